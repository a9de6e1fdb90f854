"""Finding the blocks of a document, and the article's text among them."""

from loaders.text.segment.article import segment

__all__ = ["segment"]
