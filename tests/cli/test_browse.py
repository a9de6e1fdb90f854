"""`onrecord browse`: what it opens and where, and what it says instead."""

import socket
import sqlite3
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from onrecord.browse import serving
from tests.cli.conftest import Run


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses at which a browser is opened; nothing is served."""
    found: list[str] = []
    monkeypatch.setattr("webbrowser.open", found.append)
    monkeypatch.setattr(serving, "serve", lambda _room, _listening: None)
    return found


@pytest.fixture
def loaded(run: Run, storm: Path) -> None:
    run("load", str(storm))


@pytest.mark.usefixtures("loaded")
def test_it_prints_its_address_and_opens_it(run: Run, opened: list[str]) -> None:
    told = run("browse", "--port", "0").output
    assert told.startswith("Reading room over onrecord.db: http://127.0.0.1:")
    assert opened == [told.split()[4]]


@pytest.mark.usefixtures("loaded")
def test_it_need_not_open_it(run: Run, opened: list[str]) -> None:
    assert "http://127.0.0.1:" in run("browse", "onrecord.db", "--port", "0", "--no-open").output
    assert opened == []


@pytest.mark.usefixtures("loaded", "opened")
@pytest.mark.parametrize(
    ("host", "names"),
    [
        ("127.0.0.1", {"127.0.0.1", "localhost", "[::1]"}),
        ("localhost", {"127.0.0.1", "localhost", "[::1]"}),
        ("0.0.0.0", None),  # noqa: S104
    ],
)
def test_on_this_machine_alone_other_names_do_not_lead_in(
    run: Run, monkeypatch: pytest.MonkeyPatch, host: str, names: set[str] | None
) -> None:
    asked: list[Any] = []
    monkeypatch.setattr(serving, "reading_room", lambda *given: asked.append(given))
    assert "http://" in run("browse", "--port", "0", "--host", host).output
    assert asked == [(Path("onrecord.db"), None if names is None else frozenset(names))]


@pytest.mark.usefixtures("loaded", "opened")
def test_a_port_that_is_taken_is_said_to_be_taken(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        told = run("browse", "--port", port, code=1).output
    assert f"127.0.0.1 port {port}" in told
    assert "--port 0" in told


def gone(path: Path) -> None:
    path.unlink()


def picture(path: Path) -> None:
    path.write_bytes(b"GIF89a" * 99)


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def foreign(path: Path) -> None:
    path.unlink()
    sqlite3.connect(path).execute("CREATE TABLE recipes (id INTEGER)").connection.close()


def newer(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()


def older(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0016'")
    connection.close()


@pytest.mark.usefixtures("opened")
@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (gone, "there is no database"),
        (picture, "this is not a SQLite database"),
        (foreign, "the database holds other tables"),
        (newer, "made by a later version"),
        (older, "of an earlier version"),
        (folder, "this is a folder"),
    ],
)
def test_what_is_no_database_of_ours_is_said_to_be_none(
    run: Run, sqlite_path: Path, damage: Callable[[Path], None], told: str
) -> None:
    damage(sqlite_path)
    assert told in " ".join(run("browse", str(sqlite_path), code=1).output.split())


@pytest.mark.usefixtures("opened")
@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("postgresql://me:secret@localhost/news", "only a SQLite file can be browsed"),
        ("sqlite://", "only a SQLite file can be browsed"),
    ],
)
def test_only_files_can_be_browsed(run: Run, given: str, told: str) -> None:
    output = run("browse", given, code=1).output
    assert told in output
    assert "secret" not in output


@pytest.mark.usefixtures("opened")
def test_names_that_datasette_cannot_open_are_refused(run: Run, sqlite_path: Path) -> None:
    odd = sqlite_path.rename(sqlite_path.with_name("what?.db"))
    assert "cannot be browsed" in run("browse", str(odd), code=1).output


@pytest.mark.usefixtures("loaded")
def test_without_the_library_it_says_what_to_install(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> ModuleType:
        if name == "onrecord.browse.serving":
            raise ModuleNotFoundError(name="datasette")
        return import_module(name)

    monkeypatch.setattr("onrecord.commands.browse.import_module", missing)
    told = run("browse", "--port", "0", code=1).output
    assert "pip install 'onrecord[browse]'" in told
