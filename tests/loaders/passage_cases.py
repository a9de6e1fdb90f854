"""Pairs of articles with the passages that they share drawn into them."""

import re
from pathlib import Path
from typing import NamedTuple

from loaders.text.records import Span

_CASES = Path(__file__).parent / "cases"


class Pair(NamedTuple):
    """Two texts and the spans, in each, of what they share."""

    label: str
    one: str
    two: str
    shared: tuple[Span, ...]
    other_shared: tuple[Span, ...]


def read_pairs(file: str) -> list[Pair]:
    """Return the pairs of a case file in its order."""
    text = (_CASES / file).read_text(encoding="utf-8")
    groups = re.split(r"^# (?=[^\n]*: [^\n]*\n1: )", text, flags=re.MULTILINE)
    return [_pair(*group.strip().splitlines()) for group in groups[1:]]


def _pair(label: str, *lines: str) -> Pair:
    texts = ["\n\n".join(line[3:] for line in lines if line.startswith(n)) for n in ("1: ", "2: ")]
    (one, shared), (two, other_shared) = map(_undrawn, texts)
    return Pair(label.partition(":")[0], one, two, shared, other_shared)


def _undrawn(drawn: str) -> tuple[str, tuple[Span, ...]]:
    braces = [match.start() for match in re.finditer("[{}]", drawn)]
    places = [brace - at for at, brace in enumerate(braces)]
    spans = [Span(*each) for each in zip(places[::2], places[1::2], strict=True)]
    return re.sub("[{}]", "", drawn), tuple(spans)
