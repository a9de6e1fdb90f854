"""Dates as a curator writes them: a day, a month, a year, or from one to another."""

import calendar
import re
from datetime import date

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def days_of(words: str) -> str | None:
    """Return an ISO day, or a closed interval of days as `2014-11-01/2014-11-30`.

    Takes `2014-11-05`, `2014-11`, `2014`, and two of them with a slash between. None for
    anything else, for a day that no calendar has, and for an end before the beginning.
    """
    first, slash, last = words.strip().partition("/")
    start = _bounds(first.strip())
    end = _bounds(last.strip()) if slash else start
    if start is None or end is None or end[1] < start[0]:
        return None
    on, until = start[0], end[1]
    return on.isoformat() if on == until else f"{on.isoformat()}/{until.isoformat()}"


def _bounds(words: str) -> tuple[date, date] | None:
    match = _PARTIAL.fullmatch(words)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    if not year:
        return None
    first_month, last_month = month or 1, month or 12
    try:
        start = date(year, first_month, day or 1)
        last_day = day or calendar.monthrange(year, last_month)[1]
        return start, date(year, last_month, last_day)
    except ValueError:
        return None
