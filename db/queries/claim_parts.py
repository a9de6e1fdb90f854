"""The parts of a claim as the questions return them: voices, firmness, events, numbers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from db.models import Article, Attribution, AttributionSpan, Claim, Mention, Quantity
from db.models.words import StanceWord
from db.search import matches


@dataclass(frozen=True, slots=True)
class Voice:
    """One who speaks: the actor (None: not known), the words for them and for speaking."""

    speaker: str | None
    source_text: str | None
    cue_text: str | None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a claim, as written and as read (`db.models.Quantity`)."""

    text: str
    comparison: str
    value: float
    value_to: float | None
    of_value: float | None
    unit: str | None


@dataclass(frozen=True, slots=True)
class Firmness:
    """How firmly a claim is put forward: `stance` is None where it was never read."""

    stance: StanceWord | None
    is_negated: bool
    hedge_text: str | None


@dataclass(frozen=True, slots=True)
class Happening:
    """When and where what a claim tells happens, and what sort of event it is."""

    kind: str | None
    state: str | None
    on: date | None
    until: date | None
    text: str | None
    place: str | None


@dataclass(frozen=True, slots=True)
class SameClaim:
    """Another claim of the same proposition; `numbers` are its own where they are others."""

    claim_id: int
    article_id: int
    numbers: str | None


def day_said() -> ColumnElement[date | None]:
    """Return when something was said, else published; its article and attribution are joined."""
    day: ColumnElement[date | None] = func.coalesce(Attribution.dated_on, Article.published_on)
    return day


def holding(session: Session, words: str) -> Iterator[ColumnElement[bool]]:
    """Yield the condition that a claim holds all words, none where there are no words.

    Raises:
        QuestionError: There is no letter or digit among them.
    """
    if words.strip():
        yield matches(session, Claim.text, words)


def stands_in_claim(
    model: type[Mention] | type[Quantity], claim: type[Claim] = Claim
) -> ColumnElement[bool]:
    """Tell whether a name or number stands in the claim's own words.

    Of a claim that the words for who says it interrupt, these are the pieces of its content.
    """
    in_piece = (
        select(AttributionSpan.attribution_id)
        .where(
            AttributionSpan.attribution_id == claim.attribution_id,
            AttributionSpan.role == "content",
            AttributionSpan.start_char <= model.start_char,
            AttributionSpan.end_char >= model.end_char,
        )
        .correlate(claim, model)
        .exists()
    )
    return and_(
        model.article_id == claim.article_id,
        model.start_char >= claim.start_char,
        model.end_char <= claim.end_char,
        or_(~claim.is_split, in_piece),
    )


def firmness_of(claim: Claim) -> Firmness:
    """Return how firmly a stored claim is put forward."""
    return Firmness(claim.stance, claim.is_negated, claim.hedge_text)


def happening_of(claim: Claim) -> Happening:
    """Return when and where what a stored claim tells happens."""
    return Happening(
        claim.event_kind,
        claim.event_state,
        claim.happened_on,
        claim.happened_until,
        claim.happened_text,
        claim.place_text,
    )


def figure_of(number: Quantity) -> Figure:
    """Return a stored number as it is shown."""
    return Figure(
        number.text,
        number.comparison,
        number.value,
        number.value_to,
        number.of_value,
        number.unit,
    )
