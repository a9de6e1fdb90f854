"""What runs across articles, told by a small newsroom: passages, copies, credits, sources.

Utterances and loading again have files of their own.
"""

import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from db.check import check
from loaders.run import load
from tests.loaders.newsroom import ARTICLES, COPIES, lay_newsroom
from tests.loaders.relations import Relations, across, copied, credited, places, sharing, sources
from tests.loaders.tables import ask

ORDERS = {
    "backwards": tuple(reversed(ARTICLES)),
    "the copies before the agency": (*COPIES[:0:-1], COPIES[0]),
    "the least known first": ("lamp.txt", "gazette.txt", "tern.txt", "agency.txt", "courier.txt"),
    "one that lacks what two others have": ("courier.txt", "agency.txt", "tern.txt"),
    "the second day before the first": ("second_day.txt", "lamp.txt", "courier.txt", "agency.txt"),
}


@pytest.fixture
def newsroom(engine: Engine, tmp_path: Path) -> Engine:
    """A database with the whole newsroom, the agency's story first."""
    load(lay_newsroom(tmp_path), engine)
    return engine


def violations(engine: Engine) -> list[object]:
    with Session(engine) as session:
        return [each.violations for each in check(session) if each.wrong]


def test_what_is_loaded_keeps_every_invariant(newsroom: Engine) -> None:
    assert violations(newsroom) == []


def test_copies_point_at_the_first_that_was_loaded(newsroom: Engine) -> None:
    found = ask(newsroom, "SELECT DISTINCT other_id FROM passages")
    assert found == [(1,)]
    assert sharing(newsroom) == {frozenset((*COPIES, "second_day.txt"))}


@pytest.mark.parametrize(
    "alike",
    [
        ("choir.txt", "quarry.txt"),  # the words below every article
        ("quarry.txt", "tunnel.txt"),  # a stock quote
        ("forecast_friday.txt", "forecast_saturday.txt"),  # a form
        ("fire_courier.txt", "fire_gazette.txt"),  # one event
        ("agency.txt", "gazette.txt"),  # one speech
        ("agency.txt", "tunnel.txt"),  # a source described alike
    ],
)
def test_no_copies_share_no_passage(engine: Engine, tmp_path: Path, alike: Sequence[str]) -> None:
    load(lay_newsroom(tmp_path, alike), engine)
    assert ask(engine, "SELECT * FROM passages") == []
    assert ask(engine, "SELECT * FROM credits WHERE kind = 'copy'") == []
    assert copied(engine) == set()
    assert sources(engine) == frozenset()


def test_who_had_it_first_and_what_proves_it(newsroom: Engine) -> None:
    query = "SELECT DISTINCT article_id, original_id, original_basis FROM passages"
    dated = "published by 2024-05-03, the other not before 2024-05-0"
    assert sorted(ask(newsroom, query)) == [
        (2, 1, f"Port Halle Courier credits Reuters (dateline); {dated}4"),
        (3, 1, f"The Tern credits Reuters (told); {dated}4"),
        (4, 1, "one article credits Reuters (credit line)"),
        (6, 1, f"{dated}6"),  # the agency itself, on another day
    ]


def test_all_but_one_of_a_statement_are_copies(newsroom: Engine) -> None:
    shared = (
        "SELECT utterance_id, attribution_id FROM utterance_variants"
        " WHERE method = 'shared passage'"
    )
    found = places(newsroom)
    in_copies = {place for place in found.values() if place[0] in COPIES}
    agencys = {place for place in in_copies if place[0] == "agency.txt"}
    assert copied(newsroom) == in_copies - agencys
    assert {found[key] for _, key in ask(newsroom, shared)} >= in_copies - agencys


