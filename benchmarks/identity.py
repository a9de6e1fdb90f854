"""Load a generated corpus and say whether loading stays linear, and who was recognised.

    python benchmarks/identity.py GOLD.jsonl.gz [--articles 10000] [--folder DIR] [--keep]

GOLD has an article a line as JSON with "id" and "text", as for `attribution.py`. Out of it
articles are made with other people, outlets and words, a quarter of them edited copies
(`generate.py`), in a folder outside the repository, which is deleted afterwards unless
`--keep` is given. They are loaded on one core by `loaders.run.load`, after a small load
into another database. In the same load but before the first thousand comes one article of
each mould: an article shares some wording with those of its mould, and the first thousand
is to meet as many such as the last.

With SQLite the processor's time for each article is judged, with PostgreSQL the wall
clock's, since another process writes: the last thousand may take 1.3 times as long as the
first, or the exit status is 1. Both are divided by the time for reading alone, which is
pure and the same work in each thousand, since machines are shared and heat up; the bare
ratios are printed beside.
"""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import Engine

from benchmarks.attribution import articles_of, peak_megabytes
from benchmarks.clock import (
    Block,
    Timed,
    blocks_of,
    by_pace,
    by_pace_of_wall,
    growth,
    opening,
    timed_load,
)
from benchmarks.found import copies_table, counts, met_persons, persons_table, utterances_table
from benchmarks.generate import ARTICLES, Truth, moulds_of, require_scratch, write_corpus
from benchmarks.stories import Mould
from db.engine import create_engine, database_url, describe
from db.errors import OnrecordError
from db.migrate import is_empty, migrate

MOST_GROWTH = 1.3
_BLOCK = 1000
_WARM_UP = 60  # articles
_OTHER_SEED = 1 << 20


def main(
    gold: Annotated[Path, typer.Argument(help="Articles to make others of, .jsonl or .jsonl.gz.")],
    articles: Annotated[int, typer.Option(min=1, help="How many articles to make.")] = 10_000,
    folder: Annotated[
        Path | None, typer.Option(help="Where to make them; a new or an empty folder.")
    ] = None,
    database: Annotated[
        str | None, typer.Option(help="An empty database; a file or a URL.")
    ] = None,
    seed: Annotated[int, typer.Option(help="Other seeds give other articles.")] = 1,
    *,
    keep: Annotated[bool, typer.Option("--keep", help="Keep the articles and database.")] = False,
) -> None:
    """Measure how loading grows with what is loaded, and who is recognised."""
    try:
        with _scratch(folder, keep=keep) as place:
            engine = _engine(database or str(place / "identity.db"))
            moulds = moulds_of((each["id"], each["text"]) for each in articles_of(gold))
            truths = write_corpus(place, moulds, articles + len(moulds), seed)
            _warm_up(place / "warm-up", moulds, seed + _OTHER_SEED)
            migrate(engine)
            timed = timed_load(place / ARTICLES, engine)
            ratio = _report(timed, len(moulds), engine)
            _scores(engine, truths)
            engine.dispose()
    except (OSError, ValueError, OnrecordError) as error:
        typer.echo(f"identity.py: {error}", err=True)
        raise typer.Exit(2) from None
    if ratio is not None and ratio > MOST_GROWTH:
        raise typer.Exit(1)


@contextmanager
def _scratch(folder: Path | None, *, keep: bool) -> Iterator[Path]:
    """Give a folder outside the repository; one that was named is kept, as what is in it."""
    if folder is not None:
        require_scratch(folder)
        yield folder
        return
    if keep:
        place = Path(tempfile.mkdtemp(prefix="onrecord-"))
        typer.echo(f"articles and database: {place}")
        yield place
        return
    with tempfile.TemporaryDirectory(prefix="onrecord-") as name:
        yield Path(name)


def _engine(address: str) -> Engine:
    url = database_url(address)
    if url.get_backend_name() == "sqlite":
        require_scratch(Path(url.database or "."))
    engine = create_engine(url)
    if not is_empty(engine):
        message = f"{describe(url)} holds a database already; give a new one"
        raise ValueError(message)
    return engine


def _warm_up(place: Path, moulds: Sequence[Mould], seed: int) -> None:
    """Load a few articles into another database: imports, word lists, compiled statements."""
    write_corpus(place, moulds, _WARM_UP, seed)
    engine = create_engine(database_url(str(place / "warm-up.db")))
    migrate(engine)
    timed_load(place / ARTICLES, engine)
    engine.dispose()


def _report(timed: Timed, before: int, engine: Engine) -> float | None:
    balance = timed.balance
    typer.echo(f"articles: {balance.stored:,} stored, {balance.refused:,} refused")
    blocks = blocks_of(timed.reached, _BLOCK, before)
    typer.echo(blocks_table([opening(timed.reached, before), *blocks]))
    ratio = _growth(blocks, is_local=engine.dialect.name == "sqlite")
    each = 1000 * timed.closing / len(timed.reached)
    typer.echo(f"closing the load: {timed.closing:.1f} s, {each:.1f} ms for each of its articles")
    names, compared = timed.reached[-1].names, timed.reached[-1].compared
    pairs = compared / names if names else 0.0
    typer.echo(f"pairs compared per new name: {pairs:.2f} ({compared:,} for {names:,} names)")
    memory = peak_megabytes()
    typer.echo("peak memory not known" if memory is None else f"{memory:.0f} MB at the peak")
    return ratio


def _growth(blocks: list[Block], *, is_local: bool) -> float | None:
    """Say how an article's time grew, and return the ratio that is judged."""
    ratio = growth(blocks, by_pace if is_local else by_pace_of_wall)
    if ratio is None:
        typer.echo(f"fewer than two runs of {_BLOCK:,} articles: no growth to tell")
        return None
    clock = "processor" if is_local else "wall clock"
    typer.echo(f"last thousand to first: {ratio:.2f} ({clock} by reading; at most {MOST_GROWTH})")
    beside = {
        "processor": growth(blocks, lambda each: each.processor),
        "wall clock": growth(blocks, lambda each: each.wall),
        "reading": growth(blocks, lambda each: each.reading),
        "writing": growth(blocks, lambda each: each.writing),
    }
    typer.echo(
        "  bare: " + ", ".join(f"{name} {each:.2f}" for name, each in beside.items() if each)
    )
    return ratio


def blocks_table(blocks: Sequence[Block]) -> str:
    """Return a row for each run of articles: milliseconds an article, what its names cost."""
    heads = ("wall", "processor", "reading", "writing", "new names", "pairs each")
    lines = [f"{'articles':<16}" + "".join(f"{head:>11}" for head in heads)]
    for each in blocks:
        times = (each.wall, each.processor, each.reading, each.writing)
        cells = "".join(f"{ms:>11.1f}" for ms in times) + f"{each.names:>11,}{each.pairs:>11.2f}"
        lines.append(f"{f'{each.first:,}–{each.last:,}':<16}{cells}")
    return "\n".join(lines)


def _scores(engine: Engine, truths: Sequence[Truth]) -> None:
    with engine.connect() as connection:
        for what, number in counts(connection).items():
            typer.echo(f"{what}: {number:,}")
        met = met_persons(connection, truths)
        tables = (
            persons_table(met, sum(len(truth.people) for truth in truths)),
            copies_table(connection, truths),
            utterances_table(connection, truths),
        )
        for lines in tables:
            for line in lines:
                typer.echo(line)


if __name__ == "__main__":
    typer.run(main)
