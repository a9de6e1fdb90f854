"""Who people are, as articles have it: names, spellings, offices."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, func, literal, or_, select
from sqlalchemy.orm import Session, aliased

from db.answers import Answer
from db.arguments import Day, OutletName, Who, Words
from db.errors import QuestionError
from db.keys import name_key
from db.models import Actor, ActorName, Article, ArticleActor, Outlet, Role
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
    body = aliased(Actor)
    query = (
        select(
            Article.published_on,
            ArticleActor.name_text.label("name"),
            Role.text.label("title"),
            Role.is_former,
            body.name.label("organization"),
            Outlet.name.label("outlet"),
            ArticleActor.article_id,
            Article.headline,
            Role.start_char,
            Role.end_char,
            ArticleActor.actor_id,
            Role.id.label("role_id"),
        )
        .join(Article, Article.id == ArticleActor.article_id)
        .outerjoin(Outlet, Outlet.id == Article.outlet_id)
        .outerjoin(Role, and_(Role.actor_ref_id == ArticleActor.id, ~_is_repeated()))
        .outerjoin(body, body.id == Role.organization_id)
        .where(ArticleActor.actor_id == actor_id, ArticleActor.status != "rejected")
    )
    return Answer(session, StatedRole, query, _BY_DATE)


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
    body = aliased(Actor)
    padded = literal(" ") + func.replace(Role.title_key, "-", " ") + " "
    query = (
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
        .join(ArticleActor, ArticleActor.id == Role.actor_ref_id)
        .join(Article, Article.id == Role.article_id)
        .outerjoin(Outlet, Outlet.id == Article.outlet_id)
        .outerjoin(body, body.id == Role.organization_id)
        .where(ArticleActor.status != "rejected", ~_is_repeated())
        .where(*(padded.contains(f" {word} ", autoescape=True) for word in wanted))
        .where(*narrowed(session, Article.published_on, outlet, since, until))
    )
    return Answer(session, StatedRole, query, _BY_DATE)


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


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person with the spellings of the name, and the titles that articles give.

    `spellings` are the forms that articles use, `titles` what they call the person, both
    with '; ' between. `articles` and `outlets` count those that name the person.
    """

    name: str
    articles: int
    spellings: str | None
    titles: str | None
    outlets: int
    person_id: int


def in_several_articles(session: Session) -> Answer[KnownPerson]:
    """Which people appear in more than one article, and how are they spelt?

    One row a person; those in most articles come first.

    Args:
        session: a session on the database.

    Example:
        >>> for each in in_several_articles(session):
        ...     print(each.name, each.articles, "|", each.spellings)
        Mara Lindqvist 3 | Mara Lindqvist
        Tomas Lindqvist 2 | Tomas Lindqvist
    """
    return Answer(session, KnownPerson, _known().having(_ARTICLES > 1), _MOST_FIRST)


def shares_surname(session: Session, surname: Words) -> Answer[KnownPerson]:
    """Who shares a surname?

    One row a person of whom some article has a name that ends in it. They are different
    people, whom their surname alone does not tell apart.

    Args:
        session: a session on the database.
        surname: the surname, or several words that names end in.

    Raises:
        QuestionError: There is no surname.

    Example:
        >>> for each in shares_surname(session, "Lindqvist"):
        ...     print(each.name, "|", each.titles)
        Mara Lindqvist | Transport Minister
        Tomas Lindqvist | None
    """
    key = name_key(surname)
    if not key:
        raise QuestionError("no surname is given", remedy="Give the last word of a name")
    who = aliased(Actor)
    ends = [ActorName.name_key.endswith(f"{gap}{key}", autoescape=True) for gap in " -"]
    bearers = (
        select(func.coalesce(who.merged_into_id, who.id))
        .join(ActorName, ActorName.actor_id == who.id)
        .where(or_(ActorName.name_key == key, *ends), who.kind == "person")
    )
    return Answer(session, KnownPerson, _known().where(Actor.id.in_(bearers)), _MOST_FIRST)


_MOST_FIRST = ("-articles", "person_id")
_ARTICLES = func.count(ArticleActor.article_id.distinct())


def _known() -> Any:  # noqa: ANN401  # a select of six columns
    """Select persons that articles name, with the fields of `KnownPerson`."""
    return (
        select(
            Actor.name,
            _ARTICLES.label("articles"),
            _joined(ArticleActor.name_text, ArticleActor).label("spellings"),
            _joined(Role.text, Role).label("titles"),
            func.count(Article.outlet_id.distinct()).label("outlets"),
            Actor.id.label("person_id"),
        )
        .join(ArticleActor, ArticleActor.actor_id == Actor.id)
        .join(Article, Article.id == ArticleActor.article_id)
        .where(Actor.kind == "person", ArticleActor.status != "rejected")
        .group_by(Actor.id, Actor.name)
    )


def _joined(text: Any, model: Any) -> ColumnElement[str | None]:  # noqa: ANN401
    """Return the different texts of an actor's rows, in alphabetical order."""
    rows = aliased(model)
    texts = (
        select(getattr(rows, text.key).label("text"))
        .where(rows.actor_id == Actor.id)
        .correlate(Actor)
        .distinct()
        .order_by(getattr(rows, text.key))
        .subquery()
    )
    return select(func.aggregate_strings(texts.c.text, "; ")).scalar_subquery()
