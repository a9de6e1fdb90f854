"""Where the rows of an article stand in its source, so that a new reading finds them again.

Two readings of one source may differ in their cleaned text, and then in every offset.
The place in the source is what they share: rows are matched by it.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from loaders.text.edits import Way
from loaders.text.records import Edit

Key = tuple[Hashable, ...]
Item = TypeVar("Item")


class Places:
    """Follows spans of an article's text back to their place in its source."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._way = Way(edits)

    def of(self, start: object, end: object) -> tuple[int, int]:
        """Return the source offsets of a span of the text, half open.

        Offsets come from records and from rows; anything but an integer is a TypeError.
        """
        if not isinstance(start, int) or not isinstance(end, int):
            message = f"not a span: {start!r}, {end!r}"
            raise TypeError(message)
        return self._way.back(start), self._way.back(end, end=True)


def numbered(items: Iterable[Item], key: Callable[[Item], Key]) -> dict[Key, Item]:
    """Return the items by key, those that share a key told apart by their order."""
    seen: Counter[Key] = Counter()
    found: dict[Key, Item] = {}
    for item in items:
        base = key(item)
        found[*base, seen[base]] = item
        seen[base] += 1
    return found
