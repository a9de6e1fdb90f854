"""Answers: rows that are fetched as they are asked for, in one order, by pages if wished."""

import base64
import json
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, fields
from datetime import date
from itertools import islice
from typing import Any, Generic, TypeVar, get_args

from sqlalchemy import (
    ColumnElement,
    Select,
    Subquery,
    and_,
    false,
    func,
    literal,
    or_,
    select,
    union_all,
)
from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.orm import Session

from db.columnar import data_frame
from db.errors import QuestionError

Row = TypeVar("Row")

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """Some rows of an answer; `after` asks for those behind them, None where there are none."""

    rows: tuple[Row, ...]
    after: str | None


@dataclass(frozen=True, slots=True)
class Refinement(Generic[Row]):
    """What is done to the rows after SQL; `told` says it in a clause, for whoever reads the SQL."""

    told: str
    refine: Callable[[Iterable[Row]], Iterable[Row]]


@dataclass(frozen=True, slots=True)
class Part:
    """Rows of an answer that a page chooses by a key before it fetches what is wide.

    `statement` selects the fields, and `where` are the conditions on its rows. `key` is a
    column of one of its tables that tells every row from every other. `narrow` has of those
    tables what conditions and order need, each joined to the first: what no condition needs
    SQLite leaves out then.
    """

    statement: Select[*tuple[Any, ...]]
    narrow: Select[*tuple[Any, ...]]
    where: tuple[ColumnElement[bool], ...]
    key: Any

    def chosen(self) -> Select[*tuple[Any, ...]]:
        """Select its rows with all their fields."""
        return self.statement.where(*self.where)


