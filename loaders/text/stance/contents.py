"""What the words of a claim say of how it is put forward: future, duty, negation, hedges."""

from typing import NamedTuple

from loaders.text.records import Span, Stance
from loaders.text.stance.hedges import hedge_in
from loaders.text.stance.lexicon import classes_of, is_negative, words
from loaders.text.stance.predicates import Predicate, find_predicate
from loaders.text.stance.rejections import rejected_inside
from loaders.text.tokens import Tokens

_NOTHING = frozenset({"no", "none", "nobody", "nothing", "neither", "nowhere"})
_PERSONS = frozenset({"i", "we", "he", "she", "they", "it"})
_LONE = frozenset({"i", "he", "she"})
_FUTURE = frozenset({"will", "won't", "shall", "wo"})
_WOULD = frozenset({"would", "wouldn't"})
_IMPERATIVES = frozenset({"please", "let's", "don't", "let"})
_QUESTIONING = frozenset("who what why how where when whom whose which".split())
_BEHIND = 4  # tokens behind the verb in which its hedges stand
_LONGEST = 80  # tokens of a claim that are looked at
_EARLY = 12  # tokens in which the "not" of an infinitive stands


class ContentStanding(NamedTuple):
    """What a claim's words say: a stance or None, negation, a hedge."""

    stance: Stance | None
    is_negated: bool
    hedge: Span | None


def content_standing(tokens: Tokens, first: int, end: int, source: Span | None) -> ContentStanding:
    """Return what the tokens of a claim say; `source` is who puts it forward."""
    end = min(end, first + _LONGEST, tokens.sentences[tokens.places[first]][1])
    found = find_predicate(tokens, first, end)
    if found is None:
        return _without_verb(tokens, first, end)
    rejected = rejected_inside(tokens, first, end, found)
    behind = _behind(tokens, found, end)
    linking = words("linking")
    hedge = hedge_in(tokens, [*found.outer, *range(found.at, behind)])
    if hedge is None:
        at = next((at for at in {found.at, found.head} if tokens.lowers[at] in linking), -1)
        hedge = tokens.span(at, at + 1) if at >= 0 else None
    if rejected is not None:
        return ContentStanding(rejected, is_negated=False, hedge=hedge)
    stance, weak = _stance(tokens, first, end, found, source)
    if weak and hedge is None:
        hedge = tokens.span(found.at, found.at + 1)
    return ContentStanding(stance, _is_negated(tokens, first, end, found), hedge)


def _without_verb(tokens: Tokens, first: int, end: int) -> ContentStanding:
    """Read an infinitive, a noun phrase or an imperative."""
    lowers = tokens.lowers
    opening = lowers[first]
    asked = opening in _IMPERATIVES and end > first + 1
    negated = opening in _NOTHING or opening in {"not", "never", "don't"}
    for at in range(first, min(end, first + _EARLY) - 1):
        if lowers[at] in {"not", "never"} and lowers[at + 1] == "to":
            negated = True
        if lowers[at] == "to" and lowers[at + 1] in {"not", "never"}:
            negated = True
        if lowers[at] in {"to", "that", ","}:
            break
    if negated and lowers[first + 1 : first + 2] and lowers[first + 1] in words("unnegated"):
        negated = False
    hedge = hedge_in(tokens, range(first, min(end, first + _BEHIND)))
    return ContentStanding(Stance.DEMANDS if asked else None, negated, hedge)


def _behind(tokens: Tokens, found: Predicate, end: int) -> int:
    """Return the token behind the verb at which another clause may begin."""
    at = found.head + 1
    while at < min(end, found.head + _BEHIND):
        if tokens.lowers[at] in {",", ";", "that", "and", "or", "but", "who", "which", "to"}:
            break
        at += 1
    return at


def _stance(
    tokens: Tokens, first: int, end: int, found: Predicate, source: Span | None
) -> tuple[Stance | None, bool]:
    """Return the stance that the verb tells, and whether "would" weakens it."""
    lowers = tokens.lowers
    auxiliary, head = lowers[found.at], lowers[found.head]
    if lowers[first] in _IMPERATIVES and found.at <= first + 1:
        return Stance.DEMANDS, False
    if lowers[first] in _QUESTIONING and "?" in lowers[end - 1 : end + 1]:
        return Stance.QUESTIONS, False
    if auxiliary in words("duty") and _is_duty(tokens, found, end):
        return Stance.DEMANDS, False
    if _is_necessary(lowers, first, end, found):
        return Stance.DEMANDS, False
    if auxiliary in _FUTURE or auxiliary.endswith("'ll"):
        return _ahead(tokens, found, source), False
    if auxiliary in _WOULD or (auxiliary.endswith("'d") and "v" in classes_of(head)):
        if head in words("wish"):
            return None, False
        given = "have" in lowers[found.at : found.head + 1] or _has_condition(lowers, first, end)
        return (None, True) if given else (_ahead(tokens, found, source), False)
    if classes_of(auxiliary) == "B" and _is_ahead(lowers, found, end):
        return Stance.PREDICTS, False
    return None, False


