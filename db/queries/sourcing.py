"""Whom outlets quote: most often, without a name, on one page with whom."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Float, case, cast, func, select
from sqlalchemy.orm import Session, aliased

from db.answers import Answer
from db.arguments import Day, OutletName, Who
from db.models import Actor, Article, ArticleActor, ArticleAuthor, Attribution, Outlet
from db.queries.meant import the_actor
from db.queries.narrowing import narrowed
from db.queries.second_hand import is_second_hand
from db.queries.statements import PARENT, is_in_marks


@dataclass(frozen=True, slots=True)
class QuotedActor:
    """Somebody who is quoted, with how often.

    `statements` counts acts of saying, `in_marks` those of them with words in quotation
    marks; `articles` and `outlets` those in which they are. `issuer` is whose document the
    speaker is, where it is one and that is known.
    """

    speaker: str
    kind: str
    issuer: str | None
    statements: int
    in_marks: int
    articles: int
    outlets: int
    speaker_id: int


def most_quoted(
    session: Session,
    *,
    outlet: OutletName | None = None,
    since: Day | None = None,
    until: Day | None = None,
    with_unnamed: bool = False,
    with_copies: bool = False,
) -> Answer[QuotedActor]:
    """Who gets quoted most?

    One row a speaker, by how many acts of saying are theirs. What is only reported counts too.

    Args:
        session: a session on the database.
        outlet: only in this outlet.
        since: in articles published on this day or later.
        until: in articles published on this day or before.
        with_unnamed: unnamed sources too, each that of its article.
        with_copies: count what articles have from one another too.

    Raises:
        NotOneError: The outlet's name means several, or none.
        QuestionError: A date is none.

    Example:
        >>> for each in most_quoted(session).first(2):
        ...     print(each.speaker, each.statements, each.in_marks, each.articles)
        Mara Lindqvist 4 3 2
        Jonas Veld 2 0 1
    """
    query = (
        select(
            Actor.name.label("speaker"),
            Actor.kind,
            _issuer().label("issuer"),
            func.count().label("statements"),
            func.count(case((is_in_marks(), 1))).label("in_marks"),
            func.count(Attribution.article_id.distinct()).label("articles"),
            func.count(Article.outlet_id.distinct()).label("outlets"),
            Attribution.speaker_id,
        )
        .join(Actor, Actor.id == Attribution.speaker_id)
        .join(Article, Article.id == Attribution.article_id)
        .where(*_counted(with_copies))
        .where(*narrowed(session, Article.published_on, outlet, since, until))
        .group_by(Attribution.speaker_id, Actor.id)
    )
    if not with_unnamed:
        query = query.where(Actor.kind != "unnamed")
    return Answer(session, QuotedActor, query, ("-statements", "-articles", "speaker_id"))


def _issuer() -> ColumnElement[str | None]:
    """Return who issued an actor that is a document, or whom that one proved to be."""
    read_as, issuer = aliased(Actor), aliased(Actor)
    name = (
        select(issuer.name)
        .join(read_as, issuer.id == func.coalesce(read_as.merged_into_id, read_as.id))
        .where(read_as.id == Actor.parent_id)
        .correlate(Actor)
        .scalar_subquery()
    )
    return case((Actor.kind == "document", name))


@dataclass(frozen=True, slots=True)
class OutletSourcing:
    """Whose word an outlet's articles rely on.

    `statements` counts acts of saying: by persons it names, by bodies (documents and groups
    too), by unnamed sources, and by nobody that the text gives; `second_hand` of them are by
    the word of another. `articles` are those with any. `unnamed_share` is the share
    of unnamed sources, 0 to 1, among those whose speaker is known. `outlet` is None for the
    articles of which nobody knows the outlet.
    """

    outlet: str | None
    articles: int
    statements: int
    unnamed_share: float | None
    persons: int
    bodies: int
    unnamed: int
    not_known: int
    second_hand: int
    outlet_id: int | None


def outlet_sourcing(
    session: Session,
    *,
    outlet: OutletName | None = None,
    since: Day | None = None,
    until: Day | None = None,
    with_copies: bool = False,
) -> Answer[OutletSourcing]:
    """How much of an outlet's sourcing is unnamed?

    One row an outlet that has any act of saying.

    Args:
        session: a session on the database.
        outlet: only this outlet.
        since: in articles published on this day or later.
        until: in articles published on this day or before.
        with_copies: count what articles have from one another too.

    Raises:
        NotOneError: The outlet's name means several, or none.
        QuestionError: A date is none.

    Example:
        >>> for each in outlet_sourcing(session):
        ...     print(each.outlet, each.statements, each.unnamed, round(each.unnamed_share, 2))
        North Sea Press 8 2 0.29
        The Halle Gazette 7 2 0.33
        The Coast Herald 4 2 0.67
    """
    # Fetched for each outlet once, not for each act of saying.
    name = select(Outlet.name).where(Outlet.id == Article.outlet_id).scalar_subquery()
    unnamed = func.count(case((Actor.kind == "unnamed", 1)))
    known = func.count(Attribution.speaker_id)
    query = (
        select(
            name.label("outlet"),
            func.count(Attribution.article_id.distinct()).label("articles"),
            func.count().label("statements"),
            (cast(unnamed, Float) / func.nullif(known, 0)).label("unnamed_share"),
            func.count(case((Actor.kind == "person", 1))).label("persons"),
            func.count(case((Actor.kind.in_(("organization", "document", "group")), 1))).label(
                "bodies"
            ),
            unnamed.label("unnamed"),
            (func.count() - known).label("not_known"),
            func.count(case((is_second_hand(PARENT), 1))).label("second_hand"),
            Article.outlet_id,
        )
        .select_from(Attribution)
        .join(Article, Article.id == Attribution.article_id)
        .outerjoin(Actor, Actor.id == Attribution.speaker_id)
        .outerjoin(PARENT, PARENT.id == Attribution.parent_id)
        .where(*_counted(with_copies))
        .where(*narrowed(session, Article.published_on, outlet, since, until))
        .group_by(Article.outlet_id)
    )
    return Answer(session, OutletSourcing, query, ("-statements", "outlet_id"))


@dataclass(frozen=True, slots=True)
class PageNeighbour:
    """Somebody who stands in the same articles as another.

    `articles` are those of both, `of_articles` all of this one's. `kind` is what it is.
    """

    name: str
    kind: str
    articles: int
    of_articles: int
    actor_id: int


def shares_pages(
    session: Session, who: Who, *, with_unnamed: bool = False
) -> Answer[PageNeighbour]:
    """Who shares a page with somebody?

    One row a person or body that an article names beside them, its authors apart; who
    stands in most articles with them comes first.

    Args:
        session: a session on the database.
        who: a person or a body.
        with_unnamed: unnamed sources too.

    Raises:
        NotOneError: The name means several, or nobody.

    Example:
        >>> for each in shares_pages(session, "Jonas Veld"):
        ...     print(each.name, each.articles, each.of_articles)
        Mara Lindqvist 1 3
    """
    actor_id = the_actor(session, who).id
    own, other, all_of = aliased(ArticleActor), aliased(ArticleActor), aliased(ArticleActor)
    of_articles = (
        select(func.count(all_of.article_id.distinct()))
        .where(all_of.actor_id == Actor.id, all_of.status != "rejected")
        .correlate(Actor)
        .scalar_subquery()
    )
    # Counted by keys, and named after.
    beside = (
        select(other.actor_id, func.count(other.article_id.distinct()).label("articles"))
        .select_from(own)
        .join(other, other.article_id == own.article_id)
        .where(own.actor_id == actor_id, own.status != "rejected")
        .where(other.actor_id != actor_id, other.status != "rejected")
        .where(~select(ArticleAuthor).where(ArticleAuthor.actor_ref_id == other.id).exists())
        .group_by(other.actor_id)
        .subquery("beside")
    )
    query = select(
        Actor.name,
        Actor.kind,
        beside.c.articles,
        of_articles.label("of_articles"),
        Actor.id.label("actor_id"),
    ).join(beside, beside.c.actor_id == Actor.id)
    if not with_unnamed:
        query = query.where(Actor.kind != "unnamed")
    return Answer(session, PageNeighbour, query, ("-articles", "of_articles", "actor_id"))


def _counted(with_copies: bool) -> list[ColumnElement[bool]]:  # noqa: FBT001
    counted = [Attribution.status != "rejected"]
    return counted if with_copies else [*counted, ~Attribution.is_copy]
