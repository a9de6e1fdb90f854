"""`onrecord people` from end to end: what it prints, asks and refuses."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord import judging
from tests.cli.conftest import Run

PEOPLE = {
    "1": "Bill Abara, the pilot",
    "2": "William Abara, the engineer",
    "3": "William Abara, a diver",
    "4": "Walid al-Moualem, the minister",
}
TEXT = "Harbour closed\n\n{}, said on Monday that the port was shut.\n"

Ids = Callable[[str], str]


@pytest.fixture
def loaded(run: Run, tmp_path: Path) -> Path:
    """The articles, loaded."""
    for number, who in PEOPLE.items():
        (tmp_path / f"{number}.txt").write_text(TEXT.format(who), encoding="utf-8")
    run("load", *(f"{number}.txt" for number in PEOPLE))
    return tmp_path


@pytest.fixture
def ids(run: Run, loaded: Path) -> Ids:
    """Tell the number of whoever bears a name."""
    assert loaded

    def of(name: str) -> str:
        found = re.search(r"person (\d+):", run("explain", name).output)
        assert found
        return found[1]

    return of


def test_the_doubtful_are_listed_with_what_to_type(run: Run, ids: Ids) -> None:
    told = run("people", "review").output
    bill, william = ids("Bill Abara"), ids("William Abara")
    assert "Bill Abara | person | articles: 1 | statements: 1" in told
    assert "sounds alike" in told
    assert f"onrecord people merge {william} {bill}\n" in told
    run("people", "unsure", bill, william, "--by", "ann")
    assert "No pair is left open." in run("people", "review").output


def test_a_merger_is_told_undone_and_logged(run: Run, ids: Ids) -> None:
    bill, william = ids("Bill Abara"), ids("William Abara")
    assert "No judgement yet." in run("people", "log").output
    told = run("people", "merge", "William Abara", bill, "--by", "ann", "--why", "seen").output
    said = f"Bill Abara ({bill}) is William Abara ({william}) | "
    assert said in told
    assert " by ann because seen" in told
    led = run("explain", bill).output
    assert led.startswith(f"Bill Abara ({bill}) was merged into William Abara ({william}) on ")
    assert f"read as Bill Abara ({bill}); held to be this one" in led
    assert said in led.partition("judgements:")[2]
    assert run("people", "log", "Bill Abara").output == run("people", "log").output
    assert "one already" in run("people", "merge", bill, william, code=1).stderr
    assert "undone" in run("people", "undo", "1").output
    assert "was undone on" in run("people", "undo", "1", code=1).stderr
    assert run("explain", bill).output.startswith(f"person {bill}: Bill Abara")
    run("check")


def test_a_merger_against_a_judgement_asks(
    run: Run, ids: Ids, monkeypatch: pytest.MonkeyPatch
) -> None:
    pair = (ids("Bill Abara"), ids("William Abara"))
    run("people", "not-same", *pair)
    refused = run("people", "merge", *pair, code=1).stderr
    assert " is not " in refused
    assert "add --yes" in refused
    asked: list[str] = []

    def answers(question: str) -> bool:
        asked.append(question)
        return len(asked) > 1

    monkeypatch.setattr(judging, "is_attended", lambda: True)
    monkeypatch.setattr("typer.confirm", answers)
    assert "Nothing was changed." in run("people", "merge", *pair, code=1).output
    assert " is " in run("people", "merge", *pair).output
    assert asked == ["Merge them nevertheless?"] * 2
    assert "undone" in run("people", "log").output.splitlines()[1]
    run("people", "undo", "2")
    run("people", "merge", *pair, "--yes")


def test_a_split_makes_somebody_new_or_leads_to_somebody_known(run: Run, ids: Ids) -> None:
    william = ids("William Abara")
    told = run("people", "split", william, "--article", "3").output
    assert f"in article 3, William Abara ({william}) is William Abara (" in told
    assert "may be any of these" in run("explain", "William Abara", code=1).stderr
    run("people", "undo", "--yes")
    assert ids("William Abara") == william
    run("people", "split", william, "-a", "3", "--to", "Bill Abara")
    assert "in 2 articles" in run("explain", "Bill Abara").output
    assert "nothing would be left" in run("people", "split", william, "-a", "2", code=1).stderr


def test_an_article_that_names_a_person_twice_is_counted_once(run: Run, loaded: Path) -> None:
    who = "Walid al-Moualem, the minister, and Ines Orta, the pilot"
    (loaded / "5.txt").write_text(TEXT.format(who), encoding="utf-8")
    run("load", "5.txt")
    run("people", "merge", "Walid al-Moualem", "Ines Orta")
    led = run("explain", "Walid al-Moualem").output
    assert "in 2 articles" in led
    assert led.count("Harbour closed | as") == 3


def test_a_new_name_is_shown_and_the_old_one_still_leads_there(run: Run, ids: Ids) -> None:
    walid = ids("Walid al-Moualem")
    told = run("people", "rename", walid, "Walid Moallem", "--why", "passport").output
    assert "called “Walid Moallem”, before “Walid al-Moualem”" in told
    assert ids("Walid al-Moualem") == walid
    assert f"person {walid}: Walid Moallem" in run("explain", "moallem").output
    run("load", "4.txt", "--reread")
    assert f"person {walid}: Walid Moallem" in run("explain", walid).output


def test_undoing_without_a_number_asks_about_the_latest(
    run: Run, ids: Ids, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "no judgement to undo" in run("people", "undo", code=1).stderr
    run("people", "not-same", ids("Bill Abara"), ids("William Abara"))
    assert "onrecord people undo 1" in run("people", "undo", code=1).stderr
    monkeypatch.setattr(judging, "is_attended", lambda: True)
    monkeypatch.setattr("typer.confirm", lambda _question: True)
    assert "undone" in run("people", "undo").output


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["merge", "1", "xyz"], "nobody is called xyz"),
        (["merge", "99", "1"], "nobody is called 99"),
        (["merge", "Abara", "1"], "which by its number"),
        (["rename", "1", " "], "the name is empty"),
        (["undo", "9"], "there is no judgement 9"),
        (["split", "1", "-a", "99"], "is not in article 99"),
        (["not-same", "1", "1"], "one, not two"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_mistakes_are_told(run: Run, loaded: Path, arguments: list[str], told: str) -> None:
    assert loaded
    assert told in run("people", *arguments, code=1).stderr


@pytest.mark.parametrize("arguments", [["merge", "1", "2"], ["log"], ["review"], ["undo", "1"]])
def test_without_a_database_none_is_made(run: Run, arguments: list[str]) -> None:
    assert "there is no database" in run("people", *arguments, code=1).stderr
    assert not Path("onrecord.db").exists()
