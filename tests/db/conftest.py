"""Databases with the rows of `tests.db.rows` in them."""

import pytest
from sqlalchemy import Engine

from tests.db.rows import plant
from tests.db.wire import plant_wire


@pytest.fixture
def planted(engine: Engine) -> Engine:
    """A migrated database with rows in every table."""
    with engine.begin() as connection:
        plant(connection)
    return engine


@pytest.fixture
def wired(planted: Engine) -> Engine:
    """The same database with an agency's article and its reprint."""
    with planted.begin() as connection:
        plant_wire(connection)
    return planted
