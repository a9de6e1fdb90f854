"""What a cue verb takes: the clause, phrase or quotation that follows it, and where it ends."""

from typing import NamedTuple

from loaders.text.attributions.ends import PARTICLES, content_end
from loaders.text.attributions.lexicon import CueVerb
from loaders.text.attributions.passing import cited
from loaders.text.attributions.scan import Scan
from loaders.text.grammar.state import Verb

PHRASAL = frozenset({"object", "preposition", "infinitive", "gerund", "as"})
"""Frames whose content is a phrase, no clause."""
_LOOSE = frozenset({"about", "of", "against", "as", "like", "than"})  # no adjunct of a saying
_QUOTED = frozenset("sbtne")  # frames of verbs that quoted words may follow
_LED = frozenset("sbtx")  # and of those that lead to them by a comma or colon
_PASSIVE = frozenset("obt")  # and of those whose passive takes an infinitive
_GAPS = frozenset({"which", "that", "who", "whom", "what"})
_MOST = 10  # chunks between a verb and its content
Range = tuple[int, int]


class Complement(NamedTuple):
    """Positions of a content, the frame it fills, where the cue ends, whom it is addressed to."""

    start: int
    end: int
    frame: str
    cue_end: int
    addressee: Range | None = None


def complement(
    scan: Scan, verb: Verb, entry: CueVerb, *, passive: bool = False
) -> Complement | None:
    """Return what a verb takes as its content."""
    return _Reader(scan, verb, entry, passive=passive).read()


def comma_clause(scan: Scan, verb: Verb, entry: CueVerb) -> Complement | None:
    """Return the clause that a comma parts from a verb of speech: "She tells them, it is late"."""
    if not {"s", "b"} <= entry.frames:
        return None
    beside = {clause.start for clause in scan.parse.clauses if clause.kind == "beside"}
    at = scan.chunk_at(verb.end)
    chunks = scan.parse.chunks
    while at < len(chunks) and chunks[at][0] in "Nfr":
        at += 1
    if at + 1 >= len(chunks) or chunks[at][0] != "," or chunks[at + 1][1] not in beside:
        return None
    start = chunks[at + 1][1]
    end = content_end(scan, verb, start, phrasal=False)
    return Complement(start, end, "bare", verb.end) if end > start else None


def gap(scan: Scan, verb: Verb) -> int | None:
    """Return the pronoun that is part of what a verb reports: "which she said was late"."""
    clause = scan.parse.clauses[verb.clause]
    start = clause.start
    own = verb.subject is not None and verb.subject[0] > start and scan.unit.tags[start] in "wWt"
    if not own or scan.words[start] not in _GAPS or not verb.finite or verb.shared:
        return None
    led = start > 0 and scan.unit.tags[start - 1] in "nsNmuio,)X"
    return start if led or scan.words[start] == "what" else None


