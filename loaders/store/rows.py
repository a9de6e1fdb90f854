"""Bringing the rows of one article to what a reading says, in place.

Rows are matched by natural key. Those that a new reading no longer produces go, those
that it produces differently are updated under their id, those that somebody reviewed
are left alone.
"""

from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from functools import cache
from typing import TypeVar

from sqlalchemy import (
    Connection,
    Table,
    Update,
    bindparam,
    delete,
    exists,
    select,
    update,
)
from sqlalchemy.sql import ColumnElement

from db.models import Base
from loaders.store.inserting import write, write_numbered
from loaders.store.places import Key

Row = dict[str, object]
Item = TypeVar("Item")

REVIEWED = frozenset({"confirmed", "corrected", "rejected"})
"""What a row's status is once a person has looked at it."""

ASIDE = 1_000_000_000
"""How far rows are moved out of the way: beyond any text, within a four-byte integer."""

_CHUNK = 500
"""How many values one IN takes: SQLite and PostgreSQL both limit a statement's parameters."""


def table_of(model: type[Base]) -> Table:
    """Return the table of a model."""
    table = model.__table__
    if not isinstance(table, Table):
        message = f"{model.__name__} is not one table"
        raise TypeError(message)
    return table


def chunks(items: Collection[Item]) -> Iterator[list[Item]]:
    """Yield the items in lists short enough for one IN."""
    listed = list(items)
    for start in range(0, len(listed), _CHUNK):
        yield listed[start : start + _CHUNK]


def fetch(connection: Connection, table: Table, where: ColumnElement[bool]) -> list[Row]:
    """Return the rows of the table that meet the condition, in the order of its key."""
    query = select(table).where(where).order_by(*table.primary_key)
    return [dict(row) for row in connection.execute(query).mappings()]


def amend(connection: Connection, table: Table, rows: Mapping[int, Row]) -> None:
    """Update the rows with these ids; all of them set the same columns."""
    if rows:
        changes = [{"key_id": key, **row} for key, row in rows.items()]
        connection.execute(_update(table), changes)


def remove(connection: Connection, table: Table, rows: Iterable[Mapping[str, object]]) -> None:
    """Delete the rows, each found by its primary key."""
    keys = [{f"key_{c.name}": row[c.name] for c in table.primary_key} for row in rows]
    if keys:
        where = [column == bindparam(f"key_{column.name}") for column in table.primary_key]
        connection.execute(delete(table).where(*where), keys)


def remove_unused(
    connection: Connection, table: Table, ids: Collection[int], owned: Collection[Table] = ()
) -> None:
    """Delete those of the rows that no row points at, but for those that go with them.

    These are the rows of the owned tables, as far as their keys let them: one that must not
    lose what it points at (RESTRICT) keeps it. What only pointed at one another goes as
    well, the last in the chain first.
    """
    if not ids:
        return
    unused = [
        ~exists().where(*(child.c[each.parent.name] == each.column for each in key.elements))
        for other in table.metadata.tables.values()
        for key in other.foreign_key_constraints
        if key.referred_table is table
        and not (other in owned and key.ondelete in ("CASCADE", "SET NULL"))
        for child in [other.alias()]
    ]
    for some in chunks(ids):
        query = delete(table).where(table.c.id.in_(some), *unused)
        while connection.execute(query).rowcount:
            pass


def id_of(row: Mapping[str, object]) -> int:
    """Return the row's id."""
    return number_of(row, "id")


def number_of(row: Mapping[str, object], column: str) -> int:
    """Return the value of a column that holds whole numbers; anything else is a TypeError."""
    found = row[column]
    if not isinstance(found, int):
        message = f"{column} is not a whole number: {found!r}"
        raise TypeError(message)
    return found


def is_reviewed(row: Mapping[str, object]) -> bool:
    """Tell whether a person has looked at the row."""
    return row.get("status") in REVIEWED


def differs(stored: Mapping[str, object], wanted: Mapping[str, object]) -> bool:
    """Tell whether the stored row says something else than the wanted one."""
    return any(stored[name] != value for name, value in wanted.items())


def gone(stored: Mapping[Key, Row], wanted: Container[Key]) -> list[int]:
    """Return the ids of the rows that are wanted no more and that nobody reviewed."""
    return [id_of(r) for key, r in stored.items() if key not in wanted and not is_reviewed(r)]


def upsert(
    connection: Connection, table: Table, stored: Mapping[Key, Row], wanted: Mapping[Key, Row]
) -> dict[Key, int]:
    """Insert or update the wanted rows and return the id of each.

    Reviewed rows keep what they say. Rows whose span moves are first moved aside, so that
    no two of them meet on the way to where they go.
    """
    ids = {key: id_of(row) for key, row in stored.items() if key in wanted}
    changed = {
        ids[key]: wanted[key]
        for key in ids
        if not is_reviewed(stored[key]) and differs(stored[key], wanted[key])
    }
    if "start_char" in table.c:
        move_aside(connection, table, changed)
    amend(connection, table, changed)
    fresh = [key for key in wanted if key not in ids]
    written = write_numbered(connection, table, [wanted[key] for key in fresh])
    return ids | dict(zip(fresh, written, strict=True))


def replace(
    connection: Connection, table: Table, stored: Mapping[Key, Row], wanted: Mapping[Key, Row]
) -> None:
    """Make the wanted rows the only ones, for a table that no other table points at.

    A row that says something else than before is written anew, under the id it had.
    """
    stale = [row for key, row in stored.items() if key not in wanted or differs(row, wanted[key])]
    remove(connection, table, stale)
    fresh = [key for key in wanted if key not in stored or differs(stored[key], wanted[key])]
    if "id" in table.c:
        again = [{**wanted[key], "id": stored[key]["id"]} for key in fresh if key in stored]
        write(connection, table, again)
        fresh = [key for key in fresh if key not in stored]
    write(connection, table, [wanted[key] for key in fresh])


def move_aside(connection: Connection, table: Table, ids: Collection[int]) -> None:
    """Move the spans of rows beyond any text, so that others may take their places."""
    for some in chunks(ids):
        aside = {each: each + ASIDE for each in (table.c.start_char, table.c.end_char)}
        connection.execute(update(table).where(table.c.id.in_(some)).values(aside))


# Each statement is put together once: that takes several times as long as a row from SQLite.


@cache
def _update(table: Table) -> Update:
    return update(table).where(table.c.id == bindparam("key_id"))
