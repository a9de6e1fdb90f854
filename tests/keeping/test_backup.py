"""Backups: whole at one moment, verified, and nothing where they cannot be."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db import errors
from db.engine import database_url
from db.keeping import files
from db.keeping.backup import backup
from db.keeping.files import address
from tests.db.test_opening import older
from tests.keeping.conftest import (
    BROKEN_PROMISE,
    NOT_OURS,
    ONE_MORE_RUN,
    RUNS,
    ask,
    damage,
    dump,
    named,
    write,
)


def test_a_backup_holds_all_that_the_database_holds(news: Path) -> None:
    target = news.with_name("kept.db")
    kept = backup(address(news), target)
    assert dump(target) == dump(news)
    assert (kept.path, kept.size, kept.wrong) == (target, target.stat().st_size, 0)
    assert kept.is_current
    assert "search index" in {each.name for each in kept.results}
    assert named(news.parent) == {"news.db", "kept.db"}


def test_what_is_committed_while_it_runs_is_not_in_it(
    news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.keeping.backup._PAGES", 20)
    before = ask(news, RUNS)[0][0]
    steps: list[int] = []
    with closing(sqlite3.connect(news, isolation_level=None)) as writer:
        writer.execute("PRAGMA journal_mode = WAL")

        def writing(done: int, total: int) -> None:
            steps.append(done)
            assert 0 < done <= total
            writer.execute(ONE_MORE_RUN)

        kept = backup(address(news), news.with_name("kept.db"), progress=writing)
        assert len(steps) > 5
        assert steps == sorted(steps), "it did not begin anew"
        assert ask(kept.path, RUNS) == [(before,)]
        assert ask(news, RUNS) == [(int(str(before)) + len(steps),)]
    assert kept.wrong == 0


def test_what_is_in_the_log_alone_is_in_it(news: Path) -> None:
    with closing(sqlite3.connect(news, isolation_level=None)) as writer:
        writer.execute("PRAGMA journal_mode = WAL")
        writer.execute("PRAGMA wal_autocheckpoint = 0")
        writer.execute(ONE_MORE_RUN)
        number = ask(news, RUNS)
        kept = backup(address(news), news.with_name("kept.db"))
    assert ask(kept.path, RUNS) == number
    assert ask(kept.path, "PRAGMA journal_mode") == [("delete",)]


def test_a_file_is_never_replaced_unasked(news: Path) -> None:
    target = news.with_name("kept.db")
    target.write_text("other")
    with pytest.raises(errors.KeepingError, match=r"there is such a file.*--force"):
        backup(address(news), target)
    assert target.read_text() == "other"
    backup(address(news), target, force=True)
    assert dump(target) == dump(news)


def test_nor_one_that_came_about_meanwhile(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = news.with_name("kept.db")
    monkeypatch.setattr(files, "refuse_taken", lambda *_, **__: None)
    monkeypatch.setattr("db.keeping.backup.refuse_taken", lambda *_, **__: None)
    target.write_text("other")
    with pytest.raises(errors.KeepingError, match="by now"):
        backup(address(news), target)
    assert target.read_text() == "other"
    assert named(news.parent) == {"news.db", "kept.db"}


def test_the_database_itself_is_no_place_for_it(news: Path) -> None:
    before = dump(news)
    with pytest.raises(errors.KeepingError, match="the database itself"):
        backup(address(news), news, force=True)
    assert dump(news) == before


@pytest.mark.parametrize("side", ["-wal", "-journal"])
def test_a_database_in_use_is_not_replaced(news: Path, side: str) -> None:
    target = news.with_name("kept.db")
    target.write_bytes(b"x")
    news.with_name(f"kept.db{side}").write_bytes(b"x")
    with pytest.raises(errors.KeepingError, match="in use"):
        backup(address(news), target, force=True)


def test_a_folder_is_named_and_one_that_is_not_there(news: Path) -> None:
    with pytest.raises(errors.KeepingError, match="this is a folder"):
        backup(address(news), news.parent, force=True)
    with pytest.raises(errors.KeepingError, match="no such folder"):
        backup(address(news), news.parent / "missing" / "kept.db")


@pytest.mark.parametrize("error", [KeyboardInterrupt, RuntimeError])
def test_nothing_is_left_of_one_that_is_stopped(news: Path, error: type[BaseException]) -> None:
    def stopping(_done: int, _total: int) -> None:
        raise error

    with pytest.raises(error):
        backup(address(news), news.with_name("kept.db"), progress=stopping)
    assert named(news.parent) == {"news.db"}


def test_a_full_disk_is_told_and_nothing_is_left(news: Path) -> None:
    full = sqlite3.OperationalError("database or disk is full")
    full.sqlite_errorname = "SQLITE_FULL"

    def stopping(_done: int, _total: int) -> None:
        raise full

    with pytest.raises(errors.KeepingError, match=r"no backup was made: the disk is full\. Free"):
        backup(address(news), news.with_name("kept.db"), progress=stopping)
    assert named(news.parent) == {"news.db"}


def test_a_damaged_database_gives_no_backup(news: Path) -> None:
    damage(news)
    with pytest.raises(errors.OnrecordError, match=r"news\.db: .*(damaged|malformed)"):
        backup(address(news), news.with_name("kept.db"))
    assert named(news.parent) == {"news.db"}


def test_rows_that_break_a_promise_are_kept_and_told(news: Path) -> None:
    write(news, BROKEN_PROMISE)
    kept = backup(address(news), news.with_name("kept.db"))
    assert kept.wrong > 0
    assert dump(kept.path) == dump(news)


def test_an_older_database_is_kept_as_it_is(tmp_path: Path) -> None:
    older(tmp_path / "old.db")
    kept = backup(address(tmp_path / "old.db"), tmp_path / "kept.db")
    assert (kept.revision, kept.is_current) == ("0001", False)
    assert {each.name for each in kept.results} == {"foreign keys", "integrity"}
    assert dump(kept.path) == dump(tmp_path / "old.db")


@pytest.mark.parametrize(
    ("make", "error"),
    NOT_OURS,
)
def test_what_is_not_ours_is_refused(
    tmp_path: Path, make: object, error: type[errors.OnrecordError]
) -> None:
    if callable(make):
        make(tmp_path / "x.db")
    with pytest.raises(error, match=r"x\.db"):
        backup(address(tmp_path / "x.db"), tmp_path / "kept.db")
    assert not (tmp_path / "kept.db").exists()


@pytest.mark.parametrize(
    ("given", "told"), [("postgresql://host/news", "pg_dump"), ("sqlite://", "in memory")]
)
def test_a_database_that_is_no_file_is_told(tmp_path: Path, given: str, told: str) -> None:
    with pytest.raises(errors.KeepingError, match=told):
        backup(database_url(given), tmp_path / "kept.db")
