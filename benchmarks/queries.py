"""How fast each question is answered, against SQL that a person wrote for the same answer.

    python -m benchmarks.queries --database large.db

builds a database of 100,000 articles, a million quotes and a million claims there (some
minutes, some GB; it is kept), and asks each question of it as `benchmarks/asked.toml` says.
For each it prints milliseconds of a first page of 50 rows, of all rows (20,000 at most),
the same by hand, how the two compare, and which tables it goes through whole. `SQL` is the
statement of the question against the one by hand, without the Python around either. Nothing
is passed or failed: numbers are for whoever changes a statement or an index.
"""

import argparse
import re
import sqlite3
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from benchmarks.planting import plant
from benchmarks.telling import Case, cases
from db.answers import Answer
from db.engine import create_engine, database_url
from db.migrate import migrate
from db.models import Base
from db.queries.between import AROUND
from db.queries.catalogue import QUESTIONS

PAGE, ROWS = 50, 20_000
LIMIT_RATIO, LIMIT_MS = 1.2, 50
_PYTHON_MS = 15  # what finding who is meant and building statements may take
_REPEATS, _SECONDS = 7, 4.0
_TABLES = set(Base.metadata.tables)
_ALIAS = re.compile(r"\b(\w+) AS (\w+)")
_SCAN = re.compile(r"SCAN (\w+)(?! VIRTUAL)")
_ASK = {question.name: question.ask for question in QUESTIONS}


@dataclass(frozen=True, slots=True)
class Measured:
    """How long an answer takes, in milliseconds, its first page and all of it, and by hand.

    `sql` is the statement of a first page alone, without the Python around it. `is_same` tells
    whether both give the same rows. `scanned` are the tables that it goes through whole.
    """

    case: Case
    rows: int
    rows_by_hand: int
    is_same: bool
    page: float
    page_by_hand: float
    whole: float
    whole_by_hand: float
    sql: float
    plan: tuple[str, ...]
    scanned: tuple[str, ...]

    @property
    def ratio(self) -> float:
        """How many times as long as by hand the first page takes."""
        return self.page / self.page_by_hand

    @property
    def sql_ratio(self) -> float:
        """How many times as long as the one by hand the statement of a first page takes."""
        return self.sql / self.page_by_hand

    @property
    def whole_ratio(self) -> float:
        """How many times as long as by hand all rows take."""
        return self.whole / self.whole_by_hand


def measure(
    session: Session, connection: sqlite3.Connection, case: Case, repeats: int = _REPEATS
) -> Measured:
    """Ask a question both ways, in turns, and return what it took.

    `session` and `connection` are on the same database.
    """

    def answer() -> Answer[Any]:
        return _ASK[case.question](session, **case.asked)

    def by_hand(limit: int) -> list[tuple[Any, ...]]:
        values = {"around": AROUND, **case.asked, "limit": limit}
        return connection.execute(case.sql, values).fetchall()

    page_sql, all_sql = answer().sql(PAGE + 1), answer().sql(ROWS)
    page, page_by_hand, sql = medians(
        repeats,
        lambda: answer().page(PAGE),
        lambda: by_hand(PAGE + 1),
        lambda: connection.execute(page_sql).fetchall(),
    )
    whole, whole_by_hand = medians(repeats, lambda: answer().first(ROWS), lambda: by_hand(ROWS))
    found, expected = connection.execute(all_sql).fetchall(), by_hand(ROWS)
    plan = tuple(steps(connection, page_sql))
    return Measured(
        case=case,
        rows=len(found),
        rows_by_hand=len(expected),
        is_same=found == expected,
        page=page,
        page_by_hand=page_by_hand,
        whole=whole,
        whole_by_hand=whole_by_hand,
        sql=sql,
        plan=plan,
        scanned=tuple(scanned(plan, page_sql)),
    )


def medians(repeats: int, *ways: Callable[[], object]) -> list[float]:
    """Return the median milliseconds of some ways to do a thing, each done in turn."""
    taken: list[list[float]] = [[] for _ in ways]
    begun = time.perf_counter()
    while time.perf_counter() - begun < _SECONDS and len(taken[0]) < repeats:
        for each, way in zip(taken, ways, strict=True):
            start = time.perf_counter()
            way()
            each.append(1000 * (time.perf_counter() - start))
    # In the first round the first way fetches from the disk what the others find in memory.
    return [statistics.median(each[1:] or each) for each in taken]


