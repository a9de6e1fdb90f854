"""The words and sentences of an article, found once and shared by the stages."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

import sentencex

from loaders.text.records import PROSE, Block, Span

# What letters may go on with: a number ("G20"), apostrophes and hyphens (O’Brien-Lee, don’t).
_WORD_END = r"(?:\d[^\W_]*)?(?:[’'‘ʼ][^\W\d_]+)*(?:-[^\W_]+(?:[’'][^\W\d_]+)*)*"
_TOKEN = re.compile(
    rf"""
    [A-Za-z]{{2,}}+[^\W\d_]*{_WORD_END}           # most words, which are the fastest found first
    | (?:[A-Za-z]\.){{2,}}(?:(?=\W)|$)           # U.S., p.m.
    | \d[\d,.:/]*\d(?:st|nd|rd|th|s|bn|m|k)?\b | \d(?:st|nd|rd|th|s)?
    | [^\W\d_]+{_WORD_END}
    | (?<=[^\s'])'(?=''(?!'))                   # three marks in a row: a single and a double one
    | \.\.\.+ | '' | `` | --+
    | [^\w\s] | \w+
    """,
    re.VERBOSE,
)

_LONGEST = 400  # tokens; what has no full stop for longer is no sentence
_PIECE = 8_000  # characters that are split into sentences at once
_TITLE_REACH = 10
_NEW_QUOTATION = re.compile(r"\.(?<=[a-z)\]]\.)\s+(?=[\"“][A-Z])")
_UNENDED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Mx|Dr|Messrs|Sens?|Reps?|Govs?|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Prof|Rev|Hon)\.\s*$"
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text as parallel lists, and its sentences as token ranges.

    `sentences` holds `(first, end)` token indices, half open, in order; `blocks` the
    index, among the blocks read, of the block each sentence stands in; `places` the index
    of the sentence that holds each token, and of the last one behind them all.
    """

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    lowers: list[str]
    sentences: list[tuple[int, int]]
    blocks: list[int]
    places: list[int]

    def span(self, first: int, end: int) -> Span:
        """Return the characters from token `first` up to, not including, token `end`."""
        return Span(self.starts[first], self.ends[end - 1])

    def within(self, span: Span) -> tuple[int, int]:
        """Return the range of tokens that lie inside the span."""
        start, end = span
        return bisect_left(self.starts, start), bisect_right(self.ends, end)

    def sentence_at(self, token: int) -> int:
        """Return the index of the sentence that holds the token."""
        return self.places[token]


def tokenize(text: str, blocks: tuple[Block, ...]) -> Tokens:
    """Return the tokens and sentences of every block in which people speak or are named."""
    tokens = Tokens(text, [], [], [], [], [], [], [])
    for index, block in enumerate(blocks):
        if block.span is None or block.kind not in PROSE:
            continue
        for start, end in _sentences(text, block.span):
            first = len(tokens.words)
            found = list(_TOKEN.finditer(text, start, end))
            tokens.starts.extend([match.start() for match in found])
            tokens.ends.extend([match.end() for match in found])
            tokens.words.extend([match.group() for match in found])
            for piece in range(first, len(tokens.words), _LONGEST):
                until = min(piece + _LONGEST, len(tokens.words))
                tokens.places.extend([len(tokens.sentences)] * (until - piece))
                tokens.sentences.append((piece, until))
                tokens.blocks.append(index)
    tokens.places.append(len(tokens.sentences) - 1)
    tokens.lowers.extend([word.lower().replace("’", "'") for word in tokens.words])
    return tokens


def _sentences(text: str, block: Span) -> list[tuple[int, int]]:
    """Return the sentences of a block; a title or initial before a name ends none."""
    joined: list[tuple[int, int]] = []
    for piece in _pieces(text, block):
        for each in sentencex.get_sentence_boundaries("en", piece.of(text)):
            start, end = piece.start + each["start_index"], piece.start + each["end_index"]
            last = joined[-1] if joined else (start, start)
            if _UNENDED.search(text, max(last[0], last[1] - _TITLE_REACH), last[1]):
                joined[-1] = (last[0], end)
            else:
                joined.append((start, end))
    return [part for whole in joined for part in _before_quotations(text, *whole)]


def _before_quotations(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a sentence in two where a full stop outside marks stands before an opening mark."""
    straight = opened = 0
    counted = start
    for match in _NEW_QUOTATION.finditer(text, start, end):
        at = match.end()
        straight += text.count('"', counted, at)
        opened += text.count("“", counted, at) - text.count("”", counted, at)
        counted = at
        closed = straight % 2 == 0 and opened == 0
        if closed and not _UNENDED.search(text, max(start, at - _TITLE_REACH), at):
            yield start, at
            start = at
    yield start, end


def _pieces(text: str, block: Span) -> Iterator[Span]:
    """Yield a block in pieces that sentencex splits in linear time, cut where a sentence ends."""
    start = block.start
    while block.end - start > _PIECE:
        end = text.rfind(". ", start, start + _PIECE) + 2
        end = end if end > start + 1 else start + _PIECE
        yield Span(start, end)
        start = end
    yield Span(start, block.end)
