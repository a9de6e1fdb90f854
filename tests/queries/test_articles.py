"""Which article somebody means: by id, file and headline, and what is near."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy.orm import Session

from db.models import LoadFile
from db.queries.articles import find_articles, near_articles, newest_articles
from tests.queries.planted import article

ARTICLES = [
    (1, "news/storm.txt", "Harbour bridge closed"),
    (2, "news/old/storm.txt", "Ferries wait for the storm"),
    (3, "/data/100%_sure.txt", "Prices up 100%, says board"),
    (4, "mynews/calm.txt", None),
    (5, "news/7.txt", "Bridge opens"),
    (7, "news/x.txt", "Élan and the café"),
]


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def filled(request: pytest.FixtureRequest) -> Iterator[Session]:
    """A session on a database of the articles, which the tests only read."""
    with Session(request.getfixturevalue(f"module_{request.param}_engine")) as session:
        for number, path, headline in ARTICLES:
            article(session, number, path, headline)
        for number, path in ((4, "copies/still.txt"), (5, "copies/calm.txt")):
            session.add(
                LoadFile(load_run_id=1, path=path, source_file_id=number, outcome="unchanged")
            )
        yield session


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("1", [1]),
        (" 1 ", [1]),
        ("7", [7]),  # an id goes before a file's name
        ("7.txt", [5]),
        ("news/storm.txt", [1]),  # the whole path goes before ends of paths
        ("storm.txt", [1, 2]),
        ("old/storm.txt", [2]),
        ("OLD/Storm.txt", [2]),
        ("torm.txt", []),
        ("news/calm.txt", []),  # parts of the path are whole
        ("storm", [1, 2]),
        ("calm", [4]),
        ("/data/100%_sure.txt", [3]),
        ("100%_sure", [3]),
        ("100%", [3]),
        ("%", [3]),  # a wildcard is a character like any other
        ("_", []),
        ("bridge", [1, 5]),
        ("closed BRIDGE", [1]),
        ("copies/still.txt", [4]),  # another path that held the same bytes
        ("STILL.txt", [4]),
        ("ill.txt", []),
        ("calm.txt", [4]),  # a file's own path goes before its copies'
        ("copies/calm.txt", [5]),
        ("bridge ferries", []),
        ("café", [7]),
        ("", []),
        ("   ", []),
        ("99999999999999999999999999", []),
        ("²", []),
    ],
)
def test_words_mean(filled: Session, words: str, ids: list[int]) -> None:
    assert [found.id for found in find_articles(filled, words)] == ids


def test_no_more_than_asked_for(filled: Session) -> None:
    assert [found.id for found in find_articles(filled, "storm", limit=1)] == [1]


@pytest.mark.parametrize(
    ("words", "nearest"),
    [("brigde closed", 1), ("feries", 2), ("calmm.txt", 4), ("harbor", 1)],
)
def test_misspelt_words_find_what_is_near(filled: Session, words: str, nearest: int) -> None:
    assert near_articles(filled, words)[0].id == nearest


@pytest.mark.parametrize("words", ["", "zzzz qqqq", "%%%%"])
def test_nothing_is_near_to_nonsense(filled: Session, words: str) -> None:
    assert near_articles(filled, words) == ()


def test_the_newest_come_first_and_those_of_no_known_date_last(session: Session) -> None:
    for number, day in ((1, 4), (2, None), (3, 9), (4, 4), (5, None)):
        planted = article(session, number, f"{number}.txt", None)
        if day:
            planted.published_on = planted.published_until = date(2024, 5, day)
            planted.published_basis = "stated"
    session.flush()
    assert [each.id for each in newest_articles(session)] == [3, 4, 1, 5, 2]
    assert [each.id for each in newest_articles(session, 4)] == [3, 4, 1, 5]
    assert [each.id for each in newest_articles(session, 2)] == [3, 4]
