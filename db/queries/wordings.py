"""Who said some words."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, literal, null, select
from sqlalchemy.orm import Session

from db.answers import Answer, Part
from db.arguments import Day, OutletName, Words
from db.models import Article, Attribution, Claim, Outlet, Quote
from db.queries.narrowing import narrowed
from db.queries.statements import GO_BETWEEN, PARENT, SPEAKER, VIA
from db.queries.worded import worded

_ORDER = ("dated_on", "article_id", "start_char", "end_char", "attribution_id")


@dataclass(frozen=True, slots=True)
class Wording:
    """Words that somebody is quoted or reported with.

    `dated_on` is when it was said, else when the article was published. `in_marks`: `text`
    stands in quotation marks; else it is a claim, in the article's words for what was said.
    `speaker` is whose it is, None where the text does not decide, `source_text` the
    article's words for them; `via` is through whom the article has it. `certainty` is how
    sure the speaker is. `is_copy`: the article has it from another. `start_char` and
    `end_char` bound `text` in the article. `quote_id` or `claim_id` is set.
    """

    dated_on: date | None
    article_id: int
    speaker: str | None
    text: str
    in_marks: bool
    cue_text: str | None
    source_text: str | None
    via: str | None
    outlet: str | None
    headline: str | None
    certainty: str | None
    is_copy: bool
    start_char: int
    end_char: int
    speaker_id: int | None
    attribution_id: int
    quote_id: int | None
    claim_id: int | None


def who_said(
    session: Session,
    words: Words,
    *,
    in_marks: bool = False,
    outlet: OutletName | None = None,
    since: Day | None = None,
    until: Day | None = None,
) -> Answer[Wording]:
    """Who said these words?

    One row a quote that holds them, and one a claim that somebody put forward where no quote
    of that act of saying holds them, by date. Terms held at a distance, which nobody utters,
    are left out.

    Args:
        session: a session on the database.
        words: words that the quote or the claim holds, all of them.
        in_marks: only what stands in quotation marks.
        outlet: only in this outlet.
        since: said on this day or later, else published then.
        until: said on this day or before, else published then.

    Raises:
        NotOneError: The outlet's name means several, or none.
        QuestionError: A date is none.

    Example:
        >>> for each in who_said(session, "cables hold"):
        ...     print(each.speaker, "|", each.via, "|", each.in_marks, "|", each.text)
        Mara Lindqvist | Aalders | True | the cables would not hold
    """
    holds = [*worded(session, Quote.text, words)]
    days = [*narrowed(session, Attribution.dated_on, outlet, since, until)]
    quotes = _wordings(Quote, literal(value=True), Quote.id, null())
    quoted = _part(Quote, quotes, *holds, *days)
    if in_marks:
        return Answer.of(session, Wording, _ORDER, quoted)
    around = select(Quote.id).where(
        Quote.article_id == Claim.article_id,
        Quote.start_char < Claim.end_char,
        Quote.end_char > Claim.start_char,
        Quote.attribution_id.is_not(None),
        Quote.status != "rejected",
        *holds,
    )
    claims = _wordings(Claim, literal(value=False), null(), Claim.id)
    claimed = _part(Claim, claims, *worded(session, Claim.text, words), ~around.exists(), *days)
    return Answer.of(session, Wording, _ORDER, quoted, claimed)


def _part(
    model: type[Quote] | type[Claim],
    statement: Select[*tuple[Any, ...]],
    *where: ColumnElement[bool],
) -> Part:
    """Return the quotes or claims that fulfil conditions, also on `Attribution`, `Article`."""
    narrow = (
        select(model.id)
        .join(Attribution, Attribution.id == model.attribution_id)
        .outerjoin(Article, Article.id == model.article_id)
    )
    kept = (model.status != "rejected", Attribution.status != "rejected")
    return Part(statement, narrow, (*kept, *where), model.id)


def _wordings(
    model: type[Quote] | type[Claim],
    in_marks: ColumnElement[bool],
    quote_id: Any,  # noqa: ANN401
    claim_id: Any,  # noqa: ANN401
) -> Select[*tuple[Any, ...]]:
    """Select the quotes or claims of acts of saying, with the fields of `Wording`."""
    return (
        select(
            Attribution.dated_on,
            Attribution.article_id,
            SPEAKER.name.label("speaker"),
            model.text,
            in_marks.label("in_marks"),
            Attribution.cue_text,
            Attribution.source_text,
            VIA,
            Outlet.name.label("outlet"),
            Article.headline,
            Attribution.certainty,
            Attribution.is_copy,
            model.start_char,
            model.end_char,
            Attribution.speaker_id,
            Attribution.id.label("attribution_id"),
            quote_id.label("quote_id"),
            claim_id.label("claim_id"),
        )
        .select_from(model)
        .outerjoin(Attribution, Attribution.id == model.attribution_id)
        .outerjoin(Article, Article.id == Attribution.article_id)
        .outerjoin(Outlet, Outlet.id == Article.outlet_id)
        .outerjoin(SPEAKER, SPEAKER.id == Attribution.speaker_id)
        .outerjoin(PARENT, PARENT.id == Attribution.parent_id)
        .outerjoin(GO_BETWEEN, GO_BETWEEN.id == PARENT.speaker_id)
    )
