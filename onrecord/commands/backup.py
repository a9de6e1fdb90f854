"""`onrecord backup`."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import URL

from db.engine import database_url, describe
from db.keeping.backup import backup as make_backup
from onrecord.keeping_view import progress, tell_kept
from onrecord.options import Kept, KeptOption
from onrecord.terminal import console, line


def backup(
    database: Kept = None,
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FILE]",
            help="The file to make.",
            show_default="the database's name with date and time, beside it",
        ),
    ] = None,
    *,
    given: KeptOption = None,
    force: Annotated[
        bool, typer.Option("--force", help="Replace the file if there is one.")
    ] = False,
) -> None:
    """Make a verified copy of the database as it is now, even while a load runs.

    Examples: onrecord backup, onrecord backup news.db safe/news.db
    """
    if given is not None and database is not None:
        # With the database given as an option, the one argument left to give is the file.
        if file is not None:
            raise typer.BadParameter("the database is named twice; leave out --database")
        database, file = given, Path(database)
    url = database_url(database if given is None else given)
    target = file or _dated(url)
    with progress("Copying") as tell:
        kept = make_backup(url, target, force=force, progress=tell)
    tell_kept(console(), kept, f"Backed up {line(describe(url))} to {line(str(target))}")


def _dated(url: URL) -> Path:
    path = Path(url.database or "onrecord.db")
    moment = datetime.now().astimezone()
    return path.with_name(f"{path.stem}-{moment:%Y%m%d-%H%M%S}{path.suffix}")
