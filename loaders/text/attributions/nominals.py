"""Nouns and adjectives as cues: "the view that …", "her criticism of …", "is wary of …".

A noun counts where the text says whose it is: by a possessive, by a phrase with "by" or
"from", or as the object of a verb that lends it its subject ("made a promise to …"). The
content of a that-clause is reported whosever it is.
"""

from bisect import bisect_right
from typing import NamedTuple

from loaders.text.attributions.adjuncts import adjuncts_before
from loaders.text.attributions.draft import Draft
from loaders.text.attributions.ends import content_end
from loaders.text.attributions.heads import can_speak
from loaders.text.attributions.lexicon import Nominal, adjectives, light_verbs, nouns, verb_forms
from loaders.text.attributions.page import Page
from loaders.text.attributions.scan import Scan
from loaders.text.attributions.verbs import source_of
from loaders.text.attributions.words import BE
from loaders.text.grammar.state import Verb

Range = tuple[int, int]
_HOLDER_LEADS = frozenset({"by", "from", "among", "amongst", "between"})
_IMPERSONAL = frozenset({"it", "that", "this", "there"})
_MADE = frozenset({"clear", "plain", "known", "explicit"})  # what one makes a thing
_MAKING = frozenset({"make", "makes", "made", "making"})
_GIVEN = frozenset({"approval", "endorsement", "support"})  # by whom "of" leads to
_HAVING = frozenset("have has had having win wins won winning receive received gain gained".split())


class _Lead(NamedTuple):
    """Where a content begins after its cue, where the cue ends, and the frame."""

    start: int
    cue_end: int
    frame: str


def find_nominals(page: Page, found: list[Scan], taken: set[int]) -> list[Draft]:
    """Return the attributions of nouns and adjectives, in the order of the text.

    The light verbs that nouns lean on ("made a promise") are added to `taken`, by token.
    """
    drafts = []
    listed, judged = nouns(), adjectives()
    for scan in found:
        for at, (kind, _, end) in enumerate(scan.parse.chunks):
            draft = None
            if kind == "N" and (noun := listed.get(scan.words[end - 1])):
                draft = _noun(page, scan, at, noun, taken)
            elif kind == "a" or (kind == "V" and scan.unit.tags[end - 1] == "P"):
                adjective = judged.get(scan.words[end - 1])
                draft = _adjective(page, scan, at, adjective) if adjective else None
            if draft is not None:
                drafts.append(draft)
    return drafts


def _lead(scan: Scan, at: int, entry: Nominal) -> _Lead | None:
    """Return what leads from a cue to its content: "that", "to", a preposition."""
    chunks = scan.parse.chunks
    if at >= len(chunks):
        return None
    kind, start, end = chunks[at]
    word = scan.words[start]
    if kind == "t" and "t" in entry.frames:
        return _Lead(start, start, "that-clause")
    if kind == "V" and scan.unit.tags[start] == "T" and "i" in entry.frames:
        return _Lead(start, start, "infinitive")
    if "w" in entry.frames and (kind == "W" or word in {"whether", "if"}):
        return _Lead(start, start, "wh-clause")
    governs = at + 1 < len(chunks) and chunks[at + 1][0] in "NVWXka"
    if kind == "f" and word in entry.prepositions and governs:
        return _Lead(end, end, "preposition")
    return None


def _noun(page: Page, scan: Scan, at: int, entry: Nominal, taken: set[int]) -> Draft | None:
    _, start, end = scan.parse.chunks[at]
    lead = _lead(scan, at + 1, entry)
    owner = _possessor(scan, start, end)
    if lead is None:
        owner = _holder(scan, at + 1)
        lead = _lead(scan, at + 3, entry) if owner is not None else None
    if lead is None:
        return None
    verb = _governing(scan, start)
    if verb is not None and owner is not None and _passes_on(scan, verb, start, end):
        verb = None  # "Lee reiterated the council's view that …": she speaks, theirs is the view
    if verb is not None and scan.words[verb.end - 1] in light_verbs()["light"]:
        taken.add(scan.unit.at[verb.end - 1])
    if "h" in entry.frames:
        source = source_of(scan, verb) if verb is not None and _is_copula(scan, verb) else None
    else:
        source = owner
        if owner is None or (verb is not None and scan.unit.tags[start] == "q"):
            above = verb or _above(scan, start)
            source = (source_of(scan, above) if above is not None else None) or owner
    if lead.frame != "that-clause" and owner is None and (verb is None or source is None):
        return None
    if verb is not None and _says_nothing(page, scan, verb, entry, lead, source):
        return None
    cue = _cue(scan, end - 1 if verb is None else verb.start, end, verb)
    return _draft(page, scan, lead, source, cue, "noun")


def _adjective(page: Page, scan: Scan, at: int, entry: Nominal) -> Draft | None:
    chunks = scan.parse.chunks
    kind, start, end = chunks[at]
    lead = _lead(scan, at + 1, entry)
    if lead is None and "t" in entry.frames and at + 1 < len(chunks):
        after = chunks[at + 1][1]
        lead = _Lead(after, after, "that-clause") if after in scan.bare else None
    if lead is None:
        return None
    verb = scan.verb_at(start) if kind == "V" else _linking(scan, start)
    if verb is None:
        before = chunks[at - 1] if at else ("", 0, 0)
        if before[0] != "N":
            return None
        source: Range | None = scan.tokens(before[1], before[2])
        return _draft(page, scan, lead, source, _cue(scan, start, end), "adjective")
    impersonal = verb.subject is not None and _is_impersonal(scan, *verb.subject)
    source = None if impersonal else source_of(scan, verb)
    return _draft(page, scan, lead, source, _cue(scan, verb.start, end, verb), "adjective")


