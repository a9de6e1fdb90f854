"""A table that SQLite rebuilds keeps its triggers, and gives no id twice."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Connection, Engine, Integer, text
from sqlalchemy.orm import Session

from db.check import check
from db.rebuilt import Remembered, remembered, restore
from loaders.store import store
from loaders.store.log import close_run, open_run
from tests.loaders.readings import document, reading


@pytest.fixture
def loaded(sqlite_engine: Engine) -> Engine:
    """A database with an article, of whose quotes the last is gone."""
    with sqlite_engine.begin() as connection:
        run_id = open_run(connection, "1")
        store(connection, document(reading=reading()), run_id)
        close_run(connection, run_id)
        connection.execute(text("DELETE FROM quotes WHERE id = (SELECT max(id) FROM quotes)"))
    return sqlite_engine


@contextmanager
def changing(engine: Engine) -> Iterator[Connection]:
    """Connect as migrations do."""
    with engine.connect() as connection:
        driver = connection.connection
        driver.cursor().execute("PRAGMA foreign_keys = OFF")
        driver.cursor().execute("PRAGMA legacy_alter_table = ON")
        with connection.begin():
            yield connection


def rebuild(connection: Connection, *, counts_on: bool = True) -> None:
    operations = Operations(MigrationContext.configure(connection))
    kept = {"sqlite_autoincrement": counts_on}
    with operations.batch_alter_table("quotes", recreate="always", table_kwargs=kept) as batch:
        batch.alter_column("id", existing_type=Integer())


def given(connection: Connection) -> object:
    return connection.scalar(text("SELECT seq FROM sqlite_sequence WHERE name = 'quotes'"))


def broken(engine: Engine) -> list[str]:
    with Session(engine) as session:
        return [each.sentence for result in check(session) for each in result.violations]


def test_what_a_rebuild_loses_is_made_again(loaded: Engine) -> None:
    with changing(loaded) as connection:
        before, highest = remembered(connection), given(connection)
        rebuild(connection)
        assert given(connection) != highest
        assert before.triggers.keys() - remembered(connection).triggers.keys()
        restore(connection, before)
        assert remembered(connection) == before
        assert given(connection) == highest
    assert broken(loaded) == []


def test_without_that_the_loss_is_told(loaded: Engine) -> None:
    with changing(loaded) as connection:
        rebuild(connection, counts_on=False)
    assert broken(loaded) == ["it may give the id of a row that is gone again"]


def test_what_was_taken_away_stays_away(loaded: Engine) -> None:
    with changing(loaded) as connection:
        before = remembered(connection)
        for name in before.triggers:
            if name.startswith("quote_search"):
                connection.execute(text(f"DROP TRIGGER {name}"))
        connection.execute(text("DROP TABLE quote_search"))
        restore(connection, before)
        assert not any(each.startswith("quote_") for each in remembered(connection).triggers)


def test_a_new_database_has_nothing_to_remember(empty_sqlite_engine: Engine) -> None:
    with empty_sqlite_engine.begin() as connection:
        before = remembered(connection)
        assert before == Remembered({}, {})
        restore(connection, before)
