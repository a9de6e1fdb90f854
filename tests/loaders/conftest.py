"""Storing a document in a database, in a run of its own."""

from collections.abc import Callable

import pytest
from sqlalchemy import Engine

from db.engine import for_writing
from loaders.store import Document, store
from loaders.store.log import close_run, open_run

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
