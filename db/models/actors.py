"""Who can speak: actors, their names, and who is who inside one article."""

from typing import Any

from sqlalchemy import Index, UniqueConstraint, false, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.base import (
    KEY_LIMIT,
    NAME_LIMIT,
    Base,
    HasId,
    HasStatus,
    Id,
    InArticle,
    at_most,
    check,
    one_of,
    reference,
    where_set,
)
from db.models.words import ActorKindWord, NumberWord, StatusWord


class Actor(HasId, Base):
    """Whoever can speak. Queried as `Person`, `Organization`, … it yields that kind only."""

    __tablename__ = "actors"
    __table_args__ = (
        one_of("kind", ActorKindWord),
        one_of("number", NumberWord),
        check("unnamed", "(kind = 'unnamed') = (number IS NOT NULL)"),
        check("parent_id", "parent_id <> id"),
        check("merged_into_id", "merged_into_id <> id"),
        at_most("name", NAME_LIMIT),
        at_most("sort_name", NAME_LIMIT),
        Index(None, "kind", "sort_name"),
        Index(None, "name"),
        where_set("parent_id"),
        where_set("merged_into_id"),
        {
            "comment": "Whoever can speak: a person, an organization, a document, a group, or an "
            "unnamed source.",
            "sqlite_autoincrement": True,
        },
    )
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_abstract": True}  # noqa: RUF012

    kind: Mapped[ActorKindWord] = mapped_column(comment="what it is")
    name: Mapped[str] = mapped_column(
        comment="the fullest form known; for unnamed sources the description"
    )
    sort_name: Mapped[str] = mapped_column(comment="the form that lists are sorted by")
    number: Mapped[NumberWord | None] = mapped_column(
        comment="how many an unnamed source is; set for unnamed sources and for no other"
    )
    parent_id: Mapped[Id | None] = reference(
        "actors.id",
        "SET NULL",
        "a document's issuer, a ministry's state, as it was read: merged_into_id leads on",
    )
    merged_into_id: Mapped[Id | None] = reference(
        "actors.id",
        "RESTRICT",
        "the actor that this one proved to be, who is never merged in turn; NULL for most",
    )

    names: Mapped[list["ActorName"]] = relationship(viewonly=True, order_by="ActorName.name")
    parent: Mapped["Actor | None"] = relationship(
        viewonly=True, remote_side="Actor.id", foreign_keys=[parent_id]
    )


class Person(Actor):
    """A named person."""

    __mapper_args__ = {"polymorphic_identity": "person"}  # noqa: RUF012


class Organization(Actor):
    """A ministry, state, party, company, agency."""

    __mapper_args__ = {"polymorphic_identity": "organization"}  # noqa: RUF012


class Document(Actor):
    """A statement, report or letter that is quoted as if it spoke."""

    __mapper_args__ = {"polymorphic_identity": "document"}  # noqa: RUF012


class Group(Actor):
    """Several named actors who speak as one."""

    __mapper_args__ = {"polymorphic_identity": "group"}  # noqa: RUF012


class UnnamedSource(Actor):
    """A source that the article describes but does not name."""

    __mapper_args__ = {"polymorphic_identity": "unnamed"}  # noqa: RUF012


class ActorName(HasId, Base):
    """A spelling under which an actor is known."""

    __tablename__ = "actor_names"
    __table_args__ = (
        UniqueConstraint("actor_id", "name"),
        # Found by a spelling, and known whose it is without a look at the row.
        Index(None, "name_key", "actor_id"),
        at_most("name", NAME_LIMIT),
        at_most("name_key", KEY_LIMIT),
        {"comment": "Every spelling under which an actor is known, its name included."},
    )

    actor_id: Mapped[Id] = reference("actors.id", "CASCADE", "whose name it is")
    name: Mapped[str] = mapped_column(comment="the spelling")
    name_key: Mapped[str] = mapped_column(comment="the spelling folded for comparison")


class ActorKey(Base):
    """What all spellings of an actor's name share: the index by which they meet."""

    __tablename__ = "actor_keys"
    __table_args__ = (
        Index(None, "key"),
        at_most("key", KEY_LIMIT),
        {"comment": "What the spellings of one name share, by which others of it are found."},
    )

    actor_id: Mapped[Id] = reference(
        "actors.id", "CASCADE", "whose name it is", primary_key=True, sort_order=-20
    )
    key: Mapped[str] = mapped_column(
        primary_key=True,
        sort_order=-19,
        comment="a person's surname and given name by their sound (surname: alone for a lone one); "
        "a body's (o:) or an unnamed source's (u:) name folded",
    )


class ActorMember(Base):
    """Who belongs to a group of named actors."""

    __tablename__ = "actor_members"
    __table_args__ = (
        Index(None, "member_id"),
        check("member_id", "member_id <> group_id"),
        {"comment": "Who the actors are that speak as one: the members of a group."},
    )

    group_id: Mapped[Id] = reference(
        "actors.id", "CASCADE", "the group", primary_key=True, sort_order=-20
    )
    member_id: Mapped[Id] = reference(
        "actors.id", "RESTRICT", "one of its members", primary_key=True, sort_order=-19
    )

    member: Mapped[Actor] = relationship(viewonly=True, foreign_keys=[member_id])


class ArticleActor(HasId, InArticle, HasStatus, Base):
    """Who is who inside one article."""

    __tablename__ = "article_actors"
    __table_args__ = (
        UniqueConstraint("article_id", "name_key", "number"),
        UniqueConstraint("id", "actor_id"),
        UniqueConstraint("article_id", "id"),
        # Counted by it: in how many articles somebody is, of rows that nobody rejected.
        Index(None, "actor_id", "article_id", "status"),
        Index(None, "read_as_id"),
        Index(
            "ix_article_actors_ambiguous",
            "actor_id",
            sqlite_where=text("is_ambiguous = 1"),
            postgresql_where=text("is_ambiguous"),
        ),
        check("number", "number >= 1"),
        at_most("name_key", KEY_LIMIT),
        one_of("status", StatusWord),
        {
            "comment": "Who is who inside one article, kept apart from who that is in the world "
            "(actor_id). Judgements correct a wrong link (`onrecord people`) by one UPDATE of "
            "actor_id: mentions, roles and attributions follow."
        },
    )

    actor_id: Mapped[Id] = reference("actors.id", "RESTRICT", "who it is held to be now")
    read_as_id: Mapped[Id] = reference(
        "actors.id", "RESTRICT", "who the machine read it as, before any judgement"
    )
    name_text: Mapped[str] = mapped_column(comment="the fullest form this article gives")
    name_key: Mapped[str] = mapped_column(comment="name_text folded for comparison")
    number: Mapped[int] = mapped_column(
        server_default=text("1"),
        comment="1, or 2, 3 … for others of the same name in the article (a second 'an official')",
    )
    method: Mapped[str] = mapped_column(comment="the rule that joined its forms (open set)")
    score: Mapped[float | None] = mapped_column(comment="how sure the rule is, 0 to 1, if it says")
    evidence: Mapped[dict[str, Any] | None] = mapped_column(
        comment="what the rule relied on, the other candidates too"
    )
    is_ambiguous: Mapped[bool] = mapped_column(
        server_default=false(), comment="whether more than one actor fits"
    )

    actor: Mapped[Actor] = relationship(viewonly=True, foreign_keys=[actor_id])
