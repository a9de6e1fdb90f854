"""The record of runs: each file a run saw, what became of it, and what was wrong with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sqlalchemy import (
    Connection,
    FromClause,
    ScalarSelect,
    and_,
    func,
    or_,
    select,
    update,
)

from db.models import LoadFile, LoadProblem, LoadRun
from db.models.words import OutcomeWord, SeverityWord
from loaders.store.inserting import write, write_numbered
from loaders.store.rows import Row, table_of


@dataclass(frozen=True, slots=True)
class Problem:
    """What was wrong with a file; `place` is where in it, None for the whole file."""

    path: str
    code: str
    place: str | None
    message: str
    severity: SeverityWord = "error"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file: `source_file_id` is None where its bytes were not stored."""

    path: str
    outcome: OutcomeWord
    source_file_id: int | None
    problems: tuple[Problem, ...] = ()


def open_run(connection: Connection, reader_version: str) -> int:
    """Write the row of a run that begins now, and return its id."""
    row = {"started_at": datetime.now(UTC), "reader_version": reader_version}
    return write_numbered(connection, table_of(LoadRun), [row])[0]


class RunBefore(NamedTuple):
    """A run before: the version of its reader, and whether it came to its end."""

    reader_version: str
    is_finished: bool


def runs_before(connection: Connection, run_id: int) -> list[RunBefore]:
    """Return the run before one, and all earlier ones that left something undone.

    A run that has no end left what no run looked through that began behind its last file and
    came to its end. Loads run side by side, so that the run before may be a whole one.
    """
    runs, later = table_of(LoadRun), table_of(LoadRun).alias("later")
    earlier = runs.c.id < run_id
    # A file is logged with what was stored of it, and writers take turns: the order of the
    # files is that in which all was stored.
    last = _file_of(func.max, runs)
    first = _file_of(func.min, later)
    looked_through = select(later.c.id).where(
        later.c.id > runs.c.id,
        later.c.id < run_id,
        later.c.ended_at.is_not(None),
        func.coalesce(first, 0) > func.coalesce(last, -1),
    )
    query = select(runs.c.reader_version, runs.c.ended_at).where(
        earlier,
        or_(
            runs.c.id == select(func.max(runs.c.id)).where(earlier).scalar_subquery(),
            and_(runs.c.ended_at.is_(None), ~looked_through.correlate(runs).exists()),
        ),
    )
    rows = connection.execute(query)
    return [RunBefore(row.reader_version, row.ended_at is not None) for row in rows]


def _file_of(which: Any, runs: FromClause) -> ScalarSelect[Any]:  # noqa: ANN401
    """Return the number of the first or last file of a run, NULL where it has none."""
    files = table_of(LoadFile)
    number = select(which(files.c.id)).where(files.c.load_run_id == runs.c.id)
    return number.correlate(runs).scalar_subquery()


def close_run(connection: Connection, run_id: int) -> None:
    """Write that the run ended now. A run without an end was cut short, or still goes on."""
    table = table_of(LoadRun)
    connection.execute(update(table).where(table.c.id == run_id).values(ended_at=datetime.now(UTC)))


def log(connection: Connection, run_id: int, outcomes: Sequence[Outcome]) -> None:
    """Write what became of some files, with their problems."""
    files: list[Row] = [
        {
            "load_run_id": run_id,
            "path": each.path,
            "source_file_id": each.source_file_id,
            "outcome": each.outcome,
        }
        for each in outcomes
    ]
    ids = write_numbered(connection, table_of(LoadFile), files)
    problems: list[Row] = [
        {
            "load_file_id": file_id,
            "severity": problem.severity,
            "code": problem.code,
            "place": problem.place,
            "message": problem.message,
        }
        for file_id, outcome in zip(ids, outcomes, strict=True)
        for problem in outcome.problems
    ]
    write(connection, table_of(LoadProblem), problems)
