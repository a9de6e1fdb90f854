"""What an article has in common with others: passages, and whom it has them from."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import and_, case, or_, select
from sqlalchemy.orm import Session, aliased

from db.models import Article, Credit, Outlet, Passage


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """A run of text that an article shares with another.

    `text` is how the article has it, from `start_char` to `end_char`; `similarity`, 0 to 1,
    is the share of its words that agree with the other's. `original_id` is which of the two
    had it first, None where nothing proves it, and `original_basis` what does.
    """

    start_char: int
    end_char: int
    text: str
    other_id: int
    other_headline: str | None
    other_outlet: str | None
    other_published_on: date | None
    similarity: float
    original_id: int | None
    original_basis: str | None


@dataclass(frozen=True, slots=True)
class PassagePair:
    """A passage as each of two articles has it, with its characters in each.

    `similarity`, `original_id` and `original_basis` are as in `SharedPassage`.
    """

    start_char: int
    end_char: int
    text: str
    other_start: int
    other_end: int
    other_text: str
    similarity: float
    original_id: int | None
    original_basis: str | None


@dataclass(frozen=True, slots=True)
class GivenCredit:
    """An outlet that an article has something from.

    `kind` is how that is known: by its own words, which `text` names (None where they are
    no part of the article's text), or `copy`: by a passage shared with article `other_id`.
    """

    outlet: str
    is_agency: bool
    kind: str
    text: str | None
    start_char: int | None
    other_id: int | None


def passages_of(session: Session, article_id: int) -> tuple[SharedPassage, ...]:
    """Return the passages an article shares with others, in the order of its text."""
    is_later = Passage.article_id == article_id
    start = case((is_later, Passage.start_char), else_=Passage.other_start)
    end = case((is_later, Passage.end_char), else_=Passage.other_end)
    other_id = case((is_later, Passage.other_id), else_=Passage.article_id)
    other = aliased(Article)
    rows = session.execute(
        select(
            start.label("start_char"),
            end.label("end_char"),
            other.id,
            other.headline,
            Outlet.name,
            other.published_on,
            Passage.similarity,
            Passage.original_id,
            Passage.original_basis,
        )
        .join(other, other.id == other_id)
        .outerjoin(Outlet, Outlet.id == other.outlet_id)
        .where(or_(is_later, Passage.other_id == article_id))
        .order_by(start, end, other.id)
    ).all()
    text = session.scalar(select(Article.text).where(Article.id == article_id)) or ""
    return tuple(SharedPassage(row[0], row[1], text[row[0] : row[1]], *row[2:]) for row in rows)


def passages_between(session: Session, one: int, other: int) -> tuple[PassagePair, ...]:
    """Return the passages two articles share, in the order of the first one's text."""
    rows = session.scalars(
        select(Passage).where(
            or_(
                and_(Passage.article_id == one, Passage.other_id == other),
                and_(Passage.article_id == other, Passage.other_id == one),
            )
        )
    ).all()
    articles = select(Article.id, Article.text).where(Article.id.in_([one, other]))
    texts = {row.id: row.text for row in session.execute(articles)}
    found = []
    for row in rows:
        places = ((row.start_char, row.end_char), (row.other_start, row.other_end))
        (start, end), (other_start, other_end) = places if row.article_id == one else places[::-1]
        found.append(
            PassagePair(
                *(start, end, texts[one][start:end]),
                *(other_start, other_end, texts[other][other_start:other_end]),
                *(row.similarity, row.original_id, row.original_basis),
            )
        )
    return tuple(sorted(found, key=lambda each: (each.start_char, each.end_char)))


def credits_of(session: Session, article_id: int) -> tuple[GivenCredit, ...]:
    """Return whom an article credits by its own words, then by the passages it shares."""
    is_copy = Credit.kind == "copy"
    other_id = case((Passage.article_id == article_id, Passage.other_id), else_=Passage.article_id)
    rows = session.execute(
        select(Outlet.name, Outlet.is_agency, Credit.kind, Credit.text, Credit.start_char, other_id)
        .join(Outlet, Outlet.id == Credit.outlet_id)
        .outerjoin(Passage, Passage.id == Credit.passage_id)
        .where(Credit.article_id == article_id)
        .order_by(is_copy, Credit.source_start, Outlet.name, other_id)
    )
    return tuple(dict.fromkeys(GivenCredit(*row) for row in rows))
