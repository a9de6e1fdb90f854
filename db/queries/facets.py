"""What a search can be narrowed to: outlets, speakers and years, each with its hits."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import CTE, Integer, Select, Text, cast, func, literal, null, select, union_all
from sqlalchemy.orm import Session, aliased

from db.models import Actor, Article, Attribution, Outlet
from db.queries.claim_parts import day_said
from db.queries.hits import Search
from db.queries.search import hits_of_kinds

_YEAR = 4  # characters of 2024-05-03


@dataclass(frozen=True, slots=True)
class Facet:
    """What hits have in common, and how many they are: an outlet or a speaker, or a year."""

    id: int
    name: str
    number: int


@dataclass(frozen=True, slots=True)
class Facets:
    """The outlets, speakers and years that most hits have, the most first; years in order.

    What is not known is in none.
    """

    outlets: tuple[Facet, ...]
    speakers: tuple[Facet, ...]
    years: tuple[Facet, ...]


def facets(session: Session, wanted: Search, most: int = 8) -> Facets:
    """Return what the hits of a search have in common, at most so many of each.

    The years are the latest. It is one statement, or two with a speaker, which goes through
    all hits.

    Raises:
        QuestionError: as `search` does.
    """
    hits = _hits(session, wanted)
    parts = [
        _counted(hits, name, most, in_order=name == "year")
        for name in ("outlet_id", "speaker_id", "year")
    ]
    counted = union_all(*(select(each.subquery(f"of_{at}")) for at, each in enumerate(parts)))
    rows = counted.subquery("counted")
    outlet, speaker = aliased(Outlet), aliased(Actor)
    found = session.execute(
        select(rows.c.part, rows.c.id, outlet.name, speaker.name, rows.c.number)
        .outerjoin(outlet, (rows.c.part == "outlet_id") & (outlet.id == rows.c.id))
        .outerjoin(speaker, (rows.c.part == "speaker_id") & (speaker.id == rows.c.id))
    ).all()
    names: dict[str, list[Facet]] = {"outlet_id": [], "speaker_id": [], "year": []}
    for part, key, of_outlet, of_speaker, number in found:
        names[part].append(Facet(key, of_outlet or of_speaker or str(key), number))
    return Facets(
        _by_number(names["outlet_id"]),
        _by_number(names["speaker_id"]),
        tuple(sorted(names["year"], key=lambda each: -each.id)),
    )


def _by_number(found: list[Facet]) -> tuple[Facet, ...]:
    return tuple(sorted(found, key=lambda each: (-each.number, each.name, each.id)))


def _hits(session: Session, wanted: Search) -> CTE:
    """Select outlet, speaker and year of each hit."""
    parts = []
    for kind, found in hits_of_kinds(session, wanted).items():
        is_article = kind == "article"
        day: Any = Article.published_on if is_article else day_said()
        year = cast(func.substr(cast(day, Text), 1, _YEAR), Integer)
        speaker: Any = cast(null(), Integer) if is_article else Attribution.speaker_id
        parts.append(
            found.with_only_columns(
                Article.outlet_id.label("outlet_id"),
                speaker.label("speaker_id"),
                year.label("year"),
                maintain_column_froms=True,
            )
        )
    return (parts[0] if len(parts) == 1 else union_all(*parts)).cte("hits")


def _counted(hits: CTE, name: str, most: int, *, in_order: bool) -> Select[*tuple[Any, ...]]:
    column, number = hits.c[name], func.count()
    order = (column.desc(),) if in_order else (number.desc(), column)
    return (
        select(literal(name).label("part"), column.label("id"), number.label("number"))
        .where(column.is_not(None))
        .group_by(column)
        .order_by(*order)
        .limit(most)
    )
