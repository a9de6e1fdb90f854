"""Sources without a name: where they are quoted, how, and which are described alike."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, func, literal, or_, select
from sqlalchemy.orm import Session, aliased

from db.answers import Answer, Part
from db.arguments import Day, OutletName, Words
from db.errors import QuestionError
from db.keys import name_key
from db.models import Actor, ActorKey, Article, ArticleActor, Attribution, Outlet
from db.queries.narrowing import narrowed
from db.queries.statements import content_text, is_in_marks

_ORDER = ("article_id", "source_ref_id")
_KEY, _PAST_KEYS = "u:", "u;"
"""What keys of unnamed sources begin with, and what comes behind them all."""


@dataclass(frozen=True, slots=True)
class UnnamedSource:
    """A source that an article quotes and does not name.

    `source` is how the article describes it, `number` whether it is one or several.
    `statements` counts its acts of saying there, `in_marks` those of them with words in
    quotation marks, `first_words` are those of the first, which `start_char` and `end_char`
    bound in the article. `published_on` is the article's day. `source_ref_id` is its key
    among the article's actors, `source_id` among all.
    """

    article_id: int
    source: str
    number: str
    statements: int
    in_marks: int
    first_words: str | None
    outlet: str | None
    published_on: date | None
    headline: str | None
    start_char: int
    end_char: int
    source_ref_id: int
    source_id: int


def quoted_without_name(
    session: Session,
    *,
    outlet: OutletName | None = None,
    since: Day | None = None,
    until: Day | None = None,
    with_copies: bool = False,
) -> Answer[UnnamedSource]:
    """Who is quoted without a name, in which articles?

    One row a source an article. Bodies that speak by their statements are not among them,
    nor is anybody the article names elsewhere.

    Args:
        session: a session on the database.
        outlet: only in this outlet.
        since: in articles published on this day or later.
        until: in articles published on this day or before.
        with_copies: count what articles have from one another too.

    Raises:
        NotOneError: The outlet's name means several, or none.
        QuestionError: A date is none.

    Example:
        >>> for each in quoted_without_name(session, outlet="Coast Herald"):
        ...     print(each.source, "|", each.number, "|", each.first_words)
        two diplomats | several | the neighbours had not been told
        harbour official | one | the queue was long
    """
    query = _unnamed(with_copies).where(
        *narrowed(session, Article.published_on, outlet, since, until)
    )
    return Answer(session, UnnamedSource, query, _ORDER)


def never_quoted_in_marks(
    session: Session,
    *,
    outlet: OutletName | None = None,
    since: Day | None = None,
    until: Day | None = None,
    with_copies: bool = False,
) -> Answer[UnnamedSource]:
    """Which unnamed sources appear only in indirect speech?

    One row a source an article, where none of its words stands in quotation marks, not even
    in what the article has from another.

    Args:
        session: a session on the database.
        outlet: only in this outlet.
        since: in articles published on this day or later.
        until: in articles published on this day or before.
        with_copies: count what articles have from one another too.

    Raises:
        NotOneError: The outlet's name means several, or none.
        QuestionError: A date is none.

    Example:
        >>> for each in never_quoted_in_marks(session):
        ...     print(each.article_id, each.source, "|", each.first_words)
        1 diplomat | the neighbours were furious
        2 two diplomats | the neighbours had not been told
        2 harbour official | the queue was long
    """
    query = _unnamed(with_copies).where(
        *narrowed(session, Article.published_on, outlet, since, until),
        ~exists().where(*_own(with_copies=True), is_in_marks()),
    )
    return Answer(session, UnnamedSource, query, _ORDER)


def _unnamed(with_copies: bool) -> Select[*tuple[Any, ...]]:  # noqa: FBT001
    """Select the unnamed sources that articles quote, with the fields of `UnnamedSource`."""
    own = _own(with_copies)
    counted = select(func.count()).select_from(Attribution).where(*own).correlate(ArticleActor)
    in_marks = counted.where(is_in_marks())
    return (
        select(
            ArticleActor.article_id,
            ArticleActor.name_text.label("source"),
            Actor.number,
            counted.scalar_subquery().label("statements"),
            in_marks.scalar_subquery().label("in_marks"),
            _of_first(own, content_text()).label("first_words"),
            Outlet.name.label("outlet"),
            Article.published_on,
            Article.headline,
            _of_first(own, Attribution.start_char).label("start_char"),
            _of_first(own, Attribution.end_char).label("end_char"),
            ArticleActor.id.label("source_ref_id"),
            ArticleActor.actor_id.label("source_id"),
        )
        .join(Actor, Actor.id == ArticleActor.actor_id)
        .outerjoin(Article, Article.id == ArticleActor.article_id)
        .outerjoin(Outlet, Outlet.id == Article.outlet_id)
        # The kind must not lead, lest all of it is sorted: half of all actors are unnamed.
        .where(func.coalesce(Actor.kind, "") == "unnamed", exists().where(*own))
    )


def _own(
    with_copies: bool,  # noqa: FBT001
    actor: type[ArticleActor] = ArticleActor,
) -> list[ColumnElement[bool]]:
    """Return the conditions of the attributions of one of an article's actors."""
    own = [
        Attribution.speaker_ref_id == actor.id,
        Attribution.status != "rejected",
        actor.status != "rejected",
    ]
    return own if with_copies else [*own, ~Attribution.is_copy]


