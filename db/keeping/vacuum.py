"""A SQLite file without slack, in a form that can be published and opened anywhere."""

from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import URL, Engine
from sqlalchemy.pool import NullPool

from db.bulk import analyse, set_journal
from db.engine import create_engine, describe
from db.errors import KeepingError
from db.keeping.backup import Kept, telling, verified
from db.keeping.files import address, refuse_taken, require_sqlite, taking_name
from db.migrate import require_current
from db.search_index import SEARCHED, optimizing

_ELSEWHERE = "Publish a file of it: onrecord copy URL FILE. The server's own is vacuumdb --analyze"


@dataclass(frozen=True, slots=True)
class Vacuumed:
    """How many bytes a file had and has now; `kept` is the new file, if one was made."""

    before: int
    after: int
    kept: Kept | None = None


def vacuum(url: URL) -> Vacuumed:
    """Give back what a SQLite file does not need, and renew what it is searched by.

    Its search indexes are merged, its statistics renewed, and it is left without a log
    beside it, so that it opens where nothing may be written.

    Raises:
        KeepingError: somebody has it open, it may not be written, the disk is full, or
            the database is no SQLite file.
        OnrecordError: there is none, or none that is up to date.
    """
    path = require_sqlite(url, _ELSEWHERE)
    require_current(create_engine(url, read_only=True, poolclass=NullPool))
    before = path.stat().st_size
    with telling("it was not vacuumed", path):
        _tidy(create_engine(url, poolclass=NullPool))
    return Vacuumed(before, path.stat().st_size)


def vacuum_into(url: URL, target: Path, *, force: bool = False) -> Vacuumed:
    """Make such a file of a SQLite database, which stays as it is; verify it.

    Raises:
        KeepingError: there is such a file and no `force`; and what `vacuum` raises.
    """
    path = require_sqlite(url, _ELSEWHERE)
    engine = create_engine(url, poolclass=NullPool)
    require_current(create_engine(url, read_only=True, poolclass=NullPool))
    if target.exists() and target.samefile(path):
        raise KeepingError(
            "this is the database itself", where=str(target), remedy="Leave out --into"
        )
    refuse_taken(target, force=force)
    with taking_name(target, force=force) as new, telling("no file was made", target):
        _execute(engine, "VACUUM INTO ?", str(new))
        _tidy(create_engine(address(new), poolclass=NullPool))
        kept = verified(new, describe(url))
    return Vacuumed(path.stat().st_size, kept.size, replace(kept, path=target))


def _tidy(engine: Engine) -> None:
    with engine.begin() as connection:
        for table in SEARCHED:
            connection.exec_driver_sql(optimizing(table))
        analyse(connection)
    _execute(engine, "VACUUM")
    set_journal(engine, "DELETE")


def _execute(engine: Engine, statement: str, *values: str) -> None:
    """Run what SQLite does not run in a transaction."""
    connection = engine.raw_connection()
    try:
        connection.cursor().execute(statement, values)
    finally:
        connection.close()
