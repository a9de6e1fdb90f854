"""What sort of statement a clause is: a fact, a prediction, an opinion, or none to be checked.

The sorts follow what ClaimBuster (Hassan, Arslan, Li and Tremayne, KDD 2017) and the
CheckThat! labs tell apart: factual claims that can be checked, against opinions, guesses
about the future, and sentences that claim nothing.
"""

from enum import StrEnum

from loaders.text.own_voice.lexicon import auxiliary, finite_at, is_noun, phrases, words
from loaders.text.tokens import Tokens

_BE = frozenset({"is", "are", "'s", "'re", "was", "were", "been", "be"})
_NOW = frozenset({"is", "are", "'s", "'re"})
_NEGATIONS = frozenset({"not", "n't", "never"})
_PAST_ABILITY = frozenset({"not", "only", "no"})
_DEGREES = frozenset(
    "so very too more most less rather quite not as a an the even still now also only "
    "certainly just many other few several".split()
)
_LOOKING = frozenset("to that as like set ready poised determined unlikely likely".split())
_TIMED = frozenset("for on in at next this today tomorrow later back".split())
_REPORTING_NOW = frozenset({"telling", "saying"})  # "is telling voters"
_MARKS = frozenset({'"', "“", "”", "''", "``"})
_SAYING = frozenset({"said", "says"})
_WOULD = frozenset({"would", "wouldn't"})
_CANNOT = frozenset({"cannot", "can't"})
_HAVING = frozenset({"has", "have", "had"})
_OBLIGED = frozenset({"need", "needs", "needed"})
_REACH = 6  # tokens up to what is told behind "is"


class Sort(StrEnum):
    """What a statement in the article's own voice is."""

    FACT = "fact"
    PREDICTION = "prediction"
    OPINION = "opinion"
    NONE = "none"


def sort_of(tokens: Tokens, first: int, end: int, verb: int) -> Sort:
    """Return the sort of the clause of these tokens, by its main verb and by words that judge."""
    if _is_report(tokens, first, end, verb):
        return Sort.NONE
    lowers = _outside_marks(tokens, first, end)
    if not words("opinion").isdisjoint(lowers):
        return Sort.OPINION
    if not words("person").isdisjoint(lowers) and any(
        _is_person(tokens, at, first) for at in range(first, end)
    ):
        return Sort.OPINION
    openers = phrases("opinion").keys() & lowers
    if any(_holds(lowers, phrase) for word in openers for phrase in phrases("opinion")[word]):
        return Sort.OPINION
    return _by_verb(tokens, first, end, verb)


def _outside_marks(tokens: Tokens, first: int, end: int) -> list[str]:
    """Return the words of a clause but for those in quotation marks, which are not its own."""
    lowers = tokens.lowers[first:end]
    if _MARKS.isdisjoint(lowers):
        return lowers
    found, is_quoted = [], False
    for lower in lowers:
        is_quoted = not is_quoted if lower in _MARKS else is_quoted
        if not is_quoted:
            found.append(lower)
    return found


def _is_report(tokens: Tokens, first: int, end: int, verb: int) -> bool:
    """Tell whether a clause reports what was not read as that: it is not the article's own."""
    lowers = tokens.lowers
    reports = lowers[verb] in words("reporting")
    if _REPORTING_NOW.intersection(lowers[verb + 1 : min(end, verb + 2)]):
        return True
    if reports and (not is_noun(lowers[verb]) or lowers[verb + 1 : verb + 2] == ["that"]):
        return True
    if lowers[first : first + 2] == ["according", "to"]:
        return True
    if lowers[end - 1] in words("showing") and not lowers[end - 2].endswith("ly"):
        return True
    return not _SAYING.isdisjoint(lowers[first:end]) and any(
        lowers[at] in _SAYING and tokens.words[at - 1] == "," for at in range(first + 1, end)
    )


def _is_person(tokens: Tokens, at: int, first: int) -> bool:
    """Tell "us", "our" and "I" from the country and from parts of a name ("Phase I")."""
    if tokens.lowers[at] not in words("person"):
        return False
    word = tokens.words[at]
    if word == "I":
        is_numbered = at > 0 and tokens.words[at - 1][0].isupper()
        return not is_numbered or (at + 1 < len(tokens.words) and finite_at(tokens, at + 1))
    return not word.isupper() and (at == first or word[0].islower() or "'" in tokens.lowers[at])


def _by_verb(tokens: Tokens, first: int, end: int, verb: int) -> Sort:
    lower = auxiliary(tokens.lowers[verb])
    ahead = tokens.lowers[verb + 1 : min(end, verb + _REACH)]
    if lower in words("ought"):
        return Sort.OPINION
    if lower in _WOULD:
        return Sort.FACT if words("poll") & {*tokens.lowers[first:end]} else Sort.OPINION
    if ahead[:1] == ["to"] and (lower in _OBLIGED or lower in _HAVING - {"had"}):
        return Sort.OPINION
    if lower in words("maybe"):
        is_past = lower == "could" and bool(_PAST_ABILITY.intersection(ahead[:1]))
        return Sort.FACT if is_past and "have" not in ahead[1:2] else Sort.OPINION
    if lower in _CANNOT and ahead[:1] == ["be"]:
        return Sort.OPINION  # "This cannot be a good sign"
    if lower in words("future") or lower.endswith("'ll"):
        return Sort.PREDICTION
    if lower in words("seeming") and _LOOKING.intersection(ahead[:2]):
        return Sort.OPINION
    if lower in _BE:
        return _by_predicate(lower, [each for each in ahead if each not in _NEGATIONS])
    return Sort.FACT


def _by_predicate(verb: str, ahead: list[str]) -> Sort:
    """Return the sort by what stands behind "is": "is set to open", "is clear that"."""
    if "to" in ahead[1:2] and ahead[0] in words("scheduled"):
        return Sort.PREDICTION
    if verb in _NOW and (ahead[:1] == ["to"] or ahead[:2] == ["set", "for"]):
        return Sort.PREDICTION
    if verb in _NOW and ahead[:1] and ahead[0] in words("timetabled") and _TIMED & {*ahead[1:2]}:
        return Sort.PREDICTION
    told = next((each for each in ahead if each not in _DEGREES), None)
    return Sort.OPINION if told in words("judged") else Sort.FACT


def _holds(lowers: list[str], phrase: tuple[str, ...]) -> bool:
    at = lowers.index(phrase[0])
    return tuple(lowers[at : at + len(phrase)]) == phrase