def _of_first(own: list[ColumnElement[bool]], column: Any) -> ColumnElement[Any]:  # noqa: ANN401
    """Return a column of the first in the article of such attributions."""
    return (
        select(column)
        .select_from(Attribution)
        .where(*own)
        .correlate(ArticleActor)
        .order_by(Attribution.start_char, Attribution.id)
        .limit(1)
        .scalar_subquery()
    )


@dataclass(frozen=True, slots=True)
class AlikeSource:
    """An unnamed source that is described as others are in other articles.

    `description` is what they share, folded: the noun and the words that tell one such
    source from another. `source` is how this article has it, `number` whether it is one or
    several, `alike` in how many articles such a one is quoted. They may be the same people or
    not: nothing here says so. `published_on` is the article's day. `start_char` and
    `end_char` bound the first words that the article has from it. `source_ref_id` is its key
    among the article's actors, `source_id` among all.
    """

    description: str
    source: str
    number: str
    alike: int
    article_id: int
    outlet: str | None
    published_on: date | None
    headline: str | None
    start_char: int
    end_char: int
    source_id: int
    source_ref_id: int


def described_alike(
    session: Session, *, words: Words | None = None, with_copies: bool = False
) -> Answer[AlikeSource]:
    """Which unnamed sources are described alike, and may they be the same?

    One row a source an article, those of one description together, where several articles
    quote such a source. They are shown beside one another and never held to be one. Articles
    that have the same words from one another quote one source, not two that are alike.

    Args:
        session: a session on the database.
        words: only descriptions like one that has all of these words, or words that begin so.
        with_copies: count what articles have from one another too.

    Raises:
        QuestionError: There are no words.

    Example:
        >>> for each in described_alike(session, words="harbour official"):
        ...     print(each.description, "|", each.article_id, each.source, each.alike)
        official: harbor | 1 harbour official 2
        official: harbor | 2 harbour official 2
    """
    own = _own(with_copies)
    alike = _alike(words, with_copies).subquery("alike")
    description = func.substr(ActorKey.key, len(_KEY) + 1).label("description")
    narrow = (
        select(ArticleActor.id)
        .select_from(alike)
        .join(ActorKey, ActorKey.key == alike.c.key)
        .join(Actor, Actor.id == ActorKey.actor_id)
        .join(ArticleActor, ArticleActor.actor_id == Actor.id)
    )
    statement = (
        narrow.with_only_columns(
            description,
            ArticleActor.name_text.label("source"),
            Actor.number,
            alike.c.articles.label("alike"),
            ArticleActor.article_id,
            Outlet.name.label("outlet"),
            Article.published_on,
            Article.headline,
            _of_first(own, Attribution.start_char).label("start_char"),
            _of_first(own, Attribution.end_char).label("end_char"),
            ArticleActor.actor_id.label("source_id"),
            ArticleActor.id.label("source_ref_id"),
            maintain_column_froms=True,
        )
        .outerjoin(Article, Article.id == ArticleActor.article_id)
        .outerjoin(Outlet, Outlet.id == Article.outlet_id)
    )
    where = (exists().where(*own),)
    order = ("description", "article_id", "source_ref_id")
    return Answer.of(session, AlikeSource, order, Part(statement, narrow, where, ArticleActor.id))


def _alike(words: Words | None, with_copies: bool) -> Select[str, int]:  # noqa: FBT001
    """Select what sources of several articles share, with how many articles quote such ones."""
    them = aliased(ArticleActor)
    articles = func.count(them.article_id.distinct())
    query = (
        select(ActorKey.key, articles.label("articles"))
        .join(them, them.actor_id == ActorKey.actor_id)
        .where(ActorKey.key >= _KEY, ActorKey.key < _PAST_KEYS)
        .where(exists().where(*_own(with_copies, them)))
        .group_by(ActorKey.key)
        .having(articles > 1)
    )
    return query if words is None else query.where(ActorKey.key.in_(_keys_like(words)))


def _keys_like(words: Words) -> Select[str]:
    """Select the keys of sources whose description, or key, has words that begin so.

    Raises:
        QuestionError: There are no words.
    """
    told = name_key(words).replace(".", "").split()
    wanted = [each for word in told if (each := word.strip('"“”*'))]
    if not wanted:
        raise QuestionError("no words are given", remedy="Give words of a description")
    key, them = aliased(ActorKey), aliased(ArticleActor)
    query = (
        select(key.key)
        .join(them, them.actor_id == key.actor_id)
        .where(key.key >= _KEY, key.key < _PAST_KEYS, them.status != "rejected")
    )
    folded = literal(" ") + func.replace(func.lower(key.key), _KEY, "")
    for word in wanted:
        texts = (literal(" ") + func.replace(them.name_key, ".", ""), folded)
        query = query.where(or_(*(each.contains(f" {word}", autoescape=True) for each in texts)))
    return query
