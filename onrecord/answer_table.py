"""An answer as a table that fits the terminal."""

from collections.abc import Mapping, Sequence
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
_PROSE = 28
_NAME = 14
_GAP = 2
"""A padding of one, and the divider of the box."""


def print_table(to: Console, columns: Sequence[str], rows: Sequence[Any]) -> tuple[str, ...]:
    """Print rows as a table of as many of their columns as fit, and return the ones left out.

    The first columns are the weightiest. A column in which no row has anything is left out
    too, without being told.
    """
    cells = {
        name: [_cell(getattr(row, name)) for row in rows]
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
    return tuple(name for name in cells if name not in widths)


def _widths(cells: Mapping[str, Sequence[str]], room: int) -> Mapping[str, int]:
    """Return the first columns that fit with their widths; prose gets what the others leave."""
    widths: dict[str, int] = {}
    most: dict[str, int] = {}
    for name, column in cells.items():
        longest = max(cell_len(each) for each in (*column, name))
        shortest = max(map(len, name.split("_")))
        wide = _PROSE if name in _TEXTS else _NAME
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
    return widths


def _cell(value: Any) -> str:  # noqa: ANN401
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:,.10g}"
    if isinstance(value, date):
        return value.isoformat()
    return line(str(value), _LONGEST)
