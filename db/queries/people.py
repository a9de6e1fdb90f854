"""Whom somebody means by a name or an id."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session, aliased

from db.keys import name_key, row_id
from db.models import Actor, ActorName, ArticleActor

JUDGEABLE = ("person", "organization")
"""The kinds of actors that have names, and that people may judge."""

_REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class PersonName:
    """What tells one actor from another, and in how many articles it is."""

    id: int
    kind: str
    name: str
    articles: int


def find_people(
    session: Session, words: str, limit: int = 10, kinds: Collection[str] = JUDGEABLE
) -> tuple[PersonName, ...]:
    """Return the actors of some kinds that the words mean, at most `limit`.

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
        .where(Actor.kind.in_(kinds), Actor.merged_into_id.is_(None))
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
