"""A database of every revision that landed is brought to the newest without losing a row."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Engine, select, text
from sqlalchemy.orm import Session

from db.check import check, check_file
from db.migrate import migrate
from db.models import Article, Base
from loaders.run import load
from tests.db.landing import HARBOUR, LANDED, carry, land, restore
from tests.db.test_migrations import REVISIONS, as_in, content, shape

DUMPS = sorted(path.stem for path in LANDED.glob("*.sql"))
LOADED = [name for name in DUMPS if name.endswith("_loaded")]
MOST_BYTES = 200_000
FIRST_LOADER = "0007"
"""The revision of the first loader; below it, rows that lead back to a text are not all there."""


ON_POSTGRES = ("0001", "0007", "0014", REVISIONS[0])
"""Revisions whose dumps a server takes up too; the steps between are in all of their ways."""
EVERYWHERE = [
    (name, kind)
    for name in DUMPS
    for kind in ("sqlite", "postgres")
    if kind == "sqlite" or name[:4] in ON_POSTGRES
]


@pytest.fixture
def landed(request: pytest.FixtureRequest, tmp_path: Path, name: str, kind: str) -> Engine:
    """A database as the dump has it."""
    old = restore(LANDED / f"{name}.sql", tmp_path / "landed.db")
    if kind == "sqlite":
        return old
    new: Engine = request.getfixturevalue("empty_postgres_engine")
    carry(old, name[:4], new)
    return new


def test_every_revision_has_its_dumps() -> None:
    """A new revision lands with its own: python -m tests.db.landing."""
    kinds = ("loaded", "planted")
    assert set(DUMPS) == {f"{revision}_{kind}" for revision in REVISIONS for kind in kinds}
    for name in DUMPS:
        assert (LANDED / f"{name}.sql").stat().st_size < MOST_BYTES


@pytest.mark.parametrize(("name", "kind"), EVERYWHERE)
def test_a_landed_database_comes_up_whole(landed: Engine, name: str) -> None:
    before = content(landed)
    assert any(before.values())
    found = migrate(landed)
    assert (found.before, found.after) == (name[:4], REVISIONS[0])
    after = content(landed)
    assert set(after) == set(Base.metadata.tables)
    assert as_in(before, after) == before
    with Session(landed) as session:
        # What was planted by hand breaks promises about texts, and did so from the start.
        was_read = name in LOADED and name[:4] >= FIRST_LOADER
        results = check(session) if was_read else check_file(session)
        assert [each.violations for each in results if each.wrong] == []


MADE = {
    "sqlite": (
        "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%'"
        " ESCAPE '\\' AND NOT (type = 'table' AND tbl_name LIKE '%\\_search\\_%' ESCAPE '\\')"
    ),
    "postgresql": """\
SELECT 'view', viewname, definition FROM pg_views WHERE schemaname = 'public'
UNION ALL SELECT 'index', indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
UNION ALL SELECT 'check', conname, pg_get_constraintdef(c.oid) FROM pg_constraint AS c
  JOIN pg_namespace AS n ON n.oid = c.connamespace WHERE nspname = 'public'
UNION ALL SELECT 'trigger', tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
UNION ALL SELECT 'function', proname, prosrc FROM pg_proc AS p
  JOIN pg_namespace AS n ON n.oid = p.pronamespace WHERE nspname = 'public'""",
}
"""The text of all there is: tables, CHECKs, indexes, triggers, views, the search index."""


def made(engine: Engine) -> list[tuple[str, ...]]:
    with engine.connect() as connection:
        return sorted(tuple(map(str, row)) for row in connection.execute(text(MADE[engine.name])))


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
@pytest.mark.parametrize("name", [f"{revision}_loaded" for revision in ("0001", "0007", "0014")])
def test_a_landed_database_comes_up_as_a_new_one_is_made(
    request: pytest.FixtureRequest, landed: Engine, kind: str
) -> None:
    migrate(landed)
    new: Engine = request.getfixturevalue(f"{kind}_engine")
    assert made(landed) == made(new)
    with landed.connect() as one, new.connect() as other:
        assert shape(one) == shape(other)


@pytest.mark.parametrize("name", LOADED)
def test_a_landed_database_is_loaded_into_again(name: str, tmp_path: Path) -> None:
    """By the reader of today, over what that day's reader left."""
    engine = restore(LANDED / f"{name}.sql", tmp_path / "landed.db")
    before = content(engine).get("articles", [])
    migrate(engine)
    load([HARBOUR], engine)
    with Session(engine) as session:
        assert [each.violations for each in check(session) if each.wrong] == []
        texts = {row.id: row.text for row in session.execute(select(Article.id, Article.text))}
    assert len(texts) == len(list(HARBOUR.glob("*.txt")))
    assert {each["id"]: each["text"] for each in before} in ({}, texts)


def test_the_newest_dumps_are_made_by_the_script(tmp_path: Path) -> None:
    """What it writes can be restored, and names no folder of whoever ran it."""
    for path in land(tmp_path):
        script = path.read_text(encoding="utf-8")
        assert str(HARBOUR) not in script
        connection = sqlite3.connect(":memory:")
        connection.executescript(script)
        assert connection.execute("SELECT count(*) FROM articles").fetchone()[0] > 0
        connection.close()
        assert path.stem in DUMPS
