"""What changed between two variants of a statement: word by word, and in its attribution.

Pure, and small enough to show: each record is a dataclass of strings, numbers and records of
its kind, so that `dataclasses.asdict` of it is JSON as it stands.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import chain, pairwise
from typing import NamedTuple

from db.wording import MARKS, WORD, word_keys

MOST_WORDS = 1_500
"""Words of each text that are compared one by one: `SequenceMatcher` may take as long as the
square of them. What comes behind is one change, or the same if it is so to the letter."""
_MOST_REPEATS = 32
"""Places of a word that a match may begin with; one that is more frequent only extends a match."""

_LEVELLED = MARKS | str.maketrans(dict.fromkeys("“”„«»", '"'))


class Kind(StrEnum):
    """How a run of words, or a part of an attribution, changed from one text to the other."""

    SAME = "same"
    REPUNCTUATED = "re-punctuated"
    RESPELT = "re-spelt"
    CHANGED = "changed"
    DROPPED = "dropped"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters of a text, half open, and what it says."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """What a run of words of the one text is in the other: `dropped` and `added` have one empty.

    The pieces of all changes, one after the other, are the texts.
    """

    kind: Kind
    one: Piece
    other: Piece


@dataclass(frozen=True, slots=True)
class Variant:
    """A statement as one article has it: the pieces it quotes, and the words around them."""

    pieces: tuple[str, ...]
    source_text: str | None = None
    cue_text: str | None = None
    said_text: str | None = None
    medium_text: str | None = None
    addressee_text: str | None = None


PARTS = ("source_text", "cue_text", "said_text", "medium_text", "addressee_text")
"""The parts of an attribution that are compared, by their column in `attributions`."""


@dataclass(frozen=True, slots=True)
class PartChange:
    """What became of a part of the attribution: dropped where the other has none."""

    part: str
    kind: Kind
    one: str | None
    other: str | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two variants side by side: the words, whether they are cut otherwise, the attribution.

    `one` and `other` are the quoted words, pieces joined by a space, which `words` are about;
    `parts` are those that either has.
    """

    one: str
    other: str
    words: tuple[Change, ...]
    is_resplit: bool
    parts: tuple[PartChange, ...]

    @property
    def is_same(self) -> bool:
        """Whether nothing changed at all."""
        kinds = {each.kind for each in self.words} | {each.kind for each in self.parts}
        return kinds <= {Kind.SAME} and not self.is_resplit


class _Token(NamedTuple):
    """A word with the marks and spaces around it: `keys` is what it is compared by."""

    start: int
    end: int
    keys: tuple[str, ...]
    word: str


def differences(one: str, other: str) -> tuple[Change, ...]:
    """Return how the words of one text became those of the other, in order, none left out.

    Case, accents, hyphens, abbreviations, contractions, small numbers and British spelling
    make a word re-spelt, not another (`db.wording`); marks beside a word make it
    re-punctuated; curly and straight marks, count as punctuation, the length of a
    space as nothing. Of texts of more than 1,500 words the rest is compared as a whole.
    """
    first, second = _tokens(one), _tokens(other)
    rest, behind = _rest(one, first), _rest(other, second)
    changes = list(_changes((one, other), first[:MOST_WORDS], second[:MOST_WORDS]))
    if one[rest:] or other[behind:]:
        tail, against = _piece(one, rest, len(one)), _piece(other, behind, len(other))
        changes.append(Change(_kind(tail.text, against.text), tail, against))
    return tuple(changes)


def compare_variants(one: Variant, other: Variant) -> Comparison:
    """Return what changed from one variant to the other, in the words and in the attribution."""
    quoted, against = " ".join(one.pieces), " ".join(other.pieces)
    parts = [_part(name, getattr(one, name), getattr(other, name)) for name in PARTS]
    return Comparison(
        one=quoted,
        other=against,
        words=differences(quoted, against),
        is_resplit=_is_resplit(one.pieces, other.pieces),
        parts=tuple(part for part in parts if part),
    )


