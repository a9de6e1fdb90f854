"""Cues that do not stand right before what they report: "…, she said", "As Lee noted, …"."""

from loaders.text.attributions.adjuncts import adjuncts_after
from loaders.text.attributions.contents import content_end
from loaders.text.attributions.draft import Draft
from loaders.text.attributions.groups import Group
from loaders.text.attributions.page import Page
from loaders.text.attributions.phrases import phrase_after
from loaders.text.attributions.sources import subject_before
from loaders.text.attributions.words import SENTENCE_ENDS
from loaders.text.records import Span

SECOND_VOICE = "second voice"


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
    """Read a tag that closes the sentence it reports: "…, the diplomat said"."""
    if "s" not in group.verb.frames or group.mood != "finite":
        return None
    before = group.first - 1
    if before > start and page.words[before] == ",":
        source = phrase_after(page, group.end, limit)
        if source is None or (page.lowers[group.head] == "added" and source[1] < limit - 1):
            return None
        end, comma = source[1], before
        rule = "clause before, inverted"
        adjuncts = adjuncts_after(page, end, limit, addressed=False)
        if page.lowers[source[0]] == "that" or source[1] - source[0] > 40:
            return None
    else:
        found = subject_before(page, group.first)
        if found is None or found[0] - 1 <= start or page.words[found[0] - 1] != ",":
            return None
        source, comma = found, found[0] - 1
        rule = "clause before"
        adjuncts = adjuncts_after(page, group.end, limit, addressed="a" in group.verb.frames)
    at = adjuncts.end
    ends = at >= limit or page.words[at] in SENTENCE_ENDS or page.words[at] in {",", ";", ")"}
    ends = ends or page.quoted[at] >= 0
    first = _opening(page, start, comma)
    if not ends or comma - first < 4:
        return None
    span = page.clause_span(first, comma)
    if span is None:
        return None
    contents = [span]
    if at < limit and page.words[at] == "," and page.words[at + 1 : at + 2] not in (["but"], []):
        contents += _resumed(page, at + 1, limit)
    return Draft(source, (group.first, group.end), contents, rule, adjuncts=adjuncts)


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
