"""The least that storing can take: the rows of a database, written to an empty one as they are.

The tables, indexes, keys and triggers of both are the same, and so are the rows. Nothing is
decided on the way: SQLite gets `executemany`, PostgreSQL binary COPY, a table at a time.
"""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy
from sqlalchemy import URL, Engine, Table, func, select
from sqlalchemy.pool import NullPool

from db.engine import create_engine
from db.migrate import migrate
from db.models import Base

_AT_ONCE = 1000
_SETTINGS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA cache_size = -65536",
    "PRAGMA journal_mode = WAL",
)
"""As a load has them (`db.engine`)."""


def clock_for(engine: Engine) -> Callable[[], float]:
    """Return the processor's time with SQLite, else the wall clock's: a server writes then.

    Machines are shared, and a load takes long enough to be held up.
    """
    return time.process_time if engine.dialect.name == "sqlite" else time.perf_counter


def count_rows(engine: Engine) -> int:
    """Return how many rows all tables have together."""
    with engine.connect() as connection:
        counts = (select(func.count()).select_from(each) for each in Base.metadata.sorted_tables)
        return sum(connection.execute(each).scalar_one() for each in counts)


def seconds_of_bare_writing(engine: Engine, scratch: Path) -> float:
    """Write all rows of a database to a new one, which is gone afterwards.

    Only the writing is timed, by `clock_for`, not the fetching of the rows. On PostgreSQL the
    new database is on the same server.
    """
    clock = clock_for(engine)
    if engine.dialect.name == "sqlite":
        target = scratch / "bare.db"
        migrate(create_engine(URL.create("sqlite", database=str(target)), poolclass=NullPool))
        try:
            return _executemany(Path(str(engine.url.database)), target, clock)
        finally:
            target.unlink()
    with _beside(engine.url) as target_url:
        target_engine = create_engine(target_url, poolclass=NullPool)
        migrate(target_engine)
        return _copy(engine, target_engine, clock)


def _names(table: Table) -> str:
    return ", ".join(f'"{column.name}"' for column in table.columns if column.computed is None)


def _executemany(source: Path, target: Path, clock: Callable[[], float]) -> float:
    """Return the seconds that the rows take in one transaction and its checkpoint."""
    taken = 0.0
    with closing(sqlite3.connect(source)) as rows, closing(sqlite3.connect(target)) as connection:
        connection.isolation_level = None
        for setting in _SETTINGS:
            connection.execute(setting)
        connection.execute("BEGIN IMMEDIATE")
        # Rows may point on at later ones of their table.
        connection.execute("PRAGMA defer_foreign_keys = ON")
        for table in Base.metadata.sorted_tables:
            names = _names(table)
            found = rows.execute(f'SELECT {names} FROM "{table.name}"')  # noqa: S608
            places = ", ".join("?" * len(found.description))
            insert = f'INSERT INTO "{table.name}" ({names}) VALUES ({places})'  # noqa: S608
            while some := found.fetchmany(_AT_ONCE):
                start = clock()
                connection.executemany(insert, some)
                taken += clock() - start
        start = clock()
        connection.execute("COMMIT")
        connection.execute("PRAGMA journal_mode = DELETE")
        return taken + clock() - start


def _copy(source: Engine, target: Engine, clock: Callable[[], float]) -> float:
    taken = 0.0
    with source.connect() as reader, target.connect() as writer:
        for table in Base.metadata.sorted_tables:
            out: Any = reader.connection.driver_connection
            into: Any = writer.connection.driver_connection
            what = f'"{table.name}" ({_names(table)})'
            with out.cursor() as one, into.cursor() as other:
                blocks = list(_blocks(one, f"COPY {what} TO STDOUT (FORMAT binary)"))
                start = clock()
                with other.copy(f"COPY {what} FROM STDIN (FORMAT binary)") as copying:
                    for block in blocks:
                        copying.write(block)
                taken += clock() - start
        start = clock()
        writer.commit()
    return taken + clock() - start


def _blocks(cursor: Any, statement: str) -> Iterator[bytes]:  # noqa: ANN401  # the driver's
    with cursor.copy(statement) as copying:
        yield from map(bytes, copying)


@contextmanager
def _beside(url: URL) -> Iterator[URL]:
    """Make an empty database on the same server for a while."""
    name = f"{url.database}_bare"
    server = sqlalchemy.create_engine(url, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with server.connect() as connection:
        quoted = connection.dialect.identifier_preparer.quote(name)
        connection.exec_driver_sql(f"CREATE DATABASE {quoted} TEMPLATE template0")
        try:
            yield url.set(database=name)
        finally:
            connection.exec_driver_sql(f"DROP DATABASE {quoted} WITH (FORCE)")
