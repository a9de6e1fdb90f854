"""`onrecord restore`."""

from pathlib import Path
from typing import Annotated

import typer

from db.engine import database_url
from db.keeping.restore import RestoreOptions
from db.keeping.restore import restore as put_back
from onrecord.keeping_view import progress, tell_kept
from onrecord.options import Kept, KeptOption, one_database
from onrecord.terminal import console, line, say


def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The backup, which stays.")],
    database: Kept = None,
    *,
    given: KeptOption = None,
    force: Annotated[
        bool,
        typer.Option(
            "--force",
            help="Replace the database if there is one, which is kept under another name; take "
            "a backup in which rows break a promise.",
        ),
    ] = False,
    upgrade: Annotated[
        bool,
        typer.Option(
            "--upgrade", help="Take a backup of an earlier version, and bring it up to date."
        ),
    ] = False,
) -> None:
    """Go back to a backup, after looking through it.

    Examples: onrecord restore safe/news.db news.db, onrecord restore old.db --force --upgrade
    """
    url = database_url(one_database(database, given))
    with progress("Copying") as tell:
        restored = put_back(file, url, RestoreOptions(force, upgrade), tell)
    screen = console()
    if restored.aside:
        say(screen, f"The database that was there is now {line(str(restored.aside))}.")
    done = f"Restored {line(str(restored.kept.path))} from {line(str(file))}"
    tell_kept(screen, restored.kept, done)
