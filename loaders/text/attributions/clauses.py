"""Indirect and mixed speech: a cue verb, its subject and the clause or phrase it reports."""

from loaders.text.attributions.adjuncts import Adjuncts, adjuncts_after
from loaders.text.attributions.contents import Content, content_after, content_end
from loaders.text.attributions.draft import Draft
from loaders.text.attributions.groups import Group
from loaders.text.attributions.page import Page
from loaders.text.attributions.sources import main_subject, phrase_after, subject_before
from loaders.text.attributions.words import (
    AUXILIARIES,
    BREAKS,
    DETERMINERS,
    PRONOUNS,
    SENTENCE_ENDS,
    SUBJECTS,
)
from loaders.text.nouns import noun_class
from loaders.text.records import Span

_RULES = {
    "that": "that-clause",
    "wh": "wh-clause",
    "infinitive": "infinitive",
    "as": "passive with as",
    "preposition": "verb and preposition",
    "quote": "verb and quoted words",
    "colon": "verb and colon",
    "bare": "bare clause",
    "object": "verb and object",
}
Range = tuple[int, int]


def find_clauses(page: Page, groups: list[Group], used: set[int]) -> list[Draft]:
    """Return the indirect and mixed attributions of cue verbs that tag no quotation."""
    drafts: list[Draft] = []
    last: tuple[int, Draft] | None = None  # the sentence and the attribution found before
    for group in groups:
        if group.head in used or group.mood == "infinitive":
            continue
        start, limit = page.sentence(group.head)
        earlier = last[1] if last and last[0] == start else None
        draft = _after_content(page, group, start, limit) or _reported(page, group, earlier)
        if draft is not None:
            drafts.append(draft)
            last = start, draft
    return drafts


def _reported(page: Page, group: Group, earlier: Draft | None) -> Draft | None:
    """Read a cue that stands before its content."""
    _, limit = page.sentence(group.head)
    found = _content(page, group, limit)
    if found is None:
        return None
    content, adjuncts = found
    source = _source(page, group, earlier)
    if source is None and group.mood != "passive":
        return None
    span = page.clause_span(content.first, content.end)
    if span is None:
        return None
    if content.frame in {"object", "preposition", "quote"} and not _can_speak(page, source):
        return None
    cue = (group.first, content.cue_end)
    rule = _RULES[content.frame]
    if group.mood == "passive":
        rule = f"passive, {rule}"
        source = _agent(page, adjuncts.end) if content.frame == "as" else None
    return Draft(source, cue, [span], rule, adjuncts=adjuncts)


def _content(page: Page, group: Group, limit: int) -> tuple[Content, Adjuncts] | None:
    """Return the content after a cue, trying it with and without adjuncts between."""
    addressed = bool(group.verb.frames & {"a", "o"}) and group.mood != "passive"
    plain = Adjuncts(group.end)
    tries = [plain] if not addressed else []
    tries.append(adjuncts_after(page, group.end, limit, addressed=addressed))
    if addressed:
        tries.append(plain)
    for adjuncts in tries:
        content = content_after(page, group, adjuncts.end, limit)
        if (
            content is None
            and adjuncts.addressee
            and page.lowers[adjuncts.end : adjuncts.end + 1] == ["to"]
            and "o" in group.verb.frames
        ):
            end = content_end(page, adjuncts.end, limit)
            content = Content(adjuncts.end, end, "infinitive", group.end)
        if content is not None and content.first < content.end:
            return content, adjuncts
    content = _object(page, group, limit)
    return (content, plain) if content else None


def _object(page: Page, group: Group, limit: int) -> Content | None:
    """Return the noun phrase that a verb of stance takes as its content."""
    at = group.end
    if not group.verb.frames & {"n", "e"} or group.mood not in {"finite", "ing"} or at >= limit:
        return None
    word, lower = page.words[at], page.lowers[at]
    if lower in PRONOUNS and at + 1 < limit and page.quoted[at + 1] >= 0:
        at += 1  # "called it “a mistake”"
    elif not word[0].isalpha() or lower in SUBJECTS | AUXILIARIES | PRONOUNS:
        return None
    end = content_end(page, at, limit)
    return Content(at, end, "object", group.end) if end - at >= 2 else None


def _source(page: Page, group: Group, earlier: Draft | None) -> Range | None:
    """Return who says it; a verb without a subject of its own shares the one before it."""
    if group.subject is not None:
        return group.subject, group.subject + 1
    before = page.lowers[group.first - 1] if group.first else ""
    shares = before in {"and", "but", ","} and earlier is not None
    if group.mood == "ing":
        if earlier is not None:
            return earlier.source
        return main_subject(page, group.first)
    if shares and earlier is not None and before != ",":
        return earlier.source
    subject = subject_before(page, group.first)
    if subject is None and shares and earlier is not None:
        return earlier.source
    return subject


def _agent(page: Page, at: int) -> Range | None:
    _, limit = page.sentence(at - 1)
    if at < limit and page.lowers[at] == "by":
        return phrase_after(page, at + 1, limit)
    return None


def _can_speak(page: Page, source: Range | None) -> bool:
    """Tell whether a subject can hold a stance: a name, a pronoun of people, a group."""
    if source is None:
        return False
    first, end = source
    if page.lowers[first] in {"he", "she", "they", "i", "we", "who"}:
        return True
    if page.lowers[first] in {"it", "that", "which", "this", "these", "there"}:
        return False
    return any(
        page.words[token][0].isupper() or noun_class(page.lowers[token])[1]
        for token in range(first, end)
    )


def _after_content(page: Page, group: Group, start: int, limit: int) -> Draft | None:
    """Read a tag that closes the sentence it reports: "…, the diplomat said"."""
    if "s" not in group.verb.frames or group.mood != "finite":
        return None
    before = group.first - 1
    if before > start and page.words[before] == ",":
        source = phrase_after(page, group.end, limit)
        if source is None or (page.lowers[group.head] in {"added"} and source[1] < limit - 1):
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
        if page.quoted[token] < 0 and page.words[token] in BREAKS - {"(", ")", "[", "]"}:
            if page.words[token] == ";":
                first = token + 1
    while first < comma and page.lowers[first] in {"but", "and", "still", "however", ","}:
        first += 1
    return first
