"""A SQLite file to keep, and what is done to it."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db import errors
from db.engine import create_engine
from db.keeping.files import address
from loaders.run import load
from tests.db.test_opening import empty, foreign, newer, prose
from tests.loaders.files import article, lay

NOT_OURS: list[tuple[object, type[errors.OnrecordError]]] = [
    (None, errors.DatabaseMissingError),
    (empty, errors.DatabaseMissingError),
    (prose, errors.NotADatabaseError),
    (foreign, errors.ForeignDatabaseError),
    (newer, errors.DatabaseTooNewError),
]
"""What makes a file that is no database of this version, and how it is refused."""


@pytest.fixture(scope="session")
def loaded_template(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with a dozen articles to copy from."""
    place = tmp_path_factory.mktemp("loaded")
    path = Path(shutil.copyfile(sqlite_template, place / "news.db"))
    folder = lay(place / "articles", {f"{n}.txt": article(n) for n in range(12)})
    engine = create_engine(address(path))
    load([folder], engine)
    engine.dispose()
    return path


@pytest.fixture
def news(loaded_template: Path, tmp_path: Path) -> Path:
    """A database of this version with a dozen articles, alone in its folder."""
    (tmp_path / "news").mkdir()
    return Path(shutil.copyfile(loaded_template, tmp_path / "news" / "news.db"))


def ask(path: Path, query: str) -> list[tuple[object, ...]]:
    """Return what a query answers on a file that may not be written."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        return connection.execute(query).fetchall()


def write(path: Path, *statements: str) -> None:
    """Run statements on a file, each at once."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def dump(path: Path) -> list[str]:
    """Return all that a file holds, as SQL."""
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def damage(path: Path) -> None:
    """Write over pages in the middle of a file."""
    content = path.read_bytes()
    page = 4096
    path.write_bytes(content[: 20 * page] + b"\xff" * (20 * page) + content[40 * page :])


def named(folder: Path) -> set[str]:
    """Return the names of all that is in a folder."""
    return {each.name for each in folder.iterdir()}


ARTICLES = "SELECT count(*) FROM articles"
RUNS = "SELECT count(*) FROM load_runs"
ONE_MORE_RUN = (
    "INSERT INTO load_runs (started_at, reader_version) VALUES ('2026-03-02T12:00:00.000000Z', '1')"
)
BROKEN_PROMISE = "UPDATE load_files SET outcome = 'refused'"
