"""Sayings that did not take place: what one would, might, should or will say.

They are kept, since the text reports them, with the word that tells so as their hedge.
"""

from loaders.text.records import Attribution, Span
from loaders.text.stance.hedges import is_modal
from loaders.text.stance.lexicon import sayings, words
from loaders.text.stance.pieces import piece_between
from loaders.text.tokens import Tokens

_SPEAKERS = frozenset({"i", "we"})
_FUTURE = frozenset({"will", "shall"})
_AROUND = 2  # words behind a cue among which "he would say only" tells that he did


def unsaid_by(tokens: Tokens, attribution: Attribution, first: int, end: int) -> Span | None:
    """Return the word that tells that a cue, a range of tokens, is no saying that took place.

    Who says "I would argue" argues, and who "would later say" a thing has said it.
    """
    lowers = tokens.lowers
    says = any(lowers[at] in sayings() for at in range(first, end))
    if says and lowers[first] == "to" and first and lowers[first - 1] in words("ahead"):
        return tokens.span(first - 1, first)
    if _speaks_now(tokens, attribution):
        return None
    if not words("happened").isdisjoint(lowers[first : end + _AROUND]):
        return None
    piece = piece_between(tokens, first, end)
    for at, lower in enumerate(piece.lowers):
        told = lower in words("unsaid") or (says and lower in _FUTURE)
        if told and is_modal(piece, at):
            return piece.span(at, at + 1)
    return None


def _speaks_now(tokens: Tokens, attribution: Attribution) -> bool:
    """Tell whether the source is who speaks: "I would say"."""
    first, end = tokens.within(attribution.source[0]) if attribution.source else (0, 0)
    return end - first == 1 and tokens.lowers[first] in _SPEAKERS
