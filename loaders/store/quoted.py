"""What attributions quote."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from db.models import Actor, Article, Attribution, Quote
from loaders.identity.utterances import Said
from loaders.store.among import among, matching
from loaders.store.known import IS_NAMED
from loaders.store.rows import table_of

_ACTORS = table_of(Actor)
_ARTICLES = table_of(Article)
_ATTRIBUTIONS = table_of(Attribution)
_QUOTES = table_of(Quote)

Quoted = dict[int, Said]
"""Attributions by their ids, and what each quotes."""


@dataclass(frozen=True, slots=True)
class Joined:
    """What the attributions of an article quoted when they were joined, and their utterances."""

    quoted: Mapping[int, Said] = field(default_factory=dict)
    utterances: frozenset[int] = frozenset()


def quoted_in(connection: Connection, article_id: int) -> Quoted:
    """Return the attributions of an article that quote, with what each quotes."""
    return _said(connection.execute(_QUOTED_IN, {"article": article_id}))


def quoted_by(connection: Connection, attribution_ids: Collection[int]) -> Quoted:
    """Return those of the attributions that quote, with what each quotes."""
    return _said(matching(connection, _QUOTED_BY, attribution_ids))


def _said(rows: Iterable[Row[*tuple[Any, ...]]]) -> Quoted:
    found: Quoted = {}
    for key, speaker, on, until, named, text in rows:
        pieces = found[key].pieces if key in found else ()
        found[key] = Said((*pieces, text), speaker, on, until, is_local=not named)
    return found


_QUOTED = (
    select(
        _ATTRIBUTIONS.c.id,
        _ATTRIBUTIONS.c.speaker_id,
        _ARTICLES.c.published_on,
        _ARTICLES.c.published_until,
        IS_NAMED.label("is_named"),
        _QUOTES.c.text,
    )
    .join(_QUOTES, _QUOTES.c.attribution_id == _ATTRIBUTIONS.c.id)
    .join(_ARTICLES, _ARTICLES.c.id == _ATTRIBUTIONS.c.article_id)
    .outerjoin(_ACTORS, _ACTORS.c.id == _ATTRIBUTIONS.c.speaker_id)
    .where(_QUOTES.c.status != "rejected", _ATTRIBUTIONS.c.status != "rejected")
    .order_by(_ATTRIBUTIONS.c.id, _QUOTES.c.start_char)
)
_QUOTED_IN = _QUOTED.where(_ATTRIBUTIONS.c.article_id == bindparam("article"))
_QUOTED_BY = _QUOTED.where(among(_ATTRIBUTIONS.c.id))
