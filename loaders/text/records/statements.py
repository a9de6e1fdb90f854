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


PASSED_ON = "cited"
"""The rule of an attribution with the same content as its parent, which has it from there."""


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


class Stance(StrEnum):
    """How a claimant stands to the words of a claim, as they stand.

    Who denies that it rained denies "it rained"; who says that it did not rain asserts
    "it did not rain", which is negated. The classes follow FactBank's certainty and
    polarity (Saurí and Pustejovsky 2009), with acts of speech that it has not.
    """

    ASSERTS = "asserts"
    DENIES = "denies"
    DOUBTS = "doubts"
    PREDICTS = "predicts"
    DEMANDS = "demands"
    BELIEVES = "believes"
    QUESTIONS = "questions"


@dataclass(frozen=True, slots=True)
class Standing:
    """How firmly a claim is put forward.

    `is_negated`: its own main clause is ("it did not rain"); `hedge` is the words that
    weaken it ("may", "unlikely"), in the claim or in the words that report it.
    """

    stance: Stance = Stance.ASSERTS
    is_negated: bool = False
    hedge: Span | None = None


class EventKind(StrEnum):
    """What sort of event a claim tells of."""

    VISIT = "visit"
    CALL = "call"
    MEETING = "meeting"


class EventState(StrEnum):
    """Whether an event is still to come, took place, or will not."""

    ANNOUNCED = "announced"
    DONE = "done"
    CALLED_OFF = "called off"


@dataclass(frozen=True, slots=True)
class Event:
    """When and where what a claim tells happens, and for some kinds how far it came.

    `happened` is the expression of time (one of `Reading.dates`), `place` the place as it is
    written; `kind` and `state` are set together.
    """

    kind: EventKind | None = None
    state: EventState | None = None
    happened: Span | None = None
    place: Span | None = None


@dataclass(frozen=True, slots=True)
class CheckWorth:
    """How checkable a statement is: a rank from 0 to 1, and why, the weightiest reason first."""

    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """A proposition that an attribution puts forward, or the article itself.

    `attribution` is None for the article's own voice; `subject` is the words for what it is
    about; `worth` is set for what can be checked and is told in the article's own voice.
    """

    span: Span
    attribution: int | None
    is_split: bool
    standing: Standing = Standing()
    subject: Span | None = None
    event: Event = Event()
    worth: CheckWorth | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom a source was resolved to (None: no candidate, or several), and how.

    `certainty` is "stated" (it names the actor), "resolved" (one candidate) or "inferred".
    """

    actor: int | None
    method: str
    certainty: str
    candidates: tuple[int, ...] = ()
