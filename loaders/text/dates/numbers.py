"""Numbers in expressions of time, and dates written in figures."""

import re
from datetime import date

_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?", re.ASCII)
_FIGURES = re.compile(r"(\d{1,2})([/.])(\d{1,2})\2(\d{4})|(\d{4})/(\d{2})/(\d{2})", re.ASCII)
_SHORT_DECADE = re.compile(r"[2-9]0s", re.ASCII)
_LAST_DAY = 31
_CENTURY = 1900
_MOST_DIGITS = 6


def number(word: str) -> tuple[str, int]:
    """Return the letter and value of a word that begins with a figure: see `pieces`."""
    if match := _DAY.fullmatch(word):
        value = int(match[1])
        return ("D" if 1 <= value <= _LAST_DAY else "n"), value
    if _SHORT_DECADE.fullmatch(word):
        return "8", _CENTURY + int(word[:2])
    if _FIGURES.fullmatch(word):
        return "#", 0
    return "n", int(word) if word.isdecimal() and len(word) <= _MOST_DIGITS else 0


def days_in_figures(word: str) -> list[date]:
    """Return the days that a date in figures may be: two where day and month may be changed."""
    match = _FIGURES.fullmatch(word)
    if match is None:
        return []
    one, _, two, year, *iso = match.groups()
    orders = [(year, two, one), (year, one, two)] if year else [tuple(iso)]
    found = {day for order in orders if (day := _day(*map(int, order)))}
    return sorted(found)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
