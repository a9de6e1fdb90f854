"""Words that join a sentence to the one before, and say nothing of their own."""

from loaders.text.attributions.scan import Scan

_CONNECTIVES = frozenset(
    tuple(phrase.split())
    for phrase in (
        "accordingly|additionally|also|alternatively|besides|consequently|conversely|finally"
        "|first|firstly|further|furthermore|hence|however|indeed|instead|lastly|likewise"
        "|meanwhile|moreover|nevertheless|nonetheless|otherwise|overall|second|secondly"
        "|similarly|specifically|still|then|therefore|third|thirdly|thus|ultimately|yet"
        "|above all|after all|as a result|as a consequence|at any rate|at the same time"
        "|by comparison|by contrast|even so|for example|for instance|for one|for one thing"
        "|in addition|in any case|in comparison|in conclusion|in contrast|in effect|in fact"
        "|in other words|in particular|in short|in sum|in turn|more importantly|of course"
        "|on balance|on the contrary|on the one hand|on the other|on the other hand|on the whole"
        "|that said|to be sure|what is more|what's more|worse still"
    ).split("|")
)
_LONGEST = max(map(len, _CONNECTIVES))


def past_connective(scan: Scan, first: int, end: int) -> int:
    """Return the position after a connective and its comma, `first` where none begins there.

    What a connective is followed by must be a comma, or `end`.
    """
    for length in range(min(_LONGEST, end - first), 0, -1):
        after = first + length
        if tuple(scan.words[first:after]) in _CONNECTIVES and (
            after == end or scan.unit.tags[after] == ","
        ):
            return min(after + 1, end)
    return first
