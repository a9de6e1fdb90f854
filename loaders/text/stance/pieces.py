"""The words of a claim: as many as are read, without those of a cue that stands among them."""

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.text.records import Span
from loaders.text.tokens import Tokens

_LONGEST = 80  # tokens of a claim that are looked at


@dataclass(slots=True)
class Piece:
    """The words of a claim in one sentence, as parallel lists.

    `after` is the token, among all of them, that follows the last one.
    """

    words: list[str]
    lowers: list[str]
    starts: list[int]
    ends: list[int]
    after: int

    def span(self, first: int, end: int) -> Span:
        """Return the characters from word `first` up to, not including, word `end`."""
        return Span(self.starts[first], self.ends[end - 1])


def piece_of(tokens: Tokens, spans: Sequence[Span]) -> Piece | None:
    """Return the words of a claim, which stand in these spans; None where it has none."""
    within = [tokens.within(span) for span in spans[:_LONGEST]]
    ranges = [(first, end) for first, end in within if first < end]
    if not ranges:
        return None
    first = ranges[0][0]
    _, limit = tokens.sentences[tokens.places[first]]
    limit = min(ranges[-1][1], limit, first + _LONGEST)
    piece = Piece([], [], [], [], limit)
    for start, end in ranges:
        part = slice(start, min(end, limit))
        piece.words += tokens.words[part]
        piece.lowers += tokens.lowers[part]
        piece.starts += tokens.starts[part]
        piece.ends += tokens.ends[part]
    return piece


def piece_between(tokens: Tokens, first: int, end: int) -> Piece:
    """Return the words of a range of tokens."""
    part = slice(first, end)
    return Piece(
        tokens.words[part], tokens.lowers[part], tokens.starts[part], tokens.ends[part], end
    )
