"""Who was, or was to be, at a place: the state of it, the days, who is named."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from db.errors import QuestionError
from db.models import Attribution, Claim, Organization, Person
from db.queries.places import at_place
from tests.queries.press import Press

MAY = date(2024, 5, 1)
TEXT = (
    "Ada Cole met Ben Roe in Port Halle on Monday. "
    "Cole will visit Port Halle on May 10, Roe said. "
    "A trip of Norland to Port Halle in June was called off. "
    "It rained in Halle Bay. "
    "The way to Port Halle is long."
)


EVENTS: dict[str, tuple[str, str, str, date, date]] = {
    "met": (
        "Ada Cole met Ben Roe in Port Halle on Monday",
        "meeting",
        "done",
        date(2024, 4, 29),
        date(2024, 4, 29),
    ),
    "visit": (
        "Cole will visit Port Halle on May 10",
        "visit",
        "announced",
        date(2024, 5, 10),
        date(2024, 5, 10),
    ),
    "off": (
        "A trip of Norland to Port Halle in June was called off",
        "visit",
        "called off",
        date(2024, 6, 1),
        date(2024, 6, 30),
    ),
}


@pytest.fixture
def told(press: Press) -> dict[str, int]:
    """A meeting that took place, a visit to come, another called off, rain, and no place."""
    page = press.article(TEXT, "Brill Post", MAY)
    ada, ben = press.actor(Person, "Ada Cole"), press.actor(Person, "Ben Roe")
    saying = press.says(page, ben, "Cole will visit Port Halle on May 10")
    for words, who in (("Ada Cole", ada), ("Ben Roe", ben), ("Cole will", ada), ("Roe said", ben)):
        press.mention(page, words, who)
    press.mention(page, "Norland", press.actor(Organization, "Norland"))
    return {"page": page, "saying": saying, **events(press, page, saying)}


def events(press: Press, page: int, saying: int) -> dict[str, int]:
    """Plant what is told of places; one of them is what somebody says."""
    found = {
        name: press.claim(
            page,
            text,
            saying if name == "visit" else None,
            event_kind=kind,
            event_state=state,
            happened_on=first,
            happened_until=last,
            happened_text="on Monday" if name == "met" else None,
            subject_text="Ada Cole" if name == "met" else None,
            place_text="Port Halle",
        )
        for name, (text, kind, state, first, last) in EVENTS.items()
    }
    found["rain"] = press.claim(page, "It rained in Halle Bay", place_text="Halle Bay")
    found["way"] = press.claim(page, "The way to Port Halle is long")
    return found


def found(session: Session, place: str, **asked: Any) -> list[int]:  # noqa: ANN401
    """Return the claims that answer."""
    return [each.claim_id for each in at_place(session, place, **asked)]


def test_what_is_told_of_a_place_by_when_it_happens(session: Session, told: dict[str, int]) -> None:
    rows = list(at_place(session, "Port Halle"))
    assert [(e.claim_id, e.who, e.event_kind, e.event_state) for e in rows] == [
        (told["met"], "Ada Cole; Ben Roe", "meeting", "done"),
        (told["visit"], "Ada Cole", "visit", "announced"),
        # States are named in most claims, and are nowhere.
        (told["off"], None, "visit", "called off"),
    ]
    assert [(each.speaker, each.voice) for each in rows] == [
        (None, "own voice"),
        ("Ben Roe", "attributed"),
        (None, "own voice"),
    ]
    assert (rows[0].happened_text, rows[0].subject_text) == ("on Monday", "Ada Cole")
    assert {each.dated_on for each in rows} == {MAY}


WHOSE = [
    ("Ada Cole flew to Port Halle", "Ada Cole"),
    ("Ada Cole's plane flew to Port Halle", None),
    ("Ada Cole’s plane flew to Port Halle", None),
    ("Ada Cole's visit to Port Halle was called off", "Ada Cole"),
    ("Ada Cole’s long planned trip to Port Halle was called off", "Ada Cole"),
    ("Ada Cole's plane flew to Port Halle for a visit", None),
]


@pytest.mark.parametrize(("text", "who"), WHOSE)
def test_what_is_somebodys_is_not_them_but_for_their_visits(
    session: Session, press: Press, text: str, who: str | None
) -> None:
    page = press.article(f"{text}.")
    press.claim(page, text, place_text="Port Halle", event_kind="visit", event_state="done")
    press.mention(page, "Ada Cole", press.actor(Person, "Ada Cole"))
    [row] = at_place(session, "Port Halle")
    assert row.who == who


PLACES = [
    ("halle", ["met", "visit", "off", "rain"]),
    ("Halle Port", ["met", "visit", "off"]),
    ("“Port Halle”", ["met", "visit", "off"]),
    ("Hal*", ["met", "visit", "off", "rain"]),
    ("Bay", ["rain"]),
    ("Monday", []),
    ("Oosthaven", []),
]


@pytest.mark.parametrize(("place", "names"), PLACES)
def test_a_place_is_known_by_its_words(
    session: Session, told: dict[str, int], place: str, names: list[str]
) -> None:
    assert found(session, place) == [told[each] for each in names]


DAYS: list[tuple[dict[str, Any], list[str]]] = [
    ({"events": True}, ["met", "visit", "off"]),
    ({"since": "2024-05"}, ["visit", "off"]),
    ({"until": "2024-05-09"}, ["met"]),
    ({"since": "2024-06-15", "until": "2024-06-15"}, ["off"]),
    ({"since": "2024-07"}, []),
]


@pytest.mark.parametrize(("asked", "names"), DAYS)
def test_events_and_days_narrow(
    session: Session, told: dict[str, int], asked: dict[str, Any], names: list[str]
) -> None:
    assert found(session, "Halle", **asked) == [told[each] for each in names]


def test_an_open_interval_may_be_any_later_day(session: Session, told: dict[str, int]) -> None:
    session.get_one(Claim, told["off"]).happened_until = None
    session.flush()
    assert found(session, "Port Halle", since="2026") == [told["off"]]


@pytest.mark.parametrize("struck", ["visit", "saying"])
def test_what_was_struck_out_is_not_told(
    session: Session, told: dict[str, int], struck: str
) -> None:
    if struck == "visit":
        session.get_one(Claim, told[struck]).status = "rejected"
    else:
        session.get_one(Attribution, told[struck]).status = "rejected"
    session.flush()
    assert found(session, "Port Halle") == [told["met"], told["off"]]


def test_copies_are_said_to_be_so(session: Session, press: Press, told: dict[str, int]) -> None:
    session.get_one(Attribution, told["saying"]).is_copy = True
    first = press.article(TEXT, "Wire", MAY)
    met = "Ada Cole met Ben Roe in Port Halle on Monday"
    press.shares(told["page"], first, met, original_id=first, original_basis="it is earlier")
    assert [each.is_copy for each in at_place(session, "Port Halle")] == [True, True, False]


@pytest.mark.parametrize("place", ["", " ", "**", "“”"])
def test_no_place_is_told(session: Session, place: str) -> None:
    with pytest.raises(QuestionError):
        at_place(session, place)
