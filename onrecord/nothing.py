"""Why a question has no answer, and which way of asking has one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from db.errors import OnrecordError
from db.models import Article
from db.questions import Question

_DAYS = {"since", "until"}


@dataclass(frozen=True, slots=True)
class Hint:
    """What to try, in a sentence, and the arguments that ask so; None takes one out.

    No arguments: there is nothing to be asked at once.
    """

    told: str
    changed: Mapping[str, Any]


def hints(session: Session, question: Question, given: Mapping[str, Any]) -> tuple[Hint, ...]:
    """Return what to try where a question that was asked with `given` has no rows.

    `given` are the arguments by their names; those that are None or False count as not given.
    """
    told = {name: value for name, value in given.items() if value not in (None, False)}
    try:
        found = tuple(_hints(session, question, told))
    except OperationalError:
        # It takes longer than a page may.
        session.rollback()
        found = ()
    return found or (Hint("No article that was loaded has any of it.", {}),)


def _hints(session: Session, question: Question, given: Mapping[str, Any]) -> Iterator[Hint]:
    changes = list(_ways(question, given))
    single = [each for each in changes if _has_rows(session, question, {**given, **each})]
    narrowing = {name: None for change in changes for name in change if name in given}
    if not single and len(narrowing) > 1 and _has_rows(session, question, {**given, **narrowing}):
        single = [narrowing]
    yield from (Hint(_told(given, each), each) for each in single)
    if given.keys() & _DAYS:
        yield from _covered(session)
    if any(each.kind == "words" and each.name in given for each in question.arguments):
        told = "All the words must stand together there: give fewer, or beginnings such as bridg*."
        yield Hint(told, {})
    if any(each.kind == "who" and each.name in given for each in question.arguments):
        yield Hint("Whoever is named may be there otherwise, as somebody others speak about.", {})


def _ways(question: Question, given: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield what may be changed: what narrows is left out, and what widens is asked for."""
    for each in question.arguments:
        if not each.required and each.name in given and each.kind != "flag":
            yield {each.name: None}
        elif each.kind == "flag" and each.name not in given and each.name.startswith("with_"):
            yield {each.name: True}


def _has_rows(session: Session, question: Question, given: Mapping[str, Any]) -> bool:
    asked = {name: value for name, value in given.items() if value is not None}
    try:
        return bool(question.ask(session, **asked).first(1))
    except OnrecordError:
        return False


def _told(given: Mapping[str, Any], change: Mapping[str, Any]) -> str:
    parts = [
        f"with {name.removeprefix('with_').replace('_', ' ')}"
        if value is True
        else f"without {name.replace('_', ' ')} “{given[name]}”"
        for name, value in change.items()
    ]
    return f"There are rows {' and '.join(parts)}."


def _covered(session: Session) -> Iterator[Hint]:
    first, last = (
        session.scalar(select(bound(Article.published_on))) for bound in (func.min, func.max)
    )
    if first is not None:
        yield Hint(f"The articles whose day is known are from {first} to {last}.", {})
