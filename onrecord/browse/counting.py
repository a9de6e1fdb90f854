"""What goes through the whole database: counted once until the file changes, beside the pages."""

from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from db.queries.articles import publishing_outlets
from db.queries.counts import count_everything
from db.queries.doubtful import count_doubtful
from db.queries.doubts import doubts
from db.queries.sourcing import most_quoted, outlet_sourcing
from onrecord.browse.table import Table, table_of

WAIT = 0.1
"""Seconds that a page waits for what is counted; later it does without."""

MOST_DOUBTS = 50

_MOST = 10
_COUNTED = ("articles", "outlets", "quotes", "claims", "actors")
_SECONDS = 300


@dataclass(frozen=True, slots=True)
class _Kept:
    """What is counted, and the state of the file when that was begun."""

    state: tuple[object, ...]
    parts: Future[Mapping[str, Any]]


_kept: dict[str, _Kept] = {}
_counting = ThreadPoolExecutor(max_workers=1, thread_name_prefix="counting")


def counted(session: Session) -> Mapping[str, Any]:
    """Return what is counted by its names; while it is being counted, only that it is."""
    try:
        return parts(session).result(WAIT)
    except TimeoutError:
        return {"is_counting": True}


def counted_ahead(engine: Engine) -> None:
    """Begin to count what pages show."""
    with Session(engine) as session:
        parts(session)


def parts(session: Session) -> Future[Mapping[str, Any]]:
    """Return what is counted, once until the file changes."""
    file = session.execute(text("PRAGMA database_list")).one()[2]
    state = _state(file)
    kept = _kept.get(file)
    if kept is None or kept.state != state:
        engine = session.connection().engine
        kept = _Kept(state, _counting.submit(_counted, engine))
        _kept[file] = kept
    return kept.parts


def _counted(engine: Engine) -> Mapping[str, Any]:
    with Session(engine.execution_options(onrecord_seconds=_SECONDS)) as session:
        return {name: _tried(session, count) for name, count in _PARTS.items()}


def _counts(session: Session) -> list[tuple[str, int]]:
    found = {each.thing: each.number for each in count_everything(session)}
    return [(thing, found[thing]) for thing in _COUNTED]


def _quoted(session: Session) -> Table:
    answer = most_quoted(session)
    names = ("speaker", "statements", "in_marks", "articles", "outlets")
    return table_of((*names, "issuer", "speaker_id"), answer.first(_MOST))


def _sourcing(session: Session) -> Table:
    answer = outlet_sourcing(session)
    names = ("outlet", "articles", "statements", "unnamed_share", "unnamed", "outlet_id")
    return table_of(names, answer.first(_MOST))


_PARTS: Mapping[str, Callable[[Session], Any]] = {
    "counts": _counts,
    "quoted": _quoted,
    "sourcing": _sourcing,
    "doubtful": count_doubtful,
    "publishing": publishing_outlets,
    "doubts": lambda session: doubts(session, MOST_DOUBTS + 1),
}


def _tried(session: Session, count: Callable[[Session], Any]) -> Any:  # noqa: ANN401
    """Return what is counted, None where the database fails, as where it takes too long."""
    try:
        return count(session)
    except DBAPIError:
        session.rollback()
        return None


def _state(file: str) -> tuple[object, ...]:
    """Return what changes whenever something is written to the file."""
    found: list[object] = []
    for name in (file, f"{file}-wal"):
        path = Path(name)
        if path.is_file():
            status = path.stat()
            found += [status.st_mtime_ns, status.st_size, status.st_ino]
    return tuple(found)
