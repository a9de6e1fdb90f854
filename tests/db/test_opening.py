"""Opening and migrating what people give: what is refused, and what they are told."""

import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from db import OnrecordError, errors, open_database
from db.engine import create_engine, database_url
from db.migrate import alembic_config, current_revision, is_empty, migrate, require_current
from db.models import Article


def engine_of(path: Path) -> Engine:
    return create_engine(database_url(str(path)))


def test_what_is_opened_cannot_be_written(engine: Engine) -> None:
    with open_database(engine.url.render_as_string(hide_password=False)) as session:
        assert session.query(Article).all() == []
        with pytest.raises(DBAPIError, match=r"(?i)read-?only"):
            session.execute(text("DELETE FROM articles"))


def test_opening_makes_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(errors.DatabaseMissingError, match=r"^onrecord\.db: .*onrecord load"):
        open_database()
    assert list(tmp_path.iterdir()) == []


def empty(path: Path) -> None:
    path.touch()


def prose(path: Path) -> None:
    path.write_text("This is no database, but it is long enough. " * 50, encoding="utf-8")


def foreign(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE bookmarks (id INTEGER)")
    connection.close()


def foreign_with_revisions(path: Path) -> None:
    """Another project that numbers its revisions as we do."""
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num TEXT)")
        connection.execute("INSERT INTO alembic_version VALUES ('0001')")
    connection.close()


def newer(path: Path) -> None:
    engine = engine_of(path)
    migrate(engine)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()


def unmarked(path: Path) -> None:
    engine = engine_of(path)
    migrate(engine)
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM alembic_version"))
    engine.dispose()


def older(path: Path) -> None:
    engine = engine_of(path)
    command.upgrade(alembic_config(engine), "0001")
    engine.dispose()


def folder(path: Path) -> None:
    path.mkdir()


def truncated(path: Path) -> None:
    engine = engine_of(path)
    migrate(engine)
    engine.dispose()
    path.write_bytes(path.read_bytes()[:5000])


Make = Callable[[Path], None]

REFUSED_BY_BOTH: list[tuple[Make, type[OnrecordError], str]] = [
    (prose, errors.NotADatabaseError, "not a SQLite database"),
    (truncated, errors.DatabaseUnreachableError, "damaged.*Go back to a copy"),
    (foreign, errors.ForeignDatabaseError, "bookmarks"),
    (foreign_with_revisions, errors.ForeignDatabaseError, "alembic_version"),
    (unmarked, errors.ForeignDatabaseError, "does not say of which revision"),
    (newer, errors.DatabaseTooNewError, r"later version of onrecord \(revision 9999\)"),
]

REFUSED_TO_READERS: list[tuple[Make, type[OnrecordError], str]] = [
    (empty, errors.DatabaseMissingError, "onrecord load"),
    (older, errors.DatabaseTooOldError, "revision 0001.*onrecord load"),
    (folder, errors.DatabaseAddressError, "this is a folder"),
]


@pytest.mark.parametrize(("make", "error", "said"), [*REFUSED_BY_BOTH, *REFUSED_TO_READERS])
def test_reading_refuses(tmp_path: Path, make: Make, error: type[OnrecordError], said: str) -> None:
    path = tmp_path / "x.db"
    make(path)
    with pytest.raises(error, match=said) as caught:
        open_database(str(path))
    assert str(path) in str(caught.value)
    assert caught.value.remedy


@pytest.mark.parametrize(("make", "error", "said"), REFUSED_BY_BOTH)
def test_migrating_refuses_and_leaves_the_file_as_it_is(
    tmp_path: Path, make: Make, error: type[OnrecordError], said: str
) -> None:
    path = tmp_path / "x.db"
    make(path)
    before = path.read_bytes()
    engine = engine_of(path)
    with pytest.raises(error, match=said):
        migrate(engine)
    engine.dispose()
    assert path.read_bytes() == before


@pytest.mark.parametrize("make", [empty, older])
def test_migrating_brings_up_what_reading_refuses(tmp_path: Path, make: Make) -> None:
    make(tmp_path / "x.db")
    engine = engine_of(tmp_path / "x.db")
    migrate(engine)
    require_current(engine)
    engine.dispose()


def test_a_folder_is_no_database_to_write(tmp_path: Path) -> None:
    with pytest.raises(errors.DatabaseAddressError, match="this is a folder"):
        engine_of(tmp_path)


@pytest.mark.parametrize("make", [None, empty, older])
def test_a_database_is_empty_until_it_has_tables(tmp_path: Path, make: Make | None) -> None:
    path = tmp_path / "x.db"
    if make:
        make(path)
    assert is_empty(engine_of(path)) == (make is not older)
    assert path.exists() == (make is not None)


def test_a_file_that_cannot_be_made_is_an_error_for_people(tmp_path: Path) -> None:
    engine = engine_of(tmp_path / "missing" / "x.db")
    with pytest.raises(errors.DatabaseUnreachableError, match="unable to open database file"):
        migrate(engine)


def test_a_server_that_does_not_answer_is_an_error_for_people() -> None:
    address = "postgresql://me:secret@127.0.0.1:1/news"
    with pytest.raises(errors.DatabaseUnreachableError) as caught:
        open_database(address)
    assert "secret" not in str(caught.value)
    assert caught.value.remedy


def test_somebody_elses_tables_are_refused_on_a_server(empty_engine: Engine) -> None:
    with empty_engine.begin() as connection:
        connection.execute(text("CREATE TABLE bookmarks (id INTEGER)"))
    with pytest.raises(errors.ForeignDatabaseError, match="bookmarks"):
        migrate(empty_engine)


def test_a_file_without_permission_to_write_can_be_read(sqlite_path: Path) -> None:
    sqlite_path.chmod(stat.S_IRUSR)
    with open_database(str(sqlite_path)) as session:
        assert session.query(Article).all() == []


def test_an_error_says_what_where_and_what_to_do() -> None:
    assert str(OnrecordError("it is empty", where="a.txt", remedy="Fill it")) == (
        "a.txt: it is empty. Fill it."
    )
    assert str(OnrecordError("it is empty")) == "it is empty"


def test_a_new_database_has_no_revision(empty_engine: Engine) -> None:
    assert current_revision(empty_engine) is None
