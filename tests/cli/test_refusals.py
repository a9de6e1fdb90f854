"""What the system, the shell or the disk does to a command ends in a sentence."""

import os
import resource
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import STORM, Run

NOT_UTF8 = os.fsdecode(b"M\xfcller")
TOO_LARGE = "99999999999999999999"
FULL = Path("/dev/full")


@pytest.fixture
def loaded(run: Run) -> Path:
    """A database with one article, in the current folder."""
    Path("storm.txt").write_text(STORM, encoding="utf-8")
    run("load", "storm.txt")
    return Path("onrecord.db")


def spawned(*arguments: str, **given: int) -> tuple[int, str]:
    """Run a command as a process of its own; return its exit code and what it says is wrong."""
    done = subprocess.run(  # noqa: S603  # this very Python
        [sys.executable, "-m", "onrecord", *arguments],
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
        **given,  # type: ignore[call-overload]
    )
    return done.returncode, done.stderr.decode()


@pytest.mark.parametrize(
    "command",
    [
        ["search", NOT_UTF8],
        ["show", NOT_UTF8],
        ["claims", NOT_UTF8],
        ["claims", "--by", NOT_UTF8],
        ["ask", "said-by", NOT_UTF8],
        ["people", "log", NOT_UTF8],
        ["people", "merge", NOT_UTF8, "Mara Lindqvist", "--yes"],
    ],
)
@pytest.mark.usefixtures("loaded")
def test_words_in_another_encoding(command: list[str]) -> None:
    code, told = spawned(*command, stdout=subprocess.DEVNULL)
    assert code == 2
    assert "is not UTF-8. Set the terminal, or the script, to UTF-8" in told
    assert "Traceback" not in told


@pytest.mark.parametrize(
    "command",
    [
        ["ask", "most-quoted", "--limit", TOO_LARGE],
        ["ask", "how-reworded", "1", "--limit", TOO_LARGE],
        ["export", "said", "--limit", TOO_LARGE],
        ["review", "--article", TOO_LARGE],
        ["review", "undo", TOO_LARGE],
        ["people", "undo", TOO_LARGE],
        ["people", "split", "1", "--article", TOO_LARGE],
    ],
)
@pytest.mark.usefixtures("loaded")
def test_numbers_that_no_row_has(run: Run, command: list[str]) -> None:
    assert "Invalid value" in run(*command, code=2).stderr


@pytest.mark.skipif(not FULL.exists(), reason="there is no device that is always full")
@pytest.mark.parametrize(
    "command", [["summary"], ["ask", "published", "--csv"], ["export", "said"], ["load", "."]]
)
@pytest.mark.usefixtures("loaded")
def test_what_is_printed_cannot_be_written(command: list[str]) -> None:
    with FULL.open("wb") as full:
        code, told = spawned(*command, stdout=full.fileno())
    assert code == 1
    assert "what is printed cannot be written: no space left on device" in told
    assert "Traceback" not in told
    assert "Exception ignored" not in told


@pytest.mark.usefixtures("loaded")
def test_nothing_to_print_on() -> None:
    command = f'exec "{sys.executable}" -m onrecord summary >&-'
    done = subprocess.run(  # noqa: S603
        ["/bin/sh", "-c", command], stderr=subprocess.PIPE, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("sqlite://host/a.db", "this is no address of a SQLite file"),
        ("sqlite+aiosqlite:///a.db", "this is no address of a SQLite file"),
        ("sqlite:///file:a?mode=memory&uri=true", "a database in memory is gone"),
        (":memory:", "a database in memory is gone when the command ends"),
        ("sqlite://", "a database in memory is gone when the command ends"),
    ],
)
@pytest.mark.usefixtures("loaded")
def test_addresses_that_keep_nothing(run: Run, address: str, told: str) -> None:
    assert told in run("load", "storm.txt", "-d", address, code=1).stderr


@pytest.mark.parametrize("command", [["summary"], ["check"], ["restore", "cut.db", "new.db"]])
def test_a_truncated_database_is_damaged(run: Run, loaded: Path, command: list[str]) -> None:
    Path("cut.db").write_bytes(loaded.read_bytes()[:20_000])
    arguments = command if command[0] == "restore" else [*command, "-d", "cut.db"]
    told = run(*arguments, code=1).stderr
    assert "its file is damaged" in told
    assert "Give the name of a new file" not in told


def test_a_database_without_one_of_its_tables(run: Run, loaded: Path) -> None:
    with closing(sqlite3.connect(loaded)) as connection:
        connection.execute("DROP TABLE quantities")
    told = run("summary", code=1).stderr
    assert "onrecord.db: the database failed (no such table: quantities)" in told
    assert "quantities: there is no such table" in run("check", code=1).output


def test_a_database_that_cannot_be_made_can_be_made_afterwards(run: Run) -> None:
    Path("storm.txt").write_text(STORM, encoding="utf-8")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
    try:
        told = run("load", "storm.txt", code=1).stderr
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert "a file grew beyond what you may write" in told
    assert "1 stored" in run("load", "storm.txt").output


def test_a_command_that_is_shown_names_the_database(run: Run, loaded: Path) -> None:
    loaded.rename("news.db")
    run("review", "confirm", "q1", "-d", "news.db")
    told = run("review", "undo", "-d", "news.db", code=1)
    assert "onrecord review undo -d news.db 1" in told.output + told.stderr
    run("review", "undo", "-d", "news.db", "1")
