"""The grammar of an article: its units, with what was parsed in them."""

from collections.abc import Sequence
from typing import TypeVar

from loaders.text.attributions.lexicon import frames_of
from loaders.text.attributions.page import Page
from loaders.text.attributions.utterances import is_title, stands_apart
from loaders.text.grammar.clauses import parse
from loaders.text.grammar.scans import Scan
from loaders.text.grammar.tagging import tag
from loaders.text.grammar.units import units

__all__ = ["Scan", "scans", "tag_page"]

_Value = TypeVar("_Value")
_MARKS = frozenset('",.;:-()')
_SHORTEST_INNER = 4  # tokens of a quotation inside another, marks included


def tag_page(page: Page) -> str:
    """Return the tags of a page's tokens."""
    return tag(page.tokens, page.words, page.lowers)


def scans(page: Page, tags: str) -> list[Scan]:
    """Parse every unit of a page."""
    tags, apart = _set_apart(page, tags)
    found = []
    for unit in units(tags, page.tokens.sentences, apart):
        words = _at(page.lowers, unit.at)
        parsed = parse(unit.tags, words, frames_of)
        starts = [start for _, start, _ in parsed.chunks]
        bare = frozenset(clause.start for clause in parsed.clauses if clause.kind == "bare")
        found.append(Scan(unit, parsed, words, starts, bare, _at(page.quoted, unit.at)))
    return found


def _at(values: list[_Value], places: Sequence[int]) -> list[_Value]:
    if isinstance(places, range):
        return values[places.start : places.stop]
    return [values[place] for place in places]


def _set_apart(page: Page, tags: str) -> tuple[str, list[list[int]]]:
    """Return the tags with titles as names, and the quotations that are read apart."""
    letters = list(tags)
    outer, inner = [-1] * len(tags), [-1] * len(tags)
    outermost = set(page.outer)
    for index, marked in enumerate(page.marked):
        first, end = page.range_of(marked.marks)
        if first >= end:
            continue
        if index not in outermost:
            if _stands_inside(page, first, end):
                inner[first:end] = [index] * (end - first)
        elif stands_apart(page, index, first, end):
            outer[first:end] = [index] * (end - first)
        elif is_title(page, index):
            letters[first:end] = [tag if tag in _MARKS else "N" for tag in tags[first:end]]
    return "".join(letters), [outer, inner]


def _stands_inside(page: Page, first: int, end: int) -> bool:
    """Tell whether a quotation inside another is words that a speaker there leads up to."""
    led = first > 0 and page.words[first - 1] in {",", ":"}
    return led and end - first > _SHORTEST_INNER and page.words[first + 1][:1].isupper()
