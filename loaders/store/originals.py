"""Which of two articles that share a passage had it first, and which attributions are copies."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection, or_, select, update

from db.models import Article, Attribution, Outlet, Passage
from db.models import Credit as CreditRow
from loaders.identity.directions import Credit, Publication, direction
from loaders.store.rows import (
    REVIEWED,
    Row,
    amend,
    chunks,
    fetch,
    id_of,
    number_of,
    table_of,
)

_ARTICLES = table_of(Article)
_ATTRIBUTIONS = table_of(Attribution)
_CREDITS = table_of(CreditRow)
_OUTLETS = table_of(Outlet)
_PASSAGES = table_of(Passage)

Places = dict[int, list[tuple[int, int]]]


def settle_originals(connection: Connection, article_id: int) -> None:
    """Write which had them first, for every passage of an article, and what are copies."""
    either = or_(_PASSAGES.c.article_id == article_id, _PASSAGES.c.other_id == article_id)
    passages = fetch(connection, _PASSAGES, either)
    if not passages:
        return
    ids = {number_of(row, side) for row in passages for side in ("article_id", "other_id")}
    known = _publications(connection, ids)
    changed: dict[int, Row] = {}
    for row in passages:
        original = _original(row, known)
        if (
            original["original_id"] != row["original_id"]
            or original["original_basis"] != row["original_basis"]
        ):
            changed[id_of(row)] = original
    amend(connection, _PASSAGES, changed)
    _mark_copies(connection, ids)


def _original(row: Row, known: Mapping[int, Publication]) -> Row:
    article_id, other_id = number_of(row, "article_id"), number_of(row, "other_id")
    found = direction(known[article_id], known[other_id])
    if found.original is None:
        return {"original_id": None, "original_basis": None}
    original = article_id if found.original == "one" else other_id
    return {"original_id": original, "original_basis": found.basis}


def _publications(connection: Connection, ids: Collection[int]) -> dict[int, Publication]:
    given: dict[int, list[Credit]] = defaultdict(list)
    query = select(_CREDITS.c.article_id, _OUTLETS.c.name, _CREDITS.c.kind)
    query = query.join(_OUTLETS, _OUTLETS.c.id == _CREDITS.c.outlet_id)
    query = query.where(_CREDITS.c.kind != "copy").order_by(_CREDITS.c.id)
    for some in chunks(ids):
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
        for some in chunks(ids)
        for row in connection.execute(articles.where(_ARTICLES.c.id.in_(some)))
    }


def _mark_copies(connection: Connection, ids: Collection[int]) -> None:
    """Write for every attribution of the articles whether most of it is in a copied passage."""
    copied = _copied(connection, ids)
    columns = [
        _ATTRIBUTIONS.c[name] for name in ("id", "article_id", "start_char", "end_char", "is_copy")
    ]
    turned: dict[bool, list[int]] = {True: [], False: []}
    for some in chunks(ids):
        query = select(*columns).where(
            _ATTRIBUTIONS.c.article_id.in_(some), _ATTRIBUTIONS.c.status.not_in(REVIEWED)
        )
        for row in connection.execute(query):
            is_copy = _is_within(row.start_char, row.end_char, copied.get(row.article_id, ()))
            if is_copy != row.is_copy:
                turned[is_copy].append(row.id)
    for is_copy, changed in turned.items():
        for some in chunks(changed):
            where = _ATTRIBUTIONS.c.id.in_(some)
            connection.execute(update(_ATTRIBUTIONS).where(where).values(is_copy=is_copy))


def _copied(connection: Connection, ids: Collection[int]) -> Places:
    """Return where the articles repeat others: of two, the one that did not have it first.

    Where nothing proves which did, that is the one that was stored later.
    """
    found: Places = defaultdict(list)
    for some in chunks(ids):
        from_later = _PASSAGES.c.other_id.in_(some) & (
            _PASSAGES.c.original_id == _PASSAGES.c.article_id
        )
        either = or_(_PASSAGES.c.article_id.in_(some), from_later)
        for row in fetch(connection, _PASSAGES, either):
            if row["original_id"] == row["article_id"]:
                place = number_of(row, "other_start"), number_of(row, "other_end")
                found[number_of(row, "other_id")].append(place)
            else:
                place = number_of(row, "start_char"), number_of(row, "end_char")
                found[number_of(row, "article_id")].append(place)
    return found


def _is_within(start: int, end: int, places: Iterable[tuple[int, int]]) -> bool:
    """Tell whether most of a span lies in one of the places."""
    return any(2 * (min(end, last) - max(start, first)) > end - start for first, last in places)
