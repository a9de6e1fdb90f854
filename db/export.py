"""Rows as CSV, JSON, JSON Lines and Parquet, streamed."""

import csv
import io
import json
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, BinaryIO, Literal, get_args

from db.columnar import write_parquet

Format = Literal["csv", "json", "jsonl", "parquet"]
FORMATS: tuple[Format, ...] = get_args(Format)

_RUNS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What makes a spreadsheet run a cell's text as a formula, full-width forms too."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows under the names of their columns; `fetch` begins anew whenever it is called."""

    columns: Sequence[str]
    fetch: Callable[[], Iterator[Sequence[Any]]]

    def __iter__(self) -> Iterator[Sequence[Any]]:
        """Go through the rows."""
        return self.fetch()


def write_rows(kind: Format, rows: Rows, stream: BinaryIO, *, mark: bool = False) -> int:
    """Write rows to a stream of bytes, and return how many there were.

    CSV has a line of column names first, and empty cells for what is not known; text that a
    spreadsheet would run as a formula gets an apostrophe before it, and with `mark` the file
    begins with a byte-order mark, by which spreadsheets know UTF-8. JSON is one array of
    objects, JSON Lines an object a line. Dates are ISO, bytes base64.

    Raises:
        LibraryMissingError: Parquet is asked for, and its library is not installed.
    """
    if kind == "parquet":
        return write_parquet(rows.columns, rows, stream)
    counted = _Counted(rows)
    with _text(stream, "utf-8-sig" if mark and kind == "csv" else "utf-8") as text:
        if kind == "csv":
            writer = csv.writer(_Lines(text))
            writer.writerow(rows.columns)
            writer.writerows([_cell(each) for each in row] for row in counted)
        elif kind == "jsonl":
            text.writelines(f"{each}\n" for each in _objects(rows.columns, counted))
        else:
            _write_array(_objects(rows.columns, counted), text)
    return counted.number


class _Counted:
    """Rows that are counted as they pass."""

    def __init__(self, rows: Iterable[Sequence[Any]]) -> None:
        self._rows = rows
        self.number = 0

    def __iter__(self) -> Iterator[Sequence[Any]]:
        for row in self._rows:
            self.number += 1
            yield row


@dataclass(frozen=True, slots=True)
class _Lines:
    """Lines that end as Unix has it, of a writer that ends them, and marks cells, as RFC 4180 does.

    Told to end lines so itself, it would leave a carriage return in a cell without marks.
    """

    text: io.TextIOWrapper

    def write(self, line: str) -> int:
        return self.text.write(line.removesuffix("\r\n") + "\n")


@contextmanager
def _text(stream: BinaryIO, encoding: str) -> Iterator[io.TextIOWrapper]:
    """Let text be written to a stream that stays open; halves of surrogate pairs become �."""
    text = io.TextIOWrapper(stream, encoding, errors="replace", newline="")
    try:
        yield text
    finally:
        text.detach()


def _objects(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    for row in rows:
        values = {name: plain(each) for name, each in zip(columns, row, strict=True)}
        yield json.dumps(values, ensure_ascii=False)


def _write_array(objects: Iterable[str], text: io.TextIOWrapper) -> None:
    text.write("[")
    between = "\n"
    for each in objects:
        text.write(between + each)
        between = ",\n"
    text.write("\n]\n")


def plain(value: Any) -> Any:  # noqa: ANN401
    """Return a value as JSON has it: dates as ISO text, bytes as base64."""
    if isinstance(value, date | datetime):
        return value.isoformat()
    return b64encode(value).decode() if isinstance(value, bytes) else value


def _cell(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, str) and value.startswith(_RUNS):
        return f"'{value}"
    return plain(value)
