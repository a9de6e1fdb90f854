"""What a page is asked with and what it gives back; nothing here knows of the server."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from sqlalchemy.orm import Session

from db.export import Format, Rows

LONGEST = 1_000
"""Characters of a value in an address that are read; no name and no search is as long."""


@dataclass(frozen=True, slots=True)
class Asked:
    """An address: its path, the named parts of it, and what stands behind the question mark.

    Of values that are given twice the first one counts; those that are blank are left out.
    """

    path: str
    parts: Mapping[str, str]
    given: Mapping[str, str]

    def address(self, path: str | None = None, **changed: object) -> str:
        """Return this address with some values changed; None takes one out."""
        values = {**self.given, **changed}
        told = urlencode({name: each for name, each in values.items() if each is not None})
        return f"{path or self.path}?{told}" if told else path or self.path


@dataclass(frozen=True, slots=True)
class Shown:
    """A page: a template and what it shows, which is plain data, fetched already."""

    template: str
    context: Mapping[str, Any] = field(default_factory=dict)
    status: int = 200


@dataclass(frozen=True, slots=True)
class Sent:
    """Rows that are sent as a file of one of the formats, under a name without an ending."""

    name: str
    kind: Format
    rows: Rows


@dataclass(frozen=True, slots=True)
class Told:
    """A plain text."""

    text: str


@dataclass(frozen=True, slots=True)
class Moved:
    """Another address, where what was asked for is."""

    address: str


Result = Shown | Sent | Told | Moved

Page = Callable[[Session, Asked], Result]
"""A page: a function of a session on the database and of what is asked."""


class NothingThereError(Exception):
    """There is no such article, person, question; its text says so in a sentence."""
