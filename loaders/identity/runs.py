"""Runs of equal words in two texts, and the chains of them that an edited copy leaves.

The method is that of aligning genomes: seeds (shingles that both texts have) are extended
to maximal runs, which are chained by dynamic programming with a cost for what lies between
them (Ohlebusch and Abouelhoda, *Chaining algorithms and applications in comparative
genomics*, 2006).
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

_SEED = 3  # words
_PLACES = 4  # in the other text, at which a shingle may be a seed
_MOST_RUNS = 20_000  # the longest are kept
_MOST_BEFORE = 32  # runs that a run may go on from: those that end nearest are tried
_GAP = 40  # words between two runs of a chain, in either text
_OVERLAP = 8  # words that two runs of a chain may both want
EDGE = 8  # words around a chain among which it may go on by less than a seed
_CUT_COST = 1.0  # for words that only one of the texts has between two runs
_CUT_WORD_COST = 0.25  # and for each of them; a word that has another in its place costs 1

Words = list[str]
Shingle = tuple[str, ...]


_is_number = ":".__gt__  # of words, numbers alone stand before a colon in the order of characters


class Run(NamedTuple):
    """`length` equal words, from word `first` of one text and word `other` of the other."""

    first: int
    other: int
    length: int

    @property
    def end(self) -> int:
        """Where the run ends in the one text."""
        return self.first + self.length

    @property
    def other_end(self) -> int:
        """Where the run ends in the other text."""
        return self.other + self.length

    def moved(self, by: int, other_by: int) -> "Run":
        """Return the run so many words further on."""
        return Run(self.first + by, self.other + other_by, self.length)

    def part(self, start: int, end: int) -> "Run":
        """Return the words `start` to `end` of the run, counted from its first."""
        return Run(self.first + start, self.other + start, end - start)


def shared_runs(one: Words, two: Words) -> list[Run]:
    """Return the maximal runs of equal words that hold a seed, in the order of the first text.

    A shingle is a seed at each of its places in the second text if those are few; if they
    are many but as many as in the first, its places are paired in order. So no place of the
    first text has many seeds, and the time is linear whatever is repeated.
    """
    shingles = _shingles(one)
    wanted = set(shingles)
    places: dict[Shingle, list[int]] = defaultdict(list)
    for at, shingle in enumerate(_shingles(two)):
        if shingle in wanted:
            places[shingle].append(at)
    counts = Counter(shingle for shingle in shingles if len(places.get(shingle, ())) > _PLACES)
    seen: Counter[Shingle] = Counter()
    reached: dict[int, int] = {}  # a diagonal to the end of its last run
    found: list[Run] = []
    for first, shingle in enumerate(shingles):
        at_places = places.get(shingle)
        if at_places is None:
            continue
        if shingle in counts:
            paired = len(at_places) == counts[shingle]
            at_places = [at_places[seen[shingle]]] if paired else []
            seen[shingle] += 1
        for other in at_places:
            if reached.get(other - first, -1) <= first:
                run = _extended(one, two, first, other)
                reached[other - first] = run.end
                found.append(run)
    if len(found) > _MOST_RUNS:
        found = sorted(found, key=lambda run: -run.length)[:_MOST_RUNS]
    return sorted(found)


def _shingles(words: Words) -> list[Shingle]:
    return list(zip(*(words[by:] for by in range(_SEED)), strict=False))


def _extended(one: Words, two: Words, first: int, other: int) -> Run:
    """Return the maximal run of equal words around a seed."""
    before = 0
    most = min(first, other)
    while before < most and one[first - before - 1] == two[other - before - 1]:
        before += 1
    length = _SEED
    most = min(len(one) - first, len(two) - other)
    while length < most and one[first + length] == two[other + length]:
        length += 1
    return Run(first - before, other - before, before + length)


def chains(runs: list[Run]) -> list[list[Run]]:
    """Return the runs in chains, the best first; each run stands in one at most.

    A chain goes forward in both texts. Its score is the number of its words less a cost for
    what lies between them, and it has no beginning of less than nothing.
    """
    scores, before = _scored(runs)
    used = bytearray(len(runs))
    found: list[list[Run]] = []
    for last in sorted(range(len(runs)), key=lambda at: (-scores[at], runs[at])):
        chain: list[Run] = []
        at = last
        while at >= 0 and not used[at]:
            used[at] = 1
            chain.append(runs[at])
            at = before[at]
        if chain:
            found.append(_parted(chain[::-1]))
    return found


def _scored(runs: list[Run]) -> tuple[list[float], list[int]]:
    """Return the score of the best chain that ends with each run, and the run before it."""
    by_end = sorted(range(len(runs)), key=lambda at: runs[at].end)
    ends = [runs[at].end for at in by_end]
    scores = [float(run.length) for run in runs]
    before = [-1] * len(runs)
    for at, run in enumerate(runs):
        lowest = bisect_left(ends, run.first - _GAP)
        highest = bisect_right(ends, run.first + min(_OVERLAP, run.length - 1))
        for place in range(highest - 1, max(lowest, highest - _MOST_BEFORE) - 1, -1):
            earlier = runs[by_end[place]]
            if earlier.first >= run.first or earlier.other >= run.other:
                continue
            gain = _gain(earlier, run)
            if gain is not None and scores[by_end[place]] + gain > scores[at]:
                scores[at] = scores[by_end[place]] + gain
                before[at] = by_end[place]
    return scores, before


def _gain(earlier: Run, run: Run) -> float | None:
    """Return what a chain gains if it goes on from one run to another; None: it cannot."""
    overlap = max(0, earlier.end - run.first, earlier.other_end - run.other)
    gap = run.first + overlap - earlier.end
    other_gap = run.other + overlap - earlier.other_end
    if overlap > min(_OVERLAP, run.length - 1) or max(gap, other_gap) > _GAP:
        return None
    return run.length - overlap - _cost(gap, other_gap)


def _cost(gap: int, other_gap: int) -> float:
    """Return what it costs to join two runs over so many words of each text."""
    cut = abs(gap - other_gap)
    return min(gap, other_gap) + (_CUT_COST + _CUT_WORD_COST * cut if cut else 0.0)


def _parted(chain: list[Run]) -> list[Run]:
    """Return a chain whose runs do not overlap: the earlier keeps what both want."""
    found = chain[:1]
    for run in chain[1:]:
        overlap = max(0, found[-1].end - run.first, found[-1].other_end - run.other)
        found.append(run.part(overlap, run.length))
    return found


def numbers_replaced(one: Words, two: Words, chain: list[Run]) -> int:
    """Return how many numbers between the runs of a chain have another in their place."""
    return sum(
        min(
            sum(map(_is_number, one[left.end : right.first])),
            sum(map(_is_number, two[left.other_end : right.other])),
        )
        for left, right in pairwise(chain)
    )


def filled(one: Words, two: Words, chain: list[Run]) -> list[Run]:
    """Return the chain with the equal words that lie between its runs, in order.

    They are a longest common subsequence of what lies between, at most forty words of each.
    """
    found = chain[:1]
    for run in chain[1:]:
        last = found[-1]
        if max(run.first - last.end, run.other - last.other_end) <= _GAP:
            gaps = one[last.end : run.first], two[last.other_end : run.other]
            found += [each.moved(last.end, last.other_end) for each in _subsequence(*gaps)]
        found.append(run)
    return found


def beyond(one: Words, two: Words) -> list[Run]:
    """Return the runs by which a chain that ends before both texts goes on into them.

    They may be shorter than a seed, but must be worth more than what lies before them costs.
    """
    found: list[Run] = []
    last = Run(0, 0, 0)
    score = best = 0.0
    worth = 0
    for run in _subsequence(one[:EDGE], two[:EDGE]):
        score += run.length - _cost(run.first - last.end, run.other - last.other_end)
        found.append(run)
        last = run
        if score > best:
            best, worth = score, len(found)
    return found[:worth]


def _subsequence(one: Words, two: Words) -> list[Run]:
    """Return the runs of a longest common subsequence; quadratic, for what is short."""
    if not one or not two:
        return []
    return [
        Run(each.src_start, each.dest_start, each.src_end - each.src_start)
        for each in LCSseq.opcodes(one, two)
        if each.tag == "equal"
    ]
