"""The words and sentences of an article, found once and shared by the stages."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

import sentencex

from loaders.text.records import PROSE, Block, Span

_TOKEN = re.compile(
    r"""
    (?:[A-Za-z]\.){2,}(?:(?=\W)|$)             # U.S., p.m.
    | \d[\d,.:/]*\d(?:st|nd|rd|th|s|bn|m|k)?\b | \d(?:st|nd|rd|th|s)?
    | [^\W\d_]+(?:[’'‘ʼ][^\W\d_]+)*(?:-[^\W_]+(?:[’'][^\W\d_]+)*)*  # O’Brien-Lee, don’t
    | (?<=[^\s'])'(?=''(?!'))                   # three marks in a row: a single and a double one
    | \.\.\.+ | '' | `` | --+
    | [^\w\s] | \w+
    """,
    re.VERBOSE,
)

_LONGEST = 400  # tokens; what has no full stop for longer is no sentence
_PIECE = 8_000  # characters that are split into sentences at once
_TITLE_REACH = 10
_NEW_QUOTATION = re.compile(r"(?<=[a-z)\]]\.)\s+(?=[\"“][A-Z])")
_UNENDED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Mx|Dr|Messrs|Sens?|Reps?|Govs?|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Prof|Rev|Hon)\.\s*$"
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text as parallel lists, and its sentences as token ranges.

    `sentences` holds `(first, end)` token indices, half open, in order; `blocks` the
    index, among the blocks read, of the block each sentence stands in.
    """

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    lowers: list[str]
    sentences: list[tuple[int, int]]
    blocks: list[int]

    def span(self, first: int, end: int) -> Span:
        """Return the characters from token `first` up to, not including, token `end`."""
        return Span(self.starts[first], self.ends[end - 1])

    def within(self, span: Span) -> tuple[int, int]:
        """Return the range of tokens that lie inside the span."""
        return bisect_left(self.starts, span.start), bisect_right(self.ends, span.end)

    def sentence_at(self, token: int) -> int:
        """Return the index of the sentence that holds the token."""
        return bisect_right(self.sentences, (token, len(self.words))) - 1


def tokenize(text: str, blocks: tuple[Block, ...]) -> Tokens:
    """Return the tokens and sentences of every block in which people speak or are named."""
    tokens = Tokens(text, [], [], [], [], [], [])
    for index, block in enumerate(blocks):
        if block.span is None or block.kind not in PROSE:
            continue
        for start, end in _sentences(text, block.span):
            first = len(tokens.words)
            for match in _TOKEN.finditer(text, start, end):
                tokens.starts.append(match.start())
                tokens.ends.append(match.end())
                tokens.words.append(match.group())
            for piece in range(first, len(tokens.words), _LONGEST):
                tokens.sentences.append((piece, min(piece + _LONGEST, len(tokens.words))))
                tokens.blocks.append(index)
    tokens.lowers.extend(word.lower().replace("’", "'") for word in tokens.words)
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
    for match in _NEW_QUOTATION.finditer(text, start, end):
        before = text[start : match.end()]
        closed = before.count('"') % 2 == 0 and before.count("“") == before.count("”")
        if closed and not _UNENDED.search(before):
            yield start, match.end()
            start = match.end()
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
