"""Where articles repeat others, and which of their attributions are copies.

Of two articles that share a passage the one repeats it that did not have it first, or,
where nothing proves which did, the one that was stored later. Several may have had it
before the article that they all point at: then all but one of them repeat that one.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from sqlalchemy import Connection, or_, select, update

from db.models import Article, Attribution, Passage
from loaders.identity.counterparts import Alignment
from loaders.identity.directions import precedence
from loaders.identity.passages import Passage as Shared
from loaders.store.publications import publications
from loaders.store.rows import Row, chunks, fetch, number_of, table_of
from loaders.text.records import Span

_ARTICLES = table_of(Article)
_ATTRIBUTIONS = table_of(Attribution)
_PASSAGES = table_of(Passage)

_CLAIMED = or_(
    _PASSAGES.c.original_id == _PASSAGES.c.article_id,
    _PASSAGES.c.original_id.is_(None) & (_PASSAGES.c.article_id < _PASSAGES.c.other_id),
)


def is_claimed(row: Row) -> bool:
    """Tell whether the article of a passage is held to have had it before the other."""
    article_id, other_id = number_of(row, "article_id"), number_of(row, "other_id")
    if row["original_id"] is None:
        return article_id < other_id
    return row["original_id"] == article_id


def mark_copies(connection: Connection, article_ids: Collection[int]) -> None:
    """Write for every attribution of the articles whether it is a copy.

    It is if most of it lies in what its article repeats. Where one of the articles had
    something first, others that had seemed to are marked anew as well.
    """
    rivals = _rivals(connection, article_ids)
    ids = {
        *article_ids,
        *(each for rows in rivals.values() for each in _leaders(rows, article_ids)),
    }
    places: dict[int, list[Span]] = defaultdict(list)
    for row in _passages(connection, ids):
        for own, other in _aligned(connection, row).kept():
            if is_claimed(row):
                places[number_of(row, "other_id")].append(other)
            else:
                places[number_of(row, "article_id")].append(own)
    rivals |= _rivals(connection, ids - set(article_ids))
    for rows in rivals.values():
        for article_id, span in _yielded(connection, rows, ids):
            places[article_id].append(span)
    _mark(connection, ids, places)


def _rivals(connection: Connection, ids: Collection[int]) -> dict[int, list[Row]]:
    """Return what the articles and others had before one that they point at, by its id.

    They are passages, in the order in which their articles are held to have had them.
    """
    claimed = select(_PASSAGES.c.other_id).where(_CLAIMED).distinct()
    centres = {
        each
        for some in chunks(ids)
        for each in connection.scalars(claimed.where(_PASSAGES.c.article_id.in_(some)))
    }
    found: dict[int, list[Row]] = defaultdict(list)
    for some in chunks(centres):
        for row in fetch(connection, _PASSAGES, _PASSAGES.c.other_id.in_(some) & _CLAIMED):
            found[number_of(row, "other_id")].append(row)
    articles = {number_of(row, "article_id") for rows in found.values() for row in rows}
    known = publications(connection, articles | centres)

    def rank(row: Row) -> tuple[tuple[bool, date], int]:
        article_id = number_of(row, "article_id")
        return precedence(known[number_of(row, "other_id")], known[article_id]), article_id

    return {centre_id: sorted(rows, key=rank) for centre_id, rows in found.items()}


def _leaders(rows: Sequence[Row], but: Collection[int]) -> Iterator[int]:
    """Yield who would have had a part of the text first without some of the articles."""
    covered = bytearray(max(_spans(row)[1].end for row in rows))
    for row in rows:
        article_id, (_, place) = number_of(row, "article_id"), _spans(row)
        if article_id not in but and covered.count(1, *place) < place.end - place.start:
            yield article_id
            _cover(covered, place)


def _passages(connection: Connection, ids: Collection[int]) -> Iterator[Row]:
    """Yield the passages that tell what articles repeat."""
    for some in chunks(ids):
        own = _PASSAGES.c.article_id.in_(some)
        yield from fetch(connection, _PASSAGES, own | (_PASSAGES.c.other_id.in_(some) & _CLAIMED))


def _yielded(
    connection: Connection, rows: Sequence[Row], ids: Collection[int]
) -> Iterator[tuple[int, Span]]:
    """Yield what rivals have that another had before: the articles' ids, and where it stands."""
    covered = bytearray(max(_spans(row)[1].end for row in rows))
    for row in rows:
        place = _spans(row)[1]
        if row["article_id"] in ids and covered.find(1, *place) >= 0:
            for own, other in _aligned(connection, row).kept():
                if 2 * covered.count(1, *other) > other.end - other.start:
                    yield number_of(row, "article_id"), own
        _cover(covered, place)


def _aligned(connection: Connection, row: Row) -> Alignment:
    """Align the words of a passage in both of its articles."""
    article_id, other_id = number_of(row, "article_id"), number_of(row, "other_id")
    query = select(_ARTICLES.c.id, _ARTICLES.c.text)
    rows = connection.execute(query.where(_ARTICLES.c.id.in_([article_id, other_id])))
    texts: dict[int, str] = {found.id: found.text for found in rows}
    own, other = _spans(row)
    return Alignment(texts[article_id], texts[other_id], Shared(own, other, 1.0))


def _spans(row: Row) -> tuple[Span, Span]:
    """Return where a passage stands in its article, and in the one that it points at."""
    names = ("start_char", "end_char", "other_start", "other_end")
    start, end, other_start, other_end = (number_of(row, name) for name in names)
    return Span(start, end), Span(other_start, other_end)


def _cover(covered: bytearray, place: Span) -> None:
    covered[place.start : place.end] = b"\1" * (place.end - place.start)


def _mark(connection: Connection, ids: Collection[int], places: Mapping[int, list[Span]]) -> None:
    names = ("id", "article_id", "start_char", "end_char", "is_copy")
    query = select(*(_ATTRIBUTIONS.c[name] for name in names))
    turned: dict[bool, list[int]] = {True: [], False: []}
    for some in chunks(ids):
        for row in connection.execute(query.where(_ATTRIBUTIONS.c.article_id.in_(some))):
            place = Span(row.start_char, row.end_char)
            is_copy = _is_mostly_in(place, places.get(row.article_id, ()))
            if is_copy != row.is_copy:
                turned[is_copy].append(row.id)
    for is_copy, changed in turned.items():
        for some in chunks(changed):
            where = _ATTRIBUTIONS.c.id.in_(some)
            connection.execute(update(_ATTRIBUTIONS).where(where).values(is_copy=is_copy))


def _is_mostly_in(span: Span, places: Sequence[Span]) -> bool:
    """Tell whether most of a span lies in the places, taken together."""
    inside, end = 0, span.start
    for each in sorted(places):
        start, end = max(each.start, end), max(min(each.end, span.end), end)
        inside += max(0, end - start)
    return 2 * inside > span.end - span.start
