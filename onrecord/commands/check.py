"""`onrecord check`."""

import typer
from rich.table import Table
from rich.text import Text

from db.check import CheckResult
from db.check import check as run_check
from db.database import open_database
from onrecord.options import Database
from onrecord.terminal import console, line, say


def check(*, database: Database = None) -> None:
    """Compare every row with what the database promises, and say what was looked at.

    Example: onrecord check -d news.db
    """
    with open_database(database) as session:
        results = run_check(session)
    screen = console()
    screen.print(_overview(results))
    for result in results:
        for violation in result.violations:
            row = (
                violation.table
                if violation.row_id is None
                else f"{violation.table} {violation.row_id}"
            )
            say(screen, f"{row}: {line(violation.sentence, 500)}", "red")
        unlisted = result.wrong - len(result.violations)
        if unlisted:
            say(screen, f"… and {unlisted:,} more of {result.name}", "red")
    wrong = sum(result.wrong for result in results)
    if wrong:
        say(screen, f"{wrong:,} violation{'' if wrong == 1 else 's'}.", "bold red")
        raise typer.Exit(1)
    say(screen, "Everything holds.", "bold")


def _overview(results: tuple[CheckResult, ...]) -> Table:
    table = Table("invariant", "what it says", box=None, padding=(0, 2, 0, 0))
    table.add_column("checked", justify="right")
    table.add_column("wrong", justify="right")
    for result in results:
        wrong = Text(f"{result.wrong:,}", style="bold red" if result.wrong else "")
        table.add_row(result.name, result.promise, f"{result.checked:,}", wrong)
    return table
