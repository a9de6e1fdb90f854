"""One proposition in several claims, each with its own words and numbers."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.base import Base, HasId, Id, check, reference, where_set
from db.models.claims import Claim


class Proposition(HasId, Base):
    """One proposition, its numbers left open, that several claims put forward."""

    __tablename__ = "propositions"
    __table_args__ = (
        {
            "comment": "One proposition, its numbers left open, that several claims put forward, "
            "in one article or in several.",
            "sqlite_autoincrement": True,
        },
    )

    method: Mapped[str] = mapped_column(
        comment="what its first two claims were joined by (open set)"
    )

    members: Mapped[list["PropositionClaim"]] = relationship(
        viewonly=True, order_by="PropositionClaim.claim_id"
    )


class PropositionClaim(Base):
    """A claim of a proposition, with the numbers that it gives."""

    __tablename__ = "proposition_claims"
    __table_args__ = (
        Index(None, "proposition_id"),
        where_set("like_id"),
        check("similarity", "0 <= similarity AND similarity <= 1"),
        check("like_id", "like_id <> claim_id"),
        {
            "comment": "Which claim is of which proposition, and why. Two of one proposition say "
            "the same if their numbers are equal too; where they are not, they may disagree. "
            "Claims that nobody else makes are not here."
        },
    )

    claim_id: Mapped[Id] = reference(
        "claims.id", "CASCADE", "the claim", primary_key=True, sort_order=-20
    )
    proposition_id: Mapped[Id] = reference("propositions.id", "CASCADE", "the proposition")
    like_id: Mapped[Id | None] = reference(
        "claims.id", "SET NULL", "the claim it was joined to; NULL for the first"
    )
    method: Mapped[str] = mapped_column(comment="what it was joined by (open set)")
    similarity: Mapped[float | None] = mapped_column(
        comment="share of all words of weight of both that both have, 0 to 1; NULL for the first"
    )
    numbers: Mapped[str | None] = mapped_column(
        comment="the numbers it gives, in order of size ('12; 250000'), whatever they count; "
        "NULL where it gives none"
    )

    claim: Mapped[Claim] = relationship(viewonly=True, foreign_keys=[claim_id])
    proposition: Mapped[Proposition] = relationship(viewonly=True)


class ClaimKey(Base):
    """A key of a claim's words, by which others of its proposition are found."""

    __tablename__ = "claim_keys"
    __table_args__ = (
        Index(None, "claim_id"),
        {
            "comment": "Hashes of words of claims, by which claims of one proposition meet.",
            "sqlite_with_rowid": False,
        },
    )

    key: Mapped[Id] = mapped_column(
        primary_key=True, sort_order=-20, comment="the hash of three words of weight"
    )
    claim_id: Mapped[Id] = reference(
        "claims.id", "CASCADE", "whose words they are", primary_key=True, sort_order=-19
    )
