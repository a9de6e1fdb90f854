"""Databases for the tests: always made by the revisions, never by `create_all`."""

import itertools
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL, Engine
from sqlalchemy.pool import NullPool

from db.engine import create_engine
from db.migrate import migrate
from tests.postgres import PREFIX, NoPostgresError, execute, running_server

# The tests keep away from the database of whoever runs them.
os.environ.pop("ONRECORD_DATABASE", None)

MIGRATED = f"{PREFIX}_migrated"

_numbers = itertools.count()


def _engine(url: URL) -> Engine:
    # Without a pool no connection outlives its `with`, so nothing stays open or locked.
    return create_engine(url, poolclass=NullPool)


def _sqlite(path: Path) -> URL:
    return URL.create("sqlite", database=str(path))


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file to copy from."""
    path = tmp_path_factory.mktemp("template") / "template.db"
    migrate(_engine(_sqlite(path)))
    return path


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[URL]:
    """A server with a migrated database to copy from, named `MIGRATED`.

    Where it cannot start, tests that need it are skipped, or fail when
    ONRECORD_REQUIRE_POSTGRES=1.
    """
    try:
        with running_server() as server:
            execute(server, f"CREATE DATABASE {MIGRATED} TEMPLATE template0 ENCODING 'UTF8'")
            try:
                migrate(_engine(server.set(database=MIGRATED)))
                yield server
            finally:
                execute(server, f"DROP DATABASE {MIGRATED} WITH (FORCE)")
    except NoPostgresError as error:
        if os.environ.get("ONRECORD_REQUIRE_POSTGRES") == "1":
            raise
        pytest.skip(f"no PostgreSQL: {error} ({error.__cause__})")


@pytest.fixture
def sqlite_path(sqlite_template: Path, tmp_path: Path) -> Path:
    """The path of a migrated SQLite database."""
    return Path(shutil.copyfile(sqlite_template, tmp_path / "test.db"))


@pytest.fixture
def sqlite_engine(sqlite_path: Path) -> Engine:
    """An engine over a migrated SQLite database."""
    return _engine(_sqlite(sqlite_path))


def _postgres_database(server: URL, template: str) -> Iterator[Engine]:
    name = f"{PREFIX}_{next(_numbers)}"
    execute(server, f"CREATE DATABASE {name} TEMPLATE {template}")
    try:
        yield _engine(server.set(database=name))
    finally:
        execute(server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def postgres_engine(postgres_server: URL) -> Iterator[Engine]:
    """An engine over a migrated PostgreSQL database."""
    yield from _postgres_database(postgres_server, MIGRATED)


@pytest.fixture(scope="module")
def module_postgres_engine(postgres_server: URL) -> Iterator[Engine]:
    """An engine over a migrated PostgreSQL database that the tests of a file share."""
    yield from _postgres_database(postgres_server, MIGRATED)


@pytest.fixture(scope="module")
def module_sqlite_engine(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """An engine over a migrated SQLite database that the tests of a file share."""
    path = tmp_path_factory.mktemp("module") / "module.db"
    return _engine(_sqlite(Path(shutil.copyfile(sqlite_template, path))))


@pytest.fixture
def empty_postgres_engine(postgres_server: URL) -> Iterator[Engine]:
    """An engine over an empty PostgreSQL database."""
    yield from _postgres_database(postgres_server, "template0")


@pytest.fixture(params=["sqlite", "postgres"])
def engine(request: pytest.FixtureRequest) -> Engine:
    """An engine over a migrated database, once on SQLite and once on PostgreSQL."""
    found: Engine = request.getfixturevalue(f"{request.param}_engine")
    return found


@pytest.fixture
def empty_sqlite_engine(tmp_path: Path) -> Engine:
    """An engine over a SQLite database that is not there yet."""
    return _engine(_sqlite(tmp_path / "empty.db"))


@pytest.fixture(params=["sqlite", "postgres"])
def empty_engine(request: pytest.FixtureRequest) -> Engine:
    """An engine over a database without tables, once on SQLite and once on PostgreSQL."""
    found: Engine = request.getfixturevalue(f"empty_{request.param}_engine")
    return found
