"""Where the database is, and connections to it that behave alike on SQLite and PostgreSQL."""

import os
import re
import sqlite3
import time
from pathlib import Path
from typing import Any

import sqlalchemy
from sqlalchemy import URL, Connection, Engine, ExceptionContext, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool

from db.errors import (
    DatabaseAddressError,
    DatabaseMissingError,
    DriverMissingError,
)

VARIABLE = "ONRECORD_DATABASE"
DEFAULT_FILE = "onrecord.db"

_PASSWORD = re.compile(r"(?<=://)([^:/@]*:)[^/]*(?=@)|((?:ssl)?password=)[^&]*", re.IGNORECASE)
_SECRET = ("password", "sslpassword")
"""What may stand in the query of a URL, as the library of PostgreSQL has it."""

_CACHE_KIB = 65_536
_STATEMENTS = 1_000
"""How many statements SQLite keeps prepared: a load has some hundreds, each with lists of
several lengths; what it prepares anew it also reads the triggers for."""

_STEPS = 50_000
"""Steps of SQLite's machine, some milliseconds of them, between two looks at the clock."""
_LOCK_WAIT_MS = 10_000
"""How long a SQLite connection waits for another's lock: longer than one batch of a load takes."""
_WRITERS_WAITS = 6
"""How many times as long a writer waits: others' batches come first, and the end of their loads."""
_WRITERS_PAUSE = 0.005
"""Seconds between two tries for the write lock. SQLite comes to pause for 0.1, and misses the
moment between two batches of a load that reads ahead."""
_WRITERS_LOCK = 7_206_417_302
"""Any number, as long as nobody else's is the same: it keeps two writers of PostgreSQL apart."""


def database_url(given: str | None = None) -> URL:
    """Return the address of the database.

    It is what was given (a URL or a file name), else what `ONRECORD_DATABASE` says, else
    `onrecord.db` in the current folder.

    Raises:
        DatabaseAddressError: for a URL that is malformed or of another kind of database.
    """
    address = given or os.environ.get(VARIABLE) or DEFAULT_FILE
    if "://" not in address:
        return URL.create("sqlite", database=str(Path(address).expanduser()))
    # Hosting services hand out the short name, which SQLAlchemy does not take.
    if address.startswith("postgres://"):
        address = "postgresql" + address.removeprefix("postgres")
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        raise DatabaseAddressError(
            what="this is no address of a database",
            where=_PASSWORD.sub(r"\1\2***", address),
            remedy="Give a file name, sqlite:///FILE or postgresql://USER@HOST/NAME",
        ) from error
    if url.get_backend_name() not in {"sqlite", "postgresql"}:
        raise DatabaseAddressError(
            what="onrecord keeps its database in SQLite or PostgreSQL",
            where=describe(url),
            remedy="Give a file name, sqlite:///FILE or postgresql://USER@HOST/NAME",
        )
    return url


def describe(url: URL) -> str:
    """Return the address as people should see it: a file name, or a URL without its password."""
    if url.get_backend_name() == "sqlite" and url.database:
        return url.database
    return url.difference_update_query(_SECRET).render_as_string(hide_password=True)


def without_password(url: URL) -> URL:
    """Return the address as it may stand in a command that is shown: it can be run as it is."""
    bare = url.difference_update_query(_SECRET)
    return URL.create(
        bare.drivername, bare.username, None, bare.host, bare.port, bare.database, bare.query
    )


def create_engine(url: URL, *, read_only: bool = False, **options: Any) -> Engine:  # noqa: ANN401
    """Return an engine with foreign keys on, real transactions and a wait for locks.

    With `read_only` nothing can be written through it, and a SQLite file is not created.
    Errors of the driver have the address in their notes.

    Raises:
        DatabaseAddressError: when a folder stands where the SQLite file should.
        DatabaseMissingError: when `read_only` and there is no such SQLite file.
        DriverMissingError: when the PostgreSQL driver is not installed.
    """
    if url.get_backend_name() == "sqlite":
        engine = _sqlite_engine(url, options, read_only=read_only)
    else:
        engine = _postgres_engine(url, options, read_only=read_only)

    def name(context: ExceptionContext) -> None:
        if context.sqlalchemy_exception is not None:
            context.sqlalchemy_exception.add_note(describe(url))

    event.listen(engine, "handle_error", name)
    return engine


def _postgres_engine(url: URL, options: dict[str, Any], *, read_only: bool) -> Engine:
    if read_only:
        options["execution_options"] = {"postgresql_readonly": True}
    try:
        engine = sqlalchemy.create_engine(url, **options)
    except ModuleNotFoundError as error:
        raise DriverMissingError(
            what=f"PostgreSQL needs the library {error.name}",
            where=describe(url),
            remedy="Run: pip install 'onrecord[postgres]'",
        ) from error
    event.listen(engine, "begin", _begin_postgres)
    return engine


