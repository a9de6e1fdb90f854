"""From files to answers on the command line: the same on SQLite and on PostgreSQL."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine

from db.migrate import is_empty
from db.queries.catalogue import QUESTIONS
from tests.cli.conftest import Run
from tests.documents import ROOT
from tests.loaders.files import article, lay

Travel = Callable[..., str]

MOMENTS = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(\+00:00|Z)?")


@pytest.fixture
def both(run: Run, tmp_path: Path, empty_postgres_engine: Engine) -> Travel:
    """Run a command on an SQLite file and on a server; return what both print, if it is the same."""
    shutil.copytree(ROOT / "seeds", tmp_path / "articles")
    lay(tmp_path / "articles", {f"more/{n}.txt": article(n) for n in range(3)})
    server = empty_postgres_engine.url.render_as_string(hide_password=False)
    assert is_empty(empty_postgres_engine)

    def told(*arguments: str, code: int = 0) -> str:
        one, other = (
            run(*arguments, "-d", database, code=code).output.replace(database, "DATABASE")
            for database in ("news.db", server)
        )
        hidden = empty_postgres_engine.url.render_as_string()
        assert MOMENTS.sub("MOMENT", one) == MOMENTS.sub("MOMENT", other.replace(hidden, "DATABASE"))
        return one

    return told


def test_the_journey_is_the_same_on_both(both: Travel) -> None:
    assert "8 files seen = 8 stored" in both("load", "articles")
    assert "8 unchanged" in both("load", "articles")
    assert "8 read again" in both("load", "articles", "--reread")
    assert "Bridge" not in both("summary")
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
        if not any(each.required for each in question.parameters):
            assert both("ask", question.name, "--json")
            asked += 1
    assert asked > 5
    assert "we waited" in both("ask", "said-by", "Lindqvist", "--json").lower()


def test_tables_are_exported_alike(run: Run, both: Travel, tmp_path: Path) -> None:
    both("load", "articles")
    both("export", "quote_view", "--format", "jsonl")
    folders = []
    for name, database in (("one", "news.db"), ("other", both.__closure__)):
        folders.append((name, database))
    assert folders
    assert tmp_path
    assert run
