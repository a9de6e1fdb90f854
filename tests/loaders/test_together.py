"""Several who load and many who read at once: every row once, and nobody is told of locks.

ONRECORD_TOGETHER=60 lets them go on for that many seconds.
"""

import os
import shutil
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from sqlalchemy import URL, Engine, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool

from db.database import open_database
from db.engine import create_engine, for_writing
from db.faults import fault
from loaders.run import load
from loaders.store.log import open_run
from tests.loaders.files import article, ends, lay
from tests.loaders.killed import wrong
from tests.loaders.newsroom import ARTICLES, lay_newsroom
from tests.loaders.tables import ask, told

SECONDS = float(os.environ.get("ONRECORD_TOGETHER", "0"))
READERS = 8
ROUND = 8
"""Articles that a loader takes in one go."""

_PAUSE = 0.02
"""Seconds between two readings, so that eight readers leave the loaders some time."""

pytestmark = pytest.mark.usefixtures("small_batches")


def all_at_once(tasks: Sequence[Callable[[], object]]) -> None:
    """Do some things at the same time; the first that fails is raised."""
    with ThreadPoolExecutor(len(tasks)) as pool:
        for done in [pool.submit(each) for each in tasks]:
            done.result()


def own(engine: Engine, path: Path | None = None) -> Engine:
    """Return an engine of its own on the same database, or on a file."""
    url = URL.create("sqlite", database=str(path)) if path else engine.url
    return create_engine(url, poolclass=NullPool)


class Loader:
    """Loads one folder after the other, each of articles that only it has and some it shares."""

    def __init__(self, engine: Engine, place: Path, number: int) -> None:
        self._engine, self._place, self._number = engine, place, number
        self.articles: set[bytes] = set()

    def work(self) -> None:
        """Load until the time is over, at least once."""
        engine = own(self._engine)
        until, turn = time.monotonic() + SECONDS, 0
        while not turn or time.monotonic() < until:
            # Two loaders that come to a number at once have the same article to store.
            first = turn * ROUND + self._number * ROUND // 2
            files = {f"{n}.txt": article(n) for n in range(first, first + ROUND)}
            balance = load([lay(self._place / f"{self._number}-{turn}", files)], engine)
            assert (balance.files_seen, balance.refused) == (ROUND, 0)
            self.articles |= set(files.values())
            turn += 1


class Reader:
    """Reads again and again, and looks whether it sees articles that are half there."""

    def __init__(self, engine: Engine, done: Event) -> None:
        self._address = engine.url.render_as_string(hide_password=False)
        self._done = done
        self.readings = 0

    def work(self) -> None:
        """Read until the loaders are done, and once after."""
        last, over = 0, False
        while not over:
            over = self._done.is_set()
            with open_database(self._address) as session:
                found = self._articles(session)
            assert found >= last
            last = found
            self.readings += 1
            time.sleep(_PAUSE)

    def _articles(self, session: Session) -> int:
        """Return how many articles there are; each has two quotes and stands in the record."""
        [row] = session.execute(
            text(
                "SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM load_files"
                " WHERE outcome = 'stored'), (SELECT count(DISTINCT article_id) FROM quotes),"
                " (SELECT count(DISTINCT article_id) FROM article_evidence)"
            )
        ).all()
        assert len(set(row)) == 1, row
        return int(row[0])


def test_two_load_while_eight_read(sqlite_engine: Engine, tmp_path: Path) -> None:
    done = Event()
    loaders = [Loader(sqlite_engine, tmp_path, number) for number in range(2)]
    readers = [Reader(sqlite_engine, done) for _ in range(READERS)]

    def loading() -> None:
        try:
            all_at_once([each.work for each in loaders])
        finally:
            done.set()

    all_at_once([loading, *(each.work for each in readers)])
    assert all(each.readings for each in readers)
    every = loaders[0].articles | loaders[1].articles
    assert ask(sqlite_engine, "SELECT count(*), count(DISTINCT sha256) FROM source_files") == [
        (len(every), len(every))
    ]
    assert ask(sqlite_engine, "SELECT count(*) FROM articles") == [(len(every),)]
    assert wrong(sqlite_engine) == []
    if SECONDS:
        readings = sum(each.readings for each in readers)
        print(f"{len(every)} articles, {readings} readings")  # noqa: T201  # for -s


LOADERS = 4


@pytest.mark.parametrize("shared", [False, True], ids=["a part each", "all the same"])
def test_four_come_to_what_one_does(
    engine: Engine, sqlite_template: Path, tmp_path: Path, *, shared: bool
) -> None:
    paths = lay_newsroom(tmp_path)
    parts = [paths] * LOADERS if shared else [paths[n::LOADERS] for n in range(LOADERS)]
    all_at_once([partial(_load, engine, part) for part in parts])
    assert wrong(engine) == []
    # Copies point at the first of them that was stored, whoever that was.
    order = [Path(path) for (path,) in ask(engine, "SELECT path FROM source_files ORDER BY id")]
    assert sorted(order) == sorted(paths)
    alone = own(engine, shutil.copyfile(sqlite_template, tmp_path / "alone.db"))
    load(order, alone)
    assert told(engine) == told(alone)
    assert ends(load(paths, engine)) == {"unchanged": len(ARTICLES)}


def _load(engine: Engine, paths: Sequence[Path]) -> None:
    load(paths, own(engine))


def test_a_writer_of_postgres_waits_until_the_other_is_done(postgres_engine: Engine) -> None:
    waiting = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
    begun = Event()

    def write_second() -> None:
        begun.set()
        with for_writing(own(postgres_engine)).begin() as connection:
            assert ask(connection, "SELECT count(*) FROM load_runs") == [(1,)]

    with ThreadPoolExecutor(1) as pool:
        with for_writing(postgres_engine).begin() as connection:
            second = pool.submit(write_second)
            assert begun.wait(60)
            while ask(postgres_engine, waiting) == [(0,)]:  # readers do not wait
                assert not second.done()
            open_run(connection, "1")
        second.result()


def test_a_writer_waits_no_longer_than_it_should(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.engine._LOCK_WAIT_MS", 5)
    with for_writing(engine).begin():
        with pytest.raises(OperationalError) as caught, for_writing(engine).begin():
            pass
        found = fault(caught.value)
    assert found is not None
    assert found.what == "somebody else writes to it"
    with for_writing(engine).begin() as connection:
        open_run(connection, "1")
