"""What happened, in order, and what is reported of two together."""

from sqlalchemy import ColumnElement, Select, and_, false, select, union_all
from sqlalchemy.orm import Session, aliased

from db.answers import Answer
from db.arguments import Day, OutletName, Who, Words
from db.errors import QuestionError
from db.models import Attribution, AttributionSpan, Claim, Mention, Quote
from db.queries.claim_parts import stands_in_claim
from db.queries.meant import the_actor
from db.queries.narrowing import narrowed
from db.queries.reports import DAY, Report, reports
from db.queries.said import innermost
from db.queries.statements import groups_with
from db.queries.worded import worded


def timeline(
    session: Session,
    words: Words,
    *,
    outlet: OutletName | None = None,
    since: Day | None = None,
    until: Day | None = None,
) -> Answer[Report]:
    """What happened, in order?

    One row a claim that holds the words, somebody's or the article's own, and one an act of
    saying of which only a quote holds them. They come by the day on which what they tell
    happens, where the article tells it, else by that on which it was said, else published.
    Of an act of saying inside another the inner one counts, if it holds the words itself.

    Args:
        session: a session on the database.
        words: words that the claim or the quote holds, all of them.
        outlet: only in this outlet.
        since: of this day or later.
        until: of this day or before.

    Raises:
        NotOneError: The outlet's name means several, or none.
        QuestionError: A date is none.

    Example:
        >>> for each in timeline(session, "Aalders"):
        ...     print(each.day, each.day_of, each.event_kind, each.event_state, "|", each.text)
        2024-05-01 happened call done | Governor Piet Aalders and Lindqvist spoke by telephone on
        Wednesday
        2024-05-10 happened visit announced | Aalders will visit the bridge on May 10
        2024-09-12 happened meeting done | Aalders met Veld in Oosthaven on September 12
    """
    quoted = select(Quote.attribution_id).where(
        Quote.attribution_id.is_not(None),
        Quote.status != "rejected",
        *worded(session, Quote.text, words),
    )
    claimed = select(Claim.attribution_id).where(
        Claim.attribution_id.is_not(None),
        Claim.status != "rejected",
        *worded(session, Claim.text, words),
    )
    claims = [
        *worded(session, Claim.text, words),
        innermost(session, words, Claim.attribution_id),
        *narrowed(session, DAY, outlet, since, until),
    ]
    sayings = [
        Attribution.id.in_(quoted),
        Attribution.id.not_in(claimed),
        innermost(session, words, Attribution.id),
        *narrowed(session, Attribution.dated_on, outlet, since, until),
    ]
    return reports(session, claims, sayings)


def about_both(  # noqa: PLR0913  # each narrows the answer
    session: Session,
    one: Who,
    other: Who,
    *,
    events: bool = False,
    outlet: OutletName | None = None,
    since: Day | None = None,
    until: Day | None = None,
) -> Answer[Report]:
    """What is reported of two together?

    One row a claim, somebody's or the article's own, that names or means both, such as of a
    call or a meeting; one an act of saying that names both outside of claims, or that one
    addresses to the other. A group that either is in means them too. They come by the day on
    which what they tell happens, where the article tells it, else was said, else published.

    Args:
        session: a session on the database.
        one: a person, a body or an unnamed source.
        other: another one.
        events: only visits, calls and meetings.
        outlet: only in this outlet.
        since: of this day or later.
        until: of this day or before.

    Raises:
        NotOneError: A name means several, or nobody.
        QuestionError: Both are the same, or a date is none.

    Example:
        >>> for each in about_both(session, "Piet Aalders", "Mara Lindqvist"):
        ...     print(each.day, each.event_kind, each.event_state, each.kind, "|", each.text)
        2024-05-01 call done own voice | Governor Piet Aalders and Lindqvist spoke by telephone on
        Wednesday
    """
    first, second = the_actor(session, one), the_actor(session, other)
    if first.id == second.id:
        raise QuestionError(what=f"{one!r} and {other!r} are both {first.name}")
    ours, theirs = _or_their_groups(session, first.id), _or_their_groups(session, second.id)
    claims = _claims_naming(ours, theirs)
    return reports(
        session,
        [
            Claim.id.in_(claims),
            *((Claim.event_kind.is_not(None),) if events else ()),
            *narrowed(session, DAY, outlet, since, until),
        ],
        [
            *((false(),) if events else _said_of_both(ours, theirs, claims)),
            *narrowed(session, Attribution.dated_on, outlet, since, until),
        ],
    )


def _or_their_groups(session: Session, actor_id: int) -> list[int]:
    """Return an actor and the groups they are in."""
    return [actor_id, *session.scalars(groups_with(actor_id))]


def _said_of_both(
    ours: list[int], theirs: list[int], claims: Select[int]
) -> tuple[ColumnElement[bool], ...]:
    """Return the conditions that an attribution is of both, outside of the claims that are."""
    inside = aliased(Claim)
    in_claim = select(inside.id).where(
        inside.id.in_(claims),
        inside.article_id == Attribution.article_id,
        inside.start_char >= Attribution.start_char,
        inside.end_char <= Attribution.end_char,
    )
    told = [
        select(Attribution.id).where(
            Attribution.speaker_id.in_(speaker), Attribution.addressee_id.in_(addressee)
        )
        for speaker, addressee in ((ours, theirs), (theirs, ours))
    ]
    sayings = union_all(_sayings_naming(ours, theirs), *told)
    return Attribution.id.in_(sayings), ~in_claim.exists()


def _claims_naming(ours: list[int], theirs: list[int]) -> Select[int]:
    """Select the ids of the claims that name both."""
    claim, one, other = aliased(Claim), aliased(Mention), aliased(Mention)
    return (
        select(claim.id)
        .join(one, stands_in_claim(one, claim))
        .join(other, stands_in_claim(other, claim))
        .where(
            one.actor_id.in_(ours),
            other.actor_id.in_(theirs),
            other.article_id == one.article_id,
            claim.status != "rejected",
        )
    )


def _sayings_naming(ours: list[int], theirs: list[int]) -> Select[int]:
    """Select the ids of the attributions of which one piece names both, the innermost alone."""
    saying, inner = aliased(Attribution), aliased(Attribution)
    one, other = aliased(Mention), aliased(Mention)
    in_child = select(inner.id).where(
        inner.parent_id == saying.id,
        inner.status != "rejected",
        _stands_in(one, inner),
        _stands_in(other, inner),
    )
    in_piece = select(AttributionSpan.position).where(
        AttributionSpan.attribution_id == saying.id,
        AttributionSpan.role == "content",
        AttributionSpan.start_char <= one.start_char,
        AttributionSpan.start_char <= other.start_char,
        AttributionSpan.end_char >= one.end_char,
        AttributionSpan.end_char >= other.end_char,
    )
    return (
        select(saying.id)
        .join(one, _stands_in(one, saying))
        .join(other, _stands_in(other, saying))
        .where(
            one.actor_id.in_(ours),
            other.actor_id.in_(theirs),
            other.article_id == one.article_id,
            in_piece.exists(),
            ~in_child.exists(),
        )
    )


def _stands_in(mention: type[Mention], around: type[Attribution]) -> ColumnElement[bool]:
    return and_(
        mention.article_id == around.article_id,
        mention.start_char >= around.start_char,
        mention.end_char <= around.end_char,
    )
