"""What people judged: who is one, who is not, whose name is another."""

from datetime import datetime

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.actors import Actor
from db.models.base import (
    NAME_LIMIT,
    Base,
    HasId,
    Id,
    at_most,
    both_or_neither,
    check,
    one_of,
    reference,
    where_set,
)
from db.models.words import VerdictWord

_PAIR = "(verdict IN ('different', 'unsure'))"
_PAIR_IN_FORCE = f"{_PAIR} AND undone_at IS NULL"
_SAME_IN_FORCE = "verdict = 'same' AND undone_at IS NULL"


class Judgement(HasId, Base):
    """What a person decided about who somebody is."""

    __tablename__ = "judgements"
    __table_args__ = (
        one_of("verdict", VerdictWord),
        check("other", "(verdict = 'name') = (other_id IS NULL)"),
        check("other_id", "other_id <> actor_id"),
        check("pair", f"NOT {_PAIR} OR actor_id < other_id"),
        check("name", "verdict = 'split' OR (verdict = 'name') = (name IS NOT NULL)"),
        check("name_before", "(verdict = 'name') = (name_before IS NOT NULL)"),
        at_most("name", NAME_LIMIT),
        at_most("name_before", NAME_LIMIT),
        both_or_neither("undone", "undone_at", "undone_by"),
        check(
            "overruled_by_id",
            "overruled_by_id IS NULL OR (overruled_by_id > id AND undone_at IS NOT NULL)",
        ),
        Index(None, "actor_id"),
        where_set("other_id"),
        where_set("overruled_by_id"),
        Index(
            "uq_judgements_same",
            "other_id",
            unique=True,
            sqlite_where=text(_SAME_IN_FORCE),
            postgresql_where=text(_SAME_IN_FORCE),
        ),
        Index(
            "uq_judgements_pair",
            "actor_id",
            "other_id",
            unique=True,
            sqlite_where=text(_PAIR_IN_FORCE),
            postgresql_where=text(_PAIR_IN_FORCE),
        ),
        {
            "comment": "What people decided about who somebody is, in order. A judgement is in "
            "force until it is undone, and none is ever deleted.",
            "sqlite_autoincrement": True,
        },
    )

    verdict: Mapped[VerdictWord] = mapped_column(
        comment="same: other_id proved to be actor_id; different: the two are not one; unsure: "
        "nobody can tell; split: some of actor_id's articles mean other_id; name: actor_id is "
        "called otherwise"
    )
    actor_id: Mapped[Id] = reference(
        "actors.id", "RESTRICT", "whom it is about; of a pair the one with the smaller key"
    )
    other_id: Mapped[Id | None] = reference(
        "actors.id", "RESTRICT", "the other one; NULL for names, and only there"
    )
    name: Mapped[str | None] = mapped_column(
        comment="what actor_id is called now; for a split the name of other_id, where it was "
        "made for it"
    )
    name_before: Mapped[str | None] = mapped_column(
        comment="what actor_id is called without this judgement"
    )
    decided_by: Mapped[str] = mapped_column(comment="who decided")
    reason: Mapped[str | None] = mapped_column(comment="why, where they said so")
    decided_at: Mapped[datetime] = mapped_column(comment="when they decided")
    undone_at: Mapped[datetime | None] = mapped_column(
        comment="when it was undone; NULL while it is in force"
    )
    undone_by: Mapped[str | None] = mapped_column(comment="who undid it")
    overruled_by_id: Mapped[Id | None] = reference(
        "judgements.id",
        "RESTRICT",
        "the later judgement that undid it; undoing that one brings it back",
    )

    actor: Mapped[Actor] = relationship(viewonly=True, foreign_keys=[actor_id])
    other: Mapped[Actor | None] = relationship(viewonly=True, foreign_keys=[other_id])


class JudgedActor(Base):
    """A row of an article's actors that a split is about."""

    __tablename__ = "judged_actors"
    __table_args__ = (
        Index(None, "article_actor_id"),
        {"comment": "Which rows of article_actors a split moved. The latest in force holds."},
    )

    judgement_id: Mapped[Id] = reference(
        "judgements.id", "CASCADE", "the split", primary_key=True, sort_order=-20
    )
    article_actor_id: Mapped[Id] = reference(
        "article_actors.id", "CASCADE", "the row", primary_key=True, sort_order=-19
    )


class MachineJoin(Base):
    """An actor that the machine joined with another, before any judgement."""

    __tablename__ = "machine_joins"
    __table_args__ = (
        Index(None, "joined_id"),
        {
            "comment": "Whom the machine joined with whom, kept once a judgement moves them, so "
            "that undoing it brings back what the machine held."
        },
    )

    actor_id: Mapped[Id] = reference(
        "actors.id", "CASCADE", "who was joined", primary_key=True, sort_order=-20
    )
    joined_id: Mapped[Id] = reference("actors.id", "RESTRICT", "with whom")