@dataclass(frozen=True, slots=True)
class Answer(Generic[Row]):
    """The rows that answer a question; nothing is fetched before they are asked for.

    Going through it streams all rows: `for row in answer`. `statement` selects the fields of
    `row`, a frozen dataclass, by their names and in their order; it has no order of its own.
    `order` names the fields to sort by, `-` before those that fall; together they tell every
    row from every other. What is not known comes last. With `parts` the rows are those of
    all of them, and a page sorts keys alone.
    """

    session: Session
    row: type[Row]
    statement: Select[*tuple[Any, ...]]
    order: tuple[str, ...]
    refinement: Refinement[Row] | None = None
    parts: tuple[Part, ...] = ()

    @classmethod
    def of(
        cls, session: Session, row: type[Row], order: tuple[str, ...], *parts: Part
    ) -> "Answer[Row]":
        """Return the answer of which the parts are all there is."""
        rows = [part.chosen() for part in parts]
        statement = rows[0] if len(rows) == 1 else select(*union_all(*rows).subquery("rows").c)
        return cls(session, row, statement, order, parts=parts)

    def __iter__(self) -> Generator[Row]:
        """Stream the rows."""
        # Closed by hand where nobody asks for the rest, or a server's cursor is left open.
        with closing(self._fetched(self._sorted(), stream=True)) as found:
            yield from self.refinement.refine(found) if self.refinement else found

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the rows' fields, in their order."""
        return tuple(each.name for each in fields(self.row))  # type: ignore[arg-type]

    def first(self, number: int = 50) -> tuple[Row, ...]:
        """Return at most so many rows, from the start."""
        return self.page(number).rows

    def page(self, number: int = 50, after: str | None = None) -> Page[Row]:
        """Return at most so many rows, from the start or behind an earlier page.

        The rows before are not fetched again, and rows that were added meanwhile do not
        shift the others: a page begins behind the last row of the one before.

        Raises:
            QuestionError: for an `after` that is of no page of such an answer.
        """
        if self.refinement:
            return self._refined_page(number, after)
        query = self._few(number + 1, () if after is None else decoded(after))
        rows = tuple(self._fetched(query, stream=False))
        if len(rows) <= number:
            return Page(rows, None)
        last = rows[number - 1]
        keys = [getattr(last, name.removeprefix("-")) for name in self.order]
        return Page(rows[:number], encoded(keys))

    def count(self) -> int:
        """Return how many rows there are."""
        if self.refinement:
            return sum(1 for _ in self)
        rows = self.statement.subquery()
        return self.session.scalar(select(func.count()).select_from(rows)) or 0

    def values(self, limit: int | None = None) -> Iterator[tuple[Any, ...]]:
        """Stream the rows' fields as plain tuples, at most so many."""
        names = self.columns
        for row in self if limit is None else self.first(limit):
            yield tuple(getattr(row, name) for name in names)

    def to_frame(self) -> Any:  # noqa: ANN401  # pandas is an extra
        """Return all rows as a pandas data frame.

        Raises:
            LibraryMissingError: pandas is not installed.
        """
        return data_frame(self.columns, self.values())

    def sql(self, limit: int | None = None) -> str:
        """Return the SELECT of the rows with its values in place, for the session's database."""
        # Of another style than the drivers', which would double each percent sign.
        kind: type[DefaultDialect] = type(self.session.get_bind().dialect)  # type: ignore[assignment]
        dialect = kind(paramstyle="named")
        query = self._sorted() if limit is None else self._few(limit)
        compiled = query.compile(dialect=dialect, compile_kwargs={"literal_binds": True})
        note = f"-- onrecord then {self.refinement.told}\n" if self.refinement else ""
        return f"{note}{compiled};"

    def _few(self, number: int, after: Sequence[Any] = ()) -> Select[*tuple[Any, ...]]:
        """Select at most so many rows; those of parts by their keys, which are chosen first."""
        if not self.parts:
            return self._sorted(after).limit(number)
        names = [name.removeprefix("-") for name in self.order]
        narrow = [
            part.narrow.where(*part.where).with_only_columns(
                literal(number).label("chosen_part"),
                part.key.label("chosen_key"),
                *(part.statement.selected_columns[name].label(name) for name in names),
                maintain_column_froms=True,
            )
            for number, part in enumerate(self.parts)
        ]
        rows = narrow[0] if len(narrow) == 1 else union_all(*narrow)
        few = self._in_order(rows.subquery("rows"), after).limit(number).cte("chosen")
        wide = [
            part.statement.where(
                part.key.in_(select(few.c.chosen_key).where(few.c.chosen_part == number))
            )
            for number, part in enumerate(self.parts)
        ]
        found = wide[0] if len(wide) == 1 else union_all(*wide)
        return self._in_order(found.subquery("answer"))

    def _sorted(self, after: Sequence[Any] = ()) -> Select[*tuple[Any, ...]]:
        return self._in_order(self.statement.subquery("answer"), after)

    def _in_order(self, rows: Subquery, after: Sequence[Any] = ()) -> Select[*tuple[Any, ...]]:
        keys = [(rows.c[name.removeprefix("-")], name.startswith("-")) for name in self.order]
        query = select(rows).order_by(*(self._sort_key(key, falls=falls) for key, falls in keys))
        if not after:
            return query
        try:
            values = [_typed(key, each) for (key, _), each in zip(keys, after, strict=True)]
        except (TypeError, ValueError) as error:
            raise _no_page() from error
        return query.where(_behind(keys, values))

    def _sort_key(self, key: ColumnElement[Any], *, falls: bool) -> ColumnElement[Any]:
        """Return what sorts by a key; NULL is last, which SQLite sorts by no index if told so."""
        sorted_by = key.desc() if falls else key.asc()
        return sorted_by.nulls_last() if key.name in self._not_always_known() else sorted_by

    def _not_always_known(self) -> set[str]:
        """Return the names of the fields that may be None, as the row says."""
        kinds = {each.name: each.type for each in fields(self.row)}  # type: ignore[arg-type]
        return {name for name, kind in kinds.items() if type(None) in get_args(kind)}

    def _fetched(self, query: Select[*tuple[Any, ...]], *, stream: bool) -> Generator[Row]:
        options = {"yield_per": _AT_ONCE} if stream else {}
        with self.session.execute(query, execution_options=options) as rows:
            for row in rows:
                yield self.row(*row)

    def _refined_page(self, number: int, after: str | None) -> Page[Row]:
        """Return a page of rows that SQL alone cannot number: by how many went before."""
        gone = 0 if after is None else decoded(after)[0]
        if not isinstance(gone, int):
            raise _no_page()
        with closing(iter(self)) as found:
            rows = tuple(islice(found, gone, gone + number + 1))
        more = len(rows) > number
        return Page(rows[:number], encoded([gone + number]) if more else None)


def _behind(
    keys: Sequence[tuple[ColumnElement[Any], bool]], values: Sequence[Any]
) -> ColumnElement[bool]:
    """Tell whether a row comes behind the one with these values; NULL is behind all else."""
    ways: list[ColumnElement[bool]] = []
    same: list[ColumnElement[bool]] = []
    for (key, falls), value in zip(keys, values, strict=True):
        if value is None:
            same.append(key.is_(None))
            continue
        later = key < value if falls else key > value
        ways.append(and_(*same, or_(later, key.is_(None))))
        same.append(key == value)
    return or_(false(), *ways)


def encoded(keys: Sequence[Any]) -> str:
    """Return the place behind a row with these keys, for addresses and command lines."""
    told = json.dumps([each.isoformat() if isinstance(each, date) else each for each in keys])
    return base64.urlsafe_b64encode(told.encode()).decode().rstrip("=")


def decoded(after: str) -> list[Any]:
    """Return the keys of a place.

    Raises:
        QuestionError: It is none.
    """
    try:
        keys = json.loads(base64.urlsafe_b64decode(after + "=" * (-len(after) % 4)))
    except ValueError as error:
        raise _no_page() from error
    if not isinstance(keys, list) or not keys:
        raise _no_page()
    return keys


def _typed(key: ColumnElement[Any], value: object) -> object:
    if value is not None and key.type.python_type is date:
        return date.fromisoformat(str(value))
    return value


def _no_page() -> QuestionError:
    return QuestionError("this is of no page of this answer", remedy="Ask for the first page")