def steps(connection: sqlite3.Connection, sql: str) -> Iterator[str]:
    """Yield the steps of SQLite's plan for a statement."""
    for *_, step in connection.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall():
        yield str(step)


def scanned(plan: Sequence[str], sql: str) -> Iterator[str]:
    """Yield the tables that a plan goes through whole, in whatever order."""
    names = {alias: table for table, alias in _ALIAS.findall(sql)}
    for step in plan:
        found = _SCAN.match(step)
        name = str(found[1]) if found else ""
        if names.get(name, name) in _TABLES:
            yield names.get(name, name)


def told(each: Measured) -> str:
    """Return a line on what was measured."""
    asked = f"{each.case.question} ({each.case.told})"
    same = "" if each.is_same else f"  NOT THE SAME: by hand {each.rows_by_hand} rows"
    return (
        f"{asked:<40} {each.rows:>6} {each.page:>9.1f} {each.page_by_hand:>9.1f}"
        f" {each.ratio:>6.2f} {each.sql_ratio:>6.2f} {each.whole:>9.1f}"
        f" {each.whole_by_hand:>9.1f} {each.whole_ratio:>6.2f}  {' '.join(each.scanned)}{same}"
    )


HEAD = (
    f"{'question':<40} {'rows':>6} {'page ms':>9} {'by hand':>9} {'ratio':>6} {'SQL':>6}"
    f" {'all ms':>9} {'by hand':>9} {'ratio':>6}  gone through whole"
)


def summary(measured: Sequence[Measured]) -> Iterator[str]:
    """Yield a line on each aim: how many miss it, and which."""
    aims: dict[str, Callable[[Measured], bool]] = {
        f"first page over {LIMIT_RATIO} times by hand, and {_PYTHON_MS} ms more": (
            lambda each: each.ratio > LIMIT_RATIO and each.page - each.page_by_hand > _PYTHON_MS
        ),
        f"its statement alone over {LIMIT_RATIO} times": lambda each: each.sql_ratio > LIMIT_RATIO,
        f"all rows over {LIMIT_RATIO} times by hand": lambda each: each.whole_ratio > LIMIT_RATIO,
        f"first page over {LIMIT_MS} ms, nothing counted": (
            lambda each: each.page > LIMIT_MS and not each.case.counts
        ),
        "a whole table for one person, outlet or word": (
            lambda each: each.case.of_one and bool(each.scanned)
        ),
        "not the same rows as by hand": lambda each: not each.is_same,
    }
    for aim, misses in aims.items():
        missed = [f"{e.case.question} ({e.case.told})" for e in measured if misses(e)]
        yield f"{aim}: {len(missed)} of {len(measured)}"
        yield from (f"  {each}" for each in missed)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--database", type=Path, required=True, help="is made if it is not there")
    parser.add_argument("--articles", type=int, default=100_000, help="of a new database")
    parser.add_argument("--only", default="", help="questions with this in their names")
    parser.add_argument("--plans", action="store_true", help="print the plans too")
    given = parser.parse_args(arguments)
    if not given.database.exists():
        plant(given.database, given.articles)
    engine = create_engine(database_url(str(given.database)))
    migrate(engine)
    sys.stdout.write(HEAD + "\n")
    measured = []
    with Session(engine) as session, closing(sqlite3.connect(given.database)) as connection:
        connection.execute("PRAGMA cache_size = -65536")
        for case in cases(connection):
            if given.only in case.question:
                measured.append(measure(session, connection, case))
                sys.stdout.write(told(measured[-1]) + "\n")
                if given.plans:
                    sys.stdout.writelines(f"    {step}\n" for step in measured[-1].plan)
                sys.stdout.flush()
    sys.stdout.writelines(f"{line}\n" for line in summary(measured))
    return 0


if __name__ == "__main__":
    sys.exit(main())
