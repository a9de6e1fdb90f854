"""What a document states about itself: author, date, outlet, address, tags."""

from loaders.text.metadata.facts import find_metadata

__all__ = ["find_metadata"]
