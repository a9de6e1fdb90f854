"""How far groups that were found agree with the true ones: pairwise and B-cubed scores."""

from collections import Counter
from collections.abc import Collection, Hashable, Sequence
from typing import NamedTuple


class Score(NamedTuple):
    """Precision and recall, 0 to 1; 1 where there was nothing to find or nothing found."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __str__(self) -> str:
        """Return the three in percent."""
        figures = (100 * each for each in (self.precision, self.recall, self.f1))
        return "precision {:.1f}, recall {:.1f}, F1 {:.1f}".format(*figures)


Item = tuple[Hashable, Hashable]
"""Something with the group it belongs to and the group it was put in."""


def pairwise(items: Collection[Item]) -> Score:
    """Return the score over all pairs of items: in one group or in two, truly and as found."""
    true = sum(map(_pairs, Counter(true for true, _ in items).values()))
    found = sum(map(_pairs, Counter(found for _, found in items).values()))
    both = sum(map(_pairs, Counter(items).values()))
    return _score(both, found, true)


def of_each(items: Sequence[Item]) -> list[Score]:
    """Return for each item the score of the group it was put in: B-cubed, unaveraged.

    Precision is the share of that group that truly belongs with the item, recall the share
    of those who belong with it that are in the group (Bagga and Baldwin, 1998).
    """
    true = Counter(true for true, _ in items)
    found = Counter(found for _, found in items)
    both = Counter(items)
    return [Score(both[item] / found[item[1]], both[item] / true[item[0]]) for item in items]


def b_cubed(items: Sequence[Item]) -> Score:
    """Return the mean of the items' scores, in which big groups weigh less than in pairs."""
    return mean(of_each(items))


def mean(scores: Sequence[Score]) -> Score:
    """Return the mean precision and the mean recall."""
    if not scores:
        return Score(1.0, 1.0)
    number = len(scores)
    return Score(
        sum(each.precision for each in scores) / number,
        sum(each.recall for each in scores) / number,
    )


def of_pairs(found: Collection[Hashable], true: Collection[Hashable]) -> Score:
    """Return the score of a set of pairs."""
    both = len(set(found) & set(true))
    return _score(both, len(set(found)), len(set(true)))


def _pairs(number: int) -> int:
    return number * (number - 1) // 2


def _score(both: int, found: int, true: int) -> Score:
    return Score(both / found if found else 1.0, both / true if true else 1.0)