def _is_resplit(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether the same words are cut elsewhere, or other ones in more or fewer pieces."""
    pieces = [_keys(_tokens(piece)) for piece in one]
    against = [_keys(_tokens(piece)) for piece in other]
    if [*chain(*pieces)] == [*chain(*against)]:
        return pieces != against
    return len(pieces) != len(against)


def _part(name: str, one: str | None, other: str | None) -> PartChange | None:
    if not one and not other:
        return None
    return PartChange(name, _kind(one or "", other or ""), one, other)


def _kind(one: str, other: str) -> Kind:
    """Return what a run of words became as a whole."""
    if one == other:
        return Kind.SAME
    if not one or not other:
        return Kind.DROPPED if one else Kind.ADDED
    if _bare(one) == _bare(other):
        return Kind.SAME
    tokens, against = _tokens(one), _tokens(other)
    if [token.word for token in tokens] == [token.word for token in against]:
        return Kind.REPUNCTUATED
    return Kind.RESPELT if _keys(tokens) == _keys(against) else Kind.CHANGED


def _bare(text: str) -> str:
    """Return a text with its spaces levelled."""
    return " ".join(text.split())


def _tokens(text: str) -> list[_Token]:
    """Return the words of a text, each with the marks around it and the space behind it."""
    words = list(WORD.finditer(text))
    starts = [0] + [
        _cut(text, word.end(), following.start()) for word, following in pairwise(words)
    ]
    ends = [*starts[1:], len(text)]
    return [
        _Token(start, end, word_keys(word.group()), word.group().translate(_LEVELLED))
        for start, end, word in zip(starts, ends, words, strict=False)
    ]


def _cut(text: str, end: int, start: int) -> int:
    """Return where, between two words, the second begins: behind the last space."""
    for at in range(start, end, -1):
        if text[at - 1].isspace():
            return at
    return start


def _rest(text: str, tokens: Sequence[_Token]) -> int:
    """Return from which character on a text is not compared word by word."""
    if len(tokens) > MOST_WORDS:
        return tokens[MOST_WORDS].start
    return len(text) if tokens else 0


def _keys(tokens: Sequence[_Token]) -> list[str]:
    return [key for token in tokens for key in token.keys]


def _steps(one: Sequence[_Token], other: Sequence[_Token]) -> Iterator[tuple[int, int]]:
    """Yield how far both texts have come, in words, wherever both are between two words.

    The keys of the words are compared, so that "don't" goes with "do not".
    """
    firsts, seconds = _firsts(one), _firsts(other)
    keys, against = _keys(one), _keys(other)
    repeats = Counter(against)
    frequent = {key for key, count in repeats.items() if count > _MOST_REPEATS}
    matcher = SequenceMatcher(frequent.__contains__, keys, against, autojunk=False)
    for a, b, size in matcher.get_matching_blocks():
        for step in range(size + 1):
            if a + step in firsts and b + step in seconds:
                yield firsts[a + step], seconds[b + step]
    yield len(one), len(other)


def _firsts(tokens: Sequence[_Token]) -> dict[int, int]:
    """Return the place of the first key of each word, and behind the last, to the word."""
    found, at = {}, 0
    for index, token in enumerate(tokens):
        found[at] = index
        at += len(token.keys)
    found[at] = len(tokens)
    return found


def _changes(texts: tuple[str, str], one: list[_Token], other: list[_Token]) -> Iterator[Change]:
    """Yield the changes between two runs of words, neighbours of one kind as one."""
    at = last = (0, 0)
    kind: Kind | None = None
    for to in _steps(one, other):
        if to == at:
            continue
        following = _kind_of(texts, one[at[0] : to[0]], other[at[1] : to[1]])
        if kind and following is not kind:
            yield _change(texts, kind, (one, other), (last, at))
            last = at
        kind, at = following, to
    if kind:
        yield _change(texts, kind, (one, other), (last, at))


def _kind_of(texts: tuple[str, str], one: Sequence[_Token], other: Sequence[_Token]) -> Kind:
    if not one or not other:
        return Kind.DROPPED if one else Kind.ADDED
    return _kind(texts[0][one[0].start : one[-1].end], texts[1][other[0].start : other[-1].end])


def _change(
    texts: tuple[str, str],
    kind: Kind,
    tokens: tuple[list[_Token], list[_Token]],
    between: tuple[tuple[int, int], tuple[int, int]],
) -> Change:
    pieces = [
        _piece(text, _start(words, first), _start(words, end))
        for text, words, first, end in zip(texts, tokens, *between, strict=True)
    ]
    return Change(kind, *pieces)


def _start(tokens: Sequence[_Token], index: int) -> int:
    """Return where a word begins, or, behind the last, where that one ends."""
    if index < len(tokens):
        return tokens[index].start
    return tokens[-1].end if tokens else 0


def _piece(text: str, start: int, end: int) -> Piece:
    return Piece(start, end, text[start:end])
