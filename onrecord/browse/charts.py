"""Charts of answers as Vega-Lite specifications, each with the rows of the table beside it."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from onrecord.browse.citation import days
from onrecord.browse.text import short

Values = list[dict[str, Any]]

_MONTHS = 500
_NUMBERS = 200
_BAR = 24  # pixels
_MOST_BARS = 30
_LONGEST_NAME = 40
_NOT_KNOWN = "not known"


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: what it shows in words, its specification as JSON, and what it leaves out.

    The JSON is plain ASCII, with nothing in it that hides or steers; colours and fonts are
    those of the page, which its script adds. `inexact` tells how much of it may belong elsewhere.
    """

    told: str
    spec: str
    left_out: str | None = None
    inexact: str | None = None


@dataclass(frozen=True, slots=True)
class _Parts:
    """Columns of numbers that add up, each with its name in the legend."""

    names: Mapping[str, str]
    unit: str

    def values(self, row: Any, **common: Any) -> Values:  # noqa: ANN401
        """Return a value for each part of a row that has any."""
        return [
            {**common, "part": told, "number": number, "order": order}
            for order, (name, told) in enumerate(self.names.items())
            if (number := getattr(row, name))
        ]


_MARKS = _Parts({"in_marks": "in quotation marks", "reported": "only reported"}, "statements")
_QUOTES = _Parts(
    {"direct": "a clause or more", "partial": "a fragment", "scare": "nobody’s utterance"}, "quotes"
)
_SOURCES = _Parts(
    {
        "persons": "persons",
        "bodies": "bodies",
        "unnamed": "unnamed sources",
        "not_known": "nobody that is given",
    },
    "statements",
)


def chart_of(question: str, given: Mapping[str, str], rows: Sequence[Any]) -> Chart | None:
    """Return the chart of an answer's rows, None where none helps or there is nothing to show."""
    draw = _CHARTS.get(question)
    return draw(given, rows) if draw is not None and rows else None


def rows_at_once(question: str, given: Mapping[str, str], otherwise: int) -> int:
    """Return how many rows a page of an answer has.

    They are more where the chart is over time, which a few of its months would falsify.
    """
    if question == "said-by-month" or (question == "quote-counts" and given.get("by") == "month"):
        return _MONTHS
    return _NUMBERS if question == "numbers" and "unit" in given else otherwise


def months_chart(rows: Sequence[Any]) -> Chart | None:
    """Return the timeline of what somebody said, of rows of `said_by_month`."""
    later = {f"{each.month}-01": each.may_be_later for each in rows if each.may_be_later}
    chart = _by_month("Statements by month", _MARKS, [(each.month, each) for each in rows], later)
    if chart is None or not later:
        return chart
    number = sum(later.values())
    told = "1 statement has" if number == 1 else f"{number:,} statements have"
    inexact = f"{told} no exact day and may be of a later month."
    return replace(chart, inexact=inexact)


def _said_by_month(_given: Mapping[str, str], rows: Sequence[Any]) -> Chart | None:
    return months_chart(rows)


def _quote_counts(given: Mapping[str, str], rows: Sequence[Any]) -> Chart | None:
    by = given.get("by", "kind")
    if by == "month":
        return _by_month("Quotes by month", _QUOTES, [(each.name, each) for each in rows])
    return _bars(f"Quotes by {by}", _QUOTES, [(each.name, each) for each in rows])


def _outlet_sourcing(_given: Mapping[str, str], rows: Sequence[Any]) -> Chart | None:
    told = "Who makes the statements of each outlet, as shares of all that it has"
    return _bars(told, _SOURCES, [(each.outlet, each) for each in rows], as_shares=True)


def _most_quoted(_given: Mapping[str, str], rows: Sequence[Any]) -> Chart | None:
    counted = [
        (_with_issuer(each), _Marked(each.in_marks, each.statements - each.in_marks))
        for each in rows
    ]
    return _bars("Statements by speaker", _MARKS, counted)


def _with_issuer(row: Any) -> str:  # noqa: ANN401
    return f"{row.speaker} of {row.issuer}" if row.issuer else str(row.speaker)


@dataclass(frozen=True, slots=True)
class _Marked:
    in_marks: int
    reported: int


def _numbers(given: Mapping[str, str], rows: Sequence[Any]) -> Chart | None:
    """Draw numbers of one unit by date; those of several units do not compare."""
    units = {each.unit for each in rows}
    dated = [each for each in rows if each.dated_on is not None]
    if "unit" not in given or len(units) != 1 or not dated:
        return None
    unit = short(next(iter(units)) or "", _LONGEST_NAME)
    values = [
        {
            "day": each.dated_on.isoformat(),
            "value": each.value,
            "voice": each.voice,
            "told": short(each.number, _LONGEST_NAME),
            "who": short(each.speaker or each.source_text or each.voice, _LONGEST_NAME),
            "on": days(each.dated_on, each.dated_until),
        }
        for each in dated
    ]
    vague = sum(each.dated_until != each.dated_on for each in dated)
    encoding = {
        "x": {"field": "day", "type": "temporal", "timeUnit": "utcyearmonthdate", "title": None},
        "y": {"field": "value", "type": "quantitative", "title": unit, "axis": {"format": ",~f"}},
        "color": {"field": "voice", "type": "nominal", "title": None},
        "shape": {"field": "voice", "type": "nominal", "title": None},
        "tooltip": [
            {"field": "told", "title": "number"},
            {"field": "who", "title": "by"},
            {"field": "on", "title": "on"},
        ],
    }
    mark = {"type": "point", "filled": True, "size": 60}
    left_out = _left_out(len(rows) - len(dated), "without a date")
    spec = _spec(values, mark, encoding, height=260)
    told = "1 number has" if vague == 1 else f"{vague:,} numbers have"
    inexact = f"{told} no exact day and may be of a later one." if vague else None
    return Chart(f"Numbers by date, in: {unit}", spec, left_out, inexact)


