"""Words that what is said must hold."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.arguments import Words
from db.search import matches


def worded(
    session: Session, text: InstrumentedAttribute[str], words: Words
) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions that a text of articles, quotes or claims holds all of the words.

    Raises:
        QuestionError: The words are none.
    """
    yield matches(session, text, words)
