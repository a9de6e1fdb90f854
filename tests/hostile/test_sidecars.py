"""Sidecars that try the reader of them: a problem that is told in a line, and nothing worse."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine

from loaders.readers.curation import Curator, parse_curation, unmatched_tables
from loaders.readers.problems import ReadProblem
from loaders.run import load
from tests.loaders.files import article, ends, lay

_REASON = '\nreason = "seen"'
REFUSED = {
    "lists that are never closed": ("outlet = " + "[" * 100_000, "too deep"),
    "lists in lists": ("outlet = " + "[" * 5_000 + "]" * 5_000, "too deep"),
    "tables in tables": ("outlet = " + "{a = " * 5_000 + "1" + "}" * 5_000, "too deep"),
    "a list that can be read and is no text": (f"outlet = {'[' * 200}{']' * 200}{_REASON}", "text"),
    "a key of many parts": ("a." * 500 + "a = 1", "no such key"),
    "a number of many digits": ("published = " + "9" * 5_000, "not valid TOML"),
    "a key of many characters": ("k" * 900_000 + " = 1", "no such key"),
    "a domain of many parts": (f'domain = "{"a." * 100_000}"{_REASON}', "no domain"),
    "an address that is not closed": (f'url = "http://[{"x" * 100_000}"{_REASON}', "no address"),
    "a date that goes on": (f'published = "{"9" * 100_000}"{_REASON}', "no date"),
    "a date of no calendar": (f'published = "2023-02-30"{_REASON}', "no date"),
    "infinity": (f"published = inf{_REASON}", "no date"),
    "a direction mark": (f'outlet = "The \\u202e Post"{_REASON}', "cannot be printed"),
    "half a surrogate pair": (f'outlet = "\\ud800"{_REASON}', "not valid TOML"),
    "a NUL": (f'outlet = "a\\u0000b"{_REASON}', "cannot be printed"),
}
_LONGEST = 400


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_sidecar_is_refused_in_a_line(name: str) -> None:
    text, what = REFUSED[name]
    with pytest.raises(ReadProblem, match=what) as caught:
        parse_curation(text, "a.toml")
    assert len(str(caught.value)) < _LONGEST
    assert len(caught.value.place or "") < _LONGEST


@pytest.mark.parametrize("name", ["lists in lists", "a number of many digits"])
@pytest.mark.parametrize("sidecar", ["b.toml", "curation.toml"])
def test_the_rest_of_the_run_goes_on(
    sqlite_engine: Engine, tmp_path: Path, name: str, sidecar: str
) -> None:
    lay(tmp_path / "good", {"a.txt": article(1)})
    lay(tmp_path / "odd", {"b.txt": article(2), sidecar: REFUSED[name][0].encode()})
    balance = load([tmp_path / "odd", tmp_path / "good"], sqlite_engine)
    assert ends(balance) == {"stored": 1, "refused": 1}
    assert [each.code for each in balance.problems] == ["curation"]


def test_a_name_that_leaves_no_room_for_a_sidecar_is_an_article_without_one(
    sqlite_engine: Engine, tmp_path: Path
) -> None:
    """The sidecar's name would be a byte longer than a file's name may be."""
    path = tmp_path / f"{'x' * 251}.txt"
    path.write_bytes(article())
    assert Curator().read(path) == ()
    assert ends(load([path], sqlite_engine)) == {"stored": 1}


def _no_entry(_: Path) -> bool:
    raise PermissionError(13, "Permission denied")


def test_a_sidecar_that_may_not_be_looked_for_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "is_file", _no_entry)
    assert Curator().read(tmp_path / "a.txt") == ()


def _tables(count: int) -> str:
    return "".join(f'["harbor {n}.txt"]\nreason = "x"\n' for n in range(count))


@pytest.mark.parametrize(("count", "told"), [(3, 3), (100, 100), (101, 101), (2_000, 101)])
def test_tables_without_files_are_told_up_to_a_limit(
    tmp_path: Path, count: int, told: int, compared: Callable[[], int]
) -> None:
    (tmp_path / "harbour 1.txt").write_bytes(article())
    (tmp_path / "curation.toml").write_text(_tables(count))
    problems = list(unmatched_tables(tmp_path))
    assert len(problems) == told
    assert "did you mean harbour 1.txt?" in problems[0].what
    assert compared() == min(count, 100)
    more = f"{count - 100:,} more of its tables name no file of the folder"
    assert [each.what for each in problems[100:]] == ([more] if count > 100 else [])


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """How often a name was compared with all those that are there."""
    calls: list[str] = []

    def nearest(word: str, _known: object) -> str:
        calls.append(word)
        return " (did you mean harbour 1.txt?)"

    monkeypatch.setattr("loaders.readers.curation._nearest", nearest)
    return lambda: len(calls)
