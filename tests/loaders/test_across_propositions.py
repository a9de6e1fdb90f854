"""Which claims of several articles, and of one, are of one proposition."""

import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from sqlalchemy import Engine

from loaders.run import LoadOptions, load
from tests.loaders.files import lay
from tests.loaders.newer import deaf_to
from tests.loaders.newsroom import lay_newsroom
from tests.loaders.relations import propositions
from tests.loaders.tables import ask, dump
from tests.loaders.test_across import violations

SHUT = "the Tarsk refinery will shut its oldest furnace"
SHUT_LATER = "the Tarsk refinery would shut its oldest coal furnace"
OPEN = "the Tarsk refinery will not shut its oldest furnace"
TOLL = "the flood in Tarsk drowned 12 miners and a nurse"
HIGHER = "the flood in Tarsk drowned at least 19 miners and a nurse"
LEAK = "engineers had repaired the leaking Halle reservoir"


def telling(*claims: str) -> bytes:
    """Return an article in which a union leader and others say these sentences."""
    speakers = ("Mara Lindqvist", "Harald Stein", "A mining official")
    paragraphs = (
        f"{speakers[n % len(speakers)]} said on Monday that {each}."
        for n, each in enumerate(claims)
    )
    return "\n\n".join(["Union meets", *paragraphs, "The hall was cold that evening."]).encode()


def sizes(engine: Engine) -> list[int]:
    return sorted(map(len, propositions(engine)))


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([[SHUT], [SHUT]], [2]),
        ([[SHUT, SHUT_LATER]], [2]),  # within one article
        ([[SHUT], [SHUT_LATER], [SHUT]], [3]),
        ([[SHUT], [OPEN]], []),  # a denial
        ([[SHUT, OPEN], [OPEN, SHUT]], [2, 2]),
        ([[SHUT], [LEAK]], []),
        ([[TOLL], [HIGHER]], [2]),
        ([[SHUT, TOLL, LEAK], [LEAK, HIGHER, SHUT_LATER]], [2, 2, 2]),
        ([["it was true"], ["it was true"]], []),
        ([["they would appeal the verdict"], ["they would appeal the verdict"]], []),
    ],
)
def test_claims_meet(
    engine: Engine, tmp_path: Path, texts: Sequence[Sequence[str]], expected: list[int]
) -> None:
    files = {f"{n}.txt": telling(*each) + b"\n\n" + b"x" * n for n, each in enumerate(texts)}
    load([lay(tmp_path, files)], engine)
    assert sizes(engine) == expected
    assert violations(engine) == []


def test_each_claim_has_its_numbers_beside_it(engine: Engine, tmp_path: Path) -> None:
    load([lay(tmp_path, {"a.txt": telling(TOLL), "b.txt": telling(HIGHER, LEAK)})], engine)
    rows = ask(engine, "SELECT method, numbers FROM proposition_claims ORDER BY claim_id")
    assert rows == [("first", "12"), ("other numbers", "19")]


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_loading_makes_no_difference(
    engine: Engine, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    claims = [SHUT, SHUT_LATER, OPEN, TOLL, HIGHER, LEAK]
    texts = {f"{n}.txt": telling(*chance.sample(claims, 4)) + b"\n\n" + b"y" * n for n in range(6)}
    folder = lay(tmp_path, texts)
    order = [folder / name for name in texts]
    chance.shuffle(order)
    load(order[:3], engine)
    load(order[3:], engine)
    expected = [
        [each for each in claims if each in kind]
        for kind in ((SHUT, SHUT_LATER), (OPEN,), (TOLL, HIGHER), (LEAK,))
    ]
    found = {
        frozenset((name, words) for name, words, *_ in group) for group in propositions(engine)
    }
    assert found == {
        frozenset(
            (name, words)
            for name, text in texts.items()
            for words in kind
            if f" that {words}.".encode() in text
        )
        for kind in expected
    } - {frozenset()}
    assert violations(engine) == []


def test_a_claim_that_disappears_takes_its_place_along(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {f"{n}.txt": telling(SHUT, LEAK) + b"\n\n" + b"z" * n for n in range(3)}
    folder = lay(tmp_path, files)
    load([folder], engine)
    before = dump(engine)["proposition_claims"]
    assert sizes(engine) == [3, 3]
    monkeypatch.setattr("loaders.pool.read", deaf_to(["the Tarsk", "that the Tarsk"]))
    load([folder / "0.txt"], engine, LoadOptions(reread=True))  # the first, which others hang on
    assert sizes(engine) == [2, 3]
    assert violations(engine) == []
    load([folder], engine, LoadOptions(reread=True))
    assert sizes(engine) == [3]
    assert violations(engine) == []
    monkeypatch.undo()
    load([folder], engine, LoadOptions(reread=True))
    assert sizes(engine) == [3, 3]
    assert len(dump(engine)["proposition_claims"]) == len(before)
    assert violations(engine) == []


def test_copies_of_the_newsroom_claim_the_same(engine: Engine, tmp_path: Path) -> None:
    load(lay_newsroom(tmp_path), engine)
    groups = {frozenset(name for name, *_ in group) for group in propositions(engine)}
    assert groups
    assert all("choir.txt" not in group for group in groups)


def test_few_postings_still_join_what_says_the_same(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("loaders.store.trees.MOST_POSTINGS", 1)
    monkeypatch.setattr("loaders.store.trees.MOST_COMPARED", 1)
    files = {f"{n}.txt": telling(SHUT) + b"\n\n" + b"w" * n for n in range(5)}
    load([lay(tmp_path, files)], engine)
    assert sizes(engine) == [5]


def test_a_claim_that_was_struck_out_stops_no_load(engine: Engine, tmp_path: Path) -> None:
    coal, rusty = f"{SHUT[:-7]}coal furnace cheaply", f"{SHUT[:-7]}rusty furnace completely"
    texts = (coal, coal, rusty, rusty, SHUT)
    files = {f"{n}.txt": telling(each) + b"\n\n" + b"x" * n for n, each in enumerate(texts)}
    paths = [lay(tmp_path, files) / name for name in files]
    load(paths[:4], engine)
    assert sizes(engine) == [2, 2]
    with engine.begin() as connection:
        connection.exec_driver_sql(
            "UPDATE claims SET status = 'rejected'"
            " WHERE id = (SELECT max(claim_id) FROM proposition_claims)"
        )
    assert load(paths[4:], engine).stored == 1
    assert sizes(engine) == [5]
    assert violations(engine) == []
