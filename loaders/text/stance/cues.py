"""What the words that report a claim say of the claimant's stance."""

from typing import NamedTuple

from loaders.text.records import Attribution, Span, Stance
from loaders.text.stance.lexicon import Cue, cues, is_negative, phrases, words
from loaders.text.tokens import Tokens

_NOBODY = frozenset({"no", "none", "nobody", "neither", "few"})
_MODALS = frozenset({"may", "might", "could"})
_LONGEST = 30  # tokens of a cue that are looked at
_REACH = 6  # tokens before a noun in which the verb that takes it is looked for
_BEFORE = 3  # tokens before an infinitive in which what refuses it stands
_NEUTRAL = Cue(Stance.ASSERTS, Stance.QUESTIONS, is_weak=False)


class CueStanding(NamedTuple):
    """What a cue says: its stance, its hedge, and whether it leaves the stance to the claim."""

    stance: Stance
    hedge: Span | None
    is_neutral: bool


def cue_standing(tokens: Tokens, attribution: Attribution, first_word: str) -> CueStanding:
    """Return the stance of an attribution's cue; `first_word` opens its content."""
    if not attribution.cue:
        return CueStanding(Stance.ASSERTS, None, is_neutral=True)
    first, end = tokens.within(Span(attribution.cue[0].start, attribution.cue[-1].end))
    end = min(end, first + _LONGEST)
    lowers = tokens.lowers[first:end]
    cue = _entry(lowers, attribution.rule, first_word)
    whole = Span(attribution.cue[0].start, attribution.cue[-1].end)
    modal = _hedge(tokens, first, end)
    turned = _is_negated(tokens, first, end, attribution)
    if not turned:
        hedge = modal or (whole if cue.is_weak else None)
        return CueStanding(cue.stance, hedge, cue is _NEUTRAL or cue.stance is Stance.ASSERTS)
    strong = cue.stance is Stance.DOUBTS or (cue.stance is Stance.ASSERTS != cue.negated)
    del strong
    return CueStanding(cue.negated, whole, is_neutral=False)
