"""How much somebody said, month by month."""

from dataclasses import dataclass

from sqlalchemy import Text, and_, case, cast, func, or_, select
from sqlalchemy.orm import Session

from db.answers import Answer
from db.arguments import Day, OutletName, Who
from db.models import Article, Attribution
from db.queries.meant import the_actor
from db.queries.narrowing import narrowed
from db.queries.statements import dated_until, is_in_marks, spoken_by

_MONTH = 7  # characters of 2024-05


@dataclass(frozen=True, slots=True)
class SaidInMonth:
    """How much somebody said in a month.

    `month` is 2024-05, that in which it was said, else published; None where neither is
    known. `statements` counts acts of saying, `in_marks` those of them with words in
    quotation marks, `reported` the others; `articles` and `outlets` those in which they are.
    `may_be_later` counts those that may be of a later month, as the article's words for when do
    not tell the day.
    """

    month: str | None
    statements: int
    in_marks: int
    reported: int
    articles: int
    outlets: int
    may_be_later: int


def said_by_month(
    session: Session,
    who: Who,
    *,
    outlet: OutletName | None = None,
    since: Day | None = None,
    until: Day | None = None,
    with_copies: bool = False,
) -> Answer[SaidInMonth]:
    """How much did somebody say, month by month?

    One row a month in which there is anything. What a group said counts as each member's, and
    what a document says as its issuer's.

    Args:
        session: a session on the database.
        who: a person, a body or an unnamed source.
        outlet: only in this outlet.
        since: said on this day or later, else published then.
        until: said on this day or before, else published then.
        with_copies: count what articles have from one another too.

    Raises:
        NotOneError: A name means several, or nobody.
        QuestionError: A date is none.

    Example:
        >>> for each in said_by_month(session, "Mara Lindqvist"):
        ...     print(each.month, each.statements, each.in_marks)
        2024-03 1 1
        2024-05 2 1
        2024-09 1 1
    """
    month = func.substr(cast(Attribution.dated_on, Text), 1, _MONTH)
    last = dated_until()
    is_later = or_(last.is_(None), func.substr(cast(last, Text), 1, _MONTH) != month)
    may_be_later = case((and_(Attribution.dated_on.is_not(None), is_later), 1))
    statements = func.count()
    in_marks = func.count(case((is_in_marks(), 1)))
    query = (
        select(
            month.label("month"),
            statements.label("statements"),
            in_marks.label("in_marks"),
            (statements - in_marks).label("reported"),
            func.count(Attribution.article_id.distinct()).label("articles"),
            func.count(Article.outlet_id.distinct()).label("outlets"),
            func.count(may_be_later).label("may_be_later"),
        )
        .select_from(Attribution)
        # Left, so that articles cannot lead to what somebody said.
        .outerjoin(Article, Article.id == Attribution.article_id)
        .where(spoken_by(session, the_actor(session, who).id), Attribution.status != "rejected")
        .where(*narrowed(session, Attribution.dated_on, outlet, since, until))
        .group_by(month)
    )
    if not with_copies:
        query = query.where(~Attribution.is_copy)
    return Answer(session, SaidInMonth, query, ("month",))