def _by_month(
    told: str,
    parts: _Parts,
    rows: Sequence[tuple[str | None, Any]],
    later: Mapping[str, int] | None = None,
) -> Chart | None:
    """Draw months; `later` are how many of each may be of a later one, by its first day."""
    known = [(month, row) for month, row in rows if month]
    values = [each for month, row in known for each in parts.values(row, month=f"{month}-01")]
    for each in values if later else ():
        each["later"] = (later or {}).get(each["month"], 0)
    if not values:
        return None
    # Whole years, so that a single month is no bar as wide as the page.
    years = [month[:4] for month, _ in known]
    scale = {"type": "utc", "domain": [f"{min(years)}-01-01", f"{max(years)}-12-31"]}
    time = {"field": "month", "type": "temporal", "timeUnit": "utcyearmonth", "title": None}
    encoding = {
        "x": {**time, "scale": scale},
        "y": _amount(parts.unit),
        **_coloured(parts, values),
        "tooltip": [
            {"field": "month", "timeUnit": "utcyearmonth", "title": "month"},
            *_tips(parts.unit),
            *([{"field": "later", "title": "of the month, perhaps later"}] if later else []),
        ],
    }
    left_out = _left_out(len(rows) - len(known), "without a date")
    return Chart(told, _spec(values, {"type": "bar"}, encoding, height=220), left_out)


def _bars(
    told: str, parts: _Parts, rows: Sequence[tuple[str | None, Any]], *, as_shares: bool = False
) -> Chart | None:
    shown = rows[:_MOST_BARS]
    # Two of one name are two bars: the number tells them apart, the label shows the name alone.
    values = [
        each
        for number, (name, row) in enumerate(shown)
        for each in parts.values(row, bar=f"{number:02} {short(name or _NOT_KNOWN, _LONGEST_NAME)}")
    ]
    if not values:
        return None
    label = "slice(datum.label, 3)"
    encoding = {
        "y": {
            "field": "bar", "type": "nominal", "title": None, "sort": None,
            "axis": {"labelExpr": label},
        },
        "x": _share(parts.unit) if as_shares else _amount(parts.unit),
        **_coloured(parts, values),
        "tooltip": _tips(parts.unit),
    }  # fmt: skip
    spec = _spec(values, {"type": "bar"}, encoding, height=_BAR * len(shown))
    return Chart(told, spec, _left_out(len(rows) - len(shown), "further down"))


def _amount(unit: str) -> dict[str, Any]:
    axis = {"tickMinStep": 1, "format": ",~f"}
    return {"field": "number", "type": "quantitative", "title": unit, "axis": axis}


def _share(unit: str) -> dict[str, Any]:
    amount = {"field": "number", "type": "quantitative", "title": f"share of {unit}"}
    return {**amount, "stack": "normalize", "axis": {"format": ".0%"}}


def _coloured(parts: _Parts, values: Values) -> dict[str, Any]:
    """Return the colours of the parts that there are, the same whichever there are."""
    used = {each["part"] for each in values}
    places = {told: number for number, told in enumerate(parts.names.values()) if told in used}
    scale = {"domain": list(places), "range": [f"--chart-{at + 1}" for at in places.values()]}
    return {
        "color": {"field": "part", "type": "nominal", "title": None, "scale": scale},
        "order": {"field": "order"},
    }


def _tips(unit: str) -> list[dict[str, str]]:
    return [{"field": "part", "title": "which"}, {"field": "number", "title": unit}]


def _left_out(number: int, why: str) -> str | None:
    """Return how many rows the chart does not show, and why; None where it shows all."""
    if not number:
        return None
    return f"Not in the chart: {number:,} {'row' if number == 1 else 'rows'} {why}."


def _spec(
    values: Values,
    mark: Mapping[str, Any],
    encoding: Mapping[str, Any],
    height: int,
) -> str:
    """Return a specification as JSON."""
    spec = {
        "data": {"values": values},
        "mark": {**mark, "tooltip": True},
        "encoding": encoding,
        "width": "container",
        "height": height,
        "autosize": {"type": "fit-x", "contains": "padding"},
    }
    return json.dumps(spec)


_CHARTS: Mapping[str, Callable[[Mapping[str, str], Sequence[Any]], Chart | None]] = {
    "said-by-month": _said_by_month,
    "quote-counts": _quote_counts,
    "outlet-sourcing": _outlet_sourcing,
    "most-quoted": _most_quoted,
    "numbers": _numbers,
}
