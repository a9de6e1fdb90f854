"""What somebody said."""

from sqlalchemy.orm import Session

from db.answers import Answer
from db.arguments import Day, OutletName, Who
from db.models import Article
from db.queries.meant import the_actor, the_outlet
from db.queries.statements import ORDER, Statement, dated, spoken_by, statements


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
        NotOneError: The name means several, or nobody.
        QuestionError: A date is none.

    Example:
        >>> for each in said_by(session, "Mara Lindqvist").first(2):
        ...     print(each.dated_on, each.kind, each.text)
        2024-03-01 mixed that "the cables would not hold"
        2024-05-02 indirect The harbour bridge will stay closed until June
    """
    where = [spoken_by(session, the_actor(session, who).id), *dated(since, until)]
    if outlet is not None:
        where.append(Article.outlet_id == the_outlet(session, outlet))
    return Answer(session, Statement, statements(*where), ORDER)
