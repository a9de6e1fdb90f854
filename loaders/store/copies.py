"""Attributions that stand in a passage two articles share: each with its counterpart."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from sqlalchemy import Connection, select

from db.models import Article, Attribution
from db.models import Passage as PassageRow
from loaders.identity.counterparts import Alignment
from loaders.identity.passages import Passage
from loaders.store.rows import Row, chunks, fetch, number_of, table_of
from loaders.store.utterances import Join
from loaders.text.records import Span

_ARTICLES = table_of(Article)
_ATTRIBUTIONS = table_of(Attribution)
_PASSAGES = table_of(PassageRow)

_LEAST_SHARED = 0.6
"""Share of the wider of two places that both must cover to hold the same attribution."""

METHOD = "shared passage"

Places = dict[int, list[tuple[Span, int]]]


def copied_in(connection: Connection, article_id: int) -> list[Join]:
    """Return the attributions of an article that others, stored before, have in a passage.

    The content of each stands where that of its counterpart is carried to.
    """
    passages = fetch(connection, _PASSAGES, _PASSAGES.c.article_id == article_id)
    if not passages:
        return []
    ids = {article_id, *(number_of(row, "other_id") for row in passages)}
    texts, places = _texts(connection, ids), _places(connection, ids)
    found: list[Join] = []
    for row in passages:
        other_id = number_of(row, "other_id")
        passage = _passage(row)
        alignment = Alignment(texts[article_id], texts[other_id], passage)
        mine = [each for each in places[article_id] if passage.span.meets(each[0])]
        theirs = [each for each in places[other_id] if passage.other.meets(each[0])]
        found += _counterparts(alignment, mine, theirs)
    return _once(found)


def _once(found: Sequence[Join]) -> list[Join]:
    """Return the best counterpart of each attribution."""
    best: dict[int, Join] = {}
    for each in sorted(found, key=lambda join: -join.similarity):
        best.setdefault(each.attribution_id, each)
    return list(best.values())


def _counterparts(
    alignment: Alignment, mine: Sequence[tuple[Span, int]], theirs: Sequence[tuple[Span, int]]
) -> Iterator[Join]:
    for span, attribution_id in mine:
        carried = alignment.carry(span)
        if carried is None:
            continue
        shares = [(_share(carried, other), -like_id) for other, like_id in theirs]
        share, like_id = max(shares, default=(0.0, 0))
        if share >= _LEAST_SHARED:
            yield Join(attribution_id, -like_id, METHOD, round(share, 3))


def _share(one: Span, other: Span) -> float:
    common = min(one.end, other.end) - max(one.start, other.start)
    return max(0, common) / max(one.end - one.start, other.end - other.start)


def _passage(row: Row) -> Passage:
    start, end, other_start, other_end = (
        number_of(row, name) for name in ("start_char", "end_char", "other_start", "other_end")
    )
    return Passage(Span(start, end), Span(other_start, other_end), 1.0)


def _texts(connection: Connection, ids: Collection[int]) -> dict[int, str]:
    query = select(_ARTICLES.c.id, _ARTICLES.c.text)
    return {
        article_id: text
        for some in chunks(ids)
        for article_id, text in connection.execute(query.where(_ARTICLES.c.id.in_(some)))
    }


def _places(connection: Connection, ids: Collection[int]) -> Places:
    """Return the attributions of the articles, each with where its content stands."""
    found: Places = defaultdict(list)
    columns = [_ATTRIBUTIONS.c[name] for name in ("article_id", "start_char", "end_char", "id")]
    query = select(*columns).where(_ATTRIBUTIONS.c.status != "rejected")
    for some in chunks(ids):
        rows = connection.execute(query.where(_ATTRIBUTIONS.c.article_id.in_(some)))
        for article_id, start, end, attribution_id in rows:
            found[article_id].append((Span(start, end), attribution_id))
    return found
