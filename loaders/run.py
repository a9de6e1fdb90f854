"""Loading: files to readers to text to store, with progress and a balance."""

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Engine

from db.bulk import bulk_loading
from db.engine import for_writing
from db.models.words import OutcomeWord
from loaders.between import tie_the_rest, weighed_until
from loaders.collecting import seldom_collecting
from loaders.errors import telling
from loaders.incoming import Incoming, arrivals, batches, count_files
from loaders.pool import Start, reading_on
from loaders.settle import Settler, Waiting, try_out
from loaders.store.bearers import join_surnames
from loaders.store.log import Outcome, Problem, close_run, open_run
from loaders.text.reading import READER_VERSION

_AHEAD = 2
"""How many batches are read while one is written: memory holds no more of the corpus."""


@dataclass(frozen=True, slots=True)
class LoadOptions:
    """How to load.

    `size_limit` is the largest file in bytes; `keep_contents` keeps the bytes as received
    in the database; `jobs` is the number of processes that read; `reread` reads files
    again that have not changed.
    """

    size_limit: int = 10_000_000
    keep_contents: bool = True
    jobs: int = 1
    reread: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a load has come: `total` files were counted before it began."""

    done: int
    total: int
    path: str
    outcome: OutcomeWord


@dataclass(frozen=True, slots=True)
class Balance:
    """What became of the files of a run, and what was wrong with them.

    `run_id` is None where there was no database and nothing to make one for; `left_alone`
    counts the files of other kinds in the folders by their endings.
    """

    run_id: int | None
    stored: int
    unchanged: int
    reread: int
    refused: int
    problems: tuple[Problem, ...]
    left_alone: tuple[tuple[str, int], ...] = ()

    @property
    def files_seen(self) -> int:
        """Every file that was seen came to one of four ends."""
        return self.stored + self.unchanged + self.reread + self.refused


def all_refused(paths: Sequence[Path], options: LoadOptions) -> Balance | None:
    """Return what a load would come to that can store nothing, None for any other.

    Reads until it meets a file that can be stored, and needs no database.
    """
    tally = _Tally(0, None)
    with reading_on(1) as start:
        for incoming in arrivals(paths, options.size_limit, tally.left_alone):
            outcome = try_out(incoming, start)
            if outcome is None:
                return None
            tally.add([outcome])
    return tally.balance(None)


def load(
    paths: Sequence[Path],
    engine: Engine,
    options: LoadOptions | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> Balance:
    """Load files and folders into a database that is at the newest revision.

    What is wrong with a file refuses that file and is in the balance; the others go on. A
    load that is stopped leaves whole files only, and its run without an end.

    Raises:
        LoadStoppedError: when the database can be written no more.
    """
    options = options or LoadOptions()
    total = count_files(paths) if progress else 0
    tally = _Tally(total, progress)
    writer = for_writing(engine)
    with (
        telling(engine.url),
        seldom_collecting(),
        bulk_loading(engine),
        reading_on(options.jobs) as start,
    ):
        with writer.begin() as connection:
            run_id = open_run(connection, READER_VERSION)
            since = weighed_until(connection, run_id)
        settler = Settler(run_id, keep_contents=options.keep_contents, reread=options.reread)
        incoming = arrivals(paths, options.size_limit, tally.left_alone)
        for batch in _ahead(_started(engine, settler, start, batches(incoming))):
            for each in batch:
                each.finish()
            tally.add(settler.settle(writer, batch))
        tie_the_rest(writer)
        with writer.begin() as connection:
            join_surnames(connection, since)
            close_run(connection, run_id)
    return tally.balance(run_id)


@dataclass(slots=True)
class _Tally:
    total: int
    progress: Callable[[Progress], None] | None
    ends: Counter[OutcomeWord] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)
    left_alone: Counter[str] = field(default_factory=Counter)

    def add(self, outcomes: Iterable[Outcome]) -> None:
        """Count the outcomes, which are stored by now, and tell of them."""
        for each in outcomes:
            self.ends[each.outcome] += 1
            self.problems.extend(each.problems)
            if self.progress:
                done = self.ends.total()
                self.progress(Progress(done, max(done, self.total), each.path, each.outcome))

    def balance(self, run_id: int | None) -> Balance:
        """Return what it all came to."""
        return Balance(
            run_id=run_id,
            stored=self.ends["stored"],
            unchanged=self.ends["unchanged"],
            reread=self.ends["reread"],
            refused=self.ends["refused"],
            problems=tuple(self.problems),
            left_alone=tuple(sorted(self.left_alone.items(), key=lambda each: (-each[1], each[0]))),
        )


def _started(
    engine: Engine, settler: Settler, start: Start, arrived: Iterable[list[Incoming]]
) -> Iterator[list[Waiting]]:
    """Yield the batches, with the reading of what is new or changed under way."""
    for batch in arrived:
        with engine.connect() as connection:
            begun = settler.begin(connection, batch, start)
        # Outside, since a transaction that stays open keeps a SQLite log from being folded in.
        yield begun


def _ahead(started: Iterable[list[Waiting]]) -> Iterator[list[Waiting]]:
    """Yield the batches in order, each when later ones have been started as well."""
    waiting: deque[list[Waiting]] = deque()
    for batch in started:
        waiting.append(batch)
        if len(waiting) > _AHEAD:
            yield waiting.popleft()
    yield from waiting
