"""Whom outlets quote, how much of it has no name, and who stands on a page with whom."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from db.models import Attribution, Document, Group, Organization, Person, UnnamedSource
from db.queries.sourcing import most_quoted, outlet_sourcing, shares_pages
from tests.queries.press import Press

APRIL, MAY = date(2024, 4, 1), date(2024, 5, 1)


@pytest.fixture
def told(press: Press) -> dict[str, int]:
    """Two outlets: Ada speaks in both, a body, a group, a pilot and somebody unknown in one."""
    post = press.article("One. Two. Three. Four. Five. Six.", "Brill Post", MAY)
    wire = press.article("One. Seven.", "Wire", APRIL)
    ada, body = press.actor(Person, "Ada Cole"), press.actor(Organization, "Norland")
    group = press.actor(Group, "Norland and Sudland")
    pilot = press.actor(UnnamedSource, "pilot", number="one")
    found = {"post": post, "wire": wire, "ada": ada, "body": body, "pilot": pilot, "group": group}
    found["one"] = press.says(post, ada, "One.", is_copy=True)
    found["two"] = press.says(post, ada, "Two.", kind="direct")
    press.quotes(post, found["two"], ["Two."])
    found["three"] = press.says(post, body, "Three.")
    found["four"] = press.says(post, pilot, "Four.", kind="mixed")
    found["five"] = press.says(post, None, "Five.", parent_id=found["two"])
    found["six"] = press.says(post, group, "Six.")
    found["first"] = press.says(wire, ada, "One.")
    found["seven"] = press.says(wire, ada, "Seven.", parent_id=found["first"])
    struck = press.says(wire, body, "Seven.", status="rejected")
    return {**found, "struck": struck}


def test_most_quoted_come_first(session: Session, told: dict[str, int]) -> None:
    rows = [
        (e.speaker, e.kind, e.statements, e.in_marks, e.articles, e.outlets)
        for e in most_quoted(session)
    ]
    assert rows == [
        ("Ada Cole", "person", 3, 1, 2, 2),
        ("Norland", "organization", 1, 0, 1, 1),
        ("Norland and Sudland", "group", 1, 0, 1, 1),
    ]
    assert next(iter(most_quoted(session))).speaker_id == told["ada"]


def test_a_document_is_listed_with_its_issuer(session: Session, press: Press) -> None:
    page = press.article("It rained. It froze. It blew.")
    short, ministry = press.actor(Organization, "Ports"), press.actor(Organization, "Norland Ports")
    press.merge(short, ministry)
    of_one = press.actor(Document, "statement", parent_id=short)
    of_nobody = press.actor(Document, "report")
    office = press.actor(Organization, "Port Office", parent_id=ministry)
    for speaker, words in ((of_one, "It rained."), (of_nobody, "It froze."), (office, "It blew.")):
        press.says(page, speaker, words)
    found = {each.speaker_id: each.issuer for each in most_quoted(session)}
    assert found == {of_one: "Norland Ports", of_nobody: None, office: None}


ASKED: list[tuple[dict[str, Any], list[tuple[str, int]]]] = [
    ({"with_copies": True, "outlet": "Wire"}, [("Ada Cole", 2)]),
    ({"outlet": "Brill Post"}, [("Ada Cole", 1), ("Norland", 1), ("Norland and Sudland", 1)]),
    (
        {"outlet": "Brill Post", "with_copies": True, "with_unnamed": True},
        [("Ada Cole", 2), ("Norland", 1), ("Norland and Sudland", 1), ("pilot", 1)],
    ),
    ({"until": "2024-04"}, [("Ada Cole", 2)]),
    ({"since": "2024-06"}, []),
]


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize(("asked", "speakers"), ASKED)
def test_most_quoted_is_narrowed(
    session: Session, asked: dict[str, Any], speakers: list[tuple[str, int]]
) -> None:
    found = [(each.speaker, each.statements) for each in most_quoted(session, **asked)]
    assert sorted(found) == sorted(speakers)


def test_on_whose_word_an_outlet_relies(session: Session, told: dict[str, int]) -> None:
    post, wire = outlet_sourcing(session)
    assert (post.outlet, post.articles, post.statements) == ("Brill Post", 1, 5)
    assert (post.persons, post.bodies, post.unnamed, post.not_known) == (1, 2, 1, 1)
    assert post.unnamed_share == pytest.approx(1 / 4)
    # What one tells of oneself is by nobody else's word.
    assert (post.second_hand, wire.second_hand) == (1, 0)
    assert (wire.statements, wire.unnamed_share) == (2, 0)
    assert told


@pytest.mark.usefixtures("told")
def test_copies_count_if_asked_for(session: Session) -> None:
    [post] = outlet_sourcing(session, outlet="Brill Post", with_copies=True)
    assert (post.statements, post.persons) == (6, 2)
    assert post.unnamed_share == pytest.approx(1 / 5)


@pytest.mark.usefixtures("told")
def test_days_narrow_an_outlet(session: Session) -> None:
    assert [each.outlet for each in outlet_sourcing(session, until="2024-04")] == ["Wire"]


def test_no_share_where_no_speaker_is_known(session: Session, press: Press) -> None:
    page = press.article("One.")
    press.says(page, None, "One.")
    [row] = outlet_sourcing(session)
    assert (row.outlet, row.outlet_id, row.unnamed_share, row.not_known) == (None, None, None, 1)


def test_what_was_struck_out_does_not_count(session: Session, told: dict[str, int]) -> None:
    for each in ("four", "three", "six", "five"):
        session.get_one(Attribution, told[each]).status = "rejected"
    session.flush()
    assert [each.speaker for each in most_quoted(session, with_unnamed=True)] == ["Ada Cole"]
    [post] = outlet_sourcing(session, outlet="Brill Post")
    assert (post.statements, post.unnamed_share, post.bodies) == (1, 0, 0)


def test_who_stands_on_a_page_with_somebody(
    session: Session, press: Press, told: dict[str, int]
) -> None:
    roe, cy = press.actor(Person, "Ben Roe"), press.actor(Person, "Cy Dunn")
    press.names(told["wire"], roe)
    press.names(told["post"], roe)
    press.author(told["wire"], 0, "Cy Dunn", cy)
    press.names(press.article("Roe."), roe)
    rows = [(e.name, e.articles, e.of_articles) for e in shares_pages(session, "Ada Cole")]
    # Norland stands in the wire story too; its words there were struck out, its name was not.
    assert rows == [
        ("Norland", 2, 2),
        ("Ben Roe", 2, 3),
        ("Norland and Sudland", 1, 1),
    ]
    with_unnamed = shares_pages(session, "Ada Cole", with_unnamed=True)
    assert [each.name for each in with_unnamed][2:] == ["Norland and Sudland", "pilot"]


def test_whoever_was_struck_out_is_on_no_page(
    session: Session, press: Press, told: dict[str, int]
) -> None:
    press.names(told["wire"], told["body"], status="rejected")
    rows = {each.name: (each.articles, each.of_articles) for each in shares_pages(session, "Ada")}
    assert rows["Norland"] == (1, 1)
    press.names(told["post"], told["ada"], status="rejected")
    assert not list(shares_pages(session, "Ada"))
