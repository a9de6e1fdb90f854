"""Who says it, after the verb: the noun phrase that follows an inverted cue or a preposition."""

from loaders.text.attributions.page import Page
from loaders.text.attributions.words import (
    AUXILIARIES,
    BREAKS,
    DETERMINERS,
    LEADERS,
    MEDIUM_NOUNS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
    TIME_NOUNS,
    TIME_WORDS,
)

_APPOSITION_REACH = 45  # tokens; longer insertions between commas are rarely appositions
_PHRASE_REACH = 30
_STOPS_RIGHT = BREAKS | SUBORDINATORS | AUXILIARIES | {"and", "but", "adding", "to"}
Range = tuple[int, int]


def phrase_after(page: Page, at: int, limit: int, *, fronted: bool = False) -> Range | None:
    """Return the noun phrase that begins at the token `at`, with its apposition.

    A `fronted` phrase ends at the comma that the sentence goes on after: it has an
    apposition only where a second comma closes one.
    """
    end = _run_after(page, at, limit)
    if end == at:
        return None
    if end < limit and page.lowers[end] in {"and", "or"}:
        partner = _run_after(page, end + 1, limit)
        if partner > end + 1 and page.words[end + 1][0].isupper():
            end = partner
    if end < limit and page.lowers[end] == "(":
        closing = next((t for t in range(end, min(limit, end + 12)) if page.words[t] == ")"), None)
        end = closing + 1 if closing is not None else end
    if not fronted:
        return at, _over_apposition(page, end, limit)
    over = _over_apposition(page, end, limit)
    closes = over < limit and page.words[over] == "," and over > end
    leads = closes and page.lowers[end + 1] in _APPOSITIVE_LEADS
    verbal = any(word in AUXILIARIES or word.endswith("ed") for word in page.lowers[end:over])
    return at, over if leads and (not verbal or page.lowers[end + 1] in RELATIVES) else end


_APPOSITIVE_LEADS = frozenset({"a", "an", "the", "who", "whose", "one"})


def _run_after(page: Page, at: int, limit: int) -> int:
    end = at
    while end < min(limit, at + _PHRASE_REACH):
        word = page.lowers[end]
        if page.quoted[end] != page.quoted[at] or word == "," or word in _STOPS_RIGHT:
            break
        if word in PREPOSITIONS and word != "of" and _is_adjunct(page, end, limit):
            break
        if word in TIME_WORDS and end > at and not _names_after(page, end, limit):
            break
        if end > at and word in PRONOUNS | {"via", "when", "as"}:
            break
        if end == at and word in SUBJECTS:
            return end + 1
        end += 1
    return end


def _names_after(page: Page, token: int, limit: int) -> bool:
    """Tell whether a word of time is part of a name (April Ryan)."""
    return (
        page.words[token][0].isupper()
        and token + 1 < limit
        and page.words[token + 1][0].isupper()
        and page.lowers[token] not in TIME_NOUNS
    )


def _is_adjunct(page: Page, at: int, limit: int) -> bool:
    """Tell whether a preposition leads to the time or medium of the saying, not to the source."""
    for token in range(at + 1, min(limit, at + 7)):
        word = page.lowers[token]
        if word in TIME_WORDS or word in TIME_NOUNS or word in MEDIUM_NOUNS or word[0].isdigit():
            return True
        if word in BREAKS or word == ",":
            return False
    return page.lowers[at] in {"after", "before", "during", "since", "until", "as", "than"}


def _over_apposition(page: Page, end: int, limit: int) -> int:
    """Extend `Ann Lee` over `, a doctor with the agency` up to the comma that closes it."""
    if end + 1 >= limit or page.lowers[end] != "," or page.quoted[end] != page.quoted[end - 1]:
        return end
    word, lower = page.words[end + 1], page.lowers[end + 1]
    starts = lower in DETERMINERS or lower in {"who", "whose"} or word[0].isdigit()
    noun_first = word.islower() and not lower.endswith("ing") and lower not in _NOT_NOUNS
    if not starts and not noun_first and not word[0].isupper():
        return end
    token = end + 1
    while token < min(limit, end + _APPOSITION_REACH):
        mark = page.words[token]
        if mark == "," or (mark in BREAKS and mark not in {"(", ")"}):
            break
        if page.lowers[token] in {"adding", "saying", "but"} or page.quoted[token] >= 0:
            break
        token += 1
    return token


_NOT_NOUNS = SUBORDINATORS | LEADERS | PREPOSITIONS | SUBJECTS | AUXILIARIES | {"citing", "quoting"}
