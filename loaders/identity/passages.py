"""Passages that two articles share, however sub-editors have changed them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from loaders.identity.runs import EDGE, Run, beyond, chains, filled, numbers_replaced, shared_runs
from loaders.identity.wording import Wording, sentences, stock_words, wording
from loaders.text.records import Span

_LEAST = 20  # shared words that are no stock wording
_LEAST_OF_SENTENCE = 12  # if they are a whole sentence in both
_LEAST_IN_RUNS = 10  # words of them that stand in runs of three and more
_LEAST_SIMILAR = 0.5
_WORDS_PER_NUMBER = 10  # with more numbers replaced it is a form, filled in twice
_CLOSING = re.compile(r"[.,;:!?…'’\"”»)\]]{0,8}")
_OPENING = re.compile(r"(?:\A|(?<=\s))['‘\"“«(\[]{1,8}\Z")
_MARKS = frozenset("'‘’\"“”«»")
_REACH = 8  # marks


class Passage(NamedTuple):
    """A run of text that two articles share: where it stands in each, and how alike it is.

    A span goes from the opening marks right before its first shared word to the closing
    punctuation and marks right behind its last. `similarity` is the share of its words that
    agree: twice the words that stand in both, in order, by the words of both spans.
    """

    span: Span
    other: Span
    similarity: float


def find_passages(text: str, other: str) -> tuple[Passage, ...]:
    """Return the passages two articles share, in the order of the first; no two overlap.

    A passage has at least twenty words that agree and are no stock wording, or a whole
    sentence of twelve that is not all quotation; a form that was filled in with other
    numbers (prices, tides) is none. Small gaps and changed words stay inside;
    more than forty words that only one has part two passages, and so does what costs more
    than it joins. The second text may have them in another order. The same words are found
    whichever text comes first. Pure; time and memory are linear.
    """
    one, two = wording(text), wording(other)
    if (len(two.forms), two.forms) < (len(one.forms), one.forms):  # one way, whatever the order
        found = [Passage(each.other, each.span, each.similarity) for each in _found(two, one)]
    else:
        found = list(_found(one, two))
    return tuple(sorted(found))


def _found(one: Wording, two: Wording) -> Iterator[Passage]:
    """Yield the passages of two texts, the best first."""
    taken = bytearray(len(one.forms)), bytearray(len(two.forms))
    runs = shared_runs(one.forms, two.forms)
    for chain in chains(runs):
        for part in _free(chain, *taken):
            if sum(run.length for run in part) < _LEAST_IN_RUNS:
                continue
            shared = _stretched(one.forms, two.forms, filled(one.forms, two.forms, part), taken)
            first, last = shared[0], shared[-1]
            length, other_length = last.end - first.first, last.other_end - first.other
            similarity = 2 * sum(run.length for run in shared) / (length + other_length)
            if similarity < _LEAST_SIMILAR or not _is_enough(one, two, shared):
                continue
            if _WORDS_PER_NUMBER * numbers_replaced(one.forms, two.forms, shared) > length:
                continue
            taken[0][first.first : last.end] = b"\1" * length
            taken[1][first.other : last.other_end] = b"\1" * other_length
            yield Passage(
                _hull(one, first.first, last.end),
                _hull(two, first.other, last.other_end),
                similarity,
            )


def _is_enough(one: Wording, two: Wording, shared: list[Run]) -> bool:
    """Tell whether so many words are shared that one article must have them from the other.

    Two reporters may use the same stock wording, or quote the same sentence.
    """
    own = 0
    for run in shared:
        forms = one.forms[run.first : run.end]
        own += run.length - sum(stock_words(forms))
        if own >= _LEAST:
            return True
    return any(
        run.length >= _LEAST_OF_SENTENCE <= own
        and _whole_sentences(one, run.first, run.end, run.other - run.first)
        & _whole_sentences(two, run.other, run.other_end, 0)
        for run in shared
    )


def _whole_sentences(words: Wording, first: int, end: int, by: int) -> set[tuple[int, int]]:
    """Return the sentences of enough words that lie in a range and are not all quotation.

    They are ranges of words, moved by so many.
    """
    found: set[tuple[int, int]] = set()
    for each in sentences(words, max(0, first - 1), min(len(words.forms), end + 1)):
        if first <= each.first and each.end <= end and each.end - each.first >= _LEAST_OF_SENTENCE:
            start, stop = _hull(words, each.first, each.end)
            if not {words.text[start], words.text[stop - 1]} <= _MARKS:
                found.add((each.first + by, each.end + by))
    return found


def _hull(words: Wording, first: int, end: int) -> Span:
    """Return the span of words with the marks around them, which no two spans both have."""
    text = words.text
    start, stop = words.span(first, end)
    opening = _OPENING.search(text[max(0, start - _REACH - 1) : start])
    closing = _CLOSING.match(text, stop)
    return Span(start - len(opening[0] if opening else ""), closing.end() if closing else stop)


def _stretched(
    one: list[str], two: list[str], shared: list[Run], taken: tuple[bytearray, bytearray]
) -> list[Run]:
    """Return the runs of a chain with those before and behind it that are less than seeds."""
    first, last = shared[0], shared[-1]
    start = _after_taken(taken[0], first.first), _after_taken(taken[1], first.other)
    earlier = beyond(one[start[0] : first.first][::-1], two[start[1] : first.other][::-1])
    later = beyond(
        one[last.end : _next_taken(taken[0], last.end)],
        two[last.other_end : _next_taken(taken[1], last.other_end)],
    )
    return [
        *(
            Run(first.first - run.end, first.other - run.other_end, run.length)
            for run in earlier[::-1]
        ),
        *shared,
        *(run.moved(last.end, last.other_end) for run in later),
    ]


def _after_taken(taken: bytearray, at: int) -> int:
    """Return where the words right before `at` that no passage has taken begin."""
    lowest = max(0, at - EDGE)
    return max(lowest, taken.rfind(1, lowest, at) + 1)


def _next_taken(taken: bytearray, at: int) -> int:
    """Return where the words from `at` on that no passage has taken end."""
    highest = min(len(taken), at + EDGE)
    found = taken.find(1, at, highest)
    return highest if found < 0 else found


def _free(chain: list[Run], taken: bytearray, other_taken: bytearray) -> Iterator[list[Run]]:
    """Yield the parts of a chain that lie between words that better chains have taken."""
    part: list[Run] = []
    for whole in chain:
        for run in _untaken(whole, taken, other_taken):
            if part and (
                any(taken[part[-1].end : run.first])
                or any(other_taken[part[-1].other_end : run.other])
            ):
                yield part
                part = []
            part.append(run)
    if part:
        yield part


def _untaken(run: Run, taken: bytearray, other_taken: bytearray) -> Iterator[Run]:
    """Yield the pieces of a run of which no word is taken in either text."""
    start = 0
    for at in range(run.length + 1):
        if at < run.length and not (taken[run.first + at] or other_taken[run.other + at]):
            continue
        if at > start:
            yield run.part(start, at)
        start = at + 1
