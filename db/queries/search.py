"""Full text search over articles, quotes and claims."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from sqlalchemy import (
    ColumnElement,
    Select,
    column,
    func,
    literal_column,
    null,
    or_,
    select,
    table,
)
from sqlalchemy.orm import Session

from db.answers import Page, decoded, encoded
from db.arguments import Day, OutletName, Who, first_day, last_day
from db.errors import QuestionError
from db.models import Actor, Article, Attribution, Claim, Outlet, Quote
from db.queries.meant import the_actor, the_outlet
from db.queries.statements import spoken_by
from db.search import Term, fts_query, parse, ts_query, vector
from db.search_index import SEARCHED
from db.snippets import Snippet, snippet

SearchKind = Literal["quote", "claim", "article"]

_READ = 1_000_000
"""So many characters of an article are looked through for where the words stand."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What narrows a search: who speaks, in which outlet, when it was said or published."""

    by: Who | None = None
    outlet: OutletName | None = None
    since: Day | None = None
    until: Day | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """An article, a quote or a claim that has all the words.

    `rank` is the smaller, the better. `start_char` and `end_char` bound the quote or claim
    in its article, and in an article the first of the words. `source_text` are the
    article's words for the speaker, `kind` is that of the quote or claim.
    """

    id: int
    kind: str | None
    dated_on: date | None
    speaker: str | None
    source_text: str | None
    outlet: str | None
    article_id: int
    headline: str | None
    start_char: int | None
    end_char: int | None
    rank: float
    snippet: Snippet


def search(
    session: Session,
    words: str,
    kind: SearchKind,
    narrowed: Filter | None = None,
    *,
    number: int = 20,
    after: str | None = None,
) -> Page[Hit]:
    """Return quotes, claims or articles that have all the words, the best first.

    Words between quotation marks stand so in the text; `word*` is the beginning of one; letter
    case, marks on letters and punctuation do not count. Scare quotes are found too. Articles
    are not narrowed by who speaks. `after` of a page asks for the next one.

    Raises:
        QuestionError: The words are none, a date is none, `after` is of no page.
        NotOneError: A name means several, or nobody.
    """
    terms = parse(words)
    ranked = _ranked(session, terms, kind, narrowed or Filter())
    if after is not None:
        rank, key = _place(after)
        place = ranked.c.rank > rank, (ranked.c.rank == rank) & (ranked.c.id > key)
        chosen = select(ranked).where(or_(*place))
    else:
        chosen = select(ranked)
    best = chosen.order_by(ranked.c.rank, ranked.c.id).limit(number + 1).subquery("best")
    rows = session.execute(_told(kind, best).order_by(best.c.rank, best.c.id)).all()
    hits = tuple(_hit(kind, row, terms) for row in rows[:number])
    more = len(rows) > number
    return Page(hits, encoded([hits[-1].rank, hits[-1].id]) if more else None)


def count_hits(
    session: Session, words: str, kind: SearchKind, narrowed: Filter | None = None
) -> int:
    """Return how many quotes, claims or articles `search` finds.

    Raises:
        QuestionError, NotOneError: as `search` does.
    """
    found = _ranked(session, parse(words), kind, narrowed or Filter())
    return session.scalar(select(func.count()).select_from(found)) or 0


_MODELS: dict[SearchKind, Any] = {"quote": Quote, "claim": Claim, "article": Article}


def _ranked(session: Session, terms: tuple[Term, ...], kind: SearchKind, narrowed: Filter) -> Any:  # noqa: ANN401
    """Select the keys of what has the terms, with their ranks."""
    model = _MODELS[kind]
    if session.get_bind().dialect.name == "postgresql":
        text, query = vector(model.text), ts_query(terms)
        rank: ColumnElement[float] = -func.ts_rank(text, query)
        found = select(model.id, rank.label("rank")).where(text.bool_op("@@")(query))
    else:
        index = SEARCHED[model.__tablename__]
        fts = table(index, column("rowid"))
        found = (
            select(model.id, literal_column(f"bm25({index})").label("rank"))
            .join(fts, fts.c.rowid == model.id)
            .where(literal_column(index).bool_op("MATCH")(fts_query(terms)))
        )
    narrowing = _articles if kind == "article" else _said
    return found.where(*narrowing(session, model, narrowed)).subquery("ranked")


def _articles(session: Session, _model: Any, narrowed: Filter) -> Iterator[ColumnElement[bool]]:  # noqa: ANN401
    """Yield the conditions that narrow articles."""
    if narrowed.by is not None:
        raise QuestionError("articles have no speaker", remedy="Search quotes or claims")
    if narrowed.outlet is not None:
        yield Article.outlet_id == the_outlet(session, narrowed.outlet)
    yield from _within(Article.published_on, narrowed)


def _said(session: Session, model: Any, narrowed: Filter) -> Iterator[ColumnElement[bool]]:  # noqa: ANN401
    """Yield the conditions that narrow quotes or claims."""
    yield model.status != "rejected"
    article = select(Article.id).where(Article.id == model.article_id).correlate(model)
    if narrowed.outlet is not None:
        yield article.where(Article.outlet_id == the_outlet(session, narrowed.outlet)).exists()
    said = select(Attribution.dated_on).where(Attribution.id == model.attribution_id)
    if narrowed.by is not None:
        actor = the_actor(session, narrowed.by).id
        yield said.where(spoken_by(session, actor)).correlate(model).exists()
    published = article.with_only_columns(Article.published_on)
    day = func.coalesce(said.correlate(model).scalar_subquery(), published.scalar_subquery())
    yield from _within(day, narrowed)


def _within(day: Any, narrowed: Filter) -> Iterator[ColumnElement[bool]]:  # noqa: ANN401
    first, last = first_day(narrowed.since), last_day(narrowed.until)
    if first is not None:
        yield day >= first
    if last is not None:
        yield day <= last


def _told(kind: SearchKind, best: Any) -> Select[*tuple[Any, ...]]:  # noqa: ANN401
    """Select what hits tell, by their keys."""
    if kind == "article":
        return (
            select(
                *(best.c.id, null(), Article.published_on, null(), null(), Outlet.name, Article.id),
                *(Article.headline, null(), null(), best.c.rank),
                func.substr(Article.text, 1, _READ),
            )
            .join(Article, Article.id == best.c.id)
            .outerjoin(Outlet, Outlet.id == Article.outlet_id)
        )
    model = _MODELS[kind]
    day = func.coalesce(Attribution.dated_on, Article.published_on)
    return (
        select(
            *(best.c.id, model.kind, day, Actor.name, Attribution.source_text, Outlet.name),
            *(Article.id, Article.headline, model.start_char, model.end_char, best.c.rank),
            model.text,
        )
        .join(model, model.id == best.c.id)
        .join(Article, Article.id == model.article_id)
        .outerjoin(Outlet, Outlet.id == Article.outlet_id)
        .outerjoin(Attribution, Attribution.id == model.attribution_id)
        .outerjoin(Actor, Actor.id == Attribution.speaker_id)
    )


def _hit(kind: SearchKind, row: Any, terms: tuple[Term, ...]) -> Hit:  # noqa: ANN401
    *told, start, end, rank, text = row
    found = snippet(text, terms)
    if kind == "article":
        start, end = found.start_char, found.end_char
    return Hit(*(*told, start, end, float(rank), found))


def _place(after: str) -> tuple[float, int]:
    match decoded(after):
        case [float() | int() as rank, int() as key]:
            return float(rank), key
    raise QuestionError("this is of no page of this answer", remedy="Ask for the first page")
