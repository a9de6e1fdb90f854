"""Who somebody is: the spellings of a name, where each stands, and why they are held to be one."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session

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
    the two are (0 to 1): None where the names are the same. `may_be` are others it may be.
    """

    article_id: int
    headline: str | None
    name: str
    met_name: str | None
    similarity: float | None
    may_be: tuple[str, ...]


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
    first.
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
    number = row_id(words)
    if number is not None:
        yield Actor.id == number
    key = name_key(words)
    if not key:
        return
    yield Actor.id.in_(select(ActorName.actor_id).where(ActorName.name_key == key))
    parts = [ActorName.name_key.contains(part, autoescape=True) for part in key.split()]
    yield Actor.id.in_(select(ActorName.actor_id).where(*parts))


def person_page(session: Session, actor_id: int) -> PersonPage | None:
    """Return a person or organization with its evidence, None if there is none of this id."""
    actor = session.execute(
        select(Actor.id, Actor.kind, Actor.name).where(Actor.id == actor_id)
    ).one_or_none()
    if actor is None:
        return None
    spellings = session.scalars(
        select(ActorName.name).where(ActorName.actor_id == actor_id).order_by(ActorName.name)
    )
    rows = session.execute(
        select(ArticleActor.article_id, Article.headline, ArticleActor.name_text,
               ArticleActor.evidence)
        .join(Article, Article.id == ArticleActor.article_id)
        .where(ArticleActor.actor_id == actor_id, ArticleActor.status != _REJECTED)
        .order_by(ArticleActor.article_id, ArticleActor.id)
    ).all()  # fmt: skip
    names = _names(session, {each for *_, found in rows for each in _candidates(found)})
    sightings = tuple(
        Sighting(article, headline, name, *_met(found),
                 tuple(names[each] for each in _candidates(found) if each in names))
        for article, headline, name, found in rows
    )  # fmt: skip
    return PersonPage(*actor, tuple(spellings), sightings)


def _met(evidence: dict[str, Any] | None) -> tuple[str | None, float | None]:
    met = (evidence or {}).get("met")
    return (met["name"], met["similarity"]) if met else (None, None)


def _candidates(evidence: dict[str, Any] | None) -> list[int]:
    return list((evidence or {}).get("candidates", ()))


def _names(session: Session, ids: set[int]) -> dict[int, str]:
    if not ids:
        return {}
    rows = session.execute(select(Actor.id, Actor.name).where(Actor.id.in_(ids)))
    return {actor_id: f"{name} ({actor_id})" for actor_id, name in rows}
