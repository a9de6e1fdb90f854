"""`onrecord claims`: claims with whoever stands behind them, or clear words why there are none."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run

TOLD = """\
Ferry line to close in June

By Jo Pask

May 3, 2024

PORT HALLE — Engineer Mara Lindqvist said on Monday that the line had lost 4.5 million crowns.

Tomas Brandt denied that the ferry was unsafe. A diplomat said that Lindqvist believed \
the bridge would open in June.
"""


@pytest.fixture
def loaded(run: Run, tmp_path: Path) -> None:
    """An article with claims."""
    path = tmp_path / "line.txt"
    path.write_text(TOLD, encoding="utf-8")
    run("load", str(path))


@pytest.mark.usefixtures("loaded")
def test_it_tells_who_stands_behind_a_claim_and_what_it_holds(run: Run) -> None:
    told = run("claims", "lost", "crowns").output
    assert "Mara Lindqvist" in told
    assert "“the line had lost 4.5 million crowns”" in told
    assert "“4.5 million crowns” = 4,500,000" in told
    assert "2024-04-29" in told
    assert "article 1: Ferry line to close in June" in told


@pytest.mark.usefixtures("loaded")
def test_what_is_second_hand_is_told_with_through_whom(run: Run) -> None:
    told = run("claims", "--by", "Lindqvist", "bridge").output
    assert "Mara Lindqvist (“Lindqvist … believed”)" in told
    assert ", according to diplomat (“A diplomat … said”)" in told
    assert run("claims", "--by", "Lindqvist", "unsafe").output == "No claims are like this.\n"


@pytest.mark.usefixtures("loaded")
def test_a_month_is_all_its_days(run: Run) -> None:
    assert "lost" in run("claims", "lost", "--since", "2024-04", "--until", "2024-04").output
    assert run("claims", "lost", "--since", "2024-05").output == "No claims are like this.\n"


@pytest.mark.usefixtures("loaded")
def test_a_limit_is_told(run: Run) -> None:
    told = run("claims", "--limit", "1").output
    assert told.endswith("There are more than 1; --limit shows more.\n")
    run("claims", "--limit", "0", code=2)


@pytest.mark.usefixtures("loaded")
def test_mistakes_are_told(run: Run) -> None:
    assert "nobody is called 'Nobody'" in run("claims", "--about", "Nobody", code=1).output
    assert "yesterday" in run("claims", "--since", "yesterday", code=1).output
    assert (
        "2023 is before 2024" in run("claims", "--since", "2024", "--until", "2023", code=1).output
    )
    assert "shouts" in run("claims", "--stance", "shouts", code=2).output


def test_there_must_be_a_database(run: Run) -> None:
    assert "onrecord.db" in run("claims", code=1).output


def test_numbers_that_disagree_stand_side_by_side(run: Run, tmp_path: Path) -> None:
    for name, number in (("one", "14"), ("two", "19")):
        path = tmp_path / f"{name}.txt"
        path.write_text(
            f"Storm news of {name} paper\n\nMay 3, 2024\n\n"
            f"Tomas Brandt said that the storm killed {number} dockers in the port of Lima.\n",
            encoding="utf-8",
        )
        run("load", str(path))
    told = run("claims", "--disagreeing", "storm").output
    assert "= 14" in told
    assert "= 19" in told
    assert "numbers 19 in claim" in run("claims", "14").output
    assert run("claims", "--disagreeing", "zeppelin").output == "No numbers disagree.\n"
    assert run("claims", "zeppelin").output == "No claims are like this.\n"
    run("claims", "--disagreeing", "--numbers", code=2)


def test_of_many_that_claim_the_same_three_are_named(run: Run, tmp_path: Path) -> None:
    for number in range(1, 6):
        path = tmp_path / f"{number}.txt"
        path.write_text(
            f"Storm {number}\n\nTomas Brandt said that the storm wrecked the port of Lima.\n",
            encoding="utf-8",
        )
        run("load", str(path))
    told = run("claims", "--limit", "1").output
    assert told.count("the same in claim") == 3
    assert "| and in 1 more" in told
