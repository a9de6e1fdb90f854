"""New rows, many at a time, and the ids that they get."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from operator import itemgetter
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

from sqlalchemy import (
    Connection,
    Dialect,
    Select,
    Table,
    Transaction,
    column,
    func,
    insert,
    literal,
    select,
)
from sqlalchemy import table as sql_table
from sqlalchemy.sql.dml import ReturningInsert

_SEQUENCE = sql_table("sqlite_sequence", column("name"), column("seq"))
_KEPT = 500
"""How many statements are kept: some of each table, for each dialect that is in use."""
_FREE: WeakKeyDictionary[Transaction, dict[Table, int]] = WeakKeyDictionary()
"""The first id of each table that is free, for as long as nobody else can take it."""


def write(connection: Connection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    """Insert the rows, all of which have the same columns."""
    if not rows:
        return
    if connection.dialect.name == "sqlite":
        if "id" not in rows[0]:
            _free(connection).pop(table, None)
        statement = _bare_insert(table, tuple(rows[0]), connection.dialect)
        connection.exec_driver_sql(statement.sql, statement.values(rows))
    else:
        connection.execute(insert(table), rows)


def write_numbered(
    connection: Connection, table: Table, rows: Sequence[Mapping[str, object]]
) -> list[int]:
    """Insert the rows and return their ids, in the same order.

    Rows that return their ids SQLite takes one at a time, since it gives the ids back in no
    order that it promises: there they are taken beforehand. The transaction holds the write
    lock: nobody else takes an id, and the highest need be asked for only once in each.
    """
    if not rows:
        return []
    if connection.dialect.name != "sqlite":
        return list(connection.execute(_numbered_insert(table), rows).scalars())
    free = _free(connection)
    if table not in free:
        free[table] = max(*connection.execute(_highest(table)).one()) + 1
    ids = range(free[table], free[table] + len(rows))
    write(connection, table, [{"id": id_, **row} for id_, row in zip(ids, rows, strict=True)])
    free[table] = ids.stop
    return list(ids)


def _free(connection: Connection) -> dict[Table, int]:
    """Return the first free ids of tables, as far as this transaction has asked for them."""
    transaction = connection.get_transaction() or connection.begin()
    return _FREE.setdefault(transaction, {})


class _BareInsert(NamedTuple):
    """A statement for the driver, and what turns a row's values into its parameters.

    SQLAlchemy looks at each parameter of each row; where there are hundreds of thousands of
    rows, that takes longer than their writing.
    """

    sql: str
    take: Callable[[Mapping[str, object]], tuple[object, ...]]
    processors: tuple[Callable[[Any], Any] | None, ...]

    def values(self, rows: Sequence[Mapping[str, object]]) -> list[tuple[object, ...]]:
        """Return the parameters of the rows."""
        found = [self.take(row) for row in rows]
        if not any(self.processors):
            return found
        return [
            tuple(
                value if process is None else process(value)
                for value, process in zip(each, self.processors, strict=True)
            )
            for each in found
        ]


@lru_cache(maxsize=_KEPT)
def _bare_insert(table: Table, names: tuple[str, ...], dialect: Dialect) -> _BareInsert:
    columns = [each for each in table.columns if each.name in names]  # as the statement has them
    sql = str(insert(table).compile(dialect=dialect, column_keys=list(names)))
    types = [each.type.dialect_impl(dialect) for each in columns]
    processors = tuple(each.bind_processor(dialect) for each in types)
    if len(columns) == 1:
        [only] = names
        return _BareInsert(sql, lambda row: (row[only],), processors)
    return _BareInsert(sql, itemgetter(*(each.name for each in columns)), processors)


@cache
def _numbered_insert(table: Table) -> ReturningInsert[int]:
    return insert(table).returning(table.c.id, sort_by_parameter_order=True)


@cache
def _highest(table: Table) -> Select[int, int]:
    """Select the highest id of a table, and the highest that it ever gave, each 0 for none."""
    given = select(_SEQUENCE.c.seq).where(_SEQUENCE.c.name == table.name).scalar_subquery()
    is_kept = table.dialect_options["sqlite"]["autoincrement"]
    ever = func.coalesce(given, 0) if is_kept else literal(0)
    return select(func.coalesce(func.max(table.c.id), 0), ever)
