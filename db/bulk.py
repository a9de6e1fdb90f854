"""Loads of many rows: how a SQLite file keeps its journal meanwhile, and statistics afterwards."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import OperationalError

from db.engine import for_writing, on_file


@contextmanager
def bulk_loading(engine: Engine) -> Iterator[None]:
    """Keep a SQLite file in WAL mode for the time of a load, and leave it in one piece.

    In WAL mode people can read while a load writes. Afterwards the file is set back, so
    that it can be copied and opened from a read-only place, unless somebody is reading it.
    After a load that ended well the planner's statistics are renewed: without them
    SQLite scans whole tables for each row that goes.

    Raises:
        sqlalchemy.exc.OperationalError: for a file that may not be written, among others.
    """
    is_file = on_file(engine.url)
    if is_file:
        set_journal(engine, "WAL")
    try:
        yield
        with for_writing(engine).begin() as connection:
            analyse(connection)
    finally:
        if is_file:
            # Idle connections would count as readers.
            engine.dispose()
            with suppress(OperationalError):
                set_journal(engine, "DELETE")


def analyse(connection: Connection) -> None:
    """Renew the statistics that the planner chooses indexes by."""
    if connection.dialect.name == "sqlite":
        # Enough to choose an index by, and the time no longer grows with the database.
        connection.exec_driver_sql("PRAGMA analysis_limit = 1000")
    connection.exec_driver_sql("ANALYZE")


def set_journal(engine: Engine, mode: str) -> None:
    """Have a SQLite file keep its journal in another way: "WAL" or "DELETE".

    Raises:
        sqlalchemy.exc.OperationalError: somebody has the file open, or it may not be written.
    """
    # Not in a transaction, where the journal cannot be changed; so past SQLAlchemy, which
    # would begin one and which would wrap the error.
    statement = f"PRAGMA journal_mode = {mode}"
    connection = engine.raw_connection()
    try:
        connection.cursor().execute(statement)
    except sqlite3.OperationalError as error:
        raise OperationalError(statement, {}, error) from error
    finally:
        connection.close()
