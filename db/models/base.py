"""What every table shares: names of constraints, column types, common columns and checks."""

from datetime import UTC, date, datetime
from typing import Annotated, Any, get_args

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Date,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Text,
    TypeDecorator,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, declared_attr, mapped_column
from sqlalchemy.types import TypeEngine

from db.models.words import CLOSED_SETS, StatusWord

NAMING_CONVENTION = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}

KEY_LIMIT = 200
"""Longest folded name, in characters (see `db.keys`)."""

NAME_LIMIT = 500
"""Longest indexed text, in characters: PostgreSQL refuses index entries above 2,704 bytes,
and a character takes up to four."""


class UtcDateTime(TypeDecorator[datetime]):
    """An instant: `timestamptz` on PostgreSQL, text (2024-03-07T12:00:00.000000Z) on SQLite.

    SQLite would store the wall clock and drop the zone. All values have one length, so
    the text sorts by time. Naive values are refused with `ValueError`.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return the type of the column on this kind of database."""
        if dialect.name == "sqlite":
            return dialect.type_descriptor(Text())
        return dialect.type_descriptor(DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:  # noqa: ANN401
        """Return what the driver stores."""
        if value is None:
            return None
        if value.utcoffset() is None:
            message = f"an instant needs a time zone: {value!r}"
            raise ValueError(message)
        instant = value.astimezone(UTC)
        if dialect.name == "sqlite":
            return instant.replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"
        return instant

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ANN401, ARG002
        """Return the instant in UTC."""
        if value is None:
            return None
        instant = datetime.fromisoformat(value) if isinstance(value, str) else value
        return instant.astimezone(UTC)


Id = Annotated[int, "id"]
"""An integer key: BIGINT on PostgreSQL; on SQLite INTEGER, which alone can be the row's own id."""

COLUMN_TYPES: dict[Any, TypeEngine[Any]] = {
    Id: BigInteger().with_variant(Integer(), "sqlite"),
    str: Text(),
    int: Integer(),
    float: Float(),
    bool: Boolean(),
    bytes: LargeBinary(),
    date: Date(),
    datetime: UtcDateTime(),
    dict[str, Any]: JSON(none_as_null=True),
    **dict.fromkeys(CLOSED_SETS, Text()),
}


class Base(DeclarativeBase):
    """The root of all models."""

    metadata = MetaData(naming_convention=NAMING_CONVENTION)
    type_annotation_map = COLUMN_TYPES


def reference(target: str, ondelete: str, comment: str, **options: Any) -> MappedColumn[Any]:  # noqa: ANN401
    """Return a key column that points at `target` ("table.column")."""
    return mapped_column(ForeignKey(target, ondelete=ondelete), comment=comment, **options)


class HasId:
    """A table with a key of its own."""

    id: Mapped[Id] = mapped_column(primary_key=True, sort_order=-30, comment="key")


class InArticle:
    """A row of one article, gone with it."""

    @declared_attr
    @classmethod
    def article_id(cls) -> Mapped[Id]:
        """Return the key of the article."""
        return reference("articles.id", "CASCADE", "the article it stands in", sort_order=-20)


class Spanned:
    """A place in `articles.text`, with the characters that stand there."""

    start_char: Mapped[int] = mapped_column(
        sort_order=-13,
        comment="first character, counted from 0 in Unicode code points of articles.text",
    )
    end_char: Mapped[int] = mapped_column(sort_order=-12, comment="one past the last character")
    text: Mapped[str] = mapped_column(
        sort_order=-11, comment="the characters of the span, as they stand"
    )


class HasStatus:
    """A row that people may review."""

    status: Mapped[StatusWord] = mapped_column(
        server_default="read",
        sort_order=900,
        comment="read by the machine, or confirmed, corrected or rejected by a person; rejected "
        "rows stay, so that reading again does not bring them back",
    )


def one_of(column: str, words: object) -> CheckConstraint:
    """Return the CHECK that a column holds a word of a closed set (or NULL where it may)."""
    listed = ", ".join(f"'{word}'" for word in get_args(words))
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def check(name: str, condition: str) -> CheckConstraint:
    """Return a CHECK that the naming convention prefixes with the table's name."""
    return CheckConstraint(condition, name=name)


def both_or_neither(name: str, one: str, other: str) -> CheckConstraint:
    """Return the CHECK that two columns are NULL together."""
    return check(name, f"({one} IS NULL) = ({other} IS NULL)")


def span_order(start: str = "start_char", end: str = "end_char") -> CheckConstraint:
    """Return the CHECK that a span starts in the text and is not empty."""
    return check("span", f"0 <= {start} AND {start} < {end}")


def text_length() -> CheckConstraint:
    """Return the CHECK that the text is as long as its span."""
    return check("text", "length(text) = end_char - start_char")


def interval(name: str, start: str, end: str) -> CheckConstraint:
    """Return the CHECK that a date does not end before it begins."""
    return check(name, f"{start} <= {end}")


def at_most(column: str, limit: int) -> CheckConstraint:
    """Return the CHECK that keeps an indexed text within what PostgreSQL can index."""
    return check(f"{column}_length", f"length({column}) <= {limit}")


def where_set(column: str) -> Index:
    """Return an index over the rows where a nullable column is set."""
    return Index(
        None,
        column,
        sqlite_where=text(f"{column} IS NOT NULL"),
        postgresql_where=text(f"{column} IS NOT NULL"),
    )


def resolved(name: str, ondelete: str) -> ForeignKeyConstraint:
    """Return the key that ties `NAME_id` to what the article's own row resolves to.

    Relinking who somebody is, is then one UPDATE of `article_actors.actor_id`.
    """
    return ForeignKeyConstraint(
        [f"{name}_ref_id", f"{name}_id"],
        ["article_actors.id", "article_actors.actor_id"],
        ondelete=ondelete,
        onupdate="CASCADE",
    )


def same_article(column: str, table: str) -> ForeignKeyConstraint:
    """Return the key to a row of another table (or this one) in the same article.

    NO ACTION, since SET NULL on two columns would also empty `article_id`.
    """
    return ForeignKeyConstraint(
        ["article_id", column], [f"{table}.article_id", f"{table}.id"], ondelete="NO ACTION"
    )
