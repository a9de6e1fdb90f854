"""What articles report: claims, and quotes without one, by the day of what they tell."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, literal, null, select
from sqlalchemy.orm import Session

from db.answers import Answer, Part
from db.models import Article, Attribution, Claim, Outlet
from db.queries.copied import is_repeated
from db.queries.statements import SPEAKER, content_text


@dataclass(frozen=True, slots=True)
class Report:
    """Something an article reports, and the day it is of.

    `day` is the first on which it may happen, or have happened; where the article does not
    tell, the day on which it was said, else published: `day_of` is "happened", "said" or
    "published". `event_kind` is visit, call or meeting, `event_state` announced, done or
    called off. `stance` is how the speaker stands to `text` as it is: of what is denied the
    text is what would be so. `kind` is "own voice" of what the article says itself,
    "attributed" of a claim of somebody's, "quoted" of words that are no claim; `speaker` is
    whose, None where the text does not decide. `day_until` is the last day it may be of,
    None if open. `start_char` and `end_char` bound `text` in the article. `is_copy`: the
    article has it from another.
    """

    day: date | None
    day_of: str | None
    article_id: int
    text: str
    event_kind: str | None
    event_state: str | None
    place_text: str | None
    speaker: str | None
    stance: str | None
    kind: str
    cue_text: str | None
    happened_text: str | None
    day_until: date | None
    source_text: str | None
    outlet: str | None
    headline: str | None
    is_copy: bool
    start_char: int
    end_char: int
    speaker_id: int | None
    attribution_id: int | None
    claim_id: int | None


DAY: ColumnElement[date | None] = func.coalesce(
    Claim.happened_on, Attribution.dated_on, Article.published_on
)
"""The day of a claim; of words that are no claim it is `Attribution.dated_on`."""

ORDER = ("day", "article_id", "start_char", "end_char", "attribution_id", "claim_id")


def reports(
    session: Session, claims: list[ColumnElement[bool]], sayings: list[ColumnElement[bool]]
) -> Answer[Report]:
    """Return the claims and the acts of saying that fulfil conditions.

    They may be on `Claim`, `Attribution` and `Article`. Rejected ones are left out.
    """
    of_claims = (
        select(Claim.id)
        .outerjoin(Attribution, Attribution.id == Claim.attribution_id)
        .outerjoin(Article, Article.id == Claim.article_id)
    )
    of_sayings = select(Attribution.id).outerjoin(Article, Article.id == Attribution.article_id)
    kept = func.coalesce(Attribution.status, "read") != "rejected"
    return Answer.of(
        session,
        Report,
        ORDER,
        Part(_claims(), of_claims, (Claim.status != "rejected", kept, *claims), Claim.id),
        Part(
            _sayings(),
            of_sayings,
            (Attribution.status != "rejected", *sayings),
            Attribution.id,
        ),
    )


def _claims() -> Select[*tuple[Any, ...]]:
    is_copy = case((Claim.attribution_id.is_(None), is_repeated(Claim)), else_=Attribution.is_copy)
    return (
        select(
            DAY.label("day"),
            _day_of(Claim.happened_on).label("day_of"),
            Claim.article_id,
            Claim.text,
            Claim.event_kind,
            Claim.event_state,
            Claim.place_text,
            SPEAKER.name.label("speaker"),
            Claim.stance,
            Claim.kind,
            Attribution.cue_text,
            Claim.happened_text,
            _until(Claim.happened_on, Claim.happened_until).label("day_until"),
            Attribution.source_text,
            Outlet.name.label("outlet"),
            Article.headline,
            is_copy.label("is_copy"),
            Claim.start_char,
            Claim.end_char,
            Attribution.speaker_id,
            Claim.attribution_id,
            Claim.id.label("claim_id"),
        )
        .outerjoin(Article, Article.id == Claim.article_id)
        .outerjoin(Outlet, Outlet.id == Article.outlet_id)
        .outerjoin(Attribution, Attribution.id == Claim.attribution_id)
        .outerjoin(SPEAKER, SPEAKER.id == Attribution.speaker_id)
    )


def _sayings() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Attribution.dated_on.label("day"),
            _day_of(null()).label("day_of"),
            Attribution.article_id,
            content_text().label("text"),
            null().label("event_kind"),
            null().label("event_state"),
            null().label("place_text"),
            SPEAKER.name.label("speaker"),
            null().label("stance"),
            literal("quoted").label("kind"),
            Attribution.cue_text,
            null().label("happened_text"),
            _until(Attribution.said_on, Attribution.said_until).label("day_until"),
            Attribution.source_text,
            Outlet.name.label("outlet"),
            Article.headline,
            Attribution.is_copy,
            Attribution.start_char,
            Attribution.end_char,
            Attribution.speaker_id,
            Attribution.id.label("attribution_id"),
            null().label("claim_id"),
        )
        .outerjoin(Article, Article.id == Attribution.article_id)
        .outerjoin(Outlet, Outlet.id == Article.outlet_id)
        .outerjoin(SPEAKER, SPEAKER.id == Attribution.speaker_id)
    )


def _day_of(happened_on: Any) -> ColumnElement[str | None]:  # noqa: ANN401
    """Return what `day` is the day of."""
    return case(
        (happened_on.is_not(None), "happened"),
        (Attribution.said_on.is_not(None), "said"),
        (Article.published_on.is_not(None), "published"),
    )


def _until(first: Any, last: Any) -> ColumnElement[date | None]:  # noqa: ANN401
    """Return the last day that what is told may be of."""
    return case((first.is_not(None), last), else_=Article.published_until)
