"""What is known of when and where articles were published, and whom they credit."""

from collections import defaultdict
from collections.abc import Collection

from sqlalchemy import Connection, select

from db.models import Article, Outlet
from db.models import Credit as CreditRow
from loaders.identity.directions import Credit, Publication
from loaders.store.rows import chunks, table_of

_ARTICLES = table_of(Article)
_CREDITS = table_of(CreditRow)
_OUTLETS = table_of(Outlet)


def publications(connection: Connection, article_ids: Collection[int]) -> dict[int, Publication]:
    """Return what is known of the publication of articles, with the credits in their own words."""
    given: dict[int, list[Credit]] = defaultdict(list)
    query = select(_CREDITS.c.article_id, _OUTLETS.c.name, _CREDITS.c.kind)
    query = query.join(_OUTLETS, _OUTLETS.c.id == _CREDITS.c.outlet_id)
    query = query.where(_CREDITS.c.kind != "copy").order_by(_CREDITS.c.id)
    for some in chunks(article_ids):
        for article_id, name, kind in connection.execute(
            query.where(_CREDITS.c.article_id.in_(some))
        ):
            given[article_id].append(Credit(name, kind))
    columns = [_ARTICLES.c[name] for name in ("id", "published_on", "published_until")]
    articles = select(*columns, _OUTLETS.c.name, _OUTLETS.c.is_agency)
    articles = articles.outerjoin(_OUTLETS, _OUTLETS.c.id == _ARTICLES.c.outlet_id)
    return {
        row.id: Publication(
            row.published_on,
            row.published_until,
            row.name,
            bool(row.is_agency),
            tuple(given[row.id]),
        )
        for some in chunks(article_ids)
        for row in connection.execute(articles.where(_ARTICLES.c.id.in_(some)))
    }
