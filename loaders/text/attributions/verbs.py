"""Cue verbs: who says it, by which verb, and what."""

from loaders.text.attributions.adjuncts import (
    Adjuncts,
    adjuncts_after,
    adjuncts_before,
    joined,
    source_before,
)
from loaders.text.attributions.asides import as_reported, aside
from loaders.text.attributions.complements import Complement, comma_clause, complement, gap
from loaders.text.attributions.draft import Draft
from loaders.text.attributions.ends import content_end
from loaders.text.attributions.heads import can_speak
from loaders.text.attributions.lexicon import CueVerb, adjectives, verb_forms
from loaders.text.attributions.page import Page
from loaders.text.attributions.passing import quoted_as
from loaders.text.attributions.scan import Scan
from loaders.text.grammar.state import Verb
from loaders.text.nouns import noun_class
from loaders.text.records import Span

Range = tuple[int, int]
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
    "gerund": "verb and gerund",
}


_ADJECTIVAL = {"that": "t", "bare": "t", "infinitive": "i", "wh": "w"}
"""Frames of passives, with those of the adjectives that look like them."""
_GAPPED = frozenset({"bare", "object", "quote"})
_STANCES = frozenset({"object", "preposition", "gerund", "quote"})
_OBJECTS = frozenset({"object", "preposition"})


def find_verbs(page: Page, found: list[Scan], taken: set[int], tags: list[Draft]) -> list[Draft]:
    """Return the attributions of cue verbs, but for those whose head token is taken.

    A participle without a subject (", adding that …") shares that of the tag before it.
    """
    forms = verb_forms()
    drafts = []
    speakers = {page.tokens.sentence_at(draft.cue[0]): draft.source for draft in tags if draft.cue}
    for scan in found:
        for verb in scan.parse.verbs:
            head = verb.end - 1
            form = forms.get(scan.words[head])
            if form is None or scan.unit.at[head] in taken:
                continue
            draft = _verb(page, scan, verb, form.verb, speakers)
            if draft is not None:
                drafts.append(draft)
    return drafts


def mood_of(scan: Scan, verb: Verb) -> str:
    """Return "finite", "passive", "infinitive", "ing" or "participle"."""
    tags = verb.tags
    last = tags.rstrip("rx")[-1:]
    if last == "P":
        if any(letter in "Bb" for letter in tags[:-1]):
            return "passive"
        if tags[0] == "C" and not _is_perfect(scan, verb):
            return "passive"
        if any(letter in "HhC" for letter in tags[:-1]):
            return "finite" if verb.finite else "ing"
        return "participle"
    if verb.finite:
        return "finite"
    if tags[0] == "T":
        return "infinitive"
    return "ing"


def _is_perfect(scan: Scan, verb: Verb) -> bool:
    """Tell "he's said it was late" from "he's expected to go"."""
    word = scan.words[verb.start]
    if word.endswith(("'ve", "'d")):
        return True
    form = verb_forms().get(scan.words[verb.end - 1])
    leads = scan.unit.tags[verb.end : verb.end + 1] == "T"
    return word.endswith("'s") and form is not None and "s" in form.verb.frames and not leads


def _verb(
    page: Page, scan: Scan, verb: Verb, entry: CueVerb, speakers: dict[int, Range | None]
) -> Draft | None:
    mood = mood_of(scan, verb)
    if mood == "participle":
        return as_reported(page, scan, verb, entry) or _asked(page, scan, verb, entry)
    if mood == "passive":
        return _passive(page, scan, verb, entry)
    if "r" in entry.frames:
        return _raising(page, scan, verb)
    found = complement(scan, verb, entry)
    source = quoted_as(scan, verb) or source_of(scan, verb)
    if found is None or _closes(scan, verb, entry, found):
        beside = aside(page, scan, verb, entry, source)
        found = found or (None if beside else comma_clause(scan, verb, entry))
        if beside is not None or found is None:
            return beside
    if source is None and mood == "ing":
        source = speakers.get(page.tokens.sentence_at(scan.unit.at[verb.start]))
    if source is None or (found.frame in _STANCES and not can_speak(page, source)):
        return None
    if mood == "infinitive" and found.frame == "wh" and _is_purpose(scan, verb, entry):
        return None  # "went there to hear what they want": it is yet to be found out
    return _made(page, scan, verb, entry, found, source)


