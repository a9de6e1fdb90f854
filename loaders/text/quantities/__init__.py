"""Numbers that count or measure: people, shares, money, distances, durations, ages.

Years, days, times, ordinals, names with a number, scores and the numbers of lists are none.
"""

from collections.abc import Iterator

from loaders.text.quantities.expressions import expressed
from loaders.text.quantities.numerals import numeral
from loaders.text.quantities.pieces import Line, lines
from loaders.text.records import Quantity
from loaders.text.tokens import Tokens

__all__ = ["find_quantities"]


def find_quantities(tokens: Tokens) -> tuple[Quantity, ...]:
    """Return the quantities of a text in its order; no two of them share a character.

    Time is linear in the length of the text.
    """
    return tuple(each for line in lines(tokens) for each in _in(line))


def _in(line: Line) -> Iterator[Quantity]:
    past = floor = 0
    for at in line.numbers():
        number = numeral(line, at) if at >= past else None
        if number is None:
            continue
        drafts, end = expressed(line, number, floor)
        past = max(end, number.end)
        if drafts:
            floor = past
        for draft in drafts:
            yield draft.quantity(line)