class _Reader:
    """Walks over the chunks after a verb up to the first that its frames let it take."""

    def __init__(self, scan: Scan, verb: Verb, entry: CueVerb, *, passive: bool) -> None:
        self._scan = scan
        self._verb = verb
        self._entry = entry
        self._frames = entry.frames
        self._passive = passive
        self._chunks = scan.parse.chunks
        self._cue_end = verb.end
        self._addressee: Range | None = None

    def read(self) -> Complement | None:
        at = first = self._scan.chunk_at(self._verb.end)
        for _ in range(_MOST):
            if at >= len(self._chunks):
                return None
            found = self._take(at)
            if found is not None:
                return found
            after = self._over(at, particle=at == first)
            if after == at:
                return None
            at = after
        return None

    def _take(self, at: int) -> Complement | None:
        """Return the content that a chunk begins, None where it begins none."""
        kind, start, end = self._chunks[at]
        word = self._scan.words[start]
        frame = self._clausal(at)
        if frame:
            return self._made(start, frame)
        if {"s", "b"} <= self._frames and start == self._verb.end and self._fronted(start):
            return self._made(start, "bare")
        if "s" in self._frames and start == self._verb.end and self._opens_quotation(start):
            return self._made(start, "quote")
        if kind == "f" and word in self._entry.prepositions and self._governs(at):
            if word == "of" and not self._adjoins(start):
                return None  # "spoke on condition of anonymity"
            if self._leads_on(at + 2):
                return None  # "wrote of Ann Lee: “…”"
            self._cue_end = end
            return self._made(end, "preposition")
        if kind == "N" and not self._scan.is_time(start, end):
            return self._object(at)
        if kind == "X" and self._frames & _QUOTED:
            return self._made(start, "quote")
        if kind in ",:" and at + 1 < len(self._chunks) and self._frames & _LED:
            if self._chunks[at + 1][0] == "X":
                _, start, end = self._chunks[at + 1]
                return Complement(start, end, "quote", self._cue_end, self._addressee)
            return self._made(end, "colon") if kind == ":" and "s" in self._frames else None
        return None

    def _clausal(self, at: int) -> str:
        """Return the frame of the clause that a chunk begins, "" for none."""
        kind, start, _ = self._chunks[at]
        word, frames, passive = self._scan.words[start], self._frames, self._passive
        if kind == "t" and frames & {"t", "b"}:
            return "that"
        if "w" in frames and (kind == "W" or (kind == "k" and word in {"if", "whether"})):
            alone = self._scan.unit.tags[start + 1 : start + 2] == ","  # "Asked why, Lee said"
            return "" if alone or (passive and "q" not in frames) else "wh"
        if start in self._scan.bare and kind in "NV" and frames & {"b", "d"}:
            return "bare" if "b" in frames else "evidence"
        if kind == "V":
            return self._verbal(start)
        if kind == "f" and word == "as":
            if passive and frames & {"e", "n"}:
                return "as"
            if "e" in frames and gap(self._scan, self._verb) is not None:
                return "object"  # "what critics describe as a tax"
        return ""

    def _verbal(self, start: int) -> str:
        tag, frames = self._scan.unit.tags[start], self._frames
        if tag == "T" and ("i" in frames or (self._passive and frames & _PASSIVE)):
            return "infinitive"
        gerund = tag in "gh" or self._scan.words[start] == "being"
        if gerund and "g" in frames and not self._passive:
            return "gerund"
        if "b" in frames and start == self._verb.end and self._is_finite(start):
            return "bare"  # "which experts say would fail"
        return ""

    def _object(self, at: int) -> Complement | None:
        """Read a noun phrase: whom one speaks to, or what one speaks of."""
        _, start, end = self._chunks[at]
        if self._passive:
            return None
        if self._addressee is None and self._frames & {"a", "o"}:
            after = self._over_phrases(at + 1)
            if self._is_infinitive(after) and "o" in self._frames:
                self._addressee = (start, end) if "a" in self._frames else None
                return self._made(start, "infinitive")
            if "a" in self._frames and self._follows(after):
                self._addressee = (start, end)
                return None
        return self._made(start, "object") if self._frames & {"n", "e", "u", "c"} else None

    def _made(self, start: int, frame: str) -> Complement | None:
        end = content_end(self._scan, self._verb, start, phrasal=frame in PHRASAL)
        return (
            Complement(start, end, frame, self._cue_end, self._addressee) if end > start else None
        )

    def _over(self, at: int, *, particle: bool) -> int:
        """Return the chunk after an adverb, time, adjunct or addressee, or `at`."""
        kind, start, end = self._chunks[at]
        word = self._scan.words[start]
        if kind == "r" or (kind == "x" and self._is_infinitive(at + 1)):
            return at + 1
        if kind == "f" and particle and word in PARTICLES:
            self._cue_end = end
            return at + 1
        if kind == "N" and (self._addressee == (start, end) or self._scan.is_time(start, end)):
            return at + 1
        if kind == "N" and word == "it" and self._frames & {"s", "x"}:
            return at + 1  # "as she put it"
        if kind == "f" and self._leads_on(at + 2):
            return at + 2
        if kind == "f" and word not in _LOOSE:
            return self._over_phrases(at)
        if kind == ",":
            ahead = "".join(each for each, _, _ in self._chunks[at + 1 : at + 3])
            if ahead[:1] == "t" and particle and "t" in self._frames:
                return at + 1  # "added, that …"
            if ahead == "N,":
                return at + 3  # "in Madison, Wisconsin, that …"
            after = self._over_cited(at + 1) or self._over_phrases(at + 1)
            closes = after < len(self._chunks) and self._chunks[after][0] == ","
            return after + 1 if closes and after > at + 1 else at
        return at

    def _over_phrases(self, at: int) -> int:
        """Return the chunk after adverbs, times and prepositional phrases."""
        chunks = self._chunks
        while at < len(chunks):
            kind, start, end = chunks[at]
            if kind == "r" or (kind == "N" and self._scan.is_time(start, end)):
                at += 1
                continue
            word = self._scan.words[start]
            phrase = kind == "f" and word not in self._entry.prepositions and word != "as"
            if not phrase or at + 1 >= len(chunks) or chunks[at + 1][0] != "N":
                break
            if chunks[at + 1][1] in self._scan.bare:
                break
            at += 2
        return at

    def _over_cited(self, at: int) -> int:
        """Return the chunk after "citing two officials", 0 where nobody is cited."""
        _, _, end = self._chunks[at] if at < len(self._chunks) else ("", 0, 0)
        phrase = cited(self._scan, end - 1) if end else None
        return self._scan.chunk_at(phrase[1]) if phrase else 0

    def _is_finite(self, start: int) -> bool:
        gapped = gap(self._scan, self._verb) is not None
        return gapped and self._scan.unit.tags[start] in "MHBOzDv"

    def _adjoins(self, start: int) -> bool:
        """Tell whether a position follows the verb or whom it speaks to."""
        return start == self._verb.end or (self._addressee or (0, -1))[1] == start

    def _opens_quotation(self, start: int) -> bool:
        quoted = self._scan.quoted
        return quoted[start] >= 0 and quoted[start] != quoted[start - 1]

    def _fronted(self, start: int) -> bool:
        """Tell whether a subordinate clause begins what is said: "said if it rained, …"."""
        tags = self._scan.unit.tags
        for clause in self._scan.parse.clauses:
            if clause.start == start and clause.kind == "adverbial":
                end = clause.end - 1 if tags[clause.end - 1 : clause.end] == "," else clause.end
                return tags[end : end + 1] == "," and tags[end + 1 : end + 2] not in {"", "."}
        return False

    def _leads_on(self, at: int) -> bool:
        """Tell whether "that" follows, or a quotation after a comma or colon."""
        if "s" not in self._frames or at >= len(self._chunks):
            return False
        kind = self._chunks[at][0]
        opaque = at + 1 < len(self._chunks) and self._chunks[at + 1][0] == "X"
        return kind == "t" or (opaque and kind in ",:")

    def _is_infinitive(self, at: int) -> bool:
        if at >= len(self._chunks):
            return False
        kind, start, _ = self._chunks[at]
        if kind == "x":  # "not to go"
            return self._is_infinitive(at + 1)
        return kind == "V" and self._scan.unit.tags[start] == "T"

    def _governs(self, at: int) -> bool:
        return at + 1 < len(self._chunks) and self._chunks[at + 1][0] in "NVWXarkt"

    def _follows(self, at: int) -> bool:
        """Tell whether a content can follow an addressee."""
        if at >= len(self._chunks):
            return False
        kind, start, _ = self._chunks[at]
        word = self._scan.words[start]
        if kind in "tWX:,N":
            return True
        if kind == "k":
            return word in {"if", "whether"}
        if kind == "V":
            return self._scan.unit.tags[start] in "TC"
        return kind == "f" and word in self._entry.prepositions
