"""Moving a database from one place to another, between SQLite and PostgreSQL too."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass

from sqlalchemy import URL, Connection, Engine, func, inspect, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool

from db.bulk import analyse
from db.check import CheckResult, check
from db.engine import create_engine, describe, for_writing, is_missing
from db.errors import KeepingError
from db.faults import known_fault
from db.keeping.backup import telling, verified
from db.keeping.files import address, refuse_taken, require_sqlite, taking_name
from db.keeping.numbers import carry_numbers
from db.keeping.rows import Values, compare_rows, streamed, write_rows
from db.migrate import is_empty, migrate, require_current
from db.models import Base
from db.search_index import is_of_search

_TOLD = 500

Progress = Callable[[int, int], None]
"""Is told how many rows were copied and compared, and how many there are to copy and compare."""


@dataclass(frozen=True, slots=True)
class Copied:
    """What was copied, and what looking through the copy found."""

    tables: int
    rows: int
    results: tuple[CheckResult, ...]


def copy(source: URL, target: URL, progress: Progress | None = None) -> Copied:
    """Copy every row of a database into another that has none, and compare all afterwards.

    It happens in one transaction: after an error the target has no row. A SQLite file takes
    its name when it is whole. Rows keep their numbers, and no number is given again.

    Raises:
        KeepingError: the target holds rows, it cannot be written or cannot hold a value, or
            the copy is not what its source is.
        OnrecordError: there is no source, or it or the target is not of this program.
    """
    reader = _source_engine(source)
    require_current(reader)
    if target.get_backend_name() == "sqlite":
        return _copy_to_file(reader, target, progress)
    writer = create_engine(target, poolclass=NullPool)
    _require_no_rows(writer)
    migrate(writer)
    rows = _fill(reader, writer, describe(target), progress)
    with Session(create_engine(target, read_only=True, poolclass=NullPool)) as session:
        return Copied(len(Base.metadata.tables), rows, check(session))


def _source_engine(source: URL) -> Engine:
    # One moment, for as long as the copying takes; SQLite gives it unasked.
    options = (
        {"isolation_level": "REPEATABLE READ"} if source.get_backend_name() == "postgresql" else {}
    )
    return create_engine(source, read_only=True, poolclass=NullPool, **options)


def _copy_to_file(reader: Engine, target: URL, progress: Progress | None) -> Copied:
    path = require_sqlite(target, "Give the name of a file")
    is_there = not is_missing(target)
    if is_there:
        _require_no_rows(create_engine(target, read_only=True, poolclass=NullPool))
    refuse_taken(path, force=is_there)
    with taking_name(path, force=is_there) as new, telling("nothing was copied", path):
        writer = create_engine(address(new), poolclass=NullPool)
        migrate(writer)
        rows = _fill(reader, writer, str(path), progress)
        found = verified(new, str(path))
    return Copied(len(Base.metadata.tables), rows, found.results)


def _require_no_rows(target: Engine) -> None:
    """Make sure that a database has no rows yet, whatever its revision."""
    if is_empty(target):
        return
    with target.connect() as connection:
        names = inspect(connection).get_table_names()
        for name in sorted(names):
            if name == "alembic_version" or is_of_search(name):
                continue
            if connection.scalar(text(f"SELECT 1 FROM {name} LIMIT 1")):  # noqa: S608
                raise KeepingError(
                    what=f"nothing was copied: there are rows in its table {name}",
                    where=describe(target.url),
                    remedy="Give the name of a new file or of an empty database",
                )


def _fill(reader: Engine, writer: Engine, named: str, progress: Progress | None) -> int:
    """Copy all rows, compare them, and only then commit; return how many there were."""
    driver_error: type[Exception] = writer.dialect.loaded_dbapi.Error
    try:
        with reader.connect() as source, for_writing(writer).begin() as target:
            return _copy_all(source, target, progress)
    except (DBAPIError, driver_error) as error:
        found = known_fault(error)
        told = found.what if found else " ".join(str(getattr(error, "orig", error)).split())
        raise KeepingError(
            what=f"nothing was copied: {told}",
            where=named,
            remedy=f"{found.remedy}, then try again" if found else None,
        ) from error


def _copy_all(source: Connection, target: Connection, progress: Progress | None) -> int:
    tables = Base.metadata.sorted_tables
    counts = [source.scalar(select(func.count()).select_from(table)) or 0 for table in tables]
    counted = _Counted(2 * sum(counts), progress)
    if target.dialect.name == "sqlite":
        # Rows point at others of their own table, which may come later.
        target.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    for table in tables:
        with closing(streamed(source, table)) as rows:
            write_rows(target, table, counted.passing(rows))
        carry_numbers(source, target, table)
    for table in tables:
        with closing(streamed(source, table)) as rows, closing(streamed(target, table)) as copies:
            compare_rows(table, counted.passing(rows), copies)
    analyse(target)
    return sum(counts)


@dataclass(slots=True)
class _Counted:
    """How far it has come, told now and then."""

    total: int
    tell: Progress | None
    done: int = 0

    def passing(self, rows: Iterable[Values]) -> Iterator[Values]:
        """Yield the rows, counting them."""
        for row in rows:
            yield row
            self.done += 1
            if self.tell and self.done % _TOLD == 0:
                self.tell(self.done, self.total)
