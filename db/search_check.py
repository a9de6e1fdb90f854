"""Does the full text index hold what the texts say?"""

from collections.abc import Iterator

from sqlalchemy import Connection, func, select, text
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.orm import Session

from db.models import Base
from db.search_index import FOLD, SEARCHED, fts_table, rebuilding, triggers
from db.way_back import Violation

_UNINDEXED = """\
SELECT id FROM {table} WHERE id NOT IN (SELECT id FROM {index}_docsize) ORDER BY id"""
_ORPHANED = """\
SELECT id FROM {index}_docsize WHERE id NOT IN (SELECT id FROM {table}) ORDER BY id"""

_INDEXES = text(
    "SELECT relname FROM pg_class JOIN pg_index ON indexrelid = pg_class.oid"
    " WHERE indisvalid AND indisready AND relname = :name"
    " AND pg_get_indexdef(pg_class.oid) LIKE '%onrecord_fold%'"
)
_FUNCTION = text("SELECT prosrc FROM pg_proc WHERE proname = 'onrecord_fold'")


def searched_texts(session: Session) -> int:
    """Return how many texts the index should have."""
    tables = (Base.metadata.tables[name] for name in SEARCHED)
    return sum(session.scalar(select(func.count()).select_from(each)) or 0 for each in tables)


def unsearchable(session: Session) -> Iterator[Violation]:
    """Yield what is wrong with the index, for each table: its rows first, then the whole.

    On SQLite, FTS5 compares each word with the text it is from. It does so in a statement
    that writes, though it changes nothing; where the file cannot be written, or a load is
    writing it, only the rows that are indexed are compared with those there are.
    """
    if session.get_bind().dialect.name == "postgresql":
        yield from _unsearchable_on_postgresql(session)
        return
    for table in SEARCHED:
        yield from _out_of_step(session, table)
    # On a connection of its own: the session's should not hold a lock from here on.
    with session.get_bind().engine.connect() as connection:
        guarded = connection.exec_driver_sql("PRAGMA query_only").scalar()
        connection.exec_driver_sql("PRAGMA query_only = OFF")
        try:
            yield from _disproved(connection)
        finally:
            connection.rollback()
            connection.exec_driver_sql(f"PRAGMA query_only = {guarded}")


def _out_of_step(session: Session, table: str) -> Iterator[Violation]:
    index = SEARCHED[table]
    made = text("SELECT name, sql FROM sqlite_master WHERE name LIKE :names")
    known = {row.name: row.sql for row in session.execute(made, {"names": f"{index}%"})}
    for name, statement in {index: fts_table(table), **triggers(table)}.items():
        if known.get(name) != statement:
            yield Violation(index, None, f"{name} is not what this program makes")
    if index in known:
        for query, told in ((_UNINDEXED, "is not indexed"), (_ORPHANED, "is gone, yet indexed")):
            wrong = session.scalars(text(query.format(table=table, index=index)))
            yield from (Violation(table, each, f"its text {told}") for each in wrong)


def _disproved(connection: Connection) -> Iterator[Violation]:
    """Yield the indexes whose words are not those of the texts."""
    for table, index in SEARCHED.items():
        # 1: against the texts too, not only within itself.
        proof = f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)"  # noqa: S608
        try:
            connection.exec_driver_sql(proof)
        except OperationalError:
            return
        except DatabaseError:
            told = f"it holds other words than the texts; to mend it: {rebuilding(table)}"
            yield Violation(index, None, told)


def _unsearchable_on_postgresql(session: Session) -> Iterator[Violation]:
    if session.scalar(_FUNCTION) not in FOLD.split("$$"):
        yield Violation("onrecord_fold", None, "the function is not what this program makes")
    for table in SEARCHED:
        name = f"ix_{table}_search"
        if session.scalar(_INDEXES, {"name": name}) is None:
            yield Violation(table, None, f"there is no valid index {name}")
