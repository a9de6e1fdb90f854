"""Rows for libraries of columns, which are installed as extras: Parquet files, data frames."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from importlib import import_module
from itertools import islice
from typing import Any, BinaryIO

from db.errors import LibraryMissingError

_AT_ONCE = 10_000


def write_parquet(columns: Sequence[str], rows: Iterable[Sequence[Any]], stream: BinaryIO) -> int:
    """Write rows as a Parquet file, and return how many there were.

    The rows are gone through twice: what type a column has, only all its values tell.

    Raises:
        LibraryMissingError: pyarrow is not installed.
    """
    arrow = _library("pyarrow", "parquet")
    parquet = _library("pyarrow.parquet", "parquet")
    schema = _schema(arrow, columns, rows)
    number = 0
    with parquet.ParquetWriter(stream, schema) as writer:
        for some in _chunks(rows):
            values = [[_value(each) for each in column] for column in zip(*some, strict=True)]
            arrays = [
                arrow.array(column, type=field.type)
                for column, field in zip(values, schema, strict=True)
            ]
            writer.write_batch(arrow.record_batch(arrays, schema=schema))
            number += len(some)
    return number


def data_frame(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> Any:  # noqa: ANN401
    """Return the rows as a pandas data frame.

    Raises:
        LibraryMissingError: pandas is not installed.
    """
    return _library("pandas", "frame").DataFrame(list(rows), columns=list(columns))


def _schema(arrow: Any, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> Any:  # noqa: ANN401
    """Return the narrowest types that hold every value; a column of nothing is text."""
    kinds: list[set[type]] = [set() for _ in columns]
    for row in rows:
        for known, value in zip(kinds, row, strict=True):
            known.add(type(value))
    return arrow.schema(
        [
            (name, _type(arrow, known - {type(None)}))
            for name, known in zip(columns, kinds, strict=True)
        ]
    )


def _type(arrow: Any, kinds: set[type]) -> Any:  # noqa: ANN401
    types = {
        bool: arrow.bool_(),
        int: arrow.int64(),
        float: arrow.float64(),
        date: arrow.date32(),
        datetime: arrow.timestamp("us", tz="UTC"),
        bytes: arrow.large_binary(),
    }
    if kinds == {int, float}:
        return arrow.float64()
    return types.get(next(iter(kinds)), arrow.string()) if len(kinds) == 1 else arrow.string()


def _value(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    return value.encode(errors="replace").decode() if isinstance(value, str) else value


def _chunks(rows: Iterable[Sequence[Any]]) -> Iterator[list[Sequence[Any]]]:
    left = iter(rows)
    while some := list(islice(left, _AT_ONCE)):
        yield some


def _library(name: str, extra: str) -> Any:  # noqa: ANN401
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        raise LibraryMissingError(
            what=f"this needs the library {error.name}",
            remedy=f"Run: pip install 'onrecord[{extra}]'",
        ) from error
