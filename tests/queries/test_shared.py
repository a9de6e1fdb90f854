"""What an article has in common with others: passages and credits, of the newsroom."""

from collections.abc import Iterator
from dataclasses import astuple
from datetime import date

import pytest
from sqlalchemy.orm import Session

from db.models import Article, Credit, Outlet, Passage
from db.queries.shared import (
    PassagePair,
    SharedPassage,
    credits_of,
    passages_between,
    passages_of,
)
from tests.queries.planted import TEXT, article

LATER, EARLIER, ALONE = 2, 1, 3


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def filled(request: pytest.FixtureRequest) -> Iterator[Session]:
    """A session on three articles; the second has two passages from the first."""
    with Session(request.getfixturevalue(f"module_{request.param}_engine")) as session:
        session.add_all(
            [Outlet(id=1, name="North Press", is_agency=True), Outlet(id=2, name="Echo")]
        )
        for number in (EARLIER, LATER, ALONE):
            article(session, number, f"{number}.txt", f"Headline {number}")
        first = session.get_one(Article, EARLIER)
        first.outlet_id, first.outlet_basis = 1, "stated"
        first.published_on, first.published_basis = date(2031, 3, 2), "stated"
        for number, start in ((1, 40), (2, 0)):
            session.add(
                Passage(
                    id=number,
                    article_id=LATER,
                    start_char=start,
                    end_char=start + 21,
                    other_id=EARLIER,
                    other_start=start + 1,
                    other_end=start + 20,
                    similarity=0.9,
                    original_id=EARLIER if number == 1 else None,
                    original_basis="published earlier" if number == 1 else None,
                )
            )
        session.flush()
        told = {"start_char": 23, "end_char": 24, "text": "A", "source_start": 23, "source_end": 24}
        line = {"source_start": 9, "source_end": 12}
        session.add_all(
            [
                Credit(article_id=LATER, outlet_id=1, kind="copy", passage_id=1),
                Credit(article_id=LATER, outlet_id=1, kind="copy", passage_id=2),
                Credit(article_id=LATER, outlet_id=2, kind="told", **told),
                Credit(article_id=LATER, outlet_id=2, kind="credit line", **line),
                Credit(article_id=EARLIER, outlet_id=2, kind="copy", passage_id=1),
            ]
        )
        session.flush()
        yield session


def test_passages_stand_in_the_order_of_the_text(filled: Session) -> None:
    known = (EARLIER, "Headline 1", "North Press", date(2031, 3, 2), 0.9)
    assert passages_of(filled, LATER) == (
        SharedPassage(0, 21, TEXT[:21], *known, None, None),
        SharedPassage(40, 61, TEXT[40:61], *known, EARLIER, "published earlier"),
    )


def test_the_article_that_stands_for_all_shares_them_too(filled: Session) -> None:
    first, second = passages_of(filled, EARLIER)
    assert (first.text, second.text) == (TEXT[1:20], TEXT[41:60])
    assert first.other_id == second.other_id == LATER
    assert (first.other_outlet, first.other_published_on) == (None, None)
    assert second.original_id == EARLIER


def test_passages_of_two_articles_stand_in_the_order_of_the_first(filled: Session) -> None:
    first = PassagePair(0, 21, TEXT[:21], 1, 20, TEXT[1:20], 0.9, None, None)
    proof = (0.9, EARLIER, "published earlier")
    second = PassagePair(40, 61, TEXT[40:61], 41, 60, TEXT[41:60], *proof)
    assert passages_between(filled, LATER, EARLIER) == (first, second)
    turned = passages_between(filled, EARLIER, LATER)
    assert turned[1] == PassagePair(41, 60, TEXT[41:60], 40, 61, TEXT[40:61], *proof)
    assert [each.start_char for each in turned] == [1, 41]
    assert passages_between(filled, LATER, ALONE) == ()


def test_credits_come_as_stated_and_then_as_copies_once_each(filled: Session) -> None:
    assert [astuple(each) for each in credits_of(filled, LATER)] == [
        ("Echo", False, "credit line", None, None, None),
        ("Echo", False, "told", "A", 23, None),
        ("North Press", True, "copy", None, None, EARLIER),
    ]
    [learnt] = credits_of(filled, EARLIER)
    assert (learnt.outlet, learnt.kind, learnt.other_id) == ("Echo", "copy", LATER)


@pytest.mark.parametrize("number", [ALONE, 99])
def test_what_nothing_is_shared_with(filled: Session, number: int) -> None:
    assert passages_of(filled, number) == ()
    assert credits_of(filled, number) == ()