@pytest.fixture(scope="module")
def as_listed(module_sqlite_engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Relations:
    """What hangs together when the files are loaded in the order of the list."""
    load(lay_newsroom(tmp_path_factory.mktemp("listed")), module_sqlite_engine)
    return across(module_sqlite_engine)


@pytest.mark.parametrize("order", ORDERS)
def test_whatever_was_loaded_first_the_same_hangs_together(
    engine: Engine, tmp_path: Path, as_listed: Relations, order: str
) -> None:
    first = ORDERS[order]
    load(lay_newsroom(tmp_path, first), engine)
    load(
        lay_newsroom(tmp_path, [*first, *(each for each in ARTICLES if each not in first)]), engine
    )
    assert across(engine) == as_listed
    assert violations(engine) == []


@pytest.mark.parametrize("seed", range(5))
def test_any_order_gives_the_same(
    sqlite_engine: Engine, tmp_path: Path, as_listed: Relations, seed: int
) -> None:
    names = list(ARTICLES)
    random.Random(seed).shuffle(names)  # noqa: S311 - no secret
    load(lay_newsroom(tmp_path, names), sqlite_engine)
    assert across(sqlite_engine) == as_listed, names
    assert violations(sqlite_engine) == []


def test_credits_are_as_stated_and_as_copies_show(newsroom: Engine) -> None:
    assert credited(newsroom) == {
        ("agency.txt", "Reuters", "dateline"),
        ("agency.txt", "Reuters", "told"),
        ("courier.txt", "Reuters", "dateline"),
        ("courier.txt", "Reuters", "copy"),
        ("tern.txt", "Reuters", "told"),
        ("tern.txt", "Reuters", "copy"),
        ("lamp.txt", "Reuters", "credit line"),
        ("lamp.txt", "Reuters", "copy"),
        ("second_day.txt", "Reuters", "dateline"),
    }


@pytest.mark.parametrize("last", ["tern.txt", "lamp.txt"])
def test_copies_learn_from_one_another_whom_to_credit(
    engine: Engine, tmp_path: Path, last: str
) -> None:
    # "told Reuters" of the Tern is all that is left; the Courier's stands for all three.
    paths = lay_newsroom(tmp_path, ("courier.txt", "tern.txt", "lamp.txt"))
    for path in paths:
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("(Reuters)\n", "").replace("(Reuters) ", ""), encoding="utf-8")
    load([path for path in paths if path.name != last], engine)
    load(paths, engine)
    assert credited(engine) == {
        ("tern.txt", "Reuters", "told"),
        ("courier.txt", "Reuters", "copy"),
        ("lamp.txt", "Reuters", "copy"),
    }


def test_nobody_is_credited_with_their_own(newsroom: Engine) -> None:
    own = (
        "SELECT count(*) FROM credits JOIN articles ON articles.id = article_id"
        " WHERE credits.outlet_id = articles.outlet_id AND kind = 'copy'"
    )
    assert ask(newsroom, own) == [(0,)]
    # A masthead credits nobody else: the Courier and the Tern are not one another's source.
    assert {outlet for _, outlet, kind in credited(newsroom) if kind == "copy"} == {"Reuters"}


def test_an_agency_is_known_as_one_by_its_name(engine: Engine, tmp_path: Path) -> None:
    text = ARTICLES["second_day.txt"][0].replace(" (Reuters)", "")
    path = lay_newsroom(tmp_path, ("second_day.txt",))[0]
    path.write_text(text, encoding="utf-8")
    load([path], engine)
    assert ask(engine, "SELECT name FROM outlets WHERE is_agency") == [("Reuters",)]


def test_the_sources_of_copies_are_one_and_those_described_alike_are_not(newsroom: Engine) -> None:
    official = "senior port official"
    assert sources(newsroom) == {
        frozenset((name, official) for name in COPIES[:3]),
        frozenset((name, "spokesman for the company") for name in COPIES[:2]),
    }
    merged = (
        "SELECT name, merged_into_id IS NULL, evidence FROM actors"
        " JOIN article_actors ON read_as_id = actors.id WHERE name = 'senior port official'"
        " ORDER BY article_id"
    )
    rows = ask(newsroom, merged)
    assert [is_own for _, is_own, _ in rows] == [True, False, False, True]  # the Tern's tunnel
    assert ["copy" in str(evidence) for *_, evidence in rows] == [False, True, True, False]
