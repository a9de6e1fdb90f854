"""What a database would lose by a downgrade, found by counting before and after it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, column, func, inspect, select, table, text
from sqlalchemy.engine.interfaces import ReflectedColumn
from sqlalchemy.sql.elements import ColumnElement

from db.search_index import is_of_search

_VERSION_TABLE = "alembic_version"


@dataclass(frozen=True, slots=True)
class Held:
    """What a table holds: its rows, and for each column those that hold a value there.

    NULL is no value, nor is the constant that the column has by default.
    """

    rows: int
    values: Mapping[str, int]


def held(connection: Connection) -> dict[str, Held]:
    """Return what each table holds now; the search index, which is made of others, is left out.

    It reads the whole database, once.
    """
    inspector = inspect(connection)
    found = {}
    for name in sorted(inspector.get_table_names()):
        if name != _VERSION_TABLE and not is_of_search(name):
            columns = inspector.get_columns(name)
            rows, *values = connection.execute(_counting(name, columns)).one()
            counts = zip((each["name"] for each in columns), values, strict=True)
            found[name] = Held(rows, dict(counts))
    return found


def lost(before: Mapping[str, Held], after: Mapping[str, Held]) -> tuple[str, ...]:
    """Return a phrase for each table and column of which less is held than before.

    A column is named only where it loses more values than its table loses rows. A value
    that is another than before is not noticed.
    """
    phrases: list[str] = []
    for name, was in before.items():
        now = after.get(name)
        rows = was.rows - (now.rows if now else 0)
        if rows > 0:
            of = "" if now is None else f" of {was.rows}"
            phrases.append(f"{name} ({rows}{of} {'row' if rows == 1 and not of else 'rows'})")
        if now is None:
            continue
        for each, values in was.values.items():
            gone = values - now.values.get(each, 0)
            if gone > max(rows, 0):
                phrases.append(f"{name}.{each} ({gone} {'value' if gone == 1 else 'values'})")
    return tuple(phrases)


def _counting(name: str, columns: list[ReflectedColumn]) -> Select[*tuple[Any, ...]]:
    return select(func.count(), *map(_values, columns)).select_from(table(name))


def _values(found: ReflectedColumn) -> ColumnElement[int]:
    value: ColumnElement[object] = column(found["name"])
    default = found["default"]
    # A call, such as that for the next number, is no constant, and asking would use one up.
    if default is not None and "(" not in default:
        value = func.nullif(value, text(default))
    return func.count(value)
