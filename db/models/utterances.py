"""One act of speech in several articles, each with its own variant of it."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.base import Base, HasId, Id, check, reference, where_set
from db.models.statements import Attribution


class Utterance(HasId, Base):
    """One act of speech that several articles quote."""

    __tablename__ = "utterances"
    __table_args__ = (
        {
            "comment": "One act of speech that several articles quote, each in its own words.",
            "sqlite_autoincrement": True,
        },
    )

    method: Mapped[str] = mapped_column(
        comment="what its first two variants were joined by (open set)"
    )

    variants: Mapped[list["UtteranceVariant"]] = relationship(
        viewonly=True, order_by="UtteranceVariant.attribution_id"
    )


class UtteranceVariant(Base):
    """How one article has an utterance: its attribution, with its own words."""

    __tablename__ = "utterance_variants"
    __table_args__ = (
        Index(None, "utterance_id"),
        where_set("like_id"),
        check("similarity", "0 <= similarity AND similarity <= 1"),
        check("like_id", "like_id <> attribution_id"),
        {
            "comment": "Which attribution is a variant of which utterance, and why. Attributions "
            "of which no other article has a variant are not here."
        },
    )

    attribution_id: Mapped[Id] = reference(
        "attributions.id", "CASCADE", "the attribution", primary_key=True, sort_order=-20
    )
    utterance_id: Mapped[Id] = reference("utterances.id", "CASCADE", "the act of speech")
    like_id: Mapped[Id | None] = reference(
        "attributions.id", "SET NULL", "the variant it was joined to; NULL for the first"
    )
    method: Mapped[str] = mapped_column(comment="what it was joined by (open set)")
    similarity: Mapped[float | None] = mapped_column(
        comment="how much of the shorter wording the two share, 0 to 1; NULL for the first"
    )

    attribution: Mapped[Attribution] = relationship(viewonly=True, foreign_keys=[attribution_id])
    utterance: Mapped[Utterance] = relationship(viewonly=True)


class QuoteKey(Base):
    """A key of quoted words, by which other variants of them are found."""

    __tablename__ = "quote_keys"
    __table_args__ = (
        Index(None, "attribution_id"),
        {
            "comment": "Hashes of runs of quoted words, by which variants of an utterance meet.",
            "sqlite_with_rowid": False,
        },
    )

    key: Mapped[Id] = mapped_column(
        primary_key=True, sort_order=-20, comment="the hash of four words in a row"
    )
    attribution_id: Mapped[Id] = reference(
        "attributions.id", "CASCADE", "whose words they are", primary_key=True, sort_order=-19
    )
