"""How people name what the machine read: q12, c5, a7."""

import re
from typing import NamedTuple

from db.keys import row_id
from db.models.words import ReviewedTableWord

_LETTERS: dict[ReviewedTableWord, str] = {"quotes": "q", "claims": "c", "attributions": "a"}
_NAMED = re.compile(r"\s*([qca])\s*(\d{1,19})\s*", re.IGNORECASE | re.ASCII)


class Reading(NamedTuple):
    """A row that people review: a quote, a claim or an attribution."""

    table: ReviewedTableWord
    row_id: int

    def __str__(self) -> str:
        """Return how people name it."""
        return f"{_LETTERS[self.table]}{self.row_id}"


def named_reading(words: str) -> Reading | None:
    """Return the reading that somebody named, None for words that name none."""
    match = _NAMED.fullmatch(words)
    number = row_id(match[2]) if match else None
    if match is None or number is None:
        return None
    tables = {letter: table for table, letter in _LETTERS.items()}
    return Reading(tables[match[1].lower()], number)
