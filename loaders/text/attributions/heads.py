"""Whether a phrase can hold a view, by its head."""

from loaders.text.attributions.page import Page
from loaders.text.attributions.words import (
    INDEFINITE,
    PREPOSITIONS,
    RELATIVES,
)
from loaders.text.nouns import noun_class

_BEHIND = frozenset(
    "familiar close aware loyal opposed responsible able present based briefed involved".split()
)
"""Adjectives and participles that follow their noun: "officials familiar with the plan"."""
_CORE_ENDS = PREPOSITIONS | RELATIVES | _BEHIND | {",", "("}
_ONE = frozenset({"a", "an", "one", "another", "some", "many", "several", "two", "three"})
_AGENTIVE = ("er", "ers", "ist", "ists", "ian", "ians", "eer", "eers", "man", "woman", "person")
Range = tuple[int, int]


def can_speak(page: Page, source: Range | None) -> bool:
    """Tell whether a subject can hold a stance: a name, a pronoun of people, a group."""
    if source is None:
        return False
    first, _ = source
    word = page.lowers[first].partition("'")[0]
    if word in {"he", "she", "they", "i", "we", "who"}:
        return True
    if word in {"it", "that", "which", "this", "these", "there", "what"}:
        return False
    core = _head(page, source) + 1
    if page.lowers[core - 1] in INDEFINITE:
        return True
    if page.lowers[first] in _ONE and page.lowers[core - 1].endswith(_AGENTIVE):
        return True  # "a backbencher"
    return page.words[core - 1][0].isupper() or any(
        noun_class(page.lowers[token])[1] or page.words[token] == "%"
        for token in range(first, core)
    )


def _head(page: Page, phrase: Range) -> int:
    """Return the token of a phrase's head: the last before a preposition, comma or relative."""
    first, end = phrase
    return next((t for t in range(first + 1, end) if page.lowers[t] in _CORE_ENDS), end) - 1
