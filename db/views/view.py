"""What a view is: its name, what a row of it is, its columns, and how it is made."""

from collections.abc import Sequence
from dataclasses import dataclass

Columns = dict[str, tuple[str, str]]
"""The name of a column to its SQL and its meaning."""


@dataclass(frozen=True, slots=True)
class View:
    """A view: what a row of it is, what its columns mean, and its SELECT.

    The SELECT is one for both databases, in the words of PostgreSQL.
    """

    name: str
    comment: str
    columns: dict[str, str]
    select: str

    def create(self, dialect: str) -> str:
        """Return the CREATE VIEW statement for "sqlite" or "postgresql"."""
        # SQLite 3.40 knows string_agg by its older name alone.
        select = self.select
        if dialect == "sqlite":
            select = select.replace("string_agg(", "group_concat(")
        return f"CREATE VIEW {self.name} AS\n{select}"


def flat_view(name: str, comment: str, columns: Columns, rest: str) -> View:
    """Return a view that selects the columns; `rest` is its FROM and what follows."""
    meanings = {column: meaning for column, (_, meaning) in columns.items()}
    return View(name, comment, meanings, _select({c: sql for c, (sql, _) in columns.items()}, rest))


def stacked(columns: Sequence[str], arms: Sequence[tuple[dict[str, str], str]]) -> str:
    """Return the SQL for the rows of several selects, one after the other.

    An arm is the SQL of its columns, NULL for those it does not have, and its FROM and what
    follows.
    """
    selects = (
        _select({name: own.get(name, "NULL") for name in columns}, rest) for own, rest in arms
    )
    return "\nUNION ALL\n".join(selects)


def _select(columns: dict[str, str], rest: str) -> str:
    listed = ",\n  ".join(f"{sql} AS {column}" for column, sql in columns.items())
    return f"SELECT\n  {listed}\n{rest}"
