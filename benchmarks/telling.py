"""What questions are asked of a planted database: its people of all ranks, its words, outlets."""

import sqlite3
import tomllib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

BY_HAND = Path(__file__).with_name("by_hand")
_ASKED = Path(__file__).with_name("asked.toml")
_SAMPLE = 2_000  # claims whose words are counted
_RANKED = """
SELECT actors.name FROM attributions JOIN actors ON actors.id = speaker_id
WHERE actors.kind = ? AND attributions.status <> 'rejected'
AND NOT EXISTS (SELECT 1 FROM actors AS other WHERE other.name = actors.name
  AND other.id <> actors.id)
GROUP BY speaker_id ORDER BY count(*) DESC, speaker_id"""
_QUOTE = """
SELECT quotes.text FROM quotes JOIN utterance_variants USING (attribution_id)
WHERE quotes.kind = 'direct' GROUP BY utterance_id ORDER BY count(*) DESC, utterance_id LIMIT 1"""
_PLACE = """
SELECT place_text FROM claims WHERE place_text IS NOT NULL
GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1"""
_OUTLET = """
SELECT name FROM outlets JOIN articles ON outlet_id = outlets.id
GROUP BY outlets.id ORDER BY count(*) DESC
LIMIT 1 OFFSET (SELECT count(DISTINCT outlet_id) FROM articles) / 6"""

_OFFICE = """
SELECT title_key FROM roles WHERE title_key LIKE '% %'
GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1"""


@dataclass(frozen=True, slots=True)
class Case:
    """A way to ask a question: its arguments, and the SQL that a person wrote for the answer.

    `of_one` is asked of one person, outlet or word; `counts` goes through all there is.
    """

    question: str
    told: str
    asked: dict[str, Any] = field(default_factory=dict)
    by_hand: str = ""
    of_one: bool = False
    counts: bool = False

    @property
    def sql(self) -> str:
        """The statement written by hand; `:limit` is how many rows it is to give."""
        return (BY_HAND / f"{self.by_hand or self.question}.sql").read_text(encoding="utf-8")


def cases(connection: sqlite3.Connection) -> list[Case]:
    """Return the ways to ask, with people, words and outlets of the database."""
    told = telling(connection)
    found = []
    for each in tomllib.loads(_ASKED.read_text(encoding="utf-8"))["case"]:
        asked = {
            name: value.format_map(told) if isinstance(value, str) else value
            for name, value in each.get("asked", {}).items()
        }
        found.append(Case(**{**each, "asked": asked}))
    return found


def telling(connection: sqlite3.Connection) -> dict[str, str]:
    """Return names, words and outlets that are frequent, rare, and in between."""
    people = [name for (name,) in connection.execute(_RANKED, ("person",))]
    bodies = [name for (name,) in connection.execute(_RANKED, ("organization",))]
    middle = len(people) // 100 + 2
    words = _words(connection)
    frequent, _ = words.most_common(20)[-1]
    rare = min((each for each in words if len(each) > 7), key=lambda word: (words[word], word))
    return {
        "first": people[0],
        "second": people[1],
        "middle": people[middle],
        "last": people[-1],
        "surname": people[middle].split()[-1],
        "body": bodies[0],
        "frequent": frequent,
        "rare": rare,
        "quote": f'"{_one(connection, _QUOTE)}"',
        "place": _one(connection, _PLACE),
        "outlet": _one(connection, _OUTLET),
        "office": _one(connection, _OFFICE),
        "unit": "people",
    }


def _one(connection: sqlite3.Connection, sql: str) -> str:
    [value] = connection.execute(sql).fetchone()
    return str(value)


def _words(connection: sqlite3.Connection) -> Counter[str]:
    """Return how often the words of some claims stand in them, names apart."""
    rows = connection.execute("SELECT text FROM claims ORDER BY id LIMIT ?", (_SAMPLE,))
    return Counter(
        word for (text,) in rows for word in text.split() if word.isalpha() and word.islower()
    )
