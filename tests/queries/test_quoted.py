"""Quotes without an attribution of their own, split ones, terms at a distance, and how many."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from db.models import Passage, Person
from db.queries.quote_counts import quote_counts
from db.queries.quoted import scare_quotes, split_quotes
from db.queries.unattributed import unattributed
from tests.queries.press import Press

# The text, the pieces of the content, source and cue, the quotes; where those words stand of
# each quote, None where in its sentence.
PLACES = [
    ("“It rains,” Roe said.", ["“It rains,”"], ("Roe", "said"), {"It rains,": None}),
    ("Roe said: “It rains.”", ["“It rains.”"], ("Roe", "said"), {"It rains.": None}),
    (
        "Roe spoke:\n\n“It rains.”",
        ["“It rains.”"],
        ("Roe", "spoke"),
        {"It rains.": None},
    ),
    (
        "“It rains,” Roe said. “It pours.”",
        ["“It rains,”", "“It pours.”"],
        ("Roe", "said"),
        {"It rains,": None, "It pours.": "earlier sentence"},
    ),
    (
        "“The rain,” Roe said, “is wet.”",
        ["“The rain,”", "“is wet.”"],
        ("Roe", "said"),
        {"The rain,": None, "is wet.": None},
    ),
    (
        "Roe said it was “wet” and “cold”.",
        ["it was “wet” and “cold”"],
        ("Roe", "said"),
        {"wet": None, "cold": None},
    ),
    (
        "Roe said it was “wet.” “It pours.”\n\n“It hails.”",
        ["it was “wet.” “It pours.”\n\n“It hails.”"],
        ("Roe", "said"),
        {"wet.": None, "It pours.": "earlier sentence", "It hails.": "earlier paragraph"},
    ),
    (
        "“It pours.” “It hails,” Roe said.",
        ["“It pours.” “It hails,”"],
        ("Roe", "said"),
        {"It pours.": "later sentence", "It hails,": None},
    ),
    (
        "“It pours.”\n\n“It hails,” Roe said.",
        ["“It pours.”\n\n“It hails,”"],
        ("Roe", "said"),
        {"It pours.": "later paragraph", "It hails,": None},
    ),
    (
        "Roe said the U.S. “rain” was wet.",
        ["the U.S. “rain” was wet"],
        ("Roe", "said"),
        {"rain": None},
    ),
    ("“It pours.” He left.", ["“It pours.”"], (None, None), {"It pours.": "none"}),
]


@pytest.mark.parametrize(("text", "contents", "words", "places"), PLACES)
def test_where_the_words_stand_that_say_whose_a_quote_is(
    session: Session,
    press: Press,
    text: str,
    contents: list[str],
    words: tuple[str | None, str | None],
    places: dict[str, str | None],
) -> None:
    page = press.article(text)
    saying = press.says(page, press.actor(Person, "Ben Roe"), *contents, words=words)
    press.quotes(page, saying, places)
    found = {each.text: each.attribution_in for each in unattributed(session)}
    assert found == {quote: place for quote, place in places.items() if place}


def test_what_is_struck_out_is_not_listed(session: Session, press: Press) -> None:
    page = press.article("“It pours.” “It hails.” “joke”")
    struck = press.says(page, None, "“It pours.”", status="rejected")
    press.quotes(page, struck, ["It pours."])
    saying = press.says(page, None, "“It hails.”")
    press.quotes(page, saying, ["It hails."], status="rejected")
    press.scare(page, "joke", status="rejected")
    assert not list(unattributed(session))
    assert not list(scare_quotes(session))
    assert not list(quote_counts(session, with_scare=True, with_copies=True))


SPLITS = [
    ("“The rain,” Roe said, “is wet.”", "Roe said", True),
    ("“It rains,” Roe told Cole in Brill. “It pours.”", "Roe told Cole in Brill.", False),
    ("“It rains,” Roe said. He left. “It pours.”", None, False),
    ("“It rains,” Roe said. He left the “big rain” to Cole.", None, False),
    ("“It rains,” Roe said.\n\n“It pours.”", None, False),
    ("Roe said “it rains” and “it pours”.", None, False),
]


@pytest.mark.parametrize(("text", "between", "is_one"), SPLITS)
def test_a_quote_is_split_by_what_says_whose_it_is(  # fixtures and cases
    session: Session,
    press: Press,
    text: str,
    between: str | None,
    is_one: bool,  # noqa: FBT001  # a case
) -> None:
    page = press.article(text)
    cue = "told" if "told" in text else "said"
    quotes = [part.split("”")[0] for part in text.split("“")[1:]]
    saying = press.says(page, None, *(f"“{each}”" for each in quotes), words=("Roe", cue))
    press.quotes(page, saying, quotes)
    found = list(split_quotes(session))
    told = [(e.first, e.between, e.second, e.is_one_sentence) for e in found]
    assert told == ([(quotes[0], between, quotes[1], is_one)] if between else [])
    assert bool(list(split_quotes(session, one_sentence=True))) is is_one


def test_a_quote_inside_one_splits_nothing_twice(session: Session, press: Press) -> None:
    page = press.article("“He said ‘rain’,” Roe said, “and ‘hail’.”")
    saying = press.says(
        page, None, "“He said ‘rain’,”", "“and ‘hail’.”", words=("Roe", " said, “and")
    )
    press.quotes(page, saying, ["He said ‘rain’,", "rain", "and ‘hail’.", "hail"])
    assert [(e.first, e.second) for e in split_quotes(session)] == [
        ("He said ‘rain’,", "and ‘hail’.")
    ]


def test_terms_at_a_distance_come_with_what_stands_around_them(
    session: Session, press: Press
) -> None:
    page = press.article(f"{'x' * 90} the “ghost ferries”\n\nran.", on=date(2024, 5, 1))
    press.scare(page, "ghost ferries")
    [row] = scare_quotes(session)
    assert row.context == f"{'x' * 64} the “ghost ferries” ran."
    assert list(scare_quotes(session, words="ghost", since="2024-05", until="2024-05")) == [row]
    assert not list(scare_quotes(session, words="holy"))
    assert not list(scare_quotes(session, until="2024-04-30"))


@pytest.fixture
def counted(press: Press, session: Session) -> None:
    """Two quotes of Roe's and a term; another paper copies one of them and the term."""
    roe = press.actor(Person, "Ben Roe")
    first = press.article("“It rains,” and “hail”, said Roe, a “joke”.", "Post", date(2024, 5, 1))
    saying = press.says(first, roe, "“It rains,” and “hail”")
    press.quotes(first, saying, ["It rains,"])
    press.quotes(first, saying, ["hail"], kind="partial")
    press.scare(first, "joke")
    copy = press.article("“It rains,” Roe said, a “joke”.", "Herald", date(2024, 6, 1))
    press.quotes(copy, press.says(copy, roe, "“It rains,”", is_copy=True), ["It rains,"])
    press.scare(copy, "joke")
    session.add(
        Passage(
            article_id=copy,
            start_char=0,
            end_char=31,
            other_id=first,
            other_start=0,
            other_end=43,
            similarity=0.9,
        )
    )
    session.flush()


