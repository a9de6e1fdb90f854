"""Indirect and mixed speech: a cue verb, its subject and the clause or phrase it reports."""

from loaders.text.attributions.adjuncts import Adjuncts, adjuncts_after
from loaders.text.attributions.agreement import disagrees
from loaders.text.attributions.contents import Content, content_after, content_end
from loaders.text.attributions.draft import Draft
from loaders.text.attributions.groups import Group
from loaders.text.attributions.heads import can_speak, core_head
from loaders.text.attributions.page import Page
from loaders.text.attributions.phrases import phrase_after
from loaders.text.attributions.sources import subject_before
from loaders.text.attributions.subjects import main_subject, quoted_speaker
from loaders.text.attributions.trailing import as_clause, closing_tag, second_voice
from loaders.text.attributions.words import (
    AUXILIARIES,
    BREAKS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBJECTS,
)
from loaders.text.nouns import noun_class

_RULES = {
    "that": "that-clause",
    "wh": "wh-clause",
    "infinitive": "infinitive",
    "as": "passive with as",
    "preposition": "verb and preposition",
    "quote": "verb and quoted words",
    "colon": "verb and colon",
    "bare": "bare clause",
    "evidence": "clause of evidence",
    "object": "verb and object",
}
_FRONTED_CLAUSES = frozenset("while although though as if when because since whereas".split())
_CATENATIVES = frozenset("on continued continues used began proceeded hastened".split())
_AS_REACH = 9  # tokens from an object to its "as"
Range = tuple[int, int]


def find_clauses(page: Page, groups: list[Group], tags: list[Draft]) -> list[Draft]:
    """Return the indirect and mixed attributions of cue verbs that tag no quotation.

    `tags` are the attributions of quotations: their cues are taken, and a further verb
    may share their subject.
    """
    drafts: list[Draft] = []
    cues = {draft.cue[1] - 1: draft for draft in tags if draft.cue}
    last: tuple[int, Draft] | None = None  # the sentence and the attribution found before
    for group in groups:
        start, limit = page.sentence(group.head)
        if group.head in cues:
            last = start, cues[group.head]
        if group.head in cues or (group.mood == "infinitive" and not _goes_on_to(page, group)):
            continue
        earlier = last[1] if last and last[0] == start else None
        draft = (
            second_voice(page, group, earlier)
            or as_clause(page, group, start, limit)
            or closing_tag(page, group, start, limit)
            or _reported(page, group, earlier)
        )
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
    if group.mood != "passive" and (source is None or disagrees(page, group, source, limit)):
        return None
    if source and (page.lowers[source[0]] == "that" or _is_question(page, source)):
        return None
    if content.frame == "evidence" and not _is_document(page, source):
        return None
    span = page.clause_span(content.first, _clause_limit(page, source, content))
    if span is None:
        return None
    if content.frame in {"object", "preposition", "quote"} and not can_speak(page, source):
        return None
    cue = (group.first, content.cue_end)
    rule = _RULES[content.frame]
    if group.mood == "passive":
        rule = f"passive, {rule}"
        source = _agent(page, group.end)
    return Draft(source, cue, [span], rule, adjuncts=adjuncts)


def _is_question(page: Page, source: Range) -> bool:
    """Tell whether an auxiliary stands before the subject ("What should we expect")."""
    return source[0] > 0 and page.lowers[source[0] - 1] in AUXILIARIES


def _goes_on_to(page: Page, group: Group) -> bool:
    """Tell whether an infinitive says what is said: "went on to say", "used to say"."""
    return page.lowers[group.first - 2] in _CATENATIVES and "s" in group.verb.frames


def _is_document(page: Page, source: Range | None) -> bool:
    """Tell whether a subject is evidence that shows things: a poll, records, a study."""
    if source is None:
        return False
    return noun_class(page.lowers[core_head(page, source)])[1] == "document"


def _clause_limit(page: Page, source: Range | None, content: Content) -> int:
    """Return where a content ends that stands in a subordinate clause ("While Lee says …,")."""
    if not source or not source[0]:
        return content.end
    before = page.lowers[source[0] - 1]
    fronted = before in _FRONTED_CLAUSES and page.sentence(source[0])[0] == source[0] - 1
    aside = before == "," and page.lowers[source[0]] in {"who", "which"}
    if not fronted and not aside:
        return content.end
    for token in range(content.first, content.end):
        if page.words[token] == "," and page.quoted[token] < 0:
            return token
        after = page.quoted[token + 1] if token + 1 < content.end else -1
        closes = page.quoted[token] >= 0 and page.quoted[token] != after
        if aside and closes and page.words[token - 1] == ",":
            return token + 1
    return content.end


