"""What a country or an institution said, and through whom."""

from dataclasses import dataclass, fields
from datetime import date

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select, union_all
from sqlalchemy.orm import Session, aliased

from db.answers import Answer
from db.arguments import Day, OutletName, Who
from db.models import Actor, ActorMember, Attribution, Role
from db.queries.meant import the_actor
from db.queries.narrowing import narrowed
from db.queries.statements import ORDER, SPEAKER, saying, sayings

_FOR_THEMSELVES = (
    *("analyst", "candidate", "columnist", "consultant", "contender", "contributor"),
    *("correspondent", "critic", "donor", "expert", "fellow", "front-runner", "frontrunner"),
    *("hopeful", "journalist", "lecturer", "lobbyist", "nominee", "opponent", "professor"),
    *("reporter", "researcher", "scholar", "specialist", "strategist", "student", "supporter"),
)
"""Words of titles of people who do not speak for the body that the title names."""


@dataclass(frozen=True, slots=True)
class BodyStatement:
    """One act of saying of a body, or of what speaks for it.

    `dated_on` is when it was said, else when the article was published. `through` is who
    spoke: `relation` is "itself", "a part of it" (a ministry), "its document", "a holder of
    office" with the article's `title` for them, "a group it is in", or "an unnamed source of
    its own". `source_text` and `cue_text` are the article's words for who said it and for
    saying it, `via` through whom the article has it. `text` is what is said, its pieces with
    … between where the cue interrupts it, and `quotes` what of it stands in quotation marks.
    `kind` is direct, mixed or indirect: how much stands in quotation marks. `certainty` is
    how sure the speaker is. `is_copy`: the article has it from another. `start_char` and
    `end_char` bound `text` in the article.
    """

    dated_on: date | None
    article_id: int
    through: str
    relation: str
    title: str | None
    cue_text: str | None
    text: str
    source_text: str | None
    via: str | None
    quotes: str | None
    outlet: str | None
    headline: str | None
    kind: str
    certainty: str | None
    is_copy: bool
    start_char: int
    end_char: int
    speaker_id: int
    attribution_id: int


def said_by_body(
    session: Session,
    body: Who,
    *,
    with_unnamed: bool = False,
    outlet: OutletName | None = None,
    since: Day | None = None,
    until: Day | None = None,
) -> Answer[BodyStatement]:
    """What did a country or an institution say, and through whom?

    One row an act of saying, by date: its own; those of its ministries and other parts, of
    their parts, and of the documents of any of these; of groups it speaks in; and of people
    to whom the article gives an office there that is not past. Where the article does not say
    whose office that is, another one that gives the same person the same office does. Its
    candidates, experts, reporters and the like speak for themselves.

    Args:
        session: a session on the database.
        body: a country, a ministry, a party, a company.
        with_unnamed: also what unnamed sources said that are described by it, such as "a
            Norland official"; a Norland opposition source is such a one too.
        outlet: only in this outlet.
        since: said on this day or later, else published then.
        until: said on this day or before, else published then.

    Raises:
        NotOneError: A name means several, or nobody.
        QuestionError: A date is none.

    Example:
        >>> for each in said_by_body(session, "Transport Ministry", outlet="Coast Herald"):
        ...     print(each.through, "|", each.relation, "|", each.text)
        Transport Ministry | itself | The storm damaged 41 of the 70 cables
    """
    actor_id = the_actor(session, body, ("organization",)).id
    kinds = ("organization", "document", *(("unnamed",) if with_unnamed else ()))
    parts = _parts(actor_id, kinds)
    relation = case(
        (Attribution.speaker_id == actor_id, "itself"),
        (SPEAKER.kind == "organization", "a part of it"),
        (SPEAKER.kind == "document", "its document"),
        (SPEAKER.kind == "group", "a group it is in"),
        (SPEAKER.kind == "unnamed", "an unnamed source of its own"),
        else_="a holder of office",
    )
    query = saying()
    columns = {
        **dict(query.selected_columns.items()),
        "through": SPEAKER.name.label("through"),
        "relation": relation.label("relation"),
        "title": _title(parts).label("title"),
    }
    rows = query.with_only_columns(
        *(columns[each.name] for each in fields(BodyStatement)), maintain_column_froms=True
    )
    where = (
        Attribution.id.in_(_sayings(parts)),
        *narrowed(session, Attribution.dated_on, outlet, since, until),
    )
    return Answer.of(session, BodyStatement, ORDER, sayings(rows, *where))


def _parts(actor_id: int, kinds: tuple[str, ...]) -> Select[int]:
    """Select a body, what belongs to it, and all who proved to be one of them."""
    parts = (
        select(Actor.id)
        .where(or_(Actor.id == actor_id, Actor.merged_into_id == actor_id))
        .cte("parts", recursive=True)
    )
    child, proved = aliased(Actor, name="child"), aliased(Actor, name="proved")
    end = func.coalesce(child.merged_into_id, child.id)
    parts = parts.union(
        select(proved.id)
        .select_from(parts)
        .join(child, child.parent_id == parts.c.id)
        .join(proved, or_(proved.id == end, proved.merged_into_id == end))
        .where(child.kind.in_(kinds))
    )
    return select(parts.c.id)


def _sayings(parts: Select[int]) -> Select[int]:
    """Select the ids of the attributions of parts, of groups with one, of holders of office."""
    role = aliased(Role, name="held")
    holders = (
        select(Attribution.id)
        .select_from(role)
        .join(
            Attribution,
            and_(
                Attribution.speaker_id == role.actor_id, Attribution.article_id == role.article_id
            ),
        )
        .where(_is_office(role))
    )
    # The article that does not say whose office it is, by one that does.
    # One and the same office is told thousands of times.
    told = (
        select(Role.actor_id, Role.title_key)
        .where(Role.organization_id.in_(parts))
        .distinct()
        .subquery("told")
    )
    elsewhere = holders.join(
        told, and_(told.c.actor_id == role.actor_id, told.c.title_key == role.title_key)
    ).where(role.organization_id.is_(None))
    groups = select(ActorMember.group_id).where(ActorMember.member_id.in_(parts))
    found = union_all(
        select(Attribution.id).where(Attribution.speaker_id.in_(parts)),
        select(Attribution.id).where(Attribution.speaker_id.in_(groups)),
        holders.where(role.organization_id.in_(parts)),
        elsewhere,
    ).subquery("sayings")
    return select(found.c.id)


def _is_office(role: type[Role]) -> ColumnElement[bool]:
    """Tell whether who holds a title now speaks for the body."""
    return and_(~role.is_former, *(~role.title_key.contains(word) for word in _FOR_THEMSELVES))


def _title(parts: Select[int]) -> ColumnElement[str | None]:
    """Return the first title that the article gives who speaks, of one of the parts if any is."""
    return (
        select(Role.text)
        .where(
            Role.article_id == Attribution.article_id,
            Role.actor_id == Attribution.speaker_id,
            SPEAKER.kind == "person",
            _is_office(Role),
            or_(Role.organization_id.is_(None), Role.organization_id.in_(parts)),
        )
        .correlate(Attribution, SPEAKER)
        .order_by(Role.organization_id.is_(None), Role.start_char)
        .limit(1)
        .scalar_subquery()
    )
