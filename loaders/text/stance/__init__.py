"""How firmly each claim is put forward: stance, negation, hedge.

The cue that reports a claim tells first ("denied that", "urged"), and where it only says,
the words of the claim ("will", "must", "the idea that … makes no sense"). The stance is
that of the claimant of the claim's own attribution: an inner voice has its own cue.
"""

from loaders.text.claim_pieces import pieces_of
from loaders.text.records import PASSED_ON, Attribution, Claim, Span, Stance, Standing
from loaders.text.stance.contents import ContentStanding, content_standing
from loaders.text.stance.cues import CueStanding, cue_standing
from loaders.text.stance.pieces import Piece, piece_of
from loaders.text.stance.rejections import named_false, rejected_outside
from loaders.text.tokens import Tokens

__all__ = ["find_standings"]

_LONGEST = 30  # tokens of a source or cue that are looked at
_PHRASAL = ("object", "preposition", "gerund")  # the rules whose contents are no clauses
_HELD = 6  # tokens from where a content begins to a noun that it is about
_REJECTED = frozenset({Stance.DENIES, Stance.DOUBTS})
_OPEN = frozenset({Stance.ASSERTS, Stance.BELIEVES})
Outer = tuple[Span, Standing] | None


def find_standings(
    tokens: Tokens, attributions: tuple[Attribution, ...], claims: tuple[Claim, ...]
) -> tuple[Standing, ...]:
    """Return the standing of every claim, in their order.

    Claims of an outer attribution stand before those inside it. Time is linear in the
    number of claims: of each no more than a bounded number of words is read.
    """
    found: list[Standing] = []
    by_attribution: dict[int, tuple[Span, Standing]] = {}
    for claim in claims:
        attribution = None if claim.attribution is None else attributions[claim.attribution]
        outer = None
        if attribution is not None and attribution.parent is not None:
            outer = by_attribution.get(attribution.parent)
            if attribution.rule == PASSED_ON:  # the cue of who passes it on tells how
                attribution = attributions[attribution.parent]
        standing = _standing(tokens, claim, attribution, outer)
        found.append(standing)
        if claim.attribution is not None:
            by_attribution[claim.attribution] = (claim.span, standing)
    return tuple(found)


def _standing(
    tokens: Tokens, claim: Claim, attribution: Attribution | None, outer: Outer
) -> Standing:
    piece = piece_of(tokens, pieces_of(claim, attribution))
    if piece is None:
        return Standing()
    if attribution is None:
        said = content_standing(piece, frozenset(), [])
        return Standing(said.stance or Stance.ASSERTS, said.is_negated, said.hedge)
    source = frozenset(_lowers(tokens, attribution.source))
    words = _lowers(tokens, attribution.cue)
    is_phrase = attribution.rule.endswith(_PHRASAL)
    said = content_standing(piece, source, words, is_phrase=is_phrase)
    cue = cue_standing(tokens, attribution, piece)
    if cue.entry.stance in _OPEN and attribution.rule.startswith("noun") and attribution.cue:
        taken = _taken_up(tokens, attribution, piece, outer)
        if taken is not None:
            return Standing(taken, said.is_negated, said.hedge)
    stance = _combined(piece, cue, said, words)
    weakened = None if stance is Stance.DEMANDS and cue.is_neutral else cue.hedge
    return Standing(stance, said.is_negated, cue.unsaid or said.hedge or weakened)


def _combined(piece: Piece, cue: CueStanding, said: ContentStanding, words: list[str]) -> Stance:
    """Return the cue's stance, or where it is open to that what the claim's words tell."""
    if cue.stance not in _OPEN:
        return cue.stance
    if named_false(piece, words):
        return Stance.DENIES
    if said.stance is not None and (cue.is_neutral or said.stance in _REJECTED):
        return said.stance
    return cue.stance


def _taken_up(
    tokens: Tokens, attribution: Attribution, piece: Piece, outer: Outer
) -> Stance | None:
    """Return how what stands around a noun takes its clause: "dismissed the idea that …"."""
    cue = attribution.cue[0]
    if outer is not None and outer[1].stance in _REJECTED:
        reach, _ = tokens.within(outer[0])
        near = tokens.within(cue)[0] - reach <= _HELD
        owned = any(outer[0].start <= each.start for each in attribution.source)
        return outer[1].stance if near and not owned else None
    return rejected_outside(tokens, attribution, piece)


def _lowers(tokens: Tokens, spans: tuple[Span, ...]) -> list[str]:
    """Return the words of a source or cue, in lower case, no more than are looked at."""
    found: list[str] = []
    for span in spans:
        first, end = tokens.within(span)
        found += tokens.lowers[first : min(end, first + _LONGEST)]
    return found
