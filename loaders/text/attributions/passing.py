"""Whom a participle cites: "citing two officials", "quoting the ministry"."""

from bisect import bisect_left

from loaders.text.attributions.phrases import phrase_at
from loaders.text.attributions.scan import Scan
from loaders.text.grammar.state import Verb
from loaders.text.lexicon import THINGS
from loaders.text.nouns import noun_class

PASSING = frozenset({"citing", "quoting"})
_NEAR = 4  # verbs between "quoted" and "as saying"
_PASSES = PASSING | frozenset("cite cites cited quote quotes quoted".split())
Range = tuple[int, int]


def cited(scan: Scan, at: int) -> Range | None:
    """Return the positions of who is cited by the participle at a position, if anybody is.

    Nobody is where a reason is cited ("citing the weather").
    """
    if scan.words[at] not in PASSING:
        return None
    chunk = scan.chunk_at(at + 1)
    named = phrase_at(scan, chunk, fronted=True)
    if named is None or scan.parse.chunks[chunk][1] != at + 1:
        return None
    return named[0] if _speaks(scan, scan.parse.chunks[chunk][2] - 1) else None


def says(scan: Scan, source: Range) -> bool:
    """Tell whether what somebody says follows who is cited: "quoting Lee as saying …"."""
    return scan.words[source[1] : source[1] + 1] == ["as"]


def quoted_as(scan: Scan, verb: Verb) -> Range | None:
    """Return the tokens of who is quoted: "the paper quoted Lee, a broker, as saying …"."""
    lead = verb.start - 1
    if verb.tags[0] != "g" or lead <= 0 or scan.words[lead] != "as":
        return None
    verbs = scan.parse.verbs
    own = bisect_left(verbs, verb.start, key=lambda each: each.start)
    for other in reversed(verbs[max(0, own - _NEAR) : own]):
        if scan.words[other.end - 1] in _PASSES:
            named = phrase_at(scan, scan.chunk_at(other.end), fronted=True)
            closed = named is not None and scan.unit.tags[named[0][1] : lead] in {"", ","}
            return scan.tokens(*named[0]) if named is not None and closed else None
    return None


def _speaks(scan: Scan, head: int) -> bool:
    """Tell whether a noun is a name or for people, bodies or documents."""
    word = scan.words[head]
    kind = noun_class(word)[1]
    if kind == "document" and scan.words[head + 1 : head + 2] == ["of"]:
        return False  # "the release of prisoners"
    return bool(kind) or (scan.unit.tags[head] == "N" and word not in THINGS)
