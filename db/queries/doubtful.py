"""Readings that people should look at: what is doubtful about each."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from sqlalchemy import ColumnElement, Select, and_, exists, func, null, select
from sqlalchemy.orm import Session, aliased

from db.models import Actor, Article, ArticleActor, Attribution, Claim, Quote, SpeakerCandidate
from db.readings import Reading

DoubtWord = Literal["several", "open", "inferred", "unknown", "shared"]
"""several: the source may mean several; open: its marks never close; inferred: nothing near it
says who speaks, a rule does; unknown: nobody is found; shared: several bear the speaker's name."""

DOUBTS: tuple[DoubtWord, ...] = get_args(DoubtWord)

_SPEAKER = aliased(Actor)
_HAS_CANDIDATES = exists().where(SpeakerCandidate.attribution_id == Attribution.id)
_IS_SHARED = exists().where(
    ArticleActor.id == Attribution.speaker_ref_id, ArticleActor.is_ambiguous
)


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A reading that is doubtful, and why.

    `reading` is what people name it by: the quote, the claim or, where an act of saying has
    neither, the attribution. `text` is what was said; `candidates` are who may have spoken.
    `source_text` are the article's words for who speaks; `method` is the rule that found it.
    `why` is None for what is listed without a doubt; `status` is what became of it.
    """

    reading: Reading
    why: DoubtWord | None
    text: str
    speaker: str | None
    source_text: str | None
    candidates: tuple[str, ...]
    method: str | None
    article_id: int
    headline: str | None
    start_char: int
    end_char: int
    status: str


def doubtful(
    session: Session,
    limit: int = 20,
    *,
    why: DoubtWord | None = None,
    article_id: int | None = None,
) -> tuple[Doubtful, ...]:
    """Return readings that are doubtful and that nobody reviewed, at most `limit`.

    Sorted by why, what is most often wrong first, then in the order of the articles.
    Articles that a later one of their file replaced are left out.
    """
    found: list[tuple[DoubtWord, Any]] = []
    for each in [why] if why else DOUBTS:
        query = _open() if each == "open" else _said(each)
        query = query.where(Article.replaced_by_id.is_(None))
        if article_id is not None:
            query = query.where(Article.id == article_id)
        found += ((each, row) for row in session.execute(query.limit(limit - len(found))))
        if len(found) >= limit:
            break
    several = {row.attribution_id for each, row in found if each == "several"}
    names = _candidates(session, several)
    return tuple(_doubtful(each, row, names.get(row.attribution_id, ())) for each, row in found)


def count_doubtful(session: Session) -> tuple[tuple[DoubtWord, int], ...]:
    """Return how many readings are doubtful for each reason, of those that `doubtful` lists."""
    found: list[tuple[DoubtWord, int]] = []
    for why in DOUBTS:
        query = (_open() if why == "open" else _said(why)).where(Article.replaced_by_id.is_(None))
        counted = query.with_only_columns(func.count(), maintain_column_froms=True)
        found.append((why, session.scalar(counted.order_by(None)) or 0))
    return tuple(found)


def readings(
    session: Session, limit: int = 20, *, article_id: int | None = None
) -> tuple[Doubtful, ...]:
    """Return quotes and claims, doubtful or not, in the order of the articles, at most `limit`.

    Rejected ones are left out, and articles that a later one of their file replaced, but for
    the one that is asked for.
    """
    found: list[Doubtful] = []
    for model in (Quote, Claim):
        query = _every(model).limit(limit)
        is_wanted: ColumnElement[bool] = Article.replaced_by_id.is_(None)
        if article_id is not None:
            is_wanted = Article.id == article_id
        found += (_doubtful(None, row) for row in session.execute(query.where(is_wanted)))
    found.sort(key=lambda each: (each.article_id, each.start_char, -each.end_char))
    return tuple(found[:limit])


def _every(model: type[Quote] | type[Claim]) -> Select[*tuple[Any, ...]]:
    is_quote = model is Quote
    return (
        select(
            model.attribution_id,
            (model.id if is_quote else null()).label("quote_id"),
            (null() if is_quote else model.id).label("claim_id"),
            model.text,
            *_ABOUT,
            model.start_char,
            model.end_char,
            model.status,
        )
        .join(Article, Article.id == model.article_id)
        .outerjoin(Attribution, Attribution.id == model.attribution_id)
        .outerjoin(_SPEAKER, _SPEAKER.id == Attribution.speaker_id)
        .where(model.status != "rejected")
        .order_by(model.article_id, model.start_char, model.id)
    )


def _doubtful(
    why: DoubtWord | None,
    row: Any,  # noqa: ANN401
    candidates: Sequence[str] = (),
) -> Doubtful:
    reading = Reading("attributions", row.attribution_id or 0)
    if row.claim_id is not None:
        reading = Reading("claims", row.claim_id)
    if row.quote_id is not None:
        reading = Reading("quotes", row.quote_id)
    return Doubtful(
        reading=reading,
        why=why,
        text=row.text,
        speaker=row.speaker,
        source_text=row.source_text,
        candidates=tuple(candidates) if why == "several" else (),
        method=row.method,
        article_id=row.article_id,
        headline=row.headline,
        start_char=row.start_char,
        end_char=row.end_char,
        status=row.status,
    )


def _said(why: DoubtWord) -> Select[*tuple[Any, ...]]:
    conditions: dict[DoubtWord, ColumnElement[bool]] = {
        "several": and_(Attribution.speaker_id.is_(None), _HAS_CANDIDATES),
        "inferred": and_(Attribution.speaker_id.is_not(None), Attribution.certainty == "inferred"),
        "unknown": and_(Attribution.speaker_id.is_(None), ~_HAS_CANDIDATES),
        "shared": and_(func.coalesce(Attribution.certainty, "") != "inferred", _IS_SHARED),
    }
    length = Attribution.end_char - Attribution.start_char
    return (
        select(
            Attribution.id.label("attribution_id"),
            _first(Quote).label("quote_id"),
            _first(Claim).label("claim_id"),
            func.substr(Article.text, Attribution.start_char + 1, length).label("text"),
            *_ABOUT,
            Attribution.start_char,
            Attribution.end_char,
            Attribution.status,
        )
        .join(Article, Article.id == Attribution.article_id)
        .outerjoin(_SPEAKER, _SPEAKER.id == Attribution.speaker_id)
        .where(Attribution.status == "read", conditions[why])
        .order_by(Attribution.article_id, Attribution.start_char, Attribution.id)
    )


def _open() -> Select[*tuple[Any, ...]]:
    return _every(Quote).where(Quote.status == "read", ~Quote.is_closed)


_ABOUT: tuple[ColumnElement[Any], ...] = (
    _SPEAKER.name.label("speaker"),
    Attribution.source_text.label("source_text"),
    Attribution.method.label("method"),
    Article.id.label("article_id"),
    Article.headline.label("headline"),
)


def _first(model: type[Quote] | type[Claim]) -> ColumnElement[int | None]:
    """Return the first quote or claim of an attribution that nobody rejected."""
    query = select(model.id).where(
        model.attribution_id == Attribution.id, model.status != "rejected"
    )
    ordered = query.order_by(model.start_char, model.id).limit(1)
    return ordered.correlate(Attribution).scalar_subquery()


def _candidates(session: Session, attribution_ids: Collection[int]) -> Mapping[int, Sequence[str]]:
    """Return the names of who may have spoken, by attribution."""
    names: dict[int, list[str]] = defaultdict(list)
    if attribution_ids:
        query = (
            select(SpeakerCandidate.attribution_id, Actor.name)
            .join(Actor, Actor.id == SpeakerCandidate.actor_id)
            .where(SpeakerCandidate.attribution_id.in_(attribution_ids))
            .order_by(SpeakerCandidate.actor_ref_id)
        )
        for key, name in session.execute(query):
            names[key].append(name)
    return names
