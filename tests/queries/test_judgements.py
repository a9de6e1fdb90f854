"""What was judged and what is left open: right over rows, in few statements."""

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy.orm import Session

from db.models import ArticleActor, JudgedActor, Judgement, Person
from db.queries.doubts import Doubt, Side, doubts
from db.queries.judgements import Party, decision, decisions, latest_decision, merger
from db.queries.people import find_people
from db.queries.person_pages import person_page
from tests.queries.planted import actor, article

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
NAMES = ("Ann Lee", "Anne Lee", "Omar Haddad", "Umar Hadad", "Ann Lee Kim")


@pytest.fixture
def people(session: Session) -> Session:
    """Five persons in one article, each of whom has the same key there as in the world."""
    article(session, 1, "a.txt", "Harbour closed")
    for number, name in enumerate(NAMES, 1):
        actor(session, number, Person(name=name))
    return session


def judge(session: Session, number: int, verdict: str, *ids: int, **columns: Any) -> None:  # noqa: ANN401
    actor_id, other_id = (*ids, None)[:2]
    session.add(
        Judgement(id=number, verdict=verdict, actor_id=actor_id, other_id=other_id,
                  decided_by="editor", decided_at=NOON, **columns)
    )  # fmt: skip
    session.flush()


def doubt(session: Session, row_id: int, *candidates: int) -> None:
    row = session.get_one(ArticleActor, row_id)
    row.is_ambiguous, row.evidence = True, {"candidates": list(candidates)}
    session.flush()


def merge(session: Session, number: int, into: int) -> None:
    session.get_one(Person, number).merged_into_id = into
    for row in session.query(ArticleActor).where(ArticleActor.actor_id == number):
        row.actor_id = into
    session.flush()


def pairs(session: Session) -> list[tuple[int, int]]:
    return [(each.one.id, each.other.id) for each in doubts(session)]


def test_judgements_come_latest_first_with_all_there_is(people: Session) -> None:
    judge(people, 1, "same", 1, 2, reason="her own website")
    judge(people, 2, "split", 1, 5, name="Ann Lee")
    people.add(JudgedActor(judgement_id=2, article_actor_id=1))
    judge(people, 3, "name", 3, name="Omar al-Haddad", name_before="Omar Haddad")
    judge(people, 4, "different", 3, 4, undone_at=NOON, undone_by="other")
    found = decisions(people)
    assert [each.id for each in found] == [4, 3, 2, 1]
    assert (found[3].actor, found[3].other) == (Party(1, "Ann Lee"), Party(2, "Anne Lee"))
    assert (found[3].reason, found[3].decided_by, found[3].decided_at) == (
        "her own website",
        "editor",
        NOON,
    )
    assert (found[2].articles, found[1].other, found[1].name) == ((1,), None, "Omar al-Haddad")
    assert (found[0].undone_by, found[0].undone_at) == ("other", NOON)
    assert decisions(people, limit=1) == found[:1]
    assert decision(people, 2) == found[2]
    assert decision(people, 9) is None
    assert latest_decision(people) == found[1]


def test_judgements_about_whoever_proved_to_be_the_same(people: Session) -> None:
    judge(people, 1, "same", 1, 2)
    judge(people, 2, "different", 2, 4)
    judge(people, 3, "different", 3, 4)
    merge(people, 2, 1)
    for number in (1, 2):
        assert [each.id for each in decisions(people, number)] == [2, 1]
    assert decisions(people, 5) == ()


def test_a_merged_id_leads_on_and_says_why(people: Session) -> None:
    judge(people, 1, "same", 1, 2)
    merge(people, 2, 1)
    merge(people, 4, 3)
    found = merger(people, 2)
    assert found is not None
    assert (found.actor, found.into) == (Party(2, "Anne Lee"), Party(1, "Ann Lee"))
    assert found.decision == decision(people, 1)
    by_machine = merger(people, 4)
    assert by_machine is not None
    assert by_machine.decision is None
    assert merger(people, 1) is None
    assert [each.id for each in find_people(people, "2")] == [1]
    page, same = person_page(people, 2), person_page(people, 1)
    assert page == same
    assert page is not None
    assert [each.read_as for each in page.sightings] == [None, "Anne Lee (2)"]


def test_what_is_left_open_is_told_with_what_hangs_on_it(people: Session) -> None:
    doubt(people, 2, 1)
    doubt(people, 4, 3)
    assert doubts(people) == (
        Doubt(Side(1, "person", "Ann Lee", 1, 0, 0), Side(2, "person", "Anne Lee", 1, 0, 0),
              1, is_together=True, weight=0),
        Doubt(Side(3, "person", "Omar Haddad", 1, 0, 0), Side(4, "person", "Umar Hadad", 1, 0, 0),
              1, is_together=True, weight=0),
    )  # fmt: skip
    assert len(doubts(people, 1)) == 1


def test_nothing_is_open_where_nothing_is_ambiguous(people: Session) -> None:
    assert doubts(people) == ()


def test_what_was_decided_is_not_asked(people: Session, statements: list[str]) -> None:
    doubt(people, 5, 1, 2)
    doubt(people, 4, 3)
    statements.clear()
    assert pairs(people) == [(1, 5), (2, 5), (3, 4)]
    assert len(statements) == 1
    judge(people, 1, "unsure", 2, 5)
    judge(people, 2, "different", 3, 4, undone_at=NOON, undone_by="editor")
    assert pairs(people) == [(1, 5), (3, 4)]
    judge(people, 3, "different", 3, 4)
    merge(people, 5, 1)  # so the second candidate is not meant
    assert pairs(people) == []


def test_doubts_follow_whom_candidates_proved_to_be(people: Session) -> None:
    doubt(people, 4, 2)
    merge(people, 2, 1)
    assert pairs(people) == [(1, 4)]
    judge(people, 1, "different", 2, 4)
    assert pairs(people) == []


def test_a_row_that_was_split_off_is_no_longer_open(people: Session) -> None:
    doubt(people, 4, 2)
    judge(people, 1, "split", 4, 5)
    people.add(JudgedActor(judgement_id=1, article_actor_id=4))
    people.flush()
    assert pairs(people) == []
