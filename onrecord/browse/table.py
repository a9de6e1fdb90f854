"""Rows of answers as a table of a page: cells with links, without the columns for programs."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any
from urllib.parse import urlencode

from onrecord.browse.citation import days
from onrecord.browse.text import short

_LINKS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "speaker": (("speaker_id", "actor"),),
    "through": (("speaker_id", "actor"),),
    "via": (("via_id", "actor"),),
    "source": (("source_id", "actor"),),
    "name": (("actor_id", "actor"), ("person_id", "actor")),
    "text": (("utterance_id", "utterance"),),
}
"""Columns that are linked, each with the column that holds the key and the page it leads to."""

_KEYS = ("id", "start_char", "end_char", "dated_until", "issuer")
"""Columns that stand in others: where these lead, how exact a day is, whose document it is."""

_LONGEST_CELL = 600
_LONG = 40


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell, where it leads if anywhere, and how it is set."""

    text: str
    address: str | None = None
    style: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The heads of the columns, the rows, and the names of columns that are left out."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    hidden: tuple[str, ...]


def table_of(names: Sequence[str], rows: Sequence[Any], without: Iterable[str] = ()) -> Table:
    """Return the rows of an answer as a table.

    Keys and offsets become links and have no columns, nor have those in which no row has
    anything, and those in `without`.
    """
    told = [name for name in names if not _is_key(name)]
    used = [name for name in told if any(getattr(row, name) not in (None, False) for row in rows)]
    shown = [name for name in used if name not in set(without)]
    return Table(
        tuple(_head(name) for name in shown),
        tuple(tuple(_cell(row, name) for name in shown) for row in rows),
        tuple(_head(name) for name in told if name not in shown),
    )


def place(article_id: int, start: int | None, end: int | None) -> str:
    """Return the address of an article, of some characters in it if they are known."""
    if start is None or end is None:
        return f"/article/{article_id}"
    return f"/article/{article_id}?{urlencode({'from': start, 'to': end})}#span"


def _is_key(name: str) -> bool:
    return name in _KEYS or (name.endswith("_id") and name not in {"article_id", "other_id"})


def _head(name: str) -> str:
    return name.removesuffix("_id").replace("_", " ")


def _cell(row: Any, name: str) -> Cell:  # noqa: ANN401
    value = getattr(row, name)
    style = _style(name, value)
    if value is None:
        return Cell("not known" if name == "outlet" else "")
    if name == "article_id":
        return Cell(f"article {value}", _place(row), style)
    if name == "other_id":
        # The passages that the two share, side by side.
        return Cell(f"article {value}", f"/article/{row.article_id}/shares/{value}", style)
    if name == "dated_on" and getattr(row, "dated_until", value) != value:
        words = getattr(row, "said_text", None)
        told = days(value, row.dated_until) + (f" (“{short(words, _LONG)}”)" if words else "")
        return Cell(told, None, "inexact")
    issuer = getattr(row, "issuer", None) if name == "speaker" else None
    told = f"{_told(name, value)} of {_told(name, issuer)}" if issuer else _told(name, value)
    return Cell(told, _address(row, name), style)


def _style(name: str, value: Any) -> str:  # noqa: ANN401
    if name in {"article_id", "other_id"} or isinstance(value, date):
        return "whole"
    if isinstance(value, int | float) and not isinstance(value, bool):
        return "number"
    return "long" if isinstance(value, str) and len(value) > _LONG else ""


def _told(name: str, value: Any) -> str:  # noqa: ANN401
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return f"{value:.0%}" if name.endswith("share") else f"{value:,.10g}"
    return f"{value:,}" if isinstance(value, int) else short(str(value), _LONGEST_CELL)


def _place(row: Any) -> str:  # noqa: ANN401
    start, end = getattr(row, "start_char", None), getattr(row, "end_char", None)
    return place(row.article_id, start, end)


def _address(row: Any, name: str) -> str | None:  # noqa: ANN401
    if name == "headline" and hasattr(row, "article_id"):
        return _place(row)
    if name == "outlet" and getattr(row, "outlet_id", None) is not None:
        return f"/ask/published?outlet={row.outlet_id}"
    held = {each.name for each in fields(row)}
    for key, page in _LINKS.get(name, ()):
        if key in held and getattr(row, key) is not None:
            return f"/{page}/{getattr(row, key)}"
    return None
