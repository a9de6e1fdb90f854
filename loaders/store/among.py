"""`IN` with any number of values, which are one parameter: the statement is always the same.

With a parameter for each value a statement would be put together, and planned, for each number
of them, and both databases limit that number.
"""

import json
from collections.abc import Collection, Sequence
from typing import Any, Self, TypeVarTuple

from sqlalchemy import (
    ARRAY,
    Boolean,
    Column,
    Connection,
    Dialect,
    Row,
    Select,
    Text,
    bindparam,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator, TypeEngine

Columns = TypeVarTuple("Columns")

_VALUES = "values"


class _Values(TypeDecorator[Collection[Any]]):
    """A list of values of a column: an array where there are such, JSON elsewhere."""

    impl = Text
    cache_ok = True

    def __init__(self, of: TypeEngine[Any]) -> None:
        super().__init__()
        self.of = of

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        is_json = dialect.name == "sqlite"
        return dialect.type_descriptor(Text() if is_json else ARRAY(self.of))

    def process_bind_param(self, value: Collection[Any] | None, dialect: Dialect) -> Any:  # noqa: ANN401
        values = list(value or ())
        return json.dumps(values, ensure_ascii=False) if dialect.name == "sqlite" else values


class among(FunctionElement[bool]):  # noqa: N801  # it reads as a function of SQL
    """Whether a column is one of the values, numbers or words, that `matching` is given."""

    inherit_cache = True
    type = Boolean()

    def __init__(self, column: Column[Any]) -> None:
        super().__init__(column, bindparam(_VALUES, type_=_Values(column.type)))

    def self_group(self, against: Any = None) -> Self:  # noqa: ANN401, ARG002
        """Return it as it is: compared with 1, as functions are, it would use no index."""
        return self


def matching(
    connection: Connection, query: Select[*Columns], values: Collection[Any], **given: object
) -> Sequence[Row[*Columns]]:
    """Return the rows of a query that has an `among`, for these values; of none there are none."""
    if not values:
        return ()
    return connection.execute(query, {_VALUES: values, **given}).all()


@compiles(among, "sqlite")
def _in_json(element: among, compiler: SQLCompiler, **given: Any) -> str:  # noqa: ANN401
    column, values = (compiler.process(each, **given) for each in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({values}))"  # noqa: S608


@compiles(among, "postgresql")
def _in_array(element: among, compiler: SQLCompiler, **given: Any) -> str:  # noqa: ANN401
    column, values = (compiler.process(each, **given) for each in element.clauses)
    return f"{column} = ANY({values})"
