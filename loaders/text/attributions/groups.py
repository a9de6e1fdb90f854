"""The verb group of a cue: "said", "has repeatedly denied", "is expected"."""

from dataclasses import dataclass

from loaders.text.attributions.lexicon import Form, Verb, verb_forms
from loaders.text.attributions.page import Page
from loaders.text.attributions.words import (
    ADVERBS,
    AUXILIARIES,
    BE,
    CONTRACTED,
    DETERMINERS,
    HAVE,
    POSSESSIVES,
    PREPOSITIONS,
)

_NOT_BEFORE_A_VERB = (
    POSSESSIVES | {"a", "an", "the", "every", "no", "this", "these", "such"} | PREPOSITIONS
) - {"to", "like"}
_BEFORE_PARTICIPLES = frozenset({"by", "after", "before", "without", "in", "as"})


@dataclass(frozen=True, slots=True)
class Group:
    """A cue verb with its auxiliaries and adverbs, as token indices.

    `mood` is "finite", "passive", "ing" (a participle without auxiliary) or "infinitive".
    `subject` is the token of a pronoun contracted with the auxiliary ("he's saying").
    """

    first: int
    end: int
    head: int
    verb: Verb
    mood: str
    subject: int | None = None


def find_groups(page: Page) -> list[Group]:
    """Return the verb group of every token that can be a cue verb, in the order of the text."""
    forms = verb_forms()
    return [
        group
        for head, word in enumerate(page.lowers)
        if (form := forms.get(word)) and (group := _group(page, head, form))
    ]


def _group(page: Page, head: int, form: Form) -> Group | None:
    start, _ = page.sentence(head)
    lowers = page.lowers
    first = head
    auxiliaries: list[str] = []
    subject = None
    while first > start and page.quoted[first - 1] == page.quoted[head]:
        word = lowers[first - 1]
        if word in CONTRACTED:
            subject = first - 1
            auxiliaries.insert(0, word.rpartition("'")[2])
            break
        if word in AUXILIARIES:
            auxiliaries.insert(0, word)
        elif not _is_adverb(page.words[first - 1]):
            break
        first -= 1
    while first < head and lowers[first] not in AUXILIARIES:
        first += 1  # adverbs before the auxiliary belong to the clause
    before = lowers[first - 1] if first > start else ""
    mood = _mood(form, auxiliaries, before)
    if first == start and form.verb.lemma == "ask" and "participle" in form.kinds:
        mood = "passive"  # "Asked whether he would go, Lee said no"
    if mood is None or (page.words[head][0].isupper() and head > start and not auxiliaries):
        return None
    return Group(first, head + 1, head, form.verb, mood, subject)


def _is_adverb(word: str) -> bool:
    return word in ADVERBS or (word.endswith("ly") and word[0].islower())


def _mood(form: Form, auxiliaries: list[str], before: str) -> str | None:
    """Return how the verb stands in its clause, None where it is no verb there."""
    last = auxiliaries[-1] if auxiliaries else ""
    if last in BE or last in {"m", "re"} or (last == "s" and "ing" in form.kinds):
        if "ing" in form.kinds:
            return "finite"
        return "passive" if "participle" in form.kinds else None
    if last in HAVE or last == "ve":
        return "finite" if "participle" in form.kinds else None
    if last == "s":
        return "finite" if "participle" in form.kinds else None
    if auxiliaries:
        return "finite" if form.kinds & {"base", "participle"} else None
    if before == "to" and "base" in form.kinds:
        return "infinitive"
    if "ing" in form.kinds:
        modifies = before in DETERMINERS or before.endswith(("'s", "s'"))
        return None if modifies or before in PREPOSITIONS - _BEFORE_PARTICIPLES else "ing"
    if before in _NOT_BEFORE_A_VERB or before.endswith(("'s", "s'")):
        return None
    return "finite"
