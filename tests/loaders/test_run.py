"""Loading files: what becomes of each, a balance, and the same again changes nothing."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from db.check import check
from loaders.run import LoadOptions, Progress, load
from loaders.text.reading import READER_VERSION, read
from loaders.text.records import Reading
from tests.loaders.files import Files, article, ends, lay
from tests.loaders.tables import ask, change, told


def test_files_and_folders_are_stored(engine: Engine, folder: Path) -> None:
    balance = load([folder / "1.txt", folder], engine)
    assert ends(balance) == {"stored": 3}
    assert balance.files_seen == 3
    assert balance.problems == ()
    paths = [row[0] for row in ask(engine, "SELECT path FROM source_files ORDER BY id")]
    assert paths == [str(folder / name) for name in ("1.txt", "0.txt", "2.txt")]
    run = "SELECT id, reader_version, ended_at >= started_at FROM load_runs"
    assert [tuple(row) for row in ask(engine, run)] == [(balance.run_id, READER_VERSION, True)]
    assert ask(engine, "SELECT outcome FROM load_files") == [("stored",)] * 3
    with Session(engine) as session:
        assert [each.violations for each in check(session) if each.wrong] == []


REFUSALS: dict[str, tuple[Files, str]] = {
    "empty": ({"a.txt": b" \n"}, "empty"),
    "binary": ({"a.txt": b"\x7fELF\x00\x01" * 9}, "binary"),
    "too large": ({"a.txt": article() * 50}, "too large"),
    "no article": ({"a.txt": b"Home\n\nAbout us\n\nContact\n"}, "no article"),
    "no readable file": ({"a.jpg": b"\xff\xd8\xff"}, "empty folder"),
    "unknown key of a sidecar": ({"a.txt": article(), "a.toml": b'colour = "red"'}, "curation"),
}


@pytest.mark.parametrize("what", REFUSALS)
def test_what_is_wrong_with_a_file_refuses_that_file_only(
    engine: Engine, tmp_path: Path, folder: Path, what: str
) -> None:
    files, code = REFUSALS[what]
    odd = lay(tmp_path / "odd", files)
    balance = load([odd, folder], engine, LoadOptions(size_limit=5_000))
    assert ends(balance) == {"stored": 3, "refused": 1}
    (problem,) = balance.problems
    assert problem.code == code
    assert problem.severity == "error"
    assert problem.message.endswith(".")
    stored = (
        "SELECT path, outcome, source_file_id, severity, code, place, message FROM load_problems"
        " JOIN load_files ON load_files.id = load_file_id"
    )
    assert ask(engine, stored) == [
        (problem.path, "refused", None, "error", code, problem.place, problem.message)
    ]
    assert ask(engine, "SELECT count(*) FROM source_files") == [(3,)]


def test_missing_paths_and_twice_the_same_trouble_balance(engine: Engine, tmp_path: Path) -> None:
    nothing = lay(tmp_path / "nothing", {"a.pdf": b"%PDF-"})
    balance = load([tmp_path / "gone.txt", nothing, nothing, tmp_path / "gone.txt"], engine)
    assert ends(balance) == {"refused": 2}
    assert Counter(each.code for each in balance.problems) == {"missing": 1, "empty folder": 1}


def test_every_fault_of_a_folders_sidecar_is_told(engine: Engine, tmp_path: Path) -> None:
    sidecar = b'["b.txt"]\nreason = "x"\n["c.txt"]\nreason = "x"\n'
    odd = lay(tmp_path / "odd", {"a.txt": article(), "curation.toml": sidecar})
    balance = load([odd], engine)
    assert ends(balance) == {"stored": 1, "refused": 1}
    assert [each.place for each in balance.problems] == ["b.txt", "c.txt"]


def test_bytes_are_kept_unless_told_not_to(engine: Engine, folder: Path) -> None:
    kept = "SELECT count(*) FROM source_contents"
    load([folder], engine, LoadOptions(keep_contents=False))
    assert ask(engine, kept) == [(0,)]
    assert ends(load([folder], engine, LoadOptions(keep_contents=False))) == {"unchanged": 3}
    assert ends(load([folder], engine)) == {"reread": 3}
    assert ask(engine, kept) == [(3,)]
    assert ends(load([folder], engine, LoadOptions(keep_contents=False))) == {"unchanged": 3}


def test_progress_is_told_for_each_file_once_it_is_stored(engine: Engine, folder: Path) -> None:
    steps: list[Progress] = []
    seen: list[int] = []

    def tell(step: Progress) -> None:
        steps.append(step)
        seen.append(ask(engine, "SELECT count(*) FROM load_files")[0][0])

    load([folder, folder / "gone.txt"], engine, progress=tell)
    assert [(each.done, each.total, each.outcome) for each in steps] == [
        (1, 4, "stored"),
        (2, 4, "stored"),
        (3, 4, "stored"),
        (4, 4, "refused"),
    ]
    assert seen == [4, 4, 4, 4]


@pytest.mark.usefixtures("small_batches")
def test_several_processes_read_what_one_does(
    sqlite_engine: Engine, postgres_engine: Engine, tmp_path: Path
) -> None:
    folder = lay(tmp_path / "news", {f"{n}.txt": article(n) for n in range(9)})
    assert ends(load([folder], sqlite_engine)) == {"stored": 9}
    assert ends(load([folder], postgres_engine, LoadOptions(jobs=2))) == {"stored": 9}
    assert told(postgres_engine) == told(sqlite_engine)


def _failing(error: Exception) -> Callable[[str], Reading]:
    def reading(source: str) -> Reading:
        if "1 per cent" in source:
            raise error
        return read(source)

    return reading


@pytest.mark.parametrize(
    "error",
    [
        *(ValueError("a span is empty"), IndexError("out of range"), RecursionError("deep")),
        *(OverflowError("date out of range"), TypeError("no text"), MemoryError("too much")),
        *(AttributeError("no such part"), AssertionError("never")),
    ],
)
def test_a_fault_of_the_reader_concerns_one_file(
    engine: Engine, folder: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    monkeypatch.setattr("loaders.pool.read", _failing(error))
    balance = load([folder], engine)
    assert ends(balance) == {"stored": 2, "refused": 1}
    (problem,) = balance.problems
    assert problem.code == "reader fault"
    assert str(error) in problem.message


def test_a_reading_that_breaks_a_rule_concerns_one_file(engine: Engine, folder: Path) -> None:
    change(engine, "CREATE UNIQUE INDEX one_of_a_name ON articles (headline)")
    balance = load([folder], engine)
    assert ends(balance) == {"stored": 1, "refused": 2}
    assert {each.code for each in balance.problems} == {"unstorable"}
    for table in ("source_files", "source_contents", "articles"):
        assert ask(engine, f"SELECT count(*) FROM {table}") == [(1,)]  # noqa: S608


def test_reviewed_rows_keep_a_file_from_being_read_to_another_text(
    engine: Engine, folder: Path
) -> None:
    load([folder / "0.txt"], engine)
    change(
        engine,
        "UPDATE quotes SET status = 'confirmed'",
        "UPDATE articles SET text = text || ' Indeed.'",
    )
    balance = load([folder / "0.txt"], engine, LoadOptions(reread=True))
    assert ends(balance) == {"refused": 1}
    assert [each.code for each in balance.problems] == ["reviewed"]
    assert ask(engine, "SELECT count(*) FROM quotes WHERE status = 'confirmed'") != [(0,)]
