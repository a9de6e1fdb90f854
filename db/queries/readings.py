"""One article with what was read in it, by keys, for pages that link to each piece."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, aliased

from db.models import (
    Actor,
    Article,
    ArticleAuthor,
    Attribution,
    AttributionSpan,
    Block,
    Claim,
    Outlet,
    Quote,
    SourceFile,
    SpeakerCandidate,
    TextEdit,
    UtteranceVariant,
)
from db.queries.pages import PageBlock, PageFact, facts_of

MOST_EDITS = 500
"""So many edits of a text are shown at most."""


@dataclass(frozen=True, slots=True)
class Saying:
    """An act of saying: who, by which words, and how that was found.

    `via` is the speaker of the attribution that it stands in, and `via_text` the words for
    that; `candidates` are those the text leaves, key and name, where it does not decide.
    `utterance_id` is set where other articles have it too.
    """

    id: int
    kind: str
    speaker_id: int | None
    speaker: str | None
    source_text: str | None
    cue_text: str | None
    said_text: str | None
    medium_text: str | None
    dated_on: date | None
    addressee: str | None
    method: str
    certainty: str | None
    is_copy: bool
    parent_id: int | None
    via_id: int | None
    via: str | None
    via_text: str | None
    utterance_id: int | None
    candidates: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ReadMark:
    """A quote (`direct`, `partial`, `scare`), a `claim`, or one in the article's `own voice`.

    `id` is that of the quote or the claim; `attribution_id` is None for scare quotes and for
    the article's own voice. `pieces` are where its words stand: the cue may interrupt a claim.
    """

    kind: str
    id: int
    start: int
    end: int
    text: str
    attribution_id: int | None
    pieces: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """A replacement on the way from the file to the text: where in the text, and which rule."""

    start: int
    before: str
    after: str
    rule: str


@dataclass(frozen=True, slots=True)
class Reading:
    """An article; `marks` are in the order of the text, longer ones first at the same place.

    `edits` are the first `MOST_EDITS`. `replaced_by_id` is a later reading of the address.
    """

    id: int
    headline: str | None
    outlet_id: int | None
    outlet: str | None
    published_on: date | None
    published_until: date | None
    url: str | None
    path: str
    is_truncated: bool
    replaced_by_id: int | None
    text: str
    authors: tuple[tuple[str, int | None], ...]
    facts: tuple[PageFact, ...]
    blocks: tuple[PageBlock, ...]
    sayings: Mapping[int, Saying]
    marks: tuple[ReadMark, ...]
    edits: tuple[Edit, ...]


def reading_of(session: Session, article_id: int) -> Reading | None:
    """Return an article with its marks, None if there is none; ten statements, whatever its size.

    Rejected rows are left out.
    """
    article: Any = session.execute(_article(article_id)).one_or_none()
    if article is None:
        return None
    authors = (
        select(ArticleAuthor.name_text, ArticleAuthor.actor_id)
        .where(ArticleAuthor.article_id == article_id)
        .order_by(ArticleAuthor.position)
    )
    blocks = (
        select(Block.kind, Block.start_char, Block.end_char)
        .where(Block.article_id == article_id)
        .order_by(Block.position)
    )
    edits = (
        select(TextEdit.start_char, TextEdit.before, TextEdit.after, TextEdit.rule)
        .where(TextEdit.article_id == article_id)
        .order_by(TextEdit.position)
        .limit(MOST_EDITS)
    )
    marks = sorted(_marks(session, article_id), key=lambda m: (m.start, -m.end, m.kind, m.id))
    parts: tuple[Any, ...] = (
        *article,
        tuple((name, key) for name, key in session.execute(authors)),
        tuple(PageFact(*row) for row in session.execute(facts_of(article_id))),
        tuple(PageBlock(*row) for row in session.execute(blocks)),
        _sayings(session, article_id),
        tuple(marks),
        tuple(Edit(*row) for row in session.execute(edits)),
    )
    return Reading(*parts)


def _article(article_id: int) -> Select[*tuple[Any, ...]]:
    return (
        select(
            Article.id,
            Article.headline,
            Article.outlet_id,
            Outlet.name,
            Article.published_on,
            Article.published_until,
            Article.url,
            SourceFile.path,
            Article.is_truncated,
            Article.replaced_by_id,
            Article.text,
        )
        .join(Article.source_file)
        .outerjoin(Outlet, Outlet.id == Article.outlet_id)
        .where(Article.id == article_id)
    )


def _sayings(session: Session, article_id: int) -> Mapping[int, Saying]:
    speaker, addressee, via = aliased(Actor), aliased(Actor), aliased(Actor)
    outer = aliased(Attribution)
    rows: Any = session.execute(
        select(
            Attribution.id,
            Attribution.kind,
            Attribution.speaker_id,
            speaker.name,
            Attribution.source_text,
            Attribution.cue_text,
            Attribution.said_text,
            Attribution.medium_text,
            Attribution.dated_on,
            addressee.name,
            Attribution.method,
            Attribution.certainty,
            Attribution.is_copy,
            Attribution.parent_id,
            outer.speaker_id,
            via.name,
            outer.source_text,
            UtteranceVariant.utterance_id,
        )
        .outerjoin(speaker, speaker.id == Attribution.speaker_id)
        .outerjoin(addressee, addressee.id == Attribution.addressee_id)
        .outerjoin(outer, outer.id == Attribution.parent_id)
        .outerjoin(via, via.id == outer.speaker_id)
        .outerjoin(UtteranceVariant, UtteranceVariant.attribution_id == Attribution.id)
        .where(Attribution.article_id == article_id, Attribution.status != "rejected")
        .order_by(Attribution.start_char, Attribution.id)
    ).all()
    candidates = _candidates(session, article_id)
    found: list[tuple[Any, ...]] = [(*row, candidates.get(row[0], ())) for row in rows]
    return {row[0]: Saying(*row) for row in found}


def _candidates(session: Session, article_id: int) -> Mapping[int, tuple[tuple[int, str], ...]]:
    rows = session.execute(
        select(SpeakerCandidate.attribution_id, Actor.id, Actor.name)
        .join(SpeakerCandidate.actor)
        .join(Attribution, Attribution.id == SpeakerCandidate.attribution_id)
        .where(Attribution.article_id == article_id)
        .order_by(SpeakerCandidate.attribution_id, Actor.sort_name, Actor.id)
    )
    found: dict[int, tuple[tuple[int, str], ...]] = {}
    for attribution_id, key, name in rows:
        found[attribution_id] = (*found.get(attribution_id, ()), (key, name))
    return found


def _marks(session: Session, article_id: int) -> Iterator[ReadMark]:
    quotes = select(
        Quote.kind, Quote.id, Quote.start_char, Quote.end_char, Quote.text, Quote.attribution_id
    ).where(Quote.article_id == article_id, Quote.status != "rejected")
    for quote in session.execute(quotes):
        yield ReadMark(*quote, ((quote.start_char, quote.end_char),))
    claims: Select[*tuple[Any, ...]] = select(
        *(Claim.kind, Claim.id, Claim.start_char, Claim.end_char, Claim.text),
        *(Claim.attribution_id, Claim.is_split),
    ).where(Claim.article_id == article_id, Claim.status != "rejected")
    contents = _contents(session, article_id)
    for kind, *claim, is_split in session.execute(claims):
        _, start, end, _, attribution_id = claim
        pieces = contents.get(attribution_id, ()) if is_split else ()
        held = tuple((max(a, start), min(b, end)) for a, b in pieces if a < end and start < b)
        name = "claim" if kind == "attributed" else kind
        read: tuple[Any, ...] = (name, *claim, held or ((start, end),))
        yield ReadMark(*read)


def _contents(session: Session, article_id: int) -> Mapping[int, tuple[tuple[int, int], ...]]:
    """Return the pieces of content of the attributions that have a claim with a cue inside."""
    split = select(Claim.attribution_id).where(Claim.article_id == article_id, Claim.is_split)
    rows = session.execute(
        select(AttributionSpan.attribution_id, AttributionSpan.start_char, AttributionSpan.end_char)
        .where(AttributionSpan.attribution_id.in_(split), AttributionSpan.role == "content")
        .order_by(AttributionSpan.attribution_id, AttributionSpan.start_char)
    )
    found: dict[int, tuple[tuple[int, int], ...]] = {}
    for attribution_id, start, end in rows:
        found[attribution_id] = (*found.get(attribution_id, ()), (start, end))
    return found
