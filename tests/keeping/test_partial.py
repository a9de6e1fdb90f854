"""What is half made: cleared away by whoever is asked to end, or by the next after a kill."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from db.keeping.backup import backup
from db.keeping.files import address, taking_name
from tests.keeping.conftest import ARTICLES, ask, dump, named

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")

COMMANDS = [
    ["backup", "news.db", "made.db"],
    ["restore", "news.db", "made.db"],
    ["vacuum", "news.db", "--into", "made.db"],
    ["copy", "news.db", "made.db"],
]

STRUCK = """
import os, sys
from importlib import import_module

number = int(sys.argv.pop())

def strike(*_):
    os.kill(os.getpid(), number)

for name in ("backup", "restore", "vacuum", "copying"):
    import_module(f"db.keeping.{name}").verified = strike
import_module("onrecord.__main__").main()
"""
"""The program, struck by a signal when the file is made and is about to be looked through."""


def struck(folder: Path, command: list[str], number: int) -> subprocess.CompletedProcess[str]:
    """Run a command that is struck by a signal half way."""
    return subprocess.run(  # noqa: S603  # the program under test
        [sys.executable, "-c", STRUCK, *command, str(number)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("command", COMMANDS, ids=lambda each: each[0])
def test_who_is_asked_to_end_leaves_nothing_half_made(news: Path, command: list[str]) -> None:
    done = struck(news.parent, command, signal.SIGTERM)
    assert (done.returncode, done.stdout, done.stderr) == (143, "", "Stopped.\n")
    assert named(news.parent) == {"news.db"}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda each: each[0])
def test_what_a_killed_one_left_is_removed_by_the_next(news: Path, command: list[str]) -> None:
    assert struck(news.parent, command, signal.SIGKILL).returncode == -signal.SIGKILL
    [left] = named(news.parent) - {"news.db"}
    assert ask(news.parent / left / "made.db", ARTICLES) == [(12,)]
    # Another file's is no business of this one, nor is what is called nearly so.
    others = {".made.db.x.abcd1234.partial", ".made.db.abcd1234.partial.bak", ".made.db.partial"}
    for name in others:
        (news.parent / name).mkdir()
    (news.parent / ".made.db.abcd5678.partial").write_text("somebody's own file")
    backup(address(news), news.with_name("made.db"))
    assert named(news.parent) == {
        *("news.db", "made.db", ".made.db.abcd5678.partial"),
        *others,
    }
    assert dump(news.with_name("made.db")) == dump(news)


def test_what_another_one_is_making_is_left_to_it(news: Path) -> None:
    target = news.with_name("made.db")
    during: list[set[str]] = []

    def meanwhile(_done: int, _total: int) -> None:
        if not during:
            during.append(named(news.parent))
            backup(address(news), target)
            during.append(named(news.parent))

    backup(address(news), target, force=True, progress=meanwhile)
    assert during[1] == during[0] | {"made.db"}
    assert named(news.parent) == {"news.db", "made.db"}
    assert ask(target, ARTICLES) == [(12,)]


def test_one_that_is_held_in_another_process_is_left_to_it(tmp_path: Path) -> None:
    holding = (
        "import sys\nfrom pathlib import Path\nfrom db.keeping.files import taking_name\n"
        "with taking_name(Path(sys.argv[1]), force=False):\n"
        "    print('held', flush=True)\n    sys.stdin.read()\n"
    )
    target = tmp_path / "made.db"
    with subprocess.Popen(  # noqa: S603  # the program under test
        [sys.executable, "-c", holding, str(target)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        [held] = named(tmp_path)
        with taking_name(target, force=False):
            assert held in named(tmp_path)
        assert named(tmp_path) == {held, "made.db"}
        other.kill()
        other.wait()
        with taking_name(target, force=True):
            assert held not in named(tmp_path)
    assert named(tmp_path) == {"made.db"}


def test_a_link_of_such_a_name_is_not_followed(news: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "kept.txt").write_text("kept")
    (news.parent / ".made.db.abcd1234.partial").symlink_to(elsewhere)
    backup(address(news), news.with_name("made.db"))
    assert named(elsewhere) == {"kept.txt"}
