"""How many quotes there are."""

from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import ColumnElement, Select, Text, case, cast, false, func, null, or_, select
from sqlalchemy.orm import Session

from db.answers import Answer
from db.arguments import Day, OutletName
from db.models import Article, Attribution, Outlet, Quote
from db.queries.claim_parts import day_said
from db.queries.copied import is_repeated
from db.queries.narrowing import narrowed
from db.queries.statements import SPEAKER

By = Literal["kind", "outlet", "speaker", "article", "month"]

_MONTH = 7  # characters of 2024-05


@dataclass(frozen=True, slots=True)
class QuoteCount:
    """How many quotes are of one kind, outlet, speaker, article or month.

    `name` is what they have in common, None where that is not known; `quotes` how many they
    are, of which `direct` are a clause or more, `partial` a fragment, and `scare` a term that
    is nobody's utterance; `articles` in how many articles. `id` is the outlet's, the
    speaker's or the article's.
    """

    name: str | None
    quotes: int
    articles: int
    direct: int
    partial: int
    scare: int
    id: int | None


def quote_counts(  # noqa: PLR0913  # each narrows or widens what counts
    session: Session,
    by: By = "kind",
    *,
    outlet: OutletName | None = None,
    since: Day | None = None,
    until: Day | None = None,
    with_copies: bool = False,
    with_scare: bool = False,
) -> Answer[QuoteCount]:
    """How many quotes are there, by kind, outlet, speaker, article or month?

    A quote is what stands between one pair of quotation marks. What articles have from one
    another counts once, where it stands first; words in marks that are nobody's utterance do
    not count. The most come first.

    Args:
        session: a session on the database.
        by: what to count them by; a month is that in which it was said, else published.
        outlet: only in this outlet.
        since: said on this day or later, else published then.
        until: said on this day or before, else published then.
        with_copies: count what articles have from one another too.
        with_scare: count terms that are nobody's utterance too.

    Raises:
        NotOneError: The outlet's name means several, or none.
        QuestionError: A date is none.

    Example:
        >>> for each in quote_counts(session, "speaker").first(2):
        ...     print(each.quotes, each.articles, each.name)
        4 2 Mara Lindqvist
        1 1 Tomas Lindqvist
    """
    where = [*narrowed(session, day_said(), outlet, since, until)]
    query = _counts(by, of_articles=bool(where)).where(*where)
    if not with_scare:
        # They alone are on no act of saying.
        query = query.where(Quote.kind != "scare", Attribution.status != "rejected")
    if not with_copies and with_scare:
        copied = case((Attribution.id.is_(None), is_repeated(Quote)), else_=Attribution.is_copy)
        query = query.where(copied.is_(false()))
    elif not with_copies:
        query = query.where(~Attribution.is_copy)
    return Answer(session, QuoteCount, query, ("-quotes", "name", "id"))


def _counts(by: By, *, of_articles: bool) -> Select[*tuple[Any, ...]]:
    """Select the numbers of quotes, with the fields of `QuoteCount`.

    Only what they are counted by is joined, and articles where conditions need them.
    """
    groups: dict[By, tuple[Any, Any]] = {
        "kind": (Quote.kind, None),
        "outlet": (Outlet.name, Outlet.id),
        "speaker": (SPEAKER.name, SPEAKER.id),
        "article": (Article.headline, Article.id),
        "month": (func.substr(cast(day_said(), Text), 1, _MONTH), None),
    }
    name, key = groups[by]
    query = (
        select(
            name.label("name"),
            func.count().label("quotes"),
            func.count(Quote.article_id.distinct()).label("articles"),
            *(_number(kind).label(kind) for kind in ("direct", "partial", "scare")),
            (null() if key is None else key).label("id"),
        )
        .select_from(Quote)
        .outerjoin(Attribution, Attribution.id == Quote.attribution_id)
        .where(
            Quote.status != "rejected",
            or_(Attribution.id.is_(None), Attribution.status != "rejected"),
        )
        .group_by(name if key is None else key)
    )
    if of_articles or by in {"outlet", "article", "month"}:
        query = query.outerjoin(Article, Article.id == Quote.article_id)
    if by == "outlet":
        query = query.outerjoin(Outlet, Outlet.id == Article.outlet_id)
    if by == "speaker":
        query = query.outerjoin(SPEAKER, SPEAKER.id == Attribution.speaker_id)
    return query


def _number(kind: str) -> ColumnElement[int]:
    """Return how many quotes are of a kind."""
    return func.count(case((Quote.kind == kind, 1)))
