"""What the commands tell that keep a database: how far they are, what they made and found."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import typer
from rich.console import Console
from rich.filesize import decimal
from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from db.keeping.backup import Kept
from onrecord.check_view import tell_violations
from onrecord.terminal import console, line, say


@contextmanager
def progress(doing: str) -> Iterator[Callable[[int, int], None] | None]:
    """Give what shows how far something has come, on a terminal; None where there is none."""
    screen = console(stderr=True)
    if not screen.is_terminal:
        yield None
        return
    columns = (TextColumn(doing), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Bar(*columns, console=screen, transient=True) as bar:
        task = bar.add_task("", total=None)

        def tell(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total)

        yield tell


def size(bytes_: int) -> str:
    """Return a number of bytes as people say it, such as 53.5 MB."""
    return decimal(bytes_)


def tell_kept(screen: Console, kept: Kept, done: str) -> None:
    """Print what was made and how it was verified; end with 1 where rows break a promise."""
    say(screen, f"{done}: {size(kept.size)}, revision {line(kept.revision)}.", "bold")
    if tell_violations(screen, kept.results):
        say(screen, "The file is whole, and says what the database says.", "bold red")
        raise typer.Exit(1)
    told = "Verified: the file is whole, and every invariant holds."
    if not kept.is_current:
        told = "Verified: the file is whole. In one of an earlier version no more is looked at."
    say(screen, told)
