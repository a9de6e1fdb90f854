"""What a check found, for the terminal."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from db.check import CheckResult
from onrecord.terminal import line, say


def overview(results: Sequence[CheckResult]) -> Table:
    """Return a table of the invariants, with how many rows were looked at and are wrong."""
    table = Table("invariant", "what it says", box=None, padding=(0, 2, 0, 0))
    table.add_column("checked", justify="right")
    table.add_column("wrong", justify="right")
    for result in results:
        wrong = Text(f"{result.wrong:,}", style="bold red" if result.wrong else "")
        table.add_row(result.name, result.promise, f"{result.checked:,}", wrong)
    return table


def tell_violations(screen: Console, results: Sequence[CheckResult]) -> int:
    """Print a line for each violation that is listed; return how many there are in all."""
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
    return wrong
