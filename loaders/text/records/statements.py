"""What is said in an article, and by whom: attributions, quotes, claims."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from loaders.text.records.documents import Span


class Marked(NamedTuple):
    """A span between quotation marks: `marks` is the hull, marks and all.

    `continues`: it opens with a repeated mark, after a paragraph left open on purpose.
    """

    span: Span
    marks: Span
    is_closed: bool
    continues: bool


class AttributionKind(StrEnum):
    """How much of the content stands in quotation marks: all, some, none."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True)
class Attribution:
    """One act of saying: who (source, may be empty), by which words (cue), what (content).

    `rule` names the rule that found it, `parent` the index of the attribution whose content
    it stands in; `said` and `medium` are the words for when and through what.
    """

    kind: AttributionKind
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    rule: str
    parent: int | None = None
    addressee: Span | None = None
    said: Span | None = None
    medium: Span | None = None

    @property
    def hull(self) -> Span:
        """From the first character of the content to its last."""
        return Span(self.content[0].start, self.content[-1].end)


class QuoteKind(StrEnum):
    """What words in quotation marks are."""

    DIRECT = "direct"
    PARTIAL = "partial"
    SCARE = "scare"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words inside one pair of quotation marks.

    `attribution` is None for a scare quote and only for that; `continues` is the index of
    the quote it carries on from.
    """

    span: Span
    kind: QuoteKind
    attribution: int | None
    continues: int | None
    is_closed: bool


@dataclass(frozen=True, slots=True)
class Claim:
    """A proposition that an attribution puts forward."""

    span: Span
    attribution: int
    is_split: bool


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom a source was resolved to (None: no candidate, or several), and how.

    `certainty` is "stated" (it names the actor), "resolved" (one candidate) or "inferred".
    """

    actor: int | None
    method: str
    certainty: str
    candidates: tuple[int, ...] = ()
