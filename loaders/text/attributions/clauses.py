"""Indirect and mixed speech: a cue verb, its subject and the clause or phrase it reports."""

from loaders.text.attributions.adjuncts import Adjuncts, adjuncts_after
from loaders.text.attributions.contents import Content, content_after, content_end
from loaders.text.attributions.draft import Draft
from loaders.text.attributions.groups import Group
from loaders.text.attributions.lexicon import verb_forms
from loaders.text.attributions.page import Page
from loaders.text.attributions.phrases import phrase_after
from loaders.text.attributions.sources import can_speak, core_head, main_subject, subject_before
from loaders.text.attributions.trailing import as_clause, closing_tag, second_voice
from loaders.text.attributions.words import (
    AUXILIARIES,
    BREAKS,
    DETERMINERS,
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
_PLURALS = frozenset("i you we they who that which people police media both many some".split())
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
        if group.head in cues or group.mood == "infinitive":
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
    if group.mood != "passive" and (source is None or _disagrees(page, group, source, limit)):
        return None
    if source and source[0] and page.lowers[source[0] - 1] in AUXILIARIES:
        return None  # a question: "What should we expect"
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


def _is_document(page: Page, source: Range | None) -> bool:
    """Tell whether a subject is evidence that shows things: a poll, records, a study."""
    if source is None:
        return False
    return noun_class(page.lowers[core_head(page, source)])[1] == "document"


def _clause_limit(page: Page, source: Range | None, content: Content) -> int:
    """Return where a content ends that stands in a subordinate clause ("While Lee says …,")."""
    before = page.lowers[source[0] - 1] if source and source[0] else ""
    if before not in _FRONTED_CLAUSES or not source or page.sentence(source[0])[0] != source[0] - 1:
        return content.end
    for token in range(content.first, content.end):
        if page.words[token] == "," and page.quoted[token] < 0:
            return token
    return content.end


def _disagrees(page: Page, group: Group, source: Range, limit: int) -> bool:
    """Tell whether a form that may be a noun is one: "military support", "figure said"."""
    form = verb_forms()[page.lowers[group.head]]
    if group.end - group.first > 1 or group.mood != "finite" or "past" in form.kinds:
        return False
    after = verb_forms().get(page.lowers[group.end]) if group.end < limit else None
    if after and after.kinds & {"past", "s"} and "ing" not in after.kinds:
        return True
    if "b" not in form.verb.frames and page.lowers[group.end : group.end + 1][0].endswith("ed"):
        return True
    if any(_begins_phrase(page, token) for token in range(source[0] + 1, source[1])):
        return True
    if "base" in form.kinds:
        return not _plural(page, source)
    head = core_head(page, source)
    plural = page.lowers[head].endswith("s") and not page.lowers[head].endswith("ss")
    return plural and page.words[head].islower()


def _begins_phrase(page: Page, token: int) -> bool:
    """Tell whether a determiner begins an object inside what was taken for the subject."""
    if page.lowers[token] not in DETERMINERS:
        return False
    return page.lowers[token - 1] not in PREPOSITIONS | {",", "and", "or", "all", "both"}


def _plural(page: Page, source: Range) -> bool:
    for token in range(*source):
        lower = page.lowers[token]
        if lower in _PLURALS or (noun_class(lower)[2]) or lower == "and":
            return True
        if lower.endswith("s") and not lower.endswith(("ss", "'s")) and token > source[0]:
            return True
    return page.lowers[source[0]].endswith("s")


def _content(page: Page, group: Group, limit: int) -> tuple[Content, Adjuncts] | None:
    """Return the content after a cue, trying it with and without adjuncts between."""
    if group.mood == "passive" and page.lowers[group.end : group.end + 1] == ["by"]:
        agent = phrase_after(page, group.end + 1, limit)
        end = agent[1] if agent else group.end
        content = content_after(page, group, end, limit)
        return (content, Adjuncts(group.end)) if content else None
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
    return Content(at, end, "object", group.end) if end - at >= 2 else None


def _as_follows(page: Page, at: int, limit: int) -> bool:
    ahead = page.lowers[at : min(limit, at + _AS_REACH)]
    return "as" in ahead and not any(word in BREAKS for word in ahead[: ahead.index("as")])


def _source(page: Page, group: Group, earlier: Draft | None) -> Range | None:
    """Return who says it; a verb without a subject of its own shares the one before it."""
    if group.subject is not None:
        return group.subject, group.subject + 1
    before = page.lowers[group.first - 1] if group.first else ""
    shares = before in {"and", "but", ","} and earlier is not None
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
