"""The written forms of English verbs and nouns, by the rules of spelling."""

import re

_SHORT = re.compile(r"(?:[^aeiou]*|[^aeiou]*qu)[aeiou][^aeiouwxy]$")
_DOUBLING = frozenset(
    "abhor admit aver begin commit compel concur confer deadpan demur extol forbid forget infer "
    "permit prefer rebut refer regret submit".split()
)
"""Verbs of several syllables that double their last letter, as all short ones do."""
_VOWEL_Y = re.compile(r"[^aeiou]y$")
_FINAL_L = re.compile(r"[^aeiou][aeiou]l$")
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh|[^aeiou]o)$")
_THIRD = {"be": "is", "have": "has"}


def inflect(lemma: str, irregular: str = "") -> list[tuple[str, str]]:
    """Return (form, kind) pairs of a verb, regular unless past and participle are given.

    Kinds are "base", "s", "ing", "past" and "participle"; `irregular` is the past and the
    participle parted by a comma, with "|" between several.
    """
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


def plural(noun: str) -> str:
    """Return the plural of a regular noun."""
    if _VOWEL_Y.search(noun):
        return noun[:-1] + "ies"
    return noun + ("es" if _SIBILANT.search(noun) else "s")
