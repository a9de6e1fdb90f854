"""The words of a text as they are compared: without case, accents, marks and punctuation.

Two outlets print one sentence with straight or curly marks, *ISIS* or *Isis*, *U.S.* or *US*,
*centre* or *center*, *eight* or *8*; in the words that this module makes of it they agree.
"""

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from loaders.text.lexicon import TITLE_SHORT_FORMS, rows
from loaders.text.records import Span

_APOSTROPHES = "'’‘ʼ"
_ACCENTS = "\u0300-\u036f"
_WORD = re.compile(
    rf"(?:[^\W\d_]\.){{2,}}"  # U.S., p.m.
    rf"|\d+(?:[.,]\d+)+"  # 1,200
    rf"|[^\W_]+(?:[{_APOSTROPHES}{_ACCENTS}][^\W_]+)*[{_ACCENTS}]*"
)
_LEFT_OUT = re.compile(rf"[{_APOSTROPHES}{_ACCENTS}]")
_SENTENCE_END = re.compile(r"[.!?…]['’\"”»)\]]*\s+['‘\"“«(\[]*\Z")
_SPELLINGS = (  # what British and American spelling write differently, levelled
    (re.compile("z"), "s"),
    (re.compile("our"), "or"),
    (re.compile("ll"), "l"),
    (re.compile("[ao]e"), "e"),
    (re.compile("mmes?\\Z"), "m"),
    (re.compile("tre(s?)\\Z"), r"ter\1"),
    (re.compile("nce(s?)\\Z"), r"nse\1"),
    (re.compile("ogue(s?)\\Z"), r"og\1"),
)
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
_DIGITS = {word.replace("our", "or"): str(number) for number, word in enumerate(_NUMBERS, start=1)}
_CACHED = 1 << 16
_TEXTS = 4  # whose words are kept: an article is compared with several others in turn
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


@lru_cache(maxsize=_TEXTS)
def wording(text: str, span: Span | None = None) -> Wording:
    """Return the words of a text, or of a span of it; offsets are those of the text."""
    start, end = span or (0, len(text))
    found = list(_WORD.finditer(text, start, end))
    return Wording(
        text,
        [_form(match.group()) for match in found],
        [match.start() for match in found],
        [match.end() for match in found],
    )


@lru_cache(maxsize=_CACHED)
def _form(word: str) -> str:
    """Return one word as it is compared."""
    form = _LEFT_OUT.sub("", unicodedata.normalize("NFKD", word)).casefold()
    if form[:1].isdigit():
        return form.replace(",", "")
    form = form.replace(".", "") or word
    for pattern, level in _SPELLINGS:
        form = pattern.sub(level, form)
    return _DIGITS.get(form, form)


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
