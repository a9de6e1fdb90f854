"""Rows as CSV, JSON and JSON Lines, streamed."""

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any, Literal, TextIO

Format = Literal["csv", "json", "jsonl"]

_RUNS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What makes a spreadsheet run a cell's text as a formula, full-width forms too."""


def write_rows(
    kind: Format, columns: Sequence[str], rows: Iterable[Sequence[Any]], stream: TextIO
) -> int:
    """Write rows to a text stream, and return how many there were.

    CSV has a line of column names first, and empty cells for what is not known; text that a
    spreadsheet would run as a formula gets an apostrophe before it. JSON is one array of
    objects, JSON Lines an object a line. Dates are ISO.
    """
    counted = _Counted(rows)
    if kind == "csv":
        # newline="" is the stream's affair; RFC 4180 ends lines with CRLF, Unix tools do not.
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([_cell(each) for each in row] for row in counted)
    elif kind == "jsonl":
        stream.writelines(f"{each}\n" for each in _objects(columns, counted))
    else:
        _write_array(_objects(columns, counted), stream)
    return counted.number


class _Counted:
    """Rows that are counted as they pass."""

    def __init__(self, rows: Iterable[Sequence[Any]]) -> None:
        self.rows = rows
        self.number = 0

    def __iter__(self) -> Iterator[Sequence[Any]]:
        for self.number, row in enumerate(self.rows, start=1):  # noqa: B020
            yield row


def _objects(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    for row in rows:
        values = {name: _value(each) for name, each in zip(columns, row, strict=True)}
        yield json.dumps(values, ensure_ascii=False)


def _write_array(objects: Iterable[str], stream: TextIO) -> None:
    stream.write("[")
    between = "\n"
    for each in objects:
        stream.write(between + each)
        between = ",\n"
    stream.write("\n]\n")


def _value(value: Any) -> Any:  # noqa: ANN401
    return value.isoformat() if isinstance(value, date | datetime) else value


def _cell(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, str) and value.startswith(_RUNS):
        return f"'{value}"
    return _value(value)
