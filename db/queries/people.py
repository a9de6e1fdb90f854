"""Who somebody is: the spellings of a name, where each stands, and why they are held to be one."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session, aliased

from db.keys import name_key, row_id
from db.models import Actor, ActorName, Article, ArticleActor

_KINDS = ("person", "organization")
_REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class PersonName:
    """What tells one person or organization from another, and in how many articles it is."""

    id: int
    kind: str
    name: str
    articles: int


@dataclass(frozen=True, slots=True)
class Sighting:
    """A person in an article, under the fullest name there.

    `met_name` is the spelling under which the person was known before, with how similar
    the two are (0 to 1): None where the names are the same. `may_be` are others it may be,
    empty once one of them proved to be meant. `read_as` is whom the machine took the person
    for, with the key: None where that is the person.
    """

    article_id: int
    headline: str | None
    name: str
    met_name: str | None
    similarity: float | None
    may_be: tuple[str, ...]
    read_as: str | None = None


@dataclass(frozen=True, slots=True)
class PersonPage:
    """A person or organization with every spelling and every article it is in."""

    id: int
    kind: str
    name: str
    spellings: tuple[str, ...]
    sightings: tuple[Sighting, ...]


def find_people(session: Session, words: str, limit: int = 10) -> tuple[PersonName, ...]:
    """Return the persons and organizations that the words mean, at most `limit`.

    The words are an id, or else a spelling (case aside), or else words that all stand in
    the name. The first of these that finds anybody decides; those in most articles come
    first. Whoever proved to be another one is found as that one.
    """
    articles = func.count(ArticleActor.article_id.distinct())
    query = (
        select(Actor.id, Actor.kind, Actor.name, articles)
        .outerjoin(
            ArticleActor,
            and_(ArticleActor.actor_id == Actor.id, ArticleActor.status != _REJECTED),
        )
        .where(Actor.kind.in_(_KINDS), Actor.merged_into_id.is_(None))
        .group_by(Actor.id, Actor.kind, Actor.name)
        .order_by(articles.desc(), Actor.id)
        .limit(limit)
    )
    for condition in _readings(words.strip()):
        found = tuple(PersonName(*row) for row in session.execute(query.where(condition)))
        if found:
            return found
    return ()


def _readings(words: str) -> Iterator[ColumnElement[bool]]:
    who = aliased(Actor)
    end = select(func.coalesce(who.merged_into_id, who.id))
    number = row_id(words)
    if number is not None:
        yield Actor.id.in_(end.where(who.id == number))
    key = name_key(words)
    if not key:
        return
    named = end.join(ActorName, ActorName.actor_id == who.id)
    yield Actor.id.in_(named.where(ActorName.name_key == key))
    parts = [ActorName.name_key.contains(part, autoescape=True) for part in key.split()]
    yield Actor.id.in_(named.where(*parts))


def person_page(session: Session, actor_id: int) -> PersonPage | None:
    """Return a person or organization with its evidence, None if there is none of this id.

    Whoever proved to be another one has that one's page, with the spellings of both.
    """
    who = aliased(Actor)
    end = select(func.coalesce(who.merged_into_id, who.id)).where(who.id == actor_id)
    actor = session.execute(
        select(Actor.id, Actor.kind, Actor.name).where(Actor.id.in_(end))
    ).one_or_none()
    if actor is None:
        return None
    spellings = session.scalars(
        select(ActorName.name)
        .join(Actor, Actor.id == ActorName.actor_id)
        .where(or_(Actor.id == actor.id, Actor.merged_into_id == actor.id))
        .distinct()
        .order_by(ActorName.name)
    )
    rows = session.execute(
        select(ArticleActor.article_id, Article.headline, ArticleActor.name_text,
               ArticleActor.evidence, ArticleActor.read_as_id, who.name)
        .join(Article, Article.id == ArticleActor.article_id)
        .join(who, who.id == ArticleActor.read_as_id)
        .where(ArticleActor.actor_id == actor.id, ArticleActor.status != _REJECTED)
        .order_by(ArticleActor.article_id, ArticleActor.id)
    ).all()  # fmt: skip
    ends = _ends(session, {each for row in rows for each in _candidates(row[3])})
    sightings = tuple(
        Sighting(article, headline, name, *_met(found), _may_be(actor.id, found, ends),
                 None if read_as == actor.id else f"{read_as_name} ({read_as})")
        for article, headline, name, found, read_as, read_as_name in rows
    )  # fmt: skip
    return PersonPage(*actor, tuple(spellings), sightings)


def _met(evidence: dict[str, Any] | None) -> tuple[str | None, float | None]:
    met = (evidence or {}).get("met")
    return (met["name"], met["similarity"]) if met else (None, None)


def _candidates(evidence: dict[str, Any] | None) -> list[int]:
    return list((evidence or {}).get("candidates", ()))


def _may_be(
    actor_id: int, evidence: dict[str, Any] | None, ends: dict[int, tuple[int, str]]
) -> tuple[str, ...]:
    found = dict.fromkeys(ends[each] for each in _candidates(evidence) if each in ends)
    if any(end == actor_id for end, _ in found):
        return ()
    return tuple(f"{name} ({end})" for end, name in found)


def _ends(session: Session, ids: set[int]) -> dict[int, tuple[int, str]]:
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
