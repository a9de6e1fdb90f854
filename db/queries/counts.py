"""How much of everything the database holds."""

from collections import Counter
from dataclasses import dataclass
from typing import Any, get_args

from sqlalchemy import Select, SQLColumnExpression, case, func, literal, select, union_all
from sqlalchemy.orm import Session

from db.models import (
    Actor,
    Article,
    ArticleActor,
    Attribution,
    Claim,
    LoadRun,
    Mention,
    Outlet,
    Quantity,
    Quote,
    SourceFile,
    TextEdit,
)
from db.models.words import ActorKindWord, ClaimKindWord, QuoteKindWord

_SPOKEN = ("speaker known", "speaker unknown")
_KINDS: dict[str, tuple[str, ...]] = {
    "runs": (),
    "source files": (),
    "articles": (),
    "outlets": (),
    "actors": get_args(ActorKindWord),
    "mentions": (),
    "attributions": _SPOKEN,
    "quotes": get_args(QuoteKindWord),
    "claims": get_args(ClaimKindWord),
    "quantities": (),
    "edits": (),
}


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are of a thing, and of each kind of it where it has kinds."""

    thing: str
    number: int
    kinds: tuple[tuple[str, int], ...] = ()


def count_everything(session: Session) -> tuple[Count, ...]:
    """Return how many there are of each thing, in one statement.

    The things are runs, source files, articles, outlets, actors, mentions, attributions,
    quotes, claims, quantities and edits (of the text), in this order. Rejected rows do not
    count, nor do actors that were merged into another or that no article names any more. A
    kind that does not occur has the number 0.
    """
    numbers: Counter[tuple[str, str]] = Counter()
    for thing, kind, number in session.execute(union_all(*_statements())):
        numbers[thing, kind] += number
    return tuple(
        Count(
            thing,
            sum(number for (each, _), number in numbers.items() if each == thing),
            tuple((kind, numbers[thing, kind]) for kind in kinds),
        )
        for thing, kinds in _KINDS.items()
    )


def count_run(session: Session, run_id: int) -> tuple[Count, ...]:
    """Return how many articles a run stored or read again, and what they hold, in one statement.

    The things are articles, quotes and claims, then the kinds of actors that they name.
    """
    in_run = Article.load_run_id == run_id
    of_kind = (
        select(Actor.kind, literal(""), func.count(Actor.id.distinct()))
        .join(ArticleActor, ArticleActor.actor_id == Actor.id)
        .join(Article, Article.id == ArticleActor.article_id)
        .where(in_run, ArticleActor.status != "rejected", Actor.merged_into_id.is_(None))
        .group_by(Actor.kind)
    )
    statements = [_count("articles").select_from(Article).where(in_run), of_kind]
    for model in (Quote, Claim):
        said = _count(model.__tablename__).join(model.article)
        statements.append(said.where(in_run, model.status != "rejected"))
    numbers = {thing: number for thing, _, number in session.execute(union_all(*statements))}
    things = ("articles", "quotes", "claims", *get_args(ActorKindWord))
    return tuple(Count(thing, numbers.get(thing, 0)) for thing in things)


def _statements() -> list[Select[str, str, int]]:
    named = select(ArticleActor.id).where(
        ArticleActor.actor_id == Actor.id, ArticleActor.status != "rejected"
    )
    spoken = case((Attribution.speaker_id.is_(None), _SPOKEN[1]), else_=_SPOKEN[0])
    return [
        _count("runs").select_from(LoadRun),
        _count("source files").select_from(SourceFile),
        _count("articles").select_from(Article),
        _count("outlets").select_from(Outlet),
        _count("actors", Actor.kind).where(Actor.merged_into_id.is_(None), named.exists()),
        _count("mentions").select_from(Mention),
        _count("attributions", spoken).where(Attribution.status != "rejected"),
        _count("quotes", Quote.kind).where(Quote.status != "rejected"),
        _count("claims", Claim.kind).where(Claim.status != "rejected"),
        _count("quantities").select_from(Quantity),
        _count("edits").select_from(TextEdit),
    ]


def _count(thing: str, kind: SQLColumnExpression[Any] | None = None) -> Select[str, str, int]:
    if kind is None:
        return select(literal(thing), literal(""), func.count())
    return select(literal(thing), kind, func.count()).group_by(kind)
