"""What hangs together, by pairs of what belongs together."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from heapq import heappop, heappush


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


def spanning(starts: Collection[int], pairs: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Return what pairs lead to from the starts, each with the index of the pair that led there.

    The other number of that pair is a start or was reached before. Where several pairs lead
    on, the first of them in the sequence does (Prim, *Shortest connection networks*, 1957).
    Time is that of n log n for n pairs.
    """
    touching: dict[int, list[int]] = defaultdict(list)
    for index, pair in enumerate(pairs):
        for each in pair:
            touching[each].append(index)
    waiting: list[int] = []
    reached: dict[int, int] = {}
    seen = set(starts)
    for each in starts:
        for index in touching[each]:
            heappush(waiting, index)
    while waiting:
        index = heappop(waiting)
        for each in pairs[index]:
            if each not in seen:
                seen.add(each)
                reached[each] = index
                for following in touching[each]:
                    heappush(waiting, following)
    return reached