COUNTS: list[tuple[dict[str, object], list[tuple[str | None, int, int]]]] = [
    ({}, [("direct", 1, 1), ("partial", 1, 1)]),
    ({"with_copies": True}, [("direct", 2, 2), ("partial", 1, 1)]),
    ({"with_scare": True}, [("direct", 1, 1), ("partial", 1, 1), ("scare", 1, 1)]),
    (
        {"with_scare": True, "with_copies": True},
        [("direct", 2, 2), ("scare", 2, 2), ("partial", 1, 1)],
    ),
    ({"by": "outlet", "with_copies": True}, [("Post", 2, 1), ("Herald", 1, 1)]),
    ({"by": "speaker", "with_scare": True}, [("Ben Roe", 2, 1), (None, 1, 1)]),
    ({"by": "month", "with_copies": True}, [("2024-05", 2, 1), ("2024-06", 1, 1)]),
    ({"by": "outlet", "with_copies": True, "since": "2024-06"}, [("Herald", 1, 1)]),
    ({"outlet": "Herald"}, []),
    ({"by": "article"}, [(None, 2, 1)]),
]


@pytest.mark.parametrize(("asked", "rows"), COUNTS)
@pytest.mark.usefixtures("counted")
def test_quotes_are_counted_with_and_without_copies(
    session: Session, asked: dict[str, object], rows: list[tuple[str | None, int, int]]
) -> None:
    found = list(quote_counts(session, **asked))  # type: ignore[arg-type]
    assert [(each.name, each.quotes, each.articles) for each in found] == rows
    for each in found:
        assert each.direct + each.partial + each.scare == each.quotes
