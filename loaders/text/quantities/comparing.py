"""Words that make a number a bound: "at least", "up to", "or more"."""

from loaders.text.quantities.draft import Draft
from loaders.text.quantities.lexicon import comparisons
from loaders.text.quantities.pieces import Line
from loaders.text.records import Comparison, QuantityKind

_A = frozenset({"a", "an"})
_SPANS = frozenset(
    "for of after well just than take takes took taking last lasts lasted lasting spent spans "
    "spanning is was least been".split()
)
"""What stands before "over three years" where it means more than them, not during them."""
_BASES = frozenset({"about", "around", "over", "under", "above", "below", "beyond"})


def compare(line: Line, draft: Draft, floor: int) -> None:
    """Take in what compares a number before and behind it, from piece `floor` on."""
    compare_behind(line, draft)
    _before(line, draft, floor)


def _before(line: Line, draft: Draft, floor: int) -> None:
    at = draft.first - 1
    found = _phrase_ending(line, at, floor)
    if found is None:
        return
    first, comparison = found
    # "just over", "more than about": what stands farther out says no more.
    if line.lower(at) in _BASES and _is_preposition(line, draft, first):
        return
    draft.first = first
    draft.is_stated = True
    further = _phrase_ending(line, first - 1, floor)
    if further is not None:
        draft.first = further[0]
        if further[1] is not Comparison.EXACTLY:
            comparison = further[1]
    draft.comparison = draft.comparison or comparison


def _phrase_ending(line: Line, at: int, floor: int) -> tuple[int, Comparison] | None:
    for words, comparison in comparisons("before").get(line.lower(at), ()):
        first = at + 1 - len(words)
        if first >= floor and tuple(line.lowers[first : at + 1]) == words:
            return first, comparison
    return None


def _is_preposition(line: Line, draft: Draft, first: int) -> bool:
    """Tell "over three years" and "over two days", said of a time that goes by."""
    is_time = draft.unit is not None and draft.unit.kind is QuantityKind.DURATION
    alone = draft.first - first == 1
    over = line.lower(first) == "over"
    return is_time and alone and over and line.lower(first - 1) not in _SPANS


def compare_behind(line: Line, draft: Draft) -> None:
    """Take in what compares a number right behind it: "40 or more", "100+", "100-odd"."""
    at = draft.end
    lower = line.lower(at)
    for words, comparison in comparisons("after").get(lower, ()):
        end = at + len(words)
        if tuple(line.lowers[at:end]) != words:
            continue
        if lower == "or" and line.lower(end) == "than":
            continue
        if lower in {"-", "+", "plus"} and not line.touches(at) and lower != "plus":
            continue
        if lower == "plus" and not line.touches(at) and line.is_number(end):
            continue
        draft.end = end
        draft.comparison = comparison
        draft.is_stated = True
        return
