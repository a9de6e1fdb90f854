"""What the words of a claim say of how it is put forward: future, duty, negation, hedges."""

from itertools import pairwise
from typing import NamedTuple

from loaders.text.records import Span, Stance
from loaders.text.stance.hedges import hedge_in
from loaders.text.stance.lexicon import classes_of, is_negative, words
from loaders.text.stance.pieces import Piece
from loaders.text.stance.predicates import Predicate, find_predicate
from loaders.text.stance.rejections import rejected_inside

_NOTHING = frozenset({"no", "none", "nobody", "nothing", "neither", "nowhere"})
_PERSONS = frozenset({"i", "we", "he", "she", "they", "it"})
_LONE = frozenset({"i", "he", "she"})
_FUTURE = frozenset({"will", "won't", "shall", "wo"})
_WOULD = frozenset({"would", "wouldn't"})
_IMPERATIVES = frozenset({"please", "let's", "don't", "let"})
_QUESTIONING = frozenset("who what why how where when whom whose which".split())
_BEHIND = 4  # tokens behind the verb in which its hedges stand
_EARLY = 12  # tokens in which the "not" of an infinitive stands
_SHORT = 3  # words of a subject that names the claimant again
_ENDING = frozenset({",", "that", "to", "and", "but", "because"})
_PHRASES = frozenset({("no", "means"), ("no", "way"), ("no", "circumstances"), ("no", "time")})


class ContentStanding(NamedTuple):
    """What a claim's words say: a stance or None, negation, a hedge."""

    stance: Stance | None
    is_negated: bool
    hedge: Span | None


def content_standing(
    piece: Piece, source: frozenset[str], cue: list[str], *, is_phrase: bool = False
) -> ContentStanding:
    """Return what the words of a claim say.

    `source` holds the words for who puts it forward, `cue` the words that report it, in lower
    case; `is_phrase` tells that a verb may be that of a relative clause ("a law he will veto").
    """
    found = find_predicate(piece) if piece.lowers[0] != "to" else None
    if found is None or (is_phrase and _is_relative(piece, found)):
        return _without_verb(piece, cue)
    rejected = rejected_inside(piece, found)
    behind = _behind(piece, found)
    linking = words("linking")
    hedge = hedge_in(piece, [*found.outer, *range(found.at, behind)])
    if hedge is None:
        at = next((at for at in {found.at, found.head} if piece.lowers[at] in linking), -1)
        hedge = piece.span(at, at + 1) if at >= 0 else None
    if rejected is not None:
        return ContentStanding(rejected, is_negated=False, hedge=hedge)
    stance, weak = _stance(piece, found, source)
    if weak and hedge is None:
        hedge = piece.span(found.at, found.at + 1)
    return ContentStanding(stance, _is_negated(piece, found), hedge)


def _is_relative(piece: Piece, found: Predicate) -> bool:
    """Tell whether a pronoun behind a noun is the subject: "questions he did not like"."""
    subject = found.outer[-1] if found.outer else 0
    return subject > 0 and piece.lowers[subject] in _PERSONS


def _without_verb(piece: Piece, cue: list[str]) -> ContentStanding:
    """Read an infinitive, a noun phrase, an imperative or a subjunctive ("that he resign")."""
    lowers = piece.lowers
    opening = lowers[0]
    asked = opening in _IMPERATIVES and len(lowers) > 1
    negated = opening in _NOTHING or opening in {"not", "never", "don't"}
    for one, two in pairwise(lowers[:_EARLY]):
        if {one, two} in ({"not", "to"}, {"never", "to"}):
            negated = True
        if one in {"to", "that", ","}:
            break
    negated = negated and not words("unnegated").intersection(lowers[1:2])
    asked = asked or (bool(words("mandative").intersection(cue)) and _is_subjunctive(piece))
    hedge = hedge_in(piece, range(min(len(lowers), _BEHIND)))
    return ContentStanding(Stance.DEMANDS if asked else None, negated, hedge)


def _is_subjunctive(piece: Piece) -> bool:
    """Tell whether a base form follows a subject that is singular: "that the king stay"."""
    for at in range(1, min(len(piece.lowers), _EARLY)):
        classes, before = classes_of(piece.lowers[at]), piece.lowers[at - 1]
        subject = before in _LONE or classes_of(before)[0] in "nN"
        if subject and ("v" in classes or classes == "b") and "D" not in classes:
            return True
    return False


def _behind(piece: Piece, found: Predicate) -> int:
    """Return the word behind the verb at which another clause may begin."""
    at = found.head + 1
    while at < min(len(piece.lowers), found.head + _BEHIND):
        if piece.lowers[at] in {",", ";", "that", "and", "or", "but", "who", "which", "to"}:
            break
        at += 1
    return at


