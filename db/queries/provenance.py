"""Where articles are from: who published them, when, and whom they have them from."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select
from sqlalchemy.orm import Session, aliased

from db.answers import Answer
from db.arguments import Day, OutletName
from db.models import (
    Article,
    ArticleAuthor,
    ArticleEvidence,
    Credit,
    Outlet,
    Passage,
    SourceFile,
)
from db.queries.meant import the_outlet
from db.queries.narrowing import narrowed

_TEXT_FROM = ("credit line", "dateline", "copy")
"""The credits that say whose the text is, not only to whom somebody spoke."""


@dataclass(frozen=True, slots=True)
class Reliance:
    """That an article has something from an agency, and how that is known.

    `basis` is `stated` where the article says so, and `shared passage` where it shares text with
    an article that says so or is the agency's own. `words` are what it says, and `kind` how: a
    credit line, a dateline, told, contributed, copy. `other_id` is the article that it shares
    text with, `shared_chars` how much of it. `start_char` and `end_char` bound the words in the
    article, or the passage that it shares; None where they are no part of its text.
    """

    article_id: int
    agency: str
    basis: str
    words: str | None
    kind: str
    is_agency: bool
    other_id: int | None
    other_outlet: str | None
    shared_chars: int | None
    outlet: str | None
    published_on: date | None
    headline: str | None
    start_char: int | None
    end_char: int | None
    credit_id: int


def relies_on_agency(
    session: Session,
    *,
    agency: OutletName | None = None,
    outlet: OutletName | None = None,
    since: Day | None = None,
    until: Day | None = None,
) -> Answer[Reliance]:
    """Which articles rely on an agency?

    One row a credit: what the article itself says, and each shared passage that proves one.
    Whoever stands in a dateline or a credit line counts too, known as an agency or not.

    Args:
        session: a session on the database.
        agency: only this agency, or another outlet that is credited.
        outlet: only articles of this outlet.
        since: in articles published on this day or later.
        until: in articles published on this day or before.

    Raises:
        NotOneError: A name means several outlets, or none.
        QuestionError: A date is none.

    Example:
        >>> for each in relies_on_agency(session):
        ...     print(each.outlet, "|", each.agency, "|", each.basis, "|", each.words)
        The Coast Herald | North Sea Press | stated | North Sea Press
        The Coast Herald | North Sea Press | shared passage | None
    """
    query = _reliances().where(*narrowed(session, Article.published_on, outlet, since, until))
    if agency is None:
        query = query.where(or_(Outlet.is_agency, Credit.kind.in_(_TEXT_FROM)))
    else:
        query = query.where(Credit.outlet_id == the_outlet(session, agency))
    return Answer(session, Reliance, query, ("article_id", "credit_id"))


def _reliances() -> Select[*tuple[Any, ...]]:
    """Select credits for others' texts, with the fields of `Reliance`."""
    publisher, other, theirs = aliased(Outlet), aliased(Article), aliased(Outlet)
    is_own = Passage.article_id == Credit.article_id
    partner = case((is_own, Passage.other_id), else_=Passage.article_id)
    start = case((is_own, Passage.start_char), else_=Passage.other_start)
    end = case((is_own, Passage.end_char), else_=Passage.other_end)
    return (
        select(
            Credit.article_id,
            Outlet.name.label("agency"),
            case((Credit.kind == "copy", "shared passage"), else_="stated").label("basis"),
            Credit.text.label("words"),
            Credit.kind,
            Outlet.is_agency,
            other.id.label("other_id"),
            theirs.name.label("other_outlet"),
            (end - start).label("shared_chars"),
            publisher.name.label("outlet"),
            Article.published_on,
            Article.headline,
            func.coalesce(Credit.start_char, start).label("start_char"),
            func.coalesce(Credit.end_char, end).label("end_char"),
            Credit.id.label("credit_id"),
        )
        # None of them must lead to the credits, which come in the order of an index.
        .outerjoin(Outlet, Outlet.id == Credit.outlet_id)
        .outerjoin(Article, Article.id == Credit.article_id)
        .outerjoin(publisher, publisher.id == Article.outlet_id)
        .outerjoin(Passage, Passage.id == Credit.passage_id)
        .outerjoin(other, other.id == partner)
        .outerjoin(theirs, theirs.id == other.outlet_id)
        .where(or_(Article.outlet_id.is_(None), Article.outlet_id != Credit.outlet_id))
    )


@dataclass(frozen=True, slots=True)
class Publication:
    """When, where and by whom an article was published, and how each is known.

    `published_basis` and `outlet_basis` are stated (in the text), metadata (of the file),
    curated (by a person) or inferred; `published_reason` and `outlet_reason` are what it
    rests on. A day that is not known to the day runs from `published_on` to
    `published_until`. `authors` are those of the byline, with '; ' between. What nobody
    knows is None.
    """

    article_id: int
    published_on: date | None
    published_basis: str | None
    outlet: str | None
    outlet_basis: str | None
    authors: str | None
    headline: str | None
    published_until: date | None
    dateline_text: str | None
    url: str | None
    outlet_reason: str | None
    published_reason: str | None
    is_truncated: bool
    replaced_by_id: int | None
    path: str
    outlet_id: int | None


def published(
    session: Session,
    *,
    outlet: OutletName | None = None,
    since: Day | None = None,
    until: Day | None = None,
) -> Answer[Publication]:
    """When, where and by whom was each article published, and how is that known?

    One row an article.

    Args:
        session: a session on the database.
        outlet: only articles of this outlet.
        since: published on this day or later.
        until: published on this day or before.

    Raises:
        NotOneError: The outlet's name means several, or none.
        QuestionError: A date is none.

    Example:
        >>> for each in published(session):
        ...     print(each.published_on, each.published_basis, each.outlet, "|", each.authors)
        2024-09-14 stated The Halle Gazette | Noor Bakker
        2024-05-03 stated The Coast Herald | Ilse Marten
        2024-05-02 stated North Sea Press | None
    """
    query = (
        select(
            Article.id.label("article_id"),
            Article.published_on,
            Article.published_basis,
            Outlet.name.label("outlet"),
            Article.outlet_basis,
            _authors().label("authors"),
            Article.headline,
            Article.published_until,
            Article.dateline_text,
            Article.url,
            _reason("outlet", Article.outlet_basis).label("outlet_reason"),
            _reason("published", Article.published_basis).label("published_reason"),
            Article.is_truncated,
            Article.replaced_by_id,
            SourceFile.path,
            Article.outlet_id,
        )
        .outerjoin(SourceFile, SourceFile.id == Article.source_file_id)
        .outerjoin(Outlet, Outlet.id == Article.outlet_id)
        .where(*narrowed(session, Article.published_on, outlet, since, until))
    )
    return Answer(session, Publication, query, ("article_id",))


def _authors() -> ColumnElement[Any]:
    """Return the names of an article's byline, in its order."""
    names = (
        select(ArticleAuthor.name_text)
        .where(ArticleAuthor.article_id == Article.id)
        .correlate(Article)
        .order_by(ArticleAuthor.position)
        .subquery()
    )
    return select(func.aggregate_strings(names.c.name_text, "; ")).scalar_subquery()


def _reason(field: str, basis: Any) -> ColumnElement[Any]:  # noqa: ANN401
    """Return what the value of a field rests on: the rule, or the curator's reason."""
    known = and_(
        ArticleEvidence.article_id == Article.id,
        ArticleEvidence.field == field,
        ArticleEvidence.basis == basis,
    )
    reason = select(ArticleEvidence.reason).where(known).correlate(Article)
    return reason.order_by(ArticleEvidence.position).limit(1).scalar_subquery()
