"""Expressions of time: they stand among the phrases of a clause and are none of its parts."""

WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS = frozenset(
    "january february march april may june july august september october november december jan "
    "feb mar apr jun jul aug sep sept oct nov dec".split()
)
TIME_NAMES = WEEKDAYS | MONTHS | frozenset("mon tue tues wed thu thurs fri sat sun".split())
TIME_NOUNS = frozenset(
    "day days week weeks weekend month months year years morning afternoon evening night nights "
    "hour hours minute minutes time moment moments decade decades date".split()
)
_OPENINGS = frozenset(
    "last this next every two three four five six seven ten several earlier late early".split()
)


def is_time(tags: str, words: list[str], start: int, end: int) -> bool:
    """Tell whether a noun phrase is an expression of time ("Monday night", "last week")."""
    if tags[start] == "u":
        return end == start + 1 or tags[end - 1] in "um" or words[end - 1] in TIME_NOUNS
    last = words[end - 1] in TIME_NOUNS or tags[end - 1] == "u"
    return last and words[start] in _OPENINGS
