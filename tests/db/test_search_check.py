"""The search index: as declared, right through what happens to rows, and found where it is not."""

from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Connection, Engine, select, text
from sqlalchemy.orm import Session

from db.check import check
from db.engine import create_engine, database_url
from db.migrate import alembic_config
from db.models import Claim, Quote
from db.search import matches
from db.search_index import SEARCHED, creating, triggers
from tests.db.rows import plant

DROPPING = {
    "sqlite": [f"DROP TABLE {index}" for index in SEARCHED.values()]
    + [f"DROP TRIGGER {name}" for table in SEARCHED for name in triggers(table)],
    "postgresql": [f"DROP INDEX ix_{table}_search" for table in SEARCHED]
    + ["DROP FUNCTION onrecord_fold(text)"],
}
MADE = {
    "sqlite": "SELECT name, sql FROM sqlite_master WHERE name LIKE '%search%' ORDER BY name",
    "postgresql": (
        "SELECT indexname, indexdef FROM pg_indexes WHERE indexname LIKE '%search'"
        " UNION ALL SELECT proname, prosrc FROM pg_proc WHERE proname = 'onrecord_fold' ORDER BY 1"
    ),
}


def wrong(engine: Engine) -> list[tuple[str, int | None]]:
    """Return what `check` finds of the index: where, and which row."""
    with Session(engine) as session:
        (found,) = [each for each in check(session) if each.name == "search index"]
    assert found.wrong == len(found.violations)
    return [(each.table, each.row_id) for each in found.violations]


def run(engine: Engine, *statements: str) -> None:
    with engine.begin() as connection:
        for each in statements:
            connection.execute(text(each))


def made(connection: Connection) -> list[tuple[str, ...]]:
    return [tuple(row) for row in connection.execute(text(MADE[connection.dialect.name]))]


def test_the_revision_makes_the_index_that_is_declared(engine: Engine) -> None:
    with engine.connect() as connection:
        migrated = made(connection)
        for statement in DROPPING[engine.dialect.name]:
            connection.exec_driver_sql(statement)
        assert made(connection) == []
        for statement in creating(engine.dialect.name):
            connection.exec_driver_sql(statement)
        assert made(connection) == migrated
        connection.rollback()


def test_the_revision_indexes_the_rows_there_are(planted: Engine) -> None:
    config = alembic_config(planted, allow_data_loss=True)
    command.downgrade(config, "0016")
    with planted.connect() as connection:
        assert made(connection) == []
    command.upgrade(config, "head")
    assert wrong(planted) == []
    assert found(planted, "choice") == [1]


def found(engine: Engine, words: str) -> list[int]:
    """Return the quotes with these words."""
    with Session(engine) as session:
        query = select(Quote.id).where(matches(session, Quote.text, words)).order_by(Quote.id)
        return list(session.scalars(query))


CHANGES = [
    (("INSERT INTO quotes (id, article_id, start_char, end_char, text, kind)"
     " VALUES (90, 1, 0, 5, 'Tolls', 'scare')"), "tolls", [90]),
    ("UPDATE quotes SET text = 'Sunday' WHERE id = 5", "sunday", [5]),
    ("UPDATE quotes SET text = 'Sunday' WHERE id = 5", "monday", []),
    ("UPDATE quotes SET id = 95 WHERE id = 5", "monday", [95]),
    ("UPDATE quotes SET status = 'rejected' WHERE id = 5", "monday", [5]),
    ("DELETE FROM quotes WHERE id = 5", "monday", []),
    ("DELETE FROM articles WHERE id = 1", "choice", []),
    ("DELETE FROM articles WHERE id = 1", "monday", []),
]  # fmt: skip


@pytest.mark.parametrize(("change", "words", "ids"), CHANGES)
def test_the_index_follows_the_rows(
    planted: Engine, change: str, words: str, ids: list[int]
) -> None:
    run(planted, change)
    assert found(planted, words) == ids
    assert wrong(planted) == []


