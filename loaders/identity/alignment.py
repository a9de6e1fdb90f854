"""Which words two quotes share in the same order: the best chain of shared runs.

Runs are sought among the words that weigh something, so that small words may come and go;
then the small words between are compared. Linear in the number of words: a pair of words
is looked for in its first few places only, and a chain is made of the heaviest runs.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import Indel

from loaders.identity.quoted import EVERYDAY, TELLING, Word
from loaders.identity.runs import Run
from loaders.text.lexicon import COMMON_WORDS

MOST_PLACES = 8
"""Places of a pair of words in a quote at which a run is looked for; more is a refrain."""
MOST_RUNS = 48
"""Runs that a chain is made of. A quote in so many pieces is met by its heaviest."""
LEAST_RUN = TELLING + EVERYDAY
"""Weight of the heaviest run, from which on it has a key of its own (`quote_keys`)."""
NEAR = 3
"""Words of weight that an editor may put for others between two runs; beyond that, one side
must have nothing: something was cut out."""
_RESPELT = 0.8
"""Share of letters that two transliterations of a name keep, in words of five letters or more."""
_RESPELT_LENGTH = 5


@dataclass(frozen=True, slots=True)
class Alignment:
    """Pairs of indices into the words of two quotes, those that weigh something, in order."""

    one: Sequence[Word]
    other: Sequence[Word]
    pairs: tuple[tuple[int, int], ...]

    @property
    def weight(self) -> float:
        """What the shared words weigh, each counted once; a name no more than an everyday word."""
        return sum({self.one[a].key: self._weight(a, b) for a, b in self.pairs}.values())

    def _weight(self, a: int, b: int) -> float:
        one, other = self.one[a], self.other[b]
        lightest = min(one.weight, other.weight)
        return min(lightest, EVERYDAY) if one.is_name or other.is_name else lightest

    def gaps(self) -> list[tuple[Sequence[Word], Sequence[Word]]]:
        """Return the words of both between one pair and the next."""
        return [
            (self.one[a + 1 : c], self.other[b + 1 : d])
            for (a, b), (c, d) in zip(self.pairs, self.pairs[1:], strict=False)
        ]

    def ends(self) -> tuple[tuple[Sequence[Word], Sequence[Word]], ...]:
        """Return the words of both before the first pair, and behind the last."""
        (a, b), (c, d) = self.pairs[0], self.pairs[-1]
        return (self.one[:a], self.other[:b]), (self.one[c + 1 :], self.other[d + 1 :])


def align(one: Sequence[Word], other: Sequence[Word]) -> Alignment | None:
    """Return the heaviest chain of runs that two quotes share, None where there is no such run."""
    strong = [at for at, word in enumerate(one) if word.weight]
    others = [at for at, word in enumerate(other) if word.weight]
    first = [one[at].key for at in strong]
    second = [other[at].key for at in others]
    runs = _runs(first, second)
    if not runs:
        return None
    weights = [0.0]
    for at in strong:
        weights.append(weights[-1] + one[at].weight)
    runs.sort(key=lambda run: (weights[run.first] - weights[run.end], run))
    heaviest = runs[0]
    if weights[heaviest.end] - weights[heaviest.first] < LEAST_RUN:
        return None
    chain = _chain(runs[:MOST_RUNS])
    pairs = _filled(chain, first, second)
    return Alignment(one, other, tuple((strong[a], others[b]) for a, b in pairs))


def _runs(one: Sequence[str], other: Sequence[str]) -> list[Run]:
    """Return all runs of two words of weight or more, each as long as it goes."""
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, pair in enumerate(pairwise(other)):
        if len(places[pair]) < MOST_PLACES:
            places[pair].append(at)
    lengths: dict[tuple[int, int], int] = {}
    for at in range(len(one) - 2, -1, -1):
        for place in places.get((one[at], one[at + 1]), ()):
            lengths[at, place] = lengths.get((at + 1, place + 1), 1) + 1
    return [
        Run(a, b, length) for (a, b), length in lengths.items() if (a - 1, b - 1) not in lengths
    ]


def _chain(runs: Sequence[Run]) -> list[Run]:
    """Return the heaviest run with those that go before and behind it."""
    chain = [runs[0]]
    rest = list(runs[1:])
    while following := [run for run in rest if _follows(chain[-1], run)]:
        chain.append(min(following, key=lambda run: _distance(chain[-1], run)))
    while leading := [run for run in rest if _follows(run, chain[0])]:
        chain.insert(0, min(leading, key=lambda run: _distance(run, chain[0])))
    return chain


def _between(run: Run, following: Run) -> tuple[int, int]:
    return following.first - run.end, following.other - run.other_end


def _follows(run: Run, following: Run) -> bool:
    gaps = _between(run, following)
    return min(gaps) >= 0 and (min(gaps) == 0 or max(gaps) <= NEAR)


def _distance(run: Run, following: Run) -> tuple[int, int, Run]:
    gaps = _between(run, following)
    return sum(gaps), -following.length, following


def _filled(chain: list[Run], one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """Return the pairs of a chain, with lone words that agree between and around its runs."""
    pairs: list[tuple[int, int]] = []
    for run in chain:
        if pairs:
            a, b = pairs[-1][0] + 1, pairs[-1][1] + 1
            if run.first - a == run.other - b:
                pairs += _alike(one, other, a, b, run.first - a)
        pairs += [(run.first + step, run.other + step) for step in range(run.length)]
    before = min(*pairs[0], NEAR)
    (a, b), (c, d) = pairs[0], pairs[-1]
    after = min(len(one) - c - 1, len(other) - d - 1, NEAR)
    return [
        *_alike(one, other, a - before, b - before, before),
        *pairs,
        *_alike(one, other, c + 1, d + 1, after),
    ]


def _alike(
    one: Sequence[str], other: Sequence[str], a: int, b: int, size: int
) -> list[tuple[int, int]]:
    return [(a + step, b + step) for step in range(size) if respelt(one[a + step], other[b + step])]


def respelt(one: str, other: str) -> bool:
    """Tell whether two folded words may be spellings of one: equal, or alike and not in English."""
    if one == other:
        return True
    if one in COMMON_WORDS and other in COMMON_WORDS:
        return False  # "minister" and "ministers"
    if min(len(one), len(other)) < _RESPELT_LENGTH or one[0] != other[0]:
        return False
    return Indel.normalized_similarity(one, other) >= _RESPELT


def shared(one: Sequence[Word], other: Sequence[Word]) -> Counter[str]:
    """Return how often two stretches both have which words, whatever their order."""
    return Counter(word.key for word in one) & Counter(word.key for word in other)
