"""Which people articles name, in how many, and under which spellings."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session, aliased

from db.answers import Answer, Part
from db.arguments import Words
from db.errors import QuestionError
from db.keys import name_key
from db.models import Actor, ActorName, Article, ArticleActor, Role


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
    return _known(session, _ARTICLES > 1)


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
    # The names lead, of which an index has all that is asked: not the persons, one by one.
    named = select(ActorName.actor_id).where(or_(ActorName.name_key == key, *ends))
    bearers = select(func.coalesce(who.merged_into_id, who.id)).where(
        who.id.in_(named), func.coalesce(who.kind, "") == "person"
    )
    return _known(session, _ARTICLES > 0, Actor.id.in_(bearers))


_MOST_FIRST = ("-articles", "person_id")
_ARTICLES = func.count(ArticleActor.article_id.distinct())


def _known(
    session: Session, having: ColumnElement[bool], *where: ColumnElement[bool]
) -> Answer[KnownPerson]:
    """Return the persons that articles name and that fulfil conditions; spellings come last."""
    kept = (func.coalesce(Actor.kind, "") == "person", ArticleActor.status != "rejected")
    named, titled = aliased(ArticleActor), aliased(ArticleActor)
    spellings = select(named.name_text.label("text")).where(
        named.actor_id == Actor.id, named.status != "rejected"
    )
    titles = (
        select(Role.text)
        .join(titled, titled.id == Role.actor_ref_id)
        .where(Role.actor_id == Actor.id, titled.status != "rejected")
    )
    statement = (
        select(
            Actor.name,
            _ARTICLES.label("articles"),
            _joined(spellings).label("spellings"),
            _joined(titles).label("titles"),
            func.count(Article.outlet_id.distinct()).label("outlets"),
            Actor.id.label("person_id"),
        )
        .join(ArticleActor, ArticleActor.actor_id == Actor.id)
        .outerjoin(Article, Article.id == ArticleActor.article_id)
        .where(*kept)
        .group_by(Actor.id, Actor.name)
        .having(having)
    )
    narrow = (
        select(Actor.id)
        .join(ArticleActor, ArticleActor.actor_id == Actor.id)
        .where(*kept)
        .group_by(Actor.id)
        .having(having)
    )
    return Answer.of(session, KnownPerson, _MOST_FIRST, Part(statement, narrow, where, Actor.id))


def _joined(texts: Select[str]) -> ColumnElement[str | None]:
    """Return the different texts of an actor, in alphabetical order."""
    distinct = texts.correlate(Actor).distinct().order_by("text").subquery()
    return select(func.aggregate_strings(distinct.c.text, "; ")).scalar_subquery()
