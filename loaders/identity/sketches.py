"""Sketches of the sentences of an article, by which articles that may share text are found.

A sentence's shingles (runs of a few words) are sketched by MinHash (Broder, *On the
resemblance and containment of documents*, 1997). Two sentences agree in each key with a
probability that is the Jaccard similarity of their shingles, so that an edited sentence
nearly always shares a key with its original, and unrelated ones hardly ever.
"""

from itertools import pairwise
from typing import NamedTuple

from rensa import RMinHash

from loaders.identity.runs import chains, shared_runs
from loaders.identity.wording import Wording, read_words, sentences, stock_words, wording
from loaders.text.records import Span

_PERMUTATIONS = 6
_SEED = 1997
_SHINGLE = 6  # words: with five, six times as many unrelated sentences meet
_SHORTEST = 8  # words of a stretch
_LONGEST = 40
_SHARED = 10  # words in runs that make two stretches worth comparing
_SHARE = 0.6  # or such a share of the shorter one

SCHEME = (
    f"rensa-0.5/{RMinHash.ALGORITHM_VERSION} minhash-{_PERMUTATIONS} seed-{_SEED} "
    f"shingle-{_SHINGLE} stretch-{_SHORTEST}-{_LONGEST}/2"
)
"""What made the keys: those of another scheme cannot be compared with them.

The last number is raised when words, sentences or stock wording are found in another way.
"""


class Sketch(NamedTuple):
    """A stretch of an article and its keys, one of each permutation, 0 <= key < 2**63."""

    span: Span
    keys: tuple[int, ...]


def sketch(text: str) -> tuple[Sketch, ...]:
    """Return the sketches of an article's sentences, in the order of the text.

    A sentence of fewer than eight words is sketched with its neighbour in the same line, a
    line as short is left out, a sentence of more than forty is cut. Shingles of stock wording
    but for a word do not count. Two stretches that share a key are candidates for a shared
    passage. Pure; time and memory are linear.
    """
    words = wording(text)
    stock = stock_words(words.forms)
    shingled = [(each, _shingles(words.forms, stock, *each)) for each in _stretches(words)]
    sketched = [(each, shingles) for each, shingles in shingled if shingles]
    digests = RMinHash.digests_from_token_sets(
        [shingles for _, shingles in sketched], _PERMUTATIONS, _SEED
    )
    return tuple(
        Sketch(
            words.span(*each),
            tuple(position << 32 | value for position, value in enumerate(digest)),
        )
        for (each, _), digest in zip(sketched, digests, strict=True)
    )


def worth_comparing(stretch: str, other: str) -> bool:
    """Tell whether two sketched stretches that share a key share more than a phrase.

    It needs their words alone, and spares comparing whole articles that meet by chance.
    """
    one, two = read_words(stretch).forms, read_words(other).forms
    best = chains(shared_runs(one, two))[:1]
    shared = sum(run.length for chain in best for run in chain)
    return shared >= min(_SHARED, _SHARE * min(len(one), len(two)))


def _shingles(forms: list[str], stock: bytearray, first: int, end: int) -> list[str]:
    starts = range(first, end - _SHINGLE + 1)
    return [
        " ".join(forms[at : at + _SHINGLE])
        for at in starts
        if sum(stock[at : at + _SHINGLE]) < _SHINGLE - 1
    ]


def _stretches(words: Wording) -> list[tuple[int, int]]:
    """Return the stretches that are sketched, as half-open ranges of words."""
    found: list[tuple[int, int]] = []
    pending: tuple[int, int] | None = None
    for each in sentences(words):
        if pending and each.opens_block:
            pending = None  # a short line
        first = pending[0] if pending else each.first
        pending = None
        if each.end - first >= _SHORTEST:
            found.append((first, each.end))
        elif found and not each.opens_block and found[-1][1] == first:
            found[-1] = (found[-1][0], each.end)
        else:
            pending = (first, each.end)
    return [piece for first, end in found for piece in _pieces(first, end)]


def _pieces(first: int, end: int) -> list[tuple[int, int]]:
    """Return a range in as many pieces of equal length as none is longer than the longest."""
    number = -(-(end - first) // _LONGEST)
    cuts = [first + (end - first) * at // number for at in range(number + 1)]
    return list(pairwise(cuts))
