"""Made-up rows on their way to a database, each with a key of its own."""

import sqlite3
from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate
from random import Random
from typing import Any, Generic, NamedTuple, TypeVar

_REMEMBERED = 5_000
Item = TypeVar("Item")


class Present(NamedTuple):
    """Somebody in an article: the key there, the actor's, what they are called there."""

    ref: int | None
    actor_id: int | None
    name: str


class Skewed(Generic[Item]):
    """Things of which the first are drawn often and the last hardly ever (Zipf's law)."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._items = items
        self._weights = list(accumulate(1 / rank for rank in range(1, len(items) + 1)))

    def draw(self, rng: Random, number: int = 1) -> list[Item]:
        """Return so many of them."""
        return rng.choices(self._items, cum_weights=self._weights, k=number)


class Joined(NamedTuple):
    """A row that another may be joined to: the column of its key, the key, what goes with it."""

    column: str
    key: int
    more: Mapping[str, str | None]


@dataclass
class Repeated:
    """What was said or claimed lately, in which article, in which words; what each is joined to."""

    lately: deque[tuple["Joined", int, str]] = field(
        default_factory=lambda: deque(maxlen=_REMEMBERED)
    )
    joined: dict[int, int] = field(default_factory=dict)


@dataclass
class Planting:
    """What has been planted, and the rows of the articles at hand by their tables."""

    rng: Random
    words: Skewed[str]
    places: Skewed[str]
    people: Skewed[tuple[int, tuple[str, ...]]] = field(default_factory=lambda: Skewed([]))
    bodies: Skewed[tuple[int, tuple[str, ...]]] = field(default_factory=lambda: Skewed([]))
    others: Skewed[tuple[int, tuple[str, ...]]] = field(default_factory=lambda: Skewed([]))
    offices: list[int] = field(default_factory=list)
    lengths: list[int] = field(default_factory=lambda: [0])
    quoted: Repeated = field(default_factory=Repeated)
    claimed: Repeated = field(default_factory=Repeated)
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    ids: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def add(self, table: str, **columns: Any) -> int:  # noqa: ANN401
        """Add a row and return its key."""
        self.ids[table] += 1
        self.rows[table].append({"id": self.ids[table], **columns})
        return self.ids[table]

    def tie(self, table: str, **columns: Any) -> None:  # noqa: ANN401
        """Add a row that has no key of its own."""
        self.rows[table].append(columns)

    def sentence(self, length: int) -> str:
        """Return so many words, the common ones often."""
        return " ".join(self.words.draw(self.rng, length))

    def often(self, share: float) -> bool:
        """Return whether something is so this time that is so in a share of times."""
        return self.rng.random() < share


@dataclass
class Page:
    """An article as it is written: its key, day, text so far, and who stands in it."""

    id: int
    day: date | None
    cast: Sequence[Present]
    is_copy: bool = False
    text: str = ""

    def put(self, words: str) -> dict[str, Any]:
        """Append words and return where they stand."""
        start = len(self.text)
        self.text += words
        return {"start_char": start, "end_char": len(self.text), "text": words}

    def since(self, start: int) -> dict[str, Any]:
        """Return where all stands that was put from there on."""
        return {"start_char": start, "end_char": len(self.text), "text": self.text[start:]}


def write(connection: sqlite3.Connection, rows: dict[str, list[dict[str, Any]]]) -> None:
    """Write rows to their tables, and forget them."""
    for table, some in rows.items():
        kinds: dict[tuple[str, ...], list[tuple[Any, ...]]] = defaultdict(list)
        for row in some:
            kinds[tuple(row)].append(tuple(row.values()))
        for names, values in kinds.items():
            places = ", ".join("?" for _ in names)
            insert = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({places})"  # noqa: S608
            connection.executemany(insert, values)
    connection.commit()
    rows.clear()