def _stance(piece: Piece, found: Predicate, source: frozenset[str]) -> tuple[Stance | None, bool]:
    """Return the stance that the verb tells, and whether "would" weakens it."""
    lowers = piece.lowers
    auxiliary, head = lowers[found.at], lowers[found.head]
    opening = lowers[0]
    if opening in _IMPERATIVES and found.at <= 1:
        return Stance.DEMANDS, False
    if opening in _QUESTIONING and lowers[-1] == "?":
        return Stance.QUESTIONS, False
    if (auxiliary in words("duty") and _is_duty(lowers, found)) or _is_necessary(lowers, found):
        return Stance.DEMANDS, False
    if auxiliary in _FUTURE or auxiliary.endswith("'ll"):
        return _ahead(piece, found, source), False
    if auxiliary in _WOULD or (auxiliary.endswith("'d") and "v" in classes_of(head)):
        if head in words("wish"):
            return None, False
        perfect = "have" in lowers[found.at : found.head] and "P" in classes_of(head)
        given = perfect or bool({"if", "unless"} & set(lowers))
        return (None, True) if given else (_ahead(piece, found, source), False)
    ahead = classes_of(auxiliary) == "B" and _is_ahead(lowers, found)
    return (Stance.PREDICTS if ahead else None), False


def _ahead(piece: Piece, found: Predicate, source: frozenset[str]) -> Stance | None:
    """Return the stance to what is to come: one's own plan is asserted."""
    lowers = piece.lowers
    head = lowers[found.head]
    subject = [lowers[at] for at in found.outer if classes_of(lowers[at]) != "r"]
    if "'" in lowers[found.at] and not is_negative(lowers[found.at]):
        subject.append(lowers[found.at].partition("'")[0])
    passive = "be" in lowers[found.at : found.head]
    if not subject or passive or head in words("fate") or classes_of(head)[0] == "b":
        return Stance.PREDICTS
    own = subject[-1] in _PERSONS
    own = own or (len(subject) <= _SHORT and subject[-1] in source)
    return None if own else Stance.PREDICTS


def _is_duty(lowers: list[str], found: Predicate) -> bool:
    """Tell "must go" from "must have gone", and "needs to" from "needs money"."""
    lone = bool(found.outer) and lowers[found.outer[-1]] in _LONE
    if lowers[found.at] in {"need", "needs", "ought"}:
        return lowers[found.at + 1 : found.at + 2] == ["to"] and not lone
    return "have" not in lowers[found.at + 1 : found.head + 1] and not lone


def _is_necessary(lowers: list[str], found: Predicate) -> bool:
    """Read "it is necessary that", "it was time to"."""
    if lowers[0] not in {"it", "it's"} or lowers[found.head] not in words("necessary"):
        return False
    following = lowers[found.head + 1 : found.head + 2]
    negated = any(map(is_negative, lowers[found.at : found.head]))
    return following in (["that"], ["to"], ["for"]) and not negated


def _is_ahead(lowers: list[str], found: Predicate) -> bool:
    """Read "is going to fail", "is due to rule", "is to meet"."""
    rest = lowers[found.head : found.head + 4]
    listed = words("ahead")
    if rest[:1] == ["to"]:  # "is to meet"
        return len(rest) > 1 and classes_of(rest[1])[0] in "vb"
    while rest and classes_of(rest[0])[0] == "r" and rest[0] not in listed:
        rest = rest[1:]
    if not rest or rest[0] not in listed:
        return False
    if rest[0] in {"likely", "unlikely"} and rest[1:2] == ["that"]:
        return True
    if rest[0] in {"going", "about", "due"}:  # "going to the market", "due to rain"
        verb = classes_of(rest[2]) if len(rest) > 2 else "n"
        verbal = verb[0] in "vb" or ("v" in verb and rest[0] != "going")
        past = lowers[found.at] in {"was", "were"} and rest[0] != "due"
        return rest[1:2] == ["to"] and verbal and not past
    return rest[1:2] == ["to"]


def _is_negated(piece: Piece, found: Predicate) -> bool:
    """Tell whether a main clause is: by "not", or by "no" in its subject or object."""
    lowers = piece.lowers
    end = len(lowers)
    skipped = words("unnegated") | words("contrary")
    for at in (*found.outer, *range(found.at, min(end, found.head + 2))):
        lower = lowers[at]
        if at > found.head and lower in _ENDING:
            break
        nothing = lower in _NOTHING and (at == 0 or classes_of(lowers[at - 1])[0] != "f")
        if not nothing and not (is_negative(lower) and lower != "without" and at <= found.head):
            continue
        if not skipped.intersection(lowers[at + 1 : at + 2]) and not words("contrary").intersection(
            lowers[at + 2 : at + 3]
        ):
            return True
    around = lowers[max(0, found.at - 4) : found.head + 4]
    return not _PHRASES.isdisjoint(pairwise(around))
