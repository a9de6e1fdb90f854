"""Backups of a SQLite file: whole while others write, and verified."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, Engine
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool

from db import faults
from db.check import INTEGRITY, CheckResult, check_file, check_rows
from db.engine import create_engine, describe
from db.errors import (
    DamagedDatabaseError,
    DatabaseMissingError,
    DatabaseUnreachableError,
    KeepingError,
    MigrationFailedError,
)
from db.keeping.files import address, refuse_taken, require_sqlite, taking_name
from db.migrate import current_revision, newest_revision

_PAGES = 2_000
"""How much is copied in one step, 8 MB: after each, Ctrl-C is heard and progress told."""

Progress = Callable[[int, int], None]
"""Is told how many pages are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that was made and looked through.

    `size` is in bytes. `results` are what was looked at; `is_current` tells whether the
    file is of this program's revision: of an older one only what SQLite checks itself.
    """

    path: Path
    size: int
    revision: str
    is_current: bool
    results: tuple[CheckResult, ...]

    @property
    def wrong(self) -> int:
        """How many rows break a promise, though the file is whole."""
        return sum(result.wrong for result in self.results)


def backup(
    url: URL, target: Path, *, force: bool = False, progress: Progress | None = None
) -> Kept:
    """Make a file of a SQLite database as it is at one moment, while others go on writing.

    The file takes its name when it is whole and verified. A database of an earlier
    revision is kept as it is.

    Raises:
        KeepingError: there is such a file and no `force`, it cannot be written, or the
            database is no SQLite file.
        DamagedDatabaseError: the database is not whole, so that no backup of it could be.
        OnrecordError: there is none, or none of this program.
    """
    path = require_sqlite(url, "Run: pg_dump --format=custom --file=FILE NAME")
    engine = create_engine(url, read_only=True, poolclass=NullPool)
    require_tables(engine)
    if target.exists() and target.samefile(path):
        raise KeepingError(
            "this is the database itself", where=str(target), remedy="Name another file"
        )
    refuse_taken(target, force=force)
    with taking_name(target, force=force) as new, telling("no backup was made", target):
        copy_online(engine, new, progress)
        kept = verified(new, describe(url))
    return Kept(target, kept.size, kept.revision, kept.is_current, kept.results)


def require_tables(engine: Engine) -> str:
    """Return the revision of a database.

    Raises:
        DatabaseMissingError: it is empty; and what `current_revision` raises.
    """
    revision = current_revision(engine)
    if revision is None:
        raise DatabaseMissingError("the database is empty", where=describe(engine.url))
    return revision


def copy_online(engine: Engine, new: Path, progress: Progress | None) -> None:
    """Copy a SQLite database, as it is now, into an empty file that needs no log beside it."""
    connection = engine.raw_connection()
    try:
        source = connection.driver_connection
        if not isinstance(source, sqlite3.Connection):
            raise TypeError("only SQLite has an online backup")
        # With the moment held, the copy need not begin anew whenever somebody writes.
        source.execute("BEGIN")
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        with closing(sqlite3.connect(new)) as target:

            def told(_status: int, remaining: int, total: int) -> None:
                if progress:
                    progress(total - remaining, total)

            source.backup(target, pages=_PAGES, progress=told)
            target.execute("PRAGMA journal_mode = DELETE")
    finally:
        connection.close()


def verified(path: Path, named: str) -> Kept:
    """Look through a SQLite file: SQLite's own checks, then ours where it is up to date.

    What is found is told of the database or file `named`, of which this is a copy.

    Raises:
        DamagedDatabaseError: the file is not whole; and what `current_revision` raises.
    """
    engine = create_engine(address(path), read_only=True, poolclass=NullPool)
    try:
        with Session(engine) as session:
            results = check_file(session)
        for result in results:
            if result.name == INTEGRITY and result.wrong:
                raise _damaged(named, result.violations[0].sentence)
        revision = require_tables(engine)
        is_current = revision == newest_revision(engine)
        if is_current:
            with Session(engine) as session:
                results = check_rows(session) + results
    except DatabaseError as error:
        if isinstance(error.orig, sqlite3.OperationalError):
            raise
        raise _damaged(named, str(error.orig)) from error
    return Kept(path, path.stat().st_size, revision, is_current, results)


def _damaged(named: str, told: str) -> DamagedDatabaseError:
    return DamagedDatabaseError(
        what=f"the database is damaged: {' '.join(told.split())}",
        where=named,
        remedy="Go back to an earlier backup with `onrecord restore`",
    )


@contextmanager
def telling(what: str, path: Path) -> Iterator[None]:
    """Turn what a database does to the making of a file into an error for people.

    Raises:
        KeepingError: in place of it: `what`, and why. Faults of the program are passed on.
    """
    try:
        with faults.telling(KeepingError, what, str(path)):
            yield
    except (DatabaseUnreachableError, MigrationFailedError) as error:
        # It names a file that is gone by now.
        raise KeepingError(
            what=f"{what}: {error.what}", where=str(path), remedy=error.remedy
        ) from error
