"""Each invariant holds for what is loaded, and is seen to fail where it is broken for it."""

from dataclasses import replace

import pytest
from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.orm import Session

from db.check import SHOWN, CheckResult, check
from db.engine import for_writing
from db.readings import Reading
from loaders.store import store
from loaders.store.judgements import Act, keep_apart, merge, rename, split
from loaders.store.log import Outcome, Problem, close_run, log, open_run
from loaders.store.reviews.acts import confirm, correct_speaker, reject
from loaders.text.records import Claim
from loaders.text.records import Reading as Read
from tests.db.damages import DAMAGES, ONLY_SQLITE
from tests.loaders.readings import document, other, reading, span


@pytest.fixture
def loaded(engine: Engine) -> Engine:
    """A database with two articles, a file that was refused, and a judgement of each sort."""
    gone = Problem("/c.txt", "missing", None, "There is no such file.")
    with for_writing(engine).begin() as connection:
        run_id = open_run(connection, "1")
        first = store(connection, document("/a.txt", reading=told()), run_id)
        second = store(connection, other("/b.txt", reading=told()), run_id)
        outcomes = [
            Outcome("/a.txt", "stored", first),
            Outcome("/b.txt", "stored", second),
            Outcome("/c.txt", "refused", None, (gone,)),
        ]
        log(connection, run_id, outcomes)
        close_run(connection, run_id)
        _judge(connection)
        _review(connection)
    return engine


def told() -> Read:
    """Return the reading with a claim that is long enough to be known again."""
    found = reading()
    sentence = found.text.split("\n\n")[1]
    claim = Claim(span(sentence.removeprefix("MARLOW, 3 May - ")), None, is_split=False)
    return replace(found, claims=(*found.claims, claim))


def _judge(connection: Connection) -> None:
    """Judge once in each way."""
    query = text("SELECT name, id FROM actors ORDER BY id DESC")
    ids = {row[0]: row[1] for row in connection.execute(query)}
    act = Act("editor")
    split(connection, ids["Jo Pask"], [2], act)
    rename(connection, ids["Jo Pask"], "Joan Pask", act)
    keep_apart(connection, ids["Ana Ruiz"], ids["Jo Pask"], act)
    merge(connection, ids["Marlow Council"], ids["Marlow"], act)


def _review(connection: Connection) -> None:
    """Reject a quote of the second article with its attribution; correct a speaker there."""
    query = text("SELECT id FROM quotes WHERE article_id = 2 AND kind = :kind")
    for kind in ("direct", "partial"):
        quote = Reading("quotes", connection.execute(query, {"kind": kind}).scalar_one())
        if kind == "direct":
            reject(connection, quote, Act("editor"))
        else:
            confirm(connection, quote, Act("editor"))
            correct_speaker(connection, quote, None, Act("editor"))


def _unguarded(connection: Connection) -> None:
    """Take away what the database itself has against damage."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA ignore_check_constraints = ON")
        return
    inspector = inspect(connection)
    for table in inspector.get_table_names():
        rules = inspector.get_check_constraints(table) + inspector.get_foreign_keys(table)
        for name in (rule["name"] for rule in rules):
            connection.execute(text(f"ALTER TABLE {table} DROP CONSTRAINT {name}"))


def damage(engine: Engine, statement: str) -> int:
    """Execute a statement that the rules of the database would stop; return how many rows."""
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            # The pragma does nothing within a transaction.
            driver = connection.connection.driver_connection
            assert driver is not None
            driver.execute("PRAGMA foreign_keys = OFF")
        _unguarded(connection)
        kind = "BLOB" if engine.dialect.name == "sqlite" else "BYTEA"
        rows = connection.execute(text(statement.replace("{bytes}", kind))).rowcount
        connection.commit()
    return rows


def results(engine: Engine) -> dict[str, CheckResult]:
    with Session(engine) as session:
        return {each.name: each for each in check(session)}


def test_what_is_loaded_keeps_every_invariant(loaded: Engine) -> None:
    found = results(loaded)
    assert [each.violations for each in found.values() if each.wrong] == []
    assert [each.name for each in found.values() if not each.checked] == []
    # How that fails stands in test_search_check.
    broken = {invariant for invariant, _ in DAMAGES.values()} | {"search index", "schema"}
    only_sqlite = {DAMAGES[name][0] for name in ONLY_SQLITE}
    assert set(found) == (broken if loaded.dialect.name == "sqlite" else broken - only_sqlite)


@pytest.mark.parametrize("name", DAMAGES)
def test_a_broken_invariant_is_told(loaded: Engine, name: str) -> None:
    if name in ONLY_SQLITE and loaded.dialect.name != "sqlite":
        return
    invariant, statement = DAMAGES[name]
    assert damage(loaded, statement) > 0
    found = results(loaded)[invariant]
    assert found.wrong == len(found.violations) > 0
    assert all(each.table and each.sentence for each in found.violations)
    assert invariant == "integrity" or all(each.row_id for each in found.violations)


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("DROP VIEW said", "there is no such view"),
        ("DROP TABLE quantities", "there is no such table"),
        ("ALTER TABLE articles DROP COLUMN dateline_text", "it has no column dateline_text"),
        ("DROP INDEX ix_quotes_attribution_id", "it has no index ix_quotes_attribution_id"),
    ],
)
def test_what_is_missing_is_told_instead_of_all_else(
    loaded: Engine, statement: str, told: str
) -> None:
    is_postgres = loaded.dialect.name == "postgresql"
    cascade = " CASCADE" if is_postgres and " COLUMN" not in statement else ""
    with loaded.begin() as connection:
        connection.execute(text(statement + cascade))
    found = results(loaded)
    assert told in [each.sentence for each in found["schema"].violations]
    assert set(found) <= {"schema", "foreign keys", "integrity"}


def test_as_many_violations_as_can_be_read_are_listed(sqlite_engine: Engine) -> None:
    with sqlite_engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO load_runs (id, started_at, reader_version) VALUES (1, '', '')"
        )
        connection.exec_driver_sql(
            "WITH RECURSIVE n(n) AS (SELECT 1 UNION SELECT n + 1 FROM n WHERE n < 250)"
            " INSERT INTO load_files (load_run_id, path, outcome) SELECT 1, n, 'refused' FROM n"
        )
    found = results(sqlite_engine)["runs"]
    assert (found.checked, found.wrong, len(found.violations)) == (250, 250, SHOWN)


def test_an_empty_database_breaks_nothing(engine: Engine) -> None:
    assert [each.wrong for each in results(engine).values() if each.wrong] == []
