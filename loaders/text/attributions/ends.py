"""Where the content of an attribution ends.

A content runs to the end of its sentence, unless the grammar goes back to a clause around
it, or a boundary comes at which the article speaks in its own voice again. Which boundaries
do so depends on whether the content is a clause or a mere phrase.
"""

import re
from typing import NamedTuple

from loaders.text.attributions.lexicon import verb_forms
from loaders.text.attributions.passing import cited
from loaders.text.attributions.remarks import is_remark
from loaders.text.attributions.scan import Scan
from loaders.text.grammar.conditions import is_mute
from loaders.text.grammar.state import FINITE, SPEECH, Verb

PARTICLES = frozenset({"out", "up", "down", "back", "off", "away", "forward", "aloud"})
"""What belongs to a verb and governs nothing: "pointed out"."""
_MEANWHILE = frozenset({"while", "before", "after"})
_OBJECT = 16  # chunks of what the second of three verbs governs
_LISTED = re.compile("^[Nfar]*,?&r?V")  # over an object to "and called"
_JOINED = re.compile(",[&y]V")
_NOMINATIVES = frozenset({"he", "she", "it", "they", "there", "we", "i"})
_CONCESSIVES = frozenset({"while", "although", "though", "whereas"})


def content_end(scan: Scan, verb: Verb, start: int, *, phrasal: bool) -> int:
    """Return the position after a content that begins at `start` and is governed by a verb."""
    limit = _limit(scan, verb, start)
    tags = scan.unit.tags
    quotes = phrasal and tags[limit + 1 : limit + 2] == "X"  # these have a tag of their own
    if limit < len(tags) and tags[limit] in (":" if phrasal else ":-") and not quotes:
        limit = len(tags)  # what follows explains the content
    return trim(scan, start, _Walk(scan, verb, phrasal=phrasal).end(start, limit))


def _limit(scan: Scan, verb: Verb, start: int) -> int:
    """Return where a verb outside the content goes on with its own clause."""
    parse = scan.parse
    clause = parse.clauses[verb.clause]
    limit = clause.end
    if clause.subject is not None and verb.start < clause.subject[0] and not verb.finite:
        comma = scan.unit.tags.rfind(",", start, clause.subject[0])
        return comma if comma >= 0 else limit  # "In calling it dead, Lee …"
    for at, outer in parse.resumed:
        if at > start and parse.within(verb.clause, outer):
            return min(limit, at)
    if clause.verb >= 0 and not verb.finite:
        main = parse.verbs[clause.verb]
        if main.start > start and main.subject and main.subject[0] <= verb.start < main.subject[1]:
            return min(limit, main.start)  # "A note announcing the visit said …"
    return limit


def trim(scan: Scan, start: int, end: int) -> int:
    """Return an end without the breaks that stand before it."""
    while end > start and scan.unit.tags[end - 1] in ",.;:-&y":
        end -= 1
    return end


class _Break(NamedTuple):
    """A comma or conjunction: where it stands, what it is, and the chunk that goes on."""

    position: int
    comma: bool
    joint: str  # the tag of the conjunction, "" for none
    ahead: int
    inserted: bool  # the comma closes a short phrase (", in fact,")


