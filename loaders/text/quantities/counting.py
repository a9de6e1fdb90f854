"""What a quantity is of: people, things, the whole of a share, the stuff that is measured."""

from fractions import Fraction

from loaders.text.quantities.draft import Draft
from loaders.text.quantities.lexicon import Unit, irregular, is_people, words_of
from loaders.text.quantities.nouns import counted, measured, one
from loaders.text.quantities.pieces import Line
from loaders.text.quantities.units import unit_behind
from loaders.text.records import QuantityKind

PEOPLE = Unit("people", QuantityKind.COUNT)
SHARE = Unit("share", QuantityKind.SHARE)
_TAKES_OF = frozenset({QuantityKind.SHARE, QuantityKind.MEASURE, QuantityKind.MONEY})
_HALF = Fraction(1, 2)
_A = frozenset({"a", "an"})
_DETERMINED = frozenset("the its his her their our my your all those these this that of".split())


def find_noun(line: Line, draft: Draft) -> None:
    """Find the noun that is counted, or of which there is so much."""
    kind = draft.unit.kind if draft.unit else None
    if kind is None and not draft.number.is_part:
        _count(line, draft)
    elif kind is None or kind in _TAKES_OF:
        _measure(line, draft)
    elif kind is QuantityKind.COUNT and draft.unit == PEOPLE:
        draft.is_stated = True


def _count(line: Line, draft: Draft) -> None:
    at = draft.end
    is_of = line.lower(at) == "of"
    is_one = draft.value == 1 and draft.of_value is None and draft.value_to is None
    if is_of and not draft.number.is_vague:
        head = None
    else:
        head = one(line, at) if is_one else counted(line, at + is_of)
    if head is None:
        return
    draft.what, draft.end, draft.is_stated = head, head + 1, True
    placed = unit_behind(line, head, draft.number)
    if placed is not None and placed.end == head + 1 and not line.is_name(head):
        draft.measures(placed.unit, placed.first, placed.end)
        draft.what = None
        if placed.unit.kind in _TAKES_OF:
            _measure(line, draft)
        return
    draft.written = (head, head + 1)
    lower = line.lowers[head]
    is_person = is_people(line.words[head]) or lower in words_of("state")
    draft.unit = PEOPLE if is_person else Unit(_singular(lower), QuantityKind.COUNT)


def _measure(line: Line, draft: Draft) -> None:
    """Find what there is so much of: "half the population", "20 tons of food", "$5m in aid"."""
    at = draft.end
    lower = line.lower(at)
    draft.unit = draft.unit or SHARE
    if draft.number.is_part and draft.unit == SHARE and draft.value != 1:
        is_half = draft.value == _HALF and line.lower(at) in _DETERMINED
        after_share = draft.number.end > draft.number.first + 2
        if not (lower == "of" or is_half):
            head = counted(line, at) if after_share else None
        else:
            head = measured(line, at + (lower == "of"))
    elif lower == "of" or (lower == "in" and draft.unit.kind is QuantityKind.MONEY):
        head = _stuff(line, at + 1, is_in=lower == "in")
    else:
        return
    if head is not None:
        draft.what, draft.end, draft.is_stated = head, head + 1, True


def _stuff(line: Line, at: int, *, is_in: bool) -> int | None:
    """Return the noun behind "of", and behind "in" where it is no place and no time."""
    if is_in and (line.lower(at) in _DETERMINED | _A or line.word(at)[:1].isupper()):
        return None
    if is_in and line.is_number(at):
        return None
    return measured(line, at)


def _singular(noun: str) -> str:
    """Return a plural noun in the singular, as its ending tells."""
    if noun in irregular():
        return irregular()[noun]
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "xes", "ches", "shes", "zes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun
