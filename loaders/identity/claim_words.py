"""Words of claims as they are compared: folded, stemmed lightly, and classed.

The stems are crude on purpose: both sides of a comparison go through them, and a stem that
two words share by chance decides nothing alone. Irregular verbs come from the lexicon.
"""

import re
from collections import defaultdict
from functools import lru_cache

from db.wording import word_keys
from loaders.text.lexicon import COUNTRIES, rows

_CACHED = 1 << 16
_SHORT = 3  # letters that are no stem and ending
_VOWEL = re.compile(r"[aeiouy]")
_DOUBLED = re.compile(r"([bdfgmnprt])\1\Z")
_PEOPLE = re.compile(r"(?<=[a-z]{2}ia)ns?\Z")


def _classes() -> dict[str, list[frozenset[str]]]:
    found: dict[str, list[frozenset[str]]] = defaultdict(list)
    for name, words in rows("proposition_words.tsv", 2):
        found[name].append(frozenset(words.split()))
    return dict(found)


_CLASSES = _classes()


def class_of(name: str) -> frozenset[str]:
    """Return all words of a class."""
    return frozenset[str]().union(*_CLASSES[name])


def rows_of(name: str) -> dict[str, int]:
    """Return the words of a class, each with the row that it stands in."""
    return {word: row for row, words in enumerate(_CLASSES[name]) for word in words}


_VERBS = rows("verbs.tsv", 5)
_OTHER_VERBS = [row[1].split() for row in rows("proposition_words.tsv", 2) if row[0] == "verb"]

BASES: frozenset[str] = frozenset(row[0] for row in (*_VERBS, *_OTHER_VERBS))
PAST_FORMS: frozenset[str] = frozenset(
    (*(row[2] for row in _VERBS), *(row[1] for row in _OTHER_VERBS))
)
PARTICIPLES: frozenset[str] = frozenset(
    (*(row[3] for row in _VERBS), *(row[-1] for row in _OTHER_VERBS))
)
"""What a form of "to be" makes a passive of, apart from all words in -ed."""
FINITE: frozenset[str] = PAST_FORMS | frozenset(row[1] for row in _VERBS)
"""What shows that a claim has a verb, apart from auxiliaries and endings."""


def _irregular() -> dict[str, str]:
    forms = (row[1].split() for row in rows("proposition_words.tsv", 2) if row[0] == "form")
    found: dict[str, str] = {}
    for base, *others in (*_VERBS, *_OTHER_VERBS, *forms):
        for form in others:
            found.setdefault(form, base)
    return found


_IRREGULAR = _irregular()


@lru_cache(maxsize=_CACHED)
def stem(key: str) -> str:
    """Return the stem of a folded word: "released" and "releases" have that of "release"."""
    key = _IRREGULAR.get(key, key)
    if len(key) <= _SHORT or not key.isalpha():
        return key
    return _without_e(_without_ending(key))


def _without_ending(key: str) -> str:
    if key.endswith(("ies", "ied")):
        return key[:-3] + "y"
    if key.endswith(("sses", "xes", "ches", "shes", "zes")):
        return key[:-2]
    if key.endswith("s") and not key.endswith(("ss", "us", "is")):
        return key[:-1]
    for ending in ("ing", "ed"):
        start = key.removesuffix(ending)
        if start != key and len(start) >= _SHORT and _VOWEL.search(start):
            return _DOUBLED.sub(r"\1", start)
    return key


def _without_e(key: str) -> str:
    return key[:-1] if key.endswith("e") and len(key) > _SHORT else key


def _states() -> dict[str, str]:
    found: dict[str, str] = {}
    for each in COUNTRIES:
        forms = (each.name, *each.variants, *each.adjectives, *each.people)
        name = _joined(each.name)
        for form in forms:
            found.setdefault(_joined(form), name)
    return found


def _joined(words: str) -> str:
    return " ".join(key for word in re.split(r"[\s,-]+", words) for key in word_keys(word))


_STATES = _states()
LONGEST_STATE = max(name.count(" ") + 1 for name in _STATES)
"""Words of the longest name of a state."""


def state(keys: str) -> str | None:
    """Return the state that folded words name, or the people of, None for other words."""
    return _STATES.get(keys)


@lru_cache(maxsize=_CACHED)
def name_stem(key: str) -> str:
    """Return a word of a name as it is compared: a people as its country, where that is in -ia."""
    return _PEOPLE.sub("", key)


def _opposites() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows("opposites.tsv", 2):
        one, other = ({stem(word) for word in side.split()} for side in row)
        for word in one:
            found[word] |= other - one
        for word in other:
            found[word] |= one - other
    return {word: frozenset(others) for word, others in found.items()}


_OPPOSITES = _opposites()
_PREFIXES = ("un", "in", "il", "im", "ir", "dis", "non", "mis", "anti")


def are_opposites(one: str, other: str) -> bool:
    """Tell whether a claim says the contrary with one stem in the place of the other."""
    if other in _OPPOSITES.get(one, ()):
        return True
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return any(longer == prefix + shorter for prefix in _PREFIXES)
