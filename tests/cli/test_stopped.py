"""What stops a command from outside: a sentence, an exit code, nothing half-stored."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from typer.testing import CliRunner

from db import engine as engines
from onrecord.app import app
from tests.cli.conftest import STORM, Run

FILES = 60
READING = [
    ["show", "1"],
    ["check"],
    ["summary"],
    ["search", "bridge"],
    ["claims"],
    ["explain", "1"],
]
READING += [["ask", "most-quoted"], ["export", "claims"], ["people", "log"], ["shared", "1"]]
WRITING = [["load", "articles"], ["people", "rename", "1", "Ann Lee"], ["vacuum"]]


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with more articles than one transaction takes."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(FILES):
        text = STORM.replace("Friday", f"day {number}")
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Processes that are begun here take Ctrl-C, also where the tests run in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def stored() -> int:
    """Return how many articles are stored; each has its file in the log of the run."""
    if not Path("onrecord.db").exists():
        return 0
    with closing(sqlite3.connect("onrecord.db")) as connection:
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'articles'").fetchall():
            return 0
        query = "SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM load_files)"
        found, logged = connection.execute(query).fetchone()
    assert found == logged
    return int(found)


def number() -> int:
    """Return how many articles are stored."""
    with closing(sqlite3.connect("onrecord.db")) as connection:
        return int(connection.execute("SELECT count(*) FROM articles").fetchone()[0])


def goes_on(run: Run, before: int) -> None:
    """Prove that what is there is whole, and that loading again does the rest."""
    assert "Everything holds." in run("check").output
    told = run("load", "articles").output
    assert f"{FILES - before} stored + {before} unchanged" in told
    assert "Everything holds." in run("check").output


ENDS = [
    (signal.SIGINT, os.killpg, 130, "Stopped; what was stored until then stays."),
    (signal.SIGTERM, os.kill, 143, "Stopped."),
]
"""A signal, whom it goes to, how the command ends: a terminal sends Ctrl-C to all its processes."""


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize(("number", "send", "code", "said"), ENDS)
@pytest.mark.usefixtures("articles", "interruptible")
def test_a_load_that_is_stopped_leaves_whole_files(
    run: Run, jobs: str, number: int, send: Callable[[int, int], None], code: int, said: str
) -> None:
    loading = subprocess.Popen(  # noqa: S603  # the program under test
        [sys.executable, "-m", "onrecord", "load", "articles", "--jobs", jobs],
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    deadline = time.monotonic() + 60
    while stored() == 0 and loading.poll() is None and time.monotonic() < deadline:
        time.sleep(0.01)
    send(loading.pid, number)
    told = loading.communicate(timeout=60)[1]
    assert loading.returncode == code
    assert told.strip() == said
    assert 0 < stored() < FILES
    goes_on(run, stored())


def test_ctrl_c_is_told_while_the_program_begins() -> None:
    begins = (
        "import signal, sys, importlib, onrecord.__main__ as begin\n"
        "def stopped(name): raise KeyboardInterrupt\n"
        "begin.import_module = stopped\n"
        "begin.main()\n"
    )
    done = subprocess.run(  # noqa: S603  # the program under test
        [sys.executable, "-c", begins], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "Stopped.\n")


@contextmanager
def disk_of(pages: int, patch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let no database have more pages, as on a disk that is full then."""
    prepare = engines._prepare_sqlite  # noqa: SLF001

    def limited(connection: sqlite3.Connection, record: object) -> None:
        prepare(connection, record)
        connection.execute(f"PRAGMA max_page_count = {pages}")

    with patch.context() as patched:
        patched.setattr(engines, "_prepare_sqlite", limited)
        yield


def pages() -> int:
    """Return how many pages the database has."""
    with closing(sqlite3.connect("onrecord.db")) as connection:
        return int(connection.execute("PRAGMA page_count").fetchone()[0])


