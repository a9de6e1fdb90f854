"""What articles have from one another: passages they share, outlets they credit."""

from sqlalchemy import Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.articles import Article, Outlet
from db.models.base import (
    Base,
    HasId,
    Id,
    InArticle,
    both_or_neither,
    check,
    one_of,
    reference,
    span_order,
)
from db.models.words import CreditKindWord


class ArticleSketch(Base):
    """That an article has been compared with the others, and by which sketches."""

    __tablename__ = "article_sketches"
    __table_args__ = (
        {"comment": "By which scheme of sketches an article was last compared with the others."},
    )

    article_id: Mapped[Id] = reference(
        "articles.id", "CASCADE", "the article", primary_key=True, sort_order=-20
    )
    scheme: Mapped[str] = mapped_column(
        comment="how its sentences were sketched; keys of two schemes do not compare"
    )


class PassageKey(Base):
    """A key of a sentence that no other article had before: where copies of it are found."""

    __tablename__ = "passage_keys"
    __table_args__ = (
        Index(None, "article_id"),
        span_order(),
        {
            "comment": "Min-hashes of sentences, by which articles that share a passage meet.",
            # The key leads, and nothing points here: one tree instead of two.
            "sqlite_with_rowid": False,
        },
    )

    key: Mapped[Id] = mapped_column(
        primary_key=True, sort_order=-20, comment="one of a sentence's min-hashes"
    )
    article_id: Mapped[Id] = reference(
        "articles.id", "CASCADE", "the article", primary_key=True, sort_order=-19
    )
    start_char: Mapped[int] = mapped_column(comment="first character of the sentence in its text")
    end_char: Mapped[int] = mapped_column(comment="one past its last character")


class Passage(HasId, InArticle, Base):
    """A run of text that an article shares with one that was loaded before it."""

    __tablename__ = "passages"
    __table_args__ = (
        UniqueConstraint("article_id", "start_char", "other_id"),
        Index(None, "other_id", "other_start"),
        span_order(),
        check("other_span", "0 <= other_start AND other_start < other_end"),
        check("other_id", "other_id <> article_id"),
        check("similarity", "0 <= similarity AND similarity <= 1"),
        check("original_id", "original_id IN (article_id, other_id)"),
        both_or_neither("original_basis_set", "original_id", "original_basis"),
        {
            "comment": "A run of text that two articles share. Of many copies each points at one "
            "that stands for all, so that there are as many rows as copies."
        },
    )

    start_char: Mapped[int] = mapped_column(comment="its first character in the article's text")
    end_char: Mapped[int] = mapped_column(comment="one past its last character there")
    other_id: Mapped[Id] = reference(
        "articles.id", "CASCADE", "the article, loaded before, that stands for all that share it"
    )
    other_start: Mapped[int] = mapped_column(comment="its first character in the other's text")
    other_end: Mapped[int] = mapped_column(comment="one past its last character there")
    similarity: Mapped[float] = mapped_column(comment="share of the words that agree, 0 to 1")
    # No key of its own: it is one of the two above, and a key would have to set it NULL alone.
    original_id: Mapped[Id | None] = mapped_column(
        comment="which of the two articles had it first; NULL where nothing proves it"
    )
    original_basis: Mapped[str | None] = mapped_column(comment="what proves it, in a sentence")

    article: Mapped[Article] = relationship(viewonly=True, foreign_keys="Passage.article_id")
    other: Mapped[Article] = relationship(viewonly=True, foreign_keys=[other_id])


class Credit(HasId, InArticle, Base):
    """An outlet that an article has something from, by its own words or by a shared passage."""

    __tablename__ = "credits"
    __table_args__ = (
        Index(None, "article_id"),
        Index(None, "outlet_id", "article_id"),
        Index(
            "uq_credits_copy",
            "passage_id",
            "article_id",
            "outlet_id",
            unique=True,
            sqlite_where=text("passage_id IS NOT NULL"),
            postgresql_where=text("passage_id IS NOT NULL"),
        ),
        one_of("kind", CreditKindWord),
        check("copy", "(kind = 'copy') = (passage_id IS NOT NULL)"),
        check("place", "kind = 'copy' OR start_char IS NOT NULL OR source_start IS NOT NULL"),
        span_order(),
        check("source", "0 <= source_start AND source_start < source_end"),
        both_or_neither("span_set", "start_char", "end_char"),
        both_or_neither("text_set", "start_char", "text"),
        both_or_neither("source_set", "source_start", "source_end"),
        check("text", "length(text) = end_char - start_char"),
        {
            "comment": "An outlet that an article has something from: as its text says, or (copy) "
            "since it shares a passage with an article that says so or is that outlet's."
        },
    )

    outlet_id: Mapped[Id] = reference("outlets.id", "RESTRICT", "who is credited")
    kind: Mapped[CreditKindWord] = mapped_column(comment="how the credit is known")
    start_char: Mapped[int | None] = mapped_column(
        comment="first character of the words that say so in articles.text; NULL where they are "
        "no part of it, and for copies"
    )
    end_char: Mapped[int | None] = mapped_column(comment="one past the last of them")
    text: Mapped[str | None] = mapped_column(comment="the words, as they stand")
    source_start: Mapped[int | None] = mapped_column(
        comment="first character in the decoded source, of words that are no part of the text"
    )
    source_end: Mapped[int | None] = mapped_column(comment="one past the last of them")
    passage_id: Mapped[Id | None] = reference(
        "passages.id", "CASCADE", "the shared passage that proves a copy"
    )

    article: Mapped[Article] = relationship(viewonly=True)
    outlet: Mapped[Outlet] = relationship(viewonly=True)
    passage: Mapped[Passage | None] = relationship(viewonly=True)
