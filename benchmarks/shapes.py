"""Texts that try a reader: a few characters again and again, as long as wished."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

SHAPES = Path(__file__).with_name("shapes.toml")

_BLANK = re.compile(r"\{(n|word|Word)\}")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_FEWEST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Shape:
    """A way to make a text of any length.

    `first` is repeated to the end, or to the middle where `then` is repeated from there on.
    """

    first: str
    then: str = ""

    @property
    def name(self) -> str:
        """The shape as a person can type and a terminal can show it."""
        parts = filter(None, (self.first, self.then))
        return " | ".join(part.encode("unicode_escape").decode() for part in parts)

    def text(self, length: int) -> str:
        """Return a text of so many characters, which is the same each time."""
        numbers = count(1)
        if not self.then:
            return "".join(_filled(self.first, length, numbers))
        half = length // 2
        parts = (*_filled(self.first, half, numbers), *_filled(self.then, length - half, numbers))
        return "".join(parts)


def shapes(path: Path = SHAPES) -> tuple[Shape, ...]:
    """Return every shape of a file, in its order."""
    listed = tomllib.loads(path.read_text(encoding="utf-8"))
    single = [*listed["repeated"], *listed["distinct"]]
    return (*map(Shape, single), *(Shape(*each) for each in listed["halves"]))


def _filled(piece: str, length: int, numbers: Iterator[int]) -> Iterator[str]:
    """Yield the piece until it comes to the length, new words in its blanks."""
    if not _BLANK.search(piece):
        yield (piece * (length // len(piece) + 1))[:length]
        return
    while length > 0:
        filled = _BLANK.sub(lambda match: _blank(match[1], next(numbers)), piece)[:length]
        yield filled
        length -= len(filled)


def _blank(kind: str, number: int) -> str:
    if kind == "n":
        return str(number)
    return _word(number) if kind == "word" else _word(number).capitalize()


def _word(number: int) -> str:
    """Return a word of three letters or more, another one for each number."""
    letters = ""
    while number or len(letters) < _FEWEST_LETTERS:
        number, letter = divmod(number, len(_LETTERS))
        letters += _LETTERS[letter]
    return letters
