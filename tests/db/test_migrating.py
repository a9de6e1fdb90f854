"""Migrating under difficulties: a failure after some revisions, others at the same moment."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Engine, text

from db.engine import for_writing
from db.migrate import alembic_config, current_revision
from tests.db.conftest import Probe
from tests.db.test_migrations import REVISIONS, as_in, content, shape

OLD = "0014"
LOCK = 7_206_417_301
TOGETHER = 3

MIGRATING = """
import sys
from db.engine import create_engine, database_url
from db.migrate import migrate

engine = create_engine(database_url(sys.argv[1]))
print("ready", flush=True)
print(migrate(engine).after, flush=True)
"""


@pytest.fixture
def old(planted: Engine) -> Engine:
    """A populated database of an early revision."""
    command.downgrade(alembic_config(planted, allow_data_loss=True), OLD)
    return planted


def test_a_failure_after_several_revisions_takes_all_of_them_back(
    old: Engine, probe: Probe
) -> None:
    before = content(old)
    with old.connect() as connection:
        shape_before = shape(connection)
    with pytest.raises(RuntimeError, match="half way"):
        command.upgrade(probe(old, "raise RuntimeError('half way')"), "head")
    assert current_revision(old) == OLD
    assert content(old) == before
    with old.connect() as connection:
        assert shape(connection) == shape_before
    command.upgrade(alembic_config(old), "head")
    assert current_revision(old) == REVISIONS[0]


@contextmanager
def held_back(engine: Engine) -> Iterator[None]:
    """Keep every migration from beginning, by the lock it takes."""
    with for_writing(engine).begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text(f"SELECT pg_advisory_xact_lock({LOCK})"))
        yield


def migrating(engine: Engine) -> subprocess.Popen[str]:
    address = engine.url.render_as_string(hide_password=False)
    return subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", MIGRATING, address],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )


def together(engine: Engine) -> list[tuple[str, str]]:
    """Migrate in several processes, let go at one moment; return what they say."""
    with held_back(engine):
        processes = [migrating(engine) for _ in range(TOGETHER)]
        for process in processes:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
        # Nothing tells who waits for SQLite's lock; too short a time only makes it less of a race.
        time.sleep(1)
    return [process.communicate() for process in processes]


def test_processes_that_migrate_at_once_migrate_once(old: Engine) -> None:
    before = content(old)
    assert together(old) == [(f"{REVISIONS[0]}\n", "")] * TOGETHER
    assert as_in(before, content(old)) == before
    with old.connect() as connection:
        versions = connection.scalars(text("SELECT version_num FROM alembic_version"))
        assert list(versions) == [REVISIONS[0]]


def test_processes_that_make_a_database_at_once_make_one(empty_engine: Engine) -> None:
    assert together(empty_engine) == [(f"{REVISIONS[0]}\n", "")] * TOGETHER
    assert current_revision(empty_engine) == REVISIONS[0]
    command.check(alembic_config(empty_engine))