def _sqlite_engine(url: URL, options: dict[str, Any], *, read_only: bool) -> Engine:
    if url.host or url.drivername not in {"sqlite", "sqlite+pysqlite"}:
        raise DatabaseAddressError(
            what="this is no address of a SQLite file",
            where=describe(url),
            remedy="Give the file's name, or sqlite:///FILE",
        )
    if not in_memory(url) and Path(url.database or "").is_dir():
        raise DatabaseAddressError(
            what="this is a folder, not a database",
            where=describe(url),
            remedy="Give the name of a file, in it or elsewhere",
        )
    if read_only and is_missing(url):
        raise DatabaseMissingError(
            what="there is no database",
            where=describe(url),
            remedy="Make one with `onrecord load PATH…`, or name another with --database",
        )
    engine = sqlalchemy.create_engine(
        url, connect_args={"cached_statements": _STATEMENTS}, **options
    )
    # Not mode=ro: that could not clear away what a killed load or migration left behind.
    if read_only:
        event.listen(engine, "connect", _refuse_writes)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def reading_engine(file: Path, seconds: float) -> Engine:
    """Return an engine on a SQLite file that is opened for reading alone (`mode=ro`).

    What a transaction does is stopped once it has taken so many seconds, or as many as the
    execution option `onrecord_seconds` says: SQLite then says that it was interrupted. The
    file must be whole: what a killed load left behind cannot be cleared away through it.
    """
    address = f"{file.resolve().as_uri()}?mode=ro"

    def connect() -> sqlite3.Connection:
        # Connections go from thread to thread, to one at a time.
        return sqlite3.connect(address, uri=True, check_same_thread=False)

    def begin(connection: Connection) -> None:
        allowed = connection.get_execution_options().get("onrecord_seconds", seconds)
        deadline = time.monotonic() + allowed
        driver: Any = connection.connection.driver_connection
        driver.set_progress_handler(lambda: time.monotonic() > deadline, _STEPS)

    engine = sqlalchemy.create_engine("sqlite://", creator=connect, poolclass=QueuePool)
    event.listen(engine, "connect", _refuse_writes)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", begin)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def is_missing(url: URL) -> bool:
    """Tell whether there is no SQLite file at the address; connecting would make one."""
    return on_file(url) and not Path(url.database or "").is_file()


def on_file(url: URL) -> bool:
    """Tell whether a database is a SQLite file, there or not."""
    return url.get_backend_name() == "sqlite" and not in_memory(url)


def in_memory(url: URL) -> bool:
    """Tell whether a database is SQLite's in no file: it is gone with its last connection."""
    if url.get_backend_name() != "sqlite":
        return False
    name = (url.database or ":memory:").removeprefix("file:")
    return name == ":memory:" or url.query.get("mode") == "memory"


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    # The driver's own transactions commit before DDL and leave SELECT outside; with
    # None it stays out of the way, on every Python from 3.11 on, and BEGIN is ours.
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {_LOCK_WAIT_MS}")
    connection.execute("PRAGMA foreign_keys = ON")
    # Without it the delete triggers of a search index do not fire on REPLACE.
    connection.execute("PRAGMA recursive_triggers = ON")
    # Keys of new rows go all over the indexes; with the 2 MB that SQLite takes, a page is
    # gone before it is needed again once the database has some thousand articles.
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")


def _refuse_writes(connection: sqlite3.Connection, _record: object) -> None:
    connection.execute("PRAGMA query_only = ON")


def _begin_sqlite(connection: Connection) -> None:
    # A writer that begins as a reader cannot wait for the lock when it comes to write.
    if not _writes(connection):
        connection.exec_driver_sql("BEGIN")
    elif not _begins_to_write(connection.connection.driver_connection):
        connection.exec_driver_sql("BEGIN IMMEDIATE")  # which says what is in the way


def _begins_to_write(driver: Any) -> bool:  # noqa: ANN401  # as SQLAlchemy types it
    """Take the write lock as soon as nobody has it, and tell whether there was such a moment."""
    [wait] = driver.execute("PRAGMA busy_timeout").fetchone()
    deadline = time.monotonic() + _WRITERS_WAITS * wait / 1000
    driver.execute("PRAGMA busy_timeout = 0")
    try:
        while time.monotonic() < deadline:
            try:
                driver.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                if not error.sqlite_errorname.startswith("SQLITE_BUSY"):
                    return False
                time.sleep(_WRITERS_PAUSE)
            else:
                return True
        return False
    finally:
        driver.execute(f"PRAGMA busy_timeout = {wait}")


def _begin_postgres(connection: Connection) -> None:
    # Who somebody is depends on who is stored already: two writers that do not see one
    # another's rows would both store the same person.
    if _writes(connection):
        wait = _WRITERS_WAITS * _LOCK_WAIT_MS
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {wait}")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITERS_LOCK})")


def _writes(connection: Connection) -> bool:
    return bool(connection.get_execution_options().get("onrecord_writes", False))


def for_writing(engine: Engine) -> Engine:
    """Return the engine with transactions that are one writer's at a time from their beginning.

    On SQLite they take its write lock, on PostgreSQL an advisory one. Another writer waits
    for a minute at most; then the database says that it is locked.
    """
    return engine.execution_options(onrecord_writes=True)
