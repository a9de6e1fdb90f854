"""What people search for, as conditions of SQL that the full text index answers."""

import re
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, column, false, func, literal_column, select, table
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.errors import QuestionError
from db.search_index import SEARCHABLE, SEARCHED

_MARKS = '"“”„‟«»'
_TERM = re.compile(rf"[{_MARKS}]([^{_MARKS}]*)[{_MARKS}]|([^\s{_MARKS}]+)")
_MOST_TERMS = 32
_LONGEST = 1_000


@dataclass(frozen=True, slots=True)
class Term:
    """A word, or words that follow one another; `is_prefix`: the last is the beginning of one."""

    text: str
    is_prefix: bool = False


def parse(words: str) -> tuple[Term, ...]:
    """Return the terms that a text must all have.

    Words between quotation marks, of whatever kind, are one term; `word*` is a beginning. No
    other mark means anything, and none is a mistake.

    Raises:
        QuestionError: There is no letter or digit to look for, or far too many.
    """
    if len(words) > _LONGEST:
        raise QuestionError("these are too many words to search for", remedy="Give fewer")
    terms = []
    for found in _TERM.finditer(words.replace("\0", " ")):
        phrase, word = found.groups()
        text = phrase if word is None else word
        if any(map(str.isalnum, text)):
            terms.append(Term(text.rstrip("*"), word is not None and word.endswith("*")))
    if not terms:
        raise QuestionError(
            what=f"{words!r} holds no word to search for", remedy="Give a word, or several"
        )
    if len(terms) > _MOST_TERMS:
        raise QuestionError("these are too many words to search for", remedy="Give fewer")
    return tuple(terms)


def matches(session: Session, text: InstrumentedAttribute[str], words: str) -> ColumnElement[bool]:
    """Tell whether the text of an article, a quote or a claim has all terms of the words.

    Raises:
        QuestionError: The words are none.
    """
    terms = parse(words)
    model = text.class_
    if session.get_bind().dialect.name == "postgresql":
        return vector(text).bool_op("@@")(ts_query(terms))
    index = SEARCHED[model.__tablename__]
    found: ColumnElement[bool] = model.id.in_(
        select(column("rowid"))
        .select_from(table(index))
        .where(literal_column(index).bool_op("MATCH")(fts_query(terms)))
    )
    return found


def fts_query(terms: tuple[Term, ...]) -> str:
    """Return the terms as an expression of FTS5, each a string of it, so that no mark counts."""
    return " ".join(f'"{each.text}"{"*" if each.is_prefix else ""}' for each in terms)


def vector(text: InstrumentedAttribute[str]) -> ColumnElement[Any]:
    """Return the vector of a text, to the letter as PostgreSQL's index has it."""
    searchable = func.left(text, literal_column(str(SEARCHABLE)))
    return func.to_tsvector(literal_column("'simple'"), func.onrecord_fold(searchable))


def ts_query(terms: tuple[Term, ...]) -> ColumnElement[Any]:
    """Return the terms as a query of PostgreSQL's; one without words finds nothing."""
    query: ColumnElement[Any] = false()
    for at, term in enumerate(terms):
        folded = func.onrecord_fold(term.text)
        if term.is_prefix:
            joined = func.replace(func.btrim(folded), " ", " <-> ")
            each = func.to_tsquery(literal_column("'simple'"), func.nullif(joined, "") + ":*")
        else:
            each = func.phraseto_tsquery(literal_column("'simple'"), folded)
        query = query.op("&&")(each) if at else each
    return query
