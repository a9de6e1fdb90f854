"""Speaker tags: who said the words of a quotation, from the words right before or after it."""

from loaders.text.attributions.adjuncts import adjuncts_after
from loaders.text.attributions.asides import left_content, over_adjuncts, resumed
from loaders.text.attributions.complements import complement
from loaders.text.attributions.draft import Draft
from loaders.text.attributions.leads import before_colon, name_after_dash
from loaders.text.attributions.lexicon import CueVerb, verb_forms
from loaders.text.attributions.page import Page
from loaders.text.attributions.phrases import phrase_at
from loaders.text.attributions.scan import Scan
from loaders.text.attributions.utterances import fills_block, is_utterance, last_word
from loaders.text.attributions.verbs import adjuncts_of, agent_of, cue_start, mood_of, source_of
from loaders.text.attributions.words import DASHES, MARKS, SENTENCE_ENDS, TAG_LEADS
from loaders.text.grammar.state import Verb

_REST = 4  # positions after a tag in which a quotation shows that its words go on
_TAG_REACH = 40  # tokens after a tag's verb that can belong to the tag
_NOBODY = frozenset({"it", "that", "this", "there", "which"})
_ANY = CueVerb("", frozenset(), frozenset())  # a verb that only its place makes a tag
Range = tuple[int, int]
Leader = tuple[Range | None]
"""Who says it, nobody for a passive without an agent."""
Tag = tuple[Draft, int]
"""A new draft, and the token after the tag or its quotation."""