def _is_purpose(scan: Scan, verb: Verb, entry: CueVerb) -> bool:
    """Tell what one does a thing for, but for speaking, from what is "hard to see"."""
    judged = verb.start > 0 and scan.unit.tags[verb.start - 1] in "aP"
    return not judged and not entry.frames & {"s", "a"}


def _made(
    page: Page, scan: Scan, verb: Verb, entry: CueVerb, found: Complement, source: Range
) -> Draft | None:
    """Return the draft of a source and what a verb takes, without the adjuncts beside them."""
    span = page.content_span(*scan.tokens(found.start, found.end))
    if span is None:
        return None
    first, limit = page.range_of(span)
    behind = adjuncts_before(page, first, limit) if found.frame in _OBJECTS else None
    if behind is not None:
        span = page.content_span(first, behind.end) or span
    pronoun = gap(scan, verb) if found.frame in _GAPPED else None
    contents = [span]
    if pronoun is not None and (scan.words[pronoun] != "that" or found.start == verb.end):
        contents = [page.tokens.span(*scan.tokens(pronoun, pronoun + 1)), span]
    between = adjuncts_of(page, scan, verb, entry, first)
    if found.addressee is not None:
        between = between._replace(addressee=scan.tokens(*found.addressee))
    source, before = source_before(page, source)
    adjuncts = joined(between, behind, before)
    cue = scan.tokens(cue_start(scan, verb), max(found.cue_end, verb.end))
    return Draft(source, cue, contents, _RULES[found.frame], adjuncts=adjuncts)


def _closes(scan: Scan, verb: Verb, entry: CueVerb, found: Complement) -> bool:
    """Tell whether ", reported the Post" closes a sentence: its object is who says it."""
    tags = scan.unit.tags
    named = found.frame == "object" and "N" in tags[found.start : found.end]
    ends = found.end >= len(tags) or tags[found.end :].strip(".") == ""
    return verb.shared and tags[verb.start - 1] == "," and named and ends and "s" in entry.frames


def adjuncts_of(
    page: Page, scan: Scan, verb: Verb, entry: CueVerb, limit: int | None = None
) -> Adjuncts:
    """Return whom a verb speaks to, when and through what, up to a token or the sentence's end."""
    at = scan.unit.at[verb.end - 1] + 1
    if limit is None:
        _, limit = page.sentence(at - 1)
    return adjuncts_after(page, at, max(at, limit), addressed="a" in entry.frames)


def _passive(page: Page, scan: Scan, verb: Verb, entry: CueVerb) -> Draft | None:
    """Read "was asked whether", "is expected to run", "was described as", "was denied".

    Whom one speaks to is no part of the content; the subject of any other passive is.
    """
    found = complement(scan, verb, entry, passive=True)
    if found is not None and _is_other_cue(scan, verb, found):
        return None
    contents: list[Span] = []
    subject = source_of(scan, verb)
    if found is not None:
        span = page.content_span(*scan.tokens(found.start, found.end))
        if span is None:
            return None
        contents = [span]
    addressed = "a" in entry.frames
    if not addressed and (found is not None or "p" in entry.frames) and subject is not None:
        span = page.content_span(*subject)
        whole = found is None or found.frame not in {"that", "bare", "wh"}
        if span is not None and whole:
            contents = [span, *contents]
    if not contents:
        return None
    rule = f"passive, {_RULES[found.frame]}" if found else "passive, subject"
    cue = scan.tokens(verb.start, max(found.cue_end if found else 0, verb.end))
    return Draft(agent_of(scan, verb), cue, contents, rule)


def _is_other_cue(scan: Scan, verb: Verb, found: Complement) -> bool:
    """Tell whether "quoted as saying" or "was convinced that" is read elsewhere."""
    if found.frame == "as":
        form = verb_forms().get(scan.words[min(found.start + 1, len(scan.words) - 1)])
        return form is not None and "ing" in form.kinds and "s" in form.verb.frames
    adjective = adjectives().get(scan.words[verb.end - 1])
    frame = _ADJECTIVAL.get(found.frame, "")
    return adjective is not None and frame in adjective.frames and frame != ""


