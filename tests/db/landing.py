"""Databases as the revisions that landed left them, kept as SQL, and how they come to be.

    python -m tests.db.landing

writes two dumps of the newest revision into tests/db/landed, to be committed with it and never
changed: NNNN_loaded.sql, what this program's loader makes of the harbour articles, and
NNNN_planted.sql, the rows of `tests.db.rows`, which are in every table. Those of revisions
that landed without a loader of their own (0001 to 0006, 0011, 0012, 0017) are the next one's, taken
down by the revisions of that day.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from alembic import command
from sqlalchemy import Engine, MetaData
from sqlalchemy.pool import NullPool

from db.engine import create_engine, database_url
from db.keeping.numbers import carry_numbers
from db.keeping.rows import streamed, write_rows
from db.migrate import alembic_config, migrate
from db.search_index import is_of_search
from loaders.run import load
from tests.db.rows import plant

LANDED = Path(__file__).parent / "landed"
HARBOUR = Path(__file__).parent.parent / "queries" / "harbour"
_FOLDER = "/home/press/harbour"
"""Where the articles of the dumps lay: nobody's own folder."""
_OF_SEARCH = """\
SELECT type, name, sql FROM sqlite_master
WHERE sql LIKE 'CREATE VIRTUAL TABLE%' OR type = 'trigger' ORDER BY type, name"""


def restore(dump: Path, file: Path) -> Engine:
    """Make a SQLite database of a dump."""
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(dump.read_text(encoding="utf-8"))
    return create_engine(database_url(str(file)), poolclass=NullPool)


def carry(old: Engine, revision: str, new: Engine) -> None:
    """Make an empty PostgreSQL database of a revision, with the rows of a SQLite one of it."""
    command.upgrade(alembic_config(new), revision)
    declared = MetaData()
    with old.connect() as source, new.begin() as target:
        declared.reflect(target)
        for table in declared.sorted_tables:
            if table.name != "alembic_version" and not is_of_search(table.name):
                write_rows(target, table, streamed(source, table))
                carry_numbers(source, target, table)


def dump(file: Path) -> str:
    """Return the SQL that makes a SQLite database again, its search index made anew.

    The index has no text of its own, and what SQLite makes of its tables cannot be run as
    one script.
    """
    with closing(sqlite3.connect(file)) as whole, closing(sqlite3.connect(":memory:")) as rest:
        whole.backup(rest)
        late = rest.execute(_OF_SEARCH).fetchall()
        for kind, name, _ in reversed(late):
            rest.execute(f"DROP {kind} {name}")
        rest.commit()
        filling = [
            f"INSERT INTO {name} ({name}) VALUES ('rebuild')"  # noqa: S608
            for kind, name, _ in late
            if kind == "table"
        ]
        lines = [*rest.iterdump(), *(f"{sql};" for *_, sql in late), *(f"{x};" for x in filling)]
    return "\n".join(lines) + "\n"


def _loaded(engine: Engine) -> None:
    load([HARBOUR], engine)


def _planted(engine: Engine) -> None:
    with engine.begin() as connection:
        plant(connection)


_MADE: dict[str, Callable[[Engine], None]] = {"loaded": _loaded, "planted": _planted}


def land(folder: Path = LANDED) -> list[Path]:
    """Write the dumps of the newest revision into a folder, and return them."""
    written = []
    for kind, fill in _MADE.items():
        with TemporaryDirectory() as scratch:
            file = Path(scratch) / "landed.db"
            engine = create_engine(database_url(str(file)), poolclass=NullPool)
            revision = migrate(engine).after
            fill(engine)
            engine.dispose()
            path = folder / f"{revision}_{kind}.sql"
            path.write_text(dump(file).replace(str(HARBOUR), _FOLDER), encoding="utf-8")
            written.append(path)
    return written


if __name__ == "__main__":
    land()
