"""Which of two articles had their shared text first: cases as data, and that sides swap."""

import re
from datetime import date
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet

from loaders.identity.directions import Credit, Publication, direction

CASES = Path(__file__).parent / "cases" / "directions.txt"
_CREDIT = re.compile(r"([^,(]+) \(([^)]+)\)")
_SWAPPED = {"one": "other", "other": "one", "none": "none"}


def publication(drawn: str) -> Publication:
    outlet, days, credited = (field.strip() for field in drawn.split(";"))
    first, _, last = days.partition("..")
    return Publication(
        published_on=day(first),
        published_until=day(last),
        outlet=None if outlet == "?" else outlet.rstrip("*"),
        is_agency=outlet.endswith("*"),
        credits=tuple(Credit(name.strip(), kind) for name, kind in _CREDIT.findall(credited)),
    )


def day(drawn: str) -> date | None:
    return None if drawn in {"", "?"} else date.fromisoformat(drawn)


def cases() -> list[ParameterSet]:
    lines = CASES.read_text(encoding="utf-8").splitlines()
    rows = [line.split(" | ") for line in lines if line and not line.startswith("#")]
    return [
        pytest.param(original, publication(one), publication(other), id=reason)
        for original, one, other, reason in rows
    ]


@pytest.mark.parametrize(("original", "one", "other"), cases())
def test_a_direction_is_proved_or_not(original: str, one: Publication, other: Publication) -> None:
    found = direction(one, other)
    assert (found.original or "none") == original, found.basis
    assert found.basis
    assert (direction(other, one).original or "none") == _SWAPPED[original]


def test_a_contradiction_says_what_it_is_between() -> None:
    wire = Publication(date(2021, 3, 2), date(2021, 3, 2), "Coastal Wire", is_agency=True)
    paper = Publication(
        date(2021, 3, 1),
        date(2021, 3, 1),
        "Daily Beacon",
        credits=(Credit("Coastal Wire", "told"),),
    )
    found = direction(wire, paper)
    assert found.original is None
    assert found.basis == (
        "contradiction: Daily Beacon credits Coastal Wire (told); "
        "published by 2021-03-01, the other not before 2021-03-02"
    )
