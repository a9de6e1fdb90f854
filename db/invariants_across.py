"""The invariants of what runs across articles: passages, credits, utterances, groups."""

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlalchemy.orm import aliased

from db.invariants import Invariant, Search
from db.models import (
    Actor,
    ActorMember,
    Article,
    Attribution,
    Credit,
    Passage,
    Utterance,
    UtteranceVariant,
)

_OTHER = aliased(Article)
_LIKE = aliased(UtteranceVariant)


def _is_shared() -> ColumnElement[bool]:
    """Tell whether an attribution meets a passage, of whichever of its two articles it is."""
    start, end = Attribution.start_char, Attribution.end_char
    own = Passage.article_id == Attribution.article_id
    other = Passage.other_id == Attribution.article_id
    return or_(
        exists().where(own, Passage.start_char < end, start < Passage.end_char),
        exists().where(other, Passage.other_start < end, start < Passage.other_end),
    )


def _utterances() -> tuple[Search, ...]:
    articles = (
        select(func.count(Attribution.article_id.distinct()))
        .join(UtteranceVariant, UtteranceVariant.attribution_id == Attribution.id)
        .where(UtteranceVariant.utterance_id == Utterance.id)
        .scalar_subquery()
    )
    firsts = (
        select(func.count())
        .where(UtteranceVariant.utterance_id == Utterance.id, UtteranceVariant.like_id.is_(None))
        .correlate(Utterance)
        .scalar_subquery()
    )
    hung = select(UtteranceVariant.attribution_id).outerjoin(
        _LIKE, _LIKE.attribution_id == UtteranceVariant.like_id
    )
    strays = or_(_LIKE.utterance_id.is_(None), _LIKE.utterance_id != UtteranceVariant.utterance_id)
    return (
        Search("utterances", select(Utterance.id), articles < 2, "only one article has it"),
        Search(
            "utterances",
            select(Utterance.id),
            firsts != 1,
            "it has no variant, or several, that none before was like",
        ),
        Search(
            "utterance_variants",
            hung.where(UtteranceVariant.like_id.is_not(None)),
            strays,
            "the one it was joined to is no variant of its utterance",
        ),
    )


ACROSS = (
    Invariant(
        "passages",
        "passages lie within the texts of both their articles",
        (
            Search(
                "passages",
                select(Passage.id)
                .join(Article, Article.id == Passage.article_id)
                .join(_OTHER, _OTHER.id == Passage.other_id),
                or_(
                    Passage.end_char > func.length(Article.text),
                    Passage.other_end > func.length(_OTHER.text),
                ),
                "it reaches out of a text",
            ),
        ),
    ),
    Invariant(
        "copies",
        "what is a copy, or credited as one, shares a passage with another article",
        (
            Search(
                "attributions",
                select(Attribution.id).where(Attribution.is_copy, Attribution.status == "read"),
                ~_is_shared(),
                "it is a copy, and in no passage",
            ),
            Search(
                "credits",
                select(Credit.id)
                .outerjoin(Passage, Passage.id == Credit.passage_id)
                .where(Credit.kind == "copy"),
                or_(
                    Passage.id.is_(None),
                    Credit.article_id.not_in((Passage.article_id, Passage.other_id)),
                ),
                "its passage is of other articles",
            ),
        ),
    ),
    Invariant(
        "utterances",
        "the variants of an utterance stand in several articles, each but the first like another",
        _utterances(),
    ),
    Invariant(
        "groups",
        "only groups have members",
        (
            Search(
                "actor_members",
                select(ActorMember.group_id).join(Actor, Actor.id == ActorMember.group_id),
                Actor.kind != "group",
                "it is no group",
            ),
        ),
    ),
)
