"""Finding the blocks of a document, and the article's text among them."""

from loaders.text.segment.article import segment
from loaders.text.segment.truncation import is_truncated

__all__ = ["is_truncated", "segment"]
