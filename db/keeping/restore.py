"""Going back to a backup: it is looked through first, and what it replaces is kept."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from sqlalchemy import URL
from sqlalchemy.pool import NullPool

from db.engine import create_engine
from db.errors import (
    DatabaseTooNewError,
    DatabaseTooOldError,
    DatabaseUnreachableError,
    KeepingError,
    NotADatabaseError,
)
from db.keeping.backup import Kept, Progress, copy_online, require_tables, telling, verified
from db.keeping.files import SIDES, address, beside, require_sqlite, taking_name
from db.migrate import current_revision, migrate, newest_revision

_WAIT = 10.0


@dataclass(frozen=True, slots=True)
class Restored:
    """What was restored; `aside` is where the database that it replaced is now, if any."""

    kept: Kept
    aside: Path | None


@dataclass(frozen=True, slots=True)
class RestoreOptions:
    """How to restore.

    `force` replaces a database that is there, and takes a backup in which rows break a
    promise; `upgrade` takes one of an earlier revision and brings it up to date.
    """

    force: bool = False
    upgrade: bool = False


def restore(
    source: Path, url: URL, options: RestoreOptions, progress: Progress | None = None
) -> Restored:
    """Put a copy of a backup where the database is, or is to be; the backup stays as it is.

    The copy is looked through before anything is replaced; the database that was there is
    kept under another name in its folder.

    Raises:
        KeepingError: there is a database and no `force`, somebody is using it, the backup
            breaks promises, or the database is no SQLite file.
        DatabaseTooOldError: the backup is of an earlier revision and there is no `upgrade`.
        DamagedDatabaseError: the backup is not whole.
        OnrecordError: the backup, or what it would replace, is not of this program.
    """
    target = require_sqlite(
        url, "Copy the backup into an empty database: onrecord copy FILE postgresql://HOST/NAME"
    )
    if target.is_symlink():  # the file is replaced, and the link stays
        target = target.resolve()
    _require_usable(source, upgrade=options.upgrade)
    _require_replaceable(source, target, force=options.force)
    stopped = telling("nothing was restored", target)
    with stopped, _alone(target), taking_name(target, force=options.force) as new:
        engine = create_engine(address(source), read_only=True, poolclass=NullPool)
        copy_online(engine, new, progress)
        kept = verified(new, str(source))
        if not kept.is_current:
            migrate(create_engine(address(new), poolclass=NullPool))
            kept = verified(new, str(source))
        if kept.wrong and not options.force:
            raise KeepingError(
                what=f"rows of the backup break promises ({kept.wrong:,}), so nothing was restored",
                where=str(source),
                remedy="See which with `onrecord check -d FILE`, or add --force",
            )
        aside = _put_aside(target)
    return Restored(replace(kept, path=target), aside)


def _require_usable(source: Path, *, upgrade: bool) -> None:
    engine = create_engine(address(source), read_only=True, poolclass=NullPool)
    revision = require_tables(engine)
    newest = newest_revision(engine)
    if revision != newest and not upgrade:
        raise DatabaseTooOldError(
            what=f"the backup is of an earlier version (revision {revision}, now {newest})",
            where=str(source),
            remedy="Add --upgrade: what is restored is brought up to date, the backup is not",
        )


def _require_replaceable(source: Path, target: Path, *, force: bool) -> None:
    if not target.exists():
        return
    if target.samefile(source):
        raise KeepingError("this is the database itself", where=str(source))
    if not force:
        raise KeepingError(
            what="there is a database",
            where=str(target),
            remedy="Add --force: it is kept under another name",
        )
    # What is damaged or of a later version may go: that is what a backup is for. Somebody
    # else's tables are a slip of the keyboard.
    with suppress(NotADatabaseError, DatabaseTooNewError, DatabaseUnreachableError):
        current_revision(create_engine(address(target), read_only=True, poolclass=NullPool))


@contextmanager
def _alone(target: Path) -> Iterator[None]:
    """Keep a database that is about to be replaced to ourselves, its log folded in.

    Raises:
        sqlite3.OperationalError: somebody else has it open, or it may not be written.
    """
    if not target.exists():
        yield
        return
    with closing(sqlite3.connect(target, isolation_level=None, timeout=_WAIT)) as connection:
        try:
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError:
            pass  # it is damaged, and of use to nobody
        yield


def _put_aside(target: Path) -> Path | None:
    """Give the database that is replaced another name as well; return that."""
    if not target.exists():
        return None
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    for number in count():
        ending = f"-{number}" if number else ""
        aside = target.with_name(f"{target.stem}.replaced-{moment}{ending}{target.suffix}")
        if not aside.exists():
            break
    try:
        # It keeps its old name too until the other takes it: there is never none.
        os.link(target, aside)
    except OSError:  # no links on this disk
        target.rename(aside)
    for side in SIDES:
        with suppress(FileNotFoundError):
            beside(target, side).rename(beside(aside, side))
    return aside
