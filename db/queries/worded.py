"""Words that what is said must hold."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.arguments import Words


def worded(
    _session: Session, text: InstrumentedAttribute[str], words: Words
) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions that a text of articles, quotes or claims holds all of the words."""
    for word in words.split():
        yield text.icontains(word, autoescape=True)
