"""What people decided about readings."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from db.keys import name_key
from db.models import Article, ArticleActor, Attribution, Claim, Quote, Review
from db.readings import Reading

_MODELS: dict[str, type[Attribution] | type[Quote] | type[Claim]] = {
    "attributions": Attribution,
    "quotes": Quote,
    "claims": Claim,
}


@dataclass(frozen=True, slots=True)
class ReviewTold:
    """A review: who decided what about which words of which article, when and why.

    `reading` is None where it is orphaned; `part` is what was corrected, from `before`, what
    the machine reads there, to `after`: a name, a kind, words; None stands for nobody.
    """

    id: int
    verdict: str
    reading: Reading | None
    part: str | None
    before: str | None
    after: str | None
    exact: str
    article_id: int | None
    headline: str | None
    reviewed_by: str
    reviewed_at: datetime
    reason: str | None
    undone_at: datetime | None
    undone_by: str | None
    carried_from_id: int | None


def reviews(
    session: Session,
    limit: int | None = None,
    *,
    orphaned: bool = False,
    article_id: int | None = None,
) -> tuple[ReviewTold, ...]:
    """Return the reviews, the latest first, at most `limit`; those undone too.

    With `orphaned` only those in force that have no reading any more.
    """
    query = _reviews().order_by(Review.id.desc()).limit(limit)
    if orphaned:
        query = query.where(Review.is_orphaned, Review.undone_at.is_(None))
    if article_id is not None:
        query = query.where(Review.article_id == article_id)
    return _told(session, query)


def reviews_of(session: Session, review_ids: Collection[int]) -> tuple[ReviewTold, ...]:
    """Return some reviews by their numbers, in order."""
    query = _reviews().where(Review.id.in_(review_ids)).order_by(Review.id)
    return _told(session, query)


def latest_review(session: Session) -> ReviewTold | None:
    """Return the latest review in force, None if there is none."""
    query = _reviews().where(Review.undone_at.is_(None)).order_by(Review.id.desc())
    found = _told(session, query.limit(1))
    return found[0] if found else None


def speakers_in(session: Session, reading: Reading, words: str) -> tuple[int, ...]:
    """Return whom the words mean among the actors of a reading's article, as they were read.

    The words are a name, or stand in one; a whole name decides.
    """
    model, key = _MODELS[reading.table], name_key(words)
    article_id = select(model.article_id).where(model.id == reading.row_id).scalar_subquery()
    query = (
        select(ArticleActor.read_as_id, ArticleActor.name_key, func.min(ArticleActor.id))
        .where(
            ArticleActor.article_id == article_id,
            ArticleActor.status != "rejected",
            ArticleActor.name_key.contains(key, autoescape=True),
        )
        .group_by(ArticleActor.read_as_id, ArticleActor.name_key)
        .order_by(func.min(ArticleActor.id))
    )
    rows = session.execute(query).all() if key else []
    whole = [row for row in rows if row.name_key == key]
    return tuple(dict.fromkeys(row.read_as_id for row in whole or rows))


def _reviews() -> Select[Review, str | None]:
    return select(Review, Article.headline).outerjoin(Article, Article.id == Review.article_id)


def _told(session: Session, query: Select[Review, str | None]) -> tuple[ReviewTold, ...]:
    return tuple(
        ReviewTold(
            id=row.id,
            verdict=row.verdict,
            reading=None if row.row_id is None else Reading(row.table_name, row.row_id),
            part=row.part,
            before=row.before,
            after=row.after,
            exact=row.exact,
            article_id=row.article_id,
            headline=headline,
            reviewed_by=row.reviewed_by,
            reviewed_at=row.reviewed_at,
            reason=row.reason,
            undone_at=row.undone_at,
            undone_by=row.undone_by,
            carried_from_id=row.carried_from_id,
        )
        for row, headline in session.execute(query)
    )
