"""Where in a text what was sought stands, and the words around it."""

from collections.abc import Sequence
from dataclasses import dataclass

from db.search_index import SEARCHABLE
from db.search_words import WORD, Phrase, Sought, folded

OPEN, CLOSE = "\x02", "\x03"
"""The marks around a hit in a snippet. No text holds them there: such characters go out of it."""

WIDTH = 240
"""About so many characters of a text are a snippet."""

_MOST_FOUND = 1_000
_NO_MARKS = {ord(OPEN): " ", ord(CLOSE): " "}


@dataclass(frozen=True, slots=True)
class Place:
    """A piece of a text with hits in it, in characters of the text.

    `hits` are the bounds of each, in order; none where the text does not hold what was
    sought. The piece is all of the text where that is short.
    """

    start: int
    end: int
    hits: tuple[tuple[int, int], ...]


def best_place(text: str, sought: Sought, width: int = WIDTH) -> Place:
    """Return the piece of a text that holds the most of what was sought, the first of those."""
    found = _found(text[:SEARCHABLE], sought)
    best: Sequence[tuple[int, int, int]] = ()
    most = 0
    last = 0
    for first, (start, _, _) in enumerate(found):
        while last < len(found) and (last == first or found[last][1] <= start + width):
            last += 1
        held = len({phrase for _, _, phrase in found[first:last]})
        if held > most:
            best, most = found[first:last], held
            if held == len(sought.phrases):
                break
    hits = tuple((start, end) for start, end, _ in best)
    return Place(*_bounds(text, hits, width), hits)


def marked(text: str, place: Place) -> str:
    """Return the piece with its hits between OPEN and CLOSE, and … where text was left out."""
    pieces = ["…" if place.start else ""]
    at = place.start
    for start, end in place.hits:
        # Phrases may overlap.
        if end <= at:
            continue
        begin = max(start, at)
        pieces += [_plain(text[at:begin]), OPEN, _plain(text[begin:end]), CLOSE]
        at = end
    pieces += [_plain(text[at : place.end]), "…" if place.end < len(text) else ""]
    return "".join(pieces)


def _plain(text: str) -> str:
    return text.translate(_NO_MARKS)


def _found(text: str, sought: Sought) -> list[tuple[int, int, int]]:
    """Return the first hits in order: start, end, which phrase."""
    words = [(folded(match.group()), match.start(), match.end()) for match in WORD.finditer(text)]
    # Only what a phrase may begin with is looked at closer.
    places: dict[str, list[int]] = {}
    for at, (word, _, _) in enumerate(words):
        places.setdefault(word, []).append(at)
    found: list[tuple[int, int, int]] = []
    for number, phrase in enumerate(sought.phrases):
        for at in _beginnings(phrase, places):
            behind = at + len(phrase.words)
            if _stands(phrase, [word for word, _, _ in words[at:behind]]):
                found.append((words[at][1], words[behind - 1][2], number))
    return sorted(found)[:_MOST_FOUND]


def _beginnings(phrase: Phrase, places: dict[str, list[int]]) -> list[int]:
    first = phrase.words[0]
    if len(phrase.words) > 1 or not phrase.is_beginning:
        return places.get(first, [])
    return [at for word, all_at in places.items() if word.startswith(first) for at in all_at]


def _stands(phrase: Phrase, words: Sequence[str]) -> bool:
    if len(words) < len(phrase.words):
        return False
    *others, last = phrase.words
    if list(words[:-1]) != others:
        return False
    return words[-1].startswith(last) if phrase.is_beginning else words[-1] == last


def _bounds(text: str, hits: Sequence[tuple[int, int]], width: int) -> tuple[int, int]:
    """Return the bounds of the piece around the hits, between words where there are any near."""
    if len(text) <= width:
        return 0, len(text)
    if not hits:
        return 0, _between(text, width)
    start, end = hits[0][0], max(end for _, end in hits)
    spare = max(0, width - (end - start)) // 2
    left, right = max(0, start - spare), min(len(text), end + spare)
    if left:
        space = text.find(" ", left, start)
        left = start if space < 0 else space + 1
    return left, max(end, _between(text, right))


def _between(text: str, end: int) -> int:
    if end >= len(text) or text[end].isspace():
        return min(end, len(text))
    space = text.rfind(" ", max(0, end - 40), end)
    return end if space < 0 else space
