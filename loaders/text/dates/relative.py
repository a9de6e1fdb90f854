"""Expressions that hang on the day of publication, or on a time the text speaks of."""

from loaders.text.dates.moments import (
    UNITS,
    Draft,
    Found,
    Values,
    bound_of,
    count_of,
    part_of,
    toward_of,
)
from loaders.text.records import Anchor, Bound, Moment, Part, Precision, Toward

_SHIFTS = {"l": -1, "t": 0, "x": 1}
_FEW = {
    Precision.DAY: 7,
    Precision.WEEK: 6,
    Precision.MONTH: 6,
    Precision.YEAR: 7,
}
"""How many units "a few", "several" and "recent" may be, at most."""
_HOURS = 24
_WEEK, _YEAR = 1, 4
_WITHIN = 2
_SATURDAY = 5


def _deictic(start: Moment | None, precision: Precision, bound: Bound = Bound.ON) -> Draft:
    return Draft(start, precision, Anchor.DEICTIC, bound=bound)


def _unit(values: Values) -> Precision:
    return UNITS[values.first("UV") or 0]


def weekday(found: Found) -> Draft | None:
    """Read "on Saturday", "late on Monday night", "last Tuesday", "Friday next week"."""
    values = found.values
    number = values.first("Ww")
    counted = found.before[-1:]
    if counted in ("m", "v") or (counted == "@" and found.after[:1] not in ("O", "C")):
        return None  # "one Sunday", "on a Monday", but "a Friday vote"
    unit = next((each for each in values.pieces if each.letter == "U"), None)
    if unit is None:
        start = Moment(Precision.DAY, weekday=number, toward=toward_of(values))
    elif unit.value == _WEEK:
        shift = _SHIFTS[values.letters[values.letters.index("U") - 1]]
        start = Moment(Precision.DAY, weekday=number, shift=shift)
    else:
        return None
    return _deictic(start, Precision.DAY, bound_of(values))


def weekday_ago(found: Found) -> Draft | None:
    """Read "a week ago Tuesday", "two weeks ago on Saturday"."""
    values = found.values
    count = count_of(values)
    if not count or values.first("UV") != _WEEK:
        return None
    start = Moment(Precision.DAY, weekday=values.first("W"), shift=-count)
    return _deictic(start, Precision.DAY)


def today(found: Found) -> Draft | None:
    """Read "yesterday", "tomorrow night", "last night", "this morning"; not "USA Today"."""
    values = found.values
    initial = found.text[values.pieces[0].start]
    if initial.isupper() and found.before.endswith("C"):
        return None
    shift = values.first("Q")
    if shift is None:
        shift = -1 if "l" in values.letters else 0
    return _deictic(Moment(Precision.DAY, shift=shift), Precision.DAY, bound_of(values))


def beside(found: Found) -> Draft | None:
    """Read "the day before yesterday", "the day after tomorrow"."""
    shift = found.values.first("Q") or 0
    way = -1 if "B" in found.letters else 1
    if shift != way or found.values.first("U") != 0:
        return None
    return _deictic(Moment(Precision.DAY, shift=2 * way), Precision.DAY)


def ago(found: Found) -> Draft | None:
    """Read "six weeks ago", "about two years ago", "a few days ago", "two hours ago"."""
    values = found.values
    named = any(letter in "mDn@v" for letter in values.letters)
    count = count_of(values) if named else 0
    if count is None:
        return None
    hours = values.first("h")
    if hours is not None:
        days = -(-max(count, 1) // _HOURS) if hours else 1
        return _deictic(Moment(Precision.DAY, length=-days), Precision.DAY)
    unit = _unit(values)
    if count == 0:
        length = _FEW.get(unit) if named or unit in (Precision.DAY, Precision.WEEK) else None
        start = None if length is None else Moment(unit, length=-length, is_rough=True)
        return _deictic(start, Precision.ABOUT)
    is_rough = any(
        each.letter in "~a" or (each.letter, each.value) in _LOOSE for each in values.pieces
    )
    is_rough = is_rough or "v" in values.letters
    precision = Precision.ABOUT if is_rough else unit
    return _deictic(Moment(unit, shift=-count, is_rough=is_rough), precision)


_LOOSE = {(">", 0)}


def rolling(found: Found) -> Draft | None:
    """Read "in the past two weeks", "over the next few days", "in recent months"."""
    values = found.values
    letters = values.letters
    unit = _unit(values)
    counted = any(letter in "mDn@v" for letter in letters)
    count = count_of(values) if counted else 1 if "U" in letters else 0
    is_day = unit is Precision.DAY and not counted and "U" in letters
    if "x" in letters and "U" in letters and (is_day or letters[0] not in "Ia"):
        return Draft(None, unit, Anchor.ANAPHORIC)  # "the next day"
    if count is None or is_day:
        return None
    way = 1 if toward_of(values) is Toward.NEXT else -1
    length = count or _FEW.get(unit)
    start = None if length is None else Moment(unit, length=way * length, is_rough=not count)
    return _deictic(start, unit if count else Precision.ABOUT)


def ahead(found: Found) -> Draft | None:
    """Read "in two weeks", "within ten days": of what is to come, as the tense must say."""
    values = found.values
    count = count_of(values)
    lead = values.first("I")
    if count is None or lead == 1:
        return None
    unit = _unit(values)
    if count and lead != _WITHIN:
        is_rough = "~" in values.letters or "v" in values.letters
        start = Moment(unit, shift=count, is_rough=is_rough)
        return _deictic(start, Precision.ABOUT if is_rough else unit)
    length = count or _FEW.get(unit)
    start_ = None if length is None else Moment(unit, length=length, is_rough=not count)
    return _deictic(start_, unit if count else Precision.ABOUT)


def unit(found: Found) -> Draft | None:
    """Read "last week", "late last month", "earlier this year"."""
    values = found.values
    length = _unit(values)
    letter = values.letters[values.letters.index("U") - 1]
    if length is Precision.DAY:
        return Draft(None, length, Anchor.ANAPHORIC) if letter == "x" else None
    shift = _SHIFTS[letter]
    start = Moment(length, shift=shift, part=_part(values, shift))
    return _deictic(start, length, bound_of(values))


def whole(found: Found) -> Draft | None:
    """Read "the end of the year", "later in the week", "earlier in the day"."""
    values = found.values
    length = _unit(values)
    if length is Precision.DAY:
        is_day = "b" not in values.letters
        return Draft(None, length, Anchor.ANAPHORIC) if is_day else None
    start = Moment(length, shift=0, part=_part(values, 0))
    return _deictic(start, length, bound_of(values))


def _part(values: Values, shift: int) -> Part | None:
    if "j" in values.letters:
        return Part.EARLIER if shift == 0 else Part.EARLY
    if "k" in values.letters:
        return Part.LATER if shift == 0 else Part.LATE
    return part_of(values)


def weekend(found: Found) -> Draft | None:
    """Read "over the weekend", "this weekend", "next weekend"."""
    values = found.values
    toward = toward_of(values)
    if toward is None and "d" not in values.letters:
        return None
    start = Moment(Precision.DAY, weekday=_SATURDAY, is_weekend=True, toward=toward)
    return _deictic(start, Precision.DAY, bound_of(values))


def anaphoric(found: Found) -> Draft:
    """Read "the day before", "two weeks later", "that year": the text alone could tell when."""
    return Draft(None, _unit(found.values), Anchor.ANAPHORIC)


BUILDERS = (
    weekday,
    weekday_ago,
    today,
    beside,
    ago,
    rolling,
    anaphoric,
    unit,
    whole,
    weekend,
    ahead,
)
