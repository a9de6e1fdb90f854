"""Acts of saying as the questions list them: one shape for all, and the conditions they share."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, or_, select, union_all
from sqlalchemy.orm import Session, aliased

from db.answers import Answer, Part
from db.models import (
    Actor,
    ActorMember,
    Article,
    Attribution,
    AttributionSpan,
    Outlet,
    Quote,
)

SPEAKER = aliased(Actor, name="speaker")
"""Who speaks, in every select of this module."""

PARENT = aliased(Attribution, name="parent")
GO_BETWEEN = aliased(Actor, name="go_between")
VIA = case((PARENT.status != "rejected", func.coalesce(GO_BETWEEN.name, PARENT.source_text))).label(
    "via"
)
"""Who told what somebody else said; NULL where the article has it from the speaker, and where
somebody struck out that the go-between says anything."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One act of saying, in one article.

    `dated_on` is when it was said, else when the article was published; `said_text` are the
    article's words for when, of which it is the first day that they may mean. `speaker` is whom
    the source was resolved to, None where the text does not decide, and `source_text` the
    article's words for them. `text` is what is said, its pieces with … between where the
    cue interrupts it, and `quotes` what of it stands in quotation marks. `via` is through
    whom the article has it. `method` and `certainty` are how the speaker was found.
    `start_char` and `end_char` bound `text` in the article. `is_copy`: the article has it
    from another one. `kind` is direct, mixed or indirect: how much stands in quotation marks.
    """

    dated_on: date | None
    article_id: int
    speaker: str | None
    via: str | None
    cue_text: str | None
    text: str
    said_text: str | None
    source_text: str | None
    outlet: str | None
    quotes: str | None
    headline: str | None
    kind: str
    medium_text: str | None
    addressee: str | None
    certainty: str | None
    method: str | None
    is_copy: bool
    start_char: int
    end_char: int
    speaker_id: int | None
    attribution_id: int


ORDER = ("dated_on", "attribution_id")
"""How statements are listed: by date, then in the order in which they were stored."""


def statements(session: Session, *where: ColumnElement[bool]) -> Answer[Statement]:
    """Return the acts of saying that fulfil the conditions.

    Conditions may be on `Attribution`, `Article` and `SPEAKER`; rejected ones are
    left out.
    """
    return Answer.of(session, Statement, ORDER, sayings(saying(), *where))


def sayings(statement: Select[*tuple[Any, ...]], *where: ColumnElement[bool]) -> Part:
    """Return the acts of saying that fulfil the conditions, as a statement selects them."""
    narrow = (
        select(Attribution.id)
        .outerjoin(Article, Article.id == Attribution.article_id)
        .outerjoin(SPEAKER, SPEAKER.id == Attribution.speaker_id)
    )
    return Part(statement, narrow, (Attribution.status != "rejected", *where), Attribution.id)


def saying() -> Select[*tuple[Any, ...]]:
    """Select all acts of saying, with the fields of `Statement`.

    Every table but theirs is joined by a key if it has a row: so none can lead to them.
    """
    addressee = aliased(Actor, name="addressee")
    return (
        select(
            Attribution.dated_on,
            Attribution.article_id,
            SPEAKER.name.label("speaker"),
            VIA,
            Attribution.cue_text,
            content_text().label("text"),
            Attribution.said_text,
            Attribution.source_text,
            Outlet.name.label("outlet"),
            quoted_text().label("quotes"),
            Article.headline,
            Attribution.kind,
            Attribution.medium_text,
            addressee.name.label("addressee"),
            Attribution.certainty,
            Attribution.method,
            Attribution.is_copy,
            Attribution.start_char,
            Attribution.end_char,
            Attribution.speaker_id,
            Attribution.id.label("attribution_id"),
        )
        .outerjoin(Article, Article.id == Attribution.article_id)
        .outerjoin(Outlet, Outlet.id == Article.outlet_id)
        .outerjoin(SPEAKER, SPEAKER.id == Attribution.speaker_id)
        .outerjoin(addressee, addressee.id == Attribution.addressee_id)
        .outerjoin(PARENT, PARENT.id == Attribution.parent_id)
        .outerjoin(GO_BETWEEN, GO_BETWEEN.id == PARENT.speaker_id)
    )


def content_text() -> ColumnElement[str]:
    """Return the content of an attribution, its pieces in order with … between."""
    pieces = (
        select(AttributionSpan.text)
        .where(AttributionSpan.attribution_id == Attribution.id, AttributionSpan.role == "content")
        .correlate(Attribution)
        .order_by(AttributionSpan.position)
        .subquery("pieces")
    )
    return _joined(pieces.c.text)


def quoted_text() -> ColumnElement[str | None]:
    """Return the words of an attribution that stand in quotation marks, NULL where none do."""
    quotes = (
        select(Quote.text)
        .where(Quote.attribution_id == Attribution.id, Quote.status != "rejected")
        .correlate(Attribution)
        .order_by(Quote.start_char)
        .subquery("quoted")
    )
    return _joined(quotes.c.text)


def is_in_marks() -> ColumnElement[bool]:
    """Tell whether an attribution has quoted words of its speaker's; scare quotes are nobody's."""
    own = select(Quote.id).where(Quote.attribution_id == Attribution.id)
    return own.where(Quote.status != "rejected").correlate(Attribution).exists()


def _joined(texts: ColumnElement[str]) -> ColumnElement[Any]:
    # SQLite 3.40 takes no ORDER BY inside an aggregate; both keep the order of a subquery.
    return select(func.aggregate_strings(texts, " … ")).scalar_subquery()


def spoken_by(session: Session, actor_id: int) -> ColumnElement[bool]:
    """Tell whether an attribution is an actor's, of a group they are in, or of their document."""
    others = union_all(issued_by(actor_id), groups_with(actor_id))
    ids = [actor_id, *session.scalars(others)]
    # Alone, it is found in the order of an index, and a first page costs nothing.
    if len(ids) == 1:
        return Attribution.speaker_id == actor_id
    return Attribution.speaker_id.in_(ids)


def groups_with(actor_id: int) -> Select[int]:
    """Select the groups that an actor is in, as themselves or as one who proved to be them."""
    member = _self_or_merged(actor_id)
    return select(ActorMember.group_id).join(member, member.id == ActorMember.member_id)


def issued_by(actor_id: int) -> Select[int]:
    """Select the documents of an actor, or of one who proved to be them."""
    issuer = _self_or_merged(actor_id)
    documents = select(Actor.id).where(Actor.kind == "document")
    return documents.join(issuer, issuer.id == Actor.parent_id)


def _self_or_merged(actor_id: int) -> type[Actor]:
    rows = select(Actor).where(or_(Actor.id == actor_id, Actor.merged_into_id == actor_id))
    return aliased(Actor, rows.subquery())
