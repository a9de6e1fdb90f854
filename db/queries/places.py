"""Who was, or was to be, at a place."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session, aliased

from db.answers import Answer, Part
from db.arguments import Day, Words, days_between
from db.errors import QuestionError
from db.models import Actor, Article, Attribution, Claim, Mention, Outlet
from db.queries.claim_parts import day_said, stands_in_claim
from db.queries.copied import is_repeated
from db.queries.statements import SPEAKER
from db.queries.worded import worded

_ORDER = ("happened_on", "article_id", "start_char", "claim_id")
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_JOURNEYS = ("visit", "trip", "tour", "journey", "stay", "arrival", "return", "meeting", "talks")
_NEAR = 26
"""Characters behind a name in which the noun stands that it goes with."""


@dataclass(frozen=True, slots=True)
class Presence:
    """What is told of a place: who, when, and whether it took place.

    `who` are those whom the words name, with '; ' between, `subject_text` the article's words
    for what it is about, such as "he". `event_state` is announced, done or
    called off, None where the words tell of no visit, call or meeting. It happens between
    `happened_on` and `happened_until`, in the article's words `happened_text`; what is not known
    is None. `speaker` says so; None is the article itself, or somebody not known, as `voice`
    tells. `dated_on` is when it was said, else published. `is_copy`: the article has it from
    another. `start_char` and `end_char` bound `text` in the article.
    """

    happened_on: date | None
    who: str | None
    event_kind: str | None
    event_state: str | None
    place: str
    text: str
    subject_text: str | None
    speaker: str | None
    voice: str
    dated_on: date | None
    article_id: int
    stance: str | None
    is_negated: bool
    happened_until: date | None
    happened_text: str | None
    outlet: str | None
    headline: str | None
    is_copy: bool
    start_char: int
    end_char: int
    claim_id: int


def at_place(
    session: Session,
    place: Words,
    *,
    events: bool = False,
    since: Day | None = None,
    until: Day | None = None,
) -> Answer[Presence]:
    """Who was, or was to be, at a place, and when?

    One row a claim that tells of something at the place, by when it happens. The day of an
    event is not known where the article gives none.

    Args:
        session: a session on the database.
        place: words of the place, as it is written.
        events: only visits, calls and meetings.
        since: only what may happen on this day or later; what has no known day is left out.
        until: only what may happen on this day or before.

    Raises:
        QuestionError: There are no words, or a date is none.

    Example:
        >>> for each in at_place(session, "Oosthaven"):
        ...     print(each.happened_on, each.event_kind, each.event_state, "|", each.text)
        2024-09-12 meeting done | Aalders met Veld in Oosthaven on September 12
    """
    first, last = days_between(since, until)
    where = [
        Claim.status != "rejected",
        func.coalesce(Attribution.status, "read") != "rejected",
        *worded(session, Claim.text, place),
        *(Claim.place_text.icontains(word, autoescape=True) for word in _words(place)),
    ]
    if events:
        where.append(Claim.event_kind.is_not(None))
    if first is not None or last is not None:
        where.append(or_(Claim.happened_on.is_not(None), Claim.happened_until.is_not(None)))
    if first is not None:
        where.append(or_(Claim.happened_until.is_(None), Claim.happened_until >= first))
    if last is not None:
        where.append(or_(Claim.happened_on.is_(None), Claim.happened_on <= last))
    narrow = select(Claim.id).outerjoin(Attribution, Attribution.id == Claim.attribution_id)
    part = Part(_presences(), narrow, tuple(where), Claim.id)
    return Answer.of(session, Presence, _ORDER, part)


def _presences() -> Select[*tuple[Any, ...]]:
    """Select claims with the fields of `Presence`."""
    return (
        select(
            Claim.happened_on,
            _named().label("who"),
            Claim.event_kind,
            Claim.event_state,
            Claim.place_text.label("place"),
            Claim.text,
            Claim.subject_text,
            SPEAKER.name.label("speaker"),
            Claim.kind.label("voice"),
            day_said().label("dated_on"),
            Claim.article_id,
            Claim.stance,
            Claim.is_negated,
            Claim.happened_until,
            Claim.happened_text,
            Outlet.name.label("outlet"),
            Article.headline,
            func.coalesce(Attribution.is_copy, is_repeated(Claim)).label("is_copy"),
            Claim.start_char,
            Claim.end_char,
            Claim.id.label("claim_id"),
        )
        .outerjoin(Article, Article.id == Claim.article_id)
        .outerjoin(Outlet, Outlet.id == Article.outlet_id)
        .outerjoin(Attribution, Attribution.id == Claim.attribution_id)
        .outerjoin(SPEAKER, SPEAKER.id == Attribution.speaker_id)
    )


def _words(place: str) -> list[str]:
    words = [each.strip("\"'“”‘’*.,") for each in place.split()]
    if not any(words):
        raise QuestionError("no place is given", remedy="Give words of its name")
    return words


def _is_there() -> ColumnElement[bool]:
    """Tell whether a name is of one who is at the place, not of the owner of what is there.

    "The minister's plane" is, and not the minister; on "the minister's visit" it is she.
    """
    behind = func.substr(Article.text, Mention.end_char + 1, _NEAR)
    return or_(
        func.substr(behind, 1, 2).not_in(_POSSESSIVE),
        *(behind.contains(f" {each}") for each in _JOURNEYS),
    )


def _named() -> ColumnElement[Any]:
    """Return whom a claim names or means, in the order of its words."""
    who = aliased(Actor)
    name = func.coalesce(who.name, Mention.text)
    names = (
        select(name.label("name"), func.min(Mention.start_char).label("first"))
        .select_from(Mention)
        .outerjoin(who, who.id == Mention.actor_id)
        .where(
            stands_in_claim(Mention),
            or_(
                who.kind.in_(("person", "unnamed", "group")),
                and_(who.id.is_(None), Mention.kind == "name"),
            ),
        )
        .where(_is_there())
        .correlate(Claim, Article)
        .group_by(name)
        .order_by(func.min(Mention.start_char))
        .subquery()
    )
    return select(func.aggregate_strings(names.c.name, "; ")).scalar_subquery()