class Tagger:
    """Finds the tag of each quotation and ties untagged ones to what they carry on from."""

    def __init__(self, page: Page, scans: list[Scan], turns: list[Draft]) -> None:
        self._page = page
        self._forms = verb_forms()
        self.used: set[int] = set()  # the head tokens of verbs that are tags
        self._turns = {page.block(draft.cue[0]) for draft in turns if draft.cue}
        self._openings = {scan.unit.at[0]: scan for scan in scans if len(scan.unit.at)}
        self._places = {
            scan.unit.at[position]: (scan, at)
            for scan in scans
            for at, (kind, position, _) in enumerate(scan.parse.chunks)
            if kind == "X"
        }

    def find(self) -> list[Draft]:
        """Return the attributions of all quotations that are utterances, in order."""
        page = self._page
        drafts: list[Draft] = []
        ends: list[int] = []  # for each draft, the token after its last quotation or tag
        for index in page.outer:
            first, end = page.range_of(page.marked[index].marks)
            if first >= end or first not in self._places:
                continue
            if page.block(first) in self._turns:
                continue
            tag = self._tag(first, end)
            if tag is not None:
                draft, reach = tag
            elif drafts and self._carries_on(index, first, end, ends[-1]):
                draft, reach = drafts.pop(), end
                ends.pop()
            elif is_utterance(page, index, first, end):
                draft, reach = Draft(None, None, [], "untagged quotation"), end
            else:
                continue
            draft.contents.append(page.marked[index].marks)
            draft.quotes.append(index)
            drafts.append(draft)
            ends.append(max(reach, end))
        return drafts

    def _tag(self, first: int, end: int) -> Tag | None:
        """Return a new draft for the quotation's own tag, and the token after it all."""
        page = self._page
        scan, at = self._places[first]
        last = last_word(page, first, end)
        followed = end < len(page.words) and page.words[end] == ","
        led = first > 0 and page.words[first - 1] in {",", ":"}
        led_by_cue = led and first > 1 and self._leads(first - 2)
        if not led_by_cue and (last == "," or followed or (last in TAG_LEADS and not led)):
            found = self._after(*self._behind(first, end), full=last not in SENTENCE_ENDS)
            found = found or self._before(scan, at, first)
        else:
            found = self._before(scan, at, first)
            found = found or self._after(*self._behind(first, end), full=False)
        return found or name_after_dash(page, first, end)

    def _leads(self, token: int) -> bool:
        """Tell whether a verb of speech that is no tag yet stands right before a comma."""
        form = self._forms.get(self._page.lowers[token])
        return form is not None and "s" in form.verb.frames and token not in self.used

    def _behind(self, first: int, end: int) -> tuple[Scan, int]:
        """Return the chunk after a quotation, which may begin a sentence of its own."""
        page = self._page
        start, _ = page.sentence(end - 1)
        scan, at = self._places.get(max(first, start)) or self._places[first]
        alone = all(kind == "." for kind, _, _ in scan.parse.chunks[at + 1 :])
        if alone and end < len(page.words) and page.block(end) == page.block(end - 1):
            opening = self._openings.get(end)
            if opening is not None:
                return opening, 0
        return scan, at + 1

    def _after(self, scan: Scan, at: int, *, full: bool) -> Tag | None:
        """Read `," she said` and `," said Ann Lee, a doctor`.

        `full`: the quotation ends as one that a tag follows.
        """
        chunks = scan.parse.chunks
        while at < len(chunks) and (chunks[at][0] in ",-r"):
            at += 1
        if at >= len(chunks):
            return None
        start = chunks[at][1]
        if scan.words[start : start + 2] == ["according", "to"]:
            return self._according(scan, at)
        other: Verb | None = None
        for verb in scan.parse.verbs:
            if verb.start < start or not verb.finite:
                continue
            head = verb.end - 1
            if scan.unit.at[head] in self.used:
                continue
            form = self._forms.get(scan.words[head])
            speaks = form is not None and "s" in form.verb.frames
            if verb.start == start:
                return self._inverted(scan, verb) if speaks else None
            if verb.subject is not None and verb.subject[0] == start:
                if form is not None and speaks:
                    return self._straight(scan, verb, form.verb, full=full)
                other = other or verb
        apposed = self._apposed(scan, at) if full else None
        if apposed is None and other is not None and full:
            return self._straight(scan, other, _ANY, full=True)
        return apposed

    def _apposed(self, scan: Scan, at: int) -> Tag | None:
        """Read `," Ann Lee, the head of the clinic and whose book is new, said`.

        The verb after the last comma speaks, whatever subject the grammar gives it.
        """
        named = phrase_at(scan, at)
        if named is None:
            return None
        for verb in scan.parse.verbs:
            form = self._forms.get(scan.words[verb.end - 1])
            if form is None or "s" not in form.verb.frames or not verb.finite:
                continue
            led = verb.start > named[0][0] and scan.unit.tags[verb.start - 1] == ","
            if led and complement(scan, verb, form.verb) is None:
                self.used.add(scan.unit.at[verb.end - 1])
                cue = scan.tokens(verb.start, verb.end)
                draft = Draft(scan.tokens(*named[0]), cue, [], "tag after")
                draft.adjuncts = adjuncts_of(self._page, scan, verb, form.verb)
                return draft, self._rest(cue[1])
        return None

    def _according(self, scan: Scan, at: int) -> Tag | None:
        """Read `," according to Ann Lee`."""
        start = scan.parse.chunks[at][1]
        named = phrase_at(scan, at + 2)
        if named is None:
            return None
        cue = scan.tokens(start, start + 2)
        self.used.add(cue[0])
        source = scan.tokens(*named[0])
        return Draft(source, cue, [], "according to"), self._rest(source[1])

    def _inverted(self, scan: Scan, verb: Verb) -> Tag | None:
        named = phrase_at(scan, scan.chunk_at(verb.end))
        if named is None or scan.words[named[0][0]] in _NOBODY:
            return None
        self.used.add(scan.unit.at[verb.end - 1])
        source = scan.tokens(*named[0])
        draft = Draft(source, scan.tokens(verb.start, verb.end), [], "tag after, inverted")
        _, limit = self._page.sentence(source[1] - 1)
        draft.adjuncts = adjuncts_after(self._page, source[1], limit, addressed=False)
        return draft, self._rest(source[1])

    def _straight(self, scan: Scan, verb: Verb, entry: CueVerb, *, full: bool) -> Tag | None:
        found = complement(scan, verb, entry)
        if found is not None and not full:
            return None
        source = source_of(scan, verb)
        if source is None:
            return None
        self.used.add(scan.unit.at[verb.end - 1])
        cue = scan.tokens(verb.start, verb.end)
        found_adjuncts = adjuncts_of(self._page, scan, verb, entry)
        draft = Draft(source, cue, [], "tag after", adjuncts=found_adjuncts)
        if found is not None and found.frame == "that":
            span = self._page.content_span(*scan.tokens(found.start, found.end))
            draft.contents += [span] if span else []
        at = over_adjuncts(scan, verb.end)
        if any(quoted >= 0 for quoted in scan.quoted[at : at + _REST]):
            draft.contents += resumed(self._page, scan, at)
        return draft, self._rest(cue[1])

    def _rest(self, reach: int) -> int:
        """Return the end of a tag's sentence where nothing but the tag's own words is left."""
        page = self._page
        if reach >= len(page.words) or page.words[reach - 1] in SENTENCE_ENDS | MARKS:
            return reach
        _, limit = page.sentence(reach - 1)
        end = reach
        while end < limit and end not in self._places:
            end += 1
        return end if end - reach <= _TAG_REACH else reach

    def _before(self, scan: Scan, at: int, first: int) -> Tag | None:
        """Read `Ann Lee said, "`, `She asked: "` and `ANN LEE: "`."""
        page = self._page
        position = scan.parse.chunks[at][1]
        for verb in reversed(scan.parse.verbs):
            if verb.end > position:
                continue
            head = verb.end - 1
            form = self._forms.get(scan.words[head])
            if form is None or scan.unit.at[head] in self.used:
                continue
            led = self._leads_to(scan, verb, form.verb, position)
            if led is None:
                continue
            (source,) = led
            self.used.add(scan.unit.at[head])
            left = left_content(page, scan, verb) if page.words[first - 1] == "," else None
            contents, rule = ([left], "clause before") if left else ([], "tag before")
            cue = scan.tokens(cue_start(scan, verb), verb.end)
            draft = Draft(source, cue, contents, rule)
            draft.adjuncts = adjuncts_of(page, scan, verb, form.verb)
            return draft, first
        return self._by_colon(scan, first)

    def _by_colon(self, scan: Scan, first: int) -> Tag | None:
        """Read `ANN LEE: "` and `Lee went further: "`."""
        page = self._page
        if not first or page.words[first - 1] != ":" or page.quoted[first - 1] >= 0:
            return None
        if page.block(first) - page.block(first - 1) > 2:
            return None
        start, _ = page.sentence(first - 1)
        lead = scan if start == page.sentence(first)[0] else self._openings.get(start)
        by_colon = before_colon(page, lead, first - 1) if lead is not None else None
        return (by_colon, first) if by_colon is not None else None

    def _leads_to(self, scan: Scan, verb: Verb, entry: CueVerb, position: int) -> Leader | None:
        """Return who says the quotation at a position by a verb, None where it leads to none."""
        mood = mood_of(scan, verb)
        found = complement(scan, verb, entry, passive=mood == "passive")
        if found is not None and found.frame == "quote" and found.start == position:
            return (agent_of(scan, verb) if mood == "passive" else source_of(scan, verb),)
        named = phrase_at(scan, scan.chunk_at(verb.end)) if "s" in entry.frames else None
        if named is None or (verb.subject is not None and not verb.shared):
            return None
        between = scan.unit.tags[named[0][1] : position]  # "But, said Ann Lee, “…”"
        return (scan.tokens(*named[0]),) if between in {",", ":"} else None

    def _carries_on(self, index: int, first: int, end: int, reach: int) -> bool:
        """Tell whether a quotation without a tag goes on from the one before it."""
        page = self._page
        if page.marked[index].continues:
            return True
        if not is_utterance(page, index, first, end) and not self._resumes(first, reach):
            return False
        between = page.words[reach:first]
        if all(word in SENTENCE_ENDS or word in {",", ";"} or word in DASHES for word in between):
            apart = page.block(first) - page.block(max(reach - 1, 0))
            if apart == 0:
                return True
            return apart == 1 and fills_block(page, first, end)
        return False

    def _resumes(self, first: int, reach: int) -> bool:
        """Tell whether a tag's comma leads back into the quotation it interrupts."""
        return 0 <= first - reach <= 1 and self._page.words[min(reach, first - 1)] == ","
