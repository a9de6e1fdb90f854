"""Quotes that their attribution splits, and words that are held at a distance."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, select
from sqlalchemy.orm import Session, aliased

from db.answers import Answer
from db.arguments import Day, OutletName, Words
from db.models import Article, Attribution, AttributionSpan, Outlet, Quote
from db.queries.between import AROUND, ENDS, between, last_mark
from db.queries.copied import is_repeated
from db.queries.narrowing import narrowed
from db.queries.statements import SPEAKER
from db.queries.worded import worded

_CONTEXT = 70
_OTHER = aliased(Quote, name="other")
_SECOND = aliased(Quote, name="second")
_ORDER = ("article_id", "start_char", "end_char")


@dataclass(frozen=True, slots=True)
class SplitQuote:
    """Two quotes with the words between that say whose they are.

    `first` and `second` are the quoted words, `between` those that interrupt them.
    `is_one_sentence`: the second carries on the sentence of the first. `speaker` is whose
    they are, None where the text does not decide, `source_text` the article's words for
    them. `dated_on` is when it was said, else when the article was published. `is_copy`: the
    article has it from another. `start_char` and `end_char` bound all of it in the article.
    """

    article_id: int
    speaker: str | None
    first: str
    between: str
    second: str
    is_one_sentence: bool
    source_text: str | None
    cue_text: str | None
    dated_on: date | None
    outlet: str | None
    headline: str | None
    is_copy: bool
    start_char: int
    end_char: int
    speaker_id: int | None
    attribution_id: int


@dataclass(frozen=True, slots=True)
class ScareQuote:
    """Words in quotation marks that are nobody's utterance.

    `context` is `text` with some characters before and behind it. `published_on` is the
    article's day. `is_copy`: the article has them from another. `start_char` and `end_char`
    bound `text` in the article.
    """

    article_id: int
    text: str
    context: str
    published_on: date | None
    outlet: str | None
    headline: str | None
    is_copy: bool
    start_char: int
    end_char: int
    quote_id: int


def split_quotes(
    session: Session,
    *,
    one_sentence: bool = False,
    outlet: OutletName | None = None,
    since: Day | None = None,
    until: Day | None = None,
) -> Answer[SplitQuote]:
    """Which quotes are split by their attribution?

    One row two quotes of one paragraph with nothing between but the words that say whose
    they are, and to whom, where and when they were said.

    Args:
        session: a session on the database.
        one_sentence: only where the second quote carries on the sentence of the first.
        outlet: only in this outlet.
        since: said on this day or later, else published then.
        until: said on this day or before, else published then.

    Raises:
        NotOneError: The outlet's name means several, or none.
        QuestionError: A date is none.

    Example:
        >>> for each in split_quotes(session, outlet="North Sea Press"):
        ...     print(each.is_one_sentence, "|", each.first, "|", each.second)
        False | Nobody asked us for more time, | We will reopen it when it is safe.
    """
    days = narrowed(session, Attribution.dated_on, outlet, since, until)
    query = _pairs().where(*days)
    if one_sentence:
        query = query.where(last_mark(_gap()).not_in(ENDS))
    return Answer(session, SplitQuote, query, _ORDER)


def scare_quotes(
    session: Session,
    *,
    words: Words | None = None,
    outlet: OutletName | None = None,
    since: Day | None = None,
    until: Day | None = None,
) -> Answer[ScareQuote]:
    """Which words in quotation marks are nobody's utterance?

    One row a term that an article holds at a distance, with what stands around it.

    Args:
        session: a session on the database.
        words: only with these words in it.
        outlet: only in this outlet.
        since: published on this day or later.
        until: published on this day or before.

    Raises:
        NotOneError: The outlet's name means several, or none.
        QuestionError: A date is none.

    Example:
        >>> for each in scare_quotes(session):
        ...     print(each.article_id, each.outlet, "|", each.text)
        2 The Coast Herald | ghost ferries
    """
    query = (
        select(
            Quote.article_id,
            Quote.text,
            _context().label("context"),
            Article.published_on,
            Outlet.name.label("outlet"),
            Article.headline,
            is_repeated(Quote).label("is_copy"),
            Quote.start_char,
            Quote.end_char,
            Quote.id.label("quote_id"),
        )
        .outerjoin(Article, Article.id == Quote.article_id)
        .outerjoin(Outlet, Outlet.id == Article.outlet_id)
        .where(
            Quote.kind == "scare",
            Quote.status != "rejected",
            *(worded(session, Quote.text, words) if words else ()),
            *narrowed(session, Article.published_on, outlet, since, until),
        )
    )
    return Answer(session, ScareQuote, query, _ORDER)


def _pairs() -> Select[*tuple[Any, ...]]:
    """Select the pairs of quotes that a tag parts, with the fields of `SplitQuote`."""
    gap = _gap()
    return (
        select(
            Quote.article_id,
            SPEAKER.name.label("speaker"),
            Quote.text.label("first"),
            func.trim(gap, f"{AROUND},").label("between"),
            _SECOND.text.label("second"),
            last_mark(gap).not_in(ENDS).label("is_one_sentence"),
            Attribution.source_text,
            Attribution.cue_text,
            Attribution.dated_on,
            Outlet.name.label("outlet"),
            Article.headline,
            Attribution.is_copy,
            Quote.start_char,
            _SECOND.end_char.label("end_char"),
            Attribution.speaker_id,
            Attribution.id.label("attribution_id"),
        )
        .select_from(Quote)
        .join(_SECOND, and_(_SECOND.attribution_id == Quote.attribution_id, _are_next()))
        .join(Attribution, Attribution.id == Quote.attribution_id)
        .outerjoin(Article, Article.id == Quote.article_id)
        .outerjoin(Outlet, Outlet.id == Article.outlet_id)
        .outerjoin(SPEAKER, SPEAKER.id == Attribution.speaker_id)
        .where(
            Quote.status != "rejected",
            _SECOND.status != "rejected",
            Attribution.status != "rejected",
            ~gap.contains("\n"),
            # No other sentence; and NULL, which holds for nothing, where there is no tag.
            ~_behind_tag().contains(". "),
        )
    )


def _gap() -> ColumnElement[str]:
    """Return what stands between the two quotes."""
    return between(Quote.end_char, _SECOND.start_char)


def _are_next() -> ColumnElement[bool]:
    """Tell whether the second quote is the next of the attribution behind a word of its tag."""
    nearer = select(_OTHER.id).where(
        _OTHER.attribution_id == Quote.attribution_id,
        _OTHER.id.not_in((Quote.id, _SECOND.id)),
        _OTHER.end_char > Quote.end_char,
        _OTHER.start_char < _SECOND.start_char,
    )
    return and_(_SECOND.start_char >= Quote.end_char, ~nearer.exists())


def _behind_tag() -> ColumnElement[str | None]:
    """Return what stands behind the tag between two quotes, NULL where none stands there."""
    tag_end = (
        select(func.max(AttributionSpan.end_char))
        .where(
            AttributionSpan.attribution_id == Quote.attribution_id,
            AttributionSpan.role != "content",
            AttributionSpan.start_char >= Quote.end_char,
            AttributionSpan.end_char <= _SECOND.start_char,
        )
        .correlate(Quote, _SECOND)
        .scalar_subquery()
    )
    return func.rtrim(between(tag_end, _SECOND.start_char), AROUND)


def _context() -> ColumnElement[str]:
    start = case((Quote.start_char > _CONTEXT, Quote.start_char - _CONTEXT), else_=0)
    around = func.substr(Article.text, start + 1, Quote.end_char - start + _CONTEXT)
    return func.replace(around, "\n\n", " ")
