"""The invariants of who somebody is: what follows from the judgements in force, and holds."""

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select
from sqlalchemy.orm import aliased

from db.invariants import Invariant, Search
from db.models import Actor, ArticleActor, JudgedActor, Judgement, MachineJoin

_IN_FORCE = Judgement.undone_at.is_(None)
_ONE = aliased(Actor)
_OTHER = aliased(Actor)
_END = func.coalesce(_ONE.merged_into_id, _ONE.id)
_OTHER_END = func.coalesce(_OTHER.merged_into_id, _OTHER.id)


def _merged() -> tuple[Search, ...]:
    about = and_(Judgement.other_id == Actor.id, Judgement.verdict.in_(("same", "split")))
    was_made = and_(Judgement.verdict == "split", Judgement.name.is_not(None), ~_IN_FORCE)
    holds = or_(and_(Judgement.verdict == "same", _IN_FORCE), was_made)
    by_machine = exists().where(MachineJoin.actor_id == Actor.id)
    rows = select(Actor.id).where(Actor.merged_into_id.is_not(None))
    return (
        Search(
            "actors",
            rows.join(_ONE, _ONE.id == Actor.merged_into_id),
            _ONE.merged_into_id.is_not(None),
            "it was merged into one that was merged in turn",
        ),
        Search(
            "actors",
            rows,
            and_(exists().where(about), ~exists().where(about, holds), ~by_machine),
            "the judgement that merged it is undone, and the machine did not",
        ),
        Search(
            "actors",
            select(Actor.id),
            func.coalesce(_latest_name(), Actor.name) != Actor.name,
            "it is not called what was judged last",
        ),
    )


def _latest_name() -> ColumnElement[str]:
    return (
        select(Judgement.name)
        .where(Judgement.actor_id == Actor.id, Judgement.verdict == "name", _IN_FORCE)
        .order_by(Judgement.id.desc())
        .limit(1)
        .scalar_subquery()
    )


def _rows() -> tuple[Search, ...]:
    split = _latest_split()
    unreviewed = and_(ArticleActor.status == "read", split.is_(None))
    rows = select(ArticleActor.id)
    target = select(ArticleActor.id).join(Judgement, Judgement.id == split)
    return (
        Search(
            "article_actors",
            rows.join(_ONE, _ONE.id == ArticleActor.actor_id),
            _ONE.merged_into_id.is_not(None),
            "its actor proved to be another one",
        ),
        Search(
            "article_actors",
            rows.join(_ONE, _ONE.id == ArticleActor.read_as_id).where(unreviewed),
            ArticleActor.actor_id != _END,
            "it is not linked to whom it was read as, and no judgement says why",
        ),
        Search(
            "article_actors",
            target.join(_ONE, _ONE.id == Judgement.other_id),
            ArticleActor.actor_id != _END,
            "it is not linked to whom a split says",
        ),
    )


def _latest_split() -> ColumnElement[int | None]:
    judgement = aliased(Judgement)
    return (
        select(func.max(judgement.id))
        .join(JudgedActor, JudgedActor.judgement_id == judgement.id)
        .where(JudgedActor.article_actor_id == ArticleActor.id, judgement.undone_at.is_(None))
        .correlate(ArticleActor)
        .scalar_subquery()
    )


def _pairs(verdict: str) -> Select[int]:
    return (
        select(Judgement.id)
        .join(_ONE, _ONE.id == Judgement.actor_id)
        .join(_OTHER, _OTHER.id == Judgement.other_id)
        .where(Judgement.verdict == verdict, _IN_FORCE)
    )


IDENTITY = Invariant(
    "identity",
    "who somebody is held to be follows from what was read and from the judgements in force",
    (
        *_merged(),
        *_rows(),
        Search("judgements", _pairs("same"), _END != _OTHER_END, "the two are not one"),
        Search("judgements", _pairs("different"), _END == _OTHER_END, "the two are one"),
    ),
)
