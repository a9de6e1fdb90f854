"""What a database does to a program through no fault of the program's, told to people."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from sqlalchemy.exc import DBAPIError, InternalError, OperationalError

from db.errors import OnrecordError

_KINDS: Final = (
    (
        ("SQLITE_BUSY", "SQLITE_LOCKED", "55P03", "40P01"),
        "somebody else writes to it",
        "Wait",
    ),
    (("SQLITE_FULL", "53100"), "the disk is full", "Free some space"),
    (
        ("SQLITE_READONLY", "SQLITE_PERM", "SQLITE_AUTH", "25006"),
        "you may not write to it",
        "Ask its owner for permission to write to it and to its folder, or name another",
    ),
    (("42501",), "you have no permission for that", "Ask its owner for it"),
    (("SQLITE_CANTOPEN",), "it cannot be opened", "Check its folder and the permissions there"),
    (
        ("SQLITE_IOERR",),
        "the disk reports a fault, or a file grew beyond what you may write",
        "Check the disk, its space, and your limits (ulimit -f)",
    ),
    (("SQLITE_CORRUPT", "SQLITE_NOTADB"), "its file is damaged", "Go back to a copy of it"),
    (("53300",), "its server takes no more connections", "Close some of them"),
    (("57P", "08"), "the connection to its server broke", "Check that the server runs"),
)
"""Beginnings of SQLite's error names and of PostgreSQL's codes, what they mean, what to do."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What happened, as a clause, and what to do about it, a sentence without a full stop."""

    what: str
    remedy: str


def known_fault(error: BaseException) -> Fault | None:
    """Return what an error of SQLAlchemy or of a driver means, None for one of no known kind."""
    code = _code(error.orig if isinstance(error, DBAPIError) else error)
    for beginnings, what, remedy in _KINDS:
        if code.startswith(beginnings):
            return Fault(what, remedy)
    return None


def fault(error: DBAPIError | sqlite3.Error) -> Fault | None:
    """Return what happened and what to do about it, None for what is the program's fault."""
    found = known_fault(error)
    if found is not None:
        return found
    outside = (OperationalError, InternalError, sqlite3.OperationalError, sqlite3.InternalError)
    if not isinstance(error, outside):
        return None
    told = error.orig if isinstance(error, DBAPIError) else error
    what = f"the database failed ({str(told).strip()})"
    return Fault(what, "Let `onrecord check` tell what is wrong with it")


@contextmanager
def telling(
    kind: type[OnrecordError], what: str, where: str, then: str = "then try again"
) -> Iterator[None]:
    """Turn what a database does into an error for people, of a kind.

    Args:
        kind: the class of the error.
        what: what could not be done, as a clause; why is told behind it.
        where: the file or address it is about.
        then: what to do once the remedy is done.

    Raises:
        OnrecordError: in place of it, of the kind. What is the program's fault is passed on.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        found = fault(error)
        if found is None:
            raise
        raise kind(
            what=f"{what}: {found.what}", where=where, remedy=f"{found.remedy}, {then}"
        ) from error


def _code(error: BaseException | None) -> str:
    """Return SQLite's name of the error or PostgreSQL's code, an empty text for neither."""
    name = getattr(error, "sqlite_errorname", None) or getattr(error, "sqlstate", None)
    return str(name or "")
