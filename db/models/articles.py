"""Articles: where they appeared, how that is known, their blocks and the repairs made to them."""

from datetime import date

from sqlalchemy import Index, UniqueConstraint, false, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.actors import Actor, ArticleActor
from db.models.base import (
    NAME_LIMIT,
    Base,
    HasId,
    Id,
    InArticle,
    at_most,
    both_or_neither,
    check,
    interval,
    one_of,
    reference,
    resolved,
    where_set,
)
from db.models.files import SourceFile
from db.models.words import BasisWord


class Outlet(HasId, Base):
    """Who publishes."""

    __tablename__ = "outlets"
    __table_args__ = (
        UniqueConstraint("name"),
        UniqueConstraint("domain"),
        UniqueConstraint("actor_id"),
        at_most("name", NAME_LIMIT),
        at_most("domain", NAME_LIMIT),
        {"comment": "Who publishes: newspapers, broadcasters, sites, wire agencies."},
    )

    name: Mapped[str] = mapped_column(comment="the name it is known by")
    domain: Mapped[str | None] = mapped_column(comment="such as example.org, lower case")
    is_agency: Mapped[bool] = mapped_column(
        server_default=false(), comment="whether it is a wire agency, whose copy others print"
    )
    actor_id: Mapped[Id | None] = reference(
        "actors.id", "SET NULL", "the same body where it speaks or is spoken to"
    )


class Article(HasId, Base):
    """One published text."""

    __tablename__ = "articles"
    __table_args__ = (
        UniqueConstraint("source_file_id", "position"),
        Index(None, "load_run_id"),
        Index(None, "outlet_id", "published_on"),
        Index(None, "published_on"),
        # A hash index has no limit on the length of an address; SQLite ignores the word.
        Index(None, "url", postgresql_using="hash"),
        where_set("replaced_by_id"),
        check("position", "position >= 0"),
        both_or_neither("outlet_basis_set", "outlet_id", "outlet_basis"),
        both_or_neither("published_basis_set", "published_on", "published_basis"),
        one_of("outlet_basis", BasisWord),
        one_of("published_basis", BasisWord),
        interval("published", "published_on", "published_until"),
        check("published_until", "published_until IS NULL OR published_on IS NOT NULL"),
        check("replaced_by_id", "replaced_by_id <> id"),
        {
            "comment": "One published text. What the file does not say is NULL, never guessed.",
            "sqlite_autoincrement": True,
        },
    )

    source_file_id: Mapped[Id] = reference("source_files.id", "RESTRICT", "the file it is from")
    position: Mapped[int] = mapped_column(comment="which article of the file, from 0")
    load_run_id: Mapped[Id] = reference("load_runs.id", "RESTRICT", "the run that read it last")
    outlet_id: Mapped[Id | None] = reference("outlets.id", "RESTRICT", "who published it")
    outlet_basis: Mapped[BasisWord | None] = mapped_column(comment="how the outlet is known")
    headline: Mapped[str | None] = mapped_column(comment="the headline; it stands in text as well")
    published_on: Mapped[date | None] = mapped_column(
        comment="first day of the closed interval in which it was published"
    )
    published_until: Mapped[date | None] = mapped_column(
        comment="last day of the interval: the same day, the end of a month; NULL if open"
    )
    published_basis: Mapped[BasisWord | None] = mapped_column(comment="how the date is known")
    dateline_text: Mapped[str | None] = mapped_column(comment="the dateline as it stands")
    url: Mapped[str | None] = mapped_column(comment="its address")
    language: Mapped[str | None] = mapped_column(comment="language tag such as en")
    is_truncated: Mapped[bool] = mapped_column(
        server_default=false(), comment="whether the file shows that the text was cut off"
    )
    replaced_by_id: Mapped[Id | None] = reference(
        "articles.id", "SET NULL", "the later reading of the same address, where the file changed"
    )
    # Last, so that SQLite need not walk through a long text to reach the columns behind it.
    text: Mapped[str] = mapped_column(
        comment="the cleaned text: every block but boilerplate; all spans count in it",
        sort_order=1000,
    )

    source_file: Mapped[SourceFile] = relationship(viewonly=True)
    outlet: Mapped[Outlet | None] = relationship(viewonly=True)
    evidence: Mapped[list["ArticleEvidence"]] = relationship(
        viewonly=True, order_by="ArticleEvidence.field, ArticleEvidence.position"
    )
    authors: Mapped[list["ArticleAuthor"]] = relationship(
        viewonly=True, order_by="ArticleAuthor.position"
    )
    tags: Mapped[list["ArticleTag"]] = relationship(viewonly=True, order_by="ArticleTag.name")
    blocks: Mapped[list["Block"]] = relationship(viewonly=True, order_by="Block.position")
    edits: Mapped[list["TextEdit"]] = relationship(viewonly=True, order_by="TextEdit.position")
    actors: Mapped[list[ArticleActor]] = relationship(viewonly=True, order_by=ArticleActor.id)


