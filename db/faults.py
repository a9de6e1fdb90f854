"""What a database does to a program through no fault of the program's, told to people."""

import sqlite3
from dataclasses import dataclass
from typing import Final

from sqlalchemy.exc import DBAPIError, InternalError, OperationalError

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
    (("SQLITE_IOERR",), "the disk reports a fault", "Copy the database to another disk"),
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
    return Fault(f"the database failed ({str(told).strip()})", "See to that")


def _code(error: BaseException | None) -> str:
    """Return SQLite's name of the error or PostgreSQL's code, an empty text for neither."""
    name = getattr(error, "sqlite_errorname", None) or getattr(error, "sqlstate", None)
    return str(name or "")
