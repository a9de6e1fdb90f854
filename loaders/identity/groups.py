"""What hangs together, by pairs of what belongs together."""

from collections.abc import Iterable


def connected(pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Return the groups that pairs join, each in the order in which its members were met.

    Time is that of n log n for n pairs: the smaller group always joins the larger.
    """
    group_of: dict[int, list[int]] = {}
    for one, other in pairs:
        larger, smaller = (group_of.setdefault(each, [each]) for each in (one, other))
        if larger is smaller:
            continue
        if len(larger) < len(smaller):
            larger, smaller = smaller, larger
        larger += smaller
        group_of.update(dict.fromkeys(smaller, larger))
    return list({id(group): group for group in group_of.values()}.values())
