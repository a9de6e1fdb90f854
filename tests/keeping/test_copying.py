"""Copies between kinds of databases: every row and column, or nothing at all."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import URL, Connection, Engine, Table, inspect, select, text
from sqlalchemy.orm import Session

from db import errors
from db.check import check
from db.database import open_database
from db.engine import create_engine, database_url
from db.keeping import copying
from db.keeping.copying import copy
from db.keeping.files import address
from db.keeping.rows import Values, compare_rows, write_rows
from db.migrate import current_revision, migrate
from db.models import Base
from db.queries.search import search
from db.views import VIEWS
from db.whole import whole
from loaders.run import load
from tests.db.rows import plant
from tests.db.test_opening import empty, folder, foreign, newer, older, prose
from tests.keeping.conftest import BROKEN_PROMISE, dump, named, write
from tests.loaders.files import article, lay

KINDS = ["sqlite", "postgres"]


@pytest.fixture
def target(request: pytest.FixtureRequest, tmp_path: Path) -> URL:
    """The address of a place without a database."""
    if request.param == "sqlite":
        return address(tmp_path / "copy.db")
    found: Engine = request.getfixturevalue("empty_postgres_engine")
    return found.url


def rows(url: URL) -> dict[str, list[Any]]:
    """Return the rows of every table by what is in them, however they are ordered."""
    engine = create_engine(url)
    with engine.connect() as connection:
        found = {
            name: sorted(map(repr, connection.execute(select(table))))
            for name, table in Base.metadata.tables.items()
        }
    engine.dispose()
    return found


def plants(engine: Engine) -> None:
    with engine.begin() as connection:
        plant(connection)
    engine.dispose()


@pytest.mark.parametrize("target", KINDS, indirect=True)
def test_rows_of_every_table_arrive(engine: Engine, target: URL) -> None:
    plants(engine)
    done = copy(engine.url, target)
    arrived = rows(target)
    assert all(arrived.values())
    assert arrived == rows(engine.url)
    assert (done.tables, done.rows) == (len(arrived), sum(map(len, arrived.values())))


@pytest.mark.parametrize("target", KINDS, indirect=True)
def test_it_is_searched_viewed_checked_and_loaded_into(
    engine: Engine, target: URL, tmp_path: Path
) -> None:
    laid = lay(tmp_path / "articles", {f"{n}.txt": article(n) for n in range(4)})
    load([laid / "0.txt", laid / "1.txt", laid / "2.txt"], engine)
    engine.dispose()
    done = copy(engine.url, target)
    assert not any(result.wrong for result in done.results)
    assert "search index" in {each.name for each in done.results}
    answers = []
    for url in (engine.url, target):
        with open_database(url.render_as_string(hide_password=False)) as session:
            seen = {each.name: sorted(map(repr, whole(session, each.name))) for each in VIEWS}
            hits = search(session, "waited", limit=9).rows
            found = {(hit.kind, hit.snippet, hit.start_char) for hit in hits}
            answers.append((found, seen))
    assert answers[0] == answers[1]
    assert len(answers[0][0]) > 1
    assert sum(map(len, answers[0][1].values())) > 20
    writer = create_engine(target)
    assert load([laid], writer).stored == 1
    with Session(writer) as session:
        assert not any(result.wrong for result in check(session))
    writer.dispose()


@pytest.mark.parametrize("target", KINDS, indirect=True)
def test_no_number_is_given_again(engine: Engine, target: URL, tmp_path: Path) -> None:
    load([lay(tmp_path / "articles", {"0.txt": article()})], engine)
    statement = text(
        "INSERT INTO actors (kind, name, sort_name) VALUES ('person', 'x', 'x') RETURNING id"
    )
    with engine.begin() as connection:
        last = connection.scalar(statement) or 0
        connection.execute(text(f"DELETE FROM actors WHERE id = {last}"))  # noqa: S608
    engine.dispose()
    copy(engine.url, target)
    writer = create_engine(target)
    with writer.begin() as connection:
        assert connection.scalar(statement) == last + 1
    writer.dispose()


@pytest.mark.parametrize("target", KINDS, indirect=True)
def test_there_and_back_is_what_it_was(news: Path, target: URL, tmp_path: Path) -> None:
    copy(address(news), target)
    copy(target, address(tmp_path / "back.db"))
    assert rows(address(tmp_path / "back.db")) == rows(address(news))


@pytest.mark.parametrize("target", KINDS, indirect=True)
def test_a_database_without_rows_is_taken(news: Path, target: URL) -> None:
    engine = create_engine(target)
    migrate(engine)
    engine.dispose()
    copy(address(news), target)
    assert rows(target) == rows(address(news))


@pytest.mark.parametrize("target", KINDS, indirect=True)
def test_one_with_rows_is_refused(news: Path, target: URL) -> None:
    copy(address(news), target)
    before = rows(target)
    with pytest.raises(errors.KeepingError, match="there are rows in its table"):
        copy(address(news), target)
    assert rows(target) == before


@pytest.mark.parametrize("target", KINDS, indirect=True)
@pytest.mark.parametrize("stage", ["write_rows", "compare_rows"])
@pytest.mark.parametrize("error", [KeyboardInterrupt, sqlite3.OperationalError])
def test_nothing_is_left_of_one_that_fails(
    news: Path,
    target: URL,
    monkeypatch: pytest.MonkeyPatch,
    stage: str,
    error: type[BaseException],
) -> None:
    def failing(*given: Any) -> None:  # noqa: ANN401
        if any(isinstance(each, Table) and each.name == "claims" for each in given):
            raise error
        (write_rows if stage == "write_rows" else compare_rows)(*given)

    monkeypatch.setattr(copying, stage, failing)
    before = named(news.parent)
    with pytest.raises((error, errors.KeepingError)):
        copy(address(news), target)
    assert named(news.parent) == before
    if target.get_backend_name() == "sqlite":
        assert not Path(str(target.database)).exists()
        return
    assert not any(rows(target).values())
    monkeypatch.undo()
    copy(address(news), target)


@pytest.mark.parametrize("target", KINDS, indirect=True)
@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda row: (*row[:-1], "other"), r"\w+ is not in the copy what it is in its source"),
        (lambda _row: None, "the copy has less than its source"),
    ],
)
def test_a_copy_that_is_not_its_source_is_seen(
    news: Path,
    target: URL,
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[Values], Values | None],
    told: str,
) -> None:
    def changing(connection: Connection, table: Table, given: Iterator[Values]) -> None:
        if table.name == "load_problems":
            return
        if table.name == "article_evidence":
            last = list(given)
            changed = change(last.pop())
            given = iter([*last, changed] if changed else last)
        write_rows(connection, table, given)

    monkeypatch.setattr(copying, "write_rows", changing)
    with pytest.raises(errors.KeepingError, match=rf"article_evidence \d+.*: {told}"):
        copy(address(news), target)


def test_what_only_the_copy_has_is_seen() -> None:
    table = Base.metadata.tables["actor_keys"]
    with pytest.raises(errors.KeepingError, match="actor_keys 1 b: the copy has more"):
        compare_rows(table, [(1, "a")], [(1, "a"), (1, "b")])
    compare_rows(table, [(1, "a")], [(1, "a")])


def test_what_a_server_cannot_hold_is_told(news: Path, empty_postgres_engine: Engine) -> None:
    write(news, "UPDATE load_files SET path = 'a' || char(0) || 'b' WHERE id = 3")
    with pytest.raises(errors.KeepingError, match="load_files 3: path has a NUL character"):
        copy(address(news), empty_postgres_engine.url)
    assert not any(rows(empty_postgres_engine.url).values())


def test_what_a_server_refuses_is_told(news: Path, empty_postgres_engine: Engine) -> None:
    write(news, "UPDATE source_files SET size = 9999999999 WHERE id = 3")
    with pytest.raises(errors.KeepingError, match=r"nothing was copied: .*out of range"):
        copy(address(news), empty_postgres_engine.url)


def test_broken_promises_are_copied_and_told(news: Path, tmp_path: Path) -> None:
    write(news, BROKEN_PROMISE)
    done = copy(address(news), address(tmp_path / "copy.db"))
    assert any(result.wrong for result in done.results)
    assert rows(address(tmp_path / "copy.db")) == rows(address(news))


@pytest.mark.parametrize("make", [None, empty, prose, foreign, newer, older, folder])
def test_a_source_that_is_none_is_refused(tmp_path: Path, make: Any) -> None:  # noqa: ANN401
    if make:
        make(tmp_path / "x.db")
    with pytest.raises(errors.OnrecordError, match=r"x\.db"):
        copy(address(tmp_path / "x.db"), address(tmp_path / "copy.db"))
    assert not (tmp_path / "copy.db").exists()


@pytest.mark.parametrize("make", [prose, foreign, newer, folder])
def test_a_target_that_is_somebody_elses_is_refused(news: Path, make: Any) -> None:  # noqa: ANN401
    target = news.with_name("x.db")
    make(target)
    before = target.read_bytes() if target.is_file() else None
    with pytest.raises(errors.OnrecordError, match=r"x\.db"):
        copy(address(news), address(target))
    assert (target.read_bytes() if target.is_file() else None) == before


def test_somebody_elses_tables_on_a_server_are_refused(
    news: Path, empty_postgres_engine: Engine
) -> None:
    with empty_postgres_engine.begin() as connection:
        connection.execute(text("CREATE TABLE bookmarks (id INTEGER)"))
    with pytest.raises(errors.ForeignDatabaseError):
        copy(address(news), empty_postgres_engine.url)
    with empty_postgres_engine.connect() as connection:
        assert inspect(connection).get_table_names() == ["bookmarks"]
    assert dump(news)


def test_an_empty_file_is_taken(news: Path) -> None:
    target = news.with_name("empty.db")
    target.touch()
    copy(address(news), address(target))
    assert current_revision(create_engine(address(target))) is not None


def test_a_database_is_not_copied_onto_itself(news: Path) -> None:
    with pytest.raises(errors.KeepingError, match="there are rows"):
        copy(address(news), database_url(f"sqlite:///{news}"))
