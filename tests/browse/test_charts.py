"""Charts: what they show is what the rows beside them say, and nothing of it is read as more."""

import json
from dataclasses import fields
from datetime import date
from typing import Any

import pytest

from db.queries.figures import StatedNumber
from db.queries.months import SaidInMonth
from db.queries.quote_counts import QuoteCount
from db.queries.sourcing import OutletSourcing, QuotedActor
from onrecord.browse.charts import Chart, chart_of, months_chart, rows_at_once

EVIL = "<img src=x>\u202e\x1b{{ 7 * 191 }}"


def values(chart: Chart | None) -> list[dict[str, Any]]:
    assert chart is not None
    assert chart.spec.isascii()
    found: list[dict[str, Any]] = json.loads(chart.spec)["data"]["values"]
    return found


def counted(name: str | None, direct: int, partial: int = 0, scare: int = 0) -> QuoteCount:
    return QuoteCount(name, direct + partial + scare, 1, direct, partial, scare, None)


def test_months_are_bars_at_their_dates() -> None:
    rows = [SaidInMonth("2024-05", 3, 1, 2, 2, 1, 0), SaidInMonth(None, 1, 0, 1, 1, 0, 0)]
    chart = months_chart(rows)
    assert [(each["month"], each["part"], each["number"]) for each in values(chart)] == [
        ("2024-05-01", "in quotation marks", 1),
        ("2024-05-01", "only reported", 2),
    ]
    assert chart is not None
    assert chart.left_out == "Not in the chart: 1 row without a date."
    assert chart.inexact is None
    assert months_chart(rows[1:]) is None


def test_what_may_be_of_a_later_month_is_told() -> None:
    rows = [SaidInMonth("2024-05", 3, 0, 3, 2, 1, 2), SaidInMonth("2024-06", 1, 0, 1, 1, 0, 0)]
    chart = months_chart(rows)
    assert chart is not None
    assert chart.inexact == "2 statements have no exact day and may be of a later month."
    assert [each["later"] for each in values(chart)] == [2, 0]
    assert "later" in [each["field"] for each in json.loads(chart.spec)["encoding"]["tooltip"]]


def test_quotes_are_bars_in_the_order_of_the_rows() -> None:
    chart = chart_of("quote-counts", {"by": "speaker"}, [counted("Roe", 2, 1), counted(None, 1)])
    assert [(each["bar"], each["part"], each["number"]) for each in values(chart)] == [
        ("00 Roe", "a clause or more", 2),
        ("00 Roe", "a fragment", 1),
        ("01 not known", "a clause or more", 1),
    ]


def test_quotes_by_month_are_over_time() -> None:
    chart = chart_of("quote-counts", {"by": "month"}, [counted("2024-05", 2)])
    assert [each["month"] for each in values(chart)] == ["2024-05-01"]


def test_the_colour_of_a_part_does_not_hang_on_the_others() -> None:
    spec = json.loads(
        str(getattr(chart_of("quote-counts", {}, [counted("Roe", 0, 1)]), "spec", ""))
    )
    scale = spec["encoding"]["color"]["scale"]
    assert scale == {"domain": ["a fragment"], "range": ["--chart-2"]}


def test_sourcing_is_shown_as_shares() -> None:
    chart = chart_of("outlet-sourcing", {}, [OutletSourcing("Post", 1, 4, 0.5, 1, 0, 1, 2, 0, 1)])
    assert [each["number"] for each in values(chart)] == [1, 1, 2]
    assert chart is not None
    assert json.loads(chart.spec)["encoding"]["x"]["stack"] == "normalize"


def test_speakers_are_shown_in_marks_and_reported() -> None:
    chart = chart_of("most-quoted", {}, [QuotedActor("Roe", "person", None, 5, 2, 1, 1, 7)])
    assert [(each["part"], each["number"]) for each in values(chart)] == [
        ("in quotation marks", 2),
        ("only reported", 3),
    ]


def test_of_many_rows_the_first_are_drawn_and_the_rest_counted() -> None:
    chart = chart_of("quote-counts", {}, [counted(f"name {at}", 1) for at in range(31)])
    assert len(values(chart)) == 30
    assert chart is not None
    assert chart.left_out == "Not in the chart: 1 row further down."


def number(value: float, unit: str, on: date | None, until: date | None = None) -> StatedNumber:
    given: dict[str, Any] = dict.fromkeys(each.name for each in fields(StatedNumber))
    given |= {"value": value, "unit": unit, "number": str(value), "voice": "own voice"}
    return StatedNumber(**{**given, "dated_on": on, "dated_until": until or on})


def test_numbers_of_one_unit_are_dots() -> None:
    may = date(2024, 5, 1)
    rows = [number(3, "km", may), number(4, "km", None)]
    chart = chart_of("numbers", {"unit": "km"}, rows)
    assert [(each["day"], each["value"]) for each in values(chart)] == [("2024-05-01", 3)]
    assert chart is not None
    assert chart.left_out == "Not in the chart: 1 row without a date."


def test_numbers_without_an_exact_day_are_told() -> None:
    may, june = date(2024, 5, 1), date(2024, 6, 1)
    chart = chart_of("numbers", {"unit": "km"}, [number(3, "km", may, june), number(4, "km", may)])
    assert [each["on"] for each in values(chart)] == ["2024-05-01 to 2024-06-01", "2024-05-01"]
    assert chart is not None
    assert chart.inexact == "1 number has no exact day and may be of a later one."


@pytest.mark.parametrize(
    ("question", "given", "rows"),
    [
        ("numbers", {}, [number(3, "km", date(2024, 5, 1))]),
        ("numbers", {"unit": "km"}, [number(3, "km", None)]),
        ("said-by", {}, [object()]),
        ("quote-counts", {}, []),
        ("quote-counts", {}, [counted("nothing", 0)]),
    ],
)
def test_where_none_helps_there_is_none(
    question: str, given: dict[str, str], rows: list[Any]
) -> None:
    assert chart_of(question, given, rows) is None


def test_hostile_names_are_visible_text() -> None:
    [value] = values(chart_of("quote-counts", {"by": "outlet"}, [counted(EVIL, 1)]))
    assert value["bar"].startswith("00 <img src=x>")
    assert not {"\u202e", "\x1b"} & set(value["bar"])


def test_a_page_over_time_has_more_rows_than_others() -> None:
    assert rows_at_once("quote-counts", {"by": "month"}, 50) > 50
    assert rows_at_once("said-by-month", {}, 50) > 50
    assert rows_at_once("numbers", {"unit": "km"}, 50) > 50
    assert rows_at_once("quote-counts", {"by": "outlet"}, 50) == 50
    assert rows_at_once("said-by", {"by": "month", "unit": "km"}, 50) == 50
