"""Quotes without an attribution of their own."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from sqlalchemy import ColumnElement, Select, and_, case, func, select
from sqlalchemy.orm import Session, aliased

from db.answers import Answer
from db.arguments import Day, OutletName
from db.models import Article, Attribution, AttributionSpan, Outlet, Quote
from db.queries.between import ENDS, between, last_mark
from db.queries.narrowing import narrowed
from db.queries.statements import SPEAKER

Place = Literal[
    "none", "earlier sentence", "earlier paragraph", "later sentence", "later paragraph"
]

_ORDER = ("article_id", "start_char", "end_char")
_OTHER = aliased(Quote, name="other")


@dataclass(frozen=True, slots=True)
class Unattributed:
    """A quote whose own sentence does not say whose it is.

    `speaker` is who was found to have said it, None where the text does not decide;
    `attribution_in` is where the words stand that say so: "earlier sentence", "earlier
    paragraph", "later sentence", "later paragraph", or "none" where there are none.
    `source_text` and `cue_text` are those words; `method` and `certainty` are how the speaker
    was found. `dated_on` is when it was said, else when the article was published. `kind` is
    direct (a clause or more) or partial. `is_copy`: the article has it from another.
    `start_char` and `end_char` bound `text` in the article.
    """

    article_id: int
    speaker: str | None
    text: str
    attribution_in: str
    source_text: str | None
    cue_text: str | None
    method: str
    certainty: str | None
    dated_on: date | None
    outlet: str | None
    headline: str | None
    kind: str
    is_copy: bool
    start_char: int
    end_char: int
    speaker_id: int | None
    attribution_id: int
    quote_id: int


def unattributed(
    session: Session,
    *,
    attribution_in: Place | None = None,
    outlet: OutletName | None = None,
    since: Day | None = None,
    until: Day | None = None,
) -> Answer[Unattributed]:
    """Which quotes have no attribution of their own, and how was the speaker found?

    One row a quote whose sentence neither names a source nor has a word for saying: it
    carries on after "she said.", stands in later paragraph, or nothing near it says whose
    it is. Whether a sentence ends between the quote and those words is told by its marks.

    Args:
        session: a session on the database.
        attribution_in: only where the words that say whose they are stand there.
        outlet: only in this outlet.
        since: said on this day or later, else published then.
        until: said on this day or before, else published then.

    Raises:
        NotOneError: The outlet's name means several, or none.
        QuestionError: A date is none.

    Example:
        >>> for each in unattributed(session, outlet="Coast Herald"):
        ...     print(each.text, "|", each.attribution_in, "|", each.speaker, "|", each.method)
        We will reopen it when it is safe. | earlier sentence | Mara Lindqvist |
        tag after; surname, most prominent bearer
    """
    place = _attribution_in()
    day = Attribution.dated_on
    query = _quotes(place).where(*narrowed(session, day, outlet, since, until))
    if attribution_in is not None:
        query = query.where(place == attribution_in)
    return Answer(session, Unattributed, query, _ORDER)


def _quotes(place: ColumnElement[str | None]) -> Select[*tuple[Any, ...]]:
    """Select the quotes of which such words stand in a `place`, with the fields of the row."""
    return (
        select(
            Quote.article_id,
            SPEAKER.name.label("speaker"),
            Quote.text,
            place.label("attribution_in"),
            Attribution.source_text,
            Attribution.cue_text,
            Attribution.method,
            Attribution.certainty,
            Attribution.dated_on,
            Outlet.name.label("outlet"),
            Article.headline,
            Quote.kind,
            Attribution.is_copy,
            Quote.start_char,
            Quote.end_char,
            Attribution.speaker_id,
            Attribution.id.label("attribution_id"),
            Quote.id.label("quote_id"),
        )
        # Neither must lead to the quotes, which come in the order of an index.
        .outerjoin(Attribution, Attribution.id == Quote.attribution_id)
        .outerjoin(Article, Article.id == Quote.article_id)
        .outerjoin(Outlet, Outlet.id == Article.outlet_id)
        .outerjoin(SPEAKER, SPEAKER.id == Attribution.speaker_id)
        .where(
            Quote.status != "rejected",
            func.coalesce(Attribution.status, "rejected") != "rejected",
            place.is_not(None),
        )
    )


def _attribution_in() -> ColumnElement[str | None]:
    """Return where the words stand that say whose a quote is, NULL where in its sentence."""
    before = _tag(func.max(AttributionSpan.end_char), AttributionSpan.end_char <= Quote.start_char)
    after = _tag(func.min(AttributionSpan.start_char), AttributionSpan.start_char >= Quote.end_char)
    gap, behind = between(before, Quote.start_char), between(Quote.end_char, after)
    first = func.substr(Quote.text, 1, 1)
    begins = and_(last_mark(gap).in_(ENDS), func.upper(first) == first)
    other = select(_OTHER.id).where(
        _OTHER.attribution_id == Quote.attribution_id,
        _OTHER.start_char >= Quote.end_char,
        _OTHER.end_char <= after,
    )
    ends = and_(last_mark(Quote.text).in_(ENDS), other.exists())
    carried = and_(before.is_not(None), gap.contains("\n"), last_mark(gap) != ":")
    return case(
        (and_(Attribution.cue_text.is_(None), Attribution.source_text.is_(None)), "none"),
        (and_(after.is_not(None), ~ends, ~behind.contains("\n")), None),
        (carried, "earlier paragraph"),
        (and_(before.is_not(None), begins), "earlier sentence"),
        (before.is_not(None), None),
        (behind.contains("\n"), "later paragraph"),
        (after.is_not(None), "later sentence"),
    )


def _tag(place: Any, where: ColumnElement[bool]) -> ColumnElement[int | None]:  # noqa: ANN401
    """Return where the words for the source or for saying stand that are next to a quote."""
    return (
        select(place)
        .where(
            AttributionSpan.attribution_id == Quote.attribution_id,
            AttributionSpan.role != "content",
            where,
        )
        .correlate(Quote)
        .scalar_subquery()
    )
