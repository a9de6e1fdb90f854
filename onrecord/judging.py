"""What every command that judges needs: whom the words mean, who judges, where it is written."""

import sys
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from getpass import getuser
from typing import Annotated, NoReturn

import typer
from sqlalchemy import Connection
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool

from db.database import open_database
from db.engine import create_engine, database_url, describe, for_writing
from db.faults import telling
from db.keys import row_id
from db.queries.judgements import merger
from db.queries.people import JUDGEABLE, PersonName, find_people
from loaders.errors import NotWrittenError
from loaders.store.judgements import Act
from onrecord.choices import MOST, refuse
from onrecord.judgement_view import merged
from onrecord.terminal import console, line, say

By = Annotated[
    str | None,
    typer.Option("--by", help="Who judges.", metavar="NAME", show_default="the system's user"),
]
Why = Annotated[
    str | None, typer.Option("--why", help="The reason, for whoever asks later.", metavar="TEXT")
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]


@dataclass(frozen=True, slots=True)
class Whom:
    """Whom somebody means: `given_id` is the id they wrote, else that of the person."""

    given_id: int
    person: PersonName


def whom(session: Session, words: str, kinds: Collection[str] = JUDGEABLE) -> Whom:
    """Return the one actor of some kinds that the words mean; tell where an id led elsewhere.

    Raises:
        typer.Exit: where they mean several, or nobody, after saying so.
    """
    found = find_people(session, words, MOST + 1, kinds)
    if len(found) != 1:
        refuse_person(words, found)
    given_id = row_id(words.strip())
    led = None if given_id in {None, found[0].id} else merger(session, given_id or 0)
    if led is None:
        return Whom(found[0].id, found[0])
    say(console(), merged(led))
    return Whom(led.actor.id, found[0])


def refuse_person(words: str, found: Sequence[PersonName]) -> NoReturn:
    """Say that the words mean several, or nobody; end with 1."""
    told = f"nobody is called {line(words)}; give an id or words of a name"
    if found:
        told = f"{line(words)} may be any of these; say which by its number"
    choices = [
        f"{name.id:>6}  {line(name.name)} | {name.kind} | articles: {name.articles}"
        for name in found[:MOST]
    ]
    refuse(told, choices, more=len(found) > MOST)


def act(by: str | None, why: str | None) -> Act:
    """Return who judges now: who is given, else the system's user."""
    return Act(by or _user(), why or None)


def _user() -> str:
    try:
        return getuser()
    except (KeyError, OSError):  # a user without a name, as in some containers
        return "unknown"


@contextmanager
def writing(database: str | None) -> Iterator[Connection]:
    """Connect to write a judgement, wholly or not at all.

    Raises:
        OnrecordError: where there is no database of this program, or it cannot be written.
    """
    open_database(database).close()  # tells what is wrong, and makes no file
    url = database_url(database)
    engine = for_writing(create_engine(url, poolclass=NullPool))
    telling_of_it = telling(NotWrittenError, "nothing was written", describe(url))
    with telling_of_it, engine.begin() as connection:
        yield connection


def to_undo(latest: tuple[int, str] | None, what: str, command: str, *, yes: bool) -> int:
    """Return the number of the latest of what may be undone, after asking; it is told in a line.

    Raises:
        typer.Exit: where there is none, the answer is no, or nobody is there.
    """
    if latest is None:
        refuse(f"there is no {what} to undo", [], more=False)
    number, told = latest
    say(console(), told)
    agreed("Undo this?", yes=yes, otherwise=f"to undo it, say so: {command} {number}")
    return number


def agreed(question: str, *, yes: bool, otherwise: str) -> None:
    """Ask, unless told not to; without anybody to ask, say what to do.

    Raises:
        typer.Exit: where the answer is no, or nobody is there.
    """
    if yes:
        return
    if not is_attended():
        refuse(otherwise, [], more=False)
    if not typer.confirm(question):
        say(console(), "Nothing was changed.")
        raise typer.Exit(1)


def is_attended() -> bool:
    """Tell whether somebody is there to answer."""
    return sys.stdin.isatty()
