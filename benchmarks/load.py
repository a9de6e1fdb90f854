"""How fast articles are read and stored, apart, and how near storing comes to its limit.

    python -m benchmarks.load FROM [--articles 1000 --articles 10000 …] [--database URL]

FROM has articles to make others of (`generate.py`): a folder of .txt files, or a file with
an article a line as JSON, as for `attribution.py`. The more there are, the less the made ones
repeat each other. For each number so many are made, in a scratch folder that is deleted
afterwards, and loaded on one core by `loaders.run.load` into a new database, each number in
a process of its own. Reading is the time within `loaders.text.read` and
`loaders.identity.fingerprints`, which depend on one text alone; storing is all the rest
of the load, from opening the files to the planner's statistics. A part of it, told apart, is
comparing: finding and writing what an article has in common with others, and whom bare
surnames mean, which takes the longer the more articles tell the same. Then the rows of that
database are written to an empty one as they are (`bare.py`): that is the limit, and `times`
is how many times as long storing takes. With SQLite seconds are the processor's, since machines
are shared; with PostgreSQL, where a server writes, the wall clock's. Nothing is passed or failed.
"""

import multiprocessing
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Annotated, NamedTuple, TypeVar

import typer
from sqlalchemy import Engine, select

from benchmarks.attribution import articles_of, peak_megabytes
from benchmarks.bare import clock_for, count_rows, seconds_of_bare_writing
from benchmarks.clock import Clock
from benchmarks.generate import Press, moulds_of
from db.engine import create_engine, database_url, describe
from db.errors import OnrecordError
from db.migrate import is_empty, migrate
from db.models import Article
from loaders.run import load

_WARM_UP = 20  # articles
_SEED = 1
Result = TypeVar("Result")


class Measured(NamedTuple):
    """What a load of so many articles took: seconds, and megabytes of its process at the most.

    `peak` is None where the system does not tell.
    """

    articles: int
    words: int
    rows: int
    reading: float
    storing: float
    comparing: float
    limit: float
    peak: float | None


def texts_of(place: Path) -> Iterator[tuple[str, str]]:
    """Yield the id and text of each article of a folder or a file.

    Raises:
        OSError, ValueError: where they cannot be read.
    """
    if place.is_dir():
        for path in sorted(place.glob("*.txt")):
            yield path.name, path.read_text(encoding="utf-8")
        return
    for each in articles_of(place):
        yield each["id"], each["text"]


def make_articles(place: Path, folder: Path, number: int, seed: int = _SEED) -> None:
    """Make so many articles out of those of a place, in a new folder."""
    folder.mkdir()
    for made in Press(moulds_of(texts_of(place)), seed).articles(number):
        (folder / made.truth.article).write_text(made.text, encoding="utf-8")


def measure(folder: Path, engine: Engine, scratch: Path) -> Measured:
    """Load a folder into an empty database at the newest revision, and write its rows again."""
    clock, comparing = Clock(clock_for(engine)), Clock(clock_for(engine))
    start = clock.now()
    with clock.on_reading(), comparing.on_comparing():
        balance = load([folder], engine)
    whole = clock.now() - start
    peak = peak_megabytes()
    return Measured(
        articles=balance.stored,
        words=_count_words(engine),
        rows=count_rows(engine),
        reading=clock.seconds,
        storing=whole - clock.seconds,
        comparing=comparing.seconds,
        limit=seconds_of_bare_writing(engine, scratch),
        peak=peak,
    )


def _count_words(engine: Engine) -> int:
    with engine.connect() as connection:
        texts = connection.execute(select(Article.text).execution_options(yield_per=100)).scalars()
        return sum(len(text.split()) for text in texts)


def _measured(scratch: Path, database: str | None) -> Measured:
    """Measure in a process of its own; a small load comes first, to warm up."""
    small = create_engine(database_url(str(scratch / "small.db")))
    migrate(small)
    load([scratch / "small"], small)
    small.dispose()
    engine = create_engine(database_url(database or str(scratch / "load.db")))
    try:
        migrate(engine)
        return measure(scratch / "articles", engine, scratch)
    finally:
        engine.dispose()


HEAD = (
    f"{'articles':>9}{'words':>13}{'rows':>13}{'read: a/s':>11}{'words/s':>10}"
    f"{'store: a/s':>12}{'rows/s':>10}{'limit: rows/s':>15}{'times':>7}{'compare: ms':>13}"
    f"{'ms/article':>12}{'MB':>6}"
)


def told(each: Measured) -> str:
    """Return the line of a table under `HEAD`.

    `compare: ms` is for an article, and `ms/article` reading and storing together.
    """
    whole = 1000 * (each.reading + each.storing) / each.articles
    peak = "?" if each.peak is None else f"{each.peak:.0f}"
    return (
        f"{each.articles:>9,}{each.words:>13,}{each.rows:>13,}"
        f"{each.articles / each.reading:>11,.1f}{each.words / each.reading:>10,.0f}"
        f"{each.articles / each.storing:>12,.1f}{each.rows / each.storing:>10,.0f}"
        f"{each.rows / each.limit:>15,.0f}{each.storing / each.limit:>7.2f}"
        f"{1000 * each.comparing / each.articles:>13.1f}"
        f"{whole:>12.1f}{peak:>6}"
    )


def main(
    place: Annotated[
        Path, typer.Argument(metavar="FROM", help="Articles to make others of: folder or .jsonl.")
    ],
    articles: Annotated[
        list[int] | None, typer.Option(min=1, help="How many to make; may be repeated.")
    ] = None,
    database: Annotated[
        str | None, typer.Option(help="An empty database for one load; a file or a URL.")
    ] = None,
) -> None:
    """Measure how fast articles are read and stored."""
    numbers = articles or [1000]
    try:
        _require_empty(database, numbers)
        typer.echo(HEAD)
        for number in numbers:
            typer.echo(told(_loaded(place, number, database)))
    except (OSError, ValueError, OnrecordError) as error:
        typer.echo(f"load.py: {error}", err=True)
        raise typer.Exit(2) from None


def _loaded(place: Path, number: int, database: str | None) -> Measured:
    with tempfile.TemporaryDirectory(prefix="onrecord-") as name:
        scratch = Path(name)
        _apart(make_articles, place, scratch / "small", _WARM_UP, _SEED + 1)
        _apart(make_articles, place, scratch / "articles", number)
        return _apart(_measured, scratch, database)


def _apart(function: Callable[..., Result], *arguments: object) -> Result:
    """Call a function in a new process, whose memory is nobody else's."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        return pool.submit(function, *arguments).result()


def _require_empty(database: str | None, numbers: Sequence[int]) -> None:
    if database is None:
        return
    if len(numbers) > 1:
        raise ValueError("a database that is named can take one load only")
    engine = create_engine(database_url(database))
    if not is_empty(engine):
        message = f"{describe(engine.url)} holds a database already; give a new one"
        raise ValueError(message)
    engine.dispose()


if __name__ == "__main__":
    typer.run(main)
