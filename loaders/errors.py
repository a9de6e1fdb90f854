"""What stops a load as a whole, told to the person at the keyboard."""

from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError, InternalError, OperationalError

from db.engine import describe
from db.errors import OnrecordError

_CAUSES = (
    (
        ("SQLITE_BUSY", "SQLITE_LOCKED", "55P03", "40P01"),
        "somebody else writes to it",
        "Wait",
    ),
    (("SQLITE_FULL", "53100"), "the disk is full", "Free some space"),
    (
        ("SQLITE_READONLY", "SQLITE_PERM", "SQLITE_AUTH", "42501", "25006"),
        "you may not write to it",
        "Ask its owner for permission to write to it and to its folder, or name another",
    ),
    (("SQLITE_CANTOPEN",), "it cannot be opened", "Check its folder and the permissions there"),
    (("SQLITE_IOERR",), "the disk reports a fault", "Copy the database to another disk"),
    (("SQLITE_CORRUPT", "SQLITE_NOTADB"), "its file is damaged", "Go back to a copy of it"),
    (("53300",), "its server takes no more connections", "Close some of them"),
    (("57P", "08"), "the connection to its server broke", "Check that the server runs"),
)
"""Beginnings of SQLite's error names and of PostgreSQL's codes, what they mean, what to do."""


class LoadStoppedError(OnrecordError):
    """A load that had to stop: what it stored until then is whole and stays."""


class NotWrittenError(OnrecordError):
    """A judgement that could not be written; nothing of it is in the database."""


@contextmanager
def telling(url: URL) -> Iterator[None]:
    """Turn what the database or the system does to a load into an error for people.

    Raises:
        LoadStoppedError: in place of it. What breaks a rule of the tables is passed on.
    """
    try:
        yield
    except DBAPIError as error:
        found = _cause(error)
        if found is None:
            raise
        raise _stopped(url, *found) from error
    except BrokenProcessPool as error:
        what = "a reading process was ended from outside"
        raise _stopped(url, what, "Close other programs, or use fewer --jobs") from error


@contextmanager
def telling_of_writing(url: URL) -> Iterator[None]:
    """Turn what the database does to a judgement into an error for people.

    Raises:
        NotWrittenError: in place of it. What breaks a rule of the tables is passed on.
    """
    try:
        yield
    except DBAPIError as error:
        found = _cause(error)
        if found is None:
            raise
        cause, remedy = found
        raise NotWrittenError(
            what=f"nothing was written: {cause}",
            where=describe(url),
            remedy=f"{remedy}, then try again",
        ) from error


def _cause(error: DBAPIError) -> tuple[str, str] | None:
    """Return what happened and what to do about it, None for what is the program's fault."""
    code = _code(error)
    for beginnings, cause, remedy in _CAUSES:
        if code.startswith(beginnings):
            return cause, remedy
    if isinstance(error, OperationalError | InternalError):
        return f"the database failed ({str(error.orig).strip()})", "See to that"
    return None


def _stopped(url: URL, what: str, remedy: str) -> LoadStoppedError:
    return LoadStoppedError(
        f"loading stopped: {what}",
        where=describe(url),
        remedy=f"{remedy}, then load again; what was stored until then stays",
    )


def _code(error: DBAPIError) -> str:
    """Return SQLite's name of the error or PostgreSQL's code, an empty text for neither."""
    name = getattr(error.orig, "sqlite_errorname", None) or getattr(error.orig, "sqlstate", None)
    return str(name or "")
