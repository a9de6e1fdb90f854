"""What hits have in common: counted over all kinds, narrowed with them, rejected rows apart."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from db.models import Attribution, Person
from db.queries.facets import Facet, Facets, facets
from db.queries.hits import Search
from tests.queries.press import Press

TEXT = "Cole said the toll is high. Roe said the toll is low. The toll fell."


@pytest.fixture
def told(press: Press) -> dict[str, int]:
    """The toll in two outlets and two years, in three quotes, a claim and two articles."""
    ada, ben = press.actor(Person, "Ada Cole"), press.actor(Person, "Ben Roe")
    first = press.article(TEXT, "Brill Post", date(2023, 5, 1))
    second = press.article(TEXT, "Dale Echo", date(2024, 6, 9))
    nowhere = press.article("Nothing on it.", "Brill Post", date(2022, 1, 1))
    for article in (first, second):
        saying = press.says(article, ada, "the toll is high")
        press.quotes(article, saying, ["the toll is high"])
    other = press.says(first, ben, "the toll is low", dated_on=date(2021, 1, 1))
    press.quotes(first, other, ["the toll is low"])
    press.claim(first, "The toll fell")
    struck = press.says(second, ben, "the toll is low")
    press.quotes(second, struck, ["the toll is low"], status="rejected")
    press.scare(second, "toll")
    return {"ada": ada, "ben": ben, "first": first, "second": second, "nowhere": nowhere}


def plain(found: tuple[Facet, ...]) -> list[tuple[str, int]]:
    return [(each.name, each.number) for each in found]


def test_hits_of_all_kinds_are_counted(session: Session, told: dict[str, int]) -> None:
    found = facets(session, Search("toll"))
    assert plain(found.outlets) == [("Brill Post", 4), ("Dale Echo", 2)]
    assert plain(found.speakers) == [("Ada Cole", 2), ("Ben Roe", 1)]
    assert [each.id for each in found.speakers] == [told["ada"], told["ben"]]
    assert plain(found.years) == [("2024", 2), ("2023", 3), ("2021", 1)]


def test_what_narrows_the_search_narrows_them(session: Session, told: dict[str, int]) -> None:
    quotes = facets(session, Search("toll", kind="quote"))
    assert plain(quotes.outlets) == [("Brill Post", 2), ("Dale Echo", 1)]
    by_ada = facets(session, Search("toll", speaker=told["ada"]))
    assert plain(by_ada.speakers) == [("Ada Cole", 2)]
    late = facets(session, Search("toll", since="2024"))
    assert plain(late.outlets) == [("Dale Echo", 2)]
    articles = facets(session, Search("toll", kind="article"))
    assert plain(articles.speakers) == []
    assert plain(articles.years) == [("2024", 1), ("2023", 1)]


@pytest.mark.usefixtures("told")
def test_of_each_the_most_are_given(session: Session) -> None:
    found = facets(session, Search("toll"), most=1)
    assert plain(found.outlets) == [("Brill Post", 4)]
    assert plain(found.speakers) == [("Ada Cole", 2)]
    assert plain(found.years) == [("2024", 2)]


@pytest.mark.usefixtures("told")
def test_nothing_has_nothing_in_common(session: Session) -> None:
    assert facets(session, Search("zeppelin")) == Facets((), (), ())


@pytest.mark.usefixtures("told")
def test_it_is_one_statement(session: Session, statements: list[str]) -> None:
    facets(session, Search("toll"))
    assert len(statements) == 1


def test_a_speaker_nobody_knows_is_none(session: Session, told: dict[str, int]) -> None:
    session.query(Attribution).update({"speaker_id": None, "speaker_ref_id": None})
    assert facets(session, Search("toll", kind="quote")).speakers == ()
    assert told
