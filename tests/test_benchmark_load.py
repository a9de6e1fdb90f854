"""The benchmark of writing: what it makes and counts, and that the bare rows are the same."""

import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
import typer
from sqlalchemy import Engine

from benchmarks.bare import count_rows, seconds_of_bare_writing
from benchmarks.load import Measured, main, make_articles, measure, texts_of, told
from tests.documents import ROOT
from tests.loaders.newsroom import ARTICLES, lay_newsroom
from tests.loaders.tables import ask, dump

NUMBER = 8


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder of articles to make others of."""
    folder = tmp_path / "from"
    lay_newsroom(folder)
    return folder


def test_articles_are_made_of_a_folder_or_of_lines(place: Path, tmp_path: Path) -> None:
    assert {name for name, _ in texts_of(place)} == set(ARTICLES)
    make_articles(place, tmp_path / "made", NUMBER)
    make_articles(place, tmp_path / "again", NUMBER)
    made, again = (
        [path.read_text(encoding="utf-8") for path in sorted((tmp_path / name).iterdir())]
        for name in ("made", "again")
    )
    assert len(set(made)) == NUMBER
    assert made == again
    assert not set(made) & {text for text, _ in ARTICLES.values()}


def test_what_is_measured(engine: Engine, place: Path, tmp_path: Path) -> None:
    make_articles(place, tmp_path / "made", NUMBER)
    found = measure(tmp_path / "made", engine, tmp_path)
    texts = [text for (text,) in ask(engine, "SELECT text FROM articles")]
    assert found.articles == len(texts) == NUMBER
    assert found.words == sum(len(text.split()) for text in texts)
    assert found.rows == sum(map(len, dump(engine).values())) == count_rows(engine) > 20 * NUMBER
    assert min(found.reading, found.storing, found.limit) > 0


def test_the_bare_rows_are_all_rows(
    sqlite_engine: Engine, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    measure(place, sqlite_engine, tmp_path)
    kept = tmp_path / "kept.db"
    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", lambda path: shutil.move(path, kept))
        seconds_of_bare_writing(sqlite_engine, tmp_path)
    with closing(sqlite3.connect(kept)) as connection:
        connection.execute("ATTACH ? AS loaded", [str(sqlite_engine.url.database)])
        for table in dump(sqlite_engine):
            for one, other in (("main", "loaded"), ("loaded", "main")):
                query = f"SELECT * FROM {one}.{table} EXCEPT SELECT * FROM {other}.{table}"  # noqa: S608
                assert connection.execute(query).fetchall() == []
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_a_line_of_the_table() -> None:
    line = told(Measured(1000, 500_000, 200_000, 10.0, 20.0, 5.0, 8.0, 123.4))
    cells = line.split()
    assert cells[:3] == ["1,000", "500,000", "200,000"]
    assert cells[3:] == [
        *("100.0", "50,000"),
        *("50.0", "10,000"),
        *("25,000", "2.50", "5.0", "30.0", "123"),
    ]


def test_the_script_prints_a_line_a_number(place: Path) -> None:
    command = [sys.executable, "-m", "benchmarks.load", str(place), "--articles", "4"]
    done = subprocess.run(  # noqa: S603  # this project's own script
        command, cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    head, line = done.stdout.splitlines()
    assert "times" in head
    assert line.split()[0] == "4"
    assert re.fullmatch(r"[\d.,? ]+", line)


def test_what_cannot_be_done_is_told_in_a_sentence(
    place: Path, sqlite_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (place.parent / "none").mkdir()
    for given, numbers, database, why in (
        (place.parent / "none", [1], None, "no article"),
        (place, [1], str(sqlite_path), "already"),
        (place, [1, 2], "x.db", "one load"),
    ):
        with pytest.raises(typer.Exit) as caught:
            main(given, numbers, database)
        assert caught.value.exit_code == 2
        assert why in capsys.readouterr().err
