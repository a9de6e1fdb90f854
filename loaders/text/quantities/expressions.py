"""One expression: a number with its unit, its range or whole, its noun, its comparison."""

from fractions import Fraction

from loaders.text.quantities.ages import find_age
from loaders.text.quantities.comparing import compare, compare_behind
from loaders.text.quantities.context import (
    chain_end,
    is_after_name,
    is_date,
    is_joined,
    is_labelled,
    is_marker,
    is_name,
    is_time,
    is_year,
)
from loaders.text.quantities.counting import PEOPLE, find_noun
from loaders.text.quantities.draft import Draft
from loaders.text.quantities.lexicon import Unit
from loaders.text.quantities.numerals import Numeral
from loaders.text.quantities.parts import (
    VOTE,
    folds,
    range_from,
    share_in,
    unit_of_next,
    vote_of,
    whole_of,
)
from loaders.text.quantities.pieces import Line
from loaders.text.quantities.standing import befalls_people, is_stated
from loaders.text.quantities.units import (
    age_behind,
    group_behind,
    sign_before,
    unit_behind,
)
from loaders.text.records import QuantityKind

TIMES = Unit("times", QuantityKind.RATIO)
OCCASION = Unit("time", QuantityKind.COUNT)
_DEGREES = frozenset({"°C", "°F", "degree"})
_MINUS = frozenset("-–−")
_AGO = frozenset({"ago", "hence"})
_HALF = Fraction(1, 2)
_A = frozenset({"a", "an"})


def expressed(line: Line, number: Numeral, floor: int) -> tuple[list[Draft], int]:
    """Return the quantities of the expression around a number, and where reading goes on.

    Nothing before piece `floor` is taken in.
    """
    unit_and_half = _and_a_half(line, number)
    if unit_and_half is not None and unit_and_half.first >= floor:
        compare(line, unit_and_half, floor)
        return [unit_and_half], unit_and_half.end
    if is_name(line, number) or is_time(line, number) or is_date(line, number):
        return [], number.end
    if is_marker(line, number):
        return [], number.end
    votes = vote_of(line, number)
    if votes is not None and number.first >= floor:
        return [_vote(number), _vote(votes)], votes.end
    draft = _ranged(line, number)
    if draft is None:
        return [], chain_end(line, number.end)
    if draft.unit is None:
        compare_behind(line, draft)
        _united(line, draft)
    if draft.unit is None and is_year(line, number, draft.end):
        return [], draft.end
    if draft.unit is not None and _is_only_time(line, draft):
        return [], draft.end
    find_age(line, draft)
    _below_zero(line, draft)
    _whole(line, draft)
    find_noun(line, draft)
    compare(line, draft, floor)
    if draft.unit is None and befalls_people(line, draft):
        draft.unit = PEOPLE
    kept = draft.first >= floor and is_stated(line, draft) and not _is_named(line, draft)
    return ([draft] if kept else []), draft.end if kept else number.end


def _and_a_half(line: Line, number: Numeral) -> Draft | None:
    """Return "a year and a half": the unit stands before the half."""
    at = number.first
    is_half = number.value == _HALF and line.lower(at) in _A
    if not is_half or line.lower(at - 1) != "and":
        return None
    article = line.lower(at - 3)
    if article not in _A | {"one"}:
        return None
    whole = Numeral(at - 3, number.end, 1 + _HALF)
    placed = unit_behind(line, at - 2, Numeral(at - 3, at - 2, 1))
    if placed is None or placed.end != at - 1:
        return None
    written = (placed.first, placed.end)
    return Draft(whole, at - 3, number.end, whole.value, unit=placed.unit, written=written)


def _vote(number: Numeral) -> Draft:
    return Draft(number, number.first, number.end, number.value, unit=VOTE, is_stated=True)


