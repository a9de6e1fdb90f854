"""What a phrase is: whether it can speak, where its head stands, whether a word is a verb."""

from loaders.text.attributions.page import Page
from loaders.text.attributions.words import (
    AUXILIARIES,
    CONTRACTED,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
)
from loaders.text.lexicon import VERB_FORMS
from loaders.text.nouns import noun_class

_CORE_ENDS = (
    PREPOSITIONS | RELATIVES | {",", "(", "familiar", "close", "based", "briefed", "involved"}
)
_BEFORE_NOUNS = DETERMINERS | PREPOSITIONS | {"to"}
Range = tuple[int, int]


def can_speak(page: Page, source: Range | None) -> bool:
    """Tell whether a subject can hold a stance: a name, a pronoun of people, a group."""
    if source is None:
        return False
    first, _ = source
    if page.lowers[first] in {"he", "she", "they", "i", "we", "who"}:
        return True
    if page.lowers[first] in {"it", "that", "which", "this", "these", "there"}:
        return False
    core = core_head(page, source) + 1
    return page.words[core - 1][0].isupper() or any(
        noun_class(page.lowers[token])[1] for token in range(first, core)
    )


def core_head(page: Page, phrase: Range) -> int:
    """Return the token of a phrase's head: the last before a preposition, comma or relative."""
    first, end = phrase
    return next((t for t in range(first + 1, end) if page.lowers[t] in _CORE_ENDS), end) - 1


def is_finite(page: Page, token: int) -> bool:
    """Tell whether a word may be the finite verb of a clause."""
    lower = page.lowers[token]
    if lower in AUXILIARIES or lower in CONTRACTED or lower.endswith("ed"):
        return True
    before = page.lowers[token - 1] if token else ""
    return lower in VERB_FORMS and before not in _BEFORE_NOUNS
