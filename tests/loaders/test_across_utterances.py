"""Which attributions of several articles are one utterance, told by the newsroom and by pairs."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from sqlalchemy import Engine

from loaders.run import LoadOptions, load
from tests.loaders.files import lay
from tests.loaders.newer import deaf_to
from tests.loaders.newsroom import ARTICLES, COPIES, lay_newsroom
from tests.loaders.relations import places, utterances
from tests.loaders.tables import ask
from tests.loaders.test_across import violations

LIED = "The company has lied to us about the cra"
LOAD = "We will not load another container until"
SEARCHED = "the guards had searched her members at t"
CRACKS = "that inspectors had found cracks in four"
BRAKES = "it had replaced the brakes"
SILENT = 'he had "no comment" on the report'


def test_the_newsroom_has_five_utterances(engine: Engine, tmp_path: Path) -> None:
    load(lay_newsroom(tmp_path), engine)
    agency, courier, tern, lamp = COPIES
    assert utterances(engine) == {
        frozenset(  # one speech: the Tern made one quote of two, the Gazette heard it itself
            [
                *((name, LIED) for name in (agency, courier, tern, "gazette.txt")),
                *((name, LOAD) for name in (agency, courier, lamp)),
            ]
        ),
        frozenset((name, SEARCHED) for name in (agency, tern)),
        frozenset((name, CRACKS) for name in (agency, courier, tern)),
        frozenset((name, BRAKES) for name in (agency, courier, tern)),
        frozenset((name, SILENT) for name in (agency, courier)),  # and no other "no comment"
    }
    found = places(engine)
    methods = ask(engine, "SELECT attribution_id, method, similarity FROM utterance_variants")
    how = {found[key]: method for key, method, _ in methods}
    assert how[agency, LIED] == "first"
    assert how[courier, LIED] == how[tern, CRACKS] == "shared passage"
    assert how["gazette.txt", LIED] == "cut short"
    assert all((rate is None) == (method == "first") for _, method, rate in methods)


def quoting(*sentences: str) -> bytes:
    """Return an article in which one union leader says these sentences."""
    paragraphs = (f'"{each}" Mara Lindqvist told the meeting.' for each in sentences)
    return "\n\n".join(["Union meets", *paragraphs]).encode()


ONE = "The reservoir is poisoned and nobody warned the villages downstream,"
TWO = "Prosecutors shredded the ledger before the auditors reached the harbour,"
BOTH = f"{ONE[:-1]}. {TWO}"


@pytest.mark.parametrize(
    ("texts", "sizes"),
    [
        ([[ONE], [ONE]], [2]),
        ([[ONE], [TWO]], []),
        ([[ONE], [ONE], [TWO], [TWO]], [2, 2]),
        ([[ONE], [TWO], [BOTH]], [3]),  # the third joins the two
        ([[BOTH], [ONE], [TWO]], [3]),
        ([[ONE], [ONE], [TWO], [TWO], [BOTH]], [5]),  # and makes one of two utterances
        ([[ONE, TWO], [TWO, ONE]], [2, 2]),
        ([["No comment,"], ["No comment,"]], []),
        ([["We will see,"], ["We will see,"]], []),
        ([[ONE, ONE]], []),  # one article has it
    ],
)
def test_variants_meet(
    engine: Engine, tmp_path: Path, texts: Sequence[Sequence[str]], sizes: list[int]
) -> None:
    files = {f"{n}.txt": quoting(*each) + b"\n\n" + b"x" * n for n, each in enumerate(texts)}
    load([lay(tmp_path, files)], engine)
    assert sorted(map(len, utterances(engine))) == sizes
    assert violations(engine) == []


def test_an_utterance_that_the_third_joins_comes_apart_without_it(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {f"{n}.txt": quoting(each) for n, each in enumerate((ONE, TWO, BOTH))}
    folder = lay(tmp_path, {**files, "3.txt": quoting(ONE, "It is cold,")})
    load([folder], engine)
    assert sorted(map(len, utterances(engine))) == [4]
    monkeypatch.setattr("loaders.pool.read", deaf_to([BOTH[:20]]))
    load([folder / "2.txt"], engine, LoadOptions(reread=True))
    assert utterances(engine) == {frozenset({("0.txt", ONE[:40]), ("3.txt", ONE[:40])})}
    assert violations(engine) == []


def test_few_postings_still_make_a_star(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("trees.", "passages._"):
        monkeypatch.setattr(f"loaders.store.{module}MOST_POSTINGS", 1)
        monkeypatch.setattr(f"loaders.store.{module}MOST_COMPARED", 1)
    files = {f"{n}.txt": quoting(ONE) + b"\n\n" + b"y" * n for n in range(5)}
    load([lay(tmp_path / "quotes", files)], engine)
    assert sorted(map(len, utterances(engine))) == [5]
    agency = ARTICLES["agency.txt"][0]
    copies = {f"c{n}.txt": f"{agency}\nRead also: {n} things.\n".encode() for n in range(5)}
    load([lay(tmp_path / "copies", copies)], engine)
    centres = ask(engine, "SELECT other_id, count(DISTINCT article_id) FROM passages GROUP BY 1")
    assert [number for _, number in centres] == [4, 4]  # the five that quote are copies too
    assert violations(engine) == []
