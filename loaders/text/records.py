"""What the stages of reading hand to one another: frozen records with spans.

Offsets are in Unicode code points, spans half open. A span belongs to the *source* (the
decoded file) or the *text* (the cleaned article, `articles.text`), as each field says.
"""

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


class ActorKind(StrEnum):
    """Who can speak."""

    PERSON = "person"
    ORGANIZATION = "organization"
    DOCUMENT = "document"
    GROUP = "group"
    UNNAMED = "unnamed"


class Number(StrEnum):
    """How many an unnamed source is."""

    ONE = "one"
    SEVERAL = "several"


class MentionKind(StrEnum):
    """How a place in the text means an actor."""

    NAME = "name"
    PRONOUN = "pronoun"
    DESCRIPTION = "description"
    METONYM = "metonym"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who is who inside one article.

    `name` is the fullest form, `spellings` every form in order of first use, `parent` the
    index of a document's issuer or a ministry's state, `method` how the forms were joined.
    """

    kind: ActorKind
    name: str
    spellings: tuple[str, ...]
    number: Number | None = None
    parent: int | None = None
    method: str = "name"


class Mention(NamedTuple):
    """A place in the text that names or means an actor (an index; None: not known whom)."""

    span: Span
    kind: MentionKind
    actor: int | None


@dataclass(frozen=True, slots=True)
class Role:
    """A title the text gives a person, as it stands (`span`) and in lower case (`title`)."""

    span: Span
    actor: int
    title: str
    organization: int | None = None
    is_former: bool = False


@dataclass(frozen=True, slots=True)
class Names:
    """The named actors of an article, their mentions in the order of the text, their roles."""

    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    roles: tuple[Role, ...]


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


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one document; `speakers`, `addressees` parallel `attributions`.

    Block and fact sources are in the decoded source, every other span is in `text`.
    """

    text: str
    edits: tuple[Edit, ...]
    blocks: tuple[Block, ...]
    facts: tuple[Fact, ...]
    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    roles: tuple[Role, ...]
    attributions: tuple[Attribution, ...]
    speakers: tuple[Speaker, ...]
    addressees: tuple[int | None, ...]
    quotes: tuple[Quote, ...]
    claims: tuple[Claim, ...]