def cue_start(scan: Scan, verb: Verb) -> int:
    """Return where a cue begins: at the passive before "as" in "was quoted as saying"."""
    lead = verb.start - 1
    if verb.tags[0] == "g" and lead > 0 and scan.words[lead] == "as":
        for other in reversed(scan.parse.verbs):
            by = agent_of(scan, other)
            end = scan.chunk_at(other.end) + 2 * (by is not None)
            if scan.parse.chunks[end][1] == lead and mood_of(scan, other) == "passive":
                return other.start
    return verb.start


def _asked(page: Page, scan: Scan, verb: Verb, entry: CueVerb) -> Draft | None:
    """Read "Asked whether he would go, Lee said …": who asked may be in a phrase with "by"."""
    if not {"a", "w"} <= entry.frames:
        return None
    found = complement(scan, verb, entry)
    span = page.content_span(*scan.tokens(found.start, found.end)) if found else None
    if found is None or span is None:
        return None
    cue = scan.tokens(verb.start, max(found.cue_end, verb.end))
    return Draft(agent_of(scan, verb), cue, [span], f"participle, {_RULES[found.frame]}")


def agent_of(scan: Scan, verb: Verb) -> Range | None:
    """Return the noun phrase after the "by" of a passive."""
    at = scan.chunk_at(verb.end)
    chunks = scan.parse.chunks
    if at + 1 < len(chunks) and chunks[at][0] == "f" and scan.words[chunks[at][1]] == "by":
        kind, start, end = chunks[at + 1]
        if kind == "N":
            return scan.tokens(start, end)
    return None


def _raising(page: Page, scan: Scan, verb: Verb) -> Draft | None:
    """Read "seems to be", "appears certain": the subject is part of what seems so."""
    at = scan.chunk_at(verb.end)
    chunks = scan.parse.chunks
    while at < len(chunks) and chunks[at][0] == "r":
        at += 1
    if at >= len(chunks):
        return None
    kind, start, _ = chunks[at]
    opens = kind in "atNP" or (kind == "V" and scan.unit.tags[start] in "TPg")
    opens = opens or (kind == "f" and scan.words[start] in {"like", "as"})
    if not opens:
        return None
    end = content_end(scan, verb, start, phrasal=kind != "t")
    span = page.content_span(*scan.tokens(start, end)) if end > start else None
    subject = source_of(scan, verb)
    if subject is None and verb.subject is not None:
        subject = scan.tokens(*verb.subject)  # "There seems to be"
    if span is None:
        return None
    contents = [span]
    if subject is not None and kind != "t":
        own = page.content_span(*subject)
        contents = [own, span] if own is not None else [span]
    return Draft(None, scan.tokens(verb.start, verb.end), contents, "raising verb")


def _modified(scan: Scan, noun: Range) -> bool:
    """Tell whether a participle right after a noun says what that noun says."""
    governed = noun[0] > 0 and scan.unit.tags[noun[0] - 1] == "f"
    return not governed and noun_class(scan.words[noun[1] - 1])[1] != "document"


def source_of(scan: Scan, verb: Verb) -> Range | None:
    """Return who says it: the subject of a verb, "who" in a relative clause."""
    clauses = scan.parse.clauses
    clause = clauses[verb.clause]
    tags = scan.unit.tags
    if verb.tags[0] == "C":
        return scan.tokens(verb.start, verb.start + 1)
    if verb.subject is not None and scan.words[verb.subject[0]] == "there":
        return None
    if not verb.finite and verb.tags[0] != "T":
        if verb.noun is not None and _modified(scan, verb.noun):
            return scan.tokens(*verb.noun)
        while clause.parent >= 0 and clause.kind not in {"beside", "relative"}:
            clause = clauses[clause.parent]
        if clause.kind != "relative":
            subject = clause.subject or (clause.antecedent if verb.clause else None)
            return scan.tokens(*subject) if subject is not None else None
    relative = clause.kind == "relative" and tags[clause.start] == "w"
    if relative and (verb.subject is None or verb.subject[0] < clause.start):
        return scan.tokens(clause.start, clause.start + 1)
    return scan.tokens(*verb.subject) if verb.subject is not None else None
