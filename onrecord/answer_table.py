"""An answer as a table that fits the terminal."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table

from onrecord.terminal import line

_LONGEST = 400
_TEXTS = frozenset(
    {"text", "quotes", "first_words", "statement", "difference", "context", "first", "second"}
)
"""Columns of prose, which get what room the others leave."""
_SHARE = "share"
_PROSE = 28
_NAME = 14
_GAP = 2
"""A padding of one, and the divider of the box."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Columns that a table leaves out: they do not fit, or no row has anything in them."""

    hidden: tuple[str, ...]
    empty: tuple[str, ...]


def print_table(to: Console, columns: Sequence[str], rows: Sequence[Any]) -> LeftOut:
    """Print rows as a table of as many of their columns as fit, and return the ones left out.

    The first column of prose is the weightiest, and what differs in it; then the first ones.
    """
    cells = {
        name: [_cell(name, getattr(row, name)) for row in rows]
        for name in columns
        if any(getattr(row, name) is not None for row in rows)
    }
    widths = _widths(cells, to.width)
    table = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0), show_edge=False, header_style="bold")
    for name, width in widths.items():
        numbers = all(isinstance(getattr(row, name), int | float | None) for row in rows)
        table.add_column(
            name.replace("_", " "),
            width=width,
            overflow="fold",
            justify="right" if numbers else "left",
        )
    for at in range(len(rows)):
        table.add_row(*(cells[name][at] for name in widths))
    to.print(table)
    return LeftOut(
        hidden=tuple(name for name in cells if name not in widths),
        empty=tuple(name for name in columns if name not in cells),
    )


def _widths(cells: Mapping[str, Sequence[str]], room: int) -> Mapping[str, int]:
    """Return the weightiest columns that fit, with their widths, in the order of all.

    Prose gets what the others leave.
    """
    weighty = {next((name for name in cells if name in _TEXTS), ""), "difference"}
    widths: dict[str, int] = {}
    most: dict[str, int] = {}
    half = room // 2 - _GAP
    for name, column in sorted(cells.items(), key=lambda each: each[0] not in weighty):
        longest = max(cell_len(each) for each in (*column, name))
        shortest = max(map(len, name.split("_")))
        wide = min(_PROSE, half) if name in _TEXTS else _NAME
        least = max(shortest, min(longest, wide))
        if room < least + _GAP and widths:
            break
        room -= least + _GAP
        widths[name], most[name] = least, longest
    for limit in (2 * _NAME, None):
        for name in sorted(widths, key=lambda each: each not in _TEXTS):
            more = max(
                0, min(room, (limit or most[name]) - widths[name], most[name] - widths[name])
            )
            widths[name] += more
            room -= more
    return {name: widths[name] for name in cells if name in widths}


def _cell(name: str, value: Any) -> str:  # noqa: ANN401
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and name.endswith(_SHARE):
        return f"{value:.3f}"
    if isinstance(value, float):
        return f"{value:,.10g}"
    if isinstance(value, date):
        return value.isoformat()
    return line(str(value), _LONGEST)