def test_a_full_disk_leaves_whole_files(
    run: Run, articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("load", str(articles / "0.txt"))
    with disk_of(pages() + 50, monkeypatch):
        told = run("load", "articles", code=1).stderr
    assert told == (
        "Error: onrecord.db: loading stopped: the disk is full. Free some space, then load again; "
        "what was stored until then stays.\n"
    )
    assert 1 < number() < FILES
    goes_on(run, number())


def test_a_full_disk_takes_no_judgement(
    run: Run, storm: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("load", str(storm))
    with disk_of(pages(), monkeypatch):
        for attempt in range(100):
            done = CliRunner().invoke(app, ["people", "rename", "1", f"Ann Lee {attempt} " * 20])
            if done.exit_code:
                break
    assert done.exit_code == 1
    assert "nothing was written: the disk is full. Free some space, then try" in done.stderr
    with closing(sqlite3.connect("onrecord.db")) as connection:
        assert connection.execute("SELECT count(*) FROM judgements").fetchone() == (attempt,)
    run("check")


@pytest.mark.parametrize("short", [150, 1])
def test_a_full_disk_takes_no_copy(
    run: Run, storm: Path, monkeypatch: pytest.MonkeyPatch, short: int
) -> None:
    run("load", str(storm))
    before = Path("onrecord.db").read_bytes()
    with disk_of(pages() - short, monkeypatch):
        told = run("copy", "onrecord.db", "x.db", code=1).stderr
    assert told.startswith("Error: x.db: nothing was copied: ")
    assert "the disk is full" in told
    assert Path("onrecord.db").read_bytes() == before
    assert [each.name for each in Path().glob("*.db*")] == ["onrecord.db"]
    assert [each.name for each in Path().glob(".*")] == []


@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_a_reader_waits_and_then_tells_who_is_in_the_way(
    run: Run, storm: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    run("load", str(storm))
    run(*command)
    monkeypatch.setattr(engines, "_LOCK_WAIT_MS", 10)
    with closing(sqlite3.connect("onrecord.db", isolation_level=None)) as somebody:
        somebody.execute("BEGIN EXCLUSIVE")
        told = run(*command, code=1).stderr
    assert told.startswith("Error: ")
    assert "somebody else writes to it" in told
    assert "Wait" in told
    run(*command)


@pytest.mark.parametrize("command", WRITING, ids=" ".join)
def test_a_writer_waits_and_then_tells_who_is_in_the_way(
    run: Run, articles: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    run("load", str(articles / "0.txt"))
    monkeypatch.setattr(engines, "_LOCK_WAIT_MS", 10)
    with closing(sqlite3.connect("onrecord.db", isolation_level=None)) as somebody:
        somebody.execute("BEGIN IMMEDIATE")
        told = run(*command, code=1).stderr
    assert told.startswith("Error: ")
    assert "somebody else writes to it" in told
    goes_on(run, 1)


def test_a_reader_that_is_slow_does_not_stop_a_load(run: Run, articles: Path) -> None:
    run("load", str(articles / "0.txt"))
    with closing(sqlite3.connect("onrecord.db", isolation_level=None)) as somebody:
        somebody.execute("PRAGMA journal_mode = WAL")
        somebody.execute("BEGIN")
        assert somebody.execute("SELECT count(*) FROM articles").fetchone() == (1,)
        run("load", "articles")
        assert somebody.execute("SELECT count(*) FROM articles").fetchone() == (1,)
    assert "Everything holds." in run("check").output


SWALLOWED = """
import signal, sys, time
from onrecord import __main__ as command

class Cleared:
    def __del__(self):
        signal.raise_signal(signal.{name})
        for _ in range(100):
            pass  # the signal is raised in here, and Python prints and forgets it

def main():
    Cleared()
    time.sleep(20)
    print("went on")

sys.modules["onrecord.app"] = sys.modules["__main__"]
command.main()
"""


@pytest.mark.parametrize(("name", "code"), [("SIGINT", 130), ("SIGTERM", 143)])
@pytest.mark.usefixtures("interruptible")
def test_a_signal_while_python_clears_something_away_still_ends_it(name: str, code: int) -> None:
    done = subprocess.run(  # noqa: S603  # this very Python
        [sys.executable, "-c", SWALLOWED.format(name=name)],
        capture_output=True,
        text=True,
        timeout=15,  # less than it sleeps
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (code, "", "Stopped.\n")
