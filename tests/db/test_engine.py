"""Where the database is, and how connections to it behave."""

from pathlib import Path

import pytest
from sqlalchemy import Engine, make_url, text
from sqlalchemy.exc import IntegrityError, OperationalError

from db import errors, open_database
from db.bulk import bulk_loading
from db.engine import (
    create_engine,
    database_url,
    describe,
    for_writing,
    without_password,
)
from db.migrate import migrate
from db.models import Article

ADDRESSES = [
    (None, "sqlite:///onrecord.db"),
    ("", "sqlite:///onrecord.db"),
    ("news.db", "sqlite:///news.db"),
    ("/data/a b?c#d%20.db", "sqlite:////data/a b?c#d%20.db"),
    ("sqlite:///news.db", "sqlite:///news.db"),
    ("postgresql://me@host/news", "postgresql://me@host/news"),
    ("postgres://me@host/news", "postgresql://me@host/news"),
    ("postgresql+psycopg://me@host/news", "postgresql+psycopg://me@host/news"),
]


@pytest.mark.parametrize(("given", "expected"), ADDRESSES)
def test_an_address_is_a_url_or_a_file_name(given: str | None, expected: str) -> None:
    url = database_url(given)
    assert url == make_url(expected) if "?" not in expected else url.database == given


def test_the_environment_counts_unless_an_address_is_given(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ONRECORD_DATABASE", "env.db")
    assert database_url().database == "env.db"
    assert database_url("given.db").database == "given.db"


def test_a_tilde_is_the_home_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ada")
    assert database_url("~/news.db").database == "/home/ada/news.db"


@pytest.mark.parametrize(
    "given", ["mysql://me@host/news", "://", "postgresql://me@host:port/news", "nonsense://x"]
)
def test_an_address_that_will_not_do_is_an_error_for_people(given: str) -> None:
    with pytest.raises(errors.DatabaseAddressError, match="sqlite:///FILE"):
        database_url(given)


SECRETS = [
    ("postgresql://me:secret@host/news", "postgresql://me:***@host/news"),
    ("postgresql://me@host/news?password=secret", "postgresql://me@host/news"),
    (
        "postgresql://host/news?sslpassword=secret&sslmode=require",
        "postgresql://host/news?sslmode=require",
    ),
    ("postgresql://me@host/news", "postgresql://me@host/news"),
]


@pytest.mark.parametrize(("given", "shown"), SECRETS)
def test_a_password_is_never_shown(given: str, shown: str) -> None:
    url = database_url(given)
    assert describe(url) == shown
    bare = without_password(url)
    assert describe(bare) == shown.replace(":***", "")
    assert (bare == url) == ("secret" not in given)
    assert without_password(bare) == bare


UNUSABLE = [
    ("mysql://me:secret@host/news", "mysql://me:***@host/news"),
    ("postgresql://me:se:c@secret@host:port/news", "postgresql://me:***@host:port/news"),
    (
        "postgresql://host:port/news?Password=secret&a=b",
        "postgresql://host:port/news?Password=***&a=b",
    ),
]


@pytest.mark.parametrize(("given", "shown"), UNUSABLE)
def test_a_password_is_not_shown_where_the_address_will_not_do(given: str, shown: str) -> None:
    with pytest.raises(errors.DatabaseAddressError) as caught:
        database_url(given)
    assert str(caught.value).startswith(f"{shown}: ")


def engine_of(path: Path) -> Engine:
    return create_engine(database_url(str(path)))


@pytest.mark.parametrize("name", ["a b.db", "100%.db", "a?mode=rw#x.db", "ñ”.db"])
def test_any_file_name_will_do(tmp_path: Path, name: str) -> None:
    engine = engine_of(tmp_path / name)
    migrate(engine)
    engine.dispose()
    assert [each.name for each in tmp_path.iterdir()] == [name]
    with open_database(str(tmp_path / name)) as session:
        assert session.query(Article).all() == []


def test_a_database_can_be_made_in_memory() -> None:
    engine = create_engine(database_url("sqlite://"))
    assert migrate(engine).is_new
    with bulk_loading(engine):
        assert not migrate(engine).is_changed
    engine.dispose()


def test_foreign_keys_are_on_and_transactions_are_real(sqlite_engine: Engine) -> None:
    with sqlite_engine.connect() as connection:
        connection.exec_driver_sql("CREATE TABLE notes (id INTEGER PRIMARY KEY)")
        connection.exec_driver_sql("INSERT INTO notes VALUES (1)")
        connection.rollback()
        with pytest.raises(OperationalError, match="no such table: notes"):
            connection.exec_driver_sql("SELECT * FROM notes")
        connection.rollback()
        with pytest.raises(IntegrityError, match="FOREIGN KEY"):
            connection.exec_driver_sql("INSERT INTO article_tags VALUES (5, 'x')")


def test_a_writer_takes_the_lock_when_it_begins(sqlite_engine: Engine) -> None:
    with for_writing(sqlite_engine).begin(), sqlite_engine.connect() as other:
        other.exec_driver_sql("SELECT count(*) FROM articles")
        other.rollback()
        other.connection.cursor().execute("PRAGMA busy_timeout = 1")
        with pytest.raises(OperationalError, match="locked"):
            other.exec_driver_sql("INSERT INTO load_runs (started_at, reader_version) VALUES (1,1)")


def journal_mode(engine: Engine) -> str:
    with engine.connect() as connection:
        return str(connection.exec_driver_sql("PRAGMA journal_mode").scalar())


def test_a_load_writes_ahead_and_leaves_one_file(sqlite_path: Path) -> None:
    engine = engine_of(sqlite_path)
    with bulk_loading(engine):
        assert journal_mode(engine) == "wal"
    assert journal_mode(engine) == "delete"
    engine.dispose()
    assert [each.name for each in sqlite_path.parent.iterdir()] == [sqlite_path.name]


def test_a_load_that_fails_leaves_one_file_too(sqlite_path: Path) -> None:
    engine = engine_of(sqlite_path)
    with pytest.raises(RuntimeError, match="half way"), bulk_loading(engine):
        raise RuntimeError("half way")
    assert journal_mode(engine) == "delete"
    engine.dispose()


def test_people_can_read_during_a_load_and_after(sqlite_path: Path) -> None:
    engine = engine_of(sqlite_path)
    with open_database(str(sqlite_path)) as reader:
        with bulk_loading(engine), for_writing(engine).begin() as writer:
            writer.exec_driver_sql(
                "INSERT INTO load_runs (started_at, reader_version) VALUES (1,1)"
            )
            assert reader.scalar(text("SELECT count(*) FROM load_runs")) == 0
        reader.rollback()
        assert reader.scalar(text("SELECT count(*) FROM load_runs")) == 1
    engine.dispose()
