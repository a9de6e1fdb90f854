"""The article's own remark behind what somebody said: "…, but it is far from clear that …"."""

import re

_REACH = 12  # words of a clause that are looked at
_ADVERBS = r"(?: (?:still|also|yet|now|so|as|at|all|very|quite|increasingly|highly|immediately))*"
_IT_IS = r"it(?: (?:is|was|remains|remained|seems|seemed)|'s)"
_IT_IS_NOT = (
    r"it(?:(?: (?:is|was)|'s)" + _ADVERBS + r" (?:not|far from|by no means|anything but|hardly)"
    r"| (?:isn't|wasn't)| (?:remains|remained) far from)"
)
_REMARK = re.compile(
    rf"{_IT_IS}{_ADVERBS} (?:unclear|uncertain|unknown|to be seen)\b"
    rf"|{_IT_IS_NOT}{_ADVERBS}(?: entirely)? (?:clear|known|certain|obvious)\b"
    rf"|it(?: (?:is|remains|seems)|'s){_ADVERBS} unlikely\b"
)
_NO_SIGN = re.compile(
    r"there(?:'s| (?:is|was|are|were|has been|have been|had been))(?: still| so far| as yet)?"
    r" (?:no|little|scant|few|hardly any)(?: [a-z]+){0,2}"
    r" (?:evidence|signs?|indications?|proof|word)\b"
)


def is_remark(words: list[str], at: int, *, weakly: bool = False) -> bool:
    """Tell whether the clause at a position says that a thing is not known, or hardly likely.

    Nobody who says a thing goes on with "but it is not clear whether it holds": the article
    does. `weakly` joined, by "and", a speaker may himself say that there is no sign of it.
    """
    ahead = " ".join(words[at : at + _REACH])
    return bool(_REMARK.match(ahead) or (not weakly and _NO_SIGN.match(ahead)))
