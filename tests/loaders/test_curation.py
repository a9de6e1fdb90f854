"""Sidecars: what a person supplies, and every way to get it wrong."""

import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.readers.curation import Curator, parse_curation, unmatched_tables
from loaders.readers.dates import days_of
from loaders.readers.files import read_bytes
from loaders.readers.problems import ReadProblem
from loaders.text.records import Basis
from tests.documents import ROOT, examples

EXAMPLES = [each for each in examples(ROOT / "docs" / "curation.md") if each.language == "toml"]


def parsed(text: str) -> list[tuple[str, str, str]]:
    return [(each.field, each.value, each.reason) for each in parse_curation(text, "a.toml")]


def refused(text: str) -> ReadProblem:
    with pytest.raises(ReadProblem) as caught:
        parse_curation(text, "a.toml")
    assert caught.value.code == "curation"
    return caught.value


def test_the_documented_sidecar_of_a_file() -> None:
    seen = "Printed edition of the Port Elmo Courier, page 3, seen in the city library"
    assert parsed(EXAMPLES[0].text) == [
        ("outlet", "Port Elmo Courier", seen),
        ("domain", "courier.example", seen),
        ("published", "2014-11-05", seen),
        ("author", "Ada Cole", seen),
        ("author", "Ben Moss", seen),
        ("tag", "harbour", seen),
        ("tag", "city council", seen),
        ("language", "en", seen),
        ("headline", "Harbour to close for a year", "The file lacks its first line"),
        ("url", "https://courier.example/news/harbour", "Found in a web archive"),
    ]


def test_the_documented_sidecar_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "curation.toml").write_text(EXAMPLES[1].text)
    archive = "The folder came from the archive of the Port Elmo Courier"
    facts = Curator().read(tmp_path / "harbour.txt")
    assert [(each.field, each.value, each.reason) for each in facts] == [
        ("outlet", "Port Elmo Courier", archive),
        ("published", "2014-11-01/2014-11-30", archive),
    ]
    assert {each.basis for each in facts} == {Basis.CURATED}
    assert {each.source for each in facts} == {None}
    assert [each.value for each in Curator().read(tmp_path / "bridge.txt")] == ["Elmo Radio"]
    assert Curator().read(tmp_path / "other.txt") == ()


def test_every_documented_key_is_known_and_every_known_key_documented() -> None:
    row = EXAMPLES[1].after
    documented = {
        word.strip(" `")
        for line in row.splitlines()
        if line.startswith("| `")
        for word in line.split("|")[1].split(",")
    }
    told = refused("x = 1").what
    assert "no such key" in told
    for key in documented - {"reason"}:
        assert "no such key" not in refused(f"{key} = true").what
    assert documented == {
        *("outlet", "domain", "published", "author", "authors", "tag", "tags"),
        *("headline", "url", "language", "reason"),
    }


@pytest.mark.parametrize(
    ("text", "place", "what"),
    [
        ('outlett = "x"\nreason = "r"', "outlett", "did you mean outlet?"),
        ('zzz = "x"\nreason = "r"', "zzz", "no such key"),
        ('outlet = "x"', "outlet", "needs a reason"),
        ('outlet = "x"\nreason = " "', "reason", "empty"),
        ('outlet = "x"\nreason = 3', "reason", "text in quotation marks"),
        ('outlet = ""\nreason = "r"', "outlet", "empty"),
        ('outlet = 5\nreason = "r"', "outlet", "text in quotation marks"),
        ('outlet = ["x"]\nreason = "r"', "outlet", "text in quotation marks"),
        ('outlet = "a\\u0000b"\nreason = "r"', "outlet", "cannot be printed"),
        ('outlet = {value = "x", raeson = "r"}', "outlet.raeson", "did you mean reason?"),
        ('outlet = {reason = "r"}', "outlet", "no value"),
        ('authors = []\nreason = "r"', "authors", "empty list"),
        ('authors = ["x", 1]\nreason = "r"', "authors", "text in quotation marks"),
        ('author = "x"\nauthors = ["y"]\nreason = "r"', "authors", "one of them"),
        ('domain = "https://x.example/"\nreason = "r"', "domain", "no domain"),
        ('domain = "courier"\nreason = "r"', "domain", "no domain"),
        ('url = "courier.example/a"\nreason = "r"', "url", "no address"),
        ('url = "https://x.example/a b"\nreason = "r"', "url", "no address"),
        ('url = "http://[x"\nreason = "r"', "url", "no address"),
        ('language = "English"\nreason = "r"', "language", "no language code"),
        ('published = "5 November"\nreason = "r"', "published", "no date"),
        ('published = "2014-02-30"\nreason = "r"', "published", "no date"),
        ('published = "2014-12/2014-11"\nreason = "r"', "published", "no date"),
        ('published = true\nreason = "r"', "published", "no date"),
    ],
)
def test_what_is_wrong_is_told_by_file_and_key(text: str, place: str, what: str) -> None:
    problem = refused(text)
    assert problem.place == place
    assert what in problem.what
    assert str(problem).startswith(f"a.toml: {place}: ")


def test_broken_toml_is_told_with_its_line() -> None:
    assert "line 2" in refused('reason = "r"\noutlet = Courier').what


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("2014-11-05", "2014-11-05"),
        ("2014-11", "2014-11-01/2014-11-30"),
        ("2016-02", "2016-02-01/2016-02-29"),
        ("2014", "2014-01-01/2014-12-31"),
        ("2014-11-01/2014-11-15", "2014-11-01/2014-11-15"),
        ("2014-11/2015", "2014-11-01/2015-12-31"),
        ("2014-11-05/2014-11-05", "2014-11-05"),
        ("2014-13", None),
        ("2014-11-31", None),
        ("0000", None),
        ("2014-1-5", None),
        ("05.11.2014", None),
        ("2014/", None),
        ("", None),
    ],
)
def test_dates(written: str, days: str | None) -> None:
    assert days_of(written) == days


