"""Loads, and other writers, in a process of their own that is killed, and what is left of them."""

import mmap
import os
import signal
import struct
import time
import traceback
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import URL, Connection, Engine, event, select
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool

from db.check import check
from db.engine import create_engine
from db.models import Base
from db.models.base import UtcDateTime
from loaders.run import load
from tests.loaders.tables import RUNS, Rows

_WRITES = ("INSERT", "UPDATE", "DELETE", "CREATE", "ALTER", "DROP")
_CELLS = struct.Struct("=ii")
_BROKE = 9


@dataclass(frozen=True, slots=True)
class At:
    """When a writer is killed; with none of them it goes on to its end.

    `seconds` after its process began; behind so many `writes`, statements that change something;
    before the commit of so many transactions that `commits` counts. With `spilled` SQLite has
    so little memory that rows are in its log long before they are committed.
    """

    seconds: float | None = None
    writes: int = 0
    commits: int = 0
    spilled: bool = False


class Death(NamedTuple):
    """How a writer ended: whether it was killed, behind how many writes, and in a transaction."""

    killed: bool
    writes: int
    in_write: bool


def load_and_kill(url: URL, paths: Sequence[Path], at: At) -> Death:
    """Load in a process of its own until it is killed, and return how it ended."""
    return write_and_kill(url, partial(load, paths), at)


def write_and_kill(url: URL, write: Callable[[Engine], object], at: At) -> Death:
    """Have somebody write in a process of its own until it is killed; return how it ended."""
    board = mmap.mmap(-1, _CELLS.size)
    with warnings.catch_warnings():
        # Python warns of threads, of which the child has none: it does nothing but write.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if not child:
        _writing(url, write, at, board)
    if at.seconds is not None:
        time.sleep(at.seconds)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    writes, in_write = _CELLS.unpack(board[:])
    board.close()
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return Death(os.WIFSIGNALED(status), writes, bool(in_write))


def _writing(url: URL, write: Callable[[Engine], object], at: At, board: mmap.mmap) -> None:
    """Be the child: write, and leave without a word to the test that began it."""
    try:
        engine = create_engine(url, poolclass=NullPool)
        _Watch(engine, at, board)
        write(engine)
    except BaseException:  # noqa: BLE001  # nothing may reach the test above
        traceback.print_exc()
        os._exit(_BROKE)
    os._exit(0)


class _Watch:
    """Counts what somebody writes, on a board that outlives it, and kills them in time."""

    def __init__(self, engine: Engine, at: At, board: mmap.mmap) -> None:
        self._at = at
        self._board = board
        self._writes = self._commits = 0
        event.listen(engine, "after_cursor_execute", self._executed)
        event.listen(engine, "commit", self._committing)
        event.listen(engine, "checkin", self._done)
        if at.spilled:
            event.listen(engine, "connect", _forget)

    def _executed(self, _connection: Connection, _cursor: object, sql: str, *_: object) -> None:
        if sql.startswith(_WRITES):
            self._writes += 1
            self._tell(in_write=True)
            if self._writes == self._at.writes:
                os.kill(os.getpid(), signal.SIGKILL)

    def _committing(self, _connection: Connection) -> None:
        self._commits += 1
        if self._commits == self._at.commits:
            os.kill(os.getpid(), signal.SIGKILL)

    def _done(self, *_: object) -> None:
        self._tell(in_write=False)

    def _tell(self, *, in_write: bool) -> None:
        self._board[:] = _CELLS.pack(self._writes, in_write)


def _forget(connection: Any, _record: object) -> None:  # noqa: ANN401  # the driver's
    connection.execute("PRAGMA cache_size = 5")


def wrong(engine: Engine) -> list[object]:
    """Return all that `onrecord check` finds wrong, and what SQLite itself says of its file."""
    with Session(engine) as session:
        found: list[object] = [each for each in check(session) if each.wrong]
        if engine.dialect.name == "sqlite":
            connection = session.connection()
            found += connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
            told = connection.exec_driver_sql("PRAGMA integrity_check").fetchall()
            found += [row for row in told if tuple(row) != ("ok",)]
    return found


def lasting(engine: Engine) -> dict[str, Rows]:
    """Return every row with its keys, but for the record of runs and the time of day."""
    with engine.connect() as connection:
        return {
            table.name: [
                tuple(row)
                for row in connection.execute(
                    select(*(each for each in table.c if not _passes(each))).order_by(
                        *table.primary_key
                    )
                )
            ]
            for table in Base.metadata.sorted_tables
            if table.name not in RUNS
        }


def _passes(column: Any) -> bool:  # noqa: ANN401  # of whatever type
    of_run = any(key.column.table.name in RUNS for key in column.foreign_keys)
    return of_run or isinstance(column.type, UtcDateTime)
