"""Where a reported content begins and ends, after its cue."""

from dataclasses import dataclass

from loaders.text.attributions.groups import Group
from loaders.text.attributions.lexicon import verb_forms
from loaders.text.attributions.page import Page
from loaders.text.attributions.words import (
    AUXILIARIES,
    BREAKS,
    CONTRACTED,
    DASHES,
    DETERMINERS,
    MARKS,
    PREPOSITIONS,
    RELATIVES,
    SENTENCE_ENDS,
    SUBJECTS,
    SUBORDINATORS,
    WH,
)
from loaders.text.lexicon import VERB_FORMS

_BEFORE_THAT = frozenset({"to", "with", "in", "at", "on", "from"})
_RELATIVE_REACH = 6
_THAT_REACH = 10  # tokens between a verb and its "that"
_CLAUSE_REACH = 18  # tokens in which a bare clause must show its verb
_ENDS_AFTER_COMMA = frozenset(
    "but adding saying citing noting according though although whereas referring stressing "
    "insisting explaining arguing warning calling".split()
)
_OPENING_REACH = 8  # tokens in which a sentence without a stop before it shows who speaks
_SENTENCE_OPENERS = frozenset({"The", "A", "An", "He", "She", "They", "It"})
_REMARKS = frozenset(
    "claim charge accusation allegation figure number statement move reference formula phrase "
    "position remark view decision demand assertion".split()
)
_NOT_VERBS = frozenset("is was has his its this thus us".split())


@dataclass(frozen=True, slots=True)
class Content:
    """The tokens of a content, the frame that led to it, and where its cue ends."""

    first: int
    end: int
    frame: str
    cue_end: int


def content_after(page: Page, group: Group, at: int, limit: int) -> Content | None:
    """Return the content that the token `at` begins, if the verb takes such a complement."""
    if at >= limit:
        return None
    word, lower = page.words[at], page.lowers[at]
    frames = group.verb.frames
    cue_end = group.end
    frame = _frame(page, group, at, limit)
    if frame == "preposition" and at == group.end:
        at, cue_end = at + 1, at + 1
    elif word in {":", ","} and frame:
        at += 1
    if not frame and frames & {"t", "b"} and lower in _BEFORE_THAT and group.mood != "passive":
        at, frame = _that_ahead(page, at, limit)
    if not frame or at >= limit:
        return None
    phrasal = frame in {"preposition", "infinitive"}
    return Content(at, content_end(page, at, limit, phrasal=phrasal), frame, cue_end)


def _frame(page: Page, group: Group, at: int, limit: int) -> str:
    """Return the complement that a token begins after a verb that takes it, else ""."""
    word, lower = page.words[at], page.lowers[at]
    frames, passive = group.verb.frames, group.mood == "passive"
    after = page.quoted[at + 1] if at + 1 < limit else -1
    quoted = page.quoted[at] >= 0 and page.quoted[at] != page.quoted[group.head]
    taken = (
        ("that", lower == "that" and bool(frames & {"t", "b"}) and _that_clause(page, at, limit)),
        ("wh", lower in WH and "w" in frames and (not passive or group.verb.lemma == "ask")),
        ("infinitive", lower == "to" and _plans(page, group, at, limit)),
        ("as", lower == "as" and passive and bool(frames & {"e", "n"})),
        ("preposition", lower in group.verb.prepositions),
        ("quote", word in {":", ","} and after >= 0 and "s" in frames),
        ("colon", word == ":" and "s" in frames),
        ("quote", quoted and bool(frames & set("sbtne"))),
    )
    found = next((frame for frame, fits in taken if fits), "")
    if not found and not quoted and "b" in frames and not passive:
        verbal = lower in AUXILIARIES or (lower in VERB_FORMS and "s" in frames)
        gap = verbal and _in_relative(page, group)
        found = "bare" if gap or is_clause(page, at, limit) else ""
    if not found and not quoted and "d" in frames and is_clause(page, at, limit):
        found = "evidence"
    return found


def _in_relative(page: Page, group: Group) -> bool:
    """Tell whether the verb stands in a relative clause ("which experts say would fail")."""
    start, _ = page.sentence(group.head)
    before = page.lowers[max(start, group.first - _RELATIVE_REACH) : group.first]
    return any(word in RELATIVES for word in before)


