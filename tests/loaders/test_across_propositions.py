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
from tests.loaders.tables import ask, change, dump
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


def review(engine: Engine, name: str, columns: str) -> None:
    """Change the claim of a file as a person does."""
    own = (
        "kind = 'attributed' AND article_id = (SELECT a.id FROM articles a"
        " JOIN source_files s ON s.id = a.source_file_id WHERE s.path LIKE :path)"
    )
    change(engine, f"UPDATE claims SET {columns} WHERE {own}", path=f"%{name}")  # noqa: S608


REVIEWS = [
    ("status = 'rejected'", [2]),
    ("status = 'corrected', is_negated = NOT is_negated", [2]),
    ("status = 'corrected', happened_on = '2001-01-01'", [3]),  # fits as it did
    ("status = 'confirmed'", [3]),
]


@pytest.mark.parametrize("name", ["0.txt", "1.txt"])  # the first, and one that hangs on it
@pytest.mark.parametrize(("columns", "expected"), REVIEWS)
def test_what_a_person_rejects_or_corrects_is_joined_anew_once(
    engine: Engine, tmp_path: Path, name: str, columns: str, expected: list[int]
) -> None:
    texts = ([SHUT], [SHUT_LATER], [SHUT])
    files = {f"{n}.txt": telling(*each) + b"\n\n" + b"v" * n for n, each in enumerate(texts)}
    folder = lay(tmp_path, files)
    load([folder], engine)
    review(engine, name, columns)
    assert sizes(engine) == [3]
    assert violations(engine) == []
    for _ in range(2):
        load([folder / name], engine, LoadOptions(reread=True))
        assert sizes(engine) == expected
        assert violations(engine) == []
    settled = dump(engine)["proposition_claims"]
    load([folder], engine, LoadOptions(reread=True))
    assert dump(engine)["proposition_claims"] == settled


def test_a_corrected_claim_meets_those_that_say_what_it_says_now(
    engine: Engine, tmp_path: Path
) -> None:
    files = {f"{n}.txt": telling(SHUT) + b"\n\n" + b"u" * n for n in range(4)}
    folder = lay(tmp_path, files)
    load([folder], engine)
    for name in ("1.txt", "3.txt"):
        review(engine, name, "status = 'corrected', is_negated = NOT is_negated")
    load([folder], engine, LoadOptions(reread=True))
    assert {frozenset(name for name, *_ in group) for group in propositions(engine)} == {
        frozenset(("0.txt", "2.txt")),
        frozenset(("1.txt", "3.txt")),
    }
    assert violations(engine) == []
