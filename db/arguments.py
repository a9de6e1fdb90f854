"""What the arguments of questions may be, and what they are taken for."""

import calendar
import re
from datetime import date
from typing import Annotated, Literal

from db.errors import QuestionError

ArgumentKind = Literal["who", "outlet", "day", "words", "number", "flag", "choice"]

Who = Annotated[str | int, "who"]
"""A person, body, group, document or unnamed source: a name, a spelling, words of it, an id."""

OutletName = Annotated[str | int, "outlet"]
"""An outlet: its name, its domain, words of its name, its id."""

Day = Annotated[date | str, "day"]
"""A day, as a date or as ISO text; a month ('2013-11') or a year ('2013') is all its days."""

Words = Annotated[str, "words"]
"""Words that all stand in the text; "in marks" as they follow one another; beginn* of words."""

_REMEDY = "Write a day like 2013-11-24, a month like 2013-11, a year like 2013"
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def days_between(since: Day | None, until: Day | None) -> tuple[date | None, date | None]:
    """Return the first day and the last of what was given, None where nothing was.

    Raises:
        QuestionError: One is no day, month or year of the calendar, or they end before they begin.
    """
    first, last = _days(since)[0], _days(until)[1]
    if first is not None and last is not None and first > last:
        raise QuestionError(what=f"{until} is before {since}", remedy="Give the earlier day first")
    return first, last


def _days(given: Day | None) -> tuple[date, date] | tuple[None, None]:
    if given is None:
        return None, None
    if isinstance(given, date):
        return given, given
    found = _ISO.fullmatch(given.strip())
    if found is None:
        raise QuestionError(what=f"{given!r} is no day", remedy=_REMEDY)
    year, month, day = (int(part or 0) for part in found.groups())
    try:
        first = date(year, month or 1, day or 1)
        return first, date(year, month or 12, day or calendar.monthrange(year, month or 12)[1])
    except ValueError as error:
        raise QuestionError(what=f"the calendar has no {given!r}", remedy=_REMEDY) from error
