"""What a review changes is noted value by value, so that it can be taken back exactly."""

import json
from collections.abc import Collection, Iterator
from itertools import groupby

from sqlalchemy import Connection, Table, delete, select

from db.models import ArticleActor, Attribution, Claim, Quote, Review, ReviewChange
from loaders.store.inserting import write, write_numbered
from loaders.store.rows import Row, amend, chunks, fetch, id_of, number_of, table_of

REFS = table_of(ArticleActor)
ATTRIBUTIONS = table_of(Attribution)
QUOTES = table_of(Quote)
CLAIMS = table_of(Claim)
REVIEWS = table_of(Review)
CHANGES = table_of(ReviewChange)

TABLES = {table.name: table for table in (ATTRIBUTIONS, QUOTES, CLAIMS, REFS)}

_FOLLOWS = "speaker_id"
"""What follows from `speaker_ref_id`, and may have been judged otherwise since."""


class Ledger:
    """Changes rows for a review, and notes what they held before."""

    def __init__(self, connection: Connection, review_id: int) -> None:
        self.connection = connection
        self._review_id = review_id
        self._changes: list[Row] = []

    def set(self, table: Table, row: Row, values: Row) -> None:
        """Write these values to a row where it has others."""
        changed = {name: value for name, value in values.items() if row[name] != value}
        if not changed:
            return
        amend(self.connection, table, {id_of(row): changed})
        for name, value in changed.items():
            if name != _FOLLOWS:
                self._note(table, id_of(row), name, row[name], value)
        row.update(values)

    def make(self, table: Table, row: Row) -> int:
        """Insert a row and return its id."""
        row_id = write_numbered(self.connection, table, [row])[0]
        self._note(table, row_id, None, None, None)
        return row_id

    def close(self) -> None:
        """Write what was noted."""
        write(self.connection, CHANGES, self._changes)

    def _note(
        self, table: Table, row_id: int, column: str | None, before: object, after: object
    ) -> None:
        self._changes.append(
            {
                "review_id": self._review_id,
                "position": len(self._changes),
                "table_name": table.name,
                "row_id": row_id,
                "column_name": column,
                "before": None if column is None else json.dumps(before),
                "after": None if column is None else json.dumps(after),
            }
        )


def take_back(connection: Connection, review_ids: Collection[int]) -> dict[str, set[int]]:
    """Give rows back what they held before these reviews, and forget what these changed.

    Returns the rows, by table; those that the reviews made are gone.
    """
    rows = [
        row
        for some in chunks(review_ids)
        for row in fetch(connection, CHANGES, CHANGES.c.review_id.in_(some))
    ]
    rows.sort(key=lambda row: (number_of(row, "review_id"), number_of(row, "position")))
    touched: dict[str, set[int]] = {name: set() for name in TABLES}
    for (name, row_id, is_made), changes in groupby(reversed(rows), _whose):
        table = TABLES[name]
        if is_made:
            connection.execute(delete(table).where(table.c.id == row_id))
            touched[name].discard(row_id)
            continue
        values = {str(each["column_name"]): json.loads(str(each["before"])) for each in changes}
        amend(connection, table, {row_id: {**values, **_followed(connection, values)}})
        touched[name].add(row_id)
    for some in chunks(review_ids):
        connection.execute(delete(CHANGES).where(CHANGES.c.review_id.in_(some)))
    return touched


def _whose(change: Row) -> tuple[str, int, bool]:
    return str(change["table_name"]), number_of(change, "row_id"), change["column_name"] is None


def _followed(connection: Connection, values: Row) -> Row:
    """Return who speaks, where it is given back which of the article's actors does."""
    if "speaker_ref_id" not in values:
        return {}
    ref_id = values["speaker_ref_id"]
    actor_id = connection.scalar(select(REFS.c.actor_id).where(REFS.c.id == ref_id))
    return {"speaker_ref_id": actor_id and ref_id, _FOLLOWS: actor_id}


def in_force(connection: Connection, article_id: int) -> list[Row]:
    """Return the reviews of an article that nobody has undone, in order."""
    own = (REVIEWS.c.article_id == article_id) & REVIEWS.c.undone_at.is_(None)
    return fetch(connection, REVIEWS, own)


def said_by(connection: Connection, attribution_id: int) -> Iterator[tuple[Table, Row]]:
    """Yield the quotes and claims of an attribution, each with its table."""
    for table in (QUOTES, CLAIMS):
        for row in fetch(connection, table, table.c.attribution_id == attribution_id):
            yield table, row
