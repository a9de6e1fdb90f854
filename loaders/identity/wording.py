"""The words of a text as they are compared (see `db.wording`), each with where it stands.

Two outlets print one sentence with straight or curly marks, *ISIS* or *Isis*, *U.S.* or *US*,
*centre* or *center*, *eight* or *8*, *well-known* or *well known*; in these words they agree.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from db.wording import PART, part_keys
from loaders.text.lexicon import TITLE_SHORT_FORMS, rows
from loaders.text.records import Span

_SENTENCE_END = re.compile(r"[.!?…]['’\"”»)\]]*\s+['‘\"“«(\[]*\Z")
_CACHED = 1 << 16
_TEXTS = 64  # whose words are kept: an article is compared with several others in turn
_SHORT = 20_000  # characters: of longer texts fewer are kept
_LONG_TEXTS = 4
_KEY = 3  # words of a stock phrase that it is looked up by


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a text as parallel lists: as compared, and where each starts and ends."""

    text: str
    forms: list[str]
    starts: list[int]
    ends: list[int]

    def span(self, first: int, end: int) -> Span:
        """Return the characters from word `first` up to, not including, word `end`."""
        return Span(self.starts[first], self.ends[end - 1])


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as a half-open range of words; `opens_block`: it is the first of its line."""

    first: int
    end: int
    opens_block: bool


def wording(text: str, span: Span | None = None) -> Wording:
    """Return the words of a text, or of a span of it; offsets are those of the text.

    Those of the last texts are kept.
    """
    if len(text) > _SHORT:
        return _long(text, span)
    return _short(text) if span is None else _part(_short(text), span)


def read_words(text: str, span: Span | None = None) -> Wording:
    """Return the same for a text that will not be asked for again."""
    found = list(PART.finditer(text, *(span or (0, len(text)))))
    return Wording(
        text,
        [_form(match.group()) for match in found],
        [match.start() for match in found],
        [match.end() for match in found],
    )


_short = lru_cache(_TEXTS)(read_words)
_long = lru_cache(_LONG_TEXTS)(read_words)


def _part(whole: Wording, span: Span) -> Wording:
    """Return the words of a span of a text whose words are known."""
    starts, ends = whole.starts, whole.ends
    first, end = bisect_left(starts, span.start), bisect_right(ends, span.end)
    if bisect_right(ends, span.start) < first or end < bisect_left(starts, span.end):
        return read_words(whole.text, span)  # it cuts a word
    return Wording(whole.text, whole.forms[first:end], starts[first:end], ends[first:end])


@lru_cache(maxsize=_CACHED)
def _form(part: str) -> str:
    """Return a part of a word as it is compared.

    A contraction is one, the words it stands for with a space between: a span that ended
    inside "don't" would be no way back to the text.
    """
    return " ".join(part_keys(part)) or part


def sentences(words: Wording, first: int = 0, end: int | None = None) -> list[Sentence]:
    """Return the sentences of a text, or of a range of its words, which cuts those at its edges.

    The end of a line ends one, the full stop of an initial or title does not.

    They are cut alike wherever the same words stand, which is what comparing needs: what a
    grammarian would call a sentence matters less.
    """
    text, starts, ends = words.text, words.starts, words.ends
    found: list[Sentence] = []
    stop = len(starts) if end is None else end
    opens = True
    for at in range(first + 1, stop):
        before, start = ends[at - 1], starts[at]
        if start - before == 1 and text[before] == " ":
            continue
        gap = text[before:start]
        ends_block = "\n" in gap
        if ends_block or (_SENTENCE_END.match(gap) and _may_end(words, at)):
            found.append(Sentence(first, at, opens))
            first, opens = at, ends_block
    if first < stop:
        found.append(Sentence(first, stop, opens))
    return found


def _may_end(words: Wording, at: int) -> bool:
    """Tell whether a sentence may end before word `at`, a full stop being there."""
    before = words.forms[at - 1]
    begins = words.text[words.starts[at]]
    return len(before) > 1 and before not in TITLE_SHORT_FORMS and not begins.islower()


def _stock() -> dict[tuple[str, ...], list[tuple[str, ...]]]:
    found: dict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
    for (line,) in rows("stock_wording.txt"):
        phrase = tuple(wording(line).forms)
        found[phrase[:_KEY]].append(phrase)
    return dict(found)


_STOCK = _stock()


def stock_words(forms: list[str]) -> bytearray:
    """Return a 1 for every word that stands in stock wording, else a 0."""
    found = bytearray(len(forms))
    for at, key in enumerate(zip(forms, forms[1:], forms[2:], strict=False)):
        for phrase in _STOCK.get(key, ()):
            if tuple(forms[at : at + len(phrase)]) == phrase:
                found[at : at + len(phrase)] = b"\1" * len(phrase)
    return found
