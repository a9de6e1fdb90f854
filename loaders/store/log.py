"""The record of runs: each file a run saw, what became of it, and what was wrong with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple

from sqlalchemy import Connection, select, update

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
    """The run before: the version of its reader, and whether it came to its end."""

    reader_version: str
    is_finished: bool


def run_before(connection: Connection, run_id: int) -> RunBefore | None:
    """Return what there is to know of the run before one, None if it is the first."""
    runs = table_of(LoadRun)
    query = select(runs.c.reader_version, runs.c.ended_at).where(runs.c.id < run_id)
    row = connection.execute(query.order_by(runs.c.id.desc()).limit(1)).one_or_none()
    return None if row is None else RunBefore(row.reader_version, row.ended_at is not None)


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
