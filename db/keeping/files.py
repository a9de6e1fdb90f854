"""SQLite files that take their name when they are whole, and not before."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL

from db.engine import describe, on_file
from db.errors import KeepingError
from db.keeping.partial import partial_folder

SIDES = ("-wal", "-journal", "-shm")
"""What SQLite lays beside a file that is in use, or that was left in the middle of a write."""


def require_sqlite(url: URL, remedy: str) -> Path:
    """Return the path of a SQLite file.

    Raises:
        KeepingError: the database is on a server or in memory; `remedy` says what to do.
    """
    if url.database and on_file(url):
        return Path(url.database)
    told = "PostgreSQL" if url.get_backend_name() == "postgresql" else "memory"
    raise KeepingError(
        what=f"this works on a SQLite file, and the database is in {told}",
        where=describe(url),
        remedy=remedy,
    )


def address(path: Path) -> URL:
    """Return the address of a SQLite file."""
    return URL.create("sqlite", database=str(path))


def refuse_taken(target: Path, *, force: bool) -> None:
    """Make sure that a file may be written under this name, before the work begins.

    Raises:
        KeepingError: there is one, and it may not be replaced, or somebody has it open.
    """
    if target.is_dir():
        raise KeepingError("this is a folder", where=str(target), remedy="Name a file in it")
    if not target.parent.is_dir():
        raise KeepingError(
            "there is no such folder", where=str(target.parent), remedy="Make it first"
        )
    if target.exists() and not force:
        raise KeepingError("there is such a file", where=str(target), remedy="Add --force")
    for side in SIDES:
        # SQLite would take it for the log of the new file.
        if beside(target, side).exists():
            raise KeepingError(
                what=f"a database of this name is in use: {beside(target, side).name} is beside it",
                where=str(target),
                remedy="End what uses it, or give another name",
            )


def beside(path: Path, side: str) -> Path:
    """Return the name of a file that SQLite lays beside another."""
    return path.with_name(path.name + side)


@contextmanager
def taking_name(target: Path, *, force: bool) -> Iterator[Path]:
    """Give the path of an empty file, in a folder beside the target, whose name it takes.

    After an error nothing of it is left, and what stood under the target's name still does.

    Raises:
        KeepingError: the folder may not be written, or such a file came about meanwhile.
    """
    try:
        with partial_folder(target) as folder:
            new = folder / target.name
            new.touch(mode=0o600)
            yield new
            _name(new, target, force=force)
    except OSError as error:
        raise _unwritable(target, error) from error


def _unwritable(target: Path, error: OSError) -> KeepingError:
    return KeepingError(
        what=f"it cannot be written: {error.strerror or error}",
        where=str(target),
        remedy="Name a file in a folder that may be written",
    )


def _name(new: Path, target: Path, *, force: bool) -> None:
    """Give a whole file its name, on the disk as well."""
    new.chmod(0o666 & ~_mask())  # temporary ones are for their owner alone
    _settle(new)
    if force:
        new.replace(target)
    else:
        _name_if_free(new, target)
    _settle(target.parent)


def _name_if_free(new: Path, target: Path) -> None:
    try:
        # Unlike a look beforehand, it cannot replace what somebody makes in between.
        os.link(new, target)
    except FileExistsError as error:
        raise KeepingError(
            "there is such a file by now", where=str(target), remedy="Add --force"
        ) from error
    except OSError:  # no links on this disk
        if target.exists():
            raise
        new.replace(target)


def _settle(path: Path) -> None:
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
