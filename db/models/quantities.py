"""Numbers that articles give."""

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.articles import Article
from db.models.base import (
    NAME_LIMIT,
    Base,
    HasId,
    Id,
    InArticle,
    Spanned,
    at_most,
    check,
    one_of,
    reference,
    span_order,
    text_length,
    where_set,
)
from db.models.claims import Claim
from db.models.words import ComparisonWord, QuantityKindWord


class Quantity(HasId, InArticle, Spanned, Base):
    """A number with what it counts or measures."""

    __tablename__ = "quantities"
    __table_args__ = (
        UniqueConstraint("article_id", "start_char", "end_char"),
        Index(None, "unit", "value", "value_to"),
        where_set("claim_id"),
        one_of("kind", QuantityKindWord),
        one_of("comparison", ComparisonWord),
        check("range", "(comparison = 'between') = (value_to IS NOT NULL)"),
        check("value_to", "value < value_to"),
        check("of_value", "value <= of_value"),
        at_most("unit", NAME_LIMIT),
        span_order(),
        text_length(),
        {
            "comment": "A number that an article gives, with what it counts or measures. Years, "
            "dates, ordinals and numbers in names are none."
        },
    )

    # SET NULL and no key on the article too: a claim that is read no more leaves its numbers.
    claim_id: Mapped[Id | None] = reference(
        "claims.id", "SET NULL", "the innermost claim that holds it"
    )
    kind: Mapped[QuantityKindWord] = mapped_column(
        comment="share: a part of a whole; ratio: so many times as much"
    )
    comparison: Mapped[ComparisonWord] = mapped_column(
        comment="how the number is meant; 'dozens' is more than 12"
    )
    # SQLite has no exact decimals. A double gives whole numbers below 2**53, and decimals of
    # up to 15 digits, back as they were written; the words stand in text.
    value: Mapped[float] = mapped_column(
        comment="the number, scale words multiplied in, never converted to another unit; the "
        "lower end of a range"
    )
    value_to: Mapped[float | None] = mapped_column(comment="the upper end of a range")
    of_value: Mapped[float | None] = mapped_column(
        comment="the whole that a count is a part of: '41 of 70 members'"
    )
    unit: Mapped[str | None] = mapped_column(
        comment="people, percent, share (0 to 1), times, a currency's code, km, year, or the noun "
        "counted in the singular; an open vocabulary; NULL where the text gives none"
    )
    unit_text: Mapped[str | None] = mapped_column(comment="the unit as it is written")
    what_text: Mapped[str | None] = mapped_column(
        comment="the noun that is counted or measured, as it is written"
    )

    article: Mapped[Article] = relationship(viewonly=True)
    claim: Mapped[Claim | None] = relationship(viewonly=True)
