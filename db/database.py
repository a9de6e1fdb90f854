"""The door to the read side."""

from pathlib import Path

from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool

from db.engine import create_engine, database_url, describe, on_file
from db.errors import DatabaseAddressError
from db.migrate import require_current


def open_database(given: str | None = None) -> Session:
    """Return a session that can only read, for use in a `with` statement.

    The database is what was given (a URL or a file name), else `ONRECORD_DATABASE`, else
    `onrecord.db` in the current folder.

    Raises:
        OnrecordError: where there is no database, or none that this program can read; its
            text tells people what is wrong and what to do.
    """
    # Closing the session must close the connection: nobody else has the engine to dispose of.
    engine = create_engine(database_url(given), read_only=True, poolclass=NullPool)
    require_current(engine)
    return Session(engine)


def database_file(given: str | None = None) -> Path:
    """Return the SQLite file of a database that this program can read.

    What is given is as in `open_database`.

    Raises:
        DatabaseAddressError: the database is on a server.
        OnrecordError: where there is no database, or none that this program can read.
    """
    url = database_url(given)
    if not url.database or not on_file(url):
        raise DatabaseAddressError(
            what="only a SQLite file can be browsed, and this is none",
            where=describe(url),
            remedy="Load the articles into a file with `onrecord load PATH… -d FILE`",
        )
    # Opened as usual first: that also clears away what a killed load left behind.
    open_database(given).close()
    return Path(url.database)
