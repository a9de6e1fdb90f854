"""What attributions quote, and how they hang together with those of other articles."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, select
from sqlalchemy.sql import ColumnElement

from db.models import Actor, Article, Attribution, Quote, QuoteKey, UtteranceVariant
from loaders.identity.utterances import Said
from loaders.store.rows import chunks, table_of

_ACTORS = table_of(Actor)
_ARTICLES = table_of(Article)
_ATTRIBUTIONS = table_of(Attribution)
_KEYS = table_of(QuoteKey)
_QUOTES = table_of(Quote)
_VARIANTS = table_of(UtteranceVariant)

Quoted = dict[int, Said]
"""Attributions by their ids, and what each quotes."""


@dataclass(frozen=True, slots=True)
class Joined:
    """What the attributions of an article quoted when they were joined, and their utterances."""

    quoted: Mapping[int, Said] = field(default_factory=dict)
    utterances: frozenset[int] = frozenset()


def joined_in(connection: Connection, article_id: int) -> Joined:
    """Return the attributions of an article that were joined before, or can be met by others."""
    quoted = quoted_in(connection, article_id)
    known: set[int] = set()
    for table in (_KEYS, _VARIANTS):
        for some in chunks(quoted):
            query = select(table.c.attribution_id).where(table.c.attribution_id.in_(some))
            known.update(connection.scalars(query))
    utterances = (
        select(_VARIANTS.c.utterance_id)
        .join(_ATTRIBUTIONS, _ATTRIBUTIONS.c.id == _VARIANTS.c.attribution_id)
        .where(_ATTRIBUTIONS.c.article_id == article_id)
    )
    return Joined(
        {each: said for each, said in quoted.items() if each in known},
        frozenset(connection.scalars(utterances)),
    )


def quoted_in(connection: Connection, article_id: int) -> Quoted:
    """Return the attributions of an article that quote, with what each quotes."""
    return _quoted(connection, _ATTRIBUTIONS.c.article_id == article_id)


def quoted_by(connection: Connection, attribution_ids: Collection[int]) -> Quoted:
    """Return those of the attributions that quote, with what each quotes."""
    found: Quoted = {}
    for some in chunks(attribution_ids):
        found |= _quoted(connection, _ATTRIBUTIONS.c.id.in_(some))
    return found


def utterances_of(connection: Connection, attribution_ids: Collection[int]) -> dict[int, int]:
    """Return the utterances of those attributions that are variants of one."""
    query = select(_VARIANTS.c.attribution_id, _VARIANTS.c.utterance_id)
    return {
        attribution_id: utterance_id
        for some in chunks(attribution_ids)
        for attribution_id, utterance_id in connection.execute(
            query.where(_VARIANTS.c.attribution_id.in_(some))
        )
    }


def _quoted(connection: Connection, where: ColumnElement[bool]) -> Quoted:
    is_named = (_ACTORS.c.kind == "organization") | (
        (_ACTORS.c.kind == "person") & _ACTORS.c.name.contains(" ")
    )
    query = (
        select(
            _ATTRIBUTIONS.c.id,
            _ATTRIBUTIONS.c.speaker_id,
            _ARTICLES.c.published_on,
            _ARTICLES.c.published_until,
            is_named.label("is_named"),
            _QUOTES.c.text,
        )
        .join(_QUOTES, _QUOTES.c.attribution_id == _ATTRIBUTIONS.c.id)
        .join(_ARTICLES, _ARTICLES.c.id == _ATTRIBUTIONS.c.article_id)
        .outerjoin(_ACTORS, _ACTORS.c.id == _ATTRIBUTIONS.c.speaker_id)
        .where(where, _QUOTES.c.status != "rejected", _ATTRIBUTIONS.c.status != "rejected")
        .order_by(_ATTRIBUTIONS.c.id, _QUOTES.c.start_char)
    )
    found: Quoted = {}
    for key, speaker, on, until, named, text in connection.execute(query):
        pieces = found[key].pieces if key in found else ()
        found[key] = Said((*pieces, text), speaker, on, until, is_local=not named)
    return found
