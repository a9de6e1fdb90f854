"""What the rows of one article share while they are written."""

from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, Table

from loaders.store.facts import Interval
from loaders.store.places import Key, Places, numbered
from loaders.store.rows import Row, fetch, gone, move_aside
from loaders.text.records import Span


class Ref(NamedTuple):
    """The row of `article_actors`, the actor it is resolved to, and the one it was read as."""

    row_id: int
    actor_id: int
    read_as_id: int


@dataclass(frozen=True, slots=True)
class Frame:
    """The article that rows are written for.

    `was` and `now` lead from the offsets of its stored rows, and of the new reading, to
    what both share; `was` is None for an article that is new. `refs` are the rows of the
    reading's actors. `held` are the rows, by table, that stay though the reading lacks them,
    since people reviewed them.
    """

    article_id: int
    published: Interval | None
    was: Places | None
    now: Places
    refs: Sequence[Ref]
    held: Mapping[str, Collection[int]] = field(default_factory=dict)

    @property
    def published_on(self) -> date | None:
        """Return the first day on which the article may have been published."""
        return self.published.on if self.published else None

    @property
    def published_until(self) -> date | None:
        """Return the last such day, None where it is open or unknown."""
        return self.published.until if self.published else None

    @property
    def is_new(self) -> bool:
        """Tell whether the article has no rows yet but its own and its actors'."""
        return self.was is None

    @property
    def is_new_text(self) -> bool:
        """Tell whether the article is stored, with another text."""
        return self.was is not None and self.was is not self.now

    def resolved(self, name: str, index: int | None) -> Row:
        """Return the pair of columns that resolve to an actor of the reading, or to none."""
        ref = None if index is None else self.refs[index]
        return {
            f"{name}_ref_id": ref and ref.row_id,
            f"{name}_id": ref and ref.actor_id,
        }

    def read_as(self, index: int | None) -> int | None:
        """Return the actor that one of the reading was read as, before any judgement."""
        return None if index is None else self.refs[index].read_as_id

    def stored(self, connection: Connection, table: Table, *also: str) -> dict[Key, Row]:
        """Return the article's rows by place, and by the value of these columns also."""
        if self.was is None:
            return {}
        rows = fetch(connection, table, table.c.article_id == self.article_id)
        return _placed(self.was, rows, also)

    def unwanted(
        self,
        connection: Connection,
        table: Table,
        stored: Mapping[Key, Row],
        wanted: Container[Key],
    ) -> list[int]:
        """Return the ids of the rows that the reading lacks and that are not held.

        Where the text is another, those that are held are moved aside.
        """
        held = self.held.get(table.name, ())
        found = gone(stored, wanted)
        if self.is_new_text:
            move_aside(connection, table, [each for each in found if each in held])
        return [each for each in found if each not in held]

    def wanted(self, rows: Iterable[Row], *also: str) -> dict[Key, Row]:
        """Return the reading's rows by place, and by the value of these columns also."""
        return _placed(self.now, rows, also)


def spanned(text: str, span: Span) -> Row:
    """Return the columns of a span of the text."""
    return {"start_char": span.start, "end_char": span.end, "text": span.of(text)}


def _placed(places: Places, rows: Iterable[Row], also: Sequence[str]) -> dict[Key, Row]:
    def key(row: Row) -> Key:
        return (*places.of(row["start_char"], row["end_char"]), *(row[name] for name in also))

    return numbered(rows, key)
