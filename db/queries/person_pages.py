"""Who somebody is: the spellings of a name, where each stands, and why they are held to be one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, func, or_, select
from sqlalchemy.orm import Session, aliased

from db.models import Actor, ActorKey, ActorName, Article, ArticleActor, Outlet, Role
from db.queries.judgements import Party

_REJECTED = "rejected"
_MOST_ALIKE = 50
_UNNAMED_KEY = "u:"
Evidence = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Met:
    """The spelling under which a person was known before, how similar (0 to 1) to this one."""

    name: str
    similarity: float


@dataclass(frozen=True, slots=True)
class ByCompany:
    """Why a bare or doubtful name means this one of `bearers` who have it.

    `title` is the office that both articles give, `companions` the others who stand in
    both, `called_so` how many other articles call this one by the bare name.
    """

    bearers: int
    called_so: int
    title: str | None
    companions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ByCopy:
    """That a source says the words that one of article `article_id` says there."""

    name: str
    article_id: int


@dataclass(frozen=True, slots=True)
class Sighting:
    """An actor in an article, under the fullest name there.

    `basis` says why it is held to be this one; None where the name is the same. `may_be`
    are others it may be, empty once one of them proved to be meant. `read_as` is whom the
    machine took it for, with the key: None where that is the actor.
    """

    article_id: int
    headline: str | None
    name: str
    basis: Met | ByCompany | ByCopy | None = None
    may_be: tuple[Party, ...] = ()
    read_as: str | None = None


@dataclass(frozen=True, slots=True)
class Described:
    """As what an article describes somebody, in its own words."""

    article_id: int
    outlet: str | None
    published_on: date | None
    title: str
    organization: str | None
    is_former: bool


@dataclass(frozen=True, slots=True)
class AlikeSource:
    """Another unnamed source that is described alike: possibly the same, never held to be."""

    id: int
    name: str
    article_id: int


@dataclass(frozen=True, slots=True)
class PersonPage:
    """An actor with every spelling, every article it is in, and what each calls it by date."""

    id: int
    kind: str
    name: str
    parent: str | None
    spellings: tuple[str, ...]
    sightings: tuple[Sighting, ...]
    described: tuple[Described, ...]
    alike: tuple[AlikeSource, ...]


def person_page(session: Session, actor_id: int, most: int | None = None) -> PersonPage | None:
    """Return an actor with its evidence, None if there is none of this id.

    Whoever proved to be another one has that one's page, with the spellings of both. At
    most so many `sightings` and titles are there, where `most` is given.
    """
    who, parent = aliased(Actor), aliased(Actor)
    end = select(func.coalesce(who.merged_into_id, who.id)).where(who.id == actor_id)
    actor = session.execute(
        select(Actor.id, Actor.kind, Actor.name, parent.name)
        .outerjoin(parent, parent.id == Actor.parent_id)
        .where(Actor.id.in_(end))
    ).one_or_none()
    if actor is None:
        return None
    return PersonPage(
        *actor,
        spellings=_spellings(session, actor.id),
        sightings=_sightings(session, actor.id, most),
        described=_described(session, actor.id, most),
        alike=_alike(session, actor.id) if actor.kind == "unnamed" else (),
    )


def _spellings(session: Session, actor_id: int) -> tuple[str, ...]:
    rows = session.scalars(
        select(ActorName.name)
        .join(Actor, Actor.id == ActorName.actor_id)
        .where(or_(Actor.id == actor_id, Actor.merged_into_id == actor_id))
        .distinct()
        .order_by(ActorName.name)
    )
    return tuple(rows)


def _sightings(session: Session, actor_id: int, most: int | None) -> tuple[Sighting, ...]:
    who = aliased(Actor)
    rows = session.execute(
        select(ArticleActor.article_id, Article.headline, ArticleActor.name_text,
               ArticleActor.evidence, ArticleActor.read_as_id, who.name)
        .join(Article, Article.id == ArticleActor.article_id)
        .join(who, who.id == ArticleActor.read_as_id)
        .where(ArticleActor.actor_id == actor_id, ArticleActor.status != _REJECTED)
        .order_by(ArticleActor.article_id, ArticleActor.id)
        .limit(most)
    ).all()  # fmt: skip
    ends = _ends(session, {each for row in rows for each in _mentioned(row.evidence or {})})
    return tuple(_sighting(actor_id, row, ends) for row in rows)


def _sighting(
    actor_id: int, row: Row[*tuple[Any, ...]], ends: Mapping[int, tuple[int, str]]
) -> Sighting:
    article_id, headline, name, evidence, read_as, read_as_name = row
    return Sighting(
        article_id,
        headline,
        name,
        _basis(evidence or {}, ends),
        _may_be(actor_id, (evidence or {}).get("candidates", ()), ends),
        None if read_as == actor_id else f"{read_as_name} ({read_as})",
    )


def _basis(
    evidence: Evidence, ends: Mapping[int, tuple[int, str]]
) -> Met | ByCompany | ByCopy | None:
    if met := evidence.get("met"):
        return Met(met["name"], met["similarity"])
    if copy := evidence.get("copy"):
        return ByCopy(copy["name"], copy["article"])
    if found := evidence.get("surname"):
        companions = tuple(ends[each][1] for each in found["companions"] if each in ends)
        return ByCompany(found["bearers"], found["called so"], found["title"], companions)
    return None


def _mentioned(evidence: Evidence) -> list[int]:
    """Return the ids of the actors that evidence speaks of."""
    return [
        *evidence.get("candidates", ()),
        *evidence.get("surname", {}).get("companions", ()),
    ]


def _may_be(
    actor_id: int, candidates: Sequence[int], ends: Mapping[int, tuple[int, str]]
) -> tuple[Party, ...]:
    found = dict.fromkeys(Party(*ends[each]) for each in candidates if each in ends)
    return () if any(each.id == actor_id for each in found) else tuple(found)


def _ends(session: Session, ids: set[int]) -> Mapping[int, tuple[int, str]]:
    """Return for each actor whom it proved to be: key and name."""
    if not ids:
        return {}
    end = aliased(Actor)
    rows = session.execute(
        select(Actor.id, end.id, end.name)
        .join(end, end.id == func.coalesce(Actor.merged_into_id, Actor.id))
        .where(Actor.id.in_(ids))
    )
    return {actor_id: (end_id, name) for actor_id, end_id, name in rows}


def _described(session: Session, actor_id: int, most: int | None) -> tuple[Described, ...]:
    """Return the titles that articles give an actor, by date; those of no known date last."""
    body = aliased(Actor)
    rows = session.execute(
        select(Role.article_id, Outlet.name, Article.published_on, Role.title_key, body.name,
               Role.is_former)
        .join(Article, Article.id == Role.article_id)
        .outerjoin(Outlet, Outlet.id == Article.outlet_id)
        .outerjoin(body, body.id == Role.organization_id)
        .where(Role.actor_id == actor_id)
        .order_by(Article.published_on.is_(None), Article.published_on, Role.article_id,
                  Role.start_char)
        .limit(most)
    )  # fmt: skip
    return tuple(dict.fromkeys(Described(*row) for row in rows))


def _alike(session: Session, actor_id: int) -> tuple[AlikeSource, ...]:
    """Return the unnamed sources that are described alike elsewhere, at most fifty."""
    own, other, who = aliased(ActorKey), aliased(ActorKey), aliased(Actor)
    rows = session.execute(
        select(who.id, who.name, func.min(ArticleActor.article_id))
        .select_from(own)
        .join(other, other.key == own.key)
        .join(who, who.id == other.actor_id)
        .join(ArticleActor, ArticleActor.actor_id == who.id)
        .where(own.actor_id == actor_id, own.key.startswith(_UNNAMED_KEY))
        .where(who.id != actor_id, who.merged_into_id.is_(None))
        .group_by(who.id, who.name)
        .order_by(who.id)
        .limit(_MOST_ALIKE)
    )
    return tuple(AlikeSource(*row) for row in rows)
