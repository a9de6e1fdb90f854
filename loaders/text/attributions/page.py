"""What the rules of attribution look at: tokens, with the quotation each stands in."""

from bisect import bisect_left
from dataclasses import dataclass

from loaders.text.attributions.words import ABBREVIATIONS, BREAKS, MARKS
from loaders.text.records import Marked, Span
from loaders.text.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Page:
    """An article's tokens with its quotations.

    `words` are the tokens as written, `lowers` in lower case; the full stop of an
    abbreviation, a token of its own, is the whole abbreviation in both: it ends nothing.
    `quoted` gives, for each token, the index in `marked` of the outermost quotation it
    stands in (marks included), or -1; `outer` lists those, `outermost` holds them.
    """

    tokens: Tokens
    words: list[str]
    lowers: list[str]
    marked: tuple[Marked, ...]
    quoted: list[int]
    outer: tuple[int, ...]
    outermost: tuple[Marked, ...]

    def sentence(self, token: int) -> tuple[int, int]:
        """Return the token range of the sentence that holds the token."""
        return self.tokens.sentences[self.tokens.sentence_at(token)]

    def block(self, token: int) -> int:
        """Return the index of the block that holds the token."""
        return self.tokens.blocks[self.tokens.sentence_at(token)]

    def range_of(self, span: Span) -> tuple[int, int]:
        """Return the range of the tokens that lie in the span."""
        return self.tokens.within(span)

    def clause_span(self, first: int, end: int) -> Span | None:
        """Return the characters of a token range without breaks and commas at its edges."""
        while first < end and self.words[first] in _EDGES:
            if self.quoted[first] >= 0 and self.words[first] != ",":
                break
            first += 1
        while end > first and self.words[end - 1] in _EDGES and self.quoted[end - 1] < 0:
            end -= 1
        return self.tokens.span(first, end) if first < end else None

    def content_span(self, first: int, end: int) -> Span | None:
        """Return a token range like `clause_span`, with the marks of quotations at its edges."""
        span = self.clause_span(first, end)
        if span is None:
            return None
        first, end = self.range_of(span)
        inside = first > 0 and self.quoted[first] == self.quoted[first - 1] >= 0
        if inside and self.words[first - 1] in MARKS:
            first -= 1
        last = self.quoted[end - 1] if end > first else -1
        if last < 0:
            return self.tokens.span(first, end)
        begin, stop = self.range_of(self.marked[last].marks)
        if self.quoted[first] != last or first == begin:  # the whole quotation
            return self.tokens.span(first, max(end, stop))
        while end < stop and not self.words[end][0].isalnum():
            end += 1
        return self.tokens.span(first, end)


_EDGES = (BREAKS - {"(", ")", "[", "]"}) | {","}


def make_page(tokens: Tokens, marked: tuple[Marked, ...]) -> Page:
    """Return the page of an article."""
    quoted = [-1] * len(tokens.words)
    outer: list[int] = []
    reach = -1
    for index, each in enumerate(marked):
        if each.marks.start < reach:
            continue
        reach = each.marks.end
        outer.append(index)
        first = bisect_left(tokens.starts, each.marks.start)
        end = bisect_left(tokens.starts, each.marks.end)
        quoted[first:end] = [index] * (end - first)
    outermost = tuple(marked[index] for index in outer)
    words, lowers = _with_abbreviations(tokens, quoted)
    return Page(tokens, words, lowers, marked, quoted, tuple(outer), outermost)


def _with_abbreviations(tokens: Tokens, quoted: list[int]) -> tuple[list[str], list[str]]:
    """Return words and lower-case words, with abbreviations in the place of their full stops.

    Outside quotations a full stop inside a sentence is one; inside, where several
    sentences may stand, only after an initial or a known abbreviation.
    """
    words, lowers = list(tokens.words), list(tokens.lowers)
    for first, end in tokens.sentences:
        for token in range(first + 1, end - 1):
            if words[token] != "." or tokens.starts[token] != tokens.ends[token - 1]:
                continue
            before = tokens.words[token - 1]
            initial = len(before) == 1 and before.isupper() and before != "I"
            if initial or before.lower() in ABBREVIATIONS or _inside(quoted, token):
                words[token] = f"{before}."
                lowers[token] = f"{before.lower()}."
    return words, lowers


def _inside(quoted: list[int], token: int) -> bool:
    """Tell whether a full stop stands inside the article's own sentence."""
    return quoted[token] < 0 and quoted[token + 1] < 0
