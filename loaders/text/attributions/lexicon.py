"""The verbs and nouns that can be the cue of an attribution, by their written forms."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_DATA = files("loaders.text") / "data"
_DOUBLING = frozenset(
    {"aver", "plan", "quip", "submit", "admit", "refer", "slam", "nod", "commit", "rebut"}
)
_VOWEL_Y = re.compile(r"[^aeiou]y$")
_FINAL_L = re.compile(r"[^aeiou][aeiou]l$")
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of saying, thinking, wanting or finding, with the complements it takes.

    `frames` are the letters explained at the head of `reporting_verbs.tsv`.
    """

    lemma: str
    frames: frozenset[str]
    prepositions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Form:
    """What a written form can be: "base", "s", "past", "participle" or "ing" of a verb."""

    verb: Verb
    kinds: frozenset[str]


def _rows(name: str) -> list[list[str]]:
    lines = (_DATA / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def _inflect(lemma: str, irregular: str) -> list[tuple[str, str]]:
    """Return (form, kind) pairs of a verb, regular unless past and participle are given."""
    stem = lemma + lemma[-1] if lemma in _DOUBLING else lemma
    if _VOWEL_Y.search(lemma):
        third, regular = lemma[:-1] + "ies", lemma[:-1] + "ied"
    else:
        third = lemma + ("es" if _SIBILANT.search(lemma) or lemma.endswith("o") else "s")
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
    found: dict[str, tuple[Verb, set[str]]] = {}
    for lemma, irregular, frames, *rest in _rows("reporting_verbs.tsv"):
        prepositions = frozenset(rest[0].split(",")) if rest and rest[0] else frozenset()
        verb = Verb(lemma, frozenset(frames), prepositions)
        for form, kind in _inflect(lemma, irregular):
            found.setdefault(form, (verb, set()))[1].add(kind)
    return {form: Form(verb, frozenset(kinds)) for form, (verb, kinds) in found.items()}


@cache
def that_nouns() -> frozenset[str]:
    """Return the nouns whose that-clause is somebody's word or thought (the view that …)."""
    return frozenset(row[0] for row in _rows("reporting_nouns.tsv"))
