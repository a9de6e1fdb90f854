"""Where searched words stand in a text, and the words around them."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from db.search import Term

_WORD = re.compile(r"[^\W_]+")
_AROUND = 80
_MOST_HITS = 20


@dataclass(frozen=True, slots=True)
class Snippet:
    """A part of a text: its pieces in order, each with whether it was searched for.

    `start_char` and `end_char` bound the first hit in the text; they are None where the
    text has the words in no form that is recognised here.
    """

    pieces: tuple[tuple[str, bool], ...]
    start_char: int | None
    end_char: int | None

    def marked(self, before: str = "[", after: str = "]") -> str:
        """Return the text with marks around what was searched for."""
        return "".join(f"{before}{text}{after}" if hit else text for text, hit in self.pieces)


def snippet(text: str, terms: Sequence[Term], around: int = _AROUND) -> Snippet:
    """Return the part of a text around the first hit, with all hits in it marked.

    Letter case and marks on letters do not count, as in the index. `around` is in
    characters, on each side.
    """
    words = [(found.start(), found.end(), _fold(found[0])) for found in _WORD.finditer(text)]
    hits = sorted({hit for term in terms for hit in _hits(words, term)})
    if not hits:
        return Snippet(((_cut(text, 0, 2 * around), False),), None, None)
    start, end = hits[0]
    first = 0 if start <= around else _boundary(text, start - around)
    last = min(len(text), end + around)
    pieces: list[tuple[str, bool]] = [("…", False)] if first else []
    at = first
    for begin, stop in takewhile(lambda hit: hit[0] < last, hits):
        if begin < at:
            continue
        pieces += [(text[at:begin], False), (text[begin:stop], True)]
        at = stop
    pieces.append((_cut(text, at, max(at, last)), False))
    return Snippet(tuple(each for each in pieces if each[0]), start, end)


def _hits(words: Sequence[tuple[int, int, str]], term: Term) -> Iterator[tuple[int, int]]:
    """Yield where a term stands, at most a number of times."""
    wanted = [_fold(each) for each in _WORD.findall(term.text)]
    length = len(wanted)
    found = 0
    for at in range(len(words) - length + 1 if wanted else 0):
        have = [words[at + step][2] for step in range(length)]
        last = have[-1].startswith(wanted[-1]) if term.is_prefix else have[-1] == wanted[-1]
        if last and have[:-1] == wanted[:-1]:
            yield words[at][0], words[at + length - 1][1]
            found += 1
            if found == _MOST_HITS:
                return


def _fold(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word)
    return "".join(each for each in decomposed if not unicodedata.combining(each)).casefold()


def _boundary(text: str, at: int) -> int:
    """Return the start of the next word, or the same place where none is near."""
    space = text.find(" ", at, at + _AROUND // 2)
    return at if space < 0 else space + 1


def _cut(text: str, start: int, end: int) -> str:
    return text[start:end] + ("…" if end < len(text) else "")
