"""Files that exports go to: whole or not at all."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Annotated, Any, BinaryIO, cast

import typer

from db.errors import ExportError
from db.export import FORMATS, Format, Rows, write_rows
from onrecord.terminal import console, say

_ENDINGS: dict[str, Format] = {f".{each}": each for each in FORMATS}

As = Annotated[
    Format | None,
    typer.Option("--format", help="How to write.", show_default="by the file's ending, else csv"),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", help="The file.", metavar="FILE", show_default="the screen"),
]
Spreadsheet = Annotated[
    bool,
    typer.Option("--spreadsheet", help="CSV begins with a byte-order mark, for spreadsheets."),
]
Force = Annotated[bool, typer.Option("--force", help="Replace the file if there is one.")]


def write_out(rows: Rows, given: dict[str, Any]) -> None:
    """Write rows where and how the options say, and say how many they were.

    Raises:
        ExportError: there is such a file already, none can be written there, or its ending
            is of no format.
        LibraryMissingError: Parquet is asked for, and its library is not installed.
    """
    target: Path | None = given["output"]
    kind = given["format_"] or _by_ending(target)
    if target is None and kind == "parquet":
        raise typer.BadParameter("Parquet is not for the screen: name a file with --output")
    with opened(target, force=given["force"]) as stream:
        number = write_rows(kind, rows, stream, mark=given["spreadsheet"])
    if target is not None:
        say(console(), f"{target}: {number:,} {'row' if number == 1 else 'rows'}")


def _by_ending(target: Path | None) -> Format:
    """Return the format that a file's name ends in; CSV where it has no ending.

    Raises:
        ExportError: rows are not written in what it ends in.
    """
    if target is None or not target.suffix:
        return "csv"
    kind = _ENDINGS.get(target.suffix.lower())
    if kind is None:
        raise ExportError(
            what=f"rows are not written as {target.suffix}",
            where=str(target),
            remedy=f"End the name in {', '.join(_ENDINGS)}, or give --format",
        )
    return kind


@contextmanager
def opened(target: Path | None, *, force: bool) -> Iterator[BinaryIO]:
    """Open a file that takes its name when it is whole, or the standard output.

    Raises:
        ExportError: there is such a file already, or none can be written there.
    """
    if target is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    if target.exists() and not force:
        raise ExportError("there is such a file", where=str(target), remedy="Add --force")
    try:
        with NamedTemporaryFile(dir=target.parent, prefix=".export-", delete=False) as stream:
            try:
                yield cast("BinaryIO", stream)
            except BaseException:
                Path(stream.name).unlink()
                raise
        Path(stream.name).chmod(_usual_rights())
        Path(stream.name).replace(target)
    except OSError as error:
        raise ExportError(
            what=f"it cannot be written: {error.strerror}",
            where=str(target),
            remedy="Name a file in a folder that may be written",
        ) from error


def folder(path: Path) -> None:
    """Make a folder, unless it is there.

    Raises:
        ExportError: it cannot be made.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(
            what=f"no folder can be made there: {error.strerror}",
            where=str(path),
            remedy="Name another folder",
        ) from error


def _usual_rights() -> int:
    """Return the rights of new files: temporary ones are for their owner alone."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
