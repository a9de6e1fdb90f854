"""What sort of statement a clause is: a fact, a prediction, an opinion, or none to be checked.

The sorts follow what ClaimBuster (Hassan, Arslan, Li and Tremayne, KDD 2017) and the
CheckThat! labs tell apart: factual claims that can be checked, against opinions, guesses
about the future, and sentences that claim nothing.
"""

from enum import StrEnum

from loaders.text.own_voice.lexicon import finite_at, phrases, words
from loaders.text.tokens import Tokens

_BE = frozenset({"is", "are", "'s", "'re", "was", "were", "been", "be"})
_NOW = frozenset({"is", "are", "'s", "'re"})
_NEGATIONS = frozenset({"not", "n't", "never"})
_PAST_ABILITY = frozenset({"not", "only", "no"})
_CONCEDING = frozenset({"while", "although", "though", "whereas"})
_DEGREES = frozenset("so very too more most less rather quite as not a an the".split())
_LOOKING = frozenset({"to", "that", "as", "like", "poised", "determined", "unlikely", "likely"})


class Sort(StrEnum):
    """What a statement in the article's own voice is."""

    FACT = "fact"
    PREDICTION = "prediction"
    OPINION = "opinion"
    NONE = "none"


def sort_of(tokens: Tokens, first: int, end: int) -> Sort:
    """Return the sort of the clause of these tokens, by its main verb and by words that judge."""
    lowers = tokens.lowers[first:end]
    if words("opinion").intersection(lowers):
        return Sort.OPINION
    if any(_is_person(tokens, at) for at in range(first, end)):
        return Sort.OPINION
    if any(_holds(lowers, phrase) for phrase in phrases("opinion")):
        return Sort.OPINION
    verb = _main_verb(tokens, first, end)
    if verb is None:
        return Sort.NONE
    return _by_verb(tokens.lowers, verb, end)


def _is_person(tokens: Tokens, at: int) -> bool:
    """Tell "us" and "I" from the country and from the number of a name ("Phase I")."""
    if tokens.lowers[at] not in words("person"):
        return False
    word = tokens.words[at]
    if word == "I":
        is_numbered = at > 0 and tokens.words[at - 1][0].isupper()
        return not is_numbered or (at + 1 < len(tokens.words) and finite_at(tokens, at + 1))
    return not word.isupper()


def _by_verb(lowers: list[str], verb: int, end: int) -> Sort:
    lower = lowers[verb]
    ahead = lowers[verb + 1 : min(end, verb + 4)]
    if lower in words("ought") or lower in {"would", "wouldn't"}:
        return Sort.OPINION
    if lower in words("maybe"):
        is_past = lower == "could" and bool(_PAST_ABILITY.intersection(ahead[:1]))
        return Sort.FACT if is_past else Sort.OPINION
    if lower in words("future") or lower.endswith("'ll"):
        return Sort.PREDICTION
    if lower in words("seeming") and _LOOKING.intersection(ahead[:2]):
        return Sort.OPINION
    if lower in _BE:
        return _by_predicate(lower, [each for each in ahead if each not in _NEGATIONS])
    return Sort.FACT


def _by_predicate(verb: str, ahead: list[str]) -> Sort:
    """Return the sort by what stands behind "is": "is set to open", "is clear that"."""
    if verb in _NOW and "to" in ahead[1:2] and ahead[0] in words("scheduled"):
        return Sort.PREDICTION
    if verb in _NOW and ahead[:1] == ["to"]:
        return Sort.PREDICTION
    told = next((each for each in ahead if each not in _DEGREES), None)
    return Sort.OPINION if told in words("judged") else Sort.FACT


def _main_verb(tokens: Tokens, first: int, end: int) -> int | None:
    """Return the first finite verb that no subordinate clause before a comma holds.

    What is conceded ("while the West backs …") is stated too; what is only a time or a
    condition ("when Lee spoke") is not.
    """
    is_aside = False
    fallback: int | None = None
    for at in range(first, end):
        lower = tokens.lowers[at]
        if tokens.words[at] in {",", ";", "—", "–", "("}:
            is_aside = False
        elif lower in words("subordinate") and not _is_pronoun_that(tokens, at):
            is_aside = True
        elif finite_at(tokens, at) and not _is_name(tokens, at, first):
            if not is_aside:
                return at
            fallback = at if fallback is None else fallback
    return fallback if tokens.lowers[first] in _CONCEDING else None


def _is_pronoun_that(tokens: Tokens, at: int) -> bool:
    """Tell "That will …" from a clause that "that" opens."""
    return tokens.lowers[at] == "that" and tokens.words[at][0].isupper()


def _is_name(tokens: Tokens, at: int, first: int) -> bool:
    return at > first and tokens.words[at][0].isupper()


def _holds(lowers: list[str], phrase: tuple[str, ...]) -> bool:
    if phrase[0] not in lowers:
        return False
    at = lowers.index(phrase[0])
    return tuple(lowers[at : at + len(phrase)]) == phrase