def _plans(page: Page, group: Group, at: int, limit: int) -> bool:
    """Tell whether an infinitive is what the verb says (vowed to go, is expected to go)."""
    frames = group.verb.frames
    expected = group.mood == "passive" and bool(frames & set("obt"))
    return ("i" in frames or expected) and _infinitive(page, at, limit)


def _that_ahead(page: Page, at: int, limit: int) -> tuple[int, str]:
    """Return a "that" which only a short phrase parts from its verb (told a crowd here that)."""
    for token in range(at, min(limit, at + _THAT_REACH)):
        word, lower = page.words[token], page.lowers[token]
        if lower == "that" and token > at and page.lowers[token - 1] not in PREPOSITIONS:
            return (token, "that") if _that_clause(page, token, limit) else (at, "")
        if word in BREAKS or word == "," or lower in AUXILIARIES or page.quoted[token] >= 0:
            break
    return at, ""


def _that_clause(page: Page, at: int, limit: int) -> bool:
    """Tell a complementizer from a pronoun or determiner (he said that; that is)."""
    if at + 2 >= limit or page.words[at + 1] in BREAKS - MARKS:
        return False
    return page.words[at + 1] != "," or page.lowers[at + 2] in PREPOSITIONS | SUBORDINATORS


def _infinitive(page: Page, at: int, limit: int) -> bool:
    if at + 1 >= limit:
        return False
    word = page.words[at + 1]
    return word[0].islower() and word not in DETERMINERS and word not in SUBJECTS


def is_clause(page: Page, at: int, limit: int) -> bool:
    """Tell whether a clause without "that" begins at a token: a subject, then a finite verb."""
    lower, word = page.lowers[at], page.words[at]
    if lower in SUBJECTS or lower in CONTRACTED:
        return True
    if not (word[0].isalnum() or word in "$£€[") or lower in AUXILIARIES:
        return False
    if lower in PREPOSITIONS and lower not in {"in", "after", "since", "with", "despite", "under"}:
        return False
    forms = verb_forms()
    for token in range(at + 1, min(limit, at + _CLAUSE_REACH)):
        lower = page.lowers[token]
        if lower in AUXILIARIES or lower in CONTRACTED:
            return True
        if page.quoted[token] != page.quoted[at]:
            return True  # the quoted words hold the verb
        if page.words[token] in SENTENCE_ENDS or page.words[token] == ";":
            return False
        if page.words[token] == "," and word.islower() and word not in PREPOSITIONS:
            return False
        form = forms.get(lower)
        verbal = (form and form.kinds & {"s", "past"}) or lower in VERB_FORMS
        if verbal and page.lowers[token - 1] not in DETERMINERS:
            return True
        if lower.endswith("ed") and page.lowers[token - 1] not in DETERMINERS:
            return True
    return _has_present_verb(page, at, limit)


def _has_present_verb(page: Page, at: int, limit: int) -> bool:
    """Tell whether a verb in -s follows a singular subject (the plan needs, Lee wants)."""
    for token in range(at + 1, min(limit, at + 8)):
        word = page.words[token]
        if word in BREAKS or word == ",":
            return False
        if word.islower() and word.endswith("s") and not word.endswith(("ss", "us", "'s")):
            after = page.lowers[token + 1] if token + 1 < limit else ""
            if word not in _NOT_VERBS and (after in DETERMINERS or after in {"to", "not", "that"}):
                return True
    return False


def content_end(page: Page, at: int, limit: int, *, phrasal: bool = False) -> int:
    """Return the token after the last one of a content that begins at `at`.

    It runs to the end of the sentence unless a marker of a new clause of the article
    cuts it: a semicolon, ", but", ", adding", ", she said". A phrase, other than a
    clause, ends at the first comma that no list goes on after. Quoted parts are opaque.
    """
    quotation = page.quoted[at - 1] if at and page.quoted[at] == page.quoted[at - 1] else -1
    end = at
    while end < limit:
        if page.quoted[end] not in {quotation, -1} and quotation < 0:
            end += 1
            continue
        if page.quoted[end] != quotation:
            break
        word = page.words[end]
        leaves = end > at + 1 and page.quoted[end - 1] != quotation and page.words[end - 2] == ","
        if leaves and _cuts(page, end - 1, limit):
            break
        if word == ";" or (word == "," and _cuts(page, end, limit)):
            break
        if word == "and" and end > at and _tag_verb(page, end, limit):
            break
        if word == "but" and phrasal and end > at and page.words[end - 1] not in DASHES:
            break
        if word == "," and phrasal and not _goes_on(page, at, end + 1, limit):
            break
        if word in DASHES and end > at and _dash_cuts(page, at, end, limit):
            break
        if word in _SENTENCE_OPENERS and end > at and _stop_lost(page, end, limit):
            break
        end += 1
    while end > at and _trims(page, end - 1):
        end -= 1
    return end


