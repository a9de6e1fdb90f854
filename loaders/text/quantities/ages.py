"""Ages: "a 25-year-old", "aged 25", "at the age of 25", "Ann Lee, 25,"."""

from loaders.text.grammar.times import WEEKDAYS
from loaders.text.quantities.draft import Draft
from loaders.text.quantities.lexicon import Unit, is_people, words_of
from loaders.text.quantities.nouns import counted
from loaders.text.quantities.pieces import Line
from loaders.text.quantities.units import Placed, age_behind
from loaders.text.records import QuantityKind

_OLDEST = 120
_YOUNGEST = 5  # from which a number between commas is an age
_BOUNDS = frozenset({"under", "over", "above", "below"})
_BETWEEN = frozenset({"between", "just", "under", "over", "about", "around", "from", "only"})


def find_age(line: Line, draft: Draft) -> None:
    """Make a draft an age where the words around its number say so."""
    if draft.unit is not None:
        _with_unit(line, draft)
        return
    first = draft.first - (line.lower(draft.first - 1) in _BETWEEN)
    if draft.value > _OLDEST:
        return
    if _is_aged(line, first) or _stands_apart(line, draft) or _bounds(line, draft):
        draft.unit = Unit("year", QuantityKind.AGE)
        draft.is_stated = True


def _with_unit(line: Line, draft: Draft) -> None:
    unit, written = draft.unit, draft.written
    if unit is None or written is None or unit.kind is not QuantityKind.DURATION:
        return
    end = age_behind(line, Placed(unit, *written))
    is_aged = _is_aged(line, draft.first - (line.lower(draft.first - 1) in _BETWEEN))
    if end is not None or is_aged:
        draft.unit = Unit(unit.name, QuantityKind.AGE)
        draft.end = end or draft.end


def _is_aged(line: Line, first: int) -> bool:
    """Tell what "aged", "age" or "the age of" stands before."""
    before = line.lower(first - 1)
    if before in {"aged", "ages"}:
        return True
    if before == "age":
        return True
    return before == "of" and line.lower(first - 2) in {"age", "ages"}


def _stands_apart(line: Line, draft: Draft) -> bool:
    """Tell a number between commas behind a name: "Ann Lee, 25, said"."""
    number = draft.number
    if not number.in_digits or draft.value_to is not None or number.value.denominator != 1:
        return False
    at = number.first
    name = line.word(at - 2)
    is_named = name[:1].isupper() and line.lower(at - 2) not in WEEKDAYS | words_of("date")
    closes = line.lower(number.end) in {",", "."} and line.lower(at - 1) == ","
    return is_named and closes and number.value >= _YOUNGEST


def _bounds(line: Line, draft: Draft) -> bool:
    """Tell "children under 5", "people over 60"."""
    at = draft.number.first
    is_bound = line.lower(at - 1) in _BOUNDS and is_people(line.word(at - 2))
    return is_bound and counted(line, draft.end) is None
