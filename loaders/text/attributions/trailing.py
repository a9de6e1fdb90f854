"""Cues that do not stand right before what they report: "…, she said", "As Lee noted, …"."""

from loaders.text.attributions.adjuncts import Adjuncts, adjuncts_after
from loaders.text.attributions.contents import content_end
from loaders.text.attributions.draft import Draft
from loaders.text.attributions.groups import Group
from loaders.text.attributions.heads import can_speak, is_finite
from loaders.text.attributions.page import Page
from loaders.text.attributions.phrases import phrase_after
from loaders.text.attributions.sources import subject_before
from loaders.text.attributions.words import PRONOUNS, SENTENCE_ENDS
from loaders.text.records import Span

SECOND_VOICE = "second voice"
_SHORTEST = 3  # tokens of a content before its tag, where none follows
_LONGEST_SOURCE = 40


def second_voice(page: Page, group: Group, earlier: Draft | None) -> Draft | None:
    """Read "…, citing two officials": the same content on another's word."""
    if group.verb.lemma not in {"cite", "quote"} or group.mood != "ing" or earlier is None:
        return None
    _, limit = page.sentence(group.head)
    source = phrase_after(page, group.end, limit)
    if source is None:
        return None
    return Draft(source, (group.first, group.end), list(earlier.contents), SECOND_VOICE)


def as_clause(page: Page, group: Group, start: int, limit: int) -> Draft | None:
    """Read "As Lee noted, …" and "…, as Lee noted"."""
    source = subject_before(page, group.first) if group.mood == "finite" else None
    if source is None or not source[0] or page.lowers[source[0] - 1] != "as":
        return None
    if not group.verb.frames & {"b", "t"} or group.end >= limit:
        return None
    lead = source[0] - 1
    adjuncts = adjuncts_after(page, group.end, limit, addressed="a" in group.verb.frames)
    after = page.words[adjuncts.end] if adjuncts.end < limit else "."
    span = None
    if lead == start and after == ",":
        end = content_end(page, adjuncts.end + 1, limit)
        span = page.clause_span(adjuncts.end + 1, end)
    elif lead > start and page.words[lead - 1] == "," and after in SENTENCE_ENDS | {","}:
        span = page.clause_span(_opening(page, start, lead - 1), lead - 1)
    if span is None:
        return None
    return Draft(source, (group.first, group.end), [span], "as-clause", adjuncts=adjuncts)


def closing_tag(page: Page, group: Group, start: int, limit: int) -> Draft | None:
    """Read a tag that closes or interrupts what it reports: "…, the diplomat said"."""
    if "s" not in group.verb.frames or group.mood != "finite":
        return None
    tag = _inverted(page, group, start, limit) or _straight(page, group, start, limit)
    if tag is None:
        return None
    source, comma, adjuncts, rule = tag
    at = adjuncts.end
    ends = at >= limit or page.words[at] in SENTENCE_ENDS | {",", ";", ")"} or page.quoted[at] >= 0
    first = _opening(page, start, comma)
    rest: list[Span] = []
    if at + 1 < limit and page.words[at] == "," and page.lowers[at + 1] != "but":
        rest = _resumed(page, at + 1, limit)
    elif at < limit and page.quoted[at] >= 0 and page.words[comma] == ",":
        rest = _resumed(page, at, limit)
    if not ends or (comma - first < _SHORTEST and not rest):
        return None
    span = page.clause_span(first, comma)
    if span is None:
        return None
    return Draft(source, (group.first, group.end), [span, *rest], rule, adjuncts=adjuncts)


_Tag = tuple[tuple[int, int], int, Adjuncts, str]


def _inverted(page: Page, group: Group, start: int, limit: int) -> _Tag | None:
    """Read `…, said Ann Lee`: its source, where the content ends, its adjuncts, the rule."""
    comma = _content_stop(page, group.first, start)
    source = phrase_after(page, group.end, limit) if comma is not None else None
    if comma is None or source is None or source[1] - source[0] > _LONGEST_SOURCE:
        return None
    if page.lowers[source[0]] in PRONOUNS or not can_speak(page, source):
        return None
    first = _opening(page, start, comma)
    subject = subject_before(page, group.first)
    if subject is not None and subject[0] <= first + 1:
        return None  # "Ann Lee, a doctor, told …": the name is the subject
    if not any(is_finite(page, token) for token in range(first, comma)):
        return None
    if group.verb.lemma == "add" and source[1] < limit - 1:
        return None
    adjuncts = adjuncts_after(page, source[1], limit, addressed=False)
    return source, comma, adjuncts, "clause before, inverted"


def _straight(page: Page, group: Group, start: int, limit: int) -> _Tag | None:
    """Read `…, Ann Lee said`."""
    source = subject_before(page, group.first)
    comma = _content_stop(page, source[0], start) if source is not None else None
    if source is None or comma is None or page.lowers[start] == "according":
        return None
    adjuncts = adjuncts_after(page, group.end, limit, addressed="a" in group.verb.frames)
    return source, comma, adjuncts, "clause before"


def _content_stop(page: Page, at: int, start: int) -> int | None:
    """Return where a content ends whose tag begins at a token: its comma, or its last mark."""
    if at - 1 <= start:
        return None
    if page.words[at - 1] == ",":
        return at - 1
    leaves = page.quoted[at - 1] >= 0 and page.quoted[at] != page.quoted[at - 1]
    return at if leaves and page.words[at - 2] in {",", "?", "!"} else None


def _resumed(page: Page, at: int, limit: int) -> list[Span]:
    """Return the rest of a content that its tag interrupts (", she said, because …")."""
    if page.lowers[at].endswith("ing") or page.lowers[at] in {"and", "who", "according"}:
        return []
    span = page.clause_span(at, content_end(page, at, limit))
    return [span] if span else []


def _opening(page: Page, start: int, comma: int) -> int:
    """Return where the clause before a closing tag begins: after a break of the article's own."""
    first = start
    for token in range(start, comma):
        if page.quoted[token] < 0 and page.words[token] == ";":
            first = token + 1
    while first < comma and page.lowers[first] in {"but", "and", "still", "however", ","}:
        first += 1
    return first
