"""How firmly each claim is put forward: stance, negation, hedge.

The cue that reports a claim tells first ("denied that", "urged"), and where it only says,
the words of the claim ("will", "must", "the idea that … makes no sense"). The stance is
that of the claimant of the claim's own attribution: an inner voice has its own cue.
"""

from loaders.text.records import Attribution, Claim, Span, Stance, Standing
from loaders.text.stance.contents import content_standing
from loaders.text.stance.cues import cue_standing
from loaders.text.stance.rejections import named_false, rejected_outside
from loaders.text.tokens import Tokens

__all__ = ["find_standings"]

_HELD = 6  # tokens from where a content begins to a noun that it is about
_REJECTED = frozenset({Stance.DENIES, Stance.DOUBTS})


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
        standing = _standing(tokens, claim.span, attribution, outer)
        found.append(standing)
        if claim.attribution is not None:
            by_attribution[claim.attribution] = (claim.span, standing)
    return tuple(found)


def _standing(
    tokens: Tokens,
    span: Span,
    attribution: Attribution | None,
    outer: tuple[Span, Standing] | None,
) -> Standing:
    first, end = tokens.within(span)
    if first >= end:
        return Standing()
    if attribution is None:
        said = content_standing(tokens, first, end, None)
        return Standing(said.stance or Stance.ASSERTS, said.is_negated, said.hedge)
    cue = cue_standing(tokens, attribution, tokens.lowers[first])
    source = attribution.source[0] if attribution.source else None
    said = content_standing(tokens, first, end, source)
    stance, negated = cue.stance, said.is_negated
    if stance in {Stance.ASSERTS, Stance.BELIEVES}:
        taken = _rejected(tokens, attribution, end, outer)
        if taken is None and _names_false(tokens, attribution, first, end):
            taken = Stance.DENIES
        if taken is None and said.stance in _REJECTED:
            taken = said.stance
        if taken is None and cue.is_neutral:
            taken = said.stance
        stance = taken or stance
    return Standing(stance, negated, said.hedge or cue.hedge)


def _names_false(tokens: Tokens, attribution: Attribution, first: int, end: int) -> bool:
    cue = [lower for span in attribution.cue for lower in span.of(tokens.text).lower().split()]
    return named_false(tokens, cue, first, end)


def _rejected(
    tokens: Tokens,
    attribution: Attribution,
    end: int,
    outer: tuple[Span, Standing] | None,
) -> Stance | None:
    """Return the stance of who takes up a noun's clause: "dismissed the idea that …"."""
    if not attribution.rule.startswith("noun") or not attribution.cue:
        return None
    cue = attribution.cue[0]
    if outer is not None and outer[1].stance in _REJECTED:
        reach, _ = tokens.within(outer[0])
        near = tokens.within(cue)[0] - reach <= _HELD
        owned = any(outer[0].start <= each.start for each in attribution.source)
        return outer[1].stance if near and not owned else None
    return rejected_outside(tokens, attribution, end)
