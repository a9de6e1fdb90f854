"""What somebody said, what was said about somebody or something, and what is second-hand."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, or_, select, union_all
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from db.answers import Answer
from db.arguments import Day, OutletName, Who, Words
from db.models import Attribution, AttributionSpan, Claim, Mention, Quote, SpeakerCandidate
from db.queries.meant import the_actor
from db.queries.narrowing import narrowed
from db.queries.statements import Statement, spoken_by, statements
from db.queries.worded import worded


def said_by(
    session: Session,
    who: Who,
    *,
    outlet: OutletName | None = None,
    since: Day | None = None,
    until: Day | None = None,
) -> Answer[Statement]:
    """What has somebody said?

    Quotes and what was only reported, together: one row an act of saying, in the order in
    which it was said. What a group said counts as each member's, and what a document says
    as its issuer's.

    Args:
        session: a session on the database.
        who: a person, a body or an unnamed source.
        outlet: only in this outlet.
        since: said on this day or later, else published then.
        until: said on this day or before, else published then.

    Raises:
        NotOneError: A name means several, or nobody.
        QuestionError: A date is none.

    Example:
        >>> for each in said_by(session, "Mara Lindqvist").first(2):
        ...     print(each.dated_on, each.kind, each.text)
        2024-03-01 mixed that "the cables would not hold"
        2024-05-02 indirect The harbour bridge will stay closed until June
    """
    where = [
        spoken_by(session, the_actor(session, who).id),
        *narrowed(session, Attribution.dated_on, outlet, since, until),
    ]
    return statements(session, *where)


def said_about(
    session: Session,
    who: Who,
    *,
    by: Who | None = None,
    outlet: OutletName | None = None,
    since: Day | None = None,
    until: Day | None = None,
) -> Answer[Statement]:
    """What did others say about somebody?

    One row an act of saying whose content names or means them, in the order in which it was
    said; what they say of themselves is left out, and what they may say, where the text leaves
    several who may be the speaker. Of words that pass on another's, those count that name
    them: `via` says through whom.

    Args:
        session: a session on the database.
        who: a person, a body or an unnamed source.
        by: only what this one said.
        outlet: only in this outlet.
        since: said on this day or later, else published then.
        until: said on this day or before, else published then.

    Raises:
        NotOneError: A name means several, or nobody.
        QuestionError: A date is none.

    Example:
        >>> for each in said_about(session, "Mara Lindqvist"):
        ...     print(each.source_text, each.cue_text, each.text)
        Aalders told that Lindqvist had warned him in March that "the cables would not hold"
    """
    actor_id = the_actor(session, who).id
    where = [
        Attribution.id.in_(_naming(actor_id)),
        or_(Attribution.speaker_id.is_(None), ~spoken_by(session, actor_id)),
        ~_may_be_by(actor_id).exists(),
        *narrowed(session, Attribution.dated_on, outlet, since, until),
    ]
    if by is not None:
        where.append(spoken_by(session, the_actor(session, by).id))
    return statements(session, *where)


def said_on(
    session: Session,
    words: Words,
    *,
    by: Who | None = None,
    outlet: OutletName | None = None,
    since: Day | None = None,
    until: Day | None = None,
) -> Answer[Statement]:
    """What was said on a subject?

    One row an act of saying of which a quote or a claim holds the words, in the order in
    which it was said.

    Args:
        session: a session on the database.
        words: words that the quote or the claim holds, all of them.
        by: only what this one said.
        outlet: only in this outlet.
        since: said on this day or later, else published then.
        until: said on this day or before, else published then.

    Raises:
        NotOneError: A name means several, or nobody.
        QuestionError: A date is none.

    Example:
        >>> for each in said_on(session, "bridge", since="2024-09"):
        ...     print(each.speaker, each.cue_text, each.text)
        Mara Lindqvist said the repair of the harbour bridge was "too slow"
        Jonas Veld denied that the bridge was unsafe
    """
    where = [
        Attribution.id.in_(holding(session, words)),
        *narrowed(session, Attribution.dated_on, outlet, since, until),
    ]
    if by is not None:
        where.append(spoken_by(session, the_actor(session, by).id))
    return statements(session, *where)


def holding(
    session: Session, words: Words, models: Sequence[type[Quote] | type[Claim]] = (Quote, Claim)
) -> Select[int]:
    """Select the ids of the attributions of which a quote or a claim holds the words."""
    found = union_all(
        *(
            select(model.attribution_id).where(
                model.attribution_id.is_not(None),
                model.status != "rejected",
                *worded(session, model.text, words),
            )
            for model in models
        )
    ).subquery("holding")
    return select(found.c.attribution_id)


def innermost(
    session: Session,
    words: Words,
    attribution_id: ColumnElement[int | None] | InstrumentedAttribute[Any],
) -> ColumnElement[bool]:
    """Tell whether no act of saying inside an attribution holds the words itself."""
    inner = aliased(Attribution)
    # Found once by those that hold the words, not again for each attribution.
    around = select(inner.parent_id).where(
        inner.parent_id.is_not(None),
        inner.status != "rejected",
        inner.id.in_(holding(session, words)),
    )
    return or_(attribution_id.is_(None), attribution_id.not_in(around))


def _naming(actor_id: int) -> Select[int]:
    """Select the ids of the attributions that name an actor, the innermost of nested ones."""
    outer, inner = aliased(Attribution), aliased(Attribution)
    in_child = select(inner.id).where(
        inner.parent_id == outer.id, inner.status != "rejected", _inside(inner)
    )
    return (
        select(AttributionSpan.attribution_id)
        .join(outer, outer.id == AttributionSpan.attribution_id)
        .join(Mention, and_(Mention.article_id == outer.article_id, _inside(outer)))
        .where(
            Mention.actor_id == actor_id,
            AttributionSpan.role == "content",
            AttributionSpan.start_char <= Mention.start_char,
            AttributionSpan.end_char >= Mention.end_char,
            ~in_child.exists(),
        )
    )


def _may_be_by(actor_id: int) -> Select[int]:
    """Select an actor among those of whom the text leaves open which of them speaks."""
    own = SpeakerCandidate.attribution_id == Attribution.id
    query = select(SpeakerCandidate.actor_id).where(own, SpeakerCandidate.actor_id == actor_id)
    return query.correlate(Attribution)


def _inside(saying: type[Attribution]) -> ColumnElement[bool]:
    """Tell whether a mention stands inside what is said."""
    return and_(saying.start_char <= Mention.start_char, saying.end_char >= Mention.end_char)
