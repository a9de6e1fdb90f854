"""Cues beside what they report: "…, she said", "The plan, Lee said, …", "As Lee noted, …"."""

from loaders.text.attributions.connectives import past_connective
from loaders.text.attributions.draft import Draft
from loaders.text.attributions.ends import PARTICLES, trim
from loaders.text.attributions.lexicon import CueVerb
from loaders.text.attributions.page import Page
from loaders.text.attributions.phrases import phrase_at
from loaders.text.attributions.scan import Scan
from loaders.text.grammar.state import Verb
from loaders.text.records import Span

Range = tuple[int, int]
_SHORTEST = 3  # positions of a content before its tag, where none follows
_NOBODY = frozenset("it that this there which he she they i we you".split())
_OPENERS = frozenset({"but", "and", "still", "however", "so", "yet"})


def aside(page: Page, scan: Scan, verb: Verb, entry: CueVerb, source: Range | None) -> Draft | None:
    """Read a finite cue that what it reports stands before, or around."""
    if not entry.frames & {"s", "b", "x"} or not verb.finite:
        return None
    return _as_clause(page, scan, verb, source) or _tag(page, scan, verb, entry, source)


def _tag(page: Page, scan: Scan, verb: Verb, entry: CueVerb, source: Range | None) -> Draft | None:
    if not entry.frames & {"b", "t", "x"}:
        return None  # "With a smile, she nodded"
    tags = scan.unit.tags
    shared = verb.subject is None or verb.shared
    inverted = _comma_before(tags, verb.start) if shared and "s" in entry.frames else -1
    rule, cut, at = "clause before, inverted", inverted, verb.end
    if inverted < 0:
        if verb.subject is None or source is None or verb.shared:
            return None
        cut = _comma_before(tags, verb.subject[0])
        rule = "clause before"
    else:
        named = phrase_at(scan, scan.chunk_at(verb.end))
        if named is None or scan.words[named[0][0]] in _NOBODY:
            return None
        source = scan.tokens(*named[0])
        at = named[0][1]
    if cut < 0:
        return None
    at = over_adjuncts(scan, at)
    rest = resumed(page, scan, at)
    first = _opening(scan, cut)
    if _is_subordinate(scan, first, cut):
        return None
    closes = at >= len(tags) or tags[at] in ".,;:-)XT" or tags[at] == "k"
    if not closes or (cut - first < _SHORTEST and not rest):
        return None
    if inverted >= 0 and not _has_verb(scan, first, cut):
        return None
    span = page.content_span(*scan.tokens(first, cut)) if cut > first else None
    if span is None:
        return None
    return Draft(source, scan.tokens(verb.start, verb.end), [span, *rest], rule)


def left_content(page: Page, scan: Scan, verb: Verb) -> Span | None:
    """Return the words before a tag that stands inside what it reports, partly quoted.

    `The plan "is dead," she said, "and buried."`
    """
    if verb.subject is None:
        return None
    cut = _comma_before(scan.unit.tags, verb.subject[0])
    if cut < 0:
        return None
    first = _opening(scan, cut)
    start = scan.chunk_at(first)
    kind, at, end = scan.parse.chunks[start]
    fronted = kind in "fkW" or (kind == "N" and scan.is_time(at, end))
    if fronted or max(scan.quoted[first : cut + 1]) < 0:
        return None
    return page.content_span(*scan.tokens(first, cut)) if cut > first else None


def _has_verb(scan: Scan, first: int, end: int) -> bool:
    return any(first <= verb.start < end and verb.finite for verb in scan.parse.verbs)


def _is_subordinate(scan: Scan, first: int, end: int) -> bool:
    """Tell whether there is but a fronted clause: "When it was over, she laughed"."""
    tags = scan.unit.tags
    opens = tags[first] in "kfgP" or scan.words[first] in {"when", "where"}
    verbs = [v for v in scan.parse.verbs if first <= v.start < end and v.finite]
    kinds = {scan.parse.clauses[verb.clause].kind for verb in verbs}
    return opens and kinds <= {"adverbial", "wh", "relative"}


