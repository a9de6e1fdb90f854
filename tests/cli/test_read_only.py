"""Databases that may be read and not written: a sentence for `load`, no trouble for the rest."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run

RIGHTS = "-dac_override,-dac_read_search"


def bound() -> list[str]:
    """Return what begins a command that permissions bind, as they do not bind root."""
    if os.geteuid() != 0:
        return []
    begins = ["setpriv", f"--bounding-set={RIGHTS}", f"--inh-caps={RIGHTS}"]
    if shutil.which("setpriv") is None or subprocess.run([*begins, "true"], check=False).returncode:  # noqa: S603
        pytest.skip("root may write everywhere, and setpriv cannot keep it from that")
    return begins


def ends(*arguments: str) -> tuple[int, str]:
    """Return the exit code of a command bound by permissions, and what it printed."""
    done = subprocess.run(  # noqa: S603  # the program under test
        [*bound(), sys.executable, "-m", "onrecord", *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("what", ["file", "folder", "nothing yet"])
def test_load_tells_what_may_not_be_written(run: Run, storm: Path, what: str) -> None:
    Path("kept").mkdir()
    database = Path("kept/news.db")
    if what != "nothing yet":
        run("load", str(storm), "-d", str(database))
    if what == "file":
        database.chmod(0o444)
    else:
        database.parent.chmod(0o555)
    code, told = ends("load", str(storm), "-d", str(database))
    database.parent.chmod(0o755)
    assert code == 1
    assert told.startswith("Error: kept/news.db: ")
    assert "permission" in told
    assert len(told.splitlines()) == 1


def test_a_judgement_tells_what_may_not_be_written(run: Run, storm: Path) -> None:
    Path("kept").mkdir()
    run("load", str(storm), "-d", "kept/news.db")
    Path("kept/news.db").chmod(0o444)
    Path("kept").chmod(0o555)
    code, told = ends("people", "rename", "1", "Ann Lee", "-d", "kept/news.db")
    Path("kept").chmod(0o755)
    assert code == 1
    assert told.startswith("Error: kept/news.db: nothing was written: you may not write to it")
    assert len(told.splitlines()) == 1


@pytest.mark.parametrize("command", [["show", "1"], ["check"], ["summary"]], ids=" ".join)
def test_the_other_commands_need_not_write(run: Run, storm: Path, command: list[str]) -> None:
    Path("kept").mkdir()
    run("load", str(storm), "-d", "kept/news.db")
    Path("kept/news.db").chmod(0o444)
    Path("kept").chmod(0o555)
    code, _ = ends(*command, "-d", "kept/news.db")
    Path("kept").chmod(0o755)
    assert code == 0
