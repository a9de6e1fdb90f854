"""Numbers that count or measure: people, shares, money, distances, durations, ages.

Years, days, times, ordinals, names with a number, scores and the numbers of lists are none.
"""

from collections.abc import Iterator

from loaders.text.quantities.draft import Draft
from loaders.text.quantities.expressions import expressed
from loaders.text.quantities.lexicon import Unit
from loaders.text.quantities.numerals import numeral
from loaders.text.quantities.pieces import Line, lines
from loaders.text.records import Quantity, QuantityKind
from loaders.text.tokens import Tokens

__all__ = ["find_quantities"]

_MORE = frozenset({"another", "further"})
_NEAR = 4  # numbers before one, of which it can be more


def find_quantities(tokens: Tokens) -> tuple[Quantity, ...]:
    """Return the quantities of a text in its order; no two of them share a character.

    Time is linear in the length of the text.
    """
    return tuple(each for line in lines(tokens) for each in _in(line))


def _in(line: Line) -> Iterator[Quantity]:
    past = floor = 0
    before: list[Draft] = []
    for at in line.numbers():
        number = numeral(line, at) if at >= past else None
        if number is None:
            continue
        drafts, end = expressed(line, number, floor)
        past = max(end, number.end)
        if drafts:
            floor = past
        for draft in drafts:
            if draft.unit is None and draft.value_to is None:
                draft.unit = _unit_of_more(line, draft, before)
            before.append(draft)
            yield draft.quantity(line)


def _unit_of_more(line: Line, draft: Draft, before: list[Draft]) -> Unit | None:
    """Return the unit of the number before "another 30" or "a further 30": more of the same.

    Of money that is a number with a scale alone: "another 30 million".
    """
    if draft.number.is_part or line.lower(draft.first - 1) not in _MORE:
        return None
    kinds = {QuantityKind.COUNT} | ({QuantityKind.MONEY} if draft.number.scale > 1 else set())
    units = (
        each.unit for each in reversed(before[-_NEAR:]) if each.unit and each.unit.kind in kinds
    )
    return next(units, None)
