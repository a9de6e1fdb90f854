"""What SQLite does for a question: about one, it follows an index; of all, it sorts nothing."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.orm import Session

from db.answers import Answer
from db.models import Base
from db.queries.catalogue import QUESTIONS
from loaders.run import load
from tests.queries.conftest import HARBOUR

ASK = {question.name: question.ask for question in QUESTIONS}
TABLES = set(Base.metadata.tables)

OF_ONE: list[tuple[str, dict[str, Any]]] = [
    ("said-by", {"who": "Mara Lindqvist"}),
    ("said-by-month", {"who": "Mara Lindqvist"}),
    ("said-about", {"who": "Mara Lindqvist"}),
    ("said-by-body", {"body": "Transport Ministry"}),
    ("about-both", {"one": "Mara Lindqvist", "other": "Piet Aalders"}),
    ("second-hand", {"by": "Mara Lindqvist"}),
    ("second-hand", {"through": "Mara Lindqvist"}),
    ("said-on", {"words": "bridge"}),
    ("on-whose-word", {"words": "bridge"}),
    ("timeline", {"words": "bridge"}),
    ("who-said", {"words": "bridge"}),
    ("scare-quotes", {"words": "ghost"}),
    ("how-reworded", {"quote": "Nobody asked"}),
    ("who-is", {"who": "Mara Lindqvist"}),
    ("shares-pages", {"who": "Mara Lindqvist"}),
    ("at-place", {"place": "Oosthaven"}),
    ("numbers", {"unit": "cable", "at_least": 50.0}),
    ("numbers", {"words": "storm"}),
    ("numbers", {"unit": "cable"}),
    ("relies-on-agency", {"agency": "North Sea Press"}),
    *(
        (name, {"outlet": "Coast Herald"})
        for name in (
            "numbers",
            "published",
            "relies-on-agency",
            "quoted-without-name",
            "never-quoted-in-marks",
            "most-quoted",
            "outlet-sourcing",
        )
    ),
]
OF_ALL = [
    "unattributed",
    "scare-quotes",
    "second-hand",
    "quoted-without-name",
    "never-quoted-in-marks",
    "relies-on-agency",
    "numbers",
    "published",
]


@pytest.fixture(scope="module")
def unmeasured(module_sqlite_engine: Engine) -> Iterator[Session]:
    """A session on the harbour articles whose planner does not know how few they are."""
    load([HARBOUR], module_sqlite_engine)
    with Session(module_sqlite_engine) as session:
        session.execute(text("DELETE FROM sqlite_stat1"))
        session.commit()
    with Session(module_sqlite_engine) as session:
        yield session


def plan(session: Session, answer: Answer[Any], *, of_rows: bool = False) -> list[str]:
    """Return the steps of a first page; `of_rows`: not those within the fields of one row."""
    sql = answer.sql(20).split("\n", 1)[1] if answer.refinement else answer.sql(20)
    rows = session.execute(text(f"EXPLAIN QUERY PLAN {sql.replace(':', '')}")).all()
    within: set[int] = set()
    found: list[str] = []
    for key, parent, _, step in rows:
        if parent in within or step.startswith("CORRELATED SCALAR SUBQUERY"):
            within.add(key)
        if not (of_rows and key in within):
            found.append(step)
    return found


@pytest.mark.parametrize(("name", "asked"), OF_ONE)
def test_about_one_no_table_is_gone_through(
    unmeasured: Session, name: str, asked: dict[str, Any]
) -> None:
    steps = plan(unmeasured, ASK[name](unmeasured, **asked))
    scanned = [step.split()[1] for step in steps if step.startswith("SCAN")]
    # An alias of a table is its name, and a number.
    assert not [each for each in scanned if each.rstrip("_0123456789") in TABLES]


@pytest.mark.parametrize("name", OF_ALL)
def test_of_all_a_first_page_sorts_nothing(unmeasured: Session, name: str) -> None:
    answer = ASK[name](unmeasured)
    steps = plan(unmeasured, answer, of_rows=True)
    # A page that is chosen by its keys is put in order once more, which is the last step.
    assert not [step for step in steps[: -1 if answer.parts else None] if "ORDER BY" in step]


def test_a_scan_would_be_seen(unmeasured: Session) -> None:
    answer = ASK["said-by"](unmeasured, "Mara Lindqvist")
    everything = Answer(unmeasured, answer.row, answer.statement.where(text("1")), ("headline",))
    assert any("FOR ORDER BY" in step for step in plan(unmeasured, everything, of_rows=True))
    rows = unmeasured.execute(text("EXPLAIN QUERY PLAN SELECT * FROM claims"))
    assert [step for *_, step in rows] == ["SCAN claims"]
