"""Whether the text of a row holds what is sought, by the full text index."""

from functools import reduce
from typing import Any

from sqlalchemy import (
    ColumnElement,
    String,
    TableClause,
    and_,
    column,
    func,
    literal,
    literal_column,
    select,
    table,
)
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.search_index import SEARCHABLE, SEARCHED
from db.search_words import Phrase, Sought, parse

_SIMPLE: ColumnElement[Any] = literal_column("'simple'")
_SPACE: ColumnElement[str] = literal_column("' '", String)


def matches(
    session: Session, text: InstrumentedAttribute[str], words: str | Sought
) -> ColumnElement[bool]:
    """Tell whether the text of articles, quotes or claims (`Claim.text`) holds all of the words.

    The condition finds the rows by the index. Its SQL is for the session's database, and
    runs elsewhere as it is printed.

    Raises:
        QuestionError: There is no letter or digit in the words, or too much.
    """
    sought = parse(words) if isinstance(words, str) else words
    if session.get_bind().dialect.name == "postgresql":
        in_order = [_in_order(text, each) for each in sought.phrases if len(each.words) > 1]
        return and_(vector(text).bool_op("@@")(tsquery(sought)), *in_order)
    # Of an alias it is the alias's id.
    entity = text.parent.entity
    fts = index_of(text)
    found: ColumnElement[bool] = entity.id.in_(select(fts.c.rowid).where(held(fts, sought)))
    return found


def index_of(text: InstrumentedAttribute[str]) -> TableClause:
    """Return the FTS5 table of a column `text`."""
    name = SEARCHED[text.class_.__tablename__]
    return table(name, column("rowid"), column(name))


def held(fts: TableClause, sought: Sought) -> ColumnElement[bool]:
    """Tell whether a row of an FTS5 table holds what is sought."""
    return fts.c[fts.name].bool_op("MATCH")(literal(sought.fts5, String))


def vector(text: InstrumentedAttribute[str]) -> ColumnElement[Any]:
    """Return the expression that PostgreSQL's index is over, see `db.search_index.vector`."""
    return func.to_tsvector(_SIMPLE, _folded(text))


def tsquery(sought: Sought) -> ColumnElement[Any]:
    """Return what is sought as PostgreSQL's query, but for the order of words."""
    return func.to_tsquery(_SIMPLE, literal(sought.tsquery, String))


def _folded(text: InstrumentedAttribute[str]) -> ColumnElement[str]:
    searched = func.left(text, literal_column(str(SEARCHABLE)))
    return func.onrecord_fold(searched, type_=String)


def _in_order(text: InstrumentedAttribute[str], phrase: Phrase) -> ColumnElement[bool]:
    """Tell whether the words follow one another.

    Not by the vector, which knows but the first 256 places of a word.
    """
    spaced = reduce(lambda one, other: one.concat(other), [_SPACE, _folded(text), _SPACE])
    wanted = f" {' '.join(phrase.words)}{'' if phrase.is_beginning else ' '}"
    return func.strpos(spaced, literal(wanted, String)) > 0
