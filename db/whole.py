"""Whole tables and views, row by row."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from sqlalchemy import Boolean, ColumnClause, Date, FromClause, column, select, table
from sqlalchemy.orm import Session

from db.export import Rows
from db.models import Base
from db.views import VIEWS

_AT_ONCE = 500

TABLES = Base.metadata.tables
"""The tables by their names."""


def whole(session: Session, name: str) -> Rows:
    """Return all rows of a table, by its key, or of a view.

    Raises:
        KeyError: There is no table or view of this name.
    """
    view = next((each for each in VIEWS if each.name == name), None)
    if view is None:
        source: FromClause = TABLES[name]
    else:
        source = table(name, *map(_typed, view.columns))
    return Rows(source.columns.keys(), partial(_fetched, session, source))


def _fetched(session: Session, source: FromClause) -> Iterator[Sequence[Any]]:
    rows = select(source).order_by(*source.primary_key)
    yield from session.execute(rows, execution_options={"yield_per": _AT_ONCE})


def _typed(name: str) -> ColumnClause[Any]:
    """Return a view's column with its type, which SQLite does not tell, from how it is named."""
    if name.startswith("is_"):
        return column(name, Boolean)
    return column(name, Date) if name.endswith(("_on", "_until")) else column(name)
