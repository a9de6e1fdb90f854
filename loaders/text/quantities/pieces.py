"""A sentence in pieces fine enough for numbers: "25-year-old" is five, "$4.5bn" three."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.text.quantities.lexicon import PIECE, triggers
from loaders.text.records import Span
from loaders.text.tokens import Tokens

_RUN = re.compile(r"\S+(?:[\u00a0\u202f\u2009]\d\S*)*")
_LONG = 3  # letters of words that are small in titles too
_FEWEST = 3  # longer words from which capitals tell a title
_TITLE_CASE = 0.7


@dataclass(frozen=True, slots=True)
class Line:
    """The pieces of a sentence as parallel lists, with their places in the text."""

    text: str
    words: list[str]
    lowers: list[str]
    starts: list[int]
    ends: list[int]
    _titles: list[bool] = field(default_factory=list)

    @property
    def is_title(self) -> bool:
        """Whether most longer words have a capital, so that capitals say nothing."""
        if not self._titles:
            longer = [word for word in self.words if len(word) > _LONG and word[0].isalpha()]
            capitals = sum(word[0].isupper() for word in longer)
            self._titles.append(len(longer) >= _FEWEST and capitals >= _TITLE_CASE * len(longer))
        return self._titles[0]

    def take(
        self,
        words: list[str],
        lowers: list[str],
        starts: list[int],
        ends: list[int],
        which: slice,
    ) -> None:
        """Add tokens that are pieces as they stand."""
        self.words.extend(words[which])
        self.lowers.extend(lowers[which])
        self.starts.extend(starts[which])
        self.ends.extend(ends[which])

    def cut(self, start: int, end: int) -> None:
        """Add the pieces of a stretch of the text."""
        for match in PIECE.finditer(self.text, start, end):
            word = match.group()
            self.words.append(word)
            self.lowers.append(word.lower().replace("’", "'"))
            self.starts.append(match.start())
            self.ends.append(match.end())

    def numbers(self) -> list[int]:
        """Return the pieces at which a number may stand."""
        wanted = triggers()
        return [
            at for at, lower in enumerate(self.lowers) if lower in wanted or lower[0].isdecimal()
        ]

    def lower(self, at: int) -> str:
        """Return a piece in small letters, "" beyond either end."""
        return self.lowers[at] if 0 <= at < len(self.lowers) else ""

    def word(self, at: int) -> str:
        """Return a piece as written, "" beyond either end."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def touches(self, at: int) -> bool:
        """Tell whether nothing stands between a piece and the one before it."""
        return 0 < at < len(self.words) and self.starts[at] == self.ends[at - 1]

    def is_number(self, at: int) -> bool:
        """Tell whether a piece is written in digits."""
        return self.word(at)[:1].isdecimal()

    def is_name(self, at: int) -> bool:
        """Tell whether a piece has a capital that says something."""
        return self.word(at)[:1].isupper() and not self.is_title

    def span(self, first: int, end: int) -> Span:
        """Return the characters from piece `first` up to, not including, piece `end`."""
        return Span(self.starts[first], self.ends[end - 1])


def lines(tokens: Tokens) -> Iterator[Line]:
    """Yield the sentences that can hold a number."""
    wanted = triggers()
    hits = {
        lower
        for lower in set(tokens.lowers)
        if lower in wanted
        or lower[0].isdecimal()
        or ("-" in lower and not wanted.isdisjoint(lower.split("-")))
    }
    last = -1
    for at in [at for at, lower in enumerate(tokens.lowers) if lower in hits]:
        if tokens.places[at] != last:
            last = tokens.places[at]
            yield _line(tokens, *tokens.sentences[last])


def _line(tokens: Tokens, first: int, end: int) -> Line:
    """Return the pieces of a sentence: its tokens, those with marks or digits cut finer."""
    words, lowers = tokens.words[first:end], tokens.lowers[first:end]
    starts, ends = tokens.starts[first:end], tokens.ends[first:end]
    mixed = [at for at, word in enumerate(words) if not word.isalpha() and not _is_mark(word)]
    line = Line(tokens.text, [], [], [], [])
    done = 0
    for at in mixed:
        if at < done:
            continue
        line.take(words, lowers, starts, ends, slice(done, at))
        run = _RUN.match(tokens.text, starts[at], ends[-1])
        stop = run.end() if run else ends[at]
        line.cut(starts[at], stop)
        done = bisect_left(starts, stop, at)
    line.take(words, lowers, starts, ends, slice(done, None))
    return line


def _is_mark(word: str) -> bool:
    return len(word) == 1 and not word.isdecimal()