@given(st.dates(), st.dates())
def test_an_interval_is_kept_as_written(one: object, other: object) -> None:
    first, last = sorted([str(one), str(other)])
    assert days_of(f"{first}/{last}") == (first if first == last else f"{first}/{last}")


@pytest.mark.parametrize(
    "written", ['"2014"', "2014", '"2014-01-01/2014-12-31"', '{value = 2014, reason = "s"}']
)
def test_a_year_may_be_a_number(written: str) -> None:
    assert parsed(f'reason = "r"\npublished = {written}')[0][1] == "2014-01-01/2014-12-31"


def test_an_instant_counts_as_its_day() -> None:
    assert parsed('reason = "r"\npublished = 2014-11-05T23:30:00Z')[0][1] == "2014-11-05"


def test_both_sidecars_add_up_where_they_agree(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('reason = "own"\noutlet = "Courier"\ntags = ["x", "y"]')
    folder = tmp_path / "curation.toml"
    folder.write_text('["a.txt"]\nreason = "all"\noutlet = "Courier"\npublished = 2014-11-05')
    facts = Curator().read(tmp_path / "a.txt")
    assert [(each.field, each.value, each.reason) for each in facts] == [
        ("outlet", "Courier", "own"),
        ("tag", "x", "own"),
        ("tag", "y", "own"),
        ("published", "2014-11-05", "all"),
    ]
    folder.write_text('["a.txt"]\nreason = "all"\noutlet = "Herald"')
    with pytest.raises(ReadProblem, match=r"a\.txt, outlet: it says Herald, but .* Courier"):
        Curator().read(tmp_path / "a.txt")


@pytest.mark.parametrize("folder_sidecar", ['["0.txt"]\noutlet = {value = "X", reason = "r"}', "="])
def test_the_sidecar_of_a_folder_is_read_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder_sidecar: str
) -> None:
    (tmp_path / "curation.toml").write_text(folder_sidecar)
    opened = []

    def counted(path: Path, *, size_limit: int) -> bytes:
        opened.append(path)
        return read_bytes(path, size_limit=size_limit)

    monkeypatch.setattr("loaders.readers.curation.read_bytes", counted)
    curator = Curator()
    told = []
    for number in (0, 1, 0):
        try:
            told.append(str(curator.read(tmp_path / f"{number}.txt")))
        except ReadProblem as problem:
            told.append(str(problem))
    assert told[0] == told[2] != "()"
    assert opened == [tmp_path / "curation.toml"]


def test_what_is_no_table_or_no_utf8_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "curation.toml"
    folder.write_text('"a.txt" = 5')
    with pytest.raises(ReadProblem, match="must be a table"):
        Curator().read(tmp_path / "a.txt")
    folder.write_bytes('["a.txt"]\noutlet = "Café"'.encode("latin-1"))
    with pytest.raises(ReadProblem, match="not UTF-8"):
        Curator().read(tmp_path / "a.txt")


def _looping(place: Path) -> None:
    place.symlink_to(place)


def _leading_nowhere(place: Path) -> None:
    place.symlink_to("gone.toml")


def _too_large(place: Path) -> None:
    place.write_text("#" * 1_000_001)


@pytest.mark.parametrize("name", ["a.toml", "curation.toml"])
@pytest.mark.parametrize(
    ("make", "what"),
    [
        (_leading_nowhere, "it is a link that leads nowhere. Mend the link"),
        (_looping, "it cannot be opened"),
        (Path.mkdir, "it is no file but a folder, a pipe or a device. Remove it"),
        (_too_large, "Give each article a sidecar of its own"),
    ],
)
def test_a_sidecar_that_is_no_file_is_told(
    tmp_path: Path, name: str, make: Callable[[Path], None], what: str
) -> None:
    """What it was to say would be missing, and nobody would know."""
    make(tmp_path / name)
    with pytest.raises(ReadProblem, match=what):
        Curator().read(tmp_path / "a.txt")


@pytest.mark.parametrize("name", ["a.txt", "a.b.txt"])
def test_a_file_name_without_quotation_marks_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    (tmp_path / "curation.toml").write_text(f'[{name}]\noutlet = {{value = "X", reason = "r"}}')
    with pytest.raises(ReadProblem, match=re.escape(f'Write ["{name}"]')):
        Curator().read(tmp_path / name)
    assert list(unmatched_tables(tmp_path)) == []
    assert Curator().read(tmp_path / "other.txt") == ()


@pytest.mark.parametrize("key", ["outlet", "author", "tag"])
def test_a_name_that_no_table_holds_is_told(key: str) -> None:
    held = parsed(f'reason = "r"\n{key} = "{"x" * 500}"')
    assert [value for _, value, _ in held] == ["x" * 500]
    assert "longer than 500" in str(refused(f'reason = "r"\n{key} = "{"x" * 501}"'))


def test_a_table_without_a_name_is_told(tmp_path: Path) -> None:
    (tmp_path / "curation.toml").write_text('[""]\noutlet = "X"')
    [problem] = unmatched_tables(tmp_path)
    assert "there is no such file" in str(problem)


def test_days_of_early_years() -> None:
    assert parsed('published = {value = 0914-01-05, reason = "r"}')[0][1] == "0914-01-05"


def test_an_article_without_sidecar_has_no_facts(tmp_path: Path) -> None:
    assert Curator().read(tmp_path / "a.txt") == ()


def test_the_examples_are_all_valid_toml() -> None:
    assert [bool(tomllib.loads(each.text)) for each in EXAMPLES] == [True, True]
