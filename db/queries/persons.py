"""Who people are, as articles have it: their titles and offices."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, func, literal, null, select
from sqlalchemy.orm import Session, aliased

from db.answers import Answer, Part
from db.arguments import Day, OutletName, Who, Words
from db.errors import QuestionError
from db.keys import name_key
from db.models import Actor, Article, ArticleActor, Outlet, Role
from db.queries.meant import the_actor
from db.queries.narrowing import narrowed


@dataclass(frozen=True, slots=True)
class StatedRole:
    """A title or an affiliation that an article gives somebody; None where it gives none.

    `name` is the fullest form the article has of the name. `title` are its words, and `is_former`
    says whether it tells them as past; `organization` is the body they name. `published_on` is
    the article's day. `start_char` and `end_char` bound `title` in the article.
    """

    published_on: date | None
    name: str
    title: str | None
    is_former: bool | None
    organization: str | None
    outlet: str | None
    article_id: int
    headline: str | None
    start_char: int | None
    end_char: int | None
    actor_id: int
    role_id: int | None


_BY_DATE = ("published_on", "article_id", "start_char", "role_id", "name")


def who_is(session: Session, who: Who) -> Answer[StatedRole]:
    """Who is somebody, and how did their role change?

    One row a title that an article gives them, by the article's date; one without a title for an
    article that gives none, so that every article they are in is there with the name it uses. A
    title that an article repeats in the same words is there once.

    Args:
        session: a session on the database.
        who: a person, a body or a source.

    Raises:
        NotOneError: The name means several, or nobody.

    Example:
        >>> for each in who_is(session, "Mara Lindqvist"):
        ...     print(each.published_on, each.name, "|", each.title, each.is_former)
        2024-05-02 Mara Lindqvist | Transport Minister False
        2024-05-03 Mara Lindqvist | Transport Minister False
        2024-09-14 Mara Lindqvist | Transport Minister True
    """
    actor_id = the_actor(session, who).id
    again = aliased(Role)
    any_title = select(again.id).where(again.actor_ref_id == ArticleActor.id).exists()
    narrow = select(ArticleActor.id).outerjoin(Article, Article.id == ArticleActor.article_id)
    kept = ArticleActor.status != "rejected"
    untitled = Part(
        _untitled(),
        narrow,
        (ArticleActor.actor_id == actor_id, kept, ~any_title),
        ArticleActor.id,
    )
    titled = _titles(Role.actor_id == actor_id)
    return Answer.of(session, StatedRole, _BY_DATE, titled, untitled)


def held_office(
    session: Session,
    words: Words,
    *,
    outlet: OutletName | None = None,
    since: Day | None = None,
    until: Day | None = None,
) -> Answer[StatedRole]:
    """Who held an office?

    One row a title that an article gives somebody and that has all the words, once in the
    same words, by the article's date. Former holders are there too, and said to be so.

    Args:
        session: a session on the database.
        words: words of the title, such as transport minister.
        outlet: only in this outlet.
        since: in articles published on this day or later.
        until: in articles published on this day or before.

    Raises:
        QuestionError: There are no words, or a date is none.
        NotOneError: The outlet's name means several, or none.

    Example:
        >>> for each in held_office(session, "transport minister"):
        ...     print(each.published_on, each.name, each.is_former)
        2024-05-02 Mara Lindqvist False
        2024-05-03 Mara Lindqvist False
        2024-09-14 Mara Lindqvist True
        2024-09-14 Jonas Veld False
    """
    wanted = name_key(words.replace("-", " ")).split()
    if not wanted:
        raise QuestionError("no words are given", remedy="Give words of a title")
    padded = literal(" ") + func.replace(Role.title_key, "-", " ") + " "
    # There are far fewer titles than times that one is given, and an index has them.
    titles = (
        select(Role.title_key)
        .where(*(padded.contains(f" {word} ", autoescape=True) for word in wanted))
        .distinct()
    )
    days = narrowed(session, Article.published_on, outlet, since, until)
    part = _titles(Role.title_key.in_(titles), *days)
    return Answer.of(session, StatedRole, _BY_DATE, part)


def _titles(*where: ColumnElement[bool]) -> Part:
    """Return the titles that fulfil conditions, which may be on `Role` and `Article`.

    What an article repeats in the same words is there once.
    """
    body = aliased(Actor)
    statement = (
        select(
            Article.published_on,
            ArticleActor.name_text.label("name"),
            Role.text.label("title"),
            Role.is_former,
            body.name.label("organization"),
            Outlet.name.label("outlet"),
            Role.article_id,
            Article.headline,
            Role.start_char,
            Role.end_char,
            Role.actor_id,
            Role.id.label("role_id"),
        )
        .select_from(Role)
        .outerjoin(ArticleActor, ArticleActor.id == Role.actor_ref_id)
        .outerjoin(Article, Article.id == Role.article_id)
        .outerjoin(Outlet, Outlet.id == Article.outlet_id)
        .outerjoin(body, body.id == Role.organization_id)
    )
    narrow = (
        select(Role.id)
        .outerjoin(ArticleActor, ArticleActor.id == Role.actor_ref_id)
        .outerjoin(Article, Article.id == Role.article_id)
    )
    kept = func.coalesce(ArticleActor.status, "rejected") != "rejected"
    return Part(statement, narrow, (kept, ~_is_repeated(), *where), Role.id)


def _is_repeated() -> ColumnElement[bool]:
    """Tell whether the article gave the actor the title in the same words before."""
    again = aliased(Role)
    return (
        select(again.id)
        .where(again.actor_ref_id == Role.actor_ref_id, again.text == Role.text)
        .where(again.is_former == Role.is_former, again.start_char < Role.start_char)
        .correlate(Role)
        .exists()
    )


def _untitled() -> Select[*tuple[Any, ...]]:
    """Select those whom articles give no title, with the fields of `StatedRole`."""
    return (
        select(
            Article.published_on,
            ArticleActor.name_text.label("name"),
            null().label("title"),
            null().label("is_former"),
            null().label("organization"),
            Outlet.name.label("outlet"),
            ArticleActor.article_id,
            Article.headline,
            null().label("start_char"),
            null().label("end_char"),
            ArticleActor.actor_id,
            null().label("role_id"),
        )
        .select_from(ArticleActor)
        .outerjoin(Article, Article.id == ArticleActor.article_id)
        .outerjoin(Outlet, Outlet.id == Article.outlet_id)
    )
