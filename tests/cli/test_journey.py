"""From files to answers on the command line: the same on SQLite and on PostgreSQL."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from shlex import quote

import pytest
from sqlalchemy import Engine

from db.engine import database_url, describe, without_password
from db.queries.catalogue import QUESTIONS
from tests.cli.conftest import Run
from tests.documents import ROOT
from tests.loaders.files import article, lay

Travel = Callable[..., str]

MOMENTS = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(\+00:00|Z)?")

OF_PASSWORD = re.compile(r"The password is left out:.*\n")
"""What only a server has."""


@pytest.fixture
def databases(tmp_path: Path, empty_postgres_engine: Engine) -> tuple[str, str]:
    """The addresses of an SQLite file and of a database on a server, with a folder of articles."""
    shutil.copytree(ROOT / "seeds", tmp_path / "articles")
    lay(tmp_path / "articles", {f"more/{n}.txt": article(n) for n in range(3)})
    return "news.db", empty_postgres_engine.url.render_as_string(hide_password=False)


@pytest.fixture
def both(run: Run, databases: tuple[str, str]) -> Travel:
    """Run a command on both databases; return what they print, which must be the same."""

    def told(*arguments: str, code: int = 0) -> str:
        said = []
        for database in databases:
            url = database_url(database)
            output = run(*arguments, "-d", database, code=code).output
            for shown in (describe(url), describe(without_password(url))):
                output = output.replace(quote(shown), "DATABASE").replace(shown, "DATABASE")
            said.append(masked(OF_PASSWORD.sub("", output)))
        assert said[0] == said[1]
        return said[0]

    return told


def masked(text: str) -> str:
    """Return the text without the moments at which something was done."""
    return MOMENTS.sub("MOMENT", text)


def test_the_journey_is_the_same_on_both(both: Travel) -> None:
    assert "8 files seen = 8 stored" in both("load", "articles")
    assert "8 unchanged" in both("load", "articles")
    assert "8 read again" in both("load", "articles", "--reread")
    assert "articles" in both("summary")
    assert "[D" in both("show", "1")
    assert "Mara Lindqvist" in both("search", "waited", "long")
    assert "Mara Lindqvist" in both("explain", "Lindqvist")
    assert "per cent" in both("claims", "fares")
    assert both("claims", "--numbers")
    assert both("shared", "6")
    assert both("people", "review")
    assert "Mara Lindquist" in both("people", "rename", "Lindqvist", "Mara Lindquist", "--by", "me")
    assert "Mara Lindquist" in both("people", "log")
    assert "nobody is called" in both("explain", "xyzzy", code=1)
    assert both("people", "undo", "1", "--by", "me")
    assert both("load", "articles", "--reread")


def test_questions_are_answered_alike(both: Travel) -> None:
    both("load", "articles")
    asked = 0
    for question in QUESTIONS:
        if not any(each.required for each in question.arguments):
            assert both("ask", question.name, "--json")
            asked += 1
    assert asked > 5
    assert "we waited" in both("ask", "said-by", "Lindqvist", "--json").lower()


def test_tables_are_exported_alike(run: Run, both: Travel, databases: tuple[str, str]) -> None:
    both("load", "articles")
    written = []
    for folder, database in zip(("one", "other"), databases, strict=True):
        run("export", "database", "-o", folder, "-d", database)
        rows = run("export", "quote_view", "--format", "jsonl", "-d", database).output
        # A view has no order of its own.
        (Path(folder) / "view").write_text("\n".join(sorted(rows.splitlines())))
        written.append({each.name: masked(each.read_text()) for each in Path(folder).iterdir()})
    assert len(written[0]) > 30
    assert set(written[0]) == set(written[1])
    assert [name for name, text in written[0].items() if text != written[1][name]] == []


def test_a_copy_answers_as_its_source(run: Run, databases: tuple[str, str]) -> None:
    file, server = databases
    run("load", "articles", "-d", file)
    assert "each compared" in run("copy", file, server).output
    run("copy", server, "back.db")
    for command in (["search", "waited"], ["show", "1"], ["ask", "most-quoted"], ["summary"]):
        assert len({run(*command, "-d", each).output for each in (file, server, "back.db")}) == 1
    for each in (server, "back.db"):
        assert "Everything holds." in run("check", "-d", each).output
        assert "8 unchanged" in run("load", "articles", "-d", each).output
