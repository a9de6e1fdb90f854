"""An attribution in the making."""

from bisect import bisect_left
from dataclasses import dataclass, field

from loaders.text.attributions.adjuncts import Adjuncts
from loaders.text.attributions.page import Page
from loaders.text.records import Attribution, AttributionKind, Marked, Span

Range = tuple[int, int]


@dataclass(slots=True)
class Draft:
    """Source and cue as token ranges, contents as spans; `quotes` index what was marked.

    `through` passes the same contents on.
    """

    source: Range | None
    cue: Range | None
    contents: list[Span]
    rule: str
    quotes: list[int] = field(default_factory=list)
    adjuncts: Adjuncts | None = None
    through: "Draft | None" = None

    def finished(self, page: Page, parent: int | None) -> Attribution:
        """Return the attribution."""
        span = page.tokens.span
        contents = _joined(page, self.contents)
        found = self.adjuncts
        return Attribution(
            kind=kind_of(page.tokens.text, contents, page.outermost),
            source=(span(*self.source),) if self.source else (),
            cue=(span(*self.cue),) if self.cue else (),
            content=contents,
            rule=self.rule,
            parent=parent,
            addressee=span(*found.addressee) if found and found.addressee else None,
            said=span(*found.said) if found and found.said else None,
            medium=span(*found.medium) if found and found.medium else None,
        )


def _joined(page: Page, contents: list[Span]) -> tuple[Span, ...]:
    """Return the contents in order, those with nothing but space and marks between as one."""
    joined: list[Span] = []
    for span in sorted(contents):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        elif joined and not any(
            character.isalnum() for character in page.tokens.text[joined[-1].end : span.start]
        ):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return tuple(joined)


def kind_of(text: str, contents: tuple[Span, ...], marked: tuple[Marked, ...]) -> AttributionKind:
    """Return whether all, some or none of a content's letters stand in quotation marks.

    `marked` are the outermost quotations, in order.
    """
    inside = 0
    for content in contents:
        reach = content.start
        first = bisect_left(marked, content.start, key=lambda each: each.marks.end)
        for position in range(first, len(marked)):
            each = marked[position]
            if each.marks.start >= content.end:
                break
            overlap = Span(max(reach, each.span.start), min(content.end, each.span.end))
            if overlap.start < overlap.end:
                inside += _letters(text, overlap)
                reach = overlap.end
    if not inside:
        return AttributionKind.INDIRECT
    letters = sum(_letters(text, content) for content in contents)
    return AttributionKind.DIRECT if inside == letters else AttributionKind.MIXED


def _letters(text: str, span: Span) -> int:
    return sum(map(str.isalnum, span.of(text)))
