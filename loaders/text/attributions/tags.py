"""Speaker tags: who said the words of a quotation, from the words right before or after it."""

from bisect import bisect_left

from loaders.text.attributions.adjuncts import adjuncts_after
from loaders.text.attributions.draft import Draft
from loaders.text.attributions.groups import Group
from loaders.text.attributions.page import Page
from loaders.text.attributions.sources import phrase_after, subject_before
from loaders.text.attributions.words import (
    ADVERBS,
    BREAKS,
    DASHES,
    DETERMINERS,
    MARKS,
    SENTENCE_ENDS,
)
from loaders.text.records import Span

_TAG_REACH = 40  # tokens between a quotation and the verb of its tag
_LEAD_REACH = 14  # tokens of a name before a colon


class Tagger:
    """Finds the tag of each quotation and ties untagged ones to what they carry on from."""

    def __init__(self, page: Page, groups: list[Group]) -> None:
        self._page = page
        self._groups = [group for group in groups if "s" in group.verb.frames]
        self._heads = [group.head for group in self._groups]
        self.used: set[int] = set()

    def find(self) -> list[Draft]:
        """Return the attributions of all quotations that are utterances, in order."""
        drafts: list[Draft] = []
        ends: list[int] = []  # for each draft, the token after its last quotation or tag
        for index in self._page.outer:
            first, end = self._page.range_of(self._page.marked[index].marks)
            if first >= end:
                continue
            tag = self._tag(first, end)
            if tag is not None:
                draft, reach = tag
            elif drafts and self._carries_on(index, first, end, ends[-1]):
                draft, reach = drafts.pop(), end
                ends.pop()
            elif self._is_utterance(index, first, end):
                draft, reach = Draft(None, None, [], "untagged quotation"), end
            else:
                continue
            draft.contents.append(self._page.marked[index].marks)
            draft.quotes.append(index)
            drafts.append(draft)
            ends.append(max(reach, end))
        return drafts

    def _tag(self, first: int, end: int) -> tuple[Draft, int] | None:
        """Return a new draft for the quotation's own tag, and the token after it all."""
        page = self._page
        closing = page.words[end - 2] if end - 2 > first else ""
        limit = self._limit(first, end)
        if closing in {",", "?", "!", "…", "..."} or closing in DASHES or self._comma(end):
            found = self._after(end, limit) or self._before(first)
        else:
            found = self._before(first) or self._after(end, limit)
        return found or self._dash(first, end)

    def _comma(self, end: int) -> bool:
        return end < len(self._page.words) and self._page.words[end] == ","

    def _limit(self, first: int, end: int) -> int:
        """Return the end of the sentence that the quotation's last mark or tag stands in."""
        page = self._page
        if end < len(page.words) and page.block(end) == page.block(end - 1):
            return page.sentence(end)[1]
        return end

    def _after(self, end: int, limit: int) -> tuple[Draft, int] | None:
        """Read `," she said` and `," said Ann Lee, a doctor`."""
        page = self._page
        at = end + 1 if self._comma(end) else end
        while at < limit and page.words[at] in DASHES:
            at += 1
        if at >= limit or page.quoted[at] >= 0 or page.words[at] in BREAKS:
            return None
        position = bisect_left(self._heads, at)
        while position < len(self._heads) and self._heads[position] < min(limit, at + _TAG_REACH):
            group = self._groups[position]
            position += 1
            if group.head in self.used or group.mood not in {"finite", "ing"}:
                continue
            if any(page.quoted[token] >= 0 for token in range(at, group.head)):
                return None
            if all(page.lowers[token] in ADVERBS for token in range(at, group.head)):
                return self._inverted(group, limit)
            if group.mood == "ing":
                return None
            return self._straight(group, at, limit)
        return None

    def _inverted(self, group: Group, limit: int) -> tuple[Draft, int] | None:
        source = phrase_after(self._page, group.end, limit)
        adjuncts = adjuncts_after(
            self._page, source[1] if source else group.end, limit, addressed=False
        )
        self.used.add(group.head)
        draft = Draft(source, (group.first, group.end), [], "tag after, inverted")
        draft.adjuncts = adjuncts
        return draft, adjuncts.end

    def _straight(self, group: Group, at: int, limit: int) -> tuple[Draft, int] | None:
        page = self._page
        subject = subject_before(page, group.first)
        if group.subject is not None:
            subject = (group.subject, group.subject + 1)
        if subject is None or subject[0] < at or subject[0] - at > 12:
            return None
        addressed = "a" in group.verb.frames
        adjuncts = adjuncts_after(page, group.end, limit, addressed=addressed)
        after = page.words[adjuncts.end] if adjuncts.end < limit else "."
        closes = after in SENTENCE_ENDS or after in {",", ":", ";"} or after in DASHES | MARKS
        left = page.words[at - 1] == "," or page.words[at - 2 : at - 1] in ([","], ["?"], ["!"])
        if not closes and not left:
            return None
        self.used.add(group.head)
        draft = Draft(subject, (group.first, group.end), [], "tag after", adjuncts=adjuncts)
        return draft, adjuncts.end

    def _before(self, first: int) -> tuple[Draft, int] | None:
        """Read `Ann Lee said, "`, `She asked: "` and `ANN LEE: "`."""
        page = self._page
        if not first:
            return None
        start, _ = page.sentence(first - 1)
        if not self._adjoins(first):
            return None
        last = first - 1
        mark = page.words[last]
        upto = last if mark in {",", ":"} else first
        position = bisect_left(self._heads, upto) - 1
        while position >= 0 and self._heads[position] >= max(start, upto - _TAG_REACH):
            group = self._groups[position]
            position -= 1
            if group.head in self.used or page.quoted[group.head] >= 0:
                continue
            adjuncts = adjuncts_after(page, group.end, upto, addressed="a" in group.verb.frames)
            if adjuncts.end != upto and not (mark == ":" and group.mood == "finite"):
                if mark == ",":
                    continue
                break
            if mark not in {",", ":"} and not self._opens_clause(first):
                break
            source = self._subject(group)
            if source is None and group.mood == "finite":
                continue
            self.used.add(group.head)
            draft = Draft(source, (group.first, group.end), [], "tag before", adjuncts=adjuncts)
            return draft, first
        return self._lead(start, last) if mark == ":" else None

    def _adjoins(self, first: int) -> bool:
        """Tell whether what stands before the mark can lead up to it in one sentence."""
        page = self._page
        if page.quoted[first - 1] >= 0:
            return False
        if page.block(first - 1) == page.block(first):
            return page.words[first - 1] not in SENTENCE_ENDS
        return page.words[first - 1] == ":" and page.block(first) - page.block(first - 1) <= 2

    def _opens_clause(self, first: int) -> bool:
        word = self._page.words[first + 1] if first + 1 < len(self._page.words) else ""
        return word[:1].isupper() or word.lower() in {"i", "we", "i'm", "we're", "it's"}

    def _subject(self, group: Group) -> tuple[int, int] | None:
        if group.subject is not None:
            return group.subject, group.subject + 1
        return subject_before(self._page, group.first)

    def _lead(self, start: int, colon: int) -> tuple[Draft, int] | None:
        """Read a name and a colon with nothing between: a turn of a transcript or heading."""
        page = self._page
        if not 0 < colon - start <= _LEAD_REACH:
            return None
        capitals = sum(word[0].isupper() for word in page.words[start:colon])
        if 2 * capitals < colon - start or page.lowers[start] in DETERMINERS:
            return None
        return Draft((start, colon), (colon, colon + 1), [], "name and colon"), colon + 1

    def _dash(self, first: int, end: int) -> tuple[Draft, int] | None:
        """Read `"…" — Ann Lee, mayor` where the quotation begins the paragraph."""
        page = self._page
        if end + 1 >= len(page.words) or page.words[end] not in DASHES | {"-"}:
            return None
        start, limit = page.sentence(end)
        if start < first - 1 or not page.words[end + 1][0].isupper() or limit - end > _LEAD_REACH:
            return None
        span = page.clause_span(end + 1, limit)
        if span is None:
            return None
        return Draft(page.range_of(span), (end, end + 1), [], "dash and name"), limit

    def _carries_on(self, index: int, first: int, end: int, reach: int) -> bool:
        """Tell whether a quotation without a tag goes on from the one before it."""
        page = self._page
        if page.marked[index].continues:
            return True
        if not self._is_utterance(index, first, end) and not self._resumes(first, reach):
            return False
        between = page.words[reach:first]
        if all(word in SENTENCE_ENDS or word in {",", ";"} or word in DASHES for word in between):
            apart = page.block(first) - page.block(max(reach - 1, 0))
            if apart == 0:
                return True
            return apart == 1 and self._fills_block(first, end)
        return False

    def _resumes(self, first: int, reach: int) -> bool:
        """Tell whether a tag's comma leads back into the quotation it interrupts."""
        return 0 <= first - reach <= 1 and self._page.words[reach] == ","

    def _fills_block(self, first: int, end: int) -> bool:
        """Tell whether the block that the quotation begins holds nothing but quotations."""
        page = self._page
        block = page.block(first)
        if first and page.block(first - 1) == block:
            return False
        while end < len(page.words) and page.block(end) == block:
            if page.quoted[end] < 0 and page.words[end] not in SENTENCE_ENDS:
                return False
            end += 1
        return True

    def _is_utterance(self, index: int, first: int, end: int) -> bool:
        """Tell whether a quotation stands as a sentence of its own."""
        page = self._page
        start, _ = page.sentence(first)
        span: Span = page.marked[index].span
        words = span.of(page.tokens.text)
        if end - first < 5 or not words[:1]:
            return False
        opens = first == start or page.quoted[first - 1] >= 0 or page.words[first - 1] in {":", ")"}
        begins = words[0].isupper() or words[0] in "[(.…" or words[0].isdigit()
        if page.words[first - 1] in SENTENCE_ENDS and first:
            opens = True
        closed = words.rstrip()[-1:] in {".", "!", "?", ",", "…", "—", ")"}
        return opens and begins and (closed or not page.marked[index].is_closed)
