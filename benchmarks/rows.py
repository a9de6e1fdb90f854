"""Made-up rows on their way to a database, each with a key of its own."""

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from random import Random
from typing import Any


@dataclass
class Planting:
    """What has been planted, and the rows of the articles at hand by their tables."""

    rng: Random
    words: list[str] = field(default_factory=list)
    word_weights: list[float] = field(default_factory=list)
    people: list[tuple[int, str]] = field(default_factory=list)
    people_weights: list[float] = field(default_factory=list)
    bodies: list[tuple[int, str]] = field(default_factory=list)
    lengths: list[int] = field(default_factory=lambda: [0])
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    ids: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def add(self, table: str, **columns: Any) -> int:  # noqa: ANN401
        """Add a row and return its key."""
        self.ids[table] += 1
        self.rows[table].append({"id": self.ids[table], **columns})
        return self.ids[table]

    def sentence(self, length: int) -> str:
        """Return so many words, the common ones often."""
        return " ".join(self.rng.choices(self.words, cum_weights=self.word_weights, k=length))


@dataclass
class Page:
    """An article as it is written: its key, day, text so far, and who stands in it."""

    id: int
    day: date
    cast: Sequence[tuple[int, int, str]]
    text: str = ""

    def put(self, words: str) -> dict[str, Any]:
        """Append words and return where they stand."""
        start = len(self.text)
        self.text += words
        return {"start_char": start, "end_char": len(self.text), "text": words}


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
