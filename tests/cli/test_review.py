"""`onrecord review` from end to end: what it lists, decides, asks and refuses."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord import judging
from tests.cli.conftest import Run

TEXT = """\
Harbour bridge closed after storm

May 3, 2024

PORT HALLE — The bridge was closed on Friday. "Nobody asked us," engineer Mara Lindqvist said.

Ida Berg and Ada Holm met the mayor. She said the bridge was old.

"It rained for a week and nobody slept.

The so-called "ghost ferries" will run at night.
"""

Named = Callable[[str], str]


@pytest.fixture
def loaded(run: Run, tmp_path: Path) -> Path:
    """The article, loaded."""
    path = tmp_path / "storm.txt"
    path.write_text(TEXT, encoding="utf-8")
    run("load", "storm.txt")
    return path


@pytest.fixture
def named(run: Run, loaded: Path) -> Named:
    """Tell the name of a quote by its words."""
    assert loaded

    def of(words: str) -> str:
        told = run("export", "quotes", "--format", "csv").output
        found = re.search(rf"(?m)^(\d+),.*{re.escape(words)}", told)
        assert found
        return f"q{found[1]}"

    return of


def test_the_doubtful_are_listed_by_what_is_doubtful(run: Run, loaded: Path) -> None:
    assert loaded
    told = run("review").output
    assert "whose words it is was not found" in told or "may be by any of: " in told
    assert re.search(r"(?m)^ +[qca]\d+  ", told)
    assert re.search(r"article 1, \d+:\d+: Harbour bridge closed after storm", told)
    assert run("review", "--article", "1").output == told
    assert "Nothing is left" in run("review", "--article", "2").output
    assert "Nothing is left" in run("review", "--doubt", "shared").output
    first = run("review", "--limit", "1").output
    assert len(first.splitlines()) == 3
    assert told.startswith(first)
    reading = first.split()[0]
    run("review", "confirm", reading)
    assert f" {reading} " not in run("review").output


def test_all_readings_are_listed_with_what_became_of_them(run: Run, named: Named) -> None:
    quote, scare = named("Nobody asked us,"), named("ghost ferries")
    assert f"{quote}  read\n         “Nobody asked us,”\n" in run("review", "--all").output
    run("review", "confirm", quote)
    run("review", "reject", scare)
    told = run("review", "--all", "--article", "1", "--limit", "100").output
    assert f"{quote}  confirmed" in told
    assert f" {scare}  " not in told
    places = re.findall(r"article 1, (\d+):(\d+)", told)
    assert len(places) > 2
    assert [int(start) for start, _ in places] == sorted(int(start) for start, _ in places)
    assert "There are none." in run("review", "--all", "-a", "7").output


def test_what_was_decided_is_told_listed_and_undone(run: Run, named: Named) -> None:
    assert "No review yet." in run("review", "--history").output
    quote = named("Nobody asked us,")
    told = run("review", "reject", quote, "--by", "ann", "--why", "heard it").output
    assert f"     1  {quote} rejected | “Nobody asked us,”" in told
    assert " by ann because heard it" in told
    assert run("review", "--history").output == told
    assert "Nobody asked us" not in run("export", "quote_view", "--format", "csv").output
    assert "undo 1" in run("review", "confirm", quote, code=1).stderr
    assert "| undone " in run("review", "undo", "1", "--by", "bo").output
    assert "was undone by bo" in run("review", "undo", "1", code=1).stderr
    assert "Nobody asked us" in run("export", "quote_view", "--format", "csv").output
    assert "No review has lost its words." in run("review", "--orphaned").output
    run("check")


def test_a_reading_is_corrected_in_several_ways_at_once(run: Run, named: Named) -> None:
    scare = named("ghost ferries")
    told = run("review", "correct", scare, "--kind", "partial", "--speaker", "mara").output
    assert "the kind “partial”, not “scare”" in told
    assert "the speaker “Mara Lindqvist”, not “nobody”" in told
    said = "Mara Lindqvist"
    assert said in run("export", "quote_view", "--format", "csv").output.split("ghost ferries")[0]
    start = TEXT.index("ghost")
    assert TEXT[start : start + 13] == "ghost ferries"
    run("load", "storm.txt", "--reread")
    assert run("review", "--history").output.splitlines() == told.splitlines()[::-1]
    told = run("review", "correct", scare, "--no-speaker").output
    assert "the speaker “nobody”, not “Mara Lindqvist”" in told
    assert "no such" not in run("check").output


def test_a_speaker_may_be_somebody_new(run: Run, named: Named) -> None:
    quote = named("Nobody asked us,")
    told = run("review", "correct", quote, "--new-speaker", "Vera Lund").output
    assert "the speaker “Vera Lund”, not “Mara Lindqvist”" in told
    assert "Nobody asked us" in run("ask", "said-by", "Vera Lund").output
    assert "already" in run("review", "correct", quote, "--new-speaker", "vera lund", code=1).stderr
    assert "Everything holds." in run("check").output
    run("review", "undo", "1")
    assert "Nobody asked us" in run("ask", "said-by", "Mara Lindqvist").output
    assert "nobody is called" in run("ask", "said-by", "Vera Lund", code=1).stderr
    assert "Everything holds." in run("check").output


def test_of_all_in_one_command_nothing_is_decided_if_one_cannot_be(run: Run, named: Named) -> None:
    assert "there is no q999" in run("review", "reject", named("ghost"), "q999", code=1).stderr
    assert "No review yet." in run("review", "--history").output


def test_undo_without_a_number_asks(
    run: Run, named: Named, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "no review to undo" in run("review", "undo", code=1).stderr
    run("review", "confirm", named("ghost ferries"))
    assert "onrecord review undo 1" in run("review", "undo", code=1).stderr
    monkeypatch.setattr(judging, "is_attended", lambda: True)
    monkeypatch.setattr("typer.confirm", lambda _: False)
    assert "Nothing was changed." in run("review", "undo", code=1).output
    assert "| undone " in run("review", "undo", "--yes").output


def test_words_that_an_article_has_no_more_are_listed(run: Run, named: Named) -> None:
    run("review", "reject", named("Nobody asked us,"))
    Path("storm.txt").write_text(TEXT.replace("asked us", "told me"), encoding="utf-8")
    loaded = run("load", "storm.txt")
    assert "1 review has lost its words: onrecord review --orphaned" in loaded.output
    told = run("review", "--orphaned").output
    assert "     2  ? rejected | “Nobody asked us,” | article 2 | " in told
    assert "| from review 1 | orphaned" in told
    run("review", "undo", "2")
    assert "No review has lost its words." in run("review", "--orphaned").output


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["confirm", "x5"], "names no reading"),
        (["confirm", "q"], "names no reading"),
        (["confirm", "q99999999999999999999"], "names no reading"),
        (["correct", "q1"], "say what it is"),
        (["correct", "q1", "--span", "5-9"], "is no place"),
        (["correct", "q1", "--speaker", "a", "--no-speaker"], "exclude"),
        (["correct", "q1", "--speaker", "a", "--new-speaker", "b"], "exclude"),
        (["correct", "q1", "--new-speaker", "b", "--no-speaker"], "exclude"),
    ],
)
def test_the_wrong_command_line_is_told(run: Run, arguments: list[str], words: str) -> None:
    assert words in run("review", *arguments, code=2).stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--kind", "loud"], "cannot be of the kind loud"),
        (["--span", "0:999999"], "no characters"),
        (["--speaker", "Nobody Atall"], "nobody is called"),
        (["--no-speaker"], "nobody's words"),
    ],
)
def test_what_cannot_be_is_refused(
    run: Run, named: Named, arguments: list[str], words: str
) -> None:
    scare = named("ghost ferries")
    assert words in run("review", "correct", scare, *arguments, code=1).stderr
    assert "No review yet." in run("review", "--history").output


def test_words_cannot_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    hostile = TEXT.replace("Nobody asked us", "Nobody \x1b[2J asked us")
    (tmp_path / "storm.txt").write_text(hostile, encoding="utf-8")
    run("load", "storm.txt")
    told = run("export", "quotes", "--format", "csv").output
    found = re.search(r"(?m)^(\d+),.*Nobody", told)
    assert found
    written = run("review", "confirm", f"q{found[1]}", "--by", "a\x1bb").output
    assert "\x1b" not in written + run("review").output + run("review", "--history").output
