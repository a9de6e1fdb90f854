"""The commands that keep a database: what they take, say, and leave."""

import re
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from db.engine import create_engine, database_url
from tests.cli.conftest import STORM, Run
from tests.cli.test_read_only import ends
from tests.db.test_opening import newer, older, prose

VERIFIED = "Verified: the file is whole, and every invariant holds."


@pytest.fixture
def loaded(run: Run, storm: Path) -> Path:
    """A database with one article in the current folder."""
    run("load", str(storm))
    return Path("onrecord.db")


def articles(path: Path | str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        found: int = connection.execute("SELECT count(*) FROM articles").fetchone()[0]
    return found


@pytest.mark.parametrize(
    ("arguments", "made"),
    [
        ([], r"onrecord-\d{8}-\d{6}\.db"),
        (["onrecord.db"], r"onrecord-\d{8}-\d{6}\.db"),
        (["-d", "onrecord.db"], r"onrecord-\d{8}-\d{6}\.db"),
        (["onrecord.db", "safe.db"], r"safe\.db"),
        (["-d", "onrecord.db", "safe.db"], r"safe\.db"),
        (["sqlite:///onrecord.db", "safe.db"], r"safe\.db"),
    ],
)
def test_a_backup_is_made(run: Run, loaded: Path, arguments: list[str], made: str) -> None:
    before = set(Path().glob("*.db"))
    told = run("backup", *arguments).output
    (found,) = set(Path().glob("*.db")) - before
    assert re.fullmatch(made, found.name)
    assert f"to {found}: " in told
    assert VERIFIED in told
    assert articles(found) == articles(loaded) == 1
    assert stat.S_IMODE(found.stat().st_mode) == stat.S_IMODE(loaded.stat().st_mode)


def test_the_database_may_be_the_one_of_the_variable(run: Run, loaded: Path) -> None:
    loaded.rename("news.db")
    assert "Backed up news.db to news-2" in run("backup", ONRECORD_DATABASE="news.db").output
    assert "there is no database" in run("backup", code=1).stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["backup", "-d", "a.db", "b.db", "c.db"],
        ["restore"],
        ["restore", "a.db", "b.db", "-d", "b.db"],
        ["vacuum", "a.db", "-d", "a.db"],
        ["vacuum", "--force"],
        ["copy"],
        ["copy", "a.db"],
        ["copy", "a.db", "b.db", "c.db"],
    ],
    ids=" ".join,
)
@pytest.mark.usefixtures("loaded")
def test_a_wrong_command_line_is_a_usage_error(run: Run, arguments: list[str]) -> None:
    run(*arguments, code=2)
    assert [each.name for each in Path().glob("*.db")] == ["onrecord.db"]


def test_there_and_back(run: Run, loaded: Path, tmp_path: Path) -> None:
    run("backup", "onrecord.db", "safe.db")
    (tmp_path / "later.txt").write_text(STORM.replace("Friday", "Sunday"), encoding="utf-8")
    run("load", "later.txt")
    assert articles(loaded) == 2
    assert "Add --force" in run("restore", "safe.db", code=1).stderr
    told = run("restore", "safe.db", "--force").output
    (aside,) = Path().glob("onrecord.replaced-*.db")
    assert f"The database that was there is now {aside}." in told
    assert VERIFIED in told
    assert (articles(loaded), articles(aside), articles("safe.db")) == (1, 2, 1)
    run("check")
    run("check", "-d", str(aside))


def test_a_backup_of_an_earlier_version_is_brought_up(run: Run) -> None:
    older(Path("old.db"))
    assert "of an earlier version" in run("backup", "old.db", "older.db").output
    assert "--upgrade" in run("restore", "older.db", code=1).stderr
    assert VERIFIED in run("restore", "older.db", "--upgrade").output
    run("check")


@pytest.mark.parametrize("make", [prose, newer])
def test_what_is_no_backup_is_refused(run: Run, loaded: Path, make: object) -> None:
    assert callable(make)
    make(Path("x.db"))
    assert "Error: x.db: " in run("restore", "x.db", "--force", code=1).stderr
    assert articles(loaded) == 1


@pytest.mark.usefixtures("loaded")
def test_rows_that_break_a_promise_are_listed(run: Run) -> None:
    with closing(sqlite3.connect("onrecord.db", isolation_level=None)) as connection:
        connection.execute("UPDATE load_files SET outcome = 'refused'")
    for arguments in (["backup", "onrecord.db", "a.db"], ["vacuum", "--into", "b.db"]):
        told = run(*arguments, code=1).output
        assert "load_files 1: no error says why" in told
        assert "the file is whole" in told.lower()
    assert "load_files 1" in run("copy", "onrecord.db", "c.db", code=1).output
    assert articles("a.db") == articles("b.db") == articles("c.db") == 1
    assert "promise" in run("restore", "a.db", "d.db", code=1).stderr
    run("restore", "a.db", "d.db", "--force", code=1)
    assert articles("d.db") == 1


