"""What the pieces of an expression of time say: moments, with ends and bounds."""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from loaders.text.dates.pieces import Piece
from loaders.text.records import Anchor, Bound, Moment, Part, Precision, Toward

UNITS = (
    Precision.DAY,
    Precision.WEEK,
    Precision.MONTH,
    Precision.SEASON,
    Precision.YEAR,
    Precision.DECADE,
)
_PARTS = (Part.EARLY, Part.MID, Part.LATE)
_TOWARD = {"l": Toward.LAST, "p": Toward.LAST, "t": Toward.THIS, "x": Toward.NEXT, "c": Toward.NEXT}
_SHIFTS = {"l": -1, "t": 0, "x": 1}
_BOUNDS = {
    "s": Bound.SINCE,
    "f": Bound.SINCE,
    "u": Bound.UNTIL,
    "y": Bound.UNTIL,
    "B": Bound.BEFORE,
    "G": Bound.AFTER,
}
_LEADS = frozenset("jkqiIsuyBGfo4a~d@PR(")
_NAMING = frozenset("WwMADYSFHQq#")  # what stands before a noun as a name of a time does
_NOUNS = frozenset("OCN1XJK")
_LEAP = 2000  # a year that has every day
_MONTHS = 12


class Draft(NamedTuple):
    """What an expression says: `start` is None where the text alone could tell when."""

    start: Moment | None
    precision: Precision
    anchor: Anchor = Anchor.ABSOLUTE
    end: Moment | None = None
    bound: Bound = Bound.ON


class Values(NamedTuple):
    """The pieces of one expression, by their letters."""

    letters: str
    pieces: Sequence[Piece]

    def first(self, letters: str) -> int | None:
        """Return the value of the first piece with one of these letters."""
        return next((each.value for each in self.pieces if each.letter in letters), None)

    def cut(self, start: int, end: int | None = None) -> "Values":
        """Return a part of the expression."""
        return Values(self.letters[start:end], self.pieces[start:end])


def bound_of(values: Values) -> Bound:
    """Return the side that the preposition leaves open: "since May"."""
    found = _BOUNDS.get(values.letters[:1], Bound.ON)
    is_end = found is Bound.BEFORE and "b" in values.letters
    return Bound.UNTIL if is_end else found  # "before the end of May" is by its last day


def part_of(values: Values) -> Part | None:
    """Return the part that is meant: "early", "the end of"."""
    found = values.first("qb")
    return None if found is None else _PARTS[found]


def toward_of(values: Values) -> Toward | None:
    """Return which one is meant: "last", "this past", "next"."""
    found = [_TOWARD[letter] for letter in values.letters if letter in _TOWARD]
    return found[-1] if found else None


def core_start(letters: str) -> int:
    """Return the place of the first piece that is no preposition or article."""
    return next((at for at, each in enumerate(letters) if each not in _LEADS), 0)


def year_of(values: Values) -> tuple[int | None, int | None]:
    """Return the year that stands beside a month or season, or its distance ("last year")."""
    year = values.first("Y")
    unit = values.first("U")
    if year is not None or unit is None:
        return year, None
    return None, _SHIFTS[values.letters[values.letters.index("U") - 1]]


def day_moment(values: Values, month: int | None, year: int | None) -> Moment | None:
    """Return a day of the calendar, None for one that no calendar has."""
    days = [each.value for each in values.pieces if each.letter == "D"]
    if month is None and len(days) > 1:  # 2013-02-19
        month, days = days[0], days[1:]
    if month is None or not days or not _exists(year, month, days[0]):
        return None
    weekday = values.first("Ww")
    return Moment(Precision.DAY, year=year, month=month, day=days[0], weekday=weekday)


def _exists(year: int | None, month: int, day: int) -> bool:
    last = calendar.monthrange(year or _LEAP, month)[1] if 1 <= month <= _MONTHS else 0
    return 1 <= day <= last


def day_of(day: date) -> Moment:
    """Return a day as a moment."""
    return Moment(Precision.DAY, year=day.year, month=day.month, day=day.day)


def count_of(values: Values) -> int | None:
    """Return how many units the words count: 0 for few, None for no number that is known."""
    for piece in values.pieces:
        if piece.letter in "mD@v" and (piece.letter != "@" or "v" not in values.letters):
            return piece.value
        if piece.letter == "n":
            return piece.value or None
    return None


@dataclass(frozen=True, slots=True)
class Found:
    """An expression of time in its sentence.

    `before` and `after` are the letters around it; `text` is the article's, `bearers` the
    months that people of the article are called ("Theresa May").
    """

    values: Values
    before: str
    after: str
    text: str
    bearers: frozenset[int]

    @property
    def letters(self) -> str:
        """Return the letters of the expression."""
        return self.values.letters

    @property
    def is_modifier(self) -> bool:
        """Tell whether it only tells apart what follows: "Friday's vote", "the May 3 vote"."""
        if self.after.startswith("'"):
            return True
        core = core_start(self.letters)
        if self.letters[core] not in _NAMING:
            return False
        determiner = self.letters[core - 1] if core else self.before[-1:]
        return determiner in ("d", "@", "P") and self.after[:1] in _NOUNS
