"""Bringing a database to the schema of this program, and refusing those that are not ours."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import URL, Engine, inspect, text
from sqlalchemy.exc import DatabaseError, DBAPIError, OperationalError, SQLAlchemyError

from db.engine import describe, is_missing
from db.errors import (
    DatabaseMissingError,
    DatabaseTooNewError,
    DatabaseTooOldError,
    DatabaseUnreachableError,
    ForeignDatabaseError,
    MigrationFailedError,
    NotADatabaseError,
    OnrecordError,
)
from db.faults import Fault, known_fault

_VERSION_TABLE = "alembic_version"
_OURS = "source_files"
"""A table that every revision has: other projects number their revisions as we do."""

_LOAD = "Run `onrecord load PATH…` on it: loading brings a database up to date"

_UNKNOWN = Fault(
    "it cannot be opened", "Check its name, its folder and permissions, or that its server runs"
)
_FAILURES = (SQLAlchemyError, CommandError, LookupError, ValueError)
"""What a revision can come to over tables that are not those it was written for."""

_ANOTHER_HISTORY = (
    "Go on with the version of onrecord that made it, or load its files into a new database with"
    " `onrecord load PATH… -d FILE`; please report this where nothing else has changed its tables"
)


@dataclass(frozen=True, slots=True)
class Migration:
    """The revisions a database was brought from and to; `before` is None for a new one."""

    before: str | None
    after: str

    @property
    def is_new(self) -> bool:
        """Tell whether the database had no tables."""
        return self.before is None

    @property
    def is_changed(self) -> bool:
        """Tell whether there was anything to do."""
        return self.before != self.after


def migrate(engine: Engine) -> Migration:
    """Bring the database to the newest revision, wholly or not at all.

    Raises:
        MigrationFailedError: it may not be written, its disk is full, its tables are not what
            its revision says; and the database is left as it is, as it is by the others:
        DatabaseTooNewError, ForeignDatabaseError, NotADatabaseError, DatabaseUnreachableError.
    """
    config = alembic_config(engine)
    found = Migration(current_revision(engine), _head(config))
    if found.is_changed:
        try:
            command.upgrade(config, "head")
        except _FAILURES as error:
            raise _failed(engine, found, config.attributes.get("under_way", ()), error) from error
    return found


def _failed(
    engine: Engine, aim: Migration, under_way: tuple[str, ...], error: Exception
) -> MigrationFailedError:
    """Return what is told of a migration that failed while some revision was under way."""
    told = " ".join(str(error.orig if isinstance(error, DBAPIError) else error).split())
    found = known_fault(error)
    way = f"brought from revision {aim.before} to {aim.after}" if aim.before else "made"
    at = f"at revision {', '.join(under_way)} " if under_way else ""
    what = f"{found.what} ({told})" if found else f"this failed: {told}"
    return MigrationFailedError(
        what=f"the database could not be {way}: {at}{what}. {_left(engine, aim.before)}",
        where=describe(engine.url),
        remedy=f"{found.remedy}, then try again" if found else _ANOTHER_HISTORY,
    )


def _left(engine: Engine, before: str | None) -> str:
    """Return how a failed migration left the database, which is looked at, not taken on trust."""
    try:
        now = current_revision(engine)
    except OnrecordError as error:
        return f"How it was left cannot be seen ({error.what})"
    if now == before:
        return "All of it was taken back, and the database is as it was"
    return f"The database is at revision {now} now"


def is_empty(engine: Engine) -> bool:
    """Tell whether there is no database yet, or one without tables; makes none.

    Raises:
        OnrecordError: where there is one that this program cannot use.
    """
    return is_missing(engine.url) or current_revision(engine) is None


def require_current(engine: Engine) -> None:
    """Make sure that the tables are those of this program, without changing anything.

    Raises:
        DatabaseMissingError: for a database without tables.
        DatabaseTooOldError: for one of an earlier revision; and what `migrate` raises.
    """
    head = newest_revision(engine)
    revision = current_revision(engine)
    if revision is None:
        raise DatabaseMissingError(
            what="the database is empty", where=describe(engine.url), remedy=_LOAD
        )
    if revision != head:
        raise DatabaseTooOldError(
            what=f"the database is of an earlier version (revision {revision}, now {head})",
            where=describe(engine.url),
            remedy=_LOAD,
        )


def current_revision(engine: Engine) -> str | None:
    """Return the revision of the database, None for an empty one.

    Raises:
        DatabaseTooNewError, ForeignDatabaseError, NotADatabaseError,
        DatabaseUnreachableError: where it is none that this program can use.
    """
    with _reachable(engine.url), engine.connect() as connection:
        tables = set(inspect(connection).get_table_names())
        revision: str | None = None
        if _VERSION_TABLE in tables:
            revision = connection.scalar(text(f"SELECT version_num FROM {_VERSION_TABLE}"))  # noqa: S608
    if _OURS not in tables:
        if revision is None and tables <= {_VERSION_TABLE}:
            return None
        raise ForeignDatabaseError(
            what=f"the database holds other tables ({', '.join(sorted(tables)[:3])})",
            where=describe(engine.url),
            remedy="Give the name of a new file or of an empty database",
        )
    if revision is None:
        raise ForeignDatabaseError(
            what="the database has tables of onrecord and does not say of which revision",
            where=describe(engine.url),
            remedy="Go back to a backup, or load its files into a new one",
        )
    if revision not in _known(alembic_config(engine)):
        raise DatabaseTooNewError(
            what=f"the database was made by a later version of onrecord (revision {revision})",
            where=describe(engine.url),
            remedy="Run: pip install --upgrade onrecord",
        )
    return revision


def newest_revision(engine: Engine) -> str:
    """Return the revision that this program works on."""
    return _head(alembic_config(engine))


def alembic_config(engine: Engine, *, allow_data_loss: bool = False) -> Config:
    """Return Alembic's configuration; it needs no alembic.ini, so it works from a wheel.

    Args:
        engine: of the database.
        allow_data_loss: let a downgrade remove what it would otherwise be refused for.
    """
    config = Config(attributes={"engine": engine, "allow_data_loss": allow_data_loss})
    config.set_main_option("script_location", str(files("migrations")).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _head(config: Config) -> str:
    head = ScriptDirectory.from_config(config).get_current_head()
    if head is None:
        raise RuntimeError("the package `migrations` holds no revisions")
    return head


def _known(config: Config) -> set[str]:
    return {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}


@contextmanager
def _reachable(url: URL) -> Iterator[None]:
    """Turn the driver's failures to open a database into errors for people."""
    try:
        yield
    except DatabaseError as error:
        found = known_fault(error)
        is_other = getattr(error.orig, "sqlite_errorname", "") == "SQLITE_NOTADB"
        if isinstance(error, OperationalError) or (found and not is_other):
            found = found or _UNKNOWN
            raise DatabaseUnreachableError(
                what=f"the database cannot be used: {found.what} ({str(error.orig).strip()})",
                where=describe(url),
                remedy=found.remedy,
            ) from error
        if not is_other:
            raise
        raise NotADatabaseError(
            what=f"this is not a SQLite database ({error.orig})",
            where=describe(url),
            remedy="Give the name of a new file",
        ) from error
