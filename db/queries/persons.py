"""Who people are, as articles have it: their titles and offices."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, literal, select
from sqlalchemy.orm import Session, aliased

from db.answers import Answer, Part
from db.arguments import Day, OutletName, Who, Words
from db.errors import QuestionError
from db.keys import name_key
from db.models import Actor, Article, ArticleActor, Mention, Outlet, Role
from db.queries.meant import the_actor
from db.queries.narrowing import narrowed


@dataclass(frozen=True, slots=True)
class StatedRole:
    """A title or an affiliation that an article gives somebody; None where it gives none.

    `name` is the fullest form the article has of the name. `title` are its words, and `is_former`
    says whether it tells them as past; `organization` is the body they name. `published_on` is
    the article's day. `start_char` and `end_char` bound `title` in the article, without one the
    first words that mean the person. `actor_ref_id` is the person's key among the article's
    actors, `actor_id` among all.
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
    actor_ref_id: int
    role_id: int | None


_BY_DATE = ("published_on", "article_id", "start_char", "role_id", "actor_ref_id")
_PARTING = ",-"
"""Marks that part words of titles."""
_PHRASE = re.compile(r"[\"“”]([^\"“”]*)[\"“”]\*?|([^\s\"“”]+)")


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
    named = ArticleActor.actor_id == the_actor(session, who).id
    return Answer(session, StatedRole, _stated_roles(isouter=True).where(named), _BY_DATE)


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
    narrow = (
        select(Role.id)
        .outerjoin(ArticleActor, ArticleActor.id == Role.actor_ref_id)
        .outerjoin(Article, Article.id == Role.article_id)
    )
    where = (
        ArticleActor.status != "rejected",
        ~_is_repeated(),
        Role.title_key.in_(_titles(words)),
        *narrowed(session, Article.published_on, outlet, since, until),
    )
    part = Part(_stated_roles(isouter=False), narrow, where, Role.id)
    return Answer.of(session, StatedRole, _BY_DATE, part)


def _stated_roles(*, isouter: bool) -> Select[*tuple[Any, ...]]:
    """Select the titles of those whom articles name, with the fields of `StatedRole`.

    `isouter`: those without a title too.
    """
    read_as, body = aliased(Actor), aliased(Actor)
    titled = and_(Role.actor_ref_id == ArticleActor.id, ~_is_repeated())
    return (
        select(
            Article.published_on,
            ArticleActor.name_text.label("name"),
            Role.text.label("title"),
            Role.is_former,
            body.name.label("organization"),
            Outlet.name.label("outlet"),
            ArticleActor.article_id,
            Article.headline,
            (_named(Mention.start_char) if isouter else Role.start_char).label("start_char"),
            (_named(Mention.end_char) if isouter else Role.end_char).label("end_char"),
            ArticleActor.actor_id,
            ArticleActor.id.label("actor_ref_id"),
            Role.id.label("role_id"),
        )
        .join(Article, Article.id == ArticleActor.article_id)
        .outerjoin(Outlet, Outlet.id == Article.outlet_id)
        .join(Role, titled, isouter=isouter)
        .outerjoin(read_as, read_as.id == Role.organization_id)
        .outerjoin(body, body.id == func.coalesce(read_as.merged_into_id, read_as.id))
        .where(ArticleActor.status != "rejected")
    )


def _named(bound: Any) -> ColumnElement[Any]:  # noqa: ANN401
    """Return a bound of the title, without one that of the first mention."""
    first = (
        select(bound)
        .where(Mention.article_id == ArticleActor.article_id)
        .where(Mention.actor_ref_id == ArticleActor.id)
        .correlate(ArticleActor)
        .order_by(Mention.start_char, Mention.end_char)
        .limit(1)
        .scalar_subquery()
    )
    return func.coalesce(getattr(Role, bound.key), first)


def _titles(words: Words) -> Select[str]:
    """Select the titles, folded, that hold all words, or phrases in quotation marks.

    There are far fewer titles than times that one is given, and an index has them.

    Raises:
        QuestionError: There are no words.
    """
    told = name_key(words).translate(dict.fromkeys(map(ord, _PARTING), " "))
    phrases = [" ".join((one or other).split()) for one, other in _PHRASE.findall(told)]
    wanted = [each for each in phrases if each.strip("* ")]
    if not wanted:
        raise QuestionError("no words are given", remedy="Give words of a title")
    given = aliased(Role)
    title: Any = given.title_key
    for mark in _PARTING:
        title = func.replace(title, mark, " ")
    padded = literal(" ") + title + " "
    query = select(given.title_key).distinct()
    for each in wanted:
        end = "" if each.endswith("*") else " "
        query = query.where(padded.contains(f" {each.rstrip('* ')}{end}", autoescape=True))
    return query


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
