"""Expressions of the calendar: days, months, seasons, years, decades, and runs of them."""

from dataclasses import replace

from loaders.text.dates.moments import (
    Draft,
    Found,
    Values,
    bound_of,
    day_moment,
    day_of,
    part_of,
    toward_of,
    year_of,
)
from loaders.text.dates.numbers import days_in_figures
from loaders.text.records import Anchor, Bound, Moment, Precision

_JOINTS = "z&-u"
_LEADS = "IsuyBGf4oi~"
_YEARS = range(1500, 2101)  # in which a number may stand for a year without more
_LIKELY = range(1900, 2050)
_ROUND = 50
_CENTURY = 100
_TERROR = (9, 11)


def day(found: Found) -> Draft | None:
    """Read "on Feb. 19", "11 September 2001", "2013-02-19", "19/02/2013"."""
    values = found.values
    bound = bound_of(values)
    if "#" in values.letters:
        return _in_figures(found, bound)
    month = values.first("MA")
    start = day_moment(values, month, values.first("Y"))
    if start is None:
        return None
    if (start.month, start.day) == _TERROR and start.year is None and found.after[:1] == "1":
        return None
    return _about(found, Draft(start, Precision.DAY, bound=bound))


def _in_figures(found: Found, bound: Bound) -> Draft | None:
    [piece] = [each for each in found.values.pieces if each.letter == "#"]
    days = days_in_figures(found.text[piece.start : piece.end])
    if not days:
        return None
    if len(days) == 1:
        return Draft(day_of(days[0]), Precision.DAY, bound=bound)
    return Draft(day_of(days[0]), Precision.ABOUT, end=day_of(days[1]), bound=bound)


def bracket(found: Found) -> Draft | None:
    """Read "on Tuesday [Feb. 19]": the editor's date says which Tuesday."""
    at = found.letters.index("[")
    inside = day(replace(found, values=found.values.cut(at + 1)))
    return inside and inside._replace(bound=bound_of(found.values))


def days(found: Found) -> Draft | None:
    """Read "from 3 to 5 May", "May 3-5, 2012", "Dec. 30 to Jan. 2"."""
    one, two = _halves(found.values)
    months = one.first("MA"), two.first("MA")
    years = one.first("Y"), two.first("Y")
    first, last = months[0] or months[1], months[1] or months[0]
    start = day_moment(one, first, years[0] or years[1])
    end = day_moment(two, last, years[1] or years[0])
    if start is None or end is None:
        return None
    start, end = _in_order(start, end, years)
    return Draft(start, Precision.DAY, end=end)


def months(found: Found) -> Draft | None:
    """Read "between May and July", "January-March 2013"."""
    one, two = _halves(found.values)
    years = one.first("Y"), two.first("Y")
    start = Moment(Precision.MONTH, year=years[0] or years[1], month=one.first("MA"))
    end = Moment(Precision.MONTH, year=years[1] or years[0], month=two.first("MA"))
    start, end = _in_order(start, end, years)
    return Draft(start, Precision.MONTH, end=end)


def _halves(values: Values) -> tuple[Values, Values]:
    at = next(at for at, letter in enumerate(values.letters) if letter in _JOINTS)
    return values.cut(0, at), values.cut(at + 1)


def _in_order(
    start: Moment, end: Moment, years: tuple[int | None, int | None]
) -> tuple[Moment, Moment]:
    """Return a run across New Year in its two years, of which the words give one."""
    one, two = years
    across = (start.month or 0, start.day or 0) > (end.month or 0, end.day or 0)
    if not across or (one is None) == (two is None):
        return start, end
    if one is None and two is not None:
        return replace(start, year=two - 1), end
    return start, replace(end, year=(one or 0) + 1)


def years(found: Found) -> Draft | None:
    """Read "from 2010 to 2012", "2013-15", "1914-18"."""
    numbers = [each for each in found.values.pieces if each.letter in "YDn"]
    first, last = (each.value for each in numbers)
    if numbers[1].letter != "Y":
        if numbers[1].end - numbers[1].start != len("15"):
            return None
        last += first - first % _CENTURY
    if not first < last or not {first, last} <= {*_YEARS} or _counts(found, last):
        return None
    start, end = (Moment(Precision.YEAR, year=year) for year in (first, last))
    return Draft(start, Precision.YEAR, end=end)


