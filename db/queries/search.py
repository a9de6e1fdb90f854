"""Full text search: over what is quoted, what is claimed, and over articles."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Float,
    Label,
    Row,
    Select,
    and_,
    case,
    cast,
    false,
    func,
    literal,
    literal_column,
    null,
    or_,
    select,
    union_all,
)
from sqlalchemy.orm import Session

from db.answers import Page, decoded, encoded
from db.errors import QuestionError
from db.keys import row_id
from db.models import Article, Attribution, Claim, Outlet, Quote
from db.queries.claim_parts import day_said
from db.queries.copied import is_repeated
from db.queries.hits import Hit, HitKind, Search
from db.queries.narrowing import within
from db.queries.statements import GO_BETWEEN, PARENT, SPEAKER, VIA, spoken_by
from db.search import held, index_of, matches, tsquery, vector
from db.search_words import Sought, parse
from db.snippets import best_place, marked

_MODELS: dict[HitKind, type[Quote] | type[Claim] | type[Article]] = {
    "quote": Quote,
    "claim": Claim,
    "article": Article,
}
"""The kinds of hits, in the order in which they are listed."""


def search(
    session: Session, wanted: Search | str, limit: int = 50, after: str | None = None
) -> Page[Hit]:
    """Return what holds the words, at most `limit`: quotes, then claims, then articles.

    What is wanted is words alone, or words with what narrows them.

    Ranks of different kinds do not compare, and a quote is in its article as well, so each
    kind comes for itself, best first. Rejected rows and scare quotes are left out. `after`
    is that of the page before. It is one statement, or two with a speaker.

    Raises:
        QuestionError: There is no word to look for, a date is none, an article is asked to
            speak, or `after` is of no page.
    """
    wanted = Search(wanted) if isinstance(wanted, str) else wanted
    sought = parse(wanted.words)
    kinds = _kinds(wanted)
    behind = None if after is None else _read(after, kinds)
    if behind is not None:
        kinds = kinds[kinds.index(behind.kind) :]
    speaks = _speaks(session, wanted)
    ranked = [
        _ranked(_found(session, wanted, sought, kind).where(*speaks), behind if at == 0 else None)
        .limit(limit + 1)
        .subquery(f"{kind}_hits")
        for at, kind in enumerate(kinds)
    ]
    rows = session.execute(_shown(union_all(*map(select, ranked)), limit + 1)).all()
    hits = tuple(_hit(row, sought) for row in rows[:limit])
    if len(rows) <= limit:
        return Page(hits, None)
    return Page(hits, encoded([hits[-1].kind, hits[-1].rank, hits[-1].id]))


def count_hits(session: Session, wanted: Search, most: int | None = None) -> dict[HitKind, int]:
    """Return how many hits of each kind `search` finds, by one statement, or two with a speaker.

    With `most` it counts no further than that many of a kind.

    Raises:
        QuestionError: as `search` does.
    """
    # Without their ranks, which cost more to tell than that there is a hit.
    one: Label[int] = literal_column("1").label("one")
    counts = {
        kind: select(func.count()).select_from(
            each.with_only_columns(one, maintain_column_froms=True).limit(most).subquery()
        )
        for kind, each in hits_of_kinds(session, wanted).items()
    }
    row = session.execute(select(*(each.scalar_subquery() for each in counts.values()))).one()
    return dict(zip(counts, row, strict=True))


def hits_of_kinds(session: Session, wanted: Search) -> dict[HitKind, Select[str, int, float]]:
    """Select kind, id and rank of all hits, for each kind that is looked for.

    Articles are joined, and attributions where it is no article that is looked for.

    Raises:
        QuestionError: as `search` does.
    """
    sought = parse(wanted.words)
    speaks = _speaks(session, wanted)
    return {kind: _found(session, wanted, sought, kind).where(*speaks) for kind in _kinds(wanted)}


@dataclass(frozen=True, slots=True)
class _Key:
    """The last hit of a page."""

    kind: HitKind
    rank: float
    id: int


def _read(after: str, kinds: tuple[HitKind, ...]) -> _Key:
    match decoded(after):
        case [str() as given, float() as rank, int() as key] if row_id(str(key)) is not None:
            for kind in kinds:
                if kind == given:
                    return _Key(kind, rank, key)
    raise QuestionError("this is of no page of this search", remedy="Ask for the first page")


def _kinds(wanted: Search) -> tuple[HitKind, ...]:
    if wanted.kind == "article" and wanted.speaker is not None:
        raise QuestionError(
            "an article has no speaker", remedy="Look for quotes or claims, or for any speaker"
        )
    if wanted.kind is not None:
        return (wanted.kind,)
    return tuple(each for each in _MODELS if each != "article" or wanted.speaker is None)


def _ranked(hits: Select[str, int, float], behind: _Key | None) -> Select[str, int, float]:
    """Return the hits of a kind, best first, those behind a key of it."""
    _, number, rank = hits.selected_columns
    if behind is not None:
        hits = hits.where(or_(rank < behind.rank, and_(rank == behind.rank, number > behind.id)))
    return hits.order_by(rank.desc(), number)


def _found(
    session: Session, wanted: Search, sought: Sought, kind: HitKind
) -> Select[str, int, float]:
    """Select kind, id and rank of the hits of a kind."""
    model: Any = _MODELS[kind]
    rank: ColumnElement[float]
    found: Select[str, int, float]
    if session.get_bind().dialect.name == "postgresql":
        # 1: the longer the text, the less a word in it weighs.
        rank = cast(func.ts_rank(vector(model.text), tsquery(sought), 1), Float(53))
        found = select(literal(kind).label("kind"), model.id, rank.label("rank"))
        found = found.where(matches(session, model.text, sought))
    else:
        fts = index_of(model.text)
        rank = literal_column(f"-bm25({fts.name})", Float)
        found = select(literal(kind).label("kind"), model.id, rank.label("rank"))
        found = found.join_from(fts, model, model.id == fts.c.rowid).where(held(fts, sought))
    if model is not Article:
        found = found.join(Article, Article.id == model.article_id)
        found = found.outerjoin(Attribution, Attribution.id == model.attribution_id)
    return found.where(*_conditions(wanted, kind))


def _speaks(session: Session, wanted: Search) -> tuple[ColumnElement[bool], ...]:
    return () if wanted.speaker is None else (spoken_by(session, wanted.speaker),)


def _conditions(wanted: Search, kind: HitKind) -> Iterator[ColumnElement[bool]]:
    dated_on: ColumnElement[date | None] = Article.published_on.expression
    if kind != "article":
        model = Quote if kind == "quote" else Claim
        yield model.status != "rejected"
        dated_on = day_said()
    if kind == "quote":
        yield Quote.kind != "scare"
    if wanted.outlet is not None:
        yield Article.outlet_id == wanted.outlet
    yield from within(dated_on, wanted.since, wanted.until)


def _shown(ranked: Any, limit: int) -> Select[*tuple[Any, ...]]:  # noqa: ANN401  # a union
    """Select what is shown of the ranked hits."""
    hits = ranked.subquery("hits")
    is_article = hits.c.kind == "article"
    return (
        select(
            *hits.c["kind", "id", "rank"],
            case((is_article, Article.text), else_=func.coalesce(Quote.text, Claim.text)),
            SPEAKER.name.label("speaker"),
            day_said().label("dated_on"),
            Outlet.name.label("outlet"),
            Article.headline,
            Attribution.source_text,
            VIA,
            _is_copy(is_article).label("is_copy"),
            Article.id.label("article_id"),
            func.coalesce(Quote.start_char, Claim.start_char).label("start_char"),
            func.coalesce(Quote.end_char, Claim.end_char).label("end_char"),
            Attribution.id.label("attribution_id"),
        )
        .select_from(hits)
        .outerjoin(Quote, and_(hits.c.kind == "quote", Quote.id == hits.c.id))
        .outerjoin(Claim, and_(hits.c.kind == "claim", Claim.id == hits.c.id))
        # An inner join would let SQLite begin with the articles.
        .outerjoin(
            Article, Article.id == func.coalesce(Quote.article_id, Claim.article_id, hits.c.id)
        )
        .outerjoin(Outlet, Outlet.id == Article.outlet_id)
        .outerjoin(
            Attribution,
            Attribution.id == func.coalesce(Quote.attribution_id, Claim.attribution_id),
        )
        .outerjoin(SPEAKER, SPEAKER.id == Attribution.speaker_id)
        .outerjoin(PARENT, PARENT.id == Attribution.parent_id)
        .outerjoin(GO_BETWEEN, GO_BETWEEN.id == PARENT.speaker_id)
        # As it happens, the names of the kinds fall in the order of the list.
        .order_by(hits.c.kind.desc(), hits.c.rank.desc(), hits.c.id)
        .limit(limit)
    )


def _is_copy(is_article: ColumnElement[bool]) -> ColumnElement[bool | None]:
    return case(
        (is_article, null()),
        (Attribution.id.is_not(None), Attribution.is_copy),
        (Claim.id.is_not(None), is_repeated(Claim)),
        else_=false(),
    )


def _hit(row: Row[*tuple[Any, ...]], sought: Sought) -> Hit:
    kind, number, rank, text, speaker, dated_on, outlet, headline = row[:8]
    place = best_place(text, sought)
    start, end = row.start_char, row.end_char
    if kind == "article" and place.hits:
        start, end = place.hits[0][0], max(end for _, end in place.hits)
    return Hit(
        kind=kind,
        snippet=marked(text, place),
        speaker=speaker,
        dated_on=dated_on,
        outlet=outlet,
        headline=headline,
        source_text=row.source_text,
        via=row.via,
        is_copy=None if row.is_copy is None else bool(row.is_copy),
        article_id=row.article_id,
        start_char=start,
        end_char=end,
        rank=rank,
        attribution_id=row.attribution_id,
        id=number,
    )
