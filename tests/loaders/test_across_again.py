"""What runs across articles when they are loaded again, by the same reader and by newer ones."""

import random
import shutil
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import URL, Engine
from sqlalchemy.pool import NullPool

from db.engine import create_engine
from loaders.run import LoadOptions, load
from loaders.text.reading import read
from loaders.text.records import Reading
from tests.loaders.newer import Reader, blind_to, deaf_to
from tests.loaders.newsroom import ARTICLES, COPIES, lay_newsroom
from tests.loaders.relations import across, utterances
from tests.loaders.tables import RUNS, ask, change, dump
from tests.loaders.test_across import violations

NAMES = (*COPIES, "gazette.txt", "second_day.txt", "tunnel.txt")
AGAIN = LoadOptions(reread=True)
BUT_RUNS = (*RUNS, "articles")
"""Tables that a second reading changes: an article names the run that read it."""


def test_the_same_again_changes_no_row(engine: Engine, tmp_path: Path) -> None:
    paths = lay_newsroom(tmp_path)
    load(paths, engine)
    before = dump(engine, without=RUNS)
    load(paths, engine)
    assert dump(engine, without=RUNS) == before
    load(paths[::-1], engine, AGAIN)
    assert dump(engine, without=BUT_RUNS) == {
        name: rows for name, rows in before.items() if name != "articles"
    }


def test_a_text_that_changes_is_compared_anew(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = lay_newsroom(tmp_path, COPIES)
    load(paths, engine)
    before = across(engine)
    for reader in (blind_to(["A senior port official", "Some 340 ships"][:1]), read):
        monkeypatch.setattr("loaders.pool.read", reader)
        load(paths[:1], engine, AGAIN)
        assert violations(engine) == []
        assert (across(engine) == before) == (reader is read)


def test_an_attribution_that_disappears_takes_its_variant_along(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = lay_newsroom(tmp_path, ("agency.txt", "gazette.txt"))
    load(paths, engine)
    assert len(utterances(engine)) == 1
    monkeypatch.setattr("loaders.pool.read", deaf_to(["The company has lied"]))
    load(paths[1:], engine, AGAIN)
    assert utterances(engine) == frozenset()
    assert ask(engine, "SELECT count(*) FROM utterances") == [(0,)]
    monkeypatch.setattr("loaders.pool.read", read)
    load(paths[1:], engine, AGAIN)
    assert len(utterances(engine)) == 1
    assert violations(engine) == []


def test_sources_whose_copy_is_none_any_more_are_parted(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = lay_newsroom(tmp_path, COPIES[:2])
    load(paths, engine)
    merged = "SELECT count(*) FROM actors WHERE merged_into_id IS NOT NULL AND kind = 'unnamed'"
    assert ask(engine, merged) == [(2,)]
    monkeypatch.setattr("loaders.pool.read", deaf_to(["that inspectors"]))
    load(paths[:1], engine, AGAIN)  # of the agency's story alone
    monkeypatch.setattr("loaders.pool.read", read)
    load(paths[1:], engine, AGAIN)
    assert ask(engine, merged) == [(1,)]
    assert violations(engine) == []


TABLES = (
    "article_sketches",
    "passage_keys",
    "passages",
    "quote_keys",
    "utterance_variants",
    "utterances",
    "claim_keys",
    "proposition_claims",
    "propositions",
)


@pytest.mark.parametrize("tables", [TABLES, TABLES[:1]], ids=["nothing yet", "another scheme"])
def test_what_an_older_version_stored_is_compared(
    engine: Engine, tmp_path: Path, tables: tuple[str, ...]
) -> None:
    paths = lay_newsroom(tmp_path)
    load(paths, engine)
    before = across(engine)
    deletes = [f"DELETE FROM {table}" for table in ("credits", *tables[::-1]) if table in tables]  # noqa: S608
    change(engine, *deletes, "UPDATE attributions SET is_copy = (1 = 0)")
    load(paths[:1], engine)  # which is unchanged
    assert across(engine) == before
    assert violations(engine) == []


Fresh = Callable[[], Engine]


@pytest.fixture
def fresh(sqlite_template: Path, tmp_path: Path) -> Fresh:
    """Make one new database after another."""
    numbers = count()

    def made() -> Engine:
        path = shutil.copyfile(sqlite_template, tmp_path / f"{next(numbers)}.db")
        return create_engine(URL.create("sqlite", database=str(path)), poolclass=NullPool)

    return made


def _some_reader(chance: random.Random) -> Reader:
    """Return a reader that takes some paragraphs of some articles for boilerplate."""
    cuts = {
        text: [each[:40] for each in text.split("\n\n")[1:-1] if chance.random() < 0.3]
        for text, _ in (ARTICLES[name] for name in NAMES)
        if chance.random() < 0.7
    }

    def reader(source: str) -> Reading:
        return blind_to(cuts.get(source, ()))(source)

    return reader


@pytest.mark.parametrize("seed", range(8))
def test_what_is_read_anew_hangs_together_as_if_it_were_read_afresh(
    fresh: Fresh, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    paths = lay_newsroom(tmp_path, chance.sample(NAMES, len(NAMES)))
    before, after = _some_reader(chance), _some_reader(chance)
    again, afresh = fresh(), fresh()
    monkeypatch.setattr("loaders.pool.read", before)
    load(paths, again)
    monkeypatch.setattr("loaders.pool.read", after)
    load(paths, afresh)
    load(paths, again, AGAIN)
    assert violations(again) == []
    assert across(again) == across(afresh)
    once = dump(again, without=BUT_RUNS)
    load(paths, again, AGAIN)
    assert dump(again, without=BUT_RUNS) == once
