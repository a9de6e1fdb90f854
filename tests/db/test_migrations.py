"""Revisions: one head, all or nothing, both ways without losing a row, true to the models."""

from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, MetaData, inspect, select, text
from sqlalchemy.exc import IntegrityError

from db.engine import create_engine, database_url
from db.migrate import alembic_config, current_revision, migrate
from db.models import Base
from db.search_index import is_of_search
from tests.db.conftest import Probe
from tests.db.rows import ROWS

REVISIONS = [
    script.revision
    for script in ScriptDirectory(str(files("migrations"))).walk_revisions("base", "heads")
]
"""From the newest to the oldest."""

Content = dict[str, list[dict[str, Any]]]


def content(engine: Engine) -> Content:
    """Return the rows of every table there is, in the order of their keys."""
    metadata = MetaData()
    with engine.connect() as connection:
        metadata.reflect(connection)
        return {
            table.name: [
                dict(row)
                for row in connection.execute(select(table).order_by(*table.primary_key)).mappings()
            ]
            for table in metadata.sorted_tables
            if table.name != "alembic_version" and not is_of_search(table.name)
        }


def as_in(older: Content, newer: Content) -> Content:
    """Return of the newer rows what the older database has tables and columns for."""
    return {
        table: [
            {column: row[column] for column in kept}
            for kept, row in zip(rows, newer[table], strict=True)
        ]
        for table, rows in older.items()
    }


def test_the_rows_to_lose_are_in_every_table() -> None:
    assert set(ROWS) == set(Base.metadata.tables)
    assert all(ROWS.values())


def test_there_is_one_head_and_one_line() -> None:
    script = ScriptDirectory(str(files("migrations")))
    assert len(script.get_heads()) == 1
    assert len(script.get_bases()) == 1


def test_migrating_says_from_where_to_where(empty_engine: Engine) -> None:
    first = migrate(empty_engine)
    again = migrate(empty_engine)
    assert (first.before, first.after, first.is_new, first.is_changed) == (
        None,
        REVISIONS[0],
        True,
        True,
    )
    assert (again.before, again.after, again.is_new, again.is_changed) == (
        REVISIONS[0],
        REVISIONS[0],
        False,
        False,
    )


def test_an_older_database_is_brought_up(empty_engine: Engine) -> None:
    command.upgrade(alembic_config(empty_engine), REVISIONS[-1])
    found = migrate(empty_engine)
    assert (found.before, found.after) == (REVISIONS[-1], REVISIONS[0])
    assert current_revision(empty_engine) == REVISIONS[0]


def test_each_revision_down_and_up_keeps_the_rows_of_what_remains(planted: Engine) -> None:
    config = alembic_config(planted, allow_data_loss=True)
    before = content(planted)
    for revision in REVISIONS:
        command.downgrade(config, f"{revision}-1" if revision != REVISIONS[-1] else "base")
        lower = content(planted)
        assert lower == as_in(lower, before)
    assert lower == {}
    command.upgrade(config, "head")
    assert content(planted) == {table: [] for table in before}


@pytest.mark.parametrize("revision", REVISIONS)
def test_down_to_a_revision_and_up_again_loses_nothing_below(
    planted: Engine, revision: str
) -> None:
    config = alembic_config(planted, allow_data_loss=True)
    before = content(planted)
    command.downgrade(config, revision)
    kept = content(planted)
    command.upgrade(config, "head")
    after = content(planted)
    assert set(after) == set(before)
    assert as_in(kept, after) == kept == as_in(kept, before)


def test_autogenerate_finds_nothing_to_do(engine: Engine) -> None:
    command.check(alembic_config(engine))


def shape(connection: Connection) -> dict[str, Any]:
    """Return what the inspector sees of every table: sets, since order has no meaning here."""
    inspector = inspect(connection)
    return {
        table: {
            "columns": [
                (
                    column["name"],
                    str(column["type"]),
                    column["nullable"],
                    column["default"],
                    column.get("comment"),
                )
                for column in inspector.get_columns(table)
            ],
            "comment": inspector.get_table_comment(table)
            if connection.dialect.supports_comments
            else None,
            "primary key": as_text(inspector.get_pk_constraint(table)),
            "foreign keys": {as_text(each) for each in inspector.get_foreign_keys(table)},
            "unique": {as_text(each) for each in inspector.get_unique_constraints(table)},
            "checks": {as_text(each) for each in inspector.get_check_constraints(table)},
            "indexes": {
                as_text(each)
                for each in inspector.get_indexes(table)
                if not is_of_search(each["name"])
            },
        }
        for table in inspector.get_table_names()
        if table != "alembic_version" and not is_of_search(table)
    }


def as_text(found: Any) -> str:  # noqa: ANN401
    """Return what was reflected, conditions too, in a form that compares."""
    if isinstance(found, dict):
        return str({key: as_text(value) for key, value in sorted(found.items())})
    return str(found)


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_migrated_is_what_the_models_declare(request: pytest.FixtureRequest, kind: str) -> None:
    engine: Engine = request.getfixturevalue(f"{kind}_engine")
    empty_engine: Engine = request.getfixturevalue(f"empty_{kind}_engine")
    with empty_engine.begin() as connection:
        Base.metadata.create_all(connection)
        declared = shape(connection)
    with engine.connect() as connection:
        assert shape(connection) == declared


def test_ids_are_never_used_again_where_declared(sqlite_engine: Engine) -> None:
    declared = {
        table.name
        for table in Base.metadata.tables.values()
        if table.dialect_options["sqlite"]["autoincrement"]
    }
    with sqlite_engine.connect() as connection:
        found = connection.scalars(
            text("SELECT name FROM sqlite_master WHERE sql LIKE '%AUTOINCREMENT%'")
        )
        assert set(found) == declared


def test_rebuilding_a_table_keeps_what_hangs_on_it(planted: Engine, probe: Probe) -> None:
    before = content(planted)
    command.upgrade(probe(planted, "pass"), "head")
    after = content(planted)
    assert {table: len(rows) for table, rows in after.items()} == {
        table: len(rows) for table, rows in before.items()
    }
    del before["articles"], after["articles"]
    assert after == before
    with planted.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM said")) == 3


FAILURES = [
    ("raise RuntimeError('half way')", RuntimeError),
    ("op.execute('DELETE FROM actors')", (CommandError, IntegrityError)),
    ("op.execute('UPDATE quotes SET end_char = 0')", IntegrityError),
]


@pytest.mark.parametrize(("then", "error"), FAILURES)
def test_a_failing_revision_leaves_the_database_as_it_was(
    planted: Engine, probe: Probe, then: str, error: type[Exception]
) -> None:
    before = content(planted)
    with planted.connect() as connection:
        shape_before = shape(connection)
    with pytest.raises(error):
        command.upgrade(probe(planted, then), "head")
    assert content(planted) == before
    assert current_revision(planted) == REVISIONS[0]
    with planted.connect() as connection:
        assert shape(connection) == shape_before


def test_foreign_keys_are_on_again_after_a_migration(tmp_path: Path) -> None:
    """On one connection kept in a pool, as the loader has it."""
    engine = create_engine(database_url(str(tmp_path / "pooled.db")))
    migrate(engine)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA legacy_alter_table").scalar() == 0
    engine.dispose()
