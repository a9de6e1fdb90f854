"""What people reviewed: which readings are right, which are not, and what they are instead."""

from datetime import datetime

from sqlalchemy import Index, false, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.actors import Actor
from db.models.articles import Article
from db.models.base import (
    Base,
    HasId,
    Id,
    both_or_neither,
    check,
    one_of,
    reference,
    where_set,
)
from db.models.words import (
    ChangedTableWord,
    ReviewedPartWord,
    ReviewedTableWord,
    ReviewVerdictWord,
)

_ORPHANED = "is_orphaned AND undone_at IS NULL"
_ORPHANED_ON_SQLITE = "is_orphaned = 1 AND undone_at IS NULL"


class Review(HasId, Base):
    """What a person decided about one reading."""

    __tablename__ = "reviews"
    __table_args__ = (
        Index(None, "article_id"),
        Index(None, "table_name", "row_id"),
        where_set("speaker_id"),
        where_set("carried_from_id"),
        Index(
            "ix_reviews_orphaned",
            "id",
            sqlite_where=text(_ORPHANED_ON_SQLITE),
            postgresql_where=text(_ORPHANED),
        ),
        one_of("verdict", ReviewVerdictWord),
        one_of("table_name", ReviewedTableWord),
        one_of("part", ReviewedPartWord),
        check("corrected", "(verdict = 'corrected') = (part IS NOT NULL)"),
        check("speaker_id", "speaker_id IS NULL OR (part IS NOT NULL AND part = 'speaker')"),
        check("span", "(part IS NOT NULL AND part = 'span') = (after_prefix IS NOT NULL)"),
        both_or_neither("after_context", "after_prefix", "after_suffix"),
        both_or_neither("undone", "undone_at", "undone_by"),
        check("orphaned", "is_orphaned = (row_id IS NULL)"),
        check("carried_from_id", "carried_from_id < id"),
        {
            "comment": "What people decided about single readings (`onrecord review`), in order. "
            "A review is in force until it is undone, and none is ever deleted. Reading again "
            "takes them back and decides them anew on what it finds.",
            "sqlite_autoincrement": True,
        },
    )

    article_id: Mapped[Id | None] = reference(
        "articles.id", "SET NULL", "the article; NULL once it was deleted"
    )
    verdict: Mapped[ReviewVerdictWord] = mapped_column(
        comment="confirmed: it is right; rejected: there is no such thing; corrected: see part"
    )
    table_name: Mapped[ReviewedTableWord] = mapped_column(comment="the table of the reading")
    row_id: Mapped[Id | None] = mapped_column(
        comment="the id of its row there; NULL while it is orphaned. No foreign key: a row that "
        "is read no more leaves its review"
    )
    exact: Mapped[str] = mapped_column(
        comment="the words as they stood from the first character of the reading to its last"
    )
    prefix: Mapped[str] = mapped_column(comment="up to 32 characters before them")
    suffix: Mapped[str] = mapped_column(comment="up to 32 characters behind them")
    part: Mapped[ReviewedPartWord | None] = mapped_column(comment="what was corrected")
    before: Mapped[str | None] = mapped_column(
        comment="what the machine reads there: a name, a kind, words; NULL for nobody"
    )
    after: Mapped[str | None] = mapped_column(
        comment="what it is instead; NULL for a speaker whom nobody can tell"
    )
    after_prefix: Mapped[str | None] = mapped_column(
        comment="up to 32 characters before the corrected words; set for spans only"
    )
    after_suffix: Mapped[str | None] = mapped_column(comment="up to 32 behind them")
    speaker_id: Mapped[Id | None] = reference(
        "actors.id",
        "RESTRICT",
        "who speaks instead, as it was read: merged_into_id leads on; NULL once undone",
    )
    reason: Mapped[str | None] = mapped_column(comment="why, where they said so")
    reviewed_by: Mapped[str] = mapped_column(comment="who decided")
    reviewed_at: Mapped[datetime] = mapped_column(comment="when they decided")
    undone_at: Mapped[datetime | None] = mapped_column(
        comment="when it was undone; NULL while it is in force"
    )
    undone_by: Mapped[str | None] = mapped_column(comment="who undid it")
    is_orphaned: Mapped[bool] = mapped_column(
        server_default=false(),
        comment="whether its words stand nowhere in the article as it is read now, or in several "
        "places alike",
    )
    carried_from_id: Mapped[Id | None] = reference(
        "reviews.id",
        "SET NULL",
        "the review that this one repeats on a later article of the same file",
    )

    article: Mapped[Article | None] = relationship(viewonly=True)
    speaker: Mapped[Actor | None] = relationship(viewonly=True)
    changes: Mapped[list["ReviewChange"]] = relationship(
        viewonly=True, order_by="ReviewChange.position"
    )


class ReviewChange(Base):
    """A value that a review changed."""

    __tablename__ = "review_changes"
    __table_args__ = (
        Index(None, "table_name", "row_id"),
        one_of("table_name", ChangedTableWord),
        check("position", "position >= 0"),
        {
            "comment": "What a review in force changed, value by value: undone in reverse they "
            "give back what the machine read."
        },
    )

    review_id: Mapped[Id] = reference(
        "reviews.id", "CASCADE", "the review", primary_key=True, sort_order=-20
    )
    position: Mapped[int] = mapped_column(
        primary_key=True, sort_order=-19, comment="from 0, in the order in which they were made"
    )
    table_name: Mapped[ChangedTableWord] = mapped_column(comment="the table of the row")
    row_id: Mapped[Id] = mapped_column(comment="the id of the row")
    column_name: Mapped[str | None] = mapped_column(
        comment="the column; NULL where the review made the row"
    )
    before: Mapped[str | None] = mapped_column(comment="its value before, as JSON")
    after: Mapped[str | None] = mapped_column(comment="its value since, as JSON")
