"""Claims that were found beside those that people annotated: aligned, and counted."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from benchmarks.told import Told

THRESHOLD = 0.5
_MOST = 0.9  # of a statement's letters: all but a word or a mark
_EMPTY = frozenset(
    "a an and as at by for from he her his i in it its my of on or our said she some that the"
    " their them they this to we which who whose with".split()
)


class Pair(NamedTuple):
    """An annotated claim, the one found for it, and how far they overlap (0 to 1)."""

    gold: Told
    found: Told
    overlap: float


@dataclass(frozen=True, slots=True)
class Aligned:
    """Pairs, and what is left over on either side, in the order of the texts."""

    pairs: tuple[Pair, ...]
    missed: tuple[Told, ...]
    superfluous: tuple[Told, ...]


class Share(NamedTuple):
    """How many of how many."""

    right: int
    of: int

    def __str__(self) -> str:
        """Return both, and the percentage where there is one."""
        part = f" ({100 * self.right / self.of:.0f} %)" if self.of else ""
        return f"{self.right} of {self.of}{part}"


def overlap(one: frozenset[int], other: frozenset[int]) -> float:
    """Return the F1 of two sets of characters: 1 for the same, 0 for nothing in common."""
    both = len(one) + len(other)
    return 2 * len(one & other) / both if both else 0.0


def align(gold: Sequence[Told], found: Sequence[Told]) -> Aligned:
    """Return the claims aligned one to one, the greatest overlap first.

    Claims of one document and of one kind (attributed, or the article's own) are aligned,
    from `THRESHOLD` on. Of equal overlaps that with the right claimant and nesting goes first,
    since voices within voices put forward the same words.
    """
    possible = [
        (overlap(one.places, other.places), _alike(one, other), -first, -second)
        for first, one in enumerate(gold)
        for second, other in enumerate(found)
        if (one.document, one.is_own) == (other.document, other.is_own)
    ]
    pairs: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for share, _, minus_first, minus_second in sorted(possible, reverse=True):
        first, second = -minus_first, -minus_second
        if share >= THRESHOLD and first not in pairs and second not in taken:
            pairs[first] = second, share
            taken.add(second)
    return Aligned(
        tuple(Pair(gold[one], found[pairs[one][0]], pairs[one][1]) for one in sorted(pairs)),
        tuple(each for index, each in enumerate(gold) if index not in pairs),
        tuple(each for index, each in enumerate(found) if index not in taken),
    )


def _alike(gold: Told, found: Told) -> int:
    return 2 * is_claimant_right(gold, found) + (gold.is_nested == found.is_nested)


def is_claimant_right(gold: Told, found: Told) -> bool:
    """Tell whether one of the words for the claimant of either are words for the same.

    They are where more than half of the shorter one's words are in the other; words that
    mean nobody by themselves (pronouns, articles) do not count. Nobody is nobody.
    """
    if not gold.claimants:
        return not any(map(_content, found.claimants))
    wanted = [words for words in map(_content, gold.claimants) if words]
    named = [words for words in map(_content, found.claimants) if words]
    return any(
        2 * len(one & other) > min(len(one), len(other)) for one in wanted for other in named
    )


def _content(words: str) -> frozenset[str]:
    letters = words.casefold().replace(".", "").replace("-", " ")
    return frozenset(word for word in re.findall(r"\w{2,}", letters) if word not in _EMPTY)


def is_marked_right(gold: str, found: str) -> bool:
    """Tell whether the words for a time, a place or a hedge share a word that says something."""
    return bool(_content(gold) & _content(found))


def mean_overlap(aligned: Aligned) -> float:
    """Return the mean overlap of the annotated claims; 0 for one that was missed."""
    total = len(aligned.pairs) + len(aligned.missed)
    return sum(pair.overlap for pair in aligned.pairs) / total if total else 0.0


def share_of(pairs: Sequence[Pair], is_right: Callable[[Pair], bool]) -> Share:
    """Return for how many of the pairs something is right."""
    return Share(sum(map(is_right, pairs)), len(pairs))


@dataclass(frozen=True, slots=True)
class Field:
    """What is asked of a field among pairs: right where people see it, and seen by us alone."""

    right: Share
    only_found: int


def of_field(pairs: Sequence[Pair], name: str, is_right: Callable[[str, str], bool]) -> Field:
    """Return how a field of words came out among the pairs."""
    get: Callable[[Told], str] = attrgetter(name)
    asked = [pair for pair in pairs if get(pair.gold)]
    right = share_of(asked, lambda pair: is_right(get(pair.gold), get(pair.found)))
    return Field(right, sum(bool(get(each.found)) and not get(each.gold) for each in pairs))


@dataclass(frozen=True, slots=True)
class Ranked:
    """How the statements that can be checked are ranked, over all documents.

    `mean_rank` (1 is first) is that of the statements people selected among the `of` that
    the reader ranks, None where it ranks none of them. `first` is how many of the first N
    are such, of all N that people selected, also where the reader ranks fewer. `held` is how
    many of these stand in a statement of the reader, however long that is.
    """

    mean_rank: float | None
    of: int
    first: Share
    held: Share


def ranked(aligned: Aligned, gold: Sequence[Told], found: Sequence[Told]) -> Ranked:
    """Return how checkable statements are ranked, given how all own-voice ones are aligned."""
    scored = [(-each.worth, index) for index, each in enumerate(found) if each.worth is not None]
    order = [found[index] for _, index in sorted(scored)]
    selected = {id(pair.found) for pair in aligned.pairs}
    ranks = [rank for rank, each in enumerate(order, 1) if id(each) in selected]
    first = order[: len(gold)]
    return Ranked(
        sum(ranks) / len(ranks) if ranks else None,
        len(order),
        Share(sum(id(each) in selected for each in first), len(gold)),
        Share(sum(any(_holds(each, one) for each in found) for one in gold), len(gold)),
    )


def _holds(outer: Told, inner: Told) -> bool:
    if (outer.document, outer.is_own) != (inner.document, inner.is_own):
        return False
    return len(outer.places & inner.places) >= _MOST * len(inner.places)
