"""Units of parsing: sentences, with what is set apart inside them read apart."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_SPECIAL = re.compile(r"[\"(-]")  # what may begin something that is read apart
_LONGEST_INSERTION = 40  # tokens between a pair of dashes
_LONGEST_BRACKET = 12  # tokens between brackets


class Unit(NamedTuple):
    """Tokens that are parsed together.

    `at` gives the first token of each position of `tags`, `ends` the token after its last:
    a quotation that is read apart is one position, tagged X.
    """

    tags: str
    at: Sequence[int]
    ends: Sequence[int]


def units(tags: str, sentences: list[tuple[int, int]], apart: list[list[int]]) -> Iterator[Unit]:
    """Yield the units of every sentence, insertions and quotations after what holds them.

    `apart` gives, for quotations of the text and for those inside them, the number of the
    quotation to be read apart that each token stands in, or -1.
    """
    for first, end in sentences:
        part = tags[first:end]
        if '"' in part or "(" in part or "-" in part:
            yield from _split(tags, range(first, end), apart)
        elif part:
            yield Unit(part, range(first, end), range(first + 1, end + 1))


def _split(tags: str, tokens: Sequence[int], apart: list[list[int]]) -> Iterator[Unit]:
    """Yield the unit of a sentence or quoted sentence, then those of what is set apart in it."""
    at: list[int] = []
    ends: list[int] = []
    letters: list[str] = []
    inner: list[tuple[Sequence[int], list[list[int]]]] = []
    part = "".join([tags[token] for token in tokens])
    place, end = 0, len(part)
    while place < end:
        stop = place
        if apart and apart[0][tokens[place]] >= 0:
            stop = _quotation_end(tokens, place, apart[0])
            inner.extend((each, apart[1:]) for each in _sentences(tags, tokens[place:stop]))
            at.append(tokens[place])
            ends.append(tokens[stop - 1] + 1)
            letters.append("X")
        elif part[place] in "(-":
            stop = _insertion_end(part, place)
            if stop > place:
                inner.append((tokens[place + 1 : stop - 1], apart))
        elif part[place] == '"':
            stop = place + 1
        if stop == place:  # what is no mark, or stands like a word, up to the next
            special = _SPECIAL.search(part, place + 1)
            stop = special.start() if special else end
            at.extend(tokens[place:stop])
            ends.extend([token + 1 for token in tokens[place:stop]])
            letters.append(part[place:stop])
        place = stop
    if at:
        yield Unit("".join(letters), at, ends)
    for each, deeper in inner:
        if each:
            yield from _split(tags, each, deeper)


def _quotation_end(tokens: Sequence[int], at: int, quotations: list[int]) -> int:
    quotation = quotations[tokens[at]]
    while at < len(tokens) and quotations[tokens[at]] == quotation:
        at += 1
    return at


def _sentences(tags: str, tokens: Sequence[int]) -> Iterator[Sequence[int]]:
    """Yield the sentences inside a quotation."""
    start = 0
    for place, token in enumerate(tokens):
        if tags[token] == ".":
            yield tokens[start : place + 1]
            start = place + 1
    yield tokens[start:]


def _insertion_end(part: str, at: int) -> int:
    """Return the place after the mark that closes a bracket or a pair of dashes, or `at`."""
    closing, longest = (")", _LONGEST_BRACKET) if part[at] == "(" else ("-", _LONGEST_INSERTION)
    return part.find(closing, at + 1, at + longest) + 1 or at