def _ranged(line: Line, number: Numeral) -> Draft | None:
    """Return a draft with a range and a currency, None where the number is part of a name."""
    sign = sign_before(line, number.first)
    found = range_from(line, number, sign)
    first = sign.first if sign else number.first
    last = found.high if found else number
    draft = Draft(last if found else number, first, last.end, number.value)
    if found:
        draft.first, draft.value, draft.value_to = found.first, found.low, found.high.value
        if found.placed:
            draft.measures(found.placed.unit, found.placed.first, found.placed.end)
            draft.end = found.end
    if sign:
        draft.unit, draft.written = sign.unit, (sign.first, sign.end)
    placed = unit_behind(line, last.end, last)
    group = group_behind(line, last.end)
    end = placed.end if placed else group.end if group else last.end
    end = (placed and age_behind(line, placed)) or end
    joined = is_joined(line, Numeral(first, end, number.value), end)
    if joined and not sign and share_in(line, number) is None:
        return None
    return draft


def _united(line: Line, draft: Draft) -> None:
    """Take the unit behind the number, or what a compound counts."""
    number = draft.number
    if line.lower(draft.end) == "times" and not folds(line, number):
        draft.measures(OCCASION, draft.end, draft.end + 1)
        return
    if folds(line, number):
        draft.measures(TIMES, number.end - number.is_times, number.end + (not number.is_times))
        return
    placed = unit_behind(line, draft.end, number)
    if placed is None and number.is_part and line.lower(draft.end) in _A | {"-"}:
        placed = unit_behind(line, draft.end + 1, number)
        if placed is not None and line.lower(draft.end) == "-" and not line.touches(draft.end):
            placed = None
    if placed is None and line.lower(draft.end) == "of" and line.lower(draft.end + 1) in _A:
        placed = unit_behind(line, draft.end + 2, number)  # a quarter of a century
    placed = placed or group_behind(line, draft.end)
    if placed is None and line.lower(draft.first - 1) == "from" and line.lower(draft.end) == "to":
        further = unit_of_next(line, draft.end + 1)  # from 5 to 10 percent
        if further is not None:
            draft.unit, draft.is_stated = further.unit, True
        return
    if placed is not None:
        draft.measures(placed.unit, placed.first, placed.end)


def _below_zero(line: Line, draft: Draft) -> None:
    """Take the sign of a temperature: "minus 5 degrees", "-5°C"."""
    at = draft.first - 1
    is_degrees = draft.unit is not None and draft.unit.name in _DEGREES
    is_sign = line.lower(at) == "minus" or (line.lower(at) in _MINUS and line.touches(at + 1))
    if is_degrees and is_sign and draft.value_to is None:
        draft.first, draft.value = at, -draft.value


def _is_only_time(line: Line, draft: Draft) -> bool:
    """Tell an expression that says when, not how long: "six weeks ago"."""
    unit, written = draft.unit, draft.written
    if unit is None or written is None or unit.kind is not QuantityKind.DURATION:
        return False
    return line.lower(written[1]) in _AGO


def _whole(line: Line, draft: Draft) -> None:
    """Take the second number of a share, or the whole that is counted in part."""
    if draft.unit is not None or draft.value_to is not None or draft.number.is_vague:
        return
    share = share_in(line, draft.number)
    if share is not None and not draft.number.is_part:
        draft.value = Fraction(draft.value) / share.value
        draft.number = Numeral(draft.number.first, share.end, draft.value, is_part=True)
        draft.end, draft.is_stated = share.end, True
        return
    whole = None if draft.number.is_part else whole_of(line, draft.number)
    if whole is not None:
        draft.of_value, draft.end, draft.is_stated = whole.value, whole.end, True


def _is_named(line: Line, draft: Draft) -> bool:
    """Tell a number that a word before it makes a name, unless people or units are counted."""
    number = draft.number
    if draft.first != number.first or draft.value_to is not None:
        return False
    unit = draft.unit
    counts = unit is not None and (draft.written or (0, 0))[0] >= number.end
    if counts and unit is not None and (unit == PEOPLE or unit.kind is not QuantityKind.COUNT):
        return False
    return is_labelled(line, number) or is_after_name(line, number)
