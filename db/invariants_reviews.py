"""The invariants of reviews: what people decided holds, and nothing that was undone does."""

from typing import Any

from sqlalchemy import ColumnElement, Select, Text, cast, exists, func, or_, select
from sqlalchemy.orm import aliased

from db.invariants import Invariant, Search
from db.models import Attribution, Claim, Quote, Review, ReviewChange

_IN_FORCE = Review.undone_at.is_(None)

Model = type[Attribution] | type[Quote] | type[Claim]

_MODELS: tuple[Model, ...] = (Attribution, Quote, Claim)


def _placed(model: Model) -> Search:
    """Search reviews of which the row is gone, or stands in another article."""
    row = aliased(model)
    placed = (Review.table_name == model.__tablename__, _IN_FORCE, ~Review.is_orphaned)
    return Search(
        "reviews",
        select(Review.id).outerjoin(row, row.id == Review.row_id).where(*placed),
        or_(row.id.is_(None), row.article_id != Review.article_id),
        "what it is about is no row of its article",
    )


def _latest(model: Model, column: str) -> Select[Any]:
    """Select the rows of which reviews changed a column, with what they changed last."""
    later = aliased(ReviewChange)
    same = (
        later.table_name == ReviewChange.table_name,
        later.row_id == ReviewChange.row_id,
        later.column_name == column,
        or_(
            later.review_id > ReviewChange.review_id,
            (later.review_id == ReviewChange.review_id) & (later.position > ReviewChange.position),
        ),
    )
    return (
        select(model.id)
        .join(ReviewChange, ReviewChange.row_id == model.id)
        .where(
            ReviewChange.table_name == model.__tablename__,
            ReviewChange.column_name == column,
            ~exists().where(*same),
        )
    )


def _holds(model: Model) -> Search:
    return Search(
        model.__tablename__,
        _latest(model, "status"),
        ReviewChange.after != '"' + cast(model.status, Text) + '"',
        "its status is not what was decided last",
    )


def _speaks() -> Search:
    speaker = func.coalesce(cast(Attribution.speaker_ref_id, Text), "null")
    return Search(
        "attributions",
        _latest(Attribution, "speaker_ref_id"),
        ReviewChange.after != speaker,
        "its speaker is not who was decided last",
    )


def _struck(model: type[Quote] | type[Claim]) -> Search:
    is_live: ColumnElement[bool] = model.status != "rejected"
    return Search(
        model.__tablename__,
        select(model.id).join(Attribution, Attribution.id == model.attribution_id),
        is_live & (Attribution.status == "rejected"),
        "its attribution was rejected, and it was not",
    )


REVIEWS = Invariant(
    "reviews",
    "what people decided about readings holds, until it is undone",
    (
        *(_placed(model) for model in _MODELS),
        *(_holds(model) for model in _MODELS),
        _speaks(),
        _struck(Quote),
        _struck(Claim),
        Search(
            "review_changes",
            select(ReviewChange.review_id).join(Review, Review.id == ReviewChange.review_id),
            or_(Review.undone_at.is_not(None), Review.is_orphaned),
            "its review is undone or orphaned, and what it changed was not taken back",
        ),
    ),
)
