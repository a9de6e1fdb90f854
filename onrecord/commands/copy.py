"""`onrecord copy`."""

from typing import Annotated

import typer

from db.engine import database_url, describe
from db.keeping.copying import copy as copy_over
from onrecord.check_view import tell_violations
from onrecord.keeping_view import progress
from onrecord.terminal import console, line, say


def copy(
    source: Annotated[
        str, typer.Argument(metavar="SOURCE", help="A database: a file name or a URL.")
    ],
    target: Annotated[
        str, typer.Argument(metavar="TARGET", help="Where it goes: a new file, an empty database.")
    ],
) -> None:
    """Copy a database into another, of the same kind or not, and compare all rows.

    Example: onrecord copy news.db postgresql://localhost/news
    """
    origin, destination = database_url(source), database_url(target)
    with progress("Copying, comparing") as tell:
        done = copy_over(origin, destination, tell)
    screen = console()
    told = f"Copied {line(describe(origin))} to {line(describe(destination))}"
    say(screen, f"{told}: {done.rows:,} rows of {done.tables} tables, each compared.", "bold")
    if tell_violations(screen, done.results):
        say(screen, "The copy is what its source is.", "bold red")
        raise typer.Exit(1)
    say(screen, "Every invariant holds.")
