"""What `onrecord load` tells: the database made, progress, the balance, problems, what is next."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar
from sqlalchemy import URL

from db.engine import VARIABLE, without_password
from db.migrate import Migration
from db.queries.counts import Count
from loaders.run import Balance, Progress
from onrecord.addressing import database_option
from onrecord.counts_view import run_view
from onrecord.terminal import console, line, say

_MOST_KINDS = 5
_MOST_NOTES = 20
_STYLES = {"error": "red", "warning": "yellow", "note": "dim"}


def tell_migration(screen: Console, database: str, migration: Migration) -> None:
    """Say that the database was made, or brought from one revision to another."""
    if migration.is_new:
        say(screen, f"Made the database {line(database)} (revision {migration.after}).")
    elif migration.is_changed:
        way = f"from revision {migration.before} to {migration.after}"
        say(screen, f"Brought the database {line(database)} {way}.")


@contextmanager
def progress() -> Iterator[Callable[[Progress], None] | None]:
    """Give what shows how far a load has come, on a terminal; None where there is none."""
    screen = console(stderr=True)
    if not screen.is_terminal:
        yield None
        return
    columns = (
        TextColumn("Loading"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.description}", markup=False),
    )
    with Bar(*columns, console=screen, transient=True) as bar:
        task = bar.add_task("", total=None)

        def tell(step: Progress) -> None:
            bar.update(task, completed=step.done, total=step.total, description=line(step.path, 40))

        yield tell


def tell_balance(screen: Console, balance: Balance) -> None:
    """Print what became of the files seen."""
    seen = balance.files_seen
    say(
        screen,
        f"{seen} file{'' if seen == 1 else 's'} seen = {balance.stored} stored"
        f" + {balance.unchanged} unchanged + {balance.reread} read again"
        f" + {balance.refused} refused",
        "bold",
    )
    others = sum(number for _, number in balance.left_alone)
    if others:
        kinds = [f"{line(ending) or 'no ending'} {n}" for ending, n in balance.left_alone]
        told = ", ".join(kinds[:_MOST_KINDS] + ["…"] * (len(kinds) > _MOST_KINDS))
        files = "1 file of another kind" if others == 1 else f"{others} files of other kinds"
        say(screen, f"{files} left alone: {told} (name a file to have it tried)", "dim")


def tell_counts(screen: Console, counts: Iterable[Count]) -> None:
    """Print what the articles of this load hold, in two lines."""
    screen.print()
    screen.print(run_view(counts))
    screen.print()


def tell_problems(screen: Console, balance: Balance) -> None:
    """Print a line for each problem: the file, the place in it, what is wrong, what to do.

    Of what is no trouble, such as copies, only so many: there may be thousands.
    """
    notes = [each for each in balance.problems if each.severity == "note"]
    troubles = [each for each in balance.problems if each.severity != "note"]
    for problem in (*notes[:_MOST_NOTES], *troubles):
        place = f"{line(problem.place, 500)}: " if problem.place else ""
        told = f"{line(problem.path, 500)}: {problem.severity}: {place}{line(problem.message, 500)}"
        say(screen, told, _STYLES[problem.severity])
    if len(notes) > _MOST_NOTES:
        say(screen, f"… and {len(notes) - _MOST_NOTES:,} more notes, in load_problems", "dim")
    if balance.run_id is None:
        say(screen, "There is nothing to store, so no database was made.")


def tell_next(screen: Console, article: int, url: URL) -> None:
    """Say what to try next, with the address of the database where it is not the default one."""
    option = database_option(url)
    say(screen, "Try next:")
    for command in (f"show {article}", "claims --numbers", "people review", "summary", "check"):
        say(screen, f"  onrecord {command}{option}")
    if option and without_password(url) != url:
        told = f"The password is left out: give it by PGPASSWORD, or the whole URL by {VARIABLE}."
        say(screen, told)
