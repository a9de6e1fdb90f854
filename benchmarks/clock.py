"""A load with a clock on it: seconds for each thousand articles, and what names cost."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple, ParamSpec, TypeVar
from unittest.mock import patch

from sqlalchemy import Engine

from loaders.identity.fingerprints import fingerprints
from loaders.identity.persons import compare_persons
from loaders.run import Balance, Progress, load
from loaders.store.across import tie_new
from loaders.store.bearers import join_surnames
from loaders.store.spellings import find_fits
from loaders.text.reading import read

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


class Reached(NamedTuple):
    """Where a load stood: seconds from its start, and what was counted until then."""

    articles: int
    wall: float
    processor: float
    reading: float
    compared: int
    names: int


_BEGINNING = Reached(0, 0.0, 0.0, 0.0, 0, 0)


class Block(NamedTuple):
    """A run of articles of a load: milliseconds for each article, pairs for each new name."""

    first: int
    last: int
    wall: float
    processor: float
    reading: float
    names: int
    compared: int

    @property
    def writing(self) -> float:
        """Milliseconds of the processor for all but the reading of an article."""
        return self.processor - self.reading

    @property
    def pairs(self) -> float:
        """Names compared with for each name looked for."""
        return self.compared / self.names if self.names else 0.0


@dataclass(slots=True)
class Timed:
    """What a load came to, where it stood after each article, and how long it went on then.

    `closing` is seconds of the processor.
    """

    balance: Balance
    closing: float
    reached: list[Reached] = field(default_factory=list)


class _Counts:
    def __init__(self) -> None:
        self.compared = self.names = 0

    def compare(self, *names: str) -> Any:  # noqa: ANN401  # whatever the original returns
        """Compare as ever, and count it."""
        self.compared += 1
        return compare_persons(*names)

    def find(self, connection: Any, names: Any, *others: Any) -> Any:  # noqa: ANN401
        """Look for names as ever, and count them."""
        self.names += len(names)
        return find_fits(connection, names, *others)


class Clock:
    """Adds up the seconds that something takes; `now` tells the time."""

    def __init__(self, now: Callable[[], float]) -> None:
        self.now = now
        self.seconds = 0.0

    @contextmanager
    def on_reading(self) -> Iterator[None]:
        """Run whenever the loaders read a text, or work out by what it is met in others."""
        with self._on(read, fingerprints):
            yield

    @contextmanager
    def on_comparing(self) -> Iterator[None]:
        """Run whenever they find what an article has in common with others, and write that."""
        with self._on(tie_new, join_surnames):
            yield

    @contextmanager
    def _on(self, *functions: Callable[..., Any]) -> Iterator[None]:
        with ExitStack() as stack:
            for each in functions:
                stack.enter_context(in_place_of(each, self._timed(each)))
            yield

    def _timed(self, function: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
        def on_the_clock(*arguments: Arguments.args, **named: Arguments.kwargs) -> Result:
            start = self.now()
            try:
                return function(*arguments, **named)
            finally:
                self.seconds += self.now() - start

        return on_the_clock


def timed_load(folder: Path, engine: Engine) -> Timed:
    """Load a folder with a clock running; the database is at the newest revision.

    The processor's time is that of this process, which reads and, with SQLite, writes.
    """
    counts, clock = _Counts(), Clock(time.process_time)
    reached: list[Reached] = []
    wall, processor = time.perf_counter(), time.process_time()

    def note(progress: Progress) -> None:
        times = (time.perf_counter() - wall, time.process_time() - processor, clock.seconds)
        reached.append(Reached(progress.done, *times, counts.compared, counts.names))

    with (
        in_place_of(compare_persons, counts.compare),
        in_place_of(find_fits, counts.find),
        clock.on_reading(),
    ):
        balance = load([folder], engine, progress=note)
    closing = time.process_time() - processor - reached[-1].processor
    return Timed(balance, closing, reached)


@contextmanager
def in_place_of(function: Callable[..., Any], other: Callable[..., Any]) -> Iterator[None]:
    """Let the loaders' modules call another function for a while, under whatever name."""
    with ExitStack() as stack:
        for name, module in list(sys.modules.items()):
            if name.startswith("loaders.") and vars(module).get(function.__name__) is function:
                stack.enter_context(patch.object(module, function.__name__, other))
        yield


def blocks_of(reached: list[Reached], size: int, first: int = 0) -> list[Block]:
    """Return the whole runs of so many articles behind the first ones, in their order."""
    ends = [each for each in reached if each.articles >= first]
    ends = [each for each in ends if (each.articles - first) % size == 0]
    if first == 0:
        ends.insert(0, _BEGINNING)
    return [_block(*each) for each in pairwise(ends)]


def opening(reached: list[Reached], articles: int) -> Block:
    """Return the run of the first articles."""
    return _block(_BEGINNING, reached[articles - 1])


def _block(start: Reached, end: Reached) -> Block:
    def each_of(seconds: float) -> float:
        return 1000 * seconds / (end.articles - start.articles)

    return Block(
        start.articles + 1,
        end.articles,
        each_of(end.wall - start.wall),
        each_of(end.processor - start.processor),
        each_of(end.reading - start.reading),
        end.names - start.names,
        end.compared - start.compared,
    )


def growth(blocks: list[Block], measure: Callable[[Block], float]) -> float | None:
    """Return how many times as long an article of the last run takes as one of the first.

    None where there are fewer than two runs, or nothing was measured.
    """
    if len(blocks) < 2 or not measure(blocks[0]):
        return None
    return measure(blocks[-1]) / measure(blocks[0])


def by_pace(block: Block) -> float:
    """Return an article's time of the processor, the reading of it being 1.

    Reading is pure, and each thousand has the same mix of articles to read: where reading
    takes longer, the machine is slower.
    """
    return block.processor / block.reading if block.reading else 0.0


def by_pace_of_wall(block: Block) -> float:
    """Return an article's time by the wall clock, the reading of it being 1."""
    return block.wall / block.reading if block.reading else 0.0
