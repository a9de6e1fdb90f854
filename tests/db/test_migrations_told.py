"""A migration that fails says at which revision, what happened, how it was left, what to do."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial

import pytest
from alembic import command
from sqlalchemy import Engine, event, text

from db import engine as engines
from db.engine import for_writing
from db.errors import DatabaseUnreachableError, MigrationFailedError
from db.migrate import alembic_config, current_revision, migrate
from tests.db.conftest import Probe
from tests.db.test_migrations import REVISIONS, content

OLD = "0014"
HEAD = REVISIONS[0]
AS_IT_WAS = "All of it was taken back, and the database is as it was."


@pytest.fixture
def old(planted: Engine) -> Engine:
    """A populated database of an early revision."""
    command.downgrade(alembic_config(planted, allow_data_loss=True), OLD)
    return planted


def told(engine: Engine) -> str:
    """Migrate, which fails; return what is said, after looking that nothing was changed."""
    before, revision = content(engine), current_revision(engine)
    with pytest.raises(MigrationFailedError) as caught:
        migrate(engine)
    assert (content(engine), current_revision(engine)) == (before, revision)
    return str(caught.value)


HISTORIES = [
    ("CREATE TABLE propositions (id INTEGER)", "0016", "propositions"),
    ("DROP VIEW said", "0018", "said"),
    ("DROP INDEX ix_roles_actor_id", "0019", "ix_roles_actor_id"),
]
"""What was done to the tables, the revision that fails over it, what of its reason is told."""


@pytest.mark.parametrize(("done", "revision", "reason"), HISTORIES)
def test_tables_of_another_history_are_told(
    old: Engine, done: str, revision: str, reason: str
) -> None:
    with old.begin() as connection:
        connection.execute(text(done))
    said = told(old)
    assert f"could not be brought from revision {OLD} to {HEAD}: at revision {revision}" in said
    assert reason in said
    assert AS_IT_WAS in said
    assert "onrecord load PATH… -d FILE" in said
    assert "permission" not in said


def test_rows_that_would_point_nowhere_are_told(sqlite_engine: Engine) -> None:
    """SQLite looks them through in the end; PostgreSQL never lets them in."""
    command.downgrade(alembic_config(sqlite_engine), OLD)
    with closing(sqlite3.connect(str(sqlite_engine.url.database))) as connection, connection:
        connection.execute(
            "INSERT INTO load_files (load_run_id, path, outcome) VALUES (7, 'a', 'refused')"
        )
    said = told(sqlite_engine)
    assert "1 rows would point nowhere, in: load_files" in said
    assert AS_IT_WAS in said


FULL = "op.execute(\"DO $$ BEGIN RAISE EXCEPTION 'no room' USING ERRCODE = 'disk_full'; END $$\")"


def test_a_disk_that_is_full_half_way_is_told(
    old: Engine, probe: Probe, monkeypatch: pytest.MonkeyPatch
) -> None:
    if old.dialect.name == "sqlite":
        free = _little_room(old)
    else:
        config = probe(old, FULL)
        monkeypatch.setattr("db.migrate.alembic_config", lambda _: config)
        free = monkeypatch.undo
    said = told(old)
    assert "the disk is full (" in said
    assert " at revision " in said
    assert said.endswith(f"{AS_IT_WAS[:-1]}. Free some space, then try again.")
    free()
    assert migrate(old).after == HEAD


def _little_room(engine: Engine) -> Callable[[], None]:
    """Leave no more room to a SQLite file than for some pages; return what gives it back."""
    with closing(sqlite3.connect(str(engine.url.database))) as connection:
        connection.execute("VACUUM")
        pages = 10 + connection.execute("PRAGMA page_count").fetchone()[0]

    def limit(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages}")

    event.listen(engine, "connect", limit)
    return partial(event.remove, engine, "connect", limit)


def test_a_server_that_goes_away_half_way_is_told(
    postgres_engine: Engine, probe: Probe, monkeypatch: pytest.MonkeyPatch
) -> None:
    command.downgrade(alembic_config(postgres_engine), OLD)
    config = probe(postgres_engine, "op.execute('SELECT pg_terminate_backend(pg_backend_pid())')")
    monkeypatch.setattr("db.migrate.alembic_config", lambda _: config)
    said = told(postgres_engine)
    assert "at revision probe the connection to its server broke (" in said
    assert said.endswith(f"{AS_IT_WAS} Check that the server runs, then try again.")


def test_how_it_was_left_is_not_said_where_nobody_can_see_it(
    old: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    with old.begin() as connection:
        connection.execute(text("DROP VIEW said"))
    seen = iter([OLD])

    def once(_engine: Engine) -> str:
        for revision in seen:
            return revision
        raise DatabaseUnreachableError("it is gone")

    monkeypatch.setattr("db.migrate.current_revision", once)
    with pytest.raises(MigrationFailedError) as caught:
        migrate(old)
    assert "How it was left cannot be seen (it is gone)" in str(caught.value)
    assert "taken back" not in str(caught.value)


def test_somebody_who_writes_is_told(old: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "_LOCK_WAIT_MS", 10)
    with for_writing(old).begin():
        said = told(old)
    assert f"{OLD} to {HEAD}: somebody else writes to it (" in said
    assert said.endswith(f"{AS_IT_WAS} Wait, then try again.")
    assert migrate(old).after == HEAD


def test_a_new_database_that_cannot_be_made_is_told(
    empty_engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "_LOCK_WAIT_MS", 10)
    with for_writing(empty_engine).begin():
        said = told(empty_engine)
    assert "the database could not be made: somebody else writes to it" in said
    assert migrate(empty_engine).is_new


def test_a_fault_of_a_revision_is_no_matter_of_the_user(
    old: Engine, probe: Probe, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = probe(old, "raise RuntimeError('half way')")
    monkeypatch.setattr("db.migrate.alembic_config", lambda _: config)
    with pytest.raises(RuntimeError, match="half way"):
        migrate(old)
    assert current_revision(old) == OLD