def _comma_before(tags: str, at: int) -> int:
    """Return the position of the comma right before one, or -1."""
    at -= 1
    while at >= 0 and tags[at] == "r":
        at -= 1
    return at if at > 0 and tags[at] == "," else -1


def over_adjuncts(scan: Scan, at: int) -> int:
    """Return the position after whom one speaks to, times and phrases."""
    chunks = scan.parse.chunks
    chunk = scan.chunk_at(at)
    while chunk < len(chunks):
        kind, start, _ = chunks[chunk]
        if kind == "r" or kind == "N":
            chunk += 1
        elif kind == "f" and chunk + 1 < len(chunks) and chunks[chunk + 1][0] == "N":
            chunk += 2
        else:
            return start
    return len(scan.unit.tags)


def resumed(page: Page, scan: Scan, at: int) -> list[Span]:
    """Return the rest of a content that its tag interrupts (", she said, because …")."""
    tags = scan.unit.tags
    if at + 2 >= len(tags) or tags[at] != ",":
        return []
    joined = tags[at + 1] in "y&" and max(scan.quoted[at + 2 : at + 4]) >= 0
    if (tags[at + 1] in "gy&w." and not joined) or scan.words[at + 1] == "according":
        return []
    end = trim(scan, at + 1, len(tags))
    span = page.content_span(*scan.tokens(at + 1, end)) if end > at + 1 else None
    return [span] if span is not None else []


def _opening(scan: Scan, cut: int) -> int:
    """Return where the content before a tag begins."""
    tags = scan.unit.tags
    first = tags.rfind(";", 0, cut) + 1
    while first < cut and (scan.words[first] in _OPENERS or tags[first] == ","):
        first += 1
    return past_connective(scan, first, cut)


def as_reported(page: Page, scan: Scan, verb: Verb, entry: CueVerb) -> Draft | None:
    """Read "As reported by the Post, …": a participle, and who says it behind "by"."""
    start = verb.end
    led = verb.start > 0 and scan.words[verb.start - 1] == "as"
    if not led or "t" not in entry.frames or scan.words[start : start + 1] != ["by"]:
        return None
    named = phrase_at(scan, scan.chunk_at(start) + 1, fronted=verb.start == 1)
    if named is None:
        return None
    spans = _around(page, scan, verb.start - 1, named[0][1])
    cue = scan.tokens(verb.start, start)
    return Draft(scan.tokens(*named[0]), cue, spans, "as-clause") if spans else None


def _around(page: Page, scan: Scan, lead: int, at: int) -> list[Span]:
    """Return what an as-clause from `lead` to `at` stands before, behind or inside of."""
    tags = scan.unit.tags
    after = tags[at] if at < len(tags) else "."
    parts: list[Range] = []
    if not tags[:lead].strip("y&r,") and after == ",":
        parts = [(at + 1, trim(scan, at + 1, len(tags)))]
    elif tags[lead - 1] == "," and after in {".", ","}:
        start = _opening(scan, lead - 1)
        parts = [(start, lead - 1)]
        if after == "," and not _has_verb(scan, start, lead):
            parts.append((at + 1, trim(scan, at + 1, len(tags))))
    spans = [page.content_span(*scan.tokens(*part)) for part in parts if part[1] > part[0]]
    return [span for span in spans if span is not None]


def _as_clause(page: Page, scan: Scan, verb: Verb, source: Range | None) -> Draft | None:
    """Read "As Lee noted, …" and "…, as Lee noted"."""
    if verb.subject is None or source is None or not verb.subject[0]:
        return None
    lead = verb.subject[0] - 1
    tags = scan.unit.tags
    if scan.words[lead] != "as":
        return None
    at = verb.end
    while at < len(tags) and scan.words[at] in PARTICLES:
        at += 1
    cue_end, at = at, over_adjuncts(scan, at)
    spans = _around(page, scan, lead, at)
    return Draft(source, scan.tokens(verb.start, cue_end), spans, "as-clause") if spans else None
