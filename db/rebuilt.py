"""What SQLite forgets with a table that a revision rebuilds: its triggers, and the ids it gave.

To change a table SQLite makes another one and drops the old. The triggers go with it, and of the
highest id that was ever given only the highest there is remains: an id of a row that is gone
would be given again.
"""

from typing import NamedTuple

from sqlalchemy import Connection, text

from db.search_index import SEARCHED, rebuilding

_TRIGGERS = text("SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger'")
_TABLES = text("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
_GIVEN = text("SELECT name, max(seq) FROM sqlite_sequence GROUP BY name")


class Remembered(NamedTuple):
    """The triggers of a SQLite database, each with its table and SQL, and the highest ids given."""

    triggers: dict[str, tuple[str, str]]
    given: dict[str, int]


def remembered(connection: Connection) -> Remembered:
    """Return what a revision may lose with a table."""
    tables = {row[0] for row in connection.execute(_TABLES)}
    given = connection.execute(_GIVEN) if "sqlite_sequence" in tables else ()
    return Remembered(
        {name: (table, sql) for name, table, sql in connection.execute(_TRIGGERS)},
        {name: highest for name, highest in given if name in tables},
    )


def restore(connection: Connection, before: Remembered) -> None:
    """Make again what was lost, where the table is there still, and what its triggers fill."""
    made = {row[0]: row[1] for row in connection.execute(_TABLES)}
    now = remembered(connection)
    stale: dict[str, None] = {}
    for name, (table, sql) in before.triggers.items():
        if name not in now.triggers and table in made and SEARCHED.get(table) in made:
            connection.exec_driver_sql(sql)
            stale[table] = None
    for table in stale:
        connection.exec_driver_sql(rebuilding(table))
    for table, highest in before.given.items():
        if "AUTOINCREMENT" in made.get(table, "") and now.given.get(table, 0) < highest:
            connection.exec_driver_sql("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
            connection.exec_driver_sql(
                "INSERT INTO sqlite_sequence VALUES (?, ?)", (table, highest)
            )
