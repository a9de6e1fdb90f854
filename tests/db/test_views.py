"""The views: made by the revisions as `db.views` has them, and right over rows."""

from typing import Any

import pytest
from alembic import command
from sqlalchemy import Connection, Engine, inspect, text

from db.migrate import alembic_config
from db.views import VIEWS, View
from tests.db.rows import DAY


def rows(connection: Connection, statement: str) -> list[dict[str, Any]]:
    return [dict(row) for row in connection.execute(text(statement)).mappings()]


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_a_view_has_the_columns_it_explains(engine: Engine, view: View) -> None:
    found = [column["name"] for column in inspect(engine).get_columns(view.name)]
    assert found == list(view.columns)


def test_the_revisions_create_the_views_declared_and_no_others(engine: Engine) -> None:
    definition = (
        "SELECT sql FROM sqlite_master WHERE name = :name"
        if engine.dialect.name == "sqlite"
        else "SELECT pg_get_viewdef(CAST(:name AS regclass))"
    )
    assert set(inspect(engine).get_view_names()) == {view.name for view in VIEWS}
    with engine.connect() as connection:
        for view in VIEWS:
            migrated = connection.scalar(text(definition), {"name": view.name})
            connection.exec_driver_sql(f"DROP VIEW {view.name}")
            connection.exec_driver_sql(view.create(engine.dialect.name))
            assert connection.scalar(text(definition), {"name": view.name}) == migrated
        connection.rollback()


def test_going_back_brings_the_earlier_views_back(empty_engine: Engine) -> None:
    definition = (
        "SELECT name, sql FROM sqlite_master WHERE type = 'view'"
        if empty_engine.dialect.name == "sqlite"
        else "SELECT viewname AS name, definition AS sql FROM pg_views WHERE schemaname = 'public'"
    )
    config, found = alembic_config(empty_engine), []
    for change, revision in [
        (command.upgrade, "0016"),
        (command.upgrade, "head"),
        (command.downgrade, "0016"),
    ]:
        change(config, revision)
        with empty_engine.connect() as connection:
            found.append({row["name"]: row["sql"] for row in rows(connection, definition)})
    before, between, after = found
    assert after == before
    assert between["said"] != before["said"]


def test_said_has_one_row_an_attribution(planted: Engine) -> None:
    with planted.connect() as connection:
        found = rows(
            connection,
            "SELECT attribution_id, outlet, speaker, via, addressee, quotes, claim "
            "FROM said ORDER BY attribution_id",
        )
    assert [tuple(row.values()) for row in found] == [
        (1, "The Brill Post", "Ada Cole", None, None, "We had no choice, … None.", None),
        (2, "The Brill Post", "Ada Cole", None, "The Brill Post", None, None),
        (
            3,
            "The Brill Post",
            "the council",
            "Ada Cole",
            None,
            "fair … final",
            "the plan “fair” and “final”",
        ),
    ]


def test_said_names_the_words_where_the_go_between_is_not_known(planted: Engine) -> None:
    with planted.connect() as connection:
        connection.execute(
            text("UPDATE attributions SET speaker_id = NULL, speaker_ref_id = NULL WHERE id = 2")
        )
        found = rows(connection, "SELECT speaker, via FROM said WHERE attribution_id >= 2")
        connection.rollback()
    assert {(row["speaker"], row["via"]) for row in found} == {(None, None), ("the council", "She")}


def test_said_gives_dates_and_an_outlet_only_where_they_are_known(planted: Engine) -> None:
    with planted.begin() as connection:
        connection.execute(text("UPDATE articles SET outlet_id = NULL, outlet_basis = NULL"))
        connection.execute(text("UPDATE attributions SET dated_on = NULL WHERE id = 1"))
        found = rows(connection, "SELECT attribution_id, outlet, dated_on FROM said")
    assert {row["outlet"] for row in found} == {None}
    dates = {row["attribution_id"]: row["dated_on"] for row in found}
    assert dates[1] is None
    assert str(dates[2]) == str(DAY)


STRUCK_OUT = [
    ("attributions", 3, [(1, "We had no choice, … None.", None), (2, None, None)]),
    (
        "claims",
        1,
        [(1, "We had no choice, … None.", None), (2, None, None), (3, "fair … final", None)],
    ),
    (
        "quotes",
        4,
        [
            (1, "We had no choice, … None.", None),
            (2, None, None),
            (3, "final", "the plan “fair” and “final”"),
        ],
    ),
]


@pytest.mark.parametrize(("table", "key", "left"), STRUCK_OUT)
def test_said_leaves_out_what_was_struck_out(
    planted: Engine, table: str, key: int, left: list[tuple[int, str | None, str | None]]
) -> None:
    with planted.begin() as connection:
        connection.execute(text(f"UPDATE {table} SET status = 'rejected' WHERE id = {key}"))  # noqa: S608
        found = rows(
            connection, "SELECT attribution_id, quotes, claim FROM said ORDER BY attribution_id"
        )
    assert [tuple(row.values()) for row in found] == left


def test_actors_stand_in_the_view_of_their_kind(planted: Engine) -> None:
    with planted.connect() as connection:
        people = rows(connection, "SELECT * FROM people")
        bodies = rows(connection, "SELECT name, parent, articles FROM organizations ORDER BY id")
        unnamed = rows(connection, "SELECT name, number, articles FROM unnamed_sources")
    # "A. Cole" proved to be Ada Cole and is no person of its own.
    assert people == [{"id": 2, "name": "Ada Cole", "sort_name": "Cole, Ada", "articles": 1}]
    assert [tuple(row.values()) for row in bodies] == [
        ("Brill", None, 0),
        ("the council", "Brill", 1),
        ("The Brill Post", None, 1),
    ]
    assert unnamed == [{"name": "officials", "number": "several", "articles": 0}]
