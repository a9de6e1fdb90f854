"""`onrecord check`."""

import typer

from db.check import check as run_check
from db.database import open_database
from onrecord.check_view import overview, tell_violations
from onrecord.options import Database
from onrecord.terminal import console, say


def check(*, database: Database = None) -> None:
    """Compare every row with what the database promises, and say what was looked at.

    Example: onrecord check -d news.db
    """
    with open_database(database) as session:
        results = run_check(session)
    screen = console()
    screen.print(overview(results))
    if tell_violations(screen, results):
        raise typer.Exit(1)
    say(screen, "Everything holds.", "bold")