@pytest.mark.usefixtures("loaded")
def test_a_published_file_opens_where_nothing_may_be_written(run: Run) -> None:
    Path("public").mkdir()
    told = run("vacuum", "--into", "public/news.db").output
    assert "Made public/news.db of onrecord.db: " in told
    assert VERIFIED in told
    Path("public/news.db").chmod(0o444)
    Path("public").chmod(0o555)
    for command in (["check"], ["search", "bridge"], ["backup", "public/news.db", "kept.db"]):
        given = [] if command[0] == "backup" else ["-d", "public/news.db"]
        assert ends(*command, *given)[0] == 0
    code, told = ends("vacuum", "public/news.db")
    Path("public").chmod(0o755)
    assert code == 1
    assert told.startswith("Error: public/news.db: ")
    assert [each.name for each in Path("public").iterdir()] == ["news.db"]


@pytest.mark.usefixtures("loaded")
def test_vacuum_says_what_it_gave_back(run: Run) -> None:
    with closing(sqlite3.connect("onrecord.db", isolation_level=None)) as connection:
        connection.execute("CREATE TABLE slack AS SELECT randomblob(2000000) AS bytes")
        connection.execute("DROP TABLE slack")
    before = Path("onrecord.db").stat().st_size
    assert re.fullmatch(r"onrecord\.db: 2\.\d MB before, \d+\.\d kB now\.\n", run("vacuum").output)
    assert Path("onrecord.db").stat().st_size < before - 2_000_000


def test_a_copy_is_made_and_asked(run: Run, loaded: Path, postgres_server: object) -> None:
    told = run("copy", str(loaded), "copy.db").output
    assert re.search(r"Copied onrecord\.db to copy\.db: \d+ rows of \d+ tables", told)
    assert "Every invariant holds." in told
    assert run("show", "1", "-d", "copy.db").output == run("show", "1").output
    assert "there are rows" in run("copy", str(loaded), "copy.db", code=1).stderr
    assert postgres_server


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["backup", "postgresql://u:secret@host/news"], "pg_dump"),
        (["restore", "onrecord.db", "postgresql://u:secret@host/news"], "onrecord copy"),
        (["vacuum", "postgresql://u:secret@host/news"], "onrecord copy"),
        (["copy", "onrecord.db", "postgresql://u:secret@127.0.0.1:1/news"], "cannot be used"),
        (["copy", "onrecord.db", "mysql://u:secret@host/news"], "SQLite or PostgreSQL"),
    ],
    ids=lambda each: each[0] if isinstance(each, list) else "",
)
@pytest.mark.usefixtures("loaded")
def test_a_server_is_told_apart(run: Run, arguments: list[str], told: str) -> None:
    said = run(*arguments, code=1).stderr
    assert told in said
    assert "secret" not in said


@pytest.mark.parametrize("command", ["backup", "restore", "vacuum", "copy"])
def test_a_folder_that_may_not_be_written_is_told(run: Run, loaded: Path, command: str) -> None:
    Path("kept").mkdir(mode=0o555)
    given = {
        "backup": ["backup", str(loaded), "kept/x.db"],
        "restore": ["restore", str(loaded), "kept/x.db"],
        "vacuum": ["vacuum", "--into", "kept/x.db"],
        "copy": ["copy", str(loaded), "kept/x.db"],
    }
    code, told = ends(*given[command])
    assert code == 1
    assert told == (
        "Error: kept/x.db: it cannot be written: Permission denied. "
        "Name a file in a folder that may be written.\n"
    )
    assert articles(loaded) == 1
    assert run("check")


def test_backups_are_whole_while_a_load_runs(run: Run, tmp_path: Path) -> None:
    Path("articles").mkdir()
    for number in range(120):
        text = STORM.replace("Friday", f"day {number}")
        (tmp_path / "articles" / f"{number}.txt").write_text(text, encoding="utf-8")
    engine = create_engine(database_url("onrecord.db"))
    run("load", "articles/0.txt")
    engine.dispose()
    loading = subprocess.Popen(
        [sys.executable, "-m", "onrecord", "load", "articles"], stdout=subprocess.DEVNULL
    )
    counts: list[int] = []
    while loading.poll() is None:
        name = f"{len(counts)}.db"
        assert VERIFIED in run("backup", "onrecord.db", name).output
        counts.append(articles(name))
    assert loading.returncode == 0
    assert articles("onrecord.db") == 120
    assert counts == sorted(counts)
    assert len(counts) > 1
