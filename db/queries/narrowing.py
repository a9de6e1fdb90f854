"""What narrows the rows of a question: an outlet, some days."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Session

from db.arguments import Day, OutletName, days_between
from db.models import Article
from db.queries.meant import the_outlet


def narrowed(
    session: Session,
    day: ColumnElement[date | None] | Any,  # noqa: ANN401  # or a mapped column
    outlet: OutletName | None,
    since: Day | None,
    until: Day | None,
) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions that `day` lies in some days and the article is an outlet's.

    Raises:
        NotOneError: The outlet's name means several, or none.
        QuestionError: A day is none.
    """
    yield from within(day, since, until)
    if outlet is not None:
        yield Article.outlet_id == the_outlet(session, outlet)


def within(
    day: ColumnElement[date | None] | Any,  # noqa: ANN401  # or a mapped column
    since: Day | None,
    until: Day | None,
) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions that `day` lies in some days.

    Raises:
        QuestionError: One of them is none, or they end before they begin.
    """
    first, last = days_between(since, until)
    if first is not None:
        yield day >= first
    if last is not None:
        yield day <= last
