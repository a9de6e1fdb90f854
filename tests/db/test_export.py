"""Rows as files: what a cell holds, what a spreadsheet cannot run, what a program reads back."""

import csv
import io
import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.columnar import data_frame
from db.errors import LibraryMissingError
from db.export import FORMATS, Format, Rows, write_rows

COLUMNS = ("id", "text", "on", "share", "is_copy")
ROWS: list[tuple[Any, ...]] = [
    (1, 'He said "no",\nthen left', date(2024, 5, 3), 0.25, True),
    (2, None, None, None, False),
    (3, "=HYPERLINK(1)", date(2024, 5, 4), -1.0, False),
]


def rows(*given: Sequence[Any]) -> Rows:
    return Rows(COLUMNS, lambda: iter(given))


def written(kind: Format, of: Rows, *, mark: bool = False) -> bytes:
    stream = io.BytesIO()
    number = write_rows(kind, of, stream, mark=mark)
    assert number == len(list(of))
    return stream.getvalue()


def test_csv_has_names_first_and_empty_cells_for_what_is_not_known() -> None:
    told = list(csv.reader(io.StringIO(written("csv", rows(*ROWS)).decode())))
    assert told == [
        list(COLUMNS),
        ["1", 'He said "no",\nthen left', "2024-05-03", "0.25", "1"],
        ["2", "", "", "", "0"],
        ["3", "'=HYPERLINK(1)", "2024-05-04", "-1.0", "0"],
    ]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"])
def test_a_cell_that_a_spreadsheet_would_run_is_defused(start: str) -> None:
    (_, row) = csv.reader(
        io.StringIO(written("csv", rows((1, f"{start}1+1", None, None, None))).decode(), newline="")
    )
    assert row[1] == f"'{start}1+1"


@pytest.mark.parametrize("text", ["1=1", "a-b", "–5", "“=1”", "", " =1", "— No,"])
def test_other_cells_are_left_as_they_are(text: str) -> None:
    (_, row) = csv.reader(io.StringIO(written("csv", rows((1, text, None, None, None))).decode()))
    assert row[1] == text


def test_numbers_below_zero_are_no_formulas() -> None:
    assert b"'-" not in written("csv", rows((-1, None, None, -0.5, None)))


@pytest.mark.parametrize("kind", ["csv", "json", "jsonl"])
def test_only_csv_begins_with_a_mark_and_only_if_asked(kind: Format) -> None:
    mark = "\N{ZERO WIDTH NO-BREAK SPACE}".encode()
    assert written(kind, rows(*ROWS), mark=True).startswith(mark) == (kind == "csv")
    assert not written(kind, rows(*ROWS)).startswith(mark)


def test_json_is_one_array_and_json_lines_an_object_a_line() -> None:
    expected = [
        dict(zip(COLUMNS, (row[0], row[1], row[2] and row[2].isoformat(), *row[3:]), strict=True))
        for row in ROWS
    ]
    assert json.loads(written("json", rows(*ROWS))) == expected
    lines = written("jsonl", rows(*ROWS)).decode().splitlines()
    assert [json.loads(line) for line in lines] == expected


def test_no_rows_are_an_empty_table() -> None:
    assert written("csv", rows()).decode() == ",".join(COLUMNS) + "\n"
    assert json.loads(written("json", rows())) == []
    assert written("jsonl", rows()) == b""


@pytest.mark.parametrize("kind", ["csv", "json", "jsonl"])
def test_half_a_surrogate_pair_stops_no_export(kind: Format) -> None:
    assert b"?" in written(kind, rows((1, "a\ud800b", None, None, None)))


@given(text=st.text(st.characters(codec="utf-8")))
def test_json_gives_every_text_back(text: str) -> None:
    (read,) = json.loads(written("json", rows((1, text, None, None, None))))
    assert read["text"] == text


def test_bytes_are_base64_in_text() -> None:
    told = written("jsonl", Rows(("content",), lambda: iter([(b"\xff\x00",)])))
    assert json.loads(told) == {"content": "/wA="}


def test_parquet_has_the_types_of_its_values() -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="Parquet is an extra")
    table = parquet.read_table(io.BytesIO(written("parquet", rows(*ROWS))))
    assert [str(field.type) for field in table.schema] == [
        *("int64", "string", "date32[day]", "double", "bool"),
    ]
    assert [tuple(row.values()) for row in table.to_pylist()] == ROWS
    empty = parquet.read_table(io.BytesIO(written("parquet", rows())))
    assert (empty.num_rows, empty.column_names) == (0, list(COLUMNS))


def test_parquet_takes_whole_numbers_among_others() -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="Parquet is an extra")
    mixed = Rows(("value",), lambda: iter([(1,), (2.5,), (None,)]))
    assert parquet.read_table(io.BytesIO(written("parquet", mixed))).to_pylist() == [
        {"value": 1.0},
        {"value": 2.5},
        {"value": None},
    ]


def test_a_data_frame_has_the_columns_and_rows() -> None:
    pytest.importorskip("pandas", reason="data frames are an extra")
    frame = data_frame(COLUMNS, ROWS)
    assert list(frame.columns) == list(COLUMNS)
    assert len(frame) == len(ROWS)


def test_without_its_library_an_extra_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(LibraryMissingError, match=r"pip install 'onrecord\[parquet\]'"):
        written("parquet", rows(*ROWS))


def test_every_format_is_streamed() -> None:
    """All but Parquet, which needs two passes, ask for a row when the last one is written."""
    for kind in FORMATS:
        passes: list[int] = []

        def fetch(begun: list[int] = passes) -> Iterator[Sequence[Any]]:
            begun.append(1)
            yield from ROWS

        if kind != "parquet":
            write_rows(kind, Rows(COLUMNS, fetch), io.BytesIO())
            assert len(passes) == 1
