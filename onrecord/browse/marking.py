"""Marks of a text as a run of openings, texts and closings that nest, as HTML wants them."""

from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """What is marked: `key` names it in addresses, such as `q12`, and is its own."""

    key: str
    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Step:
    """A step through a marked text.

    It is a `text`, or, where that is None, the opening or the closing of a `span`. `is_edge`:
    it is where the span begins or ends in the text, and not where another one cuts it.
    """

    text: str | None
    span: Span | None = None
    opens: bool = False
    is_edge: bool = False


def steps(text: str, start: int, end: int, spans: Iterable[Span]) -> Iterator[Step]:
    """Yield the characters from `start` to `end` with the spans that meet them.

    Each opening has its closing, and what is opened last is closed first: of two spans that
    cross, the one that goes on is closed with the other and opened again.
    """
    here = [each for each in spans if each.start < end and start < each.end]
    opening: dict[int, list[Span]] = {}
    for each in sorted(here, key=lambda span: (-span.end, span.key)):
        opening.setdefault(max(each.start, start), []).append(each)
    places = sorted({start, end, *opening, *(min(each.end, end) for each in here)})
    opened: list[Span] = []
    for at, until in zip(places, [*places[1:], end], strict=True):
        again = yield from _closings(opened, at, end)
        for span in again:
            opened.append(span)
            yield Step(None, span, opens=True)
        for span in opening.get(at, ()):
            opened.append(span)
            yield Step(None, span, opens=True, is_edge=span.start >= start)
        if at < until:
            yield Step(text[at:until])


def _closings(opened: list[Span], at: int, end: int) -> Generator[Step, None, list[Span]]:
    """Close the spans that end here and those inside of them; return the latter, outermost first.

    At the end of the piece all are closed.
    """
    ended = [index for index, span in enumerate(opened) if span.end <= at or at >= end]
    if not ended:
        return []
    again = []
    while len(opened) > ended[0]:
        span = opened.pop()
        is_over = span.end <= at
        yield Step(None, span, is_edge=is_over)
        if not is_over and at < end:
            again.append(span)
    return again[::-1]
