"""Whom somebody means by a name or an id."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session, aliased

from db.keys import name_key, row_id
from db.models import Actor, ActorName, ArticleActor

JUDGEABLE = ("person", "organization")
"""The kinds of actors that have names, and that people may judge."""

_REJECTED = "rejected"


class Named(NamedTuple):
    """What tells one actor from another."""

    id: int
    kind: str
    name: str


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
    articles = (
        select(func.count(ArticleActor.article_id.distinct()))
        .where(ArticleActor.actor_id == Actor.id, ArticleActor.status != _REJECTED)
        .correlate(Actor)
        .scalar_subquery()
        .label("articles")
    )
    query = _of(kinds, Actor.id, Actor.kind, Actor.name, articles)
    query = query.order_by(articles.desc(), Actor.id).limit(limit)
    for condition in _readings(words.strip()):
        found = tuple(PersonName(*row) for row in session.execute(query.where(condition)))
        if found:
            return found
    return ()


def find_only(session: Session, words: str, kinds: Collection[str] = JUDGEABLE) -> Named | None:
    """Return the one actor of some kinds that the words mean, None if they mean none or several.

    It counts no articles, of which those who are asked for most have thousands.
    """
    query = _of(kinds, Actor.id, Actor.kind, Actor.name).limit(2)
    for condition in _readings(words.strip()):
        found = [Named(*row) for row in session.execute(query.where(condition))]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _of(kinds: Collection[str], *columns: Any) -> Select[*tuple[Any, ...]]:  # noqa: ANN401
    # The kind must not lead to the actors: thousands are persons.
    kind = func.coalesce(Actor.kind, "")
    return select(*columns).where(kind.in_(kinds), Actor.merged_into_id.is_(None))


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
