"""The door to the read side."""

from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool

from db.engine import create_engine, database_url
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
