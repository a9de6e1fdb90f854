"""`onrecord summary`."""

from db.database import open_database
from db.queries.counts import count_everything
from onrecord.counts_view import counts_view
from onrecord.options import Database
from onrecord.terminal import console, say


def summary(*, database: Database = None) -> None:
    """Count what the database holds.

    Example: onrecord summary -d news.db
    """
    with open_database(database) as session:
        counts = count_everything(session)
    screen = console()
    screen.print(counts_view(counts))
    if not any(count.number for count in counts if count.thing == "articles"):
        say(screen, "No article yet. Load some: onrecord load PATH…")
