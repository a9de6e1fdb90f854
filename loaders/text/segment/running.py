"""Running heads: the title, author or journal that a printed page repeats beside its number."""

import re
from collections import defaultdict
from collections.abc import Iterable

_NUMBERED = re.compile(
    r"(?P<before>\d{1,4})(?P<gap>\s{1,99})(?P<words>\D.{2,60})$"
    r"|(?P<title>\D.{2,60}?)(?P<space>\s{1,99})(?P<after>\d{1,4})$"
)
_LONGEST = 160
_WIDE = 3
"""So many blanks set a page number off."""
_WORDS = 2


def running_heads(top: Iterable[str], lines: Iterable[tuple[int, str]]) -> set[int]:
    """Return the places of the running heads among the lines that begin or end in a digit.

    `top` is the first lines of the document, `lines` places and lines. Words beside a number
    are a running head when they are in capitals, set off or standing beside other, rising
    numbers too; and when they repeat a line of the top, beside rising numbers.
    """
    titles = {_letters(line) for line in top if not _NUMBERED.match(line[:_LONGEST])}
    numbered: dict[str, list[tuple[int, int]]] = defaultdict(list)
    found: set[int] = set()
    for start, line in lines:
        match = _NUMBERED.match(line) if len(line) <= _LONGEST else None
        if match is None:
            continue
        words, gap = match["words"] or match["title"], match["gap"] or match["space"]
        if len(words.split()) < _WORDS:
            continue
        if words.isupper() and len(gap) >= _WIDE:
            found.add(start)
        key = _letters(words)
        if words.isupper() or key in titles:
            numbered[key].append((start, int(match["before"] or match["after"])))
    for places in numbered.values():
        numbers = [number for _, number in places]
        if len(set(numbers)) > 1 and numbers == sorted(numbers):
            found.update(start for start, _ in places)
    return found


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text)).lower()
