"""`onrecord vacuum`."""

from pathlib import Path
from typing import Annotated

import typer

from db.engine import database_url, describe
from db.keeping.vacuum import vacuum as give_back
from db.keeping.vacuum import vacuum_into
from onrecord.keeping_view import size, tell_kept
from onrecord.options import Kept, KeptOption, one_database
from onrecord.terminal import console, line, say


def vacuum(
    database: Kept = None,
    *,
    given: KeptOption = None,
    into: Annotated[
        Path | None,
        typer.Option(
            "--into",
            help="Make this file, and leave the database as it is.",
            metavar="FILE",
            show_default="the database itself",
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Replace the file of --into if there is one.")
    ] = False,
) -> None:
    """Leave out what a database file does not need: for a file that is to be published.

    Examples: onrecord vacuum, onrecord vacuum news.db --into public.db
    """
    url = database_url(one_database(database, given))
    screen = console()
    if into is not None:
        done = vacuum_into(url, into, force=force)
        if done.kept is not None:
            tell_kept(screen, done.kept, f"Made {line(str(into))} of {line(describe(url))}")
        return
    if force:
        raise typer.BadParameter("--force is for a file that --into names")
    done = give_back(url)
    say(screen, f"{line(describe(url))}: {size(done.before)} before, {size(done.after)} now.")
