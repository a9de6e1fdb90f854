"""When an article was published: written dates and dates in addresses, never guessed whole.

dateutil fills what a date lacks from today's date; here a date is read against two
different defaults, and what differs between the readings is not in the words.
"""

import calendar
import re
from datetime import date, datetime

from dateutil import parser

from loaders.text.patterns import WRITTEN_DATE
from loaders.text.records import Span

_NUMERIC = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_ISO = re.compile(r"\d{4}[-/]\d{2}[-/]\d{2}")
_UPDATED = re.compile(r"\b(?:updated?|modified|revised|corrected)\b", re.IGNORECASE)
_PUBLISHED = re.compile(r"\b(?:published|posted|created|issued)\b", re.IGNORECASE)
_DEFAULTS = (datetime(1904, 1, 1), datetime(1908, 2, 2))  # noqa: DTZ001 - only days are read
_EARLIEST, _LATEST = 1600, 2199
_IN_PATH = re.compile(
    r"/(?P<year>(?:19|20)\d{2})(?:[/-]?(?P<month>\d{2}|(?<=/)\d|[a-z]{3})(?![a-z]))"
    r"(?:[/-]?(?P<day>\d{2}|(?<=/)\d)(?!\d))?(?=[/_-]|$)",
    re.IGNORECASE,
)
_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name}


def published_dates(text: str) -> list[tuple[str, Span, str]]:
    """Return the dates of a date line or byline: ISO day or interval, place, what they are of.

    The last is "" or "updated". A day and month whose order the words leave open make an
    interval from the earlier reading to the later one.
    """
    found: list[tuple[str, Span, str]] = []
    after = 0
    for match in WRITTEN_DATE.finditer(text):
        value = _day(match.group())
        label = _label(text[after : match.start()])
        after = match.end()
        if value:
            found.append((value, Span(*match.span()), label))
    return found


def _label(before: str) -> str:
    is_new = _UPDATED.search(before) is not None and _PUBLISHED.search(before) is None
    return "updated" if is_new else ""


def date_in_path(path: str) -> tuple[str, Span] | None:
    """Return the date in the path of an address, ISO day or month as an interval."""
    for match in _IN_PATH.finditer(path):
        year, month, day = match["year"], match["month"], match["day"]
        number = int(month) if month.isdigit() else _MONTHS.get(month.lower(), 0)
        value = _whole_month(int(year), number) if day is None else _iso(year, number, day)
        if value:
            return value, Span(match.start("year"), match.end("day" if day else "month"))
    return None


def _day(words: str) -> str | None:
    if _ISO.fullmatch(words):
        return _iso(*re.split(r"[-/]", words))
    if numeric := _NUMERIC.fullmatch(words):
        return _day_or_month_first(*map(int, numeric.groups()))
    try:
        one, two = (parser.parse(words, default=default) for default in _DEFAULTS)
    except (ValueError, OverflowError):
        return None
    if (one.year, one.month) != (two.year, two.month) or not _EARLIEST <= one.year <= _LATEST:
        return None
    if one.day != two.day:
        return _whole_month(one.year, one.month)
    return one.date().isoformat()


def _day_or_month_first(first: int, second: int, year: int) -> str | None:
    readings = {_iso(year, first, second), _iso(year, second, first)} - {None}
    days = sorted(day for day in readings if day)
    return "/".join(days) if days else None


def _iso(year: int | str, month: int | str, day: int | str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _whole_month(year: int, month: int) -> str | None:
    if not 1 <= month <= 12:
        return None
    last = calendar.monthrange(year, month)[1]
    return f"{year:04}-{month:02}-01/{year:04}-{month:02}-{last:02}"
