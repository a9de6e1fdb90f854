"""How much somebody said in each month: copies and rejected rows apart, groups within."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from db.models import Group, Person
from db.queries.months import SaidInMonth, said_by_month
from db.queries.said import said_by
from tests.queries.press import Press

TEXT = "Cole said it will rain. Cole said it will not. They said it may. Roe said it snowed."


def _told(press: Press) -> None:
    ada, ben = press.actor(Person, "Ada Cole"), press.actor(Person, "Ben Roe")
    both = press.actor(Group, "Cole and Roe")
    press.group(both, ada, ben)
    may = press.article(TEXT, "Brill Post", date(2024, 5, 1))
    june = press.article(TEXT, "Dale Echo", date(2024, 6, 9))
    undated = press.article(TEXT)
    marked = press.says(may, ada, "it will rain")
    press.quotes(may, marked, ["it will", "rain"])
    press.says(may, ada, "it will not")
    press.says(may, both, "it may")
    press.says(may, ben, "it snowed")
    press.says(june, ada, "it will rain", is_copy=True)
    press.says(june, ada, "it may", status="rejected")
    # Said in May, though printed in June.
    last = date(2024, 5, 31)
    press.says(june, ada, "it will not", said_on=last, said_until=last)
    struck = press.says(undated, ada, "it will rain")
    press.quotes(undated, struck, ["it will rain"], status="rejected")


def test_months_count_what_is_said_in_marks_and_without(session: Session, press: Press) -> None:
    _told(press)
    assert list(said_by_month(session, "Ada Cole")) == [
        SaidInMonth(
            "2024-05", statements=4, in_marks=1, reported=3, articles=2, outlets=2, may_be_later=0
        ),
        SaidInMonth(
            None, statements=1, in_marks=0, reported=1, articles=1, outlets=0, may_be_later=0
        ),
    ]


LATER = [
    # Whatever is said of May alone is of May, however many days it may be.
    (date(2024, 5, 2), date(2024, 5, 30), 0),
    (date(2024, 5, 2), date(2024, 6, 1), 1),
    (date(2024, 5, 2), None, 1),
]


@pytest.mark.parametrize(("first", "last", "number"), LATER)
def test_what_may_be_of_a_later_month_is_counted(
    session: Session, press: Press, first: date, last: date | None, number: int
) -> None:
    page = press.article(TEXT, "Dale Echo", date(2024, 6, 1))
    ada = press.actor(Person, "Ada Cole")
    press.says(page, ada, "it may", said_on=first, said_until=last)
    press.says(page, ada, "it will not")
    found = [(each.month, each.may_be_later) for each in said_by_month(session, "Ada Cole")]
    assert found == [("2024-05", number), ("2024-06", 0)]
    rows = [(each.dated_on, each.dated_until) for each in said_by(session, "Ada Cole")]
    assert rows == [(first, last), (date(2024, 6, 1), date(2024, 6, 1))]


def test_copies_count_where_they_are_asked_for(session: Session, press: Press) -> None:
    _told(press)
    found = list(said_by_month(session, "Ada Cole", with_copies=True, since="2024-06"))
    assert [(each.month, each.statements) for each in found] == [("2024-06", 1)]


def test_an_outlet_and_days_narrow_it(session: Session, press: Press) -> None:
    _told(press)
    found = list(said_by_month(session, "Ada Cole", outlet="Dale Echo", until="2024-05"))
    assert [(each.month, each.statements) for each in found] == [("2024-05", 1)]
    assert list(said_by_month(session, "Ben Roe", since="2025")) == []
