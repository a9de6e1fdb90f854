"""`check`: do the rows keep the invariants?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from db.identity import IDENTITY
from db.invariants import INVARIANTS, Invariant
from db.invariants_across import ACROSS
from db.invariants_reviews import REVIEWS
from db.models import Article, Base
from db.schema_check import PARTS, missing
from db.search_check import searched_texts, unsearchable
from db.way_back import Violation, lost_ways

INTEGRITY = "integrity"
"""The name of the invariant that a damaged file breaks."""

SHOWN = 100
"""How many violations of one invariant are listed: all of them may be too many to hold."""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What was found of one invariant.

    `checked` is the number of rows looked at; `wrong` counts all violations, of which
    `violations` lists the first.
    """

    name: str
    promise: str
    checked: int
    wrong: int
    violations: tuple[Violation, ...]


def check(session: Session) -> tuple[CheckResult, ...]:
    """Return what was found of each invariant, in a fixed order. Changes nothing."""
    return check_rows(session) + check_file(session)


def check_file(session: Session) -> tuple[CheckResult, ...]:
    """Return what SQLite finds itself, in a database of any revision; nothing on PostgreSQL."""
    if session.get_bind().dialect.name != "sqlite":
        return ()
    return _foreign_keys(session), _integrity(session)


def check_rows(session: Session) -> tuple[CheckResult, ...]:
    """Return what was found of what this program promises itself, at its newest revision.

    Where tables are not as that revision makes them, nothing else can be asked.
    """
    made = _result(
        "schema",
        "the tables, columns, indexes and views of its revision are there",
        PARTS,
        missing(session),
    )
    if made.wrong:
        return (made,)
    found = [made]
    found += [
        _searched(session, invariant) for invariant in (*INVARIANTS, *ACROSS, IDENTITY, REVIEWS)
    ]
    found.append(
        _result(
            "way back",
            "undoing an article's edits gives the decoded source, and blocks and facts stand in it",
            session.scalar(select(func.count(Article.id))) or 0,
            lost_ways(session),
        )
    )
    found.append(
        _result(
            "search index",
            "the full text index has every article, quote and claim, in the words they have now",
            searched_texts(session),
            unsearchable(session),
        )
    )
    return tuple(found)


def _result(name: str, promise: str, checked: int, found: Iterable[Violation]) -> CheckResult:
    listed: list[Violation] = []
    wrong = 0
    for violation in found:
        wrong += 1
        if wrong <= SHOWN:
            listed.append(violation)
    return CheckResult(name, promise, checked, wrong, tuple(listed))


def _searched(session: Session, invariant: Invariant) -> CheckResult:
    def violations() -> Iterator[Violation]:
        for search in invariant.searches:
            wrong = session.scalars(search.rows.where(search.wrong)).yield_per(SHOWN)
            yield from (Violation(search.table, each, search.sentence) for each in wrong)

    counts = (select(func.count()).select_from(each.rows.subquery()) for each in invariant.searches)
    checked = sum(session.scalar(count) or 0 for count in counts)
    return _result(invariant.name, invariant.promise, checked, violations())


def _foreign_keys(session: Session) -> CheckResult:
    rows = session.execute(text("PRAGMA foreign_key_check"))
    return _result(
        "foreign keys",
        "every row that is pointed at exists",
        len(Base.metadata.tables),
        (Violation(row[0], row[1], f"it points at no row of {row[2]}") for row in rows),
    )


def _integrity(session: Session) -> CheckResult:
    told = session.scalars(text("PRAGMA integrity_check"))
    return _result(
        INTEGRITY,
        "the file is whole, and its indexes and CHECKs agree with its rows",
        len(Base.metadata.tables),
        (Violation("the database", None, sentence) for sentence in told if sentence != "ok"),
    )
