"""Loading again: the same changes nothing, and what changed is brought up to date."""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from loaders.run import LoadOptions, load
from tests.loaders.files import article, ends, lay
from tests.loaders.tables import RUNS, ask, dump


def test_the_same_again_changes_no_row_but_the_record_of_runs(engine: Engine, folder: Path) -> None:
    load([folder], engine)
    before = dump(engine, without=RUNS)
    balance = load([folder, folder / "0.txt"], engine)
    assert ends(balance) == {"unchanged": 3}
    assert dump(engine, without=RUNS) == before
    linked = "SELECT count(*) FROM load_files WHERE source_file_id IS NOT NULL"
    assert ask(engine, linked) == [(6,)]


def test_the_seeds_load_and_load_again(engine: Engine) -> None:
    seeds = Path(__file__).parents[2] / "seeds"
    assert ends(load([seeds], engine)) == {"stored": 5}
    before = dump(engine, without=RUNS)
    assert ends(load([seeds], engine)) == {"unchanged": 5}
    assert dump(engine, without=RUNS) == before


@pytest.mark.parametrize("name", ["newer reader", "told to"])
def test_reading_again_gives_the_same_rows(
    engine: Engine, folder: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    load([folder], engine)
    before = dump(engine, without=[*RUNS, "articles"])
    if name == "newer reader":
        monkeypatch.setattr("loaders.settle.READER_VERSION", "next")
        monkeypatch.setattr("loaders.run.READER_VERSION", "next")
    balance = load([folder], engine, LoadOptions(reread=name == "told to"))
    assert ends(balance) == {"reread": 3}
    assert dump(engine, without=[*RUNS, "articles"]) == before
    assert set(ask(engine, "SELECT load_run_id FROM articles")) == {(balance.run_id,)}


@pytest.mark.usefixtures("small_batches")
def test_the_same_bytes_are_one_source_file(engine: Engine, tmp_path: Path) -> None:
    many = {f"{number:02}.txt": article(number // 2 % 3) for number in range(10)}
    folder = lay(tmp_path / "news", many)
    assert ends(load([folder], engine)) == {"stored": 3, "unchanged": 7}
    assert ends(load([folder], engine)) == {"unchanged": 10}
    assert ends(load([folder], engine, LoadOptions(reread=True))) == {"reread": 3, "unchanged": 7}
    assert ask(engine, "SELECT count(*) FROM articles") == [(3,)]


def test_a_changed_file_replaces_the_article_that_stood_there(engine: Engine, folder: Path) -> None:
    path = folder / "0.txt"
    replaced = (
        "SELECT articles.id, replaced_by_id FROM articles"
        " JOIN source_files ON source_files.id = source_file_id WHERE path LIKE '%/0.txt'"
        " ORDER BY articles.id"
    )
    load([folder], engine)
    path.write_bytes(article(7))
    assert ends(load([folder], engine)) == {"stored": 1, "unchanged": 2}
    assert ask(engine, replaced) == [(1, 4), (4, None)]
    path.write_bytes(article(8))
    load([path], engine)
    assert ask(engine, replaced) == [(1, 4), (4, 5), (5, None)]
    path.write_bytes(article(0))
    assert ends(load([path], engine)) == {"unchanged": 1}
    assert ask(engine, replaced) == [(1, None), (4, 5), (5, 1)]
    before = dump(engine, without=RUNS)
    load([folder], engine)
    assert dump(engine, without=RUNS) == before


def test_paths_mean_the_same_from_every_folder(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, name in enumerate(("east", "west")):
        lay(tmp_path / name, {"a.txt": article(number)})
        monkeypatch.chdir(tmp_path / name)
        load([Path("a.txt")], engine)
    assert ask(engine, "SELECT replaced_by_id FROM articles") == [(None,), (None,)]
    assert ask(engine, "SELECT path FROM load_files") == [("a.txt",), ("a.txt",)]


OUTLET = b'outlet = "The Tern"\nreason = "the masthead"\n'


def test_a_sidecar_is_read_again_when_it_changes(engine: Engine, folder: Path) -> None:
    outlet = "SELECT name, outlet_basis FROM articles JOIN outlets ON outlets.id = outlet_id"
    load([folder], engine)
    (folder / "1.toml").write_bytes(OUTLET)
    assert ends(load([folder], engine)) == {"reread": 1, "unchanged": 2}
    assert ask(engine, outlet) == [("The Tern", "curated")]
    assert ends(load([folder], engine)) == {"unchanged": 3}
    (folder / "1.toml").unlink()
    assert ends(load([folder], engine)) == {"reread": 1, "unchanged": 2}
    assert ask(engine, outlet) == []


def test_a_copy_elsewhere_does_not_undo_the_sidecar(
    engine: Engine, folder: Path, tmp_path: Path
) -> None:
    (folder / "1.toml").write_bytes(OUTLET)
    copy = lay(tmp_path / "copy", {"x.txt": article(1)})
    assert ends(load([folder, copy], engine)) == {"stored": 3, "unchanged": 1}
    before = dump(engine, without=RUNS)
    assert ends(load([folder, copy], engine)) == {"unchanged": 4}
    assert dump(engine, without=RUNS) == before
    load([copy], engine, LoadOptions(reread=True))
    assert (
        dump(engine, without=[*RUNS, "articles"])["article_evidence"]
        == (before["article_evidence"])
    )


def test_a_file_that_moved_is_at_home_where_it_is_now(
    engine: Engine, folder: Path, tmp_path: Path
) -> None:
    load([folder], engine)
    moved = folder.rename(tmp_path / "archive")
    assert ends(load([moved], engine)) == {"unchanged": 3}
    (moved / "2.toml").write_bytes(OUTLET)
    assert ends(load([moved], engine)) == {"reread": 1, "unchanged": 2}
    assert ends(load([moved], engine)) == {"unchanged": 3}
