"""Which readings are doubtful, and why; what was reviewed is so no more."""

from collections import Counter
from dataclasses import replace

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from db.engine import for_writing
from db.queries.doubtful import DOUBTS, DoubtWord, count_doubtful, doubtful, readings
from db.queries.reviews import reviews, speakers_in
from db.readings import Reading, named_reading
from loaders.store import store
from loaders.store.log import open_run
from loaders.store.reviews.acts import confirm, correct_speaker, reject
from loaders.text.records import Speaker
from tests.loaders.readings import document, other, reading
from tests.loaders.reviewed import ACT, DIRECT, PARTIAL, SCARE, claim, quote, saying
from tests.loaders.tables import change


@pytest.fixture
def kept(engine: Engine) -> Engine:
    """Two articles in which everything is doubtful, and a later one of the first's file."""
    found = reading()
    speakers = (
        Speaker(0, "surname", "inferred"),
        Speaker(None, "", "inferred"),
        Speaker(1, "pronoun", "resolved"),
        Speaker(None, "", "inferred", candidates=(0, 1)),
    )
    quotes = (replace(found.quotes[0], is_closed=False), *found.quotes[1:])
    doubted = replace(found, speakers=speakers, quotes=quotes)
    with for_writing(engine).begin() as connection:
        run_id = open_run(connection, "1")
        store(connection, document("/a.txt", reading=doubted), run_id)
        store(connection, other("/b.txt", reading=doubted), run_id)
        later = other("/c.txt", reading=doubted)
        store(connection, replace(later, path="/a.txt"), run_id)
    change(
        engine,
        "UPDATE article_actors SET is_ambiguous = true WHERE name_text = 'an official'"
        " AND article_id = 2",
    )
    return engine


def told(engine: Engine, **options: object) -> list[tuple[str, str, int]]:
    """Return why, the words and the article of each."""
    with Session(engine) as session:
        return [
            (each.why or each.status, each.text, each.article_id)
            for each in doubtful(session, 50, **options)  # type: ignore[arg-type]
        ]


def test_as_many_are_counted_as_are_listed(kept: Engine) -> None:
    listed = Counter(why for why, _, _ in told(kept))
    with Session(kept) as session:
        assert dict(count_doubtful(session)) == {why: listed[why] for why in DOUBTS}
    assert all(listed[why] for why in DOUBTS)


PLAN = 'the port would "close for good" by June'
ALL = [
    ("several", "of it"),
    ("open", PARTIAL),
    ("inferred", PLAN),
    ("unknown", DIRECT),
]


def test_what_is_doubtful_is_told_with_why(kept: Engine) -> None:
    # The first article was replaced.
    expected = [(*each, article) for each in ALL for article in (2, 3)]
    shared = ("shared", "Ruiz had warned of it", 2)
    assert told(kept) == [*expected, shared]
    assert told(kept, article_id=2) == [*((*each, 2) for each in ALL), shared]
    for why in DOUBTS:
        assert told(kept, why=why) == [row for row in [*expected, shared] if row[0] == why]
    with Session(kept) as session:
        [first] = doubtful(session, 1, article_id=2)
        assert first.candidates == ("Ana Ruiz", "an official")
        assert first.speaker is None
        assert first.reading == saying(kept, "had warned", 2)
        whys: list[DoubtWord] = ["inferred", "unknown", "shared"]
        named = [doubtful(session, 1, why=why, article_id=2)[0].reading for why in whys]
    assert named == [
        quote(kept, PARTIAL, 2),
        quote(kept, DIRECT, 2),
        claim(kept, "Ruiz had warned of it", 2),
    ]


def test_what_was_reviewed_is_doubtful_no_more(kept: Engine) -> None:
    with for_writing(kept).begin() as connection:
        reject(connection, saying(kept, "had warned", 2), ACT)
        correct_speaker(connection, quote(kept, PARTIAL, 2), None, ACT)
        confirm(connection, quote(kept, DIRECT, 2), ACT)
    left = [("open", PARTIAL, 2), ("shared", "Ruiz had warned of it", 2)]
    assert told(kept, article_id=2) == left


def test_as_few_statements_for_many_as_for_one(kept: Engine, statements: list[str]) -> None:
    with Session(kept) as session:
        doubtful(session, 1)
        one = len(statements)
        doubtful(session, 1000)
        assert len(statements) - one <= len(DOUBTS) + 1
        del statements[:]
        readings(session, 1000)
        reviews(session, 1000)
        assert len(statements) == 3


def test_every_reading_is_listed_in_the_order_of_the_text(kept: Engine) -> None:
    with for_writing(kept).begin() as connection:
        reject(connection, quote(kept, SCARE, 2), ACT)
        confirm(connection, quote(kept, PARTIAL, 2), ACT)
    with Session(kept) as session:
        found = readings(session, 50, article_id=2)
        assert [(each.text, each.status) for each in found] == [
            (PLAN, "read"),
            (PARTIAL, "confirmed"),
            (DIRECT, "read"),
            ("Ruiz had warned of it", "read"),
        ]
        assert {each.article_id for each in readings(session, 50)} == {2, 3}
        assert {each.article_id for each in readings(session, 50, article_id=1)} == {1}
        assert readings(session, 2, article_id=2) == found[:2]


def test_who_is_meant_among_those_of_the_article(kept: Engine) -> None:
    where = quote(kept, SCARE, 2)
    with Session(kept) as session:
        names = {
            words: len(speakers_in(session, where, words))
            for words in ("Ana Ruiz", "ruiz", "Marlow", "an official", "nobody", "%", "")
        }
    expected = {"Ana Ruiz": 1, "ruiz": 2, "Marlow": 1, "an official": 1, "nobody": 0, "%": 0, "": 0}
    assert names == expected


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("q12", Reading("quotes", 12)),
        (" C5 ", Reading("claims", 5)),
        ("a 7", Reading("attributions", 7)),
        ("12", None),
        ("q", None),
        ("q-1", None),
        ("q1٢", None),
        ("q9999999999999999999", None),
        ("qq1", None),
    ],
)
def test_readings_have_names(words: str, found: Reading | None) -> None:
    assert named_reading(words) == found
    assert found is None or named_reading(str(found)) == found
