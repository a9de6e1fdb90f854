"""Numbers that articles give."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from rapidfuzz import process
from sqlalchemy import ColumnElement, Select, and_, case, exists, func, select
from sqlalchemy.orm import Session, aliased

from db.answers import Answer, Part
from db.arguments import OutletName, Words
from db.errors import NotOneError
from db.models import Article, Attribution, AttributionSpan, Claim, Outlet, Quantity
from db.queries.claim_parts import day_said
from db.queries.copied import is_repeated
from db.queries.narrowing import narrowed
from db.queries.statements import GO_BETWEEN, PARENT, SPEAKER, VIA, dated_until
from db.queries.worded import worded

_ORDER = ("article_id", "start_char", "end_char")
_AROUND = 80
_UNITS = 1_000


@dataclass(frozen=True, slots=True)
class StatedNumber:
    """A number with what is said by it.

    `number` is as written; `value`, `value_to` (of a range) and `of_value` (the whole that it is
    a part of) are as read, scale words multiplied in; `comparison` says how they are meant,
    `unit` what they count or measure. `voice` is `attributed` or `own voice`, `speaker` whom the
    source was resolved to, `source_text` the article's words for them, `via` through whom the
    article has it. `statement` is the claim, or else the words around. `dated_on` is when it was
    said, else published, the first day of those it may be, and `dated_until` the last, None
    where that is open. `is_copy`: the article has it from another. `start_char` and `end_char`
    bound `number` in the article.
    """

    value: float
    unit: str | None
    number: str
    voice: str
    speaker: str | None
    statement: str
    dated_on: date | None
    dated_until: date | None
    article_id: int
    source_text: str | None
    via: str | None
    comparison: str
    value_to: float | None
    of_value: float | None
    what_text: str | None
    outlet: str | None
    headline: str | None
    is_copy: bool
    start_char: int
    end_char: int
    quantity_id: int
    claim_id: int | None


def numbers(
    session: Session,
    *,
    unit: Words | None = None,
    at_least: float | None = None,
    at_most: float | None = None,
    words: Words | None = None,
    outlet: OutletName | None = None,
) -> Answer[StatedNumber]:
    """Which statements carry numbers?

    One row a number, in the order of the articles; what articles say themselves and what
    others say told apart. Years, dates and ordinals are none. Values are as written, never
    converted to another unit.

    Args:
        session: a session on the database.
        unit: only of this unit, such as people, percent, USD, km, or the noun that is counted.
        at_least: only of this value or more; of a range its upper end.
        at_most: only of this value or less; of a range its lower end.
        words: only in claims with all of these words.
        outlet: only in this outlet.

    Raises:
        NotOneError: There is no such unit, or the outlet's name means several, or none.
        QuestionError: There are no words.

    Example:
        >>> for each in numbers(session, unit="cable", at_least=50):
        ...     print(each.value, each.of_value, each.voice, each.speaker)
        52.0 70.0 attributed Jonas Veld
    """
    counted = aliased(Quantity)
    sizes: list[ColumnElement[bool]] = []
    if at_least is not None:
        sizes.append(func.coalesce(counted.value_to, counted.value) >= at_least)
    if at_most is not None:
        sizes.append(counted.value <= at_most)
    if unit is not None:
        sizes.append(counted.unit == known_unit(session, unit))
    where = [*narrowed(session, day_said(), outlet, None, None)]
    if sizes:
        # By the index on units and sizes, not through all numbers in their order.
        where.append(Quantity.id.in_(select(counted.id).where(*sizes)))
    if words is not None:
        held = aliased(Claim)
        worded_claims = select(held.id).where(*worded(session, held.text, words))
        # The numbers of these claims, and no others, are looked at.
        where += [Claim.id.is_not(None), Quantity.claim_id.in_(worded_claims)]
    narrow = (
        select(Quantity.id)
        .outerjoin(Article, Article.id == Quantity.article_id)
        .outerjoin(Claim, and_(Claim.id == Quantity.claim_id, _is_held(Claim)))
    )
    part = Part(_stated_numbers(), narrow, tuple(where), Quantity.id)
    return Answer.of(session, StatedNumber, _ORDER, part)


def _stated_numbers() -> Select[*tuple[Any, ...]]:
    """Select the numbers that articles give, with the fields of `StatedNumber`."""
    return (
        select(
            Quantity.value,
            Quantity.unit,
            Quantity.text.label("number"),
            case((Attribution.id.is_(None), "own voice"), else_="attributed").label("voice"),
            SPEAKER.name.label("speaker"),
            func.coalesce(Claim.text, _around()).label("statement"),
            day_said().label("dated_on"),
            dated_until().label("dated_until"),
            Quantity.article_id,
            Attribution.source_text,
            VIA,
            Quantity.comparison,
            Quantity.value_to,
            Quantity.of_value,
            Quantity.what_text,
            Outlet.name.label("outlet"),
            Article.headline,
            func.coalesce(Attribution.is_copy, is_repeated(Quantity)).label("is_copy"),
            Quantity.start_char,
            Quantity.end_char,
            Quantity.id.label("quantity_id"),
            Claim.id.label("claim_id"),
        )
        .outerjoin(Article, Article.id == Quantity.article_id)
        .outerjoin(Outlet, Outlet.id == Article.outlet_id)
        .outerjoin(Claim, and_(Claim.id == Quantity.claim_id, _is_held(Claim)))
        .outerjoin(Attribution, Attribution.id == _attribution_id())
        .outerjoin(SPEAKER, SPEAKER.id == Attribution.speaker_id)
        .outerjoin(PARENT, PARENT.id == Attribution.parent_id)
        .outerjoin(GO_BETWEEN, GO_BETWEEN.id == PARENT.speaker_id)
    )


def _is_held(claim: type[Claim]) -> ColumnElement[bool]:
    """Tell whether nobody rejected a claim, or the act of saying that puts it forward."""
    struck = aliased(Attribution)
    return and_(
        claim.status != "rejected",
        ~exists().where(struck.id == claim.attribution_id, struck.status == "rejected"),
    )


def _around() -> ColumnElement[str]:
    """Return the words around a number."""
    start = case((Quantity.start_char > _AROUND, Quantity.start_char - _AROUND), else_=0)
    return func.substr(Article.text, start + 1, Quantity.end_char - start + _AROUND)


def _attribution_id() -> ColumnElement[Any]:
    """Return the act of saying that holds a number: its claim's, else the shortest around it."""
    around, piece = aliased(Attribution), aliased(AttributionSpan)
    shortest = (
        select(around.id)
        .join(piece, and_(piece.attribution_id == around.id, piece.role == "content"))
        .where(around.article_id == Quantity.article_id, around.status != "rejected")
        .where(piece.start_char <= Quantity.start_char, piece.end_char >= Quantity.end_char)
        .correlate(Quantity)
        .order_by(piece.end_char - piece.start_char, around.id)
        .limit(1)
        .scalar_subquery()
    )
    return case((Claim.id.is_not(None), Claim.attribution_id), else_=shortest)


def known_unit(session: Session, unit: str) -> str:
    """Return a unit that some number has, as it is spelt.

    Raises:
        NotOneError: no number has it; it lists near ones.
    """
    for spelt in (unit, unit.lower(), unit.upper()):
        if session.scalar(select(Quantity.id).where(Quantity.unit == spelt).limit(1)) is not None:
            return spelt
    rows = session.execute(
        select(Quantity.unit, func.count())
        .where(Quantity.unit.is_not(None))
        .group_by(Quantity.unit)
        .order_by(func.count().desc(), Quantity.unit)
        .limit(_UNITS)
    )
    counts = {str(row[0]): row[1] for row in rows}
    near = [each for each, *_ in process.extract(unit, counts.keys(), limit=5, score_cutoff=70)]
    chosen = near or list(counts)[:10]
    raise NotOneError(
        what=f"no number has the unit {unit!r}",
        remedy="Give one that articles have; these are near or frequent",
        choices=tuple(f"{each} | numbers: {counts[each]}" for each in chosen),
    )
