"""Where an article names or means actors, and the titles it gives them."""

from sqlalchemy import Index, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.actors import Actor
from db.models.articles import Article
from db.models.base import (
    KEY_LIMIT,
    Base,
    HasId,
    Id,
    InArticle,
    Spanned,
    at_most,
    both_or_neither,
    one_of,
    reference,
    resolved,
    span_order,
    text_length,
    where_set,
)
from db.models.words import MentionKindWord


class Mention(HasId, InArticle, Spanned, Base):
    """A place in an article that names or means an actor."""

    __tablename__ = "mentions"
    __table_args__ = (
        UniqueConstraint("article_id", "start_char", "end_char"),
        Index(None, "actor_id", "article_id", "start_char"),
        where_set("actor_ref_id"),
        span_order(),
        text_length(),
        one_of("kind", MentionKindWord),
        resolved("actor", "SET NULL"),
        both_or_neither("actor", "actor_ref_id", "actor_id"),
        {"comment": "A place in an article that names or means an actor."},
    )

    kind: Mapped[MentionKindWord] = mapped_column(comment="how the words mean the actor")
    actor_ref_id: Mapped[Id | None] = mapped_column(comment="which of the article's actors")
    actor_id: Mapped[Id | None] = reference(
        "actors.id", "RESTRICT", "who that is; NULL where the text does not decide"
    )

    article: Mapped[Article] = relationship(viewonly=True)
    actor: Mapped[Actor | None] = relationship(viewonly=True, foreign_keys=[actor_id])


class Role(HasId, InArticle, Spanned, Base):
    """A title or affiliation that an article gives an actor."""

    __tablename__ = "roles"
    __table_args__ = (
        UniqueConstraint("article_id", "start_char", "end_char", "actor_ref_id"),
        Index(None, "title_key"),
        Index(None, "actor_ref_id"),
        Index(None, "actor_id", "title_key"),
        where_set("organization_id"),
        span_order(),
        text_length(),
        at_most("title_key", KEY_LIMIT),
        resolved("actor", "CASCADE"),
        {"comment": "A title or affiliation as this article states it."},
    )

    actor_ref_id: Mapped[Id] = mapped_column(comment="which of the article's actors holds it")
    actor_id: Mapped[Id] = reference("actors.id", "RESTRICT", "who that is")
    organization_id: Mapped[Id | None] = reference(
        "actors.id",
        "SET NULL",
        "the body the title belongs to, where the text names it, as it was read: "
        "merged_into_id leads on",
    )
    title_key: Mapped[str] = mapped_column(comment="the title folded, without 'former'")
    is_former: Mapped[bool] = mapped_column(
        server_default=false(), comment="whether the text says it is past"
    )

    article: Mapped[Article] = relationship(viewonly=True)
    actor: Mapped[Actor] = relationship(viewonly=True, foreign_keys=[actor_id])
    organization: Mapped[Actor | None] = relationship(viewonly=True, foreign_keys=[organization_id])
