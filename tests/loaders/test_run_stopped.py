"""A load that is stopped: whole files only, and a sentence instead of a traceback."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError, ProgrammingError
from sqlalchemy.orm import Session

from db.check import check
from loaders.errors import LoadStoppedError, telling
from loaders.run import LoadOptions, load
from loaders.store import Document, store
from tests.loaders.files import article, ends, lay
from tests.loaders.tables import ask


@pytest.fixture
def folder(tmp_path: Path, small_batches: None) -> Path:  # noqa: ARG001
    """A folder with more articles than one transaction takes, which is four here."""
    return lay(tmp_path / "news", {f"{n}.txt": article(n) for n in range(10)})


@contextmanager
def _stopping(patch: pytest.MonkeyPatch, name: str, error: BaseException) -> Iterator[None]:
    """Let the storing of one file break off when its rows are written."""

    def stopping(connection: Connection, document: Document, run_id: int) -> int:
        stored = store(connection, document, run_id)
        if document.path.endswith(f"/{name}"):
            raise error
        return stored

    with patch.context() as patched:
        patched.setattr("loaders.settle.store", stopping)
        yield


@pytest.mark.parametrize("name", ["0.txt", "3.txt", "4.txt", "9.txt"])
def test_whole_files_only_are_left_of_a_load_that_is_interrupted(
    engine: Engine, folder: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    with _stopping(monkeypatch, name, KeyboardInterrupt()), pytest.raises(KeyboardInterrupt):
        load([folder], engine)
    stored = ask(engine, "SELECT count(*) FROM articles")[0][0]
    assert stored == int(name[0]) // 4 * 4
    assert ask(engine, "SELECT count(*) FROM load_files") == [(stored,)]
    assert ask(engine, "SELECT ended_at FROM load_runs") == [(None,)]
    with Session(engine) as session:
        assert [each.violations for each in check(session) if each.wrong] == []
    assert ends(load([folder], engine)) == {
        key: number for key, number in (("stored", 10 - stored), ("unchanged", stored)) if number
    }


def test_processes_that_read_are_ended_with_the_load(
    sqlite_engine: Engine, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with _stopping(monkeypatch, "0.txt", KeyboardInterrupt()), pytest.raises(KeyboardInterrupt):
        load([folder], sqlite_engine, LoadOptions(jobs=2))
    assert ask(sqlite_engine, "SELECT count(*) FROM articles") == [(0,)]


class FakePostgresError(Exception):
    """An error as psycopg raises it."""

    def __init__(self, sqlstate: str) -> None:
        super().__init__("words of the driver")
        self.sqlstate = sqlstate


def _sqlite_error(name: str) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("words of the driver")
    error.sqlite_errorname = name
    return error


TOLD = [
    (OperationalError, _sqlite_error("SQLITE_BUSY"), "somebody else writes"),
    (OperationalError, _sqlite_error("SQLITE_BUSY_SNAPSHOT"), "somebody else writes"),
    (OperationalError, _sqlite_error("SQLITE_FULL"), "disk is full"),
    (OperationalError, _sqlite_error("SQLITE_READONLY_DIRECTORY"), "may not write"),
    (OperationalError, _sqlite_error("SQLITE_IOERR_WRITE"), "fault"),
    (DBAPIError, _sqlite_error("SQLITE_CORRUPT"), "damaged"),
    (OperationalError, _sqlite_error("SQLITE_NOMEM"), "words of the driver"),
    (OperationalError, FakePostgresError("53100"), "disk is full"),
    (ProgrammingError, FakePostgresError("42501"), "no permission"),
    (OperationalError, FakePostgresError("57P01"), "connection"),
    (OperationalError, FakePostgresError("08006"), "connection"),
    (OperationalError, Exception("words of the driver"), "words of the driver"),
]


@pytest.mark.parametrize(("kind", "cause", "words"), TOLD)
def test_what_the_database_does_to_a_load_is_told(
    sqlite_engine: Engine, kind: type[DBAPIError], cause: Exception, words: str
) -> None:
    with pytest.raises(LoadStoppedError, match=words) as caught, telling(sqlite_engine.url):
        raise kind("INSERT", {}, cause)
    assert caught.value.where == sqlite_engine.url.database
    assert "load again" in str(caught.value.remedy)


@pytest.mark.parametrize("kind", [IntegrityError, ProgrammingError])
def test_faults_of_the_program_are_not_told_as_the_users(
    sqlite_engine: Engine, kind: type[DBAPIError]
) -> None:
    with pytest.raises(kind), telling(sqlite_engine.url):
        raise kind("INSERT", {}, Exception("no such column"))


def test_a_process_that_the_system_ended_is_told(sqlite_engine: Engine) -> None:
    with pytest.raises(LoadStoppedError, match="process"), telling(sqlite_engine.url):
        raise BrokenProcessPool


def test_a_full_disk_leaves_whole_files(
    engine: Engine, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = OperationalError("INSERT", {}, _sqlite_error("SQLITE_FULL"))
    stopping = _stopping(monkeypatch, "6.txt", full)
    with stopping, pytest.raises(LoadStoppedError, match="disk is full"):
        load([folder], engine)
    assert ask(engine, "SELECT count(*) FROM articles") == [(4,)]
    assert ends(load([folder], engine)) == {"stored": 6, "unchanged": 4}


def test_a_database_in_use_is_told(sqlite_engine: Engine, folder: Path) -> None:
    @event.listens_for(sqlite_engine, "connect")
    def _wait_no_longer(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA busy_timeout = 1")

    with sqlite3.connect(str(sqlite_engine.url.database), isolation_level=None) as someone:
        someone.execute("PRAGMA journal_mode = WAL")
        someone.execute("BEGIN IMMEDIATE")
        with pytest.raises(LoadStoppedError, match="somebody else writes"):
            load([folder], sqlite_engine)
        someone.execute("ROLLBACK")
    someone.close()
    assert ends(load([folder / "0.txt"], sqlite_engine)) == {"stored": 1}


def test_a_database_that_may_not_be_written_is_told(sqlite_engine: Engine, folder: Path) -> None:
    @event.listens_for(sqlite_engine, "connect")
    def _only_read(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA query_only = ON")

    with pytest.raises(LoadStoppedError, match="may not write"):
        load([folder], sqlite_engine)
