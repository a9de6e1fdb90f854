"""Databases with the rows of `tests.db.rows` in them."""

import shutil
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest
from alembic.config import Config
from sqlalchemy import Engine

from db.migrate import alembic_config, newest_revision
from tests.db.rows import plant
from tests.db.wire import plant_wire

Probe = Callable[[Engine, str], Config]
"""From a database, and what its last revision does at the end, to a configuration."""

PROBE = """
import sqlalchemy as sa
from alembic import op

revision = "probe"
down_revision = {head!r}
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("articles", table_kwargs={{"sqlite_autoincrement": True}}) as batch:
        batch.drop_constraint(op.f("ck_articles_position"), type_="check")
    {then}


def downgrade() -> None:
    pass
"""


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


@pytest.fixture
def probe(tmp_path: Path) -> Probe:
    """Return a function that makes the revisions with one more, which rebuilds `articles`."""

    def make(engine: Engine, then: str) -> Config:
        folder = tmp_path / "migrations"
        shutil.copytree(str(files("migrations")), folder)
        source = PROBE.format(head=newest_revision(engine), then=then)
        (folder / "versions" / "probe.py").write_text(source, encoding="utf-8")
        config = alembic_config(engine)
        config.set_main_option("script_location", str(folder))
        return config

    return make