def _stop_lost(page: Page, at: int, limit: int) -> bool:
    """Tell whether a new sentence begins here though the full stop before it is missing."""
    before = page.words[at - 1]
    if not before.islower() or before in PREPOSITIONS | AUXILIARIES | {"and", "that"}:
        return False
    ahead = page.lowers[at + 1 : min(limit, at + _OPENING_REACH)]
    forms = verb_forms()
    return any(word in forms and "s" in forms[word].verb.frames for word in ahead)


def _trims(page: Page, token: int) -> bool:
    word = page.words[token]
    if page.quoted[token] >= 0:
        return False
    return word in SENTENCE_ENDS or word in {",", ":"} or word in DASHES


def _cuts(page: Page, comma: int, limit: int) -> bool:
    """Tell whether a comma ends the content: what follows is the article's own clause."""
    if comma + 1 >= limit:
        return True
    after = page.lowers[comma + 1]
    if after in {"a", "an"} and page.lowers[comma + 2 : comma + 3] and _is_remark(page, comma + 2):
        return True
    if after in _ENDS_AFTER_COMMA or _tag_verb(page, comma + 1, limit):
        return True
    return _speaker_follows(page, comma + 1, limit)


def _goes_on(page: Page, first: int, at: int, limit: int) -> bool:
    """Tell whether a phrase goes on after a comma: a list, or a relative clause."""
    lower = page.lowers[at]
    if lower in {"which", "who", "including", "whose", "such"}:
        return True
    if lower in {"and", "or"}:  # the last of a list
        return "," in page.words[first : at - 1]
    ahead = page.lowers[at : min(limit, at + 8)]
    return "and" in ahead and not any(word in AUXILIARIES for word in ahead)


def _tag_verb(page: Page, at: int, limit: int) -> bool:
    """Tell whether a further cue verb follows whose subject stands before the content."""
    if page.lowers[at] == "and" and at + 1 < limit:
        at += 1
    form = verb_forms().get(page.lowers[at])
    if form is None or at + 1 >= limit or "past" not in form.kinds:
        return False
    joined = page.words[at - 1] == "and" and not _after_comma(page, at - 1)
    if joined and "s" not in form.verb.frames:
        return False
    return page.lowers[at + 1] not in PREPOSITIONS - {"to"}


def _is_remark(page: Page, at: int) -> bool:
    """Tell whether a noun takes up what was said: ", a claim that the firm denies"."""
    return page.lowers[at] in _REMARKS


def _after_comma(page: Page, at: int) -> bool:
    """Tell whether a comma stands before a token, a closing mark between them or not."""
    before = at - 2 if page.words[at - 1] in MARKS else at - 1
    return page.words[before] == ","


def _speaker_follows(page: Page, at: int, limit: int) -> bool:
    """Tell whether ", SOMEBODY said." closes the sentence: a tag for what stands before."""
    forms = verb_forms()
    for token in range(at, min(limit, at + 14)):
        form = forms.get(page.lowers[token])
        if form and "s" in form.verb.frames and form.kinds & {"past", "s"} and token > at:
            after = page.words[token + 1] if token + 1 < limit else "."
            return after in SENTENCE_ENDS or after == ","
        if page.words[token] in BREAKS:
            return False
    return False


def _dash_cuts(page: Page, first: int, dash: int, limit: int) -> bool:
    """Tell whether what a dash leads to is a remark of the article on the content.

    The second of a pair of dashes closes an insertion and cuts nothing.
    """
    others = (*page.words[first:dash], *page.words[dash + 1 : limit])
    if dash + 1 >= limit or any(word in DASHES for word in others):
        return False
    return page.lowers[dash + 1] in {"a", "an"}