class ArticleEvidence(HasId, InArticle, Base):
    """What is known about an article, and how."""

    __tablename__ = "article_evidence"
    __table_args__ = (
        # Values may be longer than PostgreSQL can index, so their order is the key.
        UniqueConstraint("article_id", "field", "basis", "position"),
        one_of("basis", BasisWord),
        check("position", "position >= 0"),
        both_or_neither("source_set", "source_start", "source_end"),
        check("source", "0 <= source_start AND source_start <= source_end"),
        check("curated", "basis <> 'curated' OR reason IS NOT NULL"),
        {
            "comment": "Every value found for a fact about the article and how it is known, the "
            "ones not chosen too."
        },
    )

    field: Mapped[str] = mapped_column(
        comment="headline, outlet, domain, author, published, dateline, url, tag, language"
    )
    basis: Mapped[BasisWord] = mapped_column(
        comment="stated in the text, metadata of the file, curated by a person, inferred"
    )
    position: Mapped[int] = mapped_column(
        server_default=text("0"), comment="among the values of this field and basis, from 0"
    )
    value_text: Mapped[str] = mapped_column(
        comment="the value; dates are ISO, an interval as 2014-11-01/2014-11-30"
    )
    source_start: Mapped[int | None] = mapped_column(
        comment="first character in the decoded source; NULL for what no one place says"
    )
    source_end: Mapped[int | None] = mapped_column(comment="one past the last character")
    reason: Mapped[str | None] = mapped_column(
        comment="the rule that found it, or the curator's reason"
    )


class ArticleAuthor(Base):
    """Who wrote an article, in the order of the byline."""

    __tablename__ = "article_authors"
    __table_args__ = (
        resolved("actor", "SET NULL"),
        both_or_neither("actor", "actor_ref_id", "actor_id"),
        where_set("actor_ref_id"),
        where_set("actor_id"),
        check("position", "position >= 0"),
        {"comment": "Who wrote the article, in the order of the byline."},
    )

    article_id: Mapped[Id] = reference("articles.id", "CASCADE", "the article", primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, comment="from 0")
    name_text: Mapped[str] = mapped_column(comment="the name as the byline gives it")
    actor_ref_id: Mapped[Id | None] = mapped_column(comment="the author among the article's actors")
    actor_id: Mapped[Id | None] = reference("actors.id", "RESTRICT", "who that is")

    actor: Mapped[Actor | None] = relationship(viewonly=True, foreign_keys=[actor_id])


class ArticleTag(Base):
    """A keyword the article carries."""

    __tablename__ = "article_tags"
    __table_args__ = (
        Index(None, "name"),
        at_most("name", NAME_LIMIT),
        {"comment": "Keywords and sections that the page gives the article."},
    )

    article_id: Mapped[Id] = reference("articles.id", "CASCADE", "the article", primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True, comment="the keyword")


class Block(HasId, InArticle, Base):
    """A part of the document."""

    __tablename__ = "blocks"
    __table_args__ = (
        UniqueConstraint("article_id", "position"),
        UniqueConstraint("article_id", "start_char"),
        check("position", "position >= 0"),
        check("source", "0 <= source_start AND source_start <= source_end"),
        check("span", "0 <= start_char AND start_char < end_char"),
        both_or_neither("span_set", "start_char", "end_char"),
        check("boilerplate", "(kind = 'boilerplate') = (start_char IS NULL)"),
        {
            "comment": "The parts of the document, in its order. Boilerplate stays out of the "
            "text, but not out of the record."
        },
    )

    position: Mapped[int] = mapped_column(comment="from 0, in the order of the source")
    kind: Mapped[str] = mapped_column(
        comment="headline, summary, byline, dateline, date, paragraph, sub-heading, caption, "
        "author note, boilerplate … (open set)"
    )
    source_start: Mapped[int] = mapped_column(
        comment="first character in the decoded source; joined pieces count as one"
    )
    source_end: Mapped[int] = mapped_column(comment="one past the last character there")
    start_char: Mapped[int | None] = mapped_column(
        comment="first character in articles.text; NULL for boilerplate"
    )
    end_char: Mapped[int | None] = mapped_column(comment="one past the last character there")


class TextEdit(HasId, InArticle, Base):
    """One replacement on the way from the decoded source to the article's text."""

    __tablename__ = "text_edits"
    __table_args__ = (
        UniqueConstraint("article_id", "position"),
        check("position", "position >= 0"),
        check("starts", "0 <= source_start AND 0 <= start_char"),
        check("difference", "before <> after"),
        {
            "comment": "The complete way from the decoded source to articles.text, cuts and joins "
            "included; undone in order it gives the source back to the character."
        },
    )

    position: Mapped[int] = mapped_column(comment="from 0, in the order of the text")
    source_start: Mapped[int] = mapped_column(comment="where `before` stood in the source")
    start_char: Mapped[int] = mapped_column(comment="where `after` stands in articles.text")
    before: Mapped[str] = mapped_column(comment="what the source has; empty for an insertion")
    after: Mapped[str] = mapped_column(comment="what the text has; empty for a cut")
    rule: Mapped[str] = mapped_column(comment="the rule that made the edit (open set)")
