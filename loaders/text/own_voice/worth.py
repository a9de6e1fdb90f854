"""How checkable a statement is, and why.

Check-worthiness as ClaimBuster (Hassan et al., KDD 2017) and the CheckThat! labs rank it,
there by trained models over numbers, named entities and verbs, here by a sum of weights
that can be read: each reason stands once, and each further one adds a part of what is left.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.text.lexicon import (
    COUNTRY_BY_ADJECTIVE,
    COUNTRY_BY_NAME,
    COUNTRY_BY_PEOPLE,
    COUNTRY_BY_SEAT,
    PLACES,
)
from loaders.text.own_voice.lexicon import is_past, words
from loaders.text.records import CheckWorth
from loaders.text.tokens import Tokens

WEIGHTS = {
    "number": 0.35,
    "casualties": 0.3,
    "decision": 0.25,
    "date": 0.25,
    "event": 0.2,
    "office": 0.2,
    "violence": 0.2,
    "named actor": 0.2,
    "comparison": 0.15,
    "place": 0.15,
    "country": 0.1,
    "past tense": 0.1,
    "several actors": 0.1,
}
"""The reasons, the weightiest first; a weight is the part of what is left that it adds."""

_BY_WORDS = {
    "casualties": "casualty",
    "decision": "decision",
    "event": "event",
    "office": "office",
    "violence": "violence",
    "comparison": "comparison",
}
_HARD = frozenset({"number", "date", "named actor", "place", "country"})
_WHERE = frozenset({"in", "at", "near", "from", "to", "outside", "into", "across"})
_FEWEST = 2  # reasons of a statement that somebody can check
_DIGITS = 2
_PAST = frozenset({"was", "were", "had", "did", "could", "wasn't", "weren't", "didn't", "couldn't"})


@dataclass(frozen=True, slots=True)
class Evidence:
    """What else was read in a clause: how many actors it names, whether numbers and days."""

    actors: int
    has_number: bool
    has_date: bool


def worth_of(tokens: Tokens, first: int, end: int, evidence: Evidence) -> CheckWorth | None:
    """Return how checkable the clause of these tokens is; None where nothing can be checked.

    It can where it names, dates, counts or places something, and tells one thing more.
    """
    reasons = tuple(sorted(_reasons(tokens, first, end, evidence), key=_RANK.index))
    if len(reasons) < _FEWEST or not _HARD.intersection(reasons):
        return None
    left = 1.0
    for reason in reasons:
        left *= 1 - WEIGHTS[reason]
    return CheckWorth(round(1 - left, _DIGITS), reasons)


_RANK = list(WEIGHTS)


def _reasons(tokens: Tokens, first: int, end: int, evidence: Evidence) -> Iterator[str]:
    lowers = set(tokens.lowers[first:end])
    if evidence.has_number:
        yield "number"
    if evidence.has_date:
        yield "date"
    if evidence.actors:
        yield "named actor"
    if evidence.actors > 1:
        yield "several actors"
    for reason, kind in _BY_WORDS.items():
        if words(kind) & lowers:
            yield reason
    if any(_is_place(tokens, at) for at in range(first + 1, end)):
        yield "place"
    elif any(_is_of_country(tokens.words[at]) for at in range(first, end)):
        yield "country"
    if _PAST & lowers or any(is_past(lower) for lower in lowers):
        yield "past tense"


_COUNTRIES = frozenset(
    {*COUNTRY_BY_NAME, *COUNTRY_BY_SEAT, *COUNTRY_BY_ADJECTIVE, *COUNTRY_BY_PEOPLE}
)


def _is_of_country(word: str) -> bool:
    return word[0].isupper() and word.removesuffix("'s").removesuffix("’s") in _COUNTRIES


def _is_place(tokens: Tokens, at: int) -> bool:
    word = tokens.words[at]
    known = word in PLACES or word in COUNTRY_BY_NAME or word in COUNTRY_BY_SEAT
    return known and tokens.lowers[at - 1] in _WHERE
