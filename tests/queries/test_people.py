"""Who somebody is: found by any spelling, told with the evidence, by few statements."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import ActorName, ArticleActor, Person
from db.queries.judgements import Party
from db.queries.meant import called
from db.queries.people import PersonName, find_people
from db.queries.person_pages import Met, Sighting, person_page
from tests.queries.planted import actor, article


@pytest.fixture
def people(session: Session) -> Session:
    """Two persons: one under two spellings in two articles, another with a candidate."""
    article(session, 1, "a.txt", "Harbour closed")
    article(session, 2, "b.txt", None)
    actor(session, 1, Person(name="Walid al-Moualem"))
    actor(session, 2, Person(name="Ann Lee"))
    for number, name in ((1, "Walid al-Moualem"), (1, "Walid Muallem"), (2, "Ann Lee")):
        session.add(ActorName(actor_id=number, name=name, name_key=name.casefold()))
    row = ArticleActor(id=90, article_id=2, actor_id=1, read_as_id=1, method="name", score=0.9)
    row.name_text, row.name_key = "Walid Muallem", "walid muallem"
    row.evidence = {"met": {"name": "Walid al-Moualem", "similarity": 0.9}}
    session.add(row)
    doubt = session.scalars(select(ArticleActor).where(ArticleActor.actor_id == 2)).one()
    doubt.evidence = {"candidates": [1, 99]}
    session.flush()
    return session


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("1", [1]),
        ("walid muallem", [1]),
        ("Muallem", [1]),
        ("al", [1]),
        ("ANN LEE", [2]),
        ("l", [1, 2]),
        ("99", []),
        ("Kim", []),
        ("%", []),
        (" ", []),
    ],
)
def test_people_are_found_by_any_spelling(people: Session, words: str, ids: list[int]) -> None:
    assert [each.id for each in find_people(people, words)] == ids


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("walid muallem", [1]),
        ("Muallem", [1]),
        ("Walid", [1]),
        # Not by a number, nor by pieces of words, nor by short words that many have.
        ("1", []),
        ("Mual", []),
        ("lee", []),
        ("Ann Lee", [2]),
        ("Ann Muallem", []),
        ("%", []),
        (" ", []),
    ],
)
def test_whoever_is_called_so_has_the_whole_words(
    people: Session, words: str, ids: list[int]
) -> None:
    assert [each.id for each in called(people, words)] == ids


def test_whoever_is_called_so_and_proved_to_be_another_is_that_one(people: Session) -> None:
    people.get_one(Person, 2).merged_into_id = 1
    people.flush()
    assert [each.id for each in called(people, "Ann Lee")] == [1]


def test_those_in_most_articles_come_first_up_to_a_limit(people: Session) -> None:
    found = find_people(people, "l", 1)
    assert found == (PersonName(1, "person", "Walid al-Moualem", 2),)


def test_a_page_has_the_evidence_of_each_article(people: Session, statements: list[str]) -> None:
    statements.clear()
    page = person_page(people, 1)
    assert page is not None
    assert len(statements) == 4
    assert (page.kind, page.spellings) == ("person", ("Walid Muallem", "Walid al-Moualem"))
    assert page.sightings == (
        Sighting(1, "Harbour closed", "Walid al-Moualem"),
        Sighting(2, None, "Walid Muallem", Met("Walid al-Moualem", 0.9)),
    )


def test_who_was_kept_apart_shows_whom_it_may_be(people: Session) -> None:
    page = person_page(people, 2)
    assert page is not None
    assert [each.may_be for each in page.sightings] == [(Party(1, "Walid al-Moualem"),)]


def test_there_is_no_page_of_nobody(people: Session) -> None:
    assert person_page(people, 99) is None


def test_a_page_may_have_the_first_sightings_alone(people: Session) -> None:
    page, short = person_page(people, 1), person_page(people, 1, 1)
    assert page is not None
    assert short is not None
    assert len(page.sightings) > 1
    assert short.sightings == page.sightings[:1]
    assert short.spellings == page.spellings
