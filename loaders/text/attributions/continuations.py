"""Whose words go on: quotations without a tag of their own after what somebody said."""

from loaders.text.attributions.draft import Draft
from loaders.text.attributions.page import Page
from loaders.text.attributions.utterances import fills_block
from loaders.text.attributions.words import SENTENCE_ENDS
from loaders.text.records import Span

_STANCES = frozenset(
    {"infinitive", "verb and object", "verb and preposition", "verb and gerund", "raising verb"}
)
"""Rules by which somebody wants or does a thing: no speech that a quotation goes on from."""
_FEWEST = 4  # tokens of a quotation that can go on inside a sentence of its own
Range = tuple[int, int]


def adopt(page: Page, drafts: list[Draft]) -> None:
    """Give quotations without a tag to the attribution they go on from, in place.

    In one paragraph that is the one in the sentence before; a paragraph of nothing but
    quotation goes on from one that ends in somebody's words.
    """
    drafts.sort(key=lambda draft: (min(draft.contents).start, -draft.contents[-1].end))
    previous: _Speech | None = None
    for draft in drafts:
        untagged = draft.rule == "untagged quotation"
        if untagged and previous is not None and _follows(page, previous, draft):
            previous.take(draft)
            continue
        if previous is None or not previous.holds(min(draft.contents)):
            previous = _Speech(draft)
    drafts[:] = [draft for draft in drafts if draft.contents]
    _sentences(page, drafts)


class _Speech:
    """An attribution that quotations go on from, and how far it reaches with them.

    Thousands may go on from one: what it has is not gone through for each.
    """

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.last = max(draft.contents)
        self._own = tuple(draft.contents)
        self._until = 0

    def take(self, draft: Draft) -> None:
        """Take over all that a later draft has."""
        self.draft.contents += draft.contents
        self.draft.quotes += draft.quotes
        self.last = max(self.last, *draft.contents)
        self._until = max(self._until, *(each.end for each in draft.contents))
        draft.contents, draft.quotes = [], []

    def holds(self, span: Span) -> bool:
        """Tell whether one of the contents holds a span that begins behind all taken over."""
        return span.end <= self._until or any(each.holds(span) for each in self._own)


def _reach(page: Page, draft: Draft, last: Span) -> int:
    """Return the last token of an attribution, cue and source included."""
    _, end = page.range_of(last)
    return max(end, draft.cue[1] if draft.cue else 0, draft.source[1] if draft.source else 0) - 1


def _follows(page: Page, speech: _Speech, after: Draft) -> bool:
    before = speech.draft
    if not before.quotes and before.rule in _STANCES:
        return False
    first, end = page.range_of(min(after.contents))
    last = _reach(page, before, speech.last)
    if not first or last < 0:
        return False
    sentence, earlier = page.tokens.sentence_at(first), page.tokens.sentence_at(last)
    if page.block(first) == page.block(last):
        return sentence - earlier <= 1
    if page.block(first) - page.block(last) != 1 or sentence - earlier != 1:
        return False
    return fills_block(page, first, end)


def _sentences(page: Page, drafts: list[Draft]) -> None:
    """Extend a quoted speaker's words over the next sentence, where part of it is quoted.

    `"It is late," she said. But "nobody has left."`
    """
    taken: set[int] = set()
    heads: dict[int, Draft] = {}
    for draft in drafts:
        if draft.cue and page.quoted[draft.cue[0]] >= 0:
            continue  # somebody inside a quotation
        for span in draft.contents:
            first, end = page.range_of(span)
            if first < end:
                taken.update(
                    range(page.tokens.sentence_at(first), page.tokens.sentence_at(end - 1) + 1)
                )
        if draft.cue:
            taken.add(page.tokens.sentence_at(draft.cue[0]))
        if draft.quotes and draft.source:
            reach = _reach(page, draft, max(draft.contents))
            heads[page.tokens.sentence_at(reach)] = draft
    for index in page.outer:
        first, end = page.range_of(page.marked[index].marks)
        if end - first < _FEWEST:
            continue
        sentence = page.tokens.sentence_at(first)
        before = heads.get(sentence - 1)
        if sentence in taken or before is None or not _same_block(page, sentence):
            continue
        start, limit = page.tokens.sentences[sentence]
        while (
            limit > start and page.words[limit - 1] in SENTENCE_ENDS and page.quoted[limit - 1] < 0
        ):
            limit -= 1
        words, marks = page.tokens.span(start, limit), page.marked[index].marks
        before.contents.append(Span(words.start, max(words.end, marks.end)))
        before.quotes.append(index)
        taken.add(sentence)
        heads[sentence] = before


def _same_block(page: Page, sentence: int) -> bool:
    return page.tokens.blocks[sentence] == page.tokens.blocks[sentence - 1]
