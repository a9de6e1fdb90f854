"""What stands between two places of an article, and whether a sentence ends there."""

from typing import Any

from sqlalchemy import ColumnElement, func

from db.models import Article

AROUND = "\"“”„«»‘’'` \t\n"
"""What stands between a quotation and the words around it."""

ENDS = (".", "!", "?", "…")
"""The marks that end a sentence."""


def between(start: Any, end: Any) -> ColumnElement[str]:  # noqa: ANN401
    """Return what stands in the article between two places."""
    return func.substr(Article.text, start + 1, end - start)


def last_mark(text: Any) -> ColumnElement[str]:  # noqa: ANN401
    """Return the last character of a text but for quotation marks and spaces."""
    bare = func.rtrim(text, AROUND)
    return func.substr(bare, func.length(bare), 1)
