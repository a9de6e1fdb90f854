"""Which actors may be one, and nobody has judged: what most hangs on comes first."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    CTE,
    BigInteger,
    ColumnElement,
    FromClause,
    case,
    cast,
    exists,
    func,
    literal_column,
    select,
)
from sqlalchemy.orm import Session, aliased

from db.models import Actor, ArticleActor, Attribution, JudgedActor, Judgement, Mention


@dataclass(frozen=True, slots=True)
class Side:
    """One of two who may be one: in how many articles, with how many statements and places."""

    id: int
    kind: str
    name: str
    articles: int
    attributions: int
    mentions: int


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two who may be one, in how many articles that was left open, and whether one has both.

    `weight` is what hangs on it: the statements and mentions of whichever has fewer.
    """

    one: Side
    other: Side
    articles: int
    is_together: bool
    weight: int


def doubts(session: Session, limit: int = 20) -> tuple[Doubt, ...]:
    """Return the pairs of actors that may be one, those first on which most hangs.

    They are those between whom a reading did not decide. Left out is what has been
    decided since: where one of the candidates proved to be meant, where a split says who
    it is, and pairs that people judged different or beyond anybody's knowledge.
    """
    left = _open(session)
    weights = _weights(left)
    one, other = aliased(weights), aliased(weights)
    weight = case((one.c.weight < other.c.weight, one.c.weight), else_=other.c.weight)
    query = (
        select(*_side(one), *_side(other), left.c.articles, _together(left), weight)
        .select_from(left)
        .join(one, one.c.id == left.c.one_id)
        .join(other, other.c.id == left.c.other_id)
        .order_by(weight.desc(), left.c.articles.desc(), left.c.one_id, left.c.other_id)
        .limit(limit)
    )
    return tuple(
        Doubt(Side(*row[:6]), Side(*row[6:12]), row[12], bool(row[13]), row[14])
        for row in session.execute(query)
    )


def _open(session: Session) -> CTE:
    """Select the pairs, the smaller key first, with in how many articles they are left open."""
    found = _found(session)
    settled = select(found.c.row_id).where(found.c.own_id == found.c.candidate_id)
    one = case((found.c.own_id < found.c.candidate_id, found.c.own_id), else_=found.c.candidate_id)
    other = case(
        (found.c.own_id < found.c.candidate_id, found.c.candidate_id), else_=found.c.own_id
    )
    pairs = (
        select(
            one.label("one_id"),
            other.label("other_id"),
            func.count(found.c.article_id.distinct()).label("articles"),
        )
        .where(found.c.row_id.not_in(settled))
        .group_by(one, other)
        .cte("pairs")
    )
    judged = _judged()
    is_judged = exists().where(
        judged.c.one_id == pairs.c.one_id, judged.c.other_id == pairs.c.other_id
    )
    return select(pairs).where(~is_judged).cte("left_open")


def _found(session: Session) -> CTE:
    """Select each row that is ambiguous with each candidate, all by whom they proved to be."""
    candidates, candidate = _candidates(session)
    actor = aliased(Actor)
    is_split = exists().where(
        JudgedActor.article_actor_id == ArticleActor.id,
        JudgedActor.judgement_id == Judgement.id,
        Judgement.undone_at.is_(None),
    )
    return (
        select(
            ArticleActor.id.label("row_id"),
            ArticleActor.article_id,
            ArticleActor.actor_id.label("own_id"),
            func.coalesce(actor.merged_into_id, actor.id).label("candidate_id"),
        )
        .select_from(ArticleActor)
        .join(candidates, literal_column("true"))
        .join(actor, actor.id == candidate)
        .where(ArticleActor.is_ambiguous, ArticleActor.status != "rejected", ~is_split)
        .cte("found")
    )


def _candidates(session: Session) -> tuple[FromClause, ColumnElement[int]]:
    """Return the candidates in the evidence of a row, one a row, and their key."""
    value: ColumnElement[int] = literal_column("candidates.value")
    if session.get_bind().dialect.name == "sqlite":
        of_row: Any = func.json_each(ArticleActor.evidence, "$.candidates")
        return of_row.table_valued("value", name="candidates"), value
    of_row = func.json_array_elements_text(ArticleActor.evidence["candidates"])
    table = of_row.table_valued("value").render_derived(name="candidates")
    return table, cast(value, BigInteger)


def _judged() -> CTE:
    """Select the pairs that people judged, by whom they proved to be."""
    one, other = aliased(Actor), aliased(Actor)
    one_end = func.coalesce(one.merged_into_id, one.id)
    other_end = func.coalesce(other.merged_into_id, other.id)
    return (
        select(
            case((one_end < other_end, one_end), else_=other_end).label("one_id"),
            case((one_end < other_end, other_end), else_=one_end).label("other_id"),
        )
        .select_from(Judgement)
        .join(one, one.id == Judgement.actor_id)
        .join(other, other.id == Judgement.other_id)
        .where(Judgement.verdict.in_(("different", "unsure")), Judgement.undone_at.is_(None))
        .cte("judged")
    )


def _weights(left: CTE) -> CTE:
    """Select those of the pairs with what hangs on each."""
    ids = select(left.c.one_id).union(select(left.c.other_id))

    def counted(column: Any, of: Any) -> FromClause:  # noqa: ANN401
        query = select(column.label("id"), func.count(of).label("number"))
        return query.where(column.in_(ids)).group_by(column).subquery()

    said = counted(Attribution.speaker_id, Attribution.id)
    named = counted(Mention.actor_id, Mention.id)
    within = counted(ArticleActor.actor_id, ArticleActor.article_id.distinct())
    numbers = [func.coalesce(each.c.number, 0) for each in (within, said, named)]
    return (
        select(
            Actor.id,
            Actor.kind,
            Actor.name,
            *(
                number.label(label)
                for number, label in zip(
                    numbers, ("articles", "attributions", "mentions"), strict=True
                )
            ),
            (numbers[1] + numbers[2]).label("weight"),
        )
        .outerjoin(within, within.c.id == Actor.id)
        .outerjoin(said, said.c.id == Actor.id)
        .outerjoin(named, named.c.id == Actor.id)
        .where(Actor.id.in_(ids))
        .cte("weights")
    )


def _side(weights: Any) -> list[ColumnElement[Any]]:  # noqa: ANN401
    names = ("id", "kind", "name", "articles", "attributions", "mentions")
    return [weights.c[name] for name in names]


def _together(left: CTE) -> ColumnElement[bool]:
    one, other = aliased(ArticleActor), aliased(ArticleActor)
    return exists().where(
        one.actor_id == left.c.one_id,
        other.actor_id == left.c.other_id,
        one.article_id == other.article_id,
    )
