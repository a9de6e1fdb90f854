"""The words of a claim: as many as are read, without those of a cue that stands among them."""

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


def piece_of(tokens: Tokens, span: Span, contents: tuple[Span, ...]) -> Piece | None:
    """Return the words of a claim, None where it has none; `contents` are its pieces if split."""
    first, end = tokens.within(span)
    if first >= end:
        return None
    _, limit = tokens.sentences[tokens.places[first]]
    end = min(end, limit, first + _LONGEST)
    ranges = [(first, end)]
    if contents:
        within = [tokens.within(content) for content in contents[:_LONGEST]]
        ranges = [(max(first, a), min(end, b)) for a, b in within]
    parts = [slice(a, b) for a, b in ranges if a < b]
    piece = Piece([], [], [], [], end)
    for part in parts:
        piece.words += tokens.words[part]
        piece.lowers += tokens.lowers[part]
        piece.starts += tokens.starts[part]
        piece.ends += tokens.ends[part]
    return piece if parts else None


def piece_between(tokens: Tokens, first: int, end: int) -> Piece:
    """Return the words of a range of tokens."""
    part = slice(first, end)
    return Piece(
        tokens.words[part], tokens.lowers[part], tokens.starts[part], tokens.ends[part], end
    )
