"""Rows that people reviewed and a new reading lacks, in a text that is another now.

They were moved aside (`loaders.store.frame`). They go where their words stand with the same
context, and are dropped where nothing tells: their reviews are then orphaned.
"""

from sqlalchemy import Connection, Table, delete, update

from db.models import AttributionSpan
from db.text_quotes import find_text_quote, text_quote
from loaders.store.reviews.ledger import ATTRIBUTIONS, CLAIMS, QUOTES, said_by
from loaders.store.rows import ASIDE, Row, amend, fetch, id_of, number_of, table_of
from loaders.text.records import Span

_SPANS = table_of(AttributionSpan)


def place_leftovers(connection: Connection, article_id: int, before: str, after: str) -> None:
    """Bring the rows that were moved aside from the text before to the text after."""
    said = _aside(connection, ATTRIBUTIONS, article_id)
    for row in said:
        _place_attribution(connection, row, before, after)
    for table in (QUOTES, CLAIMS):
        for row in _aside(connection, table, article_id):
            place = _found(_stood(row), before, after)
            if place is None or _is_taken(connection, table, row, place):
                _drop(connection, table, row)
            else:
                amend(connection, table, {id_of(row): place})
    for row in said:
        if not any(said_by(connection, id_of(row))):
            _drop(connection, ATTRIBUTIONS, row)


def _aside(connection: Connection, table: Table, article_id: int) -> list[Row]:
    return fetch(
        connection, table, (table.c.article_id == article_id) & (table.c.start_char >= ASIDE)
    )


def _stood(row: Row) -> Span:
    return Span(number_of(row, "start_char") - ASIDE, number_of(row, "end_char") - ASIDE)


def _found(span: Span, before: str, after: str) -> Row | None:
    place = find_text_quote(after, text_quote(before, *span))
    return None if place is None else {"start_char": place[0], "end_char": place[1]}


def _place_attribution(connection: Connection, row: Row, before: str, after: str) -> None:
    pieces = fetch(connection, _SPANS, _SPANS.c.attribution_id == row["id"])
    spans = [Span(number_of(e, "start_char"), number_of(e, "end_char")) for e in pieces]
    places = [place for span in spans if (place := _found(span, before, after))]
    hull = _found(_stood(row), before, after)
    if hull is None or len(places) < len(pieces):
        for table, each in said_by(connection, id_of(row)):
            _drop(connection, table, each)
        _drop(connection, ATTRIBUTIONS, row)
        return
    for piece, place in zip(pieces, places, strict=True):
        key = [column == piece[column.name] for column in _SPANS.primary_key]
        connection.execute(update(_SPANS).where(*key).values(place))
    amend(connection, ATTRIBUTIONS, {id_of(row): hull})


def _is_taken(connection: Connection, table: Table, row: Row, place: Row) -> bool:
    there = [table.c[name] == place[name] for name in ("start_char", "end_char")]
    same = table.c.article_id == row["article_id"]
    if table is CLAIMS:
        same &= table.c.attribution_id.is_not_distinct_from(row["attribution_id"])
    return bool(fetch(connection, table, same & there[0] & there[1] & (table.c.id != row["id"])))


def _drop(connection: Connection, table: Table, row: Row) -> None:
    """Delete a row; those of its own table that point at it point at nothing."""
    for name in {"continues_id", "parent_id"} & set(table.c.keys()):
        pointing = update(table).where(table.c[name] == row["id"])
        connection.execute(pointing.values({name: None}))
    connection.execute(delete(table).where(table.c.id == row["id"]))
