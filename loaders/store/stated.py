"""What claims say, as they are compared."""

from collections.abc import Collection, Iterable
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, bindparam, select

from db.models import Actor, Article, ArticleActor, Attribution, Claim
from loaders.identity.propositions import Stated
from loaders.store.among import among, matching
from loaders.store.known import IS_NAMED
from loaders.store.rows import table_of
from loaders.text.records import Span

_ACTORS = table_of(Actor)
_ARTICLES = table_of(Article)
_ATTRIBUTIONS = table_of(Attribution)
_CLAIMS = table_of(Claim)
_REFS = table_of(ArticleActor)


class Put(NamedTuple):
    """A claim in its article, with where it stands there."""

    stated: Stated
    article_id: int
    span: Span


Claims = dict[int, Put]
"""Claims by their ids."""


def stated_in(connection: Connection, article_id: int) -> Claims:
    """Return the claims of an article."""
    return _claims(connection.execute(_STATED_IN, {"article": article_id}))


def stated_by(connection: Connection, claim_ids: Collection[int]) -> Claims:
    """Return those of the claims that nobody struck out."""
    return _claims(matching(connection, _STATED_BY, claim_ids))


def _claims(rows: Iterable[Row[*tuple[Any, ...]]]) -> Claims:
    return {
        key: Put(Stated(*stated), article_id, Span(start, end))
        for key, article_id, start, end, *stated in rows
    }


# Whom the article was read to name: who that proved to be depends on what was read since.
_STATED = (
    select(
        _CLAIMS.c.id,
        _CLAIMS.c.article_id,
        _CLAIMS.c.start_char,
        _CLAIMS.c.end_char,
        _CLAIMS.c.text,
        _CLAIMS.c.is_negated,
        _ACTORS.c.id.label("speaker_id"),
        _ARTICLES.c.published_on,
        _ARTICLES.c.published_until,
        _CLAIMS.c.happened_on,
        _CLAIMS.c.happened_until,
    )
    .join(_ARTICLES, _ARTICLES.c.id == _CLAIMS.c.article_id)
    .outerjoin(_ATTRIBUTIONS, _ATTRIBUTIONS.c.id == _CLAIMS.c.attribution_id)
    .outerjoin(_REFS, _REFS.c.id == _ATTRIBUTIONS.c.speaker_ref_id)
    .outerjoin(_ACTORS, (_ACTORS.c.id == _REFS.c.read_as_id) & IS_NAMED)
    .where(_CLAIMS.c.status != "rejected")
    .order_by(_CLAIMS.c.id)
)
_STATED_IN = _STATED.where(_CLAIMS.c.article_id == bindparam("article"))
_STATED_BY = _STATED.where(among(_CLAIMS.c.id))
