"""Which words of a passage stand for which in the other article."""

from bisect import bisect_left, bisect_right
from functools import lru_cache

from loaders.identity.runs import Run, chains, filled, shared_runs
from loaders.identity.wording import wording
from loaders.text.records import Span

_KEPT = 32  # alignments: an article's are asked for again while it is stored
_LONGEST_KEPT = 20_000  # characters


class Alignment:
    """The words of a passage in two articles, each with its counterpart.

    It is built once for a passage, in time linear in its length; each question to it is a
    search among its words.
    """

    def __init__(self, text: str, other: str, span: Span, other_span: Span) -> None:
        """Align the words of a span of the text with those of a span of the other."""
        self._one = wording(text, span)
        self._two = wording(other, other_span)
        self._runs = _aligned(self._one.forms, self._two.forms)
        self._firsts = [run.first for run in self._runs]

    def carry(self, span: Span) -> Span | None:
        """Return the span of the other text that stands for a span of this one.

        It goes from word to word, without punctuation at its edges. Words that were replaced
        are carried to what stands in their place; words that only this text has are left
        out. None if no word of the span, as far as it lies in the passage, was kept.
        """
        first = bisect_right(self._one.ends, span.start)
        end = bisect_left(self._one.starts, span.end)
        if not any(run.first < end and first < run.end for run in self._runs):
            return None
        start, stop = self._forward(first), self._backward(end - 1)
        return self._two.span(start, stop + 1) if start <= stop else None

    def kept(self) -> list[tuple[Span, Span]]:
        """Return the runs of words that both have, each with where it stands in the other."""
        return [
            (
                self._one.span(run.first, run.end),
                self._two.span(run.other, run.other + run.length),
            )
            for run in self._runs
        ]

    def _forward(self, word: int) -> int:
        """Return the counterpart of a word, or of the next that has one."""
        before, after = self._around(word)
        if word < before.end or word - before.end < after.first - word:
            return min(before.other + word - before.first, after.other)
        return max(after.other - (after.first - word), before.other_end)

    def _backward(self, word: int) -> int:
        """Return the counterpart of a word, or of the last before it that has one."""
        before, after = self._around(word)
        if word < before.end or word - before.end < after.first - word:
            return min(before.other + word - before.first, after.other - 1)
        return max(after.other - (after.first - word), before.other_end - 1)

    def _around(self, word: int) -> tuple[Run, Run]:
        """Return the run that holds a word or is the last before it, and the next one."""
        at = bisect_right(self._firsts, word) - 1
        start = Run(0, 0, 0)
        stop = Run(len(self._one.forms), len(self._two.forms), 0)
        return (
            self._runs[at] if at >= 0 else start,
            self._runs[at + 1] if at + 1 < len(self._runs) else stop,
        )


def aligned(text: str, other: str, span: Span, other_span: Span) -> Alignment:
    """Return the alignment of a passage; the last are kept, with their texts if those are short."""
    is_kept = max(len(text), len(other)) <= _LONGEST_KEPT
    return (_kept if is_kept else Alignment)(text, other, span, other_span)


_kept = lru_cache(_KEPT)(Alignment)


def _aligned(one: list[str], two: list[str]) -> list[Run]:
    """Return the equal words of two texts in order: the best chain, and what lies around it."""
    if (len(two), two) < (len(one), one):  # the same pairs, whichever comes first
        return [Run(run.other, run.first, run.length) for run in _aligned(two, one)]
    best = chains(shared_runs(one, two))[:1]
    whole = [Run(0, 0, 0), *(best[0] if best else ()), Run(len(one), len(two), 0)]
    return [run for run in filled(one, two, whole) if run.length]
