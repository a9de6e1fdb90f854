"""A parsed unit: its chunks, clauses and verbs, and the tokens that they stand on."""

from bisect import bisect_left
from dataclasses import dataclass

from loaders.text.grammar.state import Parse, Range, Verb
from loaders.text.grammar.times import is_time
from loaders.text.grammar.units import Unit


@dataclass(slots=True)
class Scan:
    """A unit, what was parsed in it, and its words in lower case."""

    unit: Unit
    parse: Parse
    words: list[str]
    starts: list[int]  # of the chunks
    bare: frozenset[int]  # where clauses without "that" begin
    quoted: list[int]  # the quotation that each position stands in, or -1

    def tokens(self, start: int, end: int) -> Range:
        """Return the token range of a range of positions."""
        return self.unit.at[start], self.unit.ends[end - 1]

    def is_time(self, start: int, end: int) -> bool:
        """Tell whether a noun phrase is an expression of time ("Monday night", "last week")."""
        return is_time(self.unit.tags, self.words, start, end)

    def chunk_at(self, position: int) -> int:
        """Return the index of the first chunk that begins at or after a position."""
        return bisect_left(self.starts, position)

    def verb_at(self, position: int) -> Verb | None:
        """Return the verb group that begins at a position."""
        verbs = self.parse.verbs
        index = bisect_left(verbs, position, key=lambda verb: verb.start)
        return verbs[index] if index < len(verbs) and verbs[index].start == position else None
