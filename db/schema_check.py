"""Has the database the tables, columns, indexes and views that this revision makes?"""

import warnings
from collections.abc import Iterator

from sqlalchemy import Inspector, Table, inspect, text
from sqlalchemy.exc import SAWarning
from sqlalchemy.orm import Session

from db.models import Base
from db.views import VIEWS
from db.way_back import Violation

PARTS = len(Base.metadata.tables) + len(VIEWS)
"""How many tables and views there should be."""


def missing(session: Session) -> Iterator[Violation]:
    """Yield what somebody took out of the database since it was made, by name."""
    found = inspect(session.connection())
    there = set(found.get_table_names())
    for table in Base.metadata.sorted_tables:
        if table.name in there:
            yield from _missing_in(found, table)
        else:
            yield Violation(table.name, None, "there is no such table")
    views = set(found.get_view_names())
    for view in VIEWS:
        if view.name not in views:
            yield Violation(view.name, None, "there is no such view")
    yield from _forgetful(session)


def _missing_in(found: Inspector, table: Table) -> Iterator[Violation]:
    columns = {each["name"] for each in found.get_columns(table.name)}
    for column in table.columns:
        if column.name not in columns:
            yield Violation(table.name, None, f"it has no column {column.name}")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SAWarning)  # of somebody's own index over an expression
        indexes = {each["name"] for each in found.get_indexes(table.name)}
    for name in sorted(str(each.name) for each in table.indexes):
        if name not in indexes:
            yield Violation(table.name, None, f"it has no index {name}")


def _forgetful(session: Session) -> Iterator[Violation]:
    """Yield the tables of SQLite that promise to give no id twice and no longer count on."""
    if session.get_bind().dialect.name != "sqlite":
        return
    rows = session.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'table'"))
    made = {row.name: row.sql for row in rows}
    for table in Base.metadata.sorted_tables:
        counts_on = table.dialect_options["sqlite"]["autoincrement"]
        if counts_on and "AUTOINCREMENT" not in made.get(table.name, "AUTOINCREMENT"):
            yield Violation(table.name, None, "it may give the id of a row that is gone again")
