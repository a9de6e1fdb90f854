"""How Alembic runs the revisions here: all or nothing, and without losing a row.

`db.migrate` hands its engine over; the plain `alembic` command finds the database as
`onrecord` does, or by `alembic -x database=…`. A downgrade that would lose data says which
and changes nothing, unless `alembic -x allow-data-loss` allows it.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from alembic.runtime.migration import MigrationContext, RevisionStep
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, text
from sqlalchemy.pool import NullPool
from sqlalchemy.schema import SchemaItem, SetColumnComment, SetTableComment

from db.data_loss import Held, held, lost
from db.engine import create_engine, database_url, for_writing
from db.models import Base
from db.models.base import UtcDateTime
from db.rebuilt import remembered, restore
from db.search_index import SEARCHED, is_of_search, rebuilding, triggers

_ADVISORY_LOCK = 7_206_417_301
"""Any number, as long as nobody else's is the same: it keeps two migrations apart."""

_Plan = Callable[[tuple[str, ...], MigrationContext], Iterable[RevisionStep]]
"""From the revision that a database is of to the steps to take."""


def run() -> None:
    """Run what Alembic was asked for, in one transaction."""
    if context.is_offline_mode():
        raise CommandError("Revisions look at the database, so --sql cannot be offered.")
    engine: Engine | None = context.config.attributes.get("engine")
    if engine is None:  # the plain command, whose user wants to see what it does
        logging.basicConfig(format="%(message)s")
        logging.getLogger("alembic").setLevel(logging.INFO)
        given = context.get_x_argument(as_dictionary=True).get("database")
        engine = create_engine(database_url(str(given) if given else None), poolclass=NullPool)
    with for_writing(engine).connect() as connection:
        if connection.dialect.name == "sqlite":
            with _unguarded(connection), connection.begin():
                before = remembered(connection)
                _migrate(connection)
                restore(connection, before)
                _check_keys(connection)
        else:
            with connection.begin():
                connection.execute(text(f"SELECT pg_advisory_xact_lock({_ADVISORY_LOCK})"))
                _migrate(connection)


def _migrate(connection: Connection) -> None:
    _configure(connection)
    before = context.get_context().get_current_heads()
    with context.begin_transaction(), _losing_nothing(connection):
        context.run_migrations()
    after = context.get_context().get_current_heads()
    if before == after or after != context.get_head_revisions():
        return
    if connection.dialect.supports_comments:
        _write_comments(connection)
    if connection.dialect.name == "sqlite":
        _mend_search(connection)


def _configure(connection: Connection, plan: _Plan | None = None) -> None:
    planned: dict[str, Any] = {"fn": plan} if plan else {}
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=True,
        # Alembic holds that SQLite cannot roll DDL back; with a real BEGIN it can.
        transactional_ddl=True,
        include_object=_is_compared,
        render_item=_render_frozen,
        **planned,
    )


@contextmanager
def _losing_nothing(connection: Connection) -> Iterator[None]:
    """Count before the first step down and after the last, and refuse what loses anything.

    Whose turn it is stands in the configuration, for whoever tells of a step that fails.

    Raises:
        CommandError: that says what would be lost; the transaction takes it all back.
    """
    before: dict[str, Held] = {}
    plan: _Plan = context.get_context().opts["fn"]

    def watched(heads: tuple[str, ...], migration: MigrationContext) -> Iterable[RevisionStep]:
        steps = list(plan(heads, migration))
        if any(not step.is_upgrade for step in steps) and not _may_lose_data():
            before.update(held(connection))
        for step in steps:
            context.config.attributes["under_way"] = step.to_revisions
            yield step

    _configure(connection, watched)
    yield
    found = lost(before, held(connection)) if before else ()
    if found:
        message = (
            f"This would lose {', '.join(found)}. Nothing was changed. Make a backup first, then"
            " allow it: alembic -x allow-data-loss downgrade …"
        )
        raise CommandError(message)


def _may_lose_data() -> bool:
    given = context.get_x_argument(as_dictionary=True).get("allow-data-loss")
    allowed: bool = context.config.attributes.get("allow_data_loss", False)
    return allowed or given in ("", "yes", "true", "1")


@contextmanager
def _unguarded(connection: Connection) -> Iterator[None]:
    """Switch off, before the transaction, what makes a rebuild of a table lose rows or fail.

    With foreign keys on, dropping the old table deletes every row that points at it with
    CASCADE; inside a transaction the switch has no effect. Without `legacy_alter_table`
    the new table cannot take the old one's name while a view reads it.
    """
    driver = connection.connection
    driver.cursor().execute("PRAGMA foreign_keys = OFF")
    driver.cursor().execute("PRAGMA legacy_alter_table = ON")
    try:
        yield
    finally:
        if driver.is_valid:  # a signal in the middle of a statement makes an end of it
            driver.cursor().execute("PRAGMA legacy_alter_table = OFF")
            driver.cursor().execute("PRAGMA foreign_keys = ON")


def _check_keys(connection: Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        tables = sorted({row[0] for row in broken})
        message = f"{len(broken)} rows would point nowhere, in: {', '.join(tables)}"
        raise CommandError(message)


def _write_comments(connection: Connection) -> None:
    """Keep the comments in the database true; they are prose, and no revision's business."""
    for table in Base.metadata.sorted_tables:
        connection.execute(SetTableComment(table))
        for column in table.columns:
            connection.execute(SetColumnComment(column))


def _is_compared(item: SchemaItem, name: str | None, *_rest: object) -> bool:
    """Leave views and the search index out of what autogenerate compares: models know neither."""
    return not getattr(item, "is_view", False) and not is_of_search(name)


def _mend_search(connection: Connection) -> None:
    """Make the triggers again that SQLite lost with a table that a revision rebuilt."""
    known = set(connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")))
    for table in SEARCHED:
        lost = [each for name, each in triggers(table).items() if name not in known]
        for statement in [*lost, rebuilding(table)] if lost else ():
            connection.exec_driver_sql(statement)


def _render_frozen(kind: str, item: Any, _context: AutogenContext) -> str | Literal[False]:  # noqa: ANN401
    """Write our own column type by its parts, so that a revision does not change with it."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return 'sa.Text().with_variant(sa.DateTime(timezone=True), "postgresql")'
    return False


run()
