"""Texts and what they are made of: spans, edits, blocks, facts, credits."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open run of characters."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters of the span."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Tell whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Tell whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Edit:
    """One replacement: `before` at `source_start` of the old text is `after` at `start`."""

    source_start: int
    start: int
    before: str
    after: str
    rule: str


@dataclass(frozen=True, slots=True)
class Edited:
    """A text and the complete way to it, in the order of the text."""

    text: str
    edits: tuple[Edit, ...]


class BlockKind(StrEnum):
    """What a block of a document is."""

    HEADLINE = "headline"
    SUMMARY = "summary"
    BYLINE = "byline"
    DATELINE = "dateline"
    DATE = "date"
    OUTLET = "outlet"
    URL = "url"
    TAGS = "tags"
    PARAGRAPH = "paragraph"
    SUB_HEADING = "sub-heading"
    CAPTION = "caption"
    AUTHOR_NOTE = "author note"
    BOILERPLATE = "boilerplate"


PROSE = frozenset(
    {BlockKind.HEADLINE, BlockKind.SUMMARY, BlockKind.PARAGRAPH, BlockKind.SUB_HEADING}
    | {BlockKind.CAPTION, BlockKind.AUTHOR_NOTE}
)
"""The kinds in which people speak and are named."""


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the document.

    `source` is its place before segmentation (of joined pieces, from first to last), `span`
    its place in the article's text: None for boilerplate, and only for that.
    """

    kind: BlockKind
    source: Span
    span: Span | None


@dataclass(frozen=True, slots=True)
class Segmented:
    """An article's text, the edits that made it, and its blocks in the order of the source."""

    text: str
    edits: tuple[Edit, ...]
    blocks: tuple[Block, ...]


class Basis(StrEnum):
    """How a fact about an article is known."""

    STATED = "stated"
    METADATA = "metadata"
    CURATED = "curated"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact about an article, with how it is known.

    `field` is one of headline, outlet, domain, author, published, dateline, url, tag,
    language. Dates are ISO, a closed interval as `2014-11-01/2014-11-30`.
    """

    field: str
    value: str
    basis: Basis
    source: Span | None
    reason: str


class CreditKind(StrEnum):
    """How a text credits an outlet with what it tells."""

    LINE = "credit line"
    DATELINE = "dateline"
    TOLD = "told"
    CONTRIBUTED = "contributed"


@dataclass(frozen=True, slots=True)
class Credit:
    """An outlet or wire agency that the document credits, by the words that name it.

    `outlet` is its name as the lexicon has it, else as read; `source` the words' place
    before segmentation, `span` their place in the article's text: None in boilerplate,
    and only there.
    """

    kind: CreditKind
    outlet: str
    span: Span | None
    source: Span