def month(found: Found) -> Draft | None:
    """Read "in May", "early November", "mid-December", "June 2012", "May last year"."""
    values = found.values
    year, shift = year_of(values)
    tail = next((each for each in values.pieces if each.letter == "U"), None)
    if tail is not None and tail.value != _YEAR_UNIT:
        return None
    part, toward = part_of(values), None if tail else toward_of(values)
    number = values.first("MA") or 0
    is_dated = year is not None or shift is not None or part is not None or toward is not None
    if not is_dated and not _is_month(found, number):
        return None
    start = Moment(Precision.MONTH, year=year, month=number, shift=shift, part=part, toward=toward)
    is_deictic = year is None and (shift is not None or toward is not None)
    anchor = Anchor.DEICTIC if is_deictic else Anchor.ABSOLUTE
    return _about(found, Draft(start, Precision.MONTH, anchor, bound=bound_of(values)))


_YEAR_UNIT = 4


def _is_month(found: Found, number: int) -> bool:
    """Tell whether the name of a month is one where it stands: not "May said", "March on"."""
    letters = found.letters
    if "A" not in letters:
        return True
    first = letters.lstrip("jk")[0]
    lead = first if first in _LEADS else ""
    if lead == "I":
        return True
    if number in found.bearers or found.after[:1] == "C":
        return False
    if any(each in letters for each in "d@P"):
        return found.after[:1] == "O"
    return lead not in ("", "i")


def season(found: Found) -> Draft | None:
    """Read "summer 2012", "in the spring", "last winter"."""
    values = found.values
    year, shift = year_of(values)
    part, toward = part_of(values), toward_of(values) if shift is None else None
    lead = values.letters.lstrip("jk")[0]
    told = year is not None or shift is not None or part is not None or toward is not None
    is_fall = "F" in values.letters
    if is_fall and year is None and found.after[:1] == "o":
        return None
    if not told and not (lead == "I" or (lead in "suyBG" and not is_fall)):
        return None
    start = Moment(
        Precision.SEASON,
        year=year,
        season=values.first("SF"),
        shift=shift,
        part=part,
        toward=toward,
    )
    anchor = Anchor.ABSOLUTE if year is not None else Anchor.DEICTIC
    return _about(found, Draft(start, Precision.SEASON, anchor, bound=bound_of(values)))


def decade(found: Found) -> Draft:
    """Read "the 1990s", "the early 1990s", "the '80s"."""
    year = found.values.first("E8")
    start = Moment(Precision.DECADE, year=year, part=part_of(found.values))
    return Draft(start, Precision.DECADE, bound=bound_of(found.values))


def year(found: Found) -> Draft | None:
    """Read "in 2013", "early 2012", "(1998)", "the 2012 constitution": no number of things."""
    values = found.values
    number = values.first("Y") or 0
    lead = values.letters.lstrip("jk")[0]
    part = part_of(values)
    if number not in _YEARS or _counts(found, number):
        return None
    if not (found.is_modifier or part is not None or lead == "("):
        is_led = lead in "IsuyBGf~4" and not any(each in values.letters for each in "d@P")
        if lead == "o":
            is_led = found.after[:1] not in ("O", "C", "-") and found.before[-1:] != "N"
        if not is_led:
            return None
    start = Moment(Precision.YEAR, year=number, part=part)
    bound = bound_of(values)
    if lead == "f":
        bound = Bound.ON  # "a report from 2012"
    return _about(found, Draft(start, Precision.YEAR, bound=bound))


def _counts(found: Found, number: int) -> bool:
    """Tell whether a number that might be a year counts what follows: "2000 villages"."""
    is_odd = number not in _LIKELY or number % _ROUND == 0
    if found.letters[0] == "I" and not is_odd:
        return False  # "In 2012 people voted"
    if found.after.startswith(("N", "ON", "CN", "U", "V", "h")):
        return True
    return is_odd and found.after[:1] == "O" and "(" not in found.letters


def _about(found: Found, draft: Draft) -> Draft:
    """Return a draft that is less exact, where the words say "about"."""
    if "~" not in found.letters or draft.start is None:
        return draft
    return draft._replace(start=replace(draft.start, is_rough=True), precision=Precision.ABOUT)


def weekdays(found: Found) -> Draft:
    """Read "from Monday to Wednesday"."""
    start, end = (
        Moment(Precision.DAY, weekday=each.value)
        for each in found.values.pieces
        if each.letter == "W"
    )
    return Draft(start, Precision.DAY, Anchor.DEICTIC, end)


BUILDERS = (bracket, days, day, months, years, weekdays, month, season, decade, year)
