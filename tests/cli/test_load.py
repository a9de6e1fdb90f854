"""What `onrecord load` tells of a load, and what it leaves."""

import sqlite3
from pathlib import Path

import pytest

from tests.cli.conftest import STORM, Run


def test_load_tells_what_it_made_what_it_found_and_what_to_try(run: Run, storm: Path) -> None:
    told = run("load", str(storm)).output
    assert "onrecord.db" in told
    assert "1 file seen = 1 stored + 0 unchanged + 0 read again + 0 refused" in told
    for words in ("articles", "quotes", "people", "onrecord show 1", "onrecord check"):
        assert words in told
    assert len(told.splitlines()) < 15
    assert Path("onrecord.db").is_file()
    second = storm.with_name("second.txt")
    second.write_text(STORM.replace("closed", "shut"), encoding="utf-8")
    assert "onrecord show 2" in run("load", str(storm), str(second)).output


NEXT = [
    ({}, [], "  onrecord show 1"),
    ({}, ["-d", "a b.db"], "  onrecord show 1 -d 'a b.db'"),
    ({}, ["-d", "onrecord.db"], "  onrecord show 1"),
    ({"ONRECORD_DATABASE": "mine.db"}, [], "  onrecord show 1"),
    ({"ONRECORD_DATABASE": "mine.db"}, ["-d", "other.db"], "  onrecord show 1 -d other.db"),
    ({"ONRECORD_DATABASE": "no://thing"}, ["-d", "other.db"], "  onrecord show 1 -d other.db"),
    ({}, ["-d", f"{'long/' * 60}x.db"], f"  onrecord show 1 -d {'long/' * 60}x.db"),
]


@pytest.mark.parametrize(("environment", "options", "shown"), NEXT)
def test_what_to_try_next_is_of_the_database_that_was_loaded(
    run: Run, storm: Path, environment: dict[str, str], options: list[str], shown: str
) -> None:
    Path("long/" * 60).mkdir(parents=True)
    told = run("load", str(storm), *options, **environment).output
    assert shown in told.splitlines()
    assert "password" not in told


def test_the_same_again_changes_nothing(run: Run, storm: Path) -> None:
    run("load", str(storm))
    told = run("load", str(storm)).output
    assert "1 file seen = 0 stored + 1 unchanged + 0 read again + 0 refused" in told
    assert "Try next" not in told
    told = run("load", "--reread", str(storm)).output
    assert "1 file seen = 0 stored + 0 unchanged + 1 read again + 0 refused" in told


def test_bad_files_are_a_line_each_and_the_rest_goes_on(run: Run, storm: Path) -> None:
    Path("empty.txt").touch()
    Path("binary.txt").write_bytes(bytes(range(256)) * 40)
    Path("long.txt").write_text(STORM * 20, encoding="utf-8")
    names = ["empty.txt", "binary.txt", "long.txt", "missing.txt"]
    told = run("load", str(storm), *names, "--size-limit", "5kB", code=1).output
    for name in names:
        assert any(line.startswith(name) or f"/{name}" in line for line in told.splitlines()), name
    balance = "5 files seen = 1 stored + 0 unchanged + 0 read again + 4 refused"
    assert told.index(balance) < told.index("empty.txt: error:") < told.index("Try next")


def test_where_nothing_can_be_read_no_database_is_made(run: Run) -> None:
    Path("bare").mkdir()
    Path("menu.txt").write_text("Home\n\nAbout us\n\nContact\n", encoding="utf-8")
    told = run("load", "missing.txt", "bare", "menu.txt", code=1).output
    assert "3 files seen = 0 stored + 0 unchanged + 0 read again + 3 refused" in told
    for words in ("no such file", "no article", "no paragraph", "no database was made"):
        assert words in told
    assert "Try next" not in told
    assert {path.name for path in Path().iterdir()} == {"bare", "menu.txt"}


