"""Looking at what the tables hold."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, Engine, Row, select, text

from db.models import Base

Rows = list[tuple[Any, ...]]


def dump(engine: Engine, *, without: Collection[str] = ()) -> dict[str, Rows]:
    """Return every row of every table but some, in the order of the primary keys."""
    with engine.connect() as connection:
        return {
            table.name: [
                tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key))
            ]
            for table in Base.metadata.sorted_tables
            if table.name not in without
        }


def ask(where: Engine | Connection, sql: str) -> list[Row[*tuple[Any, ...]]]:
    """Return the rows of a query."""
    if isinstance(where, Connection):
        return list(where.execute(text(sql)))
    with where.connect() as connection:
        return list(connection.execute(text(sql)))


def change(engine: Engine, *statements: str) -> None:
    """Execute statements and commit."""
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))
