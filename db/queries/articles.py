"""Which article somebody means."""

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from sqlalchemy import ColumnElement, Row, Select, and_, func, literal, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.keys import row_id
from db.models import Article, LoadFile, Outlet, SourceFile

# Trigrams of this many articles, the newest, are compared within about a second.
_NEAR_AMONG = 20_000
# Below a third of the query's trigrams, what is found looks like chance to a reader.
_NEAR_ENOUGH = 1 / 3


@dataclass(frozen=True, slots=True)
class ArticleName:
    """What tells one article from another: dates and outlets are None where not known."""

    id: int
    headline: str | None
    outlet: str | None
    published_on: date | None
    path: str


def find_articles(session: Session, words: str, limit: int = 10) -> tuple[ArticleName, ...]:
    """Return the articles that the words mean, at most `limit`, in the order of their ids.

    The words are an article's id, or else its file's path, or else the end of that path in
    whole parts (`news/a.txt`, `a.txt`), or else a file's name before a dot (`a`), or else
    the end of another path that held the same bytes, or else words that all stand in the
    headline in any order. The first of these that finds anything decides; from the second
    on, case does not count.
    """
    for condition in _readings(words.strip()):
        found = session.execute(_names().where(condition).order_by(Article.id).limit(limit))
        names = tuple(ArticleName(*row) for row in found)
        if names:
            return names
    return ()


def near_articles(session: Session, words: str, limit: int = 5) -> tuple[ArticleName, ...]:
    """Return articles whose headline or path is spelt most like the words, nearest first.

    Only the newest 20,000 articles are compared.
    """
    wanted = _trigrams(words)
    if not wanted:
        return ()
    scored = []
    newest = _names().order_by(Article.id.desc()).limit(_NEAR_AMONG)
    for row in session.execute(newest, execution_options={"yield_per": 1000}):
        name = ArticleName(*row)
        has = _trigrams(f"{name.headline or ''} {PurePosixPath(name.path).name}")
        score = len(wanted & has) / len(wanted)
        if score >= _NEAR_ENOUGH:
            scored.append((score, -name.id, name))
    return tuple(name for _, _, name in heapq.nlargest(limit, scored, key=lambda each: each[:2]))


def newest_articles(session: Session, limit: int = 10) -> tuple[ArticleName, ...]:
    """Return the articles that were published last, the newest first, those without a date last."""
    # IS NULL as a key of its own would not come from the index.
    dated = _names().where(Article.published_on.is_not(None))
    rows = session.execute(
        dated.order_by(Article.published_on.desc(), Article.id.desc()).limit(limit)
    ).all()
    undated: Sequence[Row[int, str | None, str, date | None, str]] = ()
    if len(rows) < limit:
        rest = _names().where(Article.published_on.is_(None)).order_by(Article.id.desc())
        undated = session.execute(rest.limit(limit - len(rows))).all()
    return tuple(ArticleName(*row) for row in (*rows, *undated))


def first_article(session: Session, run_id: int) -> int | None:
    """Return the first article that a run stored or read again, None where it did neither."""
    return session.scalar(select(func.min(Article.id)).where(Article.load_run_id == run_id))


def _names() -> Select[int, str | None, str, date | None, str]:
    return (
        select(Article.id, Article.headline, Outlet.name, Article.published_on, SourceFile.path)
        .join(Article.source_file)
        .outerjoin(Article.outlet)
    )


def _readings(words: str) -> Iterator[ColumnElement[bool]]:
    number = row_id(words)
    if number is not None:
        yield Article.id == number
    if not words:
        return
    yield SourceFile.path == words
    yield _ends(SourceFile.path, words)
    yield (literal("/") + SourceFile.path).icontains(f"/{words}.", autoescape=True)
    copies = select(LoadFile.source_file_id).where(_ends(LoadFile.path, words))
    yield Article.source_file_id.in_(copies)
    yield and_(*(Article.headline.icontains(word, autoescape=True) for word in words.split()))


def _ends(path: InstrumentedAttribute[str], words: str) -> ColumnElement[bool]:
    """Tell whether a path ends in the words, in whole parts."""
    return (literal("/") + path).iendswith(f"/{words}", autoescape=True)


def _trigrams(text: str) -> set[str]:
    padded = [f" {word} " for word in text.lower().split()]
    return {word[at : at + 3] for word in padded for at in range(len(word) - 2)}


def publishing_outlets(session: Session) -> int:
    """Return how many outlets have articles here; others are only credited."""
    return session.scalar(select(func.count(Article.outlet_id.distinct()))) or 0