def test_where_there_is_a_database_it_records_that_nothing_can_be_read(
    run: Run, storm: Path
) -> None:
    run("load", str(storm))
    told = run("load", "missing.txt", code=1).output
    assert "no database was made" not in told
    assert "Try next" not in told
    connection = sqlite3.connect("onrecord.db")
    assert connection.execute("SELECT code FROM load_problems").fetchall() == [("missing",)]
    connection.close()


def test_files_of_other_kinds_are_told_in_one_line(run: Run, storm: Path) -> None:
    for name in ("a.html", "b.HTML", "c.pdf", "noted"):
        Path(name).write_text("x", encoding="utf-8")
    told = run("load", str(storm.parent)).output
    assert "4 files of other kinds left alone: .html 2, no ending 1, .pdf 1 (" in told
    assert "left alone" not in run("load", str(storm)).output
    for number in range(6):
        Path(f"many.x{number}").touch()
    assert ".html 2, no ending 1, .pdf 1, .x0 1, .x1 1, … (" in run("load", ".").output


def test_a_copy_is_told_and_leads_to_the_article(run: Run, storm: Path) -> None:
    Path("copies").mkdir()
    Path("copies/again.txt").write_bytes(storm.read_bytes())
    told = run("load", str(storm), "copies").output
    assert f"copies/again.txt: note: it holds the same bytes as {storm}" in told
    for words in ("copies/again.txt", "again.txt"):
        assert run("show", words).output == run("show", "1").output
    run("check")


@pytest.mark.parametrize(
    ("copy", "in_vain"), [("The Post", False), ("The Rival", True), (None, False)]
)
def test_what_the_sidecar_of_a_copy_says_in_vain_is_told(
    run: Run, storm: Path, *, copy: str | None, in_vain: bool
) -> None:
    Path("copies").mkdir()
    again = Path("copies/again.txt")
    again.write_bytes(storm.read_bytes())
    for file, outlet in ((storm, "The Post"), (again, copy)):
        if outlet:
            file.with_suffix(".toml").write_text(f'reason = "seen"\noutlet = "{outlet}"')
    told = [run("load", str(storm), "copies").output, run("load", "copies", "--reread").output]
    said = f"note: what its sidecar says is not used, since the article is that of {storm}"
    assert [said in each for each in told] == [in_vain, in_vain]
    assert "The Post" in run("show", "1").output


def test_only_so_many_copies_are_told(run: Run, storm: Path) -> None:
    for number in range(25):
        Path(f"{number}.txt").write_bytes(storm.read_bytes())
    told = run("load", str(storm), ".").output
    assert told.count("same bytes") == 20
    assert "… and 5 more notes, in load_problems" in told


def test_a_fault_of_a_sidecar_is_told_once_with_its_place(run: Run, storm: Path) -> None:
    Path("storm.toml").write_text('reason = "r"\noutlett = "x"\n', encoding="utf-8")
    Path("curation.toml").write_text('["strom.txt"]\nreason = "r"\n', encoding="utf-8")
    told = run("load", storm.name, ".", code=1).output
    end = "Correct the sidecar and load again."
    assert (
        f"storm.txt: error: storm.toml, outlett: there is no such key (did you mean outlet?). {end}"
        in told
    )
    assert (
        "curation.toml: error: strom.txt: there is no such file in the folder"
        f" (did you mean storm.txt?). {end}" in told
    )


def test_a_hostile_file_name_cannot_steer_the_terminal(run: Run) -> None:
    name = "a\x1b[31m\u202e.txt"
    Path(name).touch()
    told = run("load", name, code=1).output
    assert "\x1b" not in told
    assert "\u202e" not in told


def test_contents_are_kept_unless_told_otherwise(run: Run, storm: Path) -> None:
    run("load", str(storm))
    run("load", str(storm), "--discard-contents", "-d", "without.db")
    counts = []
    for name in ("onrecord.db", "without.db"):
        connection = sqlite3.connect(name)
        counts.append(connection.execute("SELECT count(*) FROM source_contents").fetchone()[0])
        connection.close()
    assert counts == [1, 0]
