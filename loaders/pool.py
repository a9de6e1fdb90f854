"""Reading on several processors: the pure `read`, mapped over processes."""

import multiprocessing
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial

from loaders.collecting import collect_seldom
from loaders.identity.fingerprints import Fingerprints, fingerprints
from loaders.text.reading import read
from loaders.text.records import Reading

Read = tuple[Reading, Fingerprints]
"""All that can be known of a source by itself."""

Start = Callable[[str], Callable[[], Read]]
"""Starts to read a source, and returns what waits for the reading and returns it."""


@contextmanager
def reading_on(jobs: int) -> Iterator[Start]:
    """Give what starts readings: in `jobs` processes, or right here for one.

    A reading that was started and not waited for is given up in the end.
    """
    if jobs <= 1:
        yield partial(partial, _read_whole, read)
        return
    # Spawned, since a fork would take the connections and locks of this process along.
    pool = ProcessPoolExecutor(
        jobs, mp_context=multiprocessing.get_context("spawn"), initializer=_begin
    )
    try:
        yield partial(_submit, pool)
    finally:
        pool.shutdown(cancel_futures=True)


def _read_whole(reader: Callable[[str], Reading], source: str) -> Read:
    reading = reader(source)
    return reading, fingerprints(reading)


def _submit(pool: Executor, source: str) -> Callable[[], Read]:
    with _ctrl_c_held_back():  # it may start a process
        return pool.submit(_read_whole, read, source).result


@contextmanager
def _ctrl_c_held_back() -> Iterator[None]:
    """Let Ctrl-C wait for the end; a process begun meanwhile never hears of it.

    Until its initializer runs, a new process would print where its imports were when the
    terminal stopped all processes. Windows has no such masks, and a short while of that.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    """Make a process ready to read: Ctrl-C is its parent's."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    collect_seldom()
