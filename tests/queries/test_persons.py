"""Who people are, as articles have it: titles by date, spellings, namesakes, offices."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from db.errors import NotOneError, QuestionError
from db.models import Organization, Person
from db.queries.known import in_several_articles, shares_surname
from db.queries.persons import held_office, who_is
from tests.queries.press import Press

APRIL, MAY = date(2024, 4, 1), date(2024, 5, 1)


@pytest.fixture
def told(press: Press) -> dict[str, int]:
    """Ada Cole: Ports Minister in April, former one in May, when Ben Roe is; named in June."""
    first = press.article("Ports Minister Ada Cole spoke. Ports Minister Cole sat.", "Post", APRIL)
    second = press.article("Former Ports Minister Cole met Ports Minister Ben Roe.", "Herald", MAY)
    third = press.article("Cole left.", None, None)
    ada, ben = press.actor(Person, "Ada Cole"), press.actor(Person, "Ben Roe")
    short = press.actor(Organization, "Ports Ministry")
    press.merge(short, press.actor(Organization, "Ministry of Ports"))
    press.role(first, "Ports Minister", ada, organization_id=short)
    press.role(first, "Ports Minister", ada, start_char=31, end_char=45)
    press.role(second, "Ports Minister", ada, is_former=True)
    press.role(second, "Ports Minister", ben, start_char=36, end_char=50)
    press.names(second, ada, name_text="Cole", name_key="cole")
    press.names(third, ada, name_text="Cole", name_key="cole")
    press.mention(third, "Cole", ada)
    return {"first": first, "second": second, "third": third, "ada": ada, "ben": ben}


def test_every_article_is_there_by_date_with_its_titles_and_spelling(
    session: Session, told: dict[str, int]
) -> None:
    found = [
        (each.published_on, each.name, each.title, each.is_former, each.article_id)
        for each in who_is(session, "Ada Cole")
    ]
    assert found == [
        (APRIL, "Ada Cole", "Ports Minister", False, told["first"]),
        (MAY, "Cole", "Ports Minister", True, told["second"]),
        (None, "Cole", None, None, told["third"]),
    ]
    untitled = list(who_is(session, "Ada Cole"))[-1]
    assert (untitled.start_char, untitled.end_char) == (0, 4)


@pytest.mark.usefixtures("told")
def test_a_body_in_a_title_is_the_one_it_proved_to_be(session: Session) -> None:
    [row, *_] = who_is(session, "Ada Cole")
    assert row.organization == "Ministry of Ports"
    [row, *_] = held_office(session, "ports minister")
    assert row.organization == "Ministry of Ports"


def test_whoever_was_struck_out_of_an_article_is_not_in_it(
    session: Session, press: Press, told: dict[str, int]
) -> None:
    press.names(told["second"], told["ada"], status="rejected")
    assert [each.article_id for each in who_is(session, "Ada Cole")] == [
        told["first"],
        told["third"],
    ]
    assert [each.name for each in held_office(session, "minister")] == ["Ada Cole", "Ben Roe"]


def test_nobody_of_a_name_is_told(session: Session, told: dict[str, int]) -> None:
    assert told
    with pytest.raises(NotOneError) as caught:
        who_is(session, "Ada Coles")
    assert "Ada Cole" in caught.value.choices[0]


OFFICES: list[tuple[dict[str, Any], list[str]]] = [
    ({"words": "ports minister"}, ["Ada Cole", "Cole", "Ben Roe"]),
    ({"words": "MINISTER ports"}, ["Ada Cole", "Cole", "Ben Roe"]),
    ({"words": '"ports minister"'}, ["Ada Cole", "Cole", "Ben Roe"]),
    ({"words": "“minister ports”"}, []),
    ({"words": "minis*"}, ["Ada Cole", "Cole", "Ben Roe"]),
    ({"words": "minis"}, []),
    ({"words": "inister"}, []),
    ({"words": "former"}, []),
    ({"words": "%"}, []),
    ({"words": "minister", "outlet": "Herald"}, ["Cole", "Ben Roe"]),
    ({"words": "minister", "until": "2024-04"}, ["Ada Cole"]),
    ({"words": "minister", "since": "2024-05-02"}, []),
]


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize(("asked", "names"), OFFICES)
def test_offices_by_words_of_the_title(
    session: Session, asked: dict[str, Any], names: list[str]
) -> None:
    assert [each.name for each in held_office(session, **asked)] == names


@pytest.mark.usefixtures("told")
def test_former_holders_are_said_to_be_so(session: Session) -> None:
    found = [(each.name, each.is_former) for each in held_office(session, "ports minister")]
    assert found == [("Ada Cole", False), ("Cole", True), ("Ben Roe", False)]


@pytest.mark.parametrize("words", ["vice president", "vice-president", "president"])
def test_words_that_a_hyphen_or_comma_parts(session: Session, press: Press, words: str) -> None:
    page = press.article("Vice-President, Ada Cole")
    press.role(page, "Vice-President,", press.actor(Person, "Ada Cole"))
    assert held_office(session, words).count() == 1


@pytest.mark.parametrize("words", ["", " ", "*", '""', "-"])
def test_an_office_without_words_is_told(session: Session, words: str) -> None:
    with pytest.raises(QuestionError):
        held_office(session, words)


def test_people_in_several_articles_with_their_spellings(
    session: Session, told: dict[str, int]
) -> None:
    [row] = in_several_articles(session)
    assert (row.name, row.articles, row.outlets) == ("Ada Cole", 3, 2)
    assert (row.spellings, row.titles) == ("Ada Cole; Cole", "Ports Minister")
    assert row.person_id == told["ada"]


def test_spellings_and_titles_that_were_struck_out_are_not_listed(
    session: Session, press: Press, told: dict[str, int]
) -> None:
    page = press.article("Trade Envoy Adah Kohl spoke.")
    press.role(page, "Trade Envoy", told["ada"])
    press.names(page, told["ada"], name_text="Adah Kohl", status="rejected")
    [row] = in_several_articles(session)
    assert (row.articles, row.spellings, row.titles) == (3, "Ada Cole; Cole", "Ports Minister")


def test_bodies_are_no_people(session: Session, press: Press) -> None:
    body = press.actor(Organization, "Norland")
    for _ in range(2):
        press.names(press.article("Norland"), body)
    assert not list(in_several_articles(session))


@pytest.fixture
def bearers(press: Press) -> dict[str, int]:
    """People of like surnames, each in an article."""
    page = press.article("Names")
    found = {}
    for name in ("Ada Cole", "Ben al-Cole", "Cole", "Cy Nicole", "Cole Dunn", "Dee Roe"):
        found[name] = press.actor(Person, name)
        press.names(page, found[name])
    body = press.actor(Organization, "Old King Cole")
    press.names(page, body)
    press.spelling(found["Dee Roe"], "Dee Roe-Cole")
    return found


@pytest.mark.usefixtures("bearers")
@pytest.mark.parametrize("surname", ["Cole", "COLE", " cole "])
def test_namesakes_are_people_whose_names_end_in_it(session: Session, surname: str) -> None:
    found = {each.name for each in shares_surname(session, surname)}
    assert found == {"Ada Cole", "Ben al-Cole", "Cole", "Dee Roe"}


def test_whoever_proved_to_be_another_is_listed_as_that_one(
    session: Session, press: Press, bearers: dict[str, int]
) -> None:
    page = press.article("More names")
    press.merge(press.actor(Person, "Flo Quist"), bearers["Cy Nicole"])
    press.names(page, bearers["Ada Cole"])
    [row] = shares_surname(session, "Quist")
    assert row.person_id == bearers["Cy Nicole"]
    assert next(iter(shares_surname(session, "Cole"))).name == "Ada Cole"


@pytest.mark.parametrize("surname", ["%", "_ole", "Dunnn"])
@pytest.mark.usefixtures("bearers")
def test_a_surname_that_nobody_has(session: Session, surname: str) -> None:
    assert not list(shares_surname(session, surname))


def test_no_surname_is_told(session: Session) -> None:
    with pytest.raises(QuestionError):
        shares_surname(session, " ")
