"""Databases with the rows of `tests.db.rows` in them."""

import pytest
from sqlalchemy import Engine

from tests.db.rows import plant


@pytest.fixture
def planted(engine: Engine) -> Engine:
    """A migrated database with rows in every table."""
    with engine.begin() as connection:
        plant(connection)
    return engine
