"""When things are: expressions of time, and the days they were resolved to."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from loaders.text.records.documents import Span


class Anchor(StrEnum):
    """What an expression of time hangs on.

    The calendar ("Feb. 19", "June 2012"), the day of publication ("on Saturday", "last
    week"), or a time that the text speaks of ("the day before").
    """

    ABSOLUTE = "absolute"
    DEICTIC = "deictic"
    ANAPHORIC = "anaphoric"


class Precision(StrEnum):
    """How exactly an expression says when; `about` is less exact than its unit."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    ABOUT = "about"


class Tense(StrEnum):
    """Whether the verb beside an expression looks back or ahead."""

    PAST = "past"
    FUTURE = "future"


class Bound(StrEnum):
    """Which side of its time an expression leaves open."""

    ON = "on"
    SINCE = "since"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"


class Part(StrEnum):
    """A part of a week, month, season, year or decade.

    `EARLY`, `MID` and `LATE` are its thirds; `EARLIER` and `LATER` what lies before and
    after the day of publication.
    """

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    EARLIER = "earlier"
    LATER = "later"


class Toward(StrEnum):
    """Which of many is meant: the last, this or the next one, seen from the publication."""

    LAST = "last"
    THIS = "this"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class Moment:
    """One time, as the words give it.

    `unit` is the length of what is meant. Of the calendar: `year`, `month` (1-12), `day`,
    `season` (0 spring - 3 winter), `weekday` (0 Monday - 6 Sunday, 5 with `weekend`: both
    days); `toward` chooses among many. `shift` is a distance in units from the day of
    publication ("last week" -1), of a month's name in years; `length` a run of that many
    units up to that day (negative) or from it on; `is_rough` widens it by a unit.
    """

    unit: Precision
    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    weekday: int | None = None
    is_weekend: bool = False
    toward: Toward | None = None
    shift: int | None = None
    length: int | None = None
    part: Part | None = None
    is_rough: bool = False


@dataclass(frozen=True, slots=True)
class DateExpression:
    """An expression of time in the text.

    `start` says when, `end` up to when where the words span two times; `start` is None for
    an anaphoric one. `tense` is that of the verb beside it (None: none was found);
    `is_modifier` marks what only tells a thing apart ("the 2012 constitution").
    """

    span: Span
    anchor: Anchor
    precision: Precision
    start: Moment | None
    end: Moment | None = None
    bound: Bound = Bound.ON
    tense: Tense | None = None
    is_modifier: bool = False


class Interval(NamedTuple):
    """A closed interval of days; None leaves a side open."""

    on: date | None
    until: date | None
