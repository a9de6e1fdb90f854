"""The tags and parses of a case, by the characters of its text."""

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.text.attributions.lexicon import frames_of
from loaders.text.grammar.clauses import parse
from loaders.text.grammar.state import Parse
from loaders.text.grammar.tagging import tag
from loaders.text.grammar.units import Unit, units
from loaders.text.records import Span
from loaders.text.tokens import Tokens, tokenize
from tests.text.case_files import Case, paragraph_blocks

_LINKS = ",&y"  # what stands between clauses and belongs to none


@dataclass(frozen=True)
class Parsed:
    """A unit of a text and what was parsed in it."""

    tokens: Tokens
    unit: Unit
    parse: Parse

    def span(self, start: int, end: int) -> Span:
        """Return the characters of a range of positions, without links at its end."""
        while end > start + 1 and self.unit.tags[end - 1] in _LINKS:
            end -= 1
        return self.tokens.span(self.unit.at[start], self.unit.ends[end - 1])

    def words(self, positions: tuple[int, int] | None) -> str | None:
        """Return the words of a phrase, if it is one."""
        return self.span(*positions).of(self.tokens.text) if positions else None


def tagged(text: str) -> tuple[Tokens, str]:
    """Return the tokens of a text and their tags."""
    tokens = tokenize(text, paragraph_blocks(text))
    return tokens, tag(tokens, tokens.words, tokens.lowers)


def units_of(case: Case) -> tuple[Tokens, list[Unit]]:
    """Return the units of a case; what is drawn as q and, inside, as qq is read apart."""
    tokens, tags = tagged(case.text)
    apart = [_numbered(tokens, case.spans(name)) for name in ("q", "qq")]
    return tokens, list(units(tags, tokens.sentences, apart))


def parses_of(case: Case) -> Iterator[Parsed]:
    """Yield the units of a case, parsed."""
    tokens, found = units_of(case)
    for unit in found:
        words = [tokens.lowers[at] for at in unit.at]
        yield Parsed(tokens, unit, parse(unit.tags, words, frames_of))


def _numbered(tokens: Tokens, spans: tuple[Span, ...]) -> list[int]:
    numbers = [-1] * len(tokens.words)
    for number, span in enumerate(spans):
        first, end = tokens.within(span)
        numbers[first:end] = [number] * (end - first)
    return numbers
