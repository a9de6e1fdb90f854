"""The benchmark of questions: each is asked, by hand too, and both give the same rows."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from benchmarks.planting import plant
from benchmarks.queries import Measured, main, measure, scanned, steps, summary, told
from benchmarks.telling import BY_HAND, Case, cases
from db.check import check
from db.engine import create_engine, database_url
from db.queries.catalogue import QUESTIONS

ARTICLES = 30


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of thirty made-up articles."""
    path = tmp_path_factory.mktemp("planted") / "small.db"
    plant(path, ARTICLES)
    return path


@pytest.fixture(scope="module")
def connection(planted: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(planted)) as connection:
        yield connection


@pytest.fixture(scope="module")
def measured(planted: Path, connection: sqlite3.Connection) -> list[Measured]:
    with Session(create_engine(database_url(str(planted)))) as session:
        return [measure(session, connection, each, repeats=1) for each in cases(connection)]


def test_what_is_planted_keeps_every_invariant(planted: Path) -> None:
    with Session(create_engine(database_url(str(planted)))) as session:
        assert [each for each in check(session) if each.wrong] == []


def test_a_planting_has_ten_quotes_and_ten_claims_an_article(
    connection: sqlite3.Connection,
) -> None:
    for table in ("quotes", "claims"):
        [number] = connection.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608
        assert number == pytest.approx(10 * ARTICLES, rel=0.1)


def test_every_question_is_asked_and_every_statement_used(connection: sqlite3.Connection) -> None:
    asked = cases(connection)
    assert {each.question for each in asked} == {question.name for question in QUESTIONS}
    used = {each.by_hand or each.question for each in asked}
    assert used == {path.stem for path in BY_HAND.glob("*.sql")}


def test_by_hand_the_rows_are_the_same(measured: list[Measured]) -> None:
    assert [told(each) for each in measured if not each.is_same] == []
    assert [each.case for each in measured if each.rows != each.rows_by_hand] == []
    assert len([each for each in measured if each.rows]) > len(measured) * 0.8


def test_a_table_that_is_gone_through_is_named(connection: sqlite3.Connection) -> None:
    for sql, tables in (
        ("SELECT count(text) FROM claims", ["claims"]),
        ("SELECT said.text FROM claims AS said", ["claims"]),
        ("SELECT text FROM claims WHERE id = 1", []),
        ("SELECT rowid FROM claim_search WHERE text MATCH 'ka'", []),
    ):
        assert list(scanned(list(steps(connection, sql)), sql)) == tables


@pytest.mark.parametrize(
    ("page", "by_hand", "of_one", "scans", "missed"),
    [
        (10.0, 9.0, True, (), 0),
        (90.0, 30.0, True, (), 2),
        (90.0, 89.0, True, ("claims",), 2),
        (10.0, 9.0, False, ("claims",), 0),
    ],
)
def test_the_summary_names_what_misses_an_aim(
    page: float, by_hand: float, *, of_one: bool, scans: tuple[str, ...], missed: int
) -> None:
    case = Case("said-by", "somebody", of_one=of_one)
    each = Measured(
        case,
        1,
        1,
        is_same=True,
        page=page,
        page_by_hand=by_hand,
        whole=1.0,
        whole_by_hand=1.0,
        sql=1.0,
        plan=(),
        scanned=scans,
    )
    lines = list(summary([each]))
    assert lines.count("  said-by (somebody)") == missed


def test_it_prints_a_line_a_case(planted: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--database", str(planted), "--only", "said-by", "--plans"]) == 0
    out = capsys.readouterr().out
    assert "said-by (most quoted)" in out
    assert "SEARCH attributions" in out
    assert "who-said" not in out
