"""How checkable a statement is, and why.

Check-worthiness as ClaimBuster (Hassan et al., KDD 2017) and the CheckThat! labs rank it,
there by trained models over numbers, named entities and verbs, here by a sum of weights
that can be read: each reason stands once, and each further one adds a part of what is left.
"""

from collections.abc import Iterator
from typing import NamedTuple

from loaders.text.lexicon import (
    COUNTRY_BY_ADJECTIVE,
    COUNTRY_BY_NAME,
    COUNTRY_BY_PEOPLE,
    COUNTRY_BY_SEAT,
    PLACES,
)
from loaders.text.nouns import noun_class
from loaders.text.own_voice.lexicon import auxiliary, is_past, words
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
    "known actor": 0.1,
    "unnamed actor": 0.1,
}
"""The reasons, the weightiest first; a weight is the part of what is left that it adds."""

_BY_WORDS = {
    "casualties": "casualty",
    "decision": "decision",
    "event": "event",
    "office": "office",
    "violence": "violence",
}
_HARD = frozenset({"number", "date", "named actor", "place", "country"})
_SOFT = frozenset({"known actor", "unnamed actor"})
_ACTIONS = frozenset({"casualties", "decision", "event", "office", "violence", "comparison"})
_WHERE = frozenset(
    "in at near from to outside into across of since through around toward towards".split()
)
_NAME = "bill"  # a law, and with a capital a man
_FEWEST = 2  # reasons of a statement that somebody can check
_DIGITS = 2
_HE = frozenset({"he", "she"})
_ACTING = frozenset({"body", "person", "several"})
_SUBJECT_REACH = 6  # tokens before a verb that may tell of its subject
_GROUP = 5  # tokens of a verb group
_PERFECT = frozenset({"has", "have", "hasn't", "haven't", "'s", "'ve"})
_PAST = frozenset({"was", "were", "had", "did", "could", "wasn't", "weren't", "didn't", "couldn't"})


class Evidence(NamedTuple):
    """What else was read in a clause: how many actors it names, whether numbers and days.

    `is_introduced`: somebody was named before it, whom "he" or "she" can mean.
    """

    actors: int
    has_number: bool
    has_date: bool
    is_introduced: bool


class Clause(NamedTuple):
    """A clause as token indices: its first, its end (not included), its main verb."""

    first: int
    end: int
    verb: int


def reasons_of(tokens: Tokens, clause: Clause, evidence: Evidence) -> tuple[str, ...]:
    """Return what makes a clause checkable, the weightiest first."""
    return tuple(sorted(set(_reasons(tokens, clause, evidence)), key=_RANK.index))


def worth_of(reasons: tuple[str, ...]) -> CheckWorth | None:
    """Return how checkable a fact is that has these reasons; None where it cannot be checked.

    It can where it names, dates, counts or places something, and tells one thing more; or
    where somebody unnamed did what is recorded. A number is enough by itself.
    """
    if not _can_be_checked(reasons):
        return None
    left = 1.0
    for reason in reasons:
        left *= 1 - WEIGHTS[reason]
    return CheckWorth(round(1 - left, _DIGITS), reasons)


def is_of_something(reasons: tuple[str, ...]) -> bool:
    """Tell whether anything is named, counted, dated or placed."""
    return not _HARD.isdisjoint(reasons)


def _can_be_checked(reasons: tuple[str, ...]) -> bool:
    if "number" in reasons:
        return True
    if _HARD.intersection(reasons):
        return len(reasons) >= _FEWEST
    return bool(
        _SOFT.intersection(reasons) and _ACTIONS.intersection(reasons) and "past tense" in reasons
    )


_RANK = list(WEIGHTS)


def _reasons(tokens: Tokens, clause: Clause, evidence: Evidence) -> Iterator[str]:
    first, end = clause.first, clause.end
    lowers = set(tokens.lowers[first:end])
    if _NAME in lowers and _NAME not in tokens.words[first:end]:
        lowers.remove(_NAME)
    if evidence.has_number:
        yield "number"
    if evidence.has_date:
        yield "date"
    if evidence.actors:
        yield "named actor"
    else:
        yield from _subject(tokens, clause, evidence)
    if evidence.actors > 1:
        yield "several actors"
    for reason, kind in _BY_WORDS.items():
        if words(kind) & lowers:
            yield reason
    if words("comparison") & lowers and any(_compares(tokens, at) for at in range(first, end)):
        yield "comparison"
    if _is_placed(tokens, first, end):
        yield "place"
    elif any(_is_of_country(word) for word in tokens.words[first:end] if word[0].isupper()):
        yield "country"
    if _is_told_of_the_past(tokens, clause):
        yield "past tense"


def _compares(tokens: Tokens, at: int) -> bool:
    """Tell a comparison from the bound of a number: "at least 40", "more than 40"."""
    lowers = tokens.lowers
    if lowers[at] not in words("comparison"):
        return False
    is_bound = lowers[at] == "least" and lowers[at - 1] == "at"
    return not is_bound and not (
        lowers[at + 1 : at + 2] == ["than"]
        and tokens.words[at + 2 : at + 3] != []
        and tokens.words[at + 2][0].isdigit()
    )


def _subject(tokens: Tokens, clause: Clause, evidence: Evidence) -> Iterator[str]:
    """Yield what sort of actor acts where none is named: "he", "the police", "two men"."""
    before = tokens.lowers[max(clause.first, clause.verb - _SUBJECT_REACH) : clause.verb]
    if _HE & {*before} and evidence.is_introduced:
        yield "known actor"
    elif any(noun_class(lower)[1] in _ACTING for lower in before):
        yield "unnamed actor"


def _is_told_of_the_past(tokens: Tokens, clause: Clause) -> bool:
    """Tell whether the verb group is in a past tense or in the perfect."""
    lower = auxiliary(tokens.lowers[clause.verb])
    ahead = tokens.lowers[clause.verb + 1 : min(clause.end, clause.verb + _GROUP)]
    if lower in _PERFECT:
        return any(is_past(each) or each == "been" for each in ahead)
    return lower in _PAST or is_past(lower)


_COUNTRIES = frozenset(
    {*COUNTRY_BY_NAME, *COUNTRY_BY_SEAT, *COUNTRY_BY_ADJECTIVE, *COUNTRY_BY_PEOPLE}
)


def _is_of_country(word: str) -> bool:
    return word.removesuffix("'s").removesuffix("’s") in _COUNTRIES


_WHERE_KNOWN = frozenset({*PLACES, *COUNTRY_BY_NAME, *COUNTRY_BY_SEAT})


def _is_placed(tokens: Tokens, first: int, end: int) -> bool:
    """Tell whether a clause has a known place behind a preposition."""
    return any(
        word in _WHERE_KNOWN and tokens.lowers[at - 1] in _WHERE
        for at, word in enumerate(tokens.words[first + 1 : end], first + 1)
    )
