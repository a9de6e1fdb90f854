"""Which days an expression of time means, seen from the day of publication.

Conventions: weeks run from Monday to Sunday; seasons are those of meteorology in the north
(spring is March to May, a year's winter begins in its December); early, mid and late are
thirds. "Two weeks ago" is the calendar week, month or year that lies so far back (as in
TimeML's TIMEX3), "about" widens it by one on either side. dateutil's relativedelta counts
months and finds weekdays; its parser is not used, which takes "Tuesday" for the next one.
"""

from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta, weekday

from loaders.text.records import (
    Bound,
    DateExpression,
    Interval,
    Moment,
    Part,
    Precision,
    Span,
    Tense,
    Toward,
)

Days = tuple[date, date]
_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_GRACE = timedelta(days=1)  # papers east and west of an event disagree on its day
_LENGTHS = {
    Precision.DAY: relativedelta(days=1),
    Precision.WEEK: relativedelta(weeks=1),
    Precision.MONTH: relativedelta(months=1),
    Precision.YEAR: relativedelta(years=1),
    Precision.DECADE: relativedelta(years=10),
    Precision.SEASON: relativedelta(months=3),
}
_FAR = timedelta(
    days=300
)  # without a verb that tells, nobody leaves out the year of a day so far away
_LEAP_CYCLE = 8  # years in which 29 February comes again, across 1900 too
_SPRING = 3
_SEASON = 3
_FEBRUARY = (2, 29)


def resolve_date(
    expression: DateExpression,
    published_on: date | None,
    published_until: date | None,
    tense: Tense | None,
) -> Interval | None:
    """Return the days an expression means, None where nothing can be known.

    What has no year of its own is the nearest in the past, or in the future where `tense`
    says so; None counts as past, but for limits ("until Friday") and "this Friday". Where
    the article appeared on one of several days, the result is the hull of what that leaves
    possible, and None if the hull is more than a week longer than both together.
    """
    if expression.start is None:
        return None
    try:
        if expression.start.year is not None:
            return _bounded(expression, _span(expression, date.max, tense))
        if published_on is None or published_until is None:
            return None
        first = _span(expression, published_on, tense)
        last = first
        if published_until != published_on:
            last = _span(expression, published_until, tense)
    except (OverflowError, ValueError):
        return None  # beyond the years of the calendar
    if first is None or last is None:
        return None
    hull = (min(first[0], last[0]), max(first[1], last[1]))
    longest = (published_until - published_on) + (first[1] - first[0]) + _WEEK
    return _bounded(expression, hull) if hull[1] - hull[0] <= longest else None


def said_days(
    dates: Sequence[DateExpression],
    said: Span,
    published_on: date | None,
    published_until: date | None,
) -> Interval | None:
    """Return the days that the words of a span mean, by the expression that meets it most.

    `dates` are those of the article in the order of the text. None where the span holds
    no expression of time, or where nothing can be known (see `resolve_date`).
    """
    first = bisect_right(dates, said.start, key=lambda each: each.span.end)
    end = bisect_left(dates, said.end, key=lambda each: each.span.start)
    within = dates[first:end]
    if not within:
        return None
    best = max(within, key=lambda e: min(e.span.end, said.end) - max(e.span.start, said.start))
    return resolve_date(best, published_on, published_until, best.tense)


def _bounded(expression: DateExpression, days: Days | None) -> Interval | None:
    """Return the days with the side open that the preposition leaves open."""
    if days is None:
        return None
    on, until = days
    return {
        Bound.ON: Interval(on, until),
        Bound.SINCE: Interval(on, None),
        Bound.UNTIL: Interval(None, until),
        Bound.BEFORE: Interval(None, _moved(on, -_DAY)),
        Bound.AFTER: Interval(_moved(until, _DAY), None),
    }[expression.bound]


def _moved(day: date, by: timedelta) -> date | None:
    try:
        return day + by
    except OverflowError:
        return None


def _span(expression: DateExpression, seen: date, tense: Tense | None) -> Days | None:
    """Return the days from the expression's first to its last, as seen from a day."""
    start, end = expression.start, expression.end
    if start is None:
        return None
    if tense is None and expression.bound in (Bound.UNTIL, Bound.BEFORE):
        tense = Tense.FUTURE
    is_future = tense is Tense.FUTURE
    first = _days(start, seen, tense, is_future=is_future)
    if first is None or end is None:
        return first
    last = _days(end, first[0], tense, is_future=True)
    return None if last is None or last[1] < first[0] else (first[0], last[1])


def _days(moment: Moment, seen: date, tense: Tense | None, *, is_future: bool) -> Days | None:
    if moment.toward is Toward.THIS and tense is None:
        is_future = True  # "this Friday" without a verb is to come
    if moment.length is not None:
        found: Days | None = _run(moment, seen)
    elif moment.weekday is not None and moment.month is None:
        found = _weekday(moment, seen, is_future=is_future)
    elif moment.month is not None and moment.day is not None:
        found = _day(moment, seen, tense, is_future=is_future)
    elif moment.month is not None or moment.season is not None:
        found = _named(moment, seen, is_future=is_future)
    elif moment.year is not None:
        found = _years(moment, date(moment.year, 1, 1))
    else:
        found = _unit(moment.unit, seen + _LENGTHS[moment.unit] * (moment.shift or 0))
    if found and moment.part:
        found = _part(found, moment, seen)
    return _widened(found, moment, seen) if found and moment.is_rough else found


def _run(moment: Moment, seen: date) -> Days:
    """Return a run of units up to the day, or from it on: "the past two weeks"."""
    other = seen + _LENGTHS[moment.unit] * (moment.length or 0)
    return min(seen, other), max(seen, other)


