"""The verbs and nouns that can be the cue of an attribution, by their written forms."""

import re
from dataclasses import dataclass
from functools import cache

from loaders.text.lexicon import rows

_SHORT = re.compile(r"(?:[^aeiou]*|[^aeiou]*qu)[aeiou][^aeiouwxy]$")
_DOUBLING = frozenset(
    "abhor admit aver begin commit compel concur confer deadpan demur extol forbid forget infer "
    "permit prefer rebut refer regret submit".split()
)
"""Verbs of several syllables that double their last letter, as all short ones do."""
_VOWEL_Y = re.compile(r"[^aeiou]y$")
_FINAL_L = re.compile(r"[^aeiou][aeiou]l$")
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh|[^aeiou]o)$")
_NO_FRAMES: frozenset[str] = frozenset()
_THIRD = {"be": "is", "have": "has"}


@dataclass(frozen=True, slots=True)
class CueVerb:
    """A verb of saying, thinking, wanting or finding, with the complements it takes.

    `frames` are the letters explained at the head of `reporting_verbs.tsv`.
    """

    lemma: str
    frames: frozenset[str]
    prepositions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Form:
    """What a written form can be: "base", "s", "past", "participle" or "ing" of a verb."""

    verb: CueVerb
    kinds: frozenset[str]


def _inflect(lemma: str, irregular: str) -> list[tuple[str, str]]:
    """Return (form, kind) pairs of a verb, regular unless past and participle are given."""
    stem = lemma + lemma[-1] if lemma in _DOUBLING or _SHORT.match(lemma) else lemma
    if _VOWEL_Y.search(lemma):
        third, regular = lemma[:-1] + "ies", lemma[:-1] + "ied"
    else:
        third = _THIRD.get(lemma) or lemma + ("es" if _SIBILANT.search(lemma) else "s")
        regular = lemma + "d" if lemma.endswith("e") else stem + "ed"
    keeps_e = lemma.endswith(("ee", "oe", "ye")) or not lemma.endswith("e")
    ing = (stem if keeps_e else lemma[:-1]) + "ing"
    past, _, participle = (irregular or f"{regular},{regular}").partition(",")
    forms = [(lemma, "base"), (third, "s"), (ing, "ing")]
    if _FINAL_L.search(lemma) and not irregular:  # British: signalled, counselling
        forms += [(f"{lemma}led", "past"), (f"{lemma}led", "participle"), (f"{lemma}ling", "ing")]
    forms += [(form, "past") for form in past.split("|")]
    return forms + [(form, "participle") for form in participle.split("|")]


@cache
def verb_forms() -> dict[str, Form]:
    """Return every written form of a reporting verb, in lower case."""
    found: dict[str, tuple[CueVerb, set[str]]] = {}
    for lemma, irregular, frames, *rest in rows("reporting_verbs.tsv"):
        prepositions = frozenset(rest[0].split(",")) if rest and rest[0] else frozenset()
        verb = CueVerb(lemma, frozenset(frames), prepositions)
        for form, kind in _inflect(lemma, irregular):
            found.setdefault(form, (verb, set()))[1].add(kind)
    return {form: Form(verb, frozenset(kinds)) for form, (verb, kinds) in found.items()}


def frames_of(word: str) -> frozenset[str]:
    """Return the frames of the verb that a word in lower case is a form of, if it is one."""
    form = verb_forms().get(word)
    return form.verb.frames if form is not None else _NO_FRAMES


@dataclass(frozen=True, slots=True)
class Nominal:
    """A noun or adjective of speech or thought, with the frames and prepositions it takes."""

    word: str
    frames: frozenset[str]
    prepositions: frozenset[str]


def _nominals(name: str) -> list[Nominal]:
    return [
        Nominal(row[0], frozenset(row[1]), frozenset(row[2].split(",") if len(row) > 2 else ()))
        for row in rows(name)
    ]


@cache
def nouns() -> dict[str, Nominal]:
    """Return the nouns of speech and thought, by singular and plural."""
    found: dict[str, Nominal] = {}
    for each in _nominals("reporting_nouns.tsv"):
        found[each.word] = each
        found[_plural(each.word)] = each
    return found


@cache
def adjectives() -> dict[str, Nominal]:
    """Return the adjectives of thought and attitude."""
    return {each.word: each for each in _nominals("reporting_adjectives.tsv")}


@cache
def light_verbs() -> dict[str, frozenset[str]]:
    """Return the forms of verbs that lend nouns and adjectives a subject, by class."""
    found: dict[str, set[str]] = {}
    for lemma, irregular, kind in rows("light_verbs.tsv"):
        found.setdefault(kind, set()).update(form for form, _ in _inflect(lemma, irregular))
    return {kind: frozenset(forms) for kind, forms in found.items()}


def _plural(noun: str) -> str:
    if _VOWEL_Y.search(noun):
        return noun[:-1] + "ies"
    return noun + ("es" if _SIBILANT.search(noun) else "s")
