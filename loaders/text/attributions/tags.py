"""Speaker tags: who said the words of a quotation, from the words right before or after it."""

from bisect import bisect_left

from loaders.text.attributions.adjuncts import adjuncts_after
from loaders.text.attributions.agreement import disagrees
from loaders.text.attributions.draft import Draft
from loaders.text.attributions.groups import Group
from loaders.text.attributions.leads import (
    name_after_dash,
    name_before_colon,
    subject_before_colon,
)
from loaders.text.attributions.page import Page
from loaders.text.attributions.phrases import phrase_after
from loaders.text.attributions.sources import subject_before
from loaders.text.attributions.subjects import main_subject, quoted_speaker
from loaders.text.attributions.utterances import fills_block, is_utterance
from loaders.text.attributions.words import (
    ADVERBS,
    AUXILIARIES,
    BREAKS,
    DASHES,
    LEADERS,
    MARKS,
    SENTENCE_ENDS,
    SMALL,
)

_TAG_REACH = 40  # tokens between a quotation and the verb of its tag
_TAG_GAP = 12  # tokens between a quotation's comma and the subject of its tag


_TITLE_WORDS = 8


def _no_tag(end: int, limit: int) -> None:  # noqa: ARG001 - stands in for Tagger._after
    return None


class Tagger:
    """Finds the tag of each quotation and ties untagged ones to what they carry on from."""

    def __init__(self, page: Page, groups: list[Group]) -> None:
        self._page = page
        self._groups = [group for group in groups if "s" in group.verb.frames]
        self._heads = [group.head for group in self._groups]
        self._used: set[int] = set()

    def find(self) -> list[Draft]:
        """Return the attributions of all quotations that are utterances, in order."""
        drafts: list[Draft] = []
        ends: list[int] = []  # for each draft, the token after its last quotation or tag
        for index in self._page.outer:
            first, end = self._page.range_of(self._page.marked[index].marks)
            if first >= end:
                continue
            if self._is_term(index, first):
                continue
            tag = self._tag(first, end, drafts[-1] if drafts else None)
            if tag is not None:
                draft, reach = tag
            elif drafts and self._carries_on(index, first, end, ends[-1]):
                draft, reach = drafts.pop(), end
                ends.pop()
            elif is_utterance(self._page, index, first, end):
                draft, reach = Draft(None, None, [], "untagged quotation"), end
            else:
                continue
            draft.contents.append(self._page.marked[index].marks)
            draft.quotes.append(index)
            drafts.append(draft)
            ends.append(max(reach, end))
        return drafts

    def _rest(self, reach: int) -> int:
        """Return the end of a tag's sentence where nothing but the tag's own words is left."""
        page = self._page
        if reach >= len(page.words) or page.words[reach - 1] in SENTENCE_ENDS | MARKS:
            return reach
        _, limit = page.sentence(reach - 1)
        return limit if limit - reach <= _TAG_REACH else reach

    def _is_term(self, index: int, first: int) -> bool:
        """Tell whether a quotation inside a clause is the title of a work or a mere word."""
        page = self._page
        if not first or page.words[first - 1] in BREAKS | {","}:
            return False
        words = page.marked[index].span.of(page.tokens.text).split()
        small = all(word.lower() in SMALL or not word[0].islower() for word in words)
        return small and not page.words[first - 1][0].isdigit() and len(words) <= _TITLE_WORDS

    def _tag(self, first: int, end: int, earlier: Draft | None) -> tuple[Draft, int] | None:
        """Return a new draft for the quotation's own tag, and the token after it all."""
        page = self._page
        after = self._after if self._opens(first, earlier) else _no_tag
        closing = self._last_of(first, end)
        limit = self._limit(end)
        if closing in {",", "?", "!", "…", "..."} or closing in DASHES or self._comma(end):
            found = after(end, limit) or self._before(first, earlier)
        else:
            found = self._before(first, earlier) or after(end, limit)
        return found or name_after_dash(page, first, end)

    def _last_of(self, first: int, end: int) -> str:
        """Return the last token of a quotation that is no mark."""
        last = end - 1
        while last > first and self._page.words[last] in MARKS:
            last -= 1
        return self._page.words[last]

    def _opens(self, first: int, earlier: Draft | None) -> bool:
        """Tell whether the quotation begins its sentence or goes on from another."""
        page = self._page
        start, _ = page.sentence(first)
        if first == start or page.words[first - 1] in BREAKS | {","}:
            return True
        return earlier is not None and page.quoted[first - 1] >= 0

    def _comma(self, end: int) -> bool:
        return end < len(self._page.words) and self._page.words[end] == ","

    def _limit(self, end: int) -> int:
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
            if group.head in self._used or group.mood not in {"finite", "ing"}:
                continue
            if any(page.quoted[token] >= 0 for token in range(at, group.head)):
                return None
            if all(page.lowers[token] in ADVERBS for token in range(at, group.head)):
                return self._inverted(group, limit)
            if group.mood == "ing":
                return self._quoted(group, limit)
            return self._straight(group, at, limit)
        return None

    def _inverted(self, group: Group, limit: int) -> tuple[Draft, int] | None:
        source = phrase_after(self._page, group.end, limit)
        adjuncts = adjuncts_after(
            self._page, source[1] if source else group.end, limit, addressed=False
        )
        self._used.add(group.head)
        draft = Draft(source, (group.first, group.end), [], "tag after, inverted")
        draft.adjuncts = adjuncts
        return draft, adjuncts.end

    def _quoted(self, group: Group, limit: int) -> tuple[Draft, int] | None:
        """Read `," he was quoted as saying by the network`."""
        if self._page.lowers[group.first - 1] != "as":
            return None
        source = quoted_speaker(self._page, group.first - 1)
        if source is None:
            return None
        self._used.add(group.head)
        adjuncts = adjuncts_after(self._page, group.end, limit, addressed=False)
        draft = Draft(source, (group.first, group.end), [], "tag after", adjuncts=adjuncts)
        return draft, adjuncts.end

    def _straight(self, group: Group, at: int, limit: int) -> tuple[Draft, int] | None:
        page = self._page
        subject = subject_before(page, group.first)
        if group.subject is not None:
            subject = (group.subject, group.subject + 1)
        if subject is None or subject[0] < at:
            return None
        addressed = "a" in group.verb.frames
        adjuncts = adjuncts_after(page, group.end, limit, addressed=addressed)
        after = page.words[adjuncts.end] if adjuncts.end < limit else "."
        closes = after in SENTENCE_ENDS or after in {",", ":", ";"} or after in DASHES | MARKS
        left = page.words[at - 1] == "," or self._last_of(0, at) in {",", "?", "!"}
        gap = any(page.lowers[token] not in LEADERS for token in range(at, subject[0]))
        if not (closes or left) or (gap and not left) or subject[0] - at > _TAG_GAP:
            return None
        self._used.add(group.head)
        draft = Draft(subject, (group.first, group.end), [], "tag after", adjuncts=adjuncts)
        return draft, adjuncts.end

    def _before(self, first: int, earlier: Draft | None) -> tuple[Draft, int] | None:
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
            if group.head in self._used or page.quoted[group.head] >= 0:
                continue
            adjuncts = adjuncts_after(page, group.end, upto, addressed="a" in group.verb.frames)
            if adjuncts.end != upto and not self._leads(adjuncts.end, upto, mark):
                break
            if mark not in {",", ":"} and not self._opens_clause(first):
                break
            source = self._subject(group, start, earlier)
            if group.mood == "finite" and (source is None or disagrees(page, group, source, upto)):
                continue
            self._used.add(group.head)
            draft = Draft(source, (group.first, group.end), [], "tag before", adjuncts=adjuncts)
            return draft, first
        if mark != ":":
            return None
        return name_before_colon(page, start, last) or subject_before_colon(page, last)

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

    def _leads(self, at: int, upto: int, mark: str) -> bool:
        """Tell whether what stands between a verb and its comma or colon is a mere phrase."""
        page = self._page
        if mark not in {",", ":"}:
            return False
        return mark == ":" or not any(
            page.lowers[token] in AUXILIARIES or page.words[token] in BREAKS | {","}
            for token in range(at, upto)
        )

    def _subject(self, group: Group, start: int, earlier: Draft | None) -> tuple[int, int] | None:
        if group.subject is not None:
            return group.subject, group.subject + 1
        if group.mood == "infinitive":
            return main_subject(self._page, group.first)
        if group.mood == "ing":
            if earlier and earlier.source and start <= earlier.source[0] < group.first:
                return earlier.source
            return main_subject(self._page, group.first)
        if group.first == start:
            return phrase_after(self._page, group.end, self._page.sentence(start)[1])
        return subject_before(self._page, group.first)

    def _carries_on(self, index: int, first: int, end: int, reach: int) -> bool:
        """Tell whether a quotation without a tag goes on from the one before it."""
        page = self._page
        if page.marked[index].continues:
            return True
        if not is_utterance(self._page, index, first, end) and not self._resumes(first, reach):
            return False
        between = page.words[self._rest(reach) : first]
        if all(word in SENTENCE_ENDS or word in {",", ";"} or word in DASHES for word in between):
            apart = page.block(first) - page.block(max(reach - 1, 0))
            if apart == 0:
                return True
            return apart == 1 and fills_block(page, first, end)
        return False

    def _resumes(self, first: int, reach: int) -> bool:
        """Tell whether a tag's comma leads back into the quotation it interrupts."""
        return 0 <= first - reach <= 1 and self._page.words[reach] == ","
