"""Expressions of time: found in sentences, and resolved against the day of publication."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from loaders.text.dates import find_dates, resolve_date
from loaders.text.records import (
    Anchor,
    DateExpression,
    Interval,
    Precision,
    Tense,
)
from loaders.text.tokens import tokenize
from tests.text.case_files import paragraph_blocks

_FILE = Path(__file__).parent / "cases" / "dates.txt"
_BRACES = re.compile(r"\{([^}]*)\}")


@dataclass(frozen=True)
class DateCase:
    """A sentence, when it was published, and what each of its expressions means."""

    published: tuple[date, date] | None
    text: str
    words: tuple[str, ...]
    days: tuple[str, ...]
    precisions: tuple[str, ...]


def _cases() -> list[tuple[str, ...]]:
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    return [
        tuple(part.strip() for part in line.split(" | "))
        for line in lines
        if line[:1] not in ("", "#")
    ]


def _case(row: tuple[str, ...]) -> DateCase:
    published, marked, days, precisions = row
    first, _, last = published.partition("/")
    day = date.fromisoformat
    return DateCase(
        published=None if published == "-" else (day(first), day(last or first)),
        text=_BRACES.sub(r"\1", marked),
        words=tuple(_BRACES.findall(marked)),
        days=tuple(each.strip() for each in days.split(";")),
        precisions=tuple(each.strip() for each in precisions.split(";")),
    )


CASES = [_case(row) for row in _cases() if row[0] != "no date"]
NONE = [(row[1], row[2]) for row in _cases() if row[0] == "no date"]


def _find(text: str) -> tuple[DateExpression, ...]:
    return find_dates(tokenize(text, paragraph_blocks(text)))


def _written(expression: DateExpression, days: Interval | None) -> str:
    """Return days as the case file writes them."""
    if days is None:
        return "-"
    on, until = (each.isoformat() if each else "" for each in days)
    return ("*" if expression.is_modifier else "") + (on if on == until else f"{on}/{until}")


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.published} {case.text}")
def test_expressions_are_found_and_resolved(case: DateCase) -> None:
    found = _find(case.text)
    assert tuple(each.span.of(case.text) for each in found) == case.words
    assert tuple(each.precision.value for each in found) == case.precisions
    on, until = case.published or (None, None)
    days = tuple(_written(each, resolve_date(each, on, until, each.tense)) for each in found)
    assert days == case.days


@pytest.mark.parametrize(("text", "reason"), NONE)
def test_what_is_no_date_is_not_read_as_one(text: str, reason: str) -> None:
    assert [each.span.of(text) for each in _find(text)] == [], reason


def test_there_are_cases_enough_of_both_sorts() -> None:
    assert len(CASES) >= 150
    assert len(NONE) >= 60
    assert all(reason for _, reason in NONE)


DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
WORDS = st.sampled_from(
    "on in at the a last next this of since until by from to between and Monday Friday May March "
    "Feb. June 3 19 31 2012 1990s week month year days weeks ago early late mid-May end ago two "
    "few recent spring fall , . - [ ] ( ) ' night today every will said before after past weekend "
    "19/02/2013 2013-02-19 '80s earlier later now".split()
)


@given(
    st.lists(WORDS, max_size=30).map(" ".join),
    DAYS,
    st.integers(0, 40),
    st.sampled_from([*Tense, None]),
)
@example("last May 2013", date(2000, 1, 1), 0, Tense.PAST)
def test_laws_of_expressions_and_their_days(
    text: str, published: date, longer: int, tense: Tense | None
) -> None:
    found = _find(text)
    places = [each.span for each in found]
    assert all(one.end <= two.start for one, two in pairwise(places))
    for each in found:
        words = each.span.of(text)
        assert words
        assert words == words.strip(" ,)(") or "(" in words
        until = published + timedelta(days=longer)
        days = resolve_date(each, published, until, tense)
        if days and days.on and days.until:
            assert days.on <= days.until
        if each.anchor is Anchor.ANAPHORIC:
            assert each.start is None
            assert days is None
        if each.anchor is Anchor.DEICTIC:
            assert resolve_date(each, None, None, tense) is None


@given(st.text(max_size=200))
def test_odd_text_does_no_harm(text: str) -> None:
    for each in _find(text):
        assert each.span.of(text).strip()


@given(
    DAYS, DAYS, st.sampled_from(["{:%d} {:%B} {:%Y}", "{:%B} {:%d}, {:%Y}", "{:%Y}-{:%m}-{:%d}"])
)
def test_a_day_with_its_year_is_that_day_whenever_it_was_published(
    day: date, published: date, pattern: str
) -> None:
    [found] = _find(f"It was {pattern.format(day, day, day)}.")
    assert (found.anchor, found.precision) == (Anchor.ABSOLUTE, Precision.DAY)
    for known in (published, None):
        assert resolve_date(found, known, known, None) == Interval(day, day)


@given(DAYS, st.integers(0, 6))
def test_a_weekday_lies_within_a_week_on_the_side_of_the_tense(
    published: date, number: int
) -> None:
    names = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
    [found] = _find(f"It was on {names[number]}.")
    for tense, way in ((Tense.PAST, -1), (Tense.FUTURE, 1)):
        days = resolve_date(found, published, published, tense)
        assert days
        assert days.on
        assert days.on == days.until
        assert days.on.weekday() == number
        assert 0 <= way * (days.on - published).days < 7


@given(DAYS, st.integers(1, 40))
def test_an_article_of_several_days_gives_the_hull_of_what_each_day_would(
    published: date, longer: int
) -> None:
    until = published + timedelta(days=longer)
    for words in ("on Saturday", "yesterday", "last week", "in May", "since Friday"):
        [found] = _find(f"It came {words}.")
        hull = resolve_date(found, published, until, Tense.PAST)
        each_day = [
            resolve_date(found, day, day, Tense.PAST)
            for day in (published + timedelta(days=by) for by in range(longer + 1))
        ]
        if hull and hull.on:
            assert hull.on == min(days.on for days in each_day if days and days.on)


def test_at_the_edges_of_the_calendar_nothing_is_known() -> None:
    for words in (
        "next year",
        "last year",
        "in the coming weeks",
        "until Friday",
        "before Friday",
        "over the next few years",
    ):
        [found] = _find(f"It will come {words}.")
        for day in (date.min, date.max):
            resolve_date(found, day, day, Tense.FUTURE)
    [found] = _find("It will come next year.")
    assert resolve_date(found, date.max, date.max, Tense.FUTURE) is None


def test_an_open_publication_gives_no_day() -> None:
    [found] = _find("It came on Saturday.")
    assert resolve_date(found, date(2013, 2, 20), None, Tense.PAST) is None
