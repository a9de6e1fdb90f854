"""`onrecord load`."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from sqlalchemy import URL, Engine
from sqlalchemy.orm import Session

from db.engine import create_engine, database_url, describe, in_memory
from db.errors import DatabaseAddressError
from db.migrate import is_empty, migrate
from db.queries.articles import first_article
from db.queries.counts import count_run
from loaders.run import Balance, LoadOptions, all_refused
from loaders.run import load as load_files
from onrecord import load_report
from onrecord.options import Database, size
from onrecord.terminal import console

_DEFAULTS = LoadOptions()


def load(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH…", help="Files and folders.")],
    *,
    database: Database = None,
    size_limit: Annotated[
        int,
        typer.Option(parser=size, metavar="SIZE", help="Refuse larger files, as 500kB or 10MB."),
    ] = _DEFAULTS.size_limit,
    discard_contents: Annotated[
        bool, typer.Option("--discard-contents", help="Keep no copy of the original bytes.")
    ] = not _DEFAULTS.keep_contents,
    jobs: Annotated[
        int, typer.Option(min=1, max=256, help="How many processes read.")
    ] = _DEFAULTS.jobs,
    reread: Annotated[
        bool, typer.Option("--reread", help="Read files again that have not changed.")
    ] = _DEFAULTS.reread,
) -> None:
    """Read files and folders into the database; make or update it first where need be.

    Examples: onrecord load articles, onrecord load a.txt b.txt -d news.db
    """
    options = LoadOptions(size_limit, not discard_contents, jobs, reread)
    url = database_url(database)
    screen = console()
    with _opened(url) as engine:
        balance = _load(screen, engine, paths, options)
        load_report.tell_balance(screen, balance)
        article = _tell_counts(screen, engine, balance.run_id)
    load_report.tell_problems(screen, balance)
    if article is not None:
        load_report.tell_next(screen, article, url)
    if balance.refused:
        raise typer.Exit(1)


@contextmanager
def _opened(url: URL) -> Iterator[Engine]:
    """Give an engine, whose connections are closed in the end.

    Raises:
        DatabaseAddressError: for a database that is in no file and on no server.
    """
    if in_memory(url):
        raise DatabaseAddressError(
            what="a database in memory is gone when the command ends",
            where=describe(url),
            remedy="Name a file",
        )
    engine = create_engine(url)
    try:
        yield engine
    finally:
        engine.dispose()


def _load(screen: Console, engine: Engine, paths: list[Path], options: LoadOptions) -> Balance:
    """Load the files; where there is no database yet, make one only for what can be stored."""
    balance = all_refused(paths, options) if is_empty(engine) else None
    if balance is None:
        load_report.tell_migration(screen, describe(engine.url), migrate(engine))
        with load_report.progress() as tell:
            balance = load_files(paths, engine, options, tell)
    return balance


def _tell_counts(screen: Console, engine: Engine, run_id: int | None) -> int | None:
    """Print what a run stored or read again; return its first article, None without any."""
    if run_id is None:
        return None
    with Session(engine) as session:
        article = first_article(session, run_id)
        if article is not None:
            load_report.tell_counts(screen, count_run(session, run_id))
    return article