def _weekday(moment: Moment, seen: date, *, is_future: bool) -> Days:
    number = moment.weekday or 0
    if moment.shift is not None:  # "Tuesday last week"
        monday = _unit(Precision.WEEK, seen)[0]
        day = monday + moment.shift * _WEEK + number * _DAY
    elif moment.toward is Toward.LAST:
        before = seen - (2 * _DAY if moment.is_weekend else _DAY)
        day = before + relativedelta(weekday=weekday(number)(-1))
    elif moment.toward is Toward.NEXT:
        day = seen + _DAY + relativedelta(weekday=weekday(number)(+1))
    elif moment.is_weekend and is_future:
        day = seen - _DAY + relativedelta(weekday=weekday(number)(+1))
    else:
        day = seen + relativedelta(weekday=weekday(number)(+1 if is_future else -1))
    return day, day + _DAY if moment.is_weekend else day


def _day(moment: Moment, seen: date, tense: Tense | None, *, is_future: bool) -> Days | None:
    """Return a day of the calendar; one without a year is the nearest that the words allow."""
    month, day = moment.month or 1, moment.day or 1
    if moment.year is not None:
        found: date | None = date(moment.year, month, day)
    else:
        past = _nearest(month, day, seen + _GRACE, -1)
        future = _nearest(month, day, seen, +1)
        found, other = (future, past) if is_future else (past, future)
        if tense is None and found and other and abs(found - seen) > _FAR:
            found, other = other, found
        if moment.weekday is not None and found and other:
            fits = [each for each in (found, other) if each.weekday() == moment.weekday]
            found = fits[0] if fits else found
    return (found, found) if found else None


def _nearest(month: int, day: int, seen: date, way: int) -> date | None:
    """Return the nearest such day, on the day it is seen from, before it or after it."""
    for years in range(_LEAP_CYCLE + 1):
        year = seen.year + way * years
        if not 1 <= year <= date.max.year or ((month, day) == _FEBRUARY and not _leap(year)):
            continue
        found = date(year, month, day)
        if (found <= seen) if way < 0 else (found >= seen):
            return found
    return None


def _leap(year: int) -> bool:
    return monthrange(year, _FEBRUARY[0])[1] == _FEBRUARY[1]


def _named(moment: Moment, seen: date, *, is_future: bool) -> Days:
    """Return a month or season by its name."""
    length = 1 if moment.month is not None else _SEASON
    month = moment.month or _SPRING + _SEASON * (moment.season or 0)
    if moment.year is not None:
        return _months(moment.year, month, length)
    if moment.shift is not None:
        return _months(seen.year + moment.shift, month, length)
    years = [_months(seen.year + by, month, length) for by in (-2, -1, 0, 1)]
    if moment.toward is Toward.LAST:
        return [each for each in years if each[1] < seen][-1]
    if moment.toward is Toward.NEXT:
        return next(each for each in years if each[0] > seen)
    if is_future:
        return next(each for each in years if each[1] >= seen)
    return [each for each in years if each[0] <= seen][-1]


def _months(year: int, month: int, length: int) -> Days:
    first = date(year, month, 1)
    return first, first + relativedelta(months=length) - _DAY


def _years(moment: Moment, first: date) -> Days:
    return _unit(moment.unit, first)


def _unit(unit: Precision, day: date) -> Days:
    """Return the week, month, season, year or decade of the calendar that holds a day."""
    if unit is Precision.DAY:
        return day, day
    if unit is Precision.WEEK:
        first = day - day.weekday() * _DAY
        return first, first + 6 * _DAY
    if unit is Precision.MONTH:
        return _months(day.year, day.month, 1)
    if unit is Precision.YEAR:
        return date(day.year, 1, 1), date(day.year, 12, 31)
    decade = day.year - day.year % 10
    return date(max(decade, 1), 1, 1), date(decade + 9, 12, 31)


def _part(days: Days, moment: Moment, seen: date) -> Days | None:
    """Return a third of the days, or what of them lies before or after the day seen from."""
    first, last = days
    if moment.part is Part.EARLIER:
        return first, min(last, seen)
    if moment.part is Part.LATER:
        return max(first, seen), last
    cuts = _cuts(moment.unit, first, last)
    starts = (first, *cuts)
    ends = (*(cut - _DAY for cut in cuts), last)
    third = (Part.EARLY, Part.MID, Part.LATE).index(moment.part or Part.EARLY)
    return starts[third], ends[third]


def _cuts(unit: Precision, first: date, last: date) -> tuple[date, date]:
    """Return where the second and the last third begin."""
    if unit is Precision.YEAR:
        return date(first.year, 5, 1), date(first.year, 9, 1)
    if unit is Precision.DECADE:
        return date(last.year - 5, 1, 1), date(last.year - 2, 1, 1)
    if unit is Precision.SEASON:
        return first + relativedelta(months=1), first + relativedelta(months=2)
    if unit is Precision.MONTH:
        return first + 10 * _DAY, first + 20 * _DAY
    return first + 2 * _DAY, first + 4 * _DAY


def _widened(days: Days, moment: Moment, seen: date) -> Days:
    """Return the days with one unit more on either side, never across the day seen from."""
    if moment.length is not None:
        return days
    length = _LENGTHS[moment.unit]
    first, last = days[0] - length, days[1] + _DAY + length - _DAY
    if moment.unit is not Precision.DAY and moment.year is None:
        return (first, min(last, seen)) if days[1] < seen else (max(first, seen), last)
    return first, last