class _Walk:
    """Goes over the chunks of a content up to the first boundary that ends it."""

    def __init__(self, scan: Scan, verb: Verb, *, phrasal: bool) -> None:
        self._scan = scan
        self._verb = verb
        self._phrasal = phrasal
        self._chunks = scan.parse.chunks
        self._tags = scan.unit.tags
        self._forms = verb_forms()
        self._start = 0
        self._own = ""  # the tag of the content's own verb, and where it stands
        self._own_at = -1

    def end(self, start: int, limit: int) -> int:
        """Return the first position from `start` on at which the content ends."""
        self._own, self._own_at = self._verb_of(start)
        self._start = start
        quoted = self._scan.quoted
        inside = quoted[self._verb.start]
        at = self._scan.chunk_at(start)
        if at < len(self._chunks) and self._chunks[at][1] > start:
            at -= 1
        at += 1 + (self._chunks[at][0] == "t")  # "that, she said, …"
        for index in range(at, len(self._chunks)):
            kind, position, _ = self._chunks[index]
            if position >= limit:
                break
            if quoted[position] not in (-1, inside) and not self._closes(position):
                continue
            if kind == ";" or (kind in ",&y" and self._cuts(index)):
                return position
            concedes = kind == "k" and self._scan.words[position] in _CONCESSIVES
            if concedes and is_remark(self._scan.words, position + 1):
                return position
            if self._scan.words[position] in _MEANWHILE and self._says_more(index + 1):
                return position  # "said it was late while adding that …"
        return limit

    def _verb_of(self, start: int) -> tuple[str, int]:
        """Return tag and place of the finite verb of a clause that begins at a position."""
        for clause in self._scan.parse.clauses:
            if clause.start == start and clause.verb >= 0:
                verb = self._scan.parse.verbs[clause.verb]
                return verb.tags[0], verb.start
        return "", -1

    def _closes(self, position: int) -> bool:
        """Tell whether a mark is the last of a quotation: `a "liar," saying …`."""
        quoted = self._scan.quoted
        inside = quoted[position]
        return inside >= 0 and position + 1 < len(quoted) and quoted[position + 1] != inside

    def _says_more(self, index: int) -> bool:
        """Tell whether a chunk is the participle of another cue."""
        if index >= len(self._chunks) or self._chunks[index][0] != "V":
            return False
        _, start, end = self._chunks[index]
        form = self._forms.get(self._scan.words[end - 1])
        speaks = form is not None and form.verb.frames >= SPEECH
        return self._tags[start] == "g" and speaks

    def _break(self, index: int) -> _Break | None:
        """Return a comma or conjunction as one boundary with what goes on after it."""
        kind, position, _ = self._chunks[index]
        comma, joint = kind == ",", "" if kind == "," else kind
        ahead = index + 1
        if comma and ahead < len(self._chunks) and self._chunks[ahead][0] in "&y":
            joint = self._chunks[ahead][0]
            ahead += 1
        elif not comma and self._tags[position - 1] == ",":
            return None  # the comma has been looked at
        while ahead < len(self._chunks) and self._chunks[ahead][0] == "r":
            ahead += 1
        before = self._chunks[max(0, index - 3) : index]
        inserted = comma and len(before) == 3 and before[0][0] == "," and before[1][0] in "fr"
        found = _Break(position, comma, joint, ahead, inserted)
        return found if ahead < len(self._chunks) else None

    def _cuts(self, index: int) -> bool:
        """Tell whether a comma or conjunction ends the content."""
        found = self._break(index)
        if found is None:
            return False
        kind, start, _ = self._chunks[found.ahead]
        if kind == "V" and not found.inserted:
            return self._verb_cuts(found)
        if kind == "N":
            return self._remarks(found, start) or self._clause_cuts(found, start)
        if not found.comma or found.joint:
            return False
        fronted = kind == "k" and self._scan.words[start] in _CONCESSIVES
        return fronted or (self._phrasal and kind in "wk" and not self._goes_on(found.ahead))

    def _goes_on(self, at: int) -> bool:
        """Tell whether an infinitive is joined to another: "to close A, which is old, and to …"."""
        if self._tags[self._start] != "T":
            return False
        kinds = "".join(kind for kind, _, _ in self._chunks[at:])
        joined = [at + match.end() for match in _JOINED.finditer(kinds)]
        return any(self._tags[self._chunks[verb - 1][1]] == "T" for verb in joined)

    def _verb_cuts(self, found: _Break) -> bool:
        """Tell whether the content ends where a verb without a subject goes on."""
        _, start, end = self._chunks[found.ahead]
        tag = self._tags[start]
        cue = self._cue(end - 1)
        if tag == "g":
            alone = found.comma and not found.joint
            if alone and (self._phrasal or cue or self._closes(found.position)):
                return True
            if alone and self._cites(found.position, end - 1):
                return True
            return found.joint != "" and self._phrasal and self._verb.tags == "g"
        if tag == "C":
            return self._phrasal and (found.comma or found.joint == "y")
        if tag not in "MHBOzDv":
            return False
        if self._phrasal:
            return tag != "v" or self._tags[self._start] != "T"
        shares = self._shares(start)
        if self._is_listed(found, tag) or self._needs_speaker(tag, end - 1):
            return True
        if not self._verb.finite or not found.joint:
            return found.joint != "" and shares
        speaks = "s" in self._forms[self._scan.words[end - 1]].verb.frames if cue else False
        return speaks and tag == self._verb.tags[0] and (shares or tag != self._own)

    def _needs_speaker(self, tag: str, verb: int) -> bool:
        """Tell whether only who speaks can do it too: "said the pier was weak and blamed the tide".

        The verb is in the form of the cue, and the content's own subject is no one who speaks.
        """
        form = self._forms.get(self._scan.words[verb])
        alike = tag == self._verb.tags[0] and tag in "Dz"
        if form is None or not form.verb.frames or not alike:
            return False
        own = (each for each in self._scan.parse.clauses if each.start == self._start)
        subject = next((each.subject for each in own), None)
        return subject is not None and is_mute(self._tags, self._scan.words, subject)

    def _is_listed(self, found: _Break, tag: str) -> bool:
        """Tell the second of three things that one does: "said it was late, denied it and left".

        It must be in the form of the first, and in none that goes on with the content's own
        verb ("was charged, tried and hanged").
        """
        own = self._scan.verb_at(self._own_at) if self._own_at >= 0 else None
        other = own is not None and own.tags[0] in "BMO" and own.tags[-1] != "P"
        if not other or found.joint or tag not in "Dz" or tag != self._verb.tags[0]:
            return False
        if self._scan.words[self._chunks[found.ahead][2] - 1] not in self._forms:
            return False
        kinds = "".join(
            kind for kind, _, _ in self._chunks[found.ahead + 1 : found.ahead + _OBJECT]
        )
        last = _LISTED.search(kinds)
        ahead = found.ahead + 1 + last.end() - 1 if last else -1
        return ahead >= 0 and self._tags[self._chunks[ahead][1]] == tag

    def _cites(self, comma: int, verb: int) -> bool:
        """Tell whether who passes a whole clause on cites whose words it is."""
        whole = self._own_at < comma and self._tags[comma - 1] not in "&y"
        return whole and cited(self._scan, verb) is not None

    def _cue(self, position: int) -> bool:
        form = self._forms.get(self._scan.words[position])
        return form is not None and not form.verb.frames.isdisjoint("sbt")

    def _shares(self, start: int) -> bool:
        """Tell whether the parse gives a verb to the clause that the content hangs on."""
        verbs = self._scan.parse.verbs
        return any(v.start == start and v.shared and v.clause == self._verb.clause for v in verbs)

    def _remarks(self, found: _Break, start: int) -> bool:
        """Tell whether the article goes on with a remark of its own on what is said."""
        if found.joint == "y":
            return is_remark(self._scan.words, start)
        return (
            found.joint == "&" and found.comma and is_remark(self._scan.words, start, weakly=True)
        )

    def _clause_cuts(self, found: _Break, start: int) -> bool:
        """Tell whether the content ends where another clause begins with its subject.

        A phrase ends there without a comma too, where the subject can be no part of it.
        """
        contrasted = found.joint == "y" and self._tags[found.position - 1] != "a"
        added = found.joint == "&" and self._scan.words[start] in _NOMINATIVES
        apart = contrasted or (added and not self._has_clause(found.position))
        parted = found.comma or (self._phrasal and apart)
        return parted and self._subject_cuts(found.ahead)

    def _has_clause(self, position: int) -> bool:
        """Tell whether a finite verb stands in the content before a position."""
        verbs = self._scan.parse.verbs
        return any(verb.finite and self._start <= verb.start < position for verb in verbs)

    def _subject_cuts(self, at: int) -> bool:
        """Tell whether the content ends at a comma where another subject goes on."""
        verb = self._predicate(at)
        if verb < 0 or self._own_at >= self._chunks[verb][1]:
            return False
        return self._phrasal or self._cue(self._chunks[verb][2] - 1)

    def _predicate(self, at: int) -> int:
        """Return the chunk of the finite verb whose subject begins at a chunk, or -1."""
        at += 1
        while at < len(self._chunks):
            kind = self._chunks[at][0]
            if kind in "ra" or (kind == "V" and self._is_reduced(self._chunks[at][1])):
                at += 1
            elif kind == "f" and at + 1 < len(self._chunks) and self._chunks[at + 1][0] == "N":
                at += 2
            else:
                break
        finite = at < len(self._chunks) and self._chunks[at][0] == "V"
        return at if finite and self._tags[self._chunks[at][1]] in FINITE else -1

    def _is_reduced(self, position: int) -> bool:
        """Tell whether a verb group is a participle or infinitive."""
        verb = self._scan.verb_at(position)
        return verb is not None and not verb.finite
