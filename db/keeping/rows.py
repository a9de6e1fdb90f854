"""All rows of a table by their keys, as they stream out of one database and into another."""

import json
from collections.abc import Generator, Iterable, Sequence
from itertools import islice, zip_longest
from typing import Any

from sqlalchemy import JSON, Connection, Table, Text, collate, insert, select

from db.errors import KeepingError

Values = Sequence[Any]

_AT_ONCE = 500
_WIDE = 20
"""How many rows are in memory at once, and of the tables that hold whole articles."""

_WHOLE_ARTICLES = {"articles", "source_contents"}


def streamed(connection: Connection, table: Table) -> Generator[Values]:
    """Yield the rows of a table, in one order on every kind of database; to be closed."""
    # SQLite sorts text by code point. A server does as its locale has it, unless told.
    binary = connection.dialect.name == "postgresql"
    keys = [
        collate(key, "C") if binary and isinstance(key.type, Text) else key
        for key in table.primary_key
    ]
    options = {"yield_per": _at_once(table)}
    query = select(table).order_by(*keys)
    with connection.execute(query, execution_options=options) as rows:
        yield from rows


def write_rows(connection: Connection, table: Table, rows: Iterable[Values]) -> None:
    """Write rows to a table, few of them in memory at once.

    Raises:
        KeepingError: the database cannot hold a value.
    """
    if connection.dialect.name == "postgresql":
        _copy_in(connection, table, rows)
        return
    names = table.columns.keys()
    coming = iter(rows)
    while batch := list(islice(coming, _at_once(table))):
        connection.execute(insert(table), [dict(zip(names, row, strict=True)) for row in batch])


def _copy_in(connection: Connection, table: Table, rows: Iterable[Values]) -> None:
    """Write rows by COPY: one statement, after which keys within the table are looked at."""
    format_ = connection.dialect.identifier_preparer.format_table
    quote = connection.dialect.identifier_preparer.quote
    names = ", ".join(quote(name) for name in table.columns.keys())  # noqa: SIM118
    is_json = [isinstance(column.type, JSON) for column in table.columns]
    driver: Any = connection.connection.driver_connection
    with driver.cursor() as cursor:
        statement = f"COPY {format_(table)} ({names}) FROM STDIN"
        with cursor.copy(statement) as copying:
            for row in rows:
                _refuse_nul(table, row)
                copying.write_row(
                    json.dumps(value) if coded and value is not None else value
                    for coded, value in zip(is_json, row, strict=True)
                )


def _refuse_nul(table: Table, row: Values) -> None:
    for column, value in zip(table.columns, row, strict=True):
        if isinstance(value, str) and "\0" in value:
            raise KeepingError(
                what=f"{column.name} has a NUL character, which PostgreSQL cannot hold",
                where=named(table, row),
                remedy="Load its file again into the source: the present reader leaves none",
            )


def compare_rows(table: Table, rows: Iterable[Values], others: Iterable[Values]) -> None:
    """Make sure that two streams, in one order, have the same rows, column by column.

    Raises:
        KeepingError: at the first row that differs, or that only one of them has.
    """
    for row, other in zip_longest(rows, others):
        if row is None or other is None:
            which = "more" if row is None else "less"
            raise KeepingError(
                what=f"the copy has {which} than its source", where=named(table, row or other)
            )
        for column, value, copied in zip(table.columns, row, other, strict=True):
            if value != copied:
                raise KeepingError(
                    what=f"{column.name} is not in the copy what it is in its source",
                    where=named(table, row),
                )


def named(table: Table, row: Values) -> str:
    """Return the name of a row: its table and key."""
    names = table.columns.keys()
    return " ".join([table.name, *(str(row[names.index(key.name)]) for key in table.primary_key)])


def _at_once(table: Table) -> int:
    return _WIDE if table.name in _WHOLE_ARTICLES else _AT_ONCE
