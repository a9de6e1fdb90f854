"""A migration that is killed: the database is of a whole revision, and goes up when used again."""

import os
from pathlib import Path

import pytest
from sqlalchemy import Engine

from db.migrate import current_revision, migrate
from loaders.run import load
from tests.db.landing import HARBOUR, LANDED, carry, restore
from tests.db.test_migrations import REVISIONS, as_in, content
from tests.loaders.killed import At, Death, write_and_kill, wrong

OLD = "0005"
HEAD = REVISIONS[0]

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")


@pytest.fixture(params=["sqlite", "postgres"])
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Engine:
    """A populated database of an early revision, as it landed."""
    landed = restore(LANDED / f"{OLD}_loaded.sql", tmp_path / "old.db")
    if request.param == "sqlite":
        return landed
    new: Engine = request.getfixturevalue("empty_postgres_engine")
    carry(landed, OLD, new)
    return new


@pytest.fixture(scope="module")
def writes(tmp_path_factory: pytest.TempPathFactory) -> int:
    """How many statements an undisturbed migration of it writes with."""
    file = tmp_path_factory.mktemp("undisturbed") / "old.db"
    undisturbed = restore(LANDED / f"{OLD}_loaded.sql", file)
    death = write_and_kill(undisturbed.url, migrate, At())
    assert (death.killed, current_revision(undisturbed)) == (False, HEAD)
    return death.writes


def comes_up(engine: Engine) -> None:
    """Prove that the next use brings the database up, and that all in it holds."""
    assert (migrate(engine).after, current_revision(engine)) == (HEAD, HEAD)
    load([HARBOUR], engine)
    assert wrong(engine) == []


def test_it_is_a_migration_worth_killing(writes: int) -> None:
    assert writes > 100


SHARES = [0.0, 0.3, 0.6, 0.9]
"""How much of all that is written is written when it is killed. PostgreSQL takes fewer statements:
it rebuilds no tables."""


@pytest.mark.parametrize("share", SHARES)
def test_killed_in_the_middle_of_it(old: Engine, writes: int, share: float) -> None:
    before = content(old)
    if old.dialect.name == "postgresql":
        share /= 2
    at = At(writes=1 + int(share * writes))
    death = write_and_kill(old.url, migrate, at)
    assert death == Death(killed=True, writes=at.writes, in_write=True)
    assert (current_revision(old), content(old)) == (OLD, before)
    comes_up(old)


def test_killed_when_all_is_written_and_nothing_committed(old: Engine) -> None:
    before = content(old)
    assert write_and_kill(old.url, migrate, At(commits=1)).killed
    assert (current_revision(old), content(old)) == (OLD, before)
    comes_up(old)


def test_killed_while_what_is_not_committed_is_in_the_file(tmp_path: Path, writes: int) -> None:
    old = restore(LANDED / f"{OLD}_loaded.sql", tmp_path / "old.db")
    before, bytes_before = content(old), (tmp_path / "old.db").read_bytes()
    at = At(writes=writes // 2, spilled=True)
    assert write_and_kill(old.url, migrate, at).killed
    assert (tmp_path / "old.db").read_bytes() != bytes_before
    assert (tmp_path / "old.db-journal").stat().st_size > 0
    assert (current_revision(old), content(old)) == (OLD, before)
    assert [each.name for each in tmp_path.iterdir()] == ["old.db"]
    comes_up(old)


def test_killed_while_it_is_made(empty_engine: Engine, writes: int) -> None:
    at = At(writes=writes // 4)
    assert write_and_kill(empty_engine.url, migrate, at).in_write
    assert current_revision(empty_engine) is None
    comes_up(empty_engine)


def test_killed_again_and_again(old: Engine, writes: int) -> None:
    before = content(old)
    for part in (5, 4, 3):
        assert write_and_kill(old.url, migrate, At(writes=writes // part)).killed
    assert (current_revision(old), content(old)) == (OLD, before)
    migrate(old)
    assert as_in(before, content(old)) == before
    comes_up(old)
