"""Documents to store and files to load."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine

from db.engine import for_writing
from loaders.store import Document, store
from loaders.store.log import close_run, open_run
from tests.loaders.files import article, lay

Store = Callable[..., None]


@pytest.fixture
def keep(engine: Engine) -> Store:
    """Store documents, in one transaction and run."""

    def stored(*documents: Document, reader_version: str = "1") -> None:
        with for_writing(engine).begin() as connection:
            run_id = open_run(connection, reader_version)
            for each in documents:
                store(connection, each, run_id)
            close_run(connection, run_id)

    return stored


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a transaction take four files at most."""
    monkeypatch.setattr("loaders.incoming._MOST_FILES", 4)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with three articles."""
    return lay(tmp_path / "news", {f"{n}.txt": article(n) for n in range(3)})
