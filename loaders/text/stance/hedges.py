"""Words that weaken a clause: "may", "probably", "in the best case"."""

from collections.abc import Iterable
from functools import cache

from loaders.text.records import Span
from loaders.text.stance.lexicon import classes_of, is_negative, phrases, words
from loaders.text.stance.pieces import Piece

_MODALS = frozenset({"may", "might", "could"})
_NOMINAL = frozenset("dqQa")  # what a modal is a noun after, and "likely" an adjective


def hedge_in(piece: Piece, places: Iterable[int]) -> Span | None:
    """Return the first hedge that begins at one of the piece."""
    listed, led = words("hedge"), phrases()
    lowers = piece.lowers
    if _beginnings().isdisjoint(lowers):
        return None  # at a glance
    for at in places:
        lower = lowers[at]
        if lower in listed or lower == "could":
            if _weakens(piece, at):
                return piece.span(at, at + 1)
        elif lower in led:
            for phrase in led[lower]:
                if lowers[at : at + len(phrase)] == phrase:
                    return piece.span(at, at + len(phrase))
    return None


@cache
def _beginnings() -> frozenset[str]:
    """Return every word that can begin a hedge."""
    return words("hedge") | _MODALS | phrases().keys()


def is_modal(piece: Piece, at: int) -> bool:
    """Tell a modal from the month of May, a will or a can."""
    before = piece.lowers[at - 1] if at else ""
    if before and classes_of(before)[0] in _NOMINAL and classes_of(before) != "j":
        return False
    if piece.words[at] != "May":
        return True
    following = piece.lowers[at + 1] if at + 1 < len(piece.lowers) else ""
    return not before and classes_of(following)[0] in "iv"


def _weakens(piece: Piece, at: int) -> bool:
    lower = piece.lowers[at]
    if lower not in _MODALS:
        before = piece.lowers[at - 1] if at else ""
        return not before or classes_of(before)[0] not in "dqQfm" or before in {"most", "more"}
    following = piece.lowers[at + 1] if at + 1 < len(piece.lowers) else ""
    able = lower == "could" and is_negative(following)  # inability, which is no doubt
    return is_modal(piece, at) and not able