def test_replacing_a_row_keeps_the_index_right(sqlite_engine: Engine) -> None:
    with sqlite_engine.begin() as connection:
        plant(connection)
    run(
        sqlite_engine,
        "INSERT OR REPLACE INTO quotes (id, article_id, start_char, end_char, text, kind)"
        " SELECT id, article_id, start_char, end_char, 'Sunday', kind FROM quotes WHERE id = 5",
    )
    assert (found(sqlite_engine, "monday"), found(sqlite_engine, "sunday")) == ([], [5])
    assert wrong(sqlite_engine) == []


BEHIND = [
    (["DROP TRIGGER quote_search_update", "UPDATE quotes SET text = 'Sunday' WHERE id = 5"],
     [("quote_search", None), ("quote_search", None)]),
    (["DROP TRIGGER quote_search_delete", "DELETE FROM quotes WHERE id = 5"],
     [("quote_search", None), ("quotes", 5), ("quote_search", None)]),
    (["DELETE FROM claim_search_docsize WHERE id = 1"],
     [("claims", 1), ("claim_search", None)]),
    (["INSERT INTO article_search (article_search) VALUES ('delete-all')"],
     [("articles", 1), ("articles", 2), ("article_search", None)]),
    (["DROP TABLE quote_search", "DROP TRIGGER quote_search_insert"],
     [("quote_search", None), ("quote_search", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("statements", "violations"), BEHIND)
def test_what_was_changed_behind_the_triggers_is_found(
    sqlite_engine: Engine, statements: list[str], violations: list[tuple[str, int | None]]
) -> None:
    with sqlite_engine.begin() as connection:
        plant(connection)
    assert wrong(sqlite_engine) == []
    run(sqlite_engine, *statements)
    assert wrong(sqlite_engine) == violations


LOST = [
    (["DROP INDEX ix_claims_search"], [("claims", None)]),
    (["UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'ix_quotes_search'::regclass"],
     [("quotes", None)]),
    ([("CREATE OR REPLACE FUNCTION onrecord_fold(words text) RETURNS text"
      " LANGUAGE sql IMMUTABLE AS 'SELECT words'")], [("onrecord_fold", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("statements", "violations"), LOST)
def test_an_index_that_is_lost_is_found(
    postgres_engine: Engine, statements: list[str], violations: list[tuple[str, int | None]]
) -> None:
    assert wrong(postgres_engine) == []
    with postgres_engine.begin() as connection:
        for each in statements:
            connection.exec_driver_sql(each)
    assert wrong(postgres_engine) == violations


def read_only(path: Path) -> Engine:
    return create_engine(database_url(str(path)), read_only=True)


def test_checking_through_a_connection_that_reads_changes_nothing(sqlite_path: Path) -> None:
    engine = read_only(sqlite_path)
    before = sqlite_path.read_bytes()
    assert wrong(engine) == []
    assert sqlite_path.read_bytes() == before
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA query_only").scalar() == 1


def test_while_somebody_writes_the_rows_alone_are_compared(sqlite_path: Path) -> None:
    writer = create_engine(database_url(str(sqlite_path)))
    with writer.begin() as connection:
        plant(connection)
        connection.exec_driver_sql("DELETE FROM claim_search_docsize WHERE id = 1")
    reader = read_only(sqlite_path)
    with reader.connect() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout = 0")
    with writer.connect() as connection:
        connection.exec_driver_sql("UPDATE claims SET status = 'confirmed'")
        assert wrong(reader) == [("claims", 1)]
        connection.rollback()
    assert wrong(reader) == [("claims", 1), ("claim_search", None)]


def test_claims_of_the_planted_rows_are_found(planted: Engine) -> None:
    with Session(planted) as session:
        query = select(Claim.id).where(matches(session, Claim.text, "“FAIR”"))
        assert list(session.scalars(query)) == [1]
