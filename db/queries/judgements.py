"""What people judged about who somebody is, and what they have not judged yet."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.orm import Session, aliased

from db.models import Actor, ArticleActor, JudgedActor, Judgement


@dataclass(frozen=True, slots=True)
class Party:
    """Whom a judgement is about, under the present name."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Decision:
    """A judgement: who decided what about whom, when and why.

    `articles` are those that a split is about; `name` and `name_before` are set for names
    (`name` also for a split that made somebody new). `overruled_by` is the later judgement
    that undid it, if one did.
    """

    id: int
    verdict: str
    actor: Party
    other: Party | None
    name: str | None
    name_before: str | None
    articles: tuple[int, ...]
    decided_by: str
    reason: str | None
    decided_at: datetime
    undone_at: datetime | None
    undone_by: str | None
    overruled_by: int | None


@dataclass(frozen=True, slots=True)
class Merger:
    """Whom an actor proved to be, by which judgement; None where the machine joined them."""

    actor: Party
    into: Party
    decision: Decision | None


def decisions(
    session: Session, about: int | None = None, limit: int | None = None
) -> tuple[Decision, ...]:
    """Return the judgements, the latest first, at most `limit`.

    With `about` only those about this actor or any that proved to be the same.
    """
    query = _decisions().order_by(Judgement.id.desc()).limit(limit)
    if about is not None:
        end = select(func.coalesce(Actor.merged_into_id, Actor.id)).where(Actor.id == about)
        same = select(Actor.id).where(or_(Actor.id.in_(end), Actor.merged_into_id.in_(end)))
        query = query.where(or_(Judgement.actor_id.in_(same), Judgement.other_id.in_(same)))
    return _read(session, query)


def decision(session: Session, judgement_id: int) -> Decision | None:
    """Return a judgement by its number, None if there is none."""
    found = _read(session, _decisions().where(Judgement.id == judgement_id))
    return found[0] if found else None


def latest_decision(session: Session) -> Decision | None:
    """Return the latest judgement in force, None if there is none."""
    query = _decisions().where(Judgement.undone_at.is_(None))
    found = _read(session, query.order_by(Judgement.id.desc()).limit(1))
    return found[0] if found else None


def merger(session: Session, actor_id: int) -> Merger | None:
    """Return whom an actor proved to be, None for those who are nobody but themselves."""
    into = aliased(Actor)
    row = session.execute(
        select(Actor.name, into.id, into.name)
        .join(into, into.id == Actor.merged_into_id)
        .where(Actor.id == actor_id)
    ).one_or_none()
    if row is None:
        return None
    in_force = and_(Judgement.verdict == "same", Judgement.undone_at.is_(None))
    found = _read(session, _decisions().where(in_force, Judgement.other_id == actor_id))
    return Merger(Party(actor_id, row[0]), Party(row[1], row[2]), found[0] if found else None)


def _decisions() -> Select[Judgement, str, str | None]:
    actor, other = aliased(Actor), aliased(Actor)
    return (
        select(Judgement, actor.name, other.name)
        .join(actor, actor.id == Judgement.actor_id)
        .outerjoin(other, other.id == Judgement.other_id)
    )


def _read(session: Session, query: Select[Judgement, str, str | None]) -> tuple[Decision, ...]:
    rows = session.execute(query).all()
    articles = _articles(session, [row[0].id for row in rows if row[0].verdict == "split"])
    return tuple(
        Decision(
            id=row.id,
            verdict=row.verdict,
            actor=Party(row.actor_id, name),
            other=None if row.other_id is None else Party(row.other_id, other or ""),
            name=row.name,
            name_before=row.name_before,
            articles=tuple(articles[row.id]),
            decided_by=row.decided_by,
            reason=row.reason,
            decided_at=row.decided_at,
            undone_at=row.undone_at,
            undone_by=row.undone_by,
            overruled_by=row.overruled_by_id,
        )
        for row, name, other in rows
    )


def _articles(session: Session, splits: Iterable[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    numbers = list(splits)
    if numbers:
        query = (
            select(JudgedActor.judgement_id, ArticleActor.article_id)
            .join(ArticleActor, ArticleActor.id == JudgedActor.article_actor_id)
            .where(JudgedActor.judgement_id.in_(numbers))
            .distinct()
            .order_by(ArticleActor.article_id)
        )
        for judgement_id, article_id in session.execute(query):
            found[judgement_id].append(article_id)
    return found