def _content(page: Page, group: Group, limit: int) -> tuple[Content, Adjuncts] | None:
    """Return the content after a cue, trying it with and without adjuncts between."""
    if group.mood == "passive" and page.lowers[group.end : group.end + 1] == ["by"]:
        agent = phrase_after(page, group.end + 1, limit)
        end = agent[1] if agent else group.end
        content = content_after(page, group, end, limit)
        fits = content is not None and content.frame in {"as", "infinitive"}
        return (content, Adjuncts(group.end)) if content and fits else None
    addressed = bool(group.verb.frames & {"a", "o", "u"}) and group.mood != "passive"
    plain = Adjuncts(group.end)
    tries = (adjuncts_after(page, group.end, limit, addressed=addressed), plain)
    for adjuncts in tries:
        content = content_after(page, group, adjuncts.end, limit)
        if adjuncts.addressee and "o" in group.verb.frames:
            wanted = _object_infinitive(page, group, adjuncts, limit)
            if wanted is not None and wanted.first < adjuncts.end:
                return wanted, plain
            content = wanted or content
        if content is not None and content.first < content.end:
            return content, adjuncts if group.verb.frames & {"a", "o", "s"} else plain
    for adjuncts in (plain, tries[0]):
        content = _object(page, group, adjuncts.end, limit)
        if content is not None:
            return content, adjuncts
    return None


def _object_infinitive(page: Page, group: Group, adjuncts: Adjuncts, limit: int) -> Content | None:
    """Return "them to go" of "want them to go"; whom one speaks to stays outside ("told them")."""
    if page.lowers[adjuncts.end : adjuncts.end + 1] != ["to"] or adjuncts.addressee is None:
        return None
    first = adjuncts.end if "a" in group.verb.frames else adjuncts.addressee[0]
    end = content_end(page, first, limit, phrasal=True)
    return Content(first, end, "infinitive", group.end)


def _object(page: Page, group: Group, at: int, limit: int) -> Content | None:
    """Return the noun phrase that a verb of stance takes as its content."""
    if not group.verb.frames & {"n", "e"} or group.mood not in {"finite", "ing"} or at >= limit:
        return None
    word, lower = page.words[at], page.lowers[at]
    if lower in PRONOUNS and at + 1 < limit and page.quoted[at + 1] >= 0:
        at += 1  # "called it “a mistake”"
    elif lower in PRONOUNS and "e" in group.verb.frames and _as_follows(page, at, limit):
        pass  # "describes himself as a doctor"
    elif not word[0].isalpha() or lower in SUBJECTS | AUXILIARIES | PRONOUNS | PREPOSITIONS:
        return None
    if lower in RELATIVES:
        return None  # "terms that help"
    end = content_end(page, at, limit, phrasal=True)
    alone = end - at == 1 and page.words[end : end + 1] in ([], ["."], [","])
    return Content(at, end, "object", group.end) if end - at > 1 or alone else None


def _as_follows(page: Page, at: int, limit: int) -> bool:
    ahead = page.lowers[at : min(limit, at + _AS_REACH)]
    return "as" in ahead and not any(word in BREAKS for word in ahead[: ahead.index("as")])


def _source(page: Page, group: Group, earlier: Draft | None) -> Range | None:
    """Return who says it; a verb without a subject of its own shares the one before it."""
    if group.subject is not None:
        return group.subject, group.subject + 1
    before = page.lowers[group.first - 1] if group.first else ""
    shares = before in {"and", "but", ","} and earlier is not None
    if group.mood == "infinitive":
        return main_subject(page, group.first)
    if before == "as" and group.mood == "ing":
        return quoted_speaker(page, group.first - 1)
    if group.mood == "ing":
        if before not in {",", "—", "–"} and page.lowers[group.end : group.end + 1] != ["that"]:
            return None
        if earlier is not None:
            return earlier.source
        return main_subject(page, group.first)
    if shares and earlier is not None and before != ",":
        return earlier.source
    subject = subject_before(page, group.first)
    if subject is None and shares and earlier is not None:
        return earlier.source
    if subject is None and before in {"and", "but"} and "s" in group.verb.frames:
        return main_subject(page, group.first - 1)
    return subject


def _agent(page: Page, at: int) -> Range | None:
    _, limit = page.sentence(at - 1)
    if at < limit and page.lowers[at] == "by":
        return phrase_after(page, at + 1, limit)
    return None
