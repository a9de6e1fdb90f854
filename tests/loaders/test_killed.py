"""A load that is killed: the database is whole, and loading again ends as if nothing had been.

With ONRECORD_KILLS=200 so many loads are killed at random moments, and pytest -s tells of
each; otherwise a few. ONRECORD_SEED gives other moments.
"""

import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import URL, Engine
from sqlalchemy.pool import NullPool

from db.engine import create_engine
from loaders.run import load
from tests.loaders.files import article, lay
from tests.loaders.killed import At, Death, lasting, load_and_kill, wrong
from tests.loaders.newsroom import lay_newsroom
from tests.loaders.tables import Rows, ask, told

KILLS = int(os.environ.get("ONRECORD_KILLS", "3"))
SEED = int(os.environ.get("ONRECORD_SEED", "7"))
MANY = 200
"""Kills from which on it is held how many of them fall within a write."""

_TRIES = 5
"""Random moments for each kill, at the most."""

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork"),
    pytest.mark.usefixtures("small_batches"),
]


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """A newsroom whose articles copy one another, and some more of one mould."""
    folder = tmp_path_factory.mktemp("news")
    more = lay(folder / "more", {f"{n}.txt": article(n) for n in range(3)})
    return [*lay_newsroom(folder), more]


class Undisturbed:
    """What a load that nobody disturbs comes to, how long it takes, how often it writes."""

    def __init__(self, path: Path, paths: list[Path]) -> None:
        url = _url(path)
        start = time.monotonic()
        self.death: Death = load_and_kill(url, paths, At())
        self.seconds = time.monotonic() - start
        engine = create_engine(url, poolclass=NullPool)
        self.rows: dict[str, Rows] = lasting(engine)
        self.told = told(engine)


@pytest.fixture(scope="module")
def undisturbed(
    sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory, paths: list[Path]
) -> Iterator[Undisturbed]:
    """The same load from its beginning to its end, in batches of four as well."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("loaders.incoming._MOST_FILES", 4)
        path = tmp_path_factory.mktemp("undisturbed") / "all.db"
        yield Undisturbed(Path(shutil.copyfile(sqlite_template, path)), paths)


def _url(path: Path) -> URL:
    return URL.create("sqlite", database=str(path))


def goes_on(engine: Engine, paths: list[Path], undisturbed: Undisturbed) -> None:
    """Prove that what is there is whole, and that loading again ends as it should."""
    assert wrong(engine) == []
    [(articles, logged)] = ask(
        engine, "SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM load_files)"
    )
    assert articles == logged
    balance = load(paths, engine)
    assert (balance.unchanged, balance.refused) == (articles, 0)
    assert balance.stored == len(undisturbed.rows["articles"]) - articles
    assert wrong(engine) == []
    # A sequence of PostgreSQL leaves gaps.
    if engine.dialect.name == "sqlite":
        assert lasting(engine) == undisturbed.rows
    else:
        assert told(engine) == undisturbed.told


def test_it_is_a_load_worth_killing(undisturbed: Undisturbed) -> None:
    assert not undisturbed.death.killed
    assert undisturbed.death.writes > 100
    rows = undisturbed.rows
    assert all(rows[table] for table in ("quotes", "claims", "passages", "utterances", "credits"))


SHARES = [0.0, 0.4, 0.7]
"""How much of all that is written is written when the load is killed. PostgreSQL takes some
fewer statements for the same rows."""


@pytest.mark.parametrize("share", SHARES)
def test_killed_within_a_write(
    engine: Engine, paths: list[Path], undisturbed: Undisturbed, share: float
) -> None:
    at = At(writes=1 + int(share * undisturbed.death.writes))
    death = load_and_kill(engine.url, paths, at)
    assert death == Death(killed=True, writes=at.writes, in_write=True)
    goes_on(engine, paths, undisturbed)


@pytest.mark.parametrize("commits", [2, 4])
def test_killed_when_all_is_written_and_nothing_committed(
    engine: Engine, paths: list[Path], undisturbed: Undisturbed, commits: int
) -> None:
    death = load_and_kill(engine.url, paths, At(commits=commits))
    assert (death.killed, death.in_write) == (True, True)
    # The first transaction opens the run, each of the others stores four files.
    assert ask(engine, "SELECT count(*) FROM articles") == [(4 * (commits - 2),)]
    goes_on(engine, paths, undisturbed)


def test_killed_while_rows_that_are_not_committed_are_in_the_file(
    sqlite_engine: Engine, sqlite_path: Path, paths: list[Path], undisturbed: Undisturbed
) -> None:
    at = At(writes=undisturbed.death.writes // 2, spilled=True)
    assert load_and_kill(sqlite_engine.url, paths, at).killed
    ahead = sqlite_path.with_name(f"{sqlite_path.name}-wal")
    assert ahead.stat().st_size > 100_000
    goes_on(sqlite_engine, paths, undisturbed)
    assert [each.name for each in sqlite_path.parent.iterdir()] == [sqlite_path.name]


def test_killed_again_and_again(
    sqlite_engine: Engine, paths: list[Path], undisturbed: Undisturbed
) -> None:
    rng = Random(8)  # noqa: S311  # moments need no secrecy
    for _ in range(3):
        at = At(writes=rng.randrange(20, undisturbed.death.writes // 2))
        assert load_and_kill(sqlite_engine.url, paths, at).killed
        assert wrong(sqlite_engine) == []
    [(logged,)] = ask(sqlite_engine, "SELECT count(*) FROM articles")
    load(paths, sqlite_engine)
    assert logged < len(undisturbed.rows["articles"])
    assert lasting(sqlite_engine) == undisturbed.rows


def test_killed_at_random_moments(
    sqlite_template: Path, tmp_path: Path, paths: list[Path], undisturbed: Undisturbed
) -> None:
    rng = Random(SEED)  # noqa: S311  # moments need no secrecy
    deaths: list[Death] = []
    # A moment may come when the load is over: on a machine with others on it half of them do.
    for number in range(_TRIES * KILLS):
        if sum(each.killed for each in deaths) == KILLS:
            break
        path = Path(shutil.copyfile(sqlite_template, tmp_path / f"{number}.db"))
        at = At(seconds=rng.uniform(0, undisturbed.seconds))
        deaths.append(load_and_kill(_url(path), paths, at))
        engine = create_engine(_url(path), poolclass=NullPool)
        if deaths[-1].killed:
            goes_on(engine, paths, undisturbed)
        else:
            assert lasting(engine) == undisturbed.rows
        path.unlink()
        killed = sum(each.killed for each in deaths)
        written = sum(each.in_write for each in deaths)
        print(f"{number + 1}: {killed} killed, {written} of them within a write")  # noqa: T201
    assert killed == KILLS
    assert KILLS < MANY or written * 10 >= KILLS
