"""The invariants of what runs across articles: passages, credits, utterances, propositions."""

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlalchemy.orm import aliased

from db.invariants import Column, Invariant, Search
from db.models import (
    Actor,
    ActorMember,
    Article,
    Attribution,
    Claim,
    Credit,
    Passage,
    Proposition,
    PropositionClaim,
    Utterance,
    UtteranceVariant,
)

_OTHER = aliased(Article)


def _is_shared() -> ColumnElement[bool]:
    """Tell whether an attribution meets a passage, of whichever of its two articles it is."""
    start, end = Attribution.start_char, Attribution.end_char
    own = Passage.article_id == Attribution.article_id
    other = Passage.other_id == Attribution.article_id
    return or_(
        exists().where(own, Passage.start_char < end, start < Passage.end_char),
        exists().where(other, Passage.other_start < end, start < Passage.other_end),
    )


def _trees(
    group: type[Utterance] | type[Proposition],
    member: type[UtteranceVariant] | type[PropositionClaim],
    group_id: Column,
    item_id: Column,
) -> tuple[Search, Search]:
    """Search groups of which the members are no tree, by their names in `loaders.store.trees`."""
    like = aliased(member)
    firsts = (
        select(func.count())
        .where(group_id == group.id, member.like_id.is_(None))
        .correlate(group)
        .scalar_subquery()
    )
    others = getattr(like, group_id.key)
    hung = select(item_id).outerjoin(like, getattr(like, item_id.key) == member.like_id)
    return (
        Search(
            group.__tablename__,
            select(group.id),
            firsts != 1,
            "it has no member, or several, that none before was like",
        ),
        Search(
            member.__tablename__,
            hung.where(member.like_id.is_not(None)),
            or_(others.is_(None), others != group_id),
            "the one it was joined to is in another group, or in none",
        ),
    )


def _utterances() -> tuple[Search, ...]:
    articles = (
        select(func.count(Attribution.article_id.distinct()))
        .join(UtteranceVariant, UtteranceVariant.attribution_id == Attribution.id)
        .where(UtteranceVariant.utterance_id == Utterance.id)
        .scalar_subquery()
    )
    ids = UtteranceVariant.utterance_id, UtteranceVariant.attribution_id
    return (
        Search("utterances", select(Utterance.id), articles < 2, "only one article has it"),
        *_trees(Utterance, UtteranceVariant, *ids),
    )


def _propositions() -> tuple[Search, ...]:
    """Search propositions that one claim puts forward, or a denial with what it denies."""
    number = (
        select(func.count())
        .where(PropositionClaim.proposition_id == Proposition.id)
        .correlate(Proposition)
        .scalar_subquery()
    )
    ids = PropositionClaim.proposition_id, PropositionClaim.claim_id
    like = aliased(Claim)
    # What a person rejected or corrected is joined anew when its article is read again.
    overtaken = ("rejected", "corrected")
    pairs = (
        select(PropositionClaim.claim_id)
        .join(Claim, Claim.id == PropositionClaim.claim_id)
        .join(like, like.id == PropositionClaim.like_id)
        .where(Claim.status.not_in(overtaken), like.status.not_in(overtaken))
    )
    return (
        Search("propositions", select(Proposition.id), number < 2, "only one claim is of it"),
        Search(
            "proposition_claims",
            pairs,
            Claim.is_negated != like.is_negated,
            "it is negated and the one it was joined to is not, or the other way round",
        ),
        *_trees(Proposition, PropositionClaim, *ids),
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
                select(Attribution.id).where(Attribution.is_copy),
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
        "propositions",
        "a proposition has several claims, negated all or none, each but the first like another",
        _propositions(),
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