def _is_impersonal(scan: Scan, first: int, end: int) -> bool:
    """Tell whether a subject is "it", or ends in one that begins anew: "the hall and it is"."""
    anew = end - first > 1 and scan.unit.tags[end - 2] in "&y"
    return scan.words[first] in _IMPERSONAL or (anew and scan.words[end - 1] in _IMPERSONAL)


def _cue(scan: Scan, start: int, end: int, verb: Verb | None = None) -> Verb:
    """Return what stands for a verb of saying: in the form of the verb that lends the subject."""
    clauses = scan.parse.clauses
    around = (i for i, each in enumerate(clauses) if each.start <= start < each.end)
    return Verb(start, end, verb.tags if verb is not None else "n", max(around, default=0))


def _draft(
    page: Page, scan: Scan, lead: _Lead, source: Range | None, cue: Verb, sort: str
) -> Draft | None:
    end = content_end(scan, cue, lead.start, phrasal=lead.frame != "that-clause")
    end = min(end, _predicate(scan, cue.end - 1, lead.start))
    if end <= lead.start or scan.is_time(lead.start, min(end, lead.start + 1)):
        return None
    first, limit = scan.tokens(lead.start, end)
    adjuncts = adjuncts_before(page, first, limit) if lead.frame == "preposition" else None
    span = page.content_span(first, adjuncts.end if adjuncts else limit)
    if span is None:
        return None
    tokens = scan.tokens(cue.start, max(cue.end, lead.cue_end))
    return Draft(source, tokens, [span], f"{sort} and {lead.frame}", adjuncts=adjuncts)


def _predicate(scan: Scan, noun: int, start: int) -> int:
    """Return where the verb begins that a noun is the subject of, or the end of the unit."""
    for verb in scan.parse.verbs:
        later = verb.finite and verb.start > start
        relative = scan.parse.clauses[verb.clause].kind == "relative"
        subject = verb.subject if later and not relative else None
        if subject is not None and subject[0] <= noun < subject[1]:
            return verb.start
    return len(scan.unit.tags)


def _before(scan: Scan, at: int, between: str) -> Verb | None:
    """Return the last verb that ends before a position, with nothing but some tags between."""
    verbs = scan.parse.verbs
    index = bisect_right(verbs, at, key=lambda verb: verb.end) - 1
    if index < 0 or scan.unit.tags[verbs[index].end : at].strip(between):
        return None
    return verbs[index]


def _governing(scan: Scan, start: int) -> Verb | None:
    """Return the light verb or copula whose object begins at a position."""
    verb = _before(scan, start, "r")
    if verb is None:
        return None
    lends = light_verbs()["light"]
    light = any(word in lends for word in scan.words[verb.start : verb.end])
    return verb if light or _is_copula(scan, verb) else None


def _says_nothing(
    page: Page, scan: Scan, verb: Verb, entry: Nominal, lead: _Lead, source: Range | None
) -> bool:
    """Tell whether a thing is but a sign of something, or somebody has the support of others."""
    if "e" in entry.frames and _is_copula(scan, verb):
        return source is not None and not can_speak(page, source)
    of = lead.frame == "preposition" and scan.words[lead.start - 1] == "of"
    return of and entry.word in _GIVEN and scan.words[verb.end - 1] in _HAVING


def _passes_on(scan: Scan, verb: Verb, start: int, end: int) -> bool:
    """Tell whether a verb of speech has a view for its object that is said to be another's."""
    form = verb_forms().get(scan.words[verb.end - 1])
    speaks = form is not None and "n" in form.verb.frames
    return speaks and verb.subject is not None and "Q" in scan.unit.tags[start:end]


def _linking(scan: Scan, start: int) -> Verb | None:
    """Return the copula of an adjective: "is wary", "made it clear"."""
    making = scan.words[start] in _MADE
    it = start - 1 if making and start and scan.words[start - 1] == "it" else start
    verb = _before(scan, it, "rx")
    if verb is None:
        return None
    makes = making and any(word in _MAKING for word in scan.words[verb.start : verb.end])
    return verb if makes or _is_copula(scan, verb) else None


def _is_copula(scan: Scan, verb: Verb) -> bool:
    links = light_verbs()["copula"]
    return any(word in BE or word in links for word in scan.words[verb.start : verb.end])


def _above(scan: Scan, start: int) -> Verb | None:
    """Return the last verb before a position whose clause holds it."""
    for verb in reversed(scan.parse.verbs):
        if verb.start < start and scan.parse.clauses[verb.clause].end >= start:
            return verb
    return None


def _holder(scan: Scan, at: int) -> Range | None:
    """Return whose it is by a phrase: "criticism from the mayor"."""
    chunks = scan.parse.chunks
    if at + 1 >= len(chunks) or chunks[at][0] != "f" or chunks[at + 1][0] != "N":
        return None
    led = scan.words[chunks[at][1]] in _HOLDER_LEADS
    return scan.tokens(*chunks[at + 1][1:]) if led else None


def _possessor(scan: Scan, start: int, end: int) -> Range | None:
    """Return whose it is: "Lee's view", "their view", "the Russian view"."""
    tags = scan.unit.tags
    for position in range(end - 2, start - 1, -1):
        if tags[position] == "Q":
            return scan.tokens(start, position + 1)
        if tags[position] == "q":
            return scan.tokens(position, position + 1)
    for position in range(end - 2, start - 1, -1):
        if tags[position] == "N":
            first = position
            while first > start and tags[first - 1] == "N":
                first -= 1
            return scan.tokens(first, position + 1)
    return None
