"""Words that weaken a clause: "may", "probably", "in the best case"."""

from collections.abc import Iterable

from loaders.text.records import Span
from loaders.text.stance.lexicon import classes_of, is_negative, phrases, words
from loaders.text.tokens import Tokens

_MODALS = frozenset({"may", "might", "could"})
_NOMINAL = frozenset("dqQa")  # what a modal is a noun after, and "likely" an adjective


def hedge_in(tokens: Tokens, places: Iterable[int]) -> Span | None:
    """Return the first hedge that begins at one of the tokens."""
    listed, led = words("hedge"), phrases()
    lowers = tokens.lowers
    for at in places:
        lower = lowers[at]
        if lower in listed or lower == "could":
            if _weakens(tokens, at):
                return tokens.span(at, at + 1)
        elif lower in led:
            for phrase in led[lower]:
                if lowers[at : at + len(phrase)] == phrase:
                    return tokens.span(at, at + len(phrase))
    return None


def is_modal(tokens: Tokens, at: int) -> bool:
    """Tell a modal from the month of May, a will or a can."""
    before = tokens.lowers[at - 1] if at and tokens.places[at - 1] == tokens.places[at] else ""
    if before and classes_of(before)[0] in _NOMINAL and classes_of(before) != "j":
        return False
    if tokens.words[at] != "May":
        return True
    following = tokens.lowers[at + 1] if at + 1 < len(tokens.lowers) else ""
    return not before and classes_of(following)[0] in "iv"


def _weakens(tokens: Tokens, at: int) -> bool:
    lower = tokens.lowers[at]
    if lower not in _MODALS:
        before = tokens.lowers[at - 1] if at else ""
        return not before or classes_of(before)[0] not in "dqQ" or before in {"most", "more"}
    following = tokens.lowers[at + 1] if at + 1 < len(tokens.lowers) else ""
    able = lower == "could" and is_negative(following)  # inability, which is no doubt
    return is_modal(tokens, at) and not able