def _ahead(tokens: Tokens, found: Predicate, source: Span | None) -> Stance | None:
    """Return the stance to what is to come: one's own plan is asserted."""
    head = tokens.lowers[found.head]
    subject = [tokens.lowers[at] for at in found.outer if classes_of(tokens.lowers[at]) != "r"]
    if "'" in tokens.lowers[found.at]:
        subject.append(tokens.lowers[found.at].partition("'")[0])
    if not subject or head in words("fate") or classes_of(head)[0] == "b":
        return Stance.PREDICTS
    own = subject[-1:] and subject[-1] in _PERSONS
    if source is not None and not own and len(subject) <= 3:
        own = subject[-1] in source.of(tokens.text).lower().split()
    passive = "be" in tokens.lowers[found.at : found.head]
    return None if own and not passive else Stance.PREDICTS


def _has_condition(lowers: list[str], first: int, end: int) -> bool:
    return any(lower in {"if", "unless"} for lower in lowers[first:end])


def _is_duty(tokens: Tokens, found: Predicate, end: int) -> bool:
    """Tell "must go" from "must have gone", and "needs to" from "needs money"."""
    lowers = tokens.lowers
    auxiliary = lowers[found.at]
    if auxiliary in {"need", "needs", "ought"}:
        return lowers[found.at + 1 : found.at + 2] == ["to"] and found.at + 1 < end
    lone = bool(found.outer) and lowers[found.outer[-1]] in _LONE
    return "have" not in lowers[found.at + 1 : found.head + 1] and not lone


def _is_necessary(lowers: list[str], first: int, end: int, found: Predicate) -> bool:
    """Read "it is necessary that", "it was time to"."""
    if lowers[first] not in {"it", "it's"} or lowers[found.head] not in words("necessary"):
        return False
    following = lowers[found.head + 1 : min(end, found.head + 2)]
    return following[:1] in (["that"], ["to"], ["for"]) and not any(
        map(is_negative, lowers[found.at : found.head])
    )


def _is_ahead(lowers: list[str], found: Predicate, end: int) -> bool:
    """Read "is going to fail", "is due to rule", "is to meet"."""
    head = found.head
    rest = lowers[head : min(end, head + 4)]
    if rest[:1] == ["to"]:
        return len(rest) > 1 and "v" in classes_of(rest[1])
    while rest and classes_of(rest[0])[0] == "r" and rest[0] not in words("ahead"):
        rest = rest[1:]
    if not rest or rest[0] not in words("ahead"):
        return False
    if rest[0] in {"likely", "unlikely"} and rest[1:2] == ["that"]:
        return True
    verbal = rest[1:2] == ["to"] and len(rest) > 2 and "v" in classes_of(rest[2])
    past = lowers[found.at] in {"was", "were"} and rest[0] in {"going", "about"}
    return (verbal or (len(rest) > 2 and rest[1] == "to" and rest[2] == "be")) and not past


def _is_negated(tokens: Tokens, first: int, end: int, found: Predicate) -> bool:
    lowers = tokens.lowers
    skipped, contrary = words("unnegated"), words("contrary")
    for at in (*found.outer, *range(found.at, min(end, found.head + 3))):
        lower = lowers[at]
        following = lowers[at + 1] if at + 1 < end else ""
        behind = lowers[at + 2] if at + 2 < end else ""
        if lower in {",", "that", "to", "and", "but", "because"} and at > found.head:
            break
        if following in skipped or following in contrary or behind in contrary:
            continue
        negative = is_negative(lower) and (at <= found.head or lower != "without")
        if negative and lower != "without":
            return True
        if lower in _NOTHING and _counts(lowers, first, at):
            return True
    return _by_phrase(lowers, found, end)


def _counts(lowers: list[str], first: int, at: int) -> bool:
    """Tell whether "no" opens the subject or the object: nothing governs it."""
    return at == first or classes_of(lowers[at - 1])[0] != "f" or lowers[at - 1] == "that"


def _by_phrase(lowers: list[str], found: Predicate, end: int) -> bool:
    """Read "by no means", "in no way", "under no circumstances", "at no time"."""
    around = lowers[max(0, found.at - 4) : min(end, found.head + 4)]
    pairs = set(zip(around, around[1:], strict=False))
    return bool(pairs & {("no", "means"), ("no", "way"), ("no", "circumstances"), ("no", "time")})
