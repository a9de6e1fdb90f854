"""Passages that articles share, as they are stored, with the words of both articles aligned."""

from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, or_, select

from db.models import Article, Passage
from loaders.identity.counterparts import Alignment, aligned
from loaders.store.rows import chunks, table_of
from loaders.text.records import Span

_ARTICLES = table_of(Article)
_PASSAGES = table_of(Passage)

_AT_ONCE = 20
"""How many passages are aligned together: memory holds no more texts than those of their ends."""

CLAIMED = or_(
    _PASSAGES.c.original_id == _PASSAGES.c.article_id,
    _PASSAGES.c.original_id.is_(None) & (_PASSAGES.c.article_id < _PASSAGES.c.other_id),
)
"""Where `Shared.is_claimed` is true; elsewhere it is false or null."""


class Shared(NamedTuple):
    """A passage: the article that was compared later comes first, where it stands in both last."""

    id: int
    article_id: int
    other_id: int
    original_id: int | None
    original_basis: str | None
    span: Span
    other: Span

    @property
    def is_claimed(self) -> bool:
        """Whether its article is held to have had it before the other."""
        if self.original_id is None:
            return self.article_id < self.other_id
        return self.original_id == self.article_id


_NAMES = ("id", "article_id", "other_id", "original_id", "original_basis")
_PLACES = ("start_char", "end_char", "other_start", "other_end")
_QUERY = select(*(_PASSAGES.c[name] for name in (*_NAMES, *_PLACES))).order_by(_PASSAGES.c.id)
_TEXTS = select(_ARTICLES.c.id, _ARTICLES.c.text)


def shared(connection: Connection, where: ColumnElement[bool]) -> list[Shared]:
    """Return the passages that meet a condition, in the order of their ids."""
    return [
        Shared(key, one, two, original, basis, Span(start, end), Span(other_start, other_end))
        for key, one, two, original, basis, start, end, other_start, other_end in (
            connection.execute(_QUERY.where(where))
        )
    ]


def shared_by(connection: Connection, article_id: int) -> list[Shared]:
    """Return the passages of an article, whichever of their ends it is."""
    return shared(
        connection, (_PASSAGES.c.article_id == article_id) | (_PASSAGES.c.other_id == article_id)
    )


def texts(connection: Connection, ids: Collection[int]) -> dict[int, str]:
    """Return the texts of articles, by their ids."""
    return {
        article_id: text
        for some in chunks(ids)
        for article_id, text in connection.execute(_TEXTS.where(_ARTICLES.c.id.in_(some)))
    }


def alignments(
    connection: Connection, passages: Iterable[Shared]
) -> Iterator[tuple[Shared, Alignment]]:
    """Yield each passage with its words aligned."""
    rest = iter(passages)
    while some := list(islice(rest, _AT_ONCE)):
        found = texts(
            connection, {end for each in some for end in (each.article_id, each.other_id)}
        )
        for each in some:
            one, two = found[each.article_id], found[each.other_id]
            yield each, aligned(one, two, each.span, each.other)
