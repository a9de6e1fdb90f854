"""Files to publish: small, in one piece, and open where nothing may be written."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from db import errors
from db.check import check
from db.database import open_database
from db.engine import create_engine, database_url
from db.keeping.files import address
from db.keeping.vacuum import vacuum, vacuum_into
from tests.db.test_opening import older
from tests.keeping.conftest import NOT_OURS, ONE_MORE_RUN, ask, named, write


@pytest.fixture
def loose(news: Path) -> Path:
    """A database with much slack in it, in WAL mode, its search index in pieces."""
    write(
        news,
        "PRAGMA recursive_triggers = ON",
        "CREATE TABLE slack AS SELECT randomblob(400000) AS bytes",
        "DROP TABLE slack",
        "UPDATE articles SET text = text || '.' WHERE id = 1",
        "UPDATE articles SET text = rtrim(text, '.') || '.' WHERE id = 1",
        "DELETE FROM sqlite_stat1",
        "PRAGMA journal_mode = WAL",
    )
    return news


def pieces(path: Path) -> int:
    """Return of how many pieces the search index of articles is."""
    found = ask(path, "SELECT count(DISTINCT segid) FROM article_search_idx")
    assert isinstance(found[0][0], int)
    return found[0][0]


def content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return the rows of every table that is not about the file itself."""
    tables = ask(path, "SELECT name FROM sqlite_master WHERE type = 'table'")
    return {
        str(name): ask(path, f"SELECT * FROM {name} ORDER BY 1")  # noqa: S608
        for (name,) in tables
        if "_search" not in str(name) and not str(name).startswith("sqlite_stat")
    }


def proves_tidy(path: Path) -> None:
    assert pieces(path) == 1
    assert ask(path, "PRAGMA freelist_count") == [(0,)]
    assert ask(path, "PRAGMA journal_mode") == [("delete",)]
    assert ask(path, "SELECT count(*) FROM sqlite_stat1") > [(20,)]
    with open_database(str(path)) as session:
        assert not any(result.wrong for result in check(session))


def test_a_file_is_made_and_the_database_stays(loose: Path) -> None:
    assert pieces(loose) > 1
    target = loose.with_name("public.db")
    done = vacuum_into(address(loose), target)
    proves_tidy(target)
    assert content(target) == content(loose)
    assert pieces(loose) > 1
    assert done.kept is not None
    assert (done.kept.path, done.kept.wrong) == (target, 0)
    assert done.after == target.stat().st_size < done.before - 300_000


def test_the_database_itself_is_made_small(loose: Path) -> None:
    before = content(loose)
    done = vacuum(address(loose))
    proves_tidy(loose)
    assert content(loose) == before
    assert done.after == loose.stat().st_size < done.before - 300_000
    assert {each for each in named(loose.parent) if each.startswith("news.db")} == {"news.db"}


def test_search_finds_in_the_new_file_what_it_found(loose: Path) -> None:
    query = "SELECT rowid FROM quote_search WHERE quote_search MATCH 'waited' ORDER BY 1"
    found = ask(loose, query)
    assert len(found) == 12
    target = loose.with_name("public.db")
    vacuum_into(address(loose), target)
    assert ask(target, query) == found


def test_a_file_is_not_replaced_unasked(loose: Path) -> None:
    target = loose.with_name("public.db")
    target.write_text("other")
    with pytest.raises(errors.KeepingError, match="there is such a file"):
        vacuum_into(address(loose), target)
    assert target.read_text() == "other"
    vacuum_into(address(loose), target, force=True)
    proves_tidy(target)
    with pytest.raises(errors.KeepingError, match="Leave out --into"):
        vacuum_into(address(loose), loose, force=True)


@pytest.mark.parametrize("begins", ["BEGIN IMMEDIATE", "BEGIN"])
def test_a_database_in_use_is_told(
    loose: Path, begins: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.engine._LOCK_WAIT_MS", 1)
    with closing(sqlite3.connect(loose, isolation_level=None)) as somebody:
        somebody.execute(begins)
        somebody.execute("SELECT count(*) FROM articles").fetchone()
        if begins != "BEGIN":
            somebody.execute(ONE_MORE_RUN)
        with pytest.raises(errors.KeepingError, match="not vacuumed: somebody else"):
            vacuum(address(loose))
    with Session(create_engine(address(loose), read_only=True)) as session:
        assert not any(result.wrong for result in check(session))


@pytest.mark.parametrize(
    ("make", "error"),
    [*NOT_OURS, (older, errors.DatabaseTooOldError)],
)
def test_what_is_not_ours_is_refused(
    tmp_path: Path, make: object, error: type[errors.OnrecordError]
) -> None:
    path = tmp_path / "x.db"
    if callable(make):
        make(path)
    before = path.read_bytes() if path.exists() else None
    with pytest.raises(error):
        vacuum(address(path))
    with pytest.raises(error):
        vacuum_into(address(path), tmp_path / "public.db")
    assert (path.read_bytes() if path.exists() else None) == before
    assert not (tmp_path / "public.db").exists()


def test_a_server_is_told_of_copy() -> None:
    with pytest.raises(errors.KeepingError, match="onrecord copy"):
        vacuum(database_url("postgresql://host/news"))
