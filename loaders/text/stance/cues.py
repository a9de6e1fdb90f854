"""What the words that report a claim say of the claimant's stance."""

from typing import NamedTuple

from loaders.text.records import Attribution, Span, Stance
from loaders.text.stance.hedges import hedge_in
from loaders.text.stance.lexicon import Cue, cues, is_negative, words
from loaders.text.stance.pieces import Piece, piece_between
from loaders.text.stance.predicates import find_predicate
from loaders.text.stance.unsaid import unsaid_by
from loaders.text.tokens import Tokens

_NOBODY = frozenset({"no", "none", "nobody", "neither", "few"})
_NOBODY_BEGINS = frozenset("nNfF")
_LONGEST = 30  # tokens of a cue that are looked at
_BEFORE = 3  # tokens before an infinitive in which what refuses it stands
_NEUTRAL = Cue(Stance.ASSERTS, Stance.QUESTIONS, is_weak=False)
_COMPARED = 10  # words of an object in which "as" stands
_SORTS = {"noun": ("noun",), "adjective": ("adjective", "verb"), "": ("verb", "adjective")}
_FRAMES = (
    ("infinitive", "inf"), ("gerund", "ing"), ("with as", "as"), ("object", "object"),
    ("subject", "object"), ("quoted words", "object"),
)  # fmt: skip


class CueStanding(NamedTuple):
    """What a cue says: its stance, its hedge, and whether it leaves the stance to the claim.

    `entry` is what the cue is listed as, negated or not; `unsaid` the word that tells that it
    is no saying that took place.
    """

    stance: Stance
    hedge: Span | None
    entry: Cue
    is_neutral: bool = False
    unsaid: Span | None = None


def cue_standing(tokens: Tokens, attribution: Attribution, piece: Piece) -> CueStanding:
    """Return the stance of an attribution's cue; `piece` is what it reports."""
    if not attribution.cue:
        return CueStanding(Stance.ASSERTS, None, _NEUTRAL, is_neutral=True)
    whole = Span(attribution.cue[0].start, attribution.cue[-1].end)
    first, end = tokens.within(whole)
    end = min(end, first + _LONGEST)
    lowers = tokens.lowers[first:end]
    cue = _entry(lowers, _frame(lowers, attribution.rule, piece), attribution.rule)
    if cue.stance is Stance.DENIES and _rejects_rejection(piece):
        return CueStanding(Stance.ASSERTS, whole, cue)  # "refused to rule out"
    nobody = _is_nobody(tokens, attribution)
    refused = _refused(tokens, first)
    if not nobody and refused < 0 and not _negated(tokens, first, end):
        weakened = hedge_in(piece_between(tokens, first, end), range(end - first))
        hedge = weakened or (whole if cue.is_weak else None)
        is_open = cue.stance is Stance.QUESTIONS  # which says nothing anyway
        unsaid = None if is_open else unsaid_by(tokens, attribution, first, end)
        neutral = cue.stance is Stance.ASSERTS
        return CueStanding(cue.stance, hedge, cue, is_neutral=neutral, unsaid=unsaid)
    if refused >= 0:
        whole = tokens.span(refused, refused + 1)
    said = cue.negated is Stance.QUESTIONS or cue.stance is Stance.DENIES  # not said, not denied
    hedged = cue.negated is Stance.DOUBTS or (said and not nobody)
    return CueStanding(cue.negated, whole if hedged else None, cue)


def _entry(lowers: list[str], frame: str, rule: str) -> Cue:
    """Return what the words of a cue are listed as: what the last of them that is listed is."""
    listed = cues()
    for sort in _SORTS[next((sort for sort in ("noun", "adjective") if rule.startswith(sort)), "")]:
        for lower in reversed(lowers):
            frames = listed.get((sort, lower))
            if frames is not None:
                named = frames.get("object") if frame == "as" else None
                return frames.get(frame) or named or frames.get("*") or _NEUTRAL
    return _NEUTRAL


def _opening(piece: Piece) -> str:
    """Return the first word of what is reported; none for an "if" that a main clause follows."""
    lower = piece.lowers[0]
    return "" if lower == "if" and find_predicate(piece) is not None else lower


def _rejects_rejection(piece: Piece) -> bool:
    """Tell whether what is refused is to deny: "refused to rule out a war"."""
    lowers = piece.lowers
    if lowers[0] != "to" or len(lowers) < _BEFORE:
        return False
    frames = cues().get(("verb", lowers[1]), {})
    cue = frames.get(lowers[2]) or frames.get("*") or frames.get("object")
    return cue is not None and cue.stance is Stance.DENIES


def _frame(lowers: list[str], rule: str, piece: Piece) -> str:
    """Return the complement that a cue takes, as `stance_cues.tsv` names it."""
    if "wh-clause" in rule:
        opening = _opening(piece)
        return "if" if opening in {"whether", "if"} else "wh" if opening else "that"
    if "preposition" in rule:
        return lowers[-1] if lowers else ""
    if "object" in rule and "as" in piece.lowers[1:_COMPARED]:
        return "as"  # "saw him as a friend"
    return next((frame for part, frame in _FRAMES if part in rule), "that")


def _negated(tokens: Tokens, first: int, end: int) -> bool:
    """Tell whether a cue is: "did not say", "no doubt", "without saying"."""
    start, _ = tokens.sentences[tokens.places[first]]
    before = max(start, first - 1)
    for at in range(before, end):
        lower = tokens.lowers[at]
        if is_negative(lower) or (lower == "no" and at + 2 >= first):
            following = tokens.lowers[at + 1 : at + 2]
            if not following or following[0] not in words("unnegated") - {"doubt"}:
                return True
    return False


def _refused(tokens: Tokens, first: int) -> int:
    """Return the token that refuses the infinitive of a cue: "declined to say", or -1."""
    start, _ = tokens.sentences[tokens.places[first]]
    if first >= len(tokens.lowers) or tokens.lowers[first] != "to":
        return -1
    refusing = words("refuse")
    before = range(first - 1, max(start, first - _BEFORE) - 1, -1)
    return next((at for at in before if tokens.lowers[at] in refusing), -1)


def _is_nobody(tokens: Tokens, attribution: Attribution) -> bool:
    """Tell whether nobody says it: "No one denied that it rained"."""
    if not attribution.source:
        return False
    start = attribution.source[0].start
    if tokens.text[start] not in _NOBODY_BEGINS:
        return False  # at a glance
    first, end = tokens.within(attribution.source[0])
    return first < end and tokens.lowers[first] in _NOBODY
