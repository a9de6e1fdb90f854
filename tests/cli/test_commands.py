"""The commands from end to end: what they print, what they leave, how they end."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError
from typer.testing import CliRunner

from db.engine import create_engine, database_url
from db.migrate import migrate
from onrecord.app import app
from onrecord.version import version
from tests.cli.conftest import STORM, Run

COMMANDS = ["load", "show", "explain", "check", "summary"]


def test_the_version_is_printed(run: Run) -> None:
    assert run("--version").output == f"onrecord {version()}\n"


JUDGING = ("merge", "not-same", "unsure", "split", "rename", "undo", "review", "log")


@pytest.mark.parametrize(
    "arguments", [[], *([each] for each in COMMANDS), *(["people", each] for each in JUDGING)]
)
def test_help_gives_an_example(run: Run, arguments: list[str]) -> None:
    example = f"onrecord {' '.join(arguments or ['load'])}"
    assert example in run(*arguments, "--help").output.partition("Example")[2] or not arguments


@pytest.mark.parametrize(
    "arguments",
    [
        ["lod"],
        ["load"],
        ["show"],
        ["explain"],
        ["load", "x", "--size-limit", "huge"],
        ["load", "x", "--size-limit", "0"],
        ["load", "x", "--jobs", "0"],
        ["check", "--nonsense"],
    ],
    ids=" ".join,
)
def test_a_wrong_command_line_is_a_usage_error(run: Run, arguments: list[str]) -> None:
    run(*arguments, code=2)


@pytest.mark.parametrize(
    "command", [["load", "."], ["show", "1"], ["explain", "1"], ["check"], ["summary"]]
)
def test_a_folder_is_no_database(run: Run, storm: Path, command: list[str]) -> None:
    told = run(*command, "-d", str(storm.parent), code=1).stderr
    assert f"Error: {storm.parent}: this is a folder, not a database." in told


def test_the_database_is_where_the_option_or_the_variable_says(run: Run, storm: Path) -> None:
    run("load", str(storm), ONRECORD_DATABASE="variable.db")
    run("load", str(storm), "-d", "option.db", ONRECORD_DATABASE="variable.db")
    run("load", str(storm), "--database", "sqlite:///url.db")
    assert {path.name for path in Path().glob("*.db")} == {"variable.db", "option.db", "url.db"}
    assert "articles" in run("summary", ONRECORD_DATABASE="variable.db").output


def test_show_prints_the_article_by_id_file_and_headline(run: Run, storm: Path) -> None:
    run("load", str(storm))
    shown = {run("show", *words).output for words in (["1"], ["storm.txt"], ["bridge", "closed"])}
    assert len(shown) == 1
    told = shown.pop()
    assert "[D" in told
    assert "Mara Lindqvist" in told
    assert "\x1b" not in told


def test_explain_tells_why_two_spellings_are_one_person(run: Run, tmp_path: Path) -> None:
    for number, name in enumerate(("Walid al-Moualem", "Walid Muallem")):
        text = f"Harbour closed\n\n{name}, the minister, said on Monday that the port was shut."
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    run("load", "0.txt", "1.txt")
    told = run("explain", "walid", "muallem").output
    assert "person" in told
    assert "as “Walid al-Moualem”: the same name" in told
    assert "sounds like “Walid al-Moualem”, 86% of letters alike" in told
    assert "nobody is called xyz" in run("explain", "xyz", code=1).stderr


def test_show_colours_a_terminal_unless_told_otherwise(run: Run, storm: Path) -> None:
    run("load", str(storm))
    assert "\x1b[" in run("show", "1", FORCE_COLOR="1", TERM="xterm").output
    for arguments, settings in (
        (["--no-colour"], {}),
        (["--no-color"], {}),
        ([], {"NO_COLOR": "1"}),
    ):
        told = run("show", "1", *arguments, FORCE_COLOR="1", TERM="xterm", **settings).output
        assert "\x1b[3" not in told


def test_show_lists_what_may_be_meant(run: Run, storm: Path) -> None:
    Path("other").mkdir()
    Path("other/storm.txt").write_text(STORM.replace("closed", "shut"), encoding="utf-8")
    run("load", str(storm), "other")
    told = run("show", "storm.txt", code=1).stderr
    assert "which by its number" in told
    assert [row.rsplit("/", 1)[1] for row in told.splitlines()[1:]] == ["storm.txt", "storm.txt"]
    assert "nearest are" in run("show", "harbor", "brigde", code=1).stderr
    assert "no article is called xyzzy" in run("show", "xyzzy", code=1).stderr


def test_check_says_what_it_checked_and_finds_what_is_broken(run: Run, storm: Path) -> None:
    run("load", str(storm))
    assert "quotes" in run("check").output
    connection = sqlite3.connect("onrecord.db")
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute("UPDATE quotes SET start_char = start_char + 1, end_char = end_char + 1")
    connection.commit()
    connection.close()
    assert "quote" in run("check", code=1).output


@pytest.mark.parametrize("command", [["show", "1"], ["check"], ["summary"]], ids=" ".join)
def test_reading_what_is_not_there_says_to_load_first(run: Run, command: list[str]) -> None:
    assert "onrecord load" in run(*command, code=1).stderr
    assert not list(Path().iterdir())


@pytest.mark.parametrize("command", [["load", "."], ["show", "1"], ["check"], ["summary"]])
def test_a_newer_database_is_refused(run: Run, storm: Path, command: list[str]) -> None:
    run("load", str(storm))
    connection = sqlite3.connect("onrecord.db")
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    assert "later version" in run(*command, code=1).stderr


@pytest.mark.parametrize("command", [["load", "."], ["show", "1"], ["check"], ["summary"]])
def test_what_is_no_database_is_refused(run: Run, command: list[str]) -> None:
    Path("notes.txt").write_text(STORM * 20, encoding="utf-8")
    assert "not a SQLite database" in run(*command, "-d", "notes.txt", code=1).stderr
    assert "Error: " in run(*command, "-d", "mysql://localhost/x", code=1).stderr
    assert "Error: " in run(*command, "-d", "nowhere/x.db", code=1).stderr


@pytest.mark.parametrize("command", [["show", "1"], ["check"], ["summary"]], ids=" ".join)
def test_a_damaged_database_is_told(run: Run, storm: Path, command: list[str]) -> None:
    run("load", str(storm))
    database = Path("onrecord.db")
    content = database.read_bytes()
    page = 4096
    database.write_bytes(content[: 2 * page] + b"\xff" * (len(content) - 2 * page))
    assert "Error: " in run(*command, code=1).stderr


def test_a_fault_of_the_program_keeps_its_traceback(
    storm: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(*_: object, **__: object) -> None:
        raise IntegrityError("INSERT", {}, ValueError("UNIQUE constraint failed"))

    monkeypatch.setattr("onrecord.commands.load.load_files", faulty)
    result = CliRunner().invoke(app, ["load", str(storm)])
    assert isinstance(result.exception, IntegrityError)


def test_an_empty_database_has_a_summary(run: Run) -> None:
    engine = create_engine(database_url())
    migrate(engine)
    engine.dispose()
    assert "No article yet" in run("summary").output
    assert "no article is called 1" in run("show", "1", code=1).stderr


def test_ctrl_c_ends_without_a_traceback(
    run: Run, storm: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("onrecord.commands.load.load_files", interrupted)
    assert "Stopped" in run("load", str(storm), code=130).stderr


def test_python_m_onrecord_loads_checks_and_shows(storm: Path) -> None:
    def python_m(*arguments: str) -> str:
        done = subprocess.run(  # noqa: S603  # the program under test
            [sys.executable, "-W", "error", "-m", "onrecord", *arguments],
            capture_output=True,
            env={**os.environ, "PYTHONIOENCODING": "ascii"},
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, b"")
        return done.stdout.decode("ascii")

    assert "1 stored" in python_m("load", str(storm))
    assert python_m("check")
    assert "[D" in python_m("show", "1")
