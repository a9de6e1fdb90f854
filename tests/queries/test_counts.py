"""Counts leave out what was rejected or merged, and take one statement."""

from datetime import UTC, datetime

from sqlalchemy.orm import Session

from db.models import LoadRun
from db.queries.counts import Count, count_everything, count_run
from tests.queries.planted import full_article


def test_an_empty_database_counts_nothing_and_names_every_kind(session: Session) -> None:
    counts = count_everything(session)
    assert {count.number for count in counts} == {0}
    assert ("scare", 0) in next(count.kinds for count in counts if count.thing == "quotes")


def test_rejected_and_merged_rows_do_not_count(session: Session, statements: list[str]) -> None:
    full_article(session)
    statements.clear()
    assert count_everything(session) == (
        Count("runs", 1),
        Count("source files", 1),
        Count("articles", 1),
        Count("outlets", 1),
        Count(
            "actors",
            2,
            (("person", 1), ("organization", 0), ("document", 0), ("group", 0), ("unnamed", 1)),
        ),
        Count("mentions", 0),
        Count("attributions", 2, (("speaker known", 2), ("speaker unknown", 0))),
        Count("quotes", 2, (("direct", 0), ("partial", 1), ("scare", 1))),
        Count("claims", 2, (("attributed", 1), ("own voice", 1))),
        Count("quantities", 0),
        Count("edits", 3),
    )
    assert len(statements) == 1


def test_a_run_counts_what_it_stored(session: Session, statements: list[str]) -> None:
    full_article(session)
    session.add(LoadRun(id=2, started_at=datetime(2024, 5, 2, tzinfo=UTC), reader_version="1"))
    session.flush()
    statements.clear()
    assert {each.thing: each.number for each in count_run(session, 1)} == {
        "articles": 1,
        "quotes": 2,
        "claims": 2,
        "person": 1,
        "organization": 0,
        "document": 0,
        "group": 0,
        "unnamed": 1,
    }
    assert len(statements) == 1
    assert {each.number for each in count_run(session, 2)} == {0}
