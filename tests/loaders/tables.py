"""Looking at what the tables hold."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, Engine, Row, Table, select, text

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


def change(engine: Engine, *statements: str, **values: object) -> None:
    """Execute statements with these values, and commit."""
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement), values)


def told(engine: Engine) -> dict[str, list[str]]:
    """Return what the rows say, whatever their ids: each key by what it points at.

    The record of runs is left out.
    """
    names: dict[tuple[str, object], str] = {}
    found: dict[str, list[str]] = {}
    with engine.connect() as connection:
        for table in Base.metadata.sorted_tables:
            if table.name in RUNS:
                continue
            rows = [dict(row) for row in connection.execute(select(table)).mappings()]
            # Twice, since rows may point within their table.
            for _ in range(2):
                said = [_said(table, row, names) for row in rows]
                if "id" in table.c:
                    names |= {(table.name, r["id"]): s for r, s in zip(rows, said, strict=True)}
            found[table.name] = sorted(said)
    return found


RUNS = ("load_runs", "load_files", "load_problems")
_UNTIED = {("passages", "original_id"): "articles"}
"""What a column points at that has no key of its own to say so."""


def _said(table: Table, row: dict[str, Any], names: dict[tuple[str, object], str]) -> str:
    parts = []
    for column in table.columns:
        value = row[column.name]
        targets = {key.column.table.name for key in column.foreign_keys if key.column.name == "id"}
        target = _UNTIED.get((table.name, column.name)) or next(iter(targets), None)
        if column.name == "id" or target in RUNS:
            continue
        if target and value is not None:
            value = names.get((target, value), "…")
        elif isinstance(value, dict):
            value = _without_keys(value, names)
        parts.append(f"{column.name}={value!r}")
    return f"({', '.join(parts)})"


def _without_keys(value: Any, names: dict[tuple[str, object], str]) -> Any:  # noqa: ANN401
    """Return evidence with the articles and actors in it by what they are."""
    if not isinstance(value, dict):
        return value
    said = {key: _without_keys(each, names) for key, each in value.items()}
    if "article" in said:
        said["article"] = names.get(("articles", said["article"]), "…")
    if "candidates" in said:
        said["candidates"] = sorted(names.get(("actors", each), "…") for each in said["candidates"])
    return said
