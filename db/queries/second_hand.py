"""What somebody is said to have said: statements inside statements."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select
from sqlalchemy.orm import Session, aliased

from db.answers import Answer, Part
from db.arguments import Day, OutletName, Who
from db.models import Actor, Article, Attribution, Outlet
from db.queries.meant import the_actor
from db.queries.narrowing import narrowed
from db.queries.statements import GO_BETWEEN, PARENT, SPEAKER, content_text

_BY_DATE = ("dated_on", "attribution_id")
_BY_ARTICLE = ("article_id", "start_char", "attribution_id")
_OWN_WORDS = ("i", "we", "my", "our")
_GRANDPARENT = aliased(Attribution, name="grandparent")
_FURTHER = aliased(Actor, name="further")


@dataclass(frozen=True, slots=True)
class SecondHand:
    """What an article has somebody say by the word of another.

    `dated_on` is when it was said, else when the article was published. `speaker` is whose
    words they are said to be, `via` who says so: None where the text does not decide;
    `source_text` and `via_text` are the article's words for them, `cue_text` and `via_cue`
    for their saying it. `further_via` is from whom `via` has it, where that is told too.
    `start_char` and `end_char` bound `text` in the article. `kind` is direct, mixed or
    indirect: how much stands in quotation marks. `is_copy`: the article has it from another.
    """

    dated_on: date | None
    article_id: int
    speaker: str | None
    via: str | None
    text: str
    cue_text: str | None
    via_cue: str | None
    source_text: str | None
    via_text: str | None
    further_via: str | None
    outlet: str | None
    headline: str | None
    kind: str
    is_copy: bool
    start_char: int
    end_char: int
    speaker_id: int | None
    via_id: int | None
    attribution_id: int
    via_attribution_id: int


def second_hand(
    session: Session,
    *,
    by: Who | None = None,
    through: Who | None = None,
    outlet: OutletName | None = None,
    since: Day | None = None,
    until: Day | None = None,
) -> Answer[SecondHand]:
    """Which statements are second-hand, and through whom?

    One row an act of saying that the article has by another's word: what that one said that
    somebody said. What people tell of their own words and thoughts ("I think") is not
    second-hand. They come in the order of the articles, of one who is asked for by date.

    Args:
        session: a session on the database.
        by: only what this one is said to have said.
        through: only what this one passes on.
        outlet: only in this outlet.
        since: said on this day or later, else published then.
        until: said on this day or before, else published then.

    Raises:
        NotOneError: A name means several, or nobody.
        QuestionError: A date is none.

    Example:
        >>> for each in second_hand(session):
        ...     print(each.dated_on, each.speaker, each.cue_text, "| by the word of", each.via_text)
        2024-03-01 Mara Lindqvist had warned | by the word of Aalders
    """
    where = [*narrowed(session, Attribution.dated_on, outlet, since, until)]
    for who, actor_id in ((by, Attribution.speaker_id), (through, PARENT.speaker_id)):
        if who is not None:
            where.append(actor_id == the_actor(session, who).id)
    where += [Attribution.status != "rejected", is_second_hand(PARENT)]
    if by is None and through is None:
        # All of it comes in the order of an index, if no other one can lead to it.
        query = _statements(func.coalesce(Attribution.parent_id, 0)).where(*where)
        return Answer(session, SecondHand, query, _BY_ARTICLE)
    narrow = (
        select(Attribution.id)
        .join(PARENT, PARENT.id == Attribution.parent_id)
        .outerjoin(Article, Article.id == Attribution.article_id)
    )
    part = Part(_statements(Attribution.parent_id), narrow, tuple(where), Attribution.id)
    return Answer.of(session, SecondHand, _BY_DATE, part)


def _statements(parent_id: Any) -> Select[*tuple[Any, ...]]:  # noqa: ANN401
    """Select all that is second-hand, with the fields of `SecondHand`."""
    return (
        select(
            Attribution.dated_on,
            Attribution.article_id,
            SPEAKER.name.label("speaker"),
            GO_BETWEEN.name.label("via"),
            content_text().label("text"),
            Attribution.cue_text,
            PARENT.cue_text.label("via_cue"),
            Attribution.source_text,
            PARENT.source_text.label("via_text"),
            case(
                (
                    _GRANDPARENT.status != "rejected",
                    func.coalesce(_FURTHER.name, _GRANDPARENT.source_text),
                )
            ).label("further_via"),
            Outlet.name.label("outlet"),
            Article.headline,
            Attribution.kind,
            Attribution.is_copy,
            Attribution.start_char,
            Attribution.end_char,
            Attribution.speaker_id,
            PARENT.speaker_id.label("via_id"),
            Attribution.id.label("attribution_id"),
            PARENT.id.label("via_attribution_id"),
        )
        .outerjoin(PARENT, PARENT.id == parent_id)
        .outerjoin(Article, Article.id == Attribution.article_id)
        .outerjoin(Outlet, Outlet.id == Article.outlet_id)
        .outerjoin(SPEAKER, SPEAKER.id == Attribution.speaker_id)
        .outerjoin(GO_BETWEEN, GO_BETWEEN.id == PARENT.speaker_id)
        .outerjoin(_GRANDPARENT, _GRANDPARENT.id == PARENT.parent_id)
        .outerjoin(_FURTHER, _FURTHER.id == _GRANDPARENT.speaker_id)
    )


def is_second_hand(parent: type[Attribution]) -> ColumnElement[bool]:
    """Tell whether an attribution is by the word of another, its `parent`, which may be NULL."""
    source = func.lower(func.coalesce(Attribution.source_text, ""))
    return and_(
        parent.id.is_not(None),
        parent.status != "rejected",
        source.not_in(_OWN_WORDS),
        # Where nobody knows who either is, "he said he feared" is of one man.
        func.coalesce(Attribution.speaker_id, parent.speaker_id).is_not(None)
        | (source != func.lower(func.coalesce(parent.source_text, ""))),
        or_(
            Attribution.speaker_id.is_(None),
            parent.speaker_id.is_(None),
            Attribution.speaker_id != parent.speaker_id,
        ),
    )
