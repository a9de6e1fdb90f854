"""One utterance in several articles: each variant with its own words, and what differs."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, aliased

from db.differences import PARTS, Comparison, compare_variants
from db.differences import Variant as Words
from db.models import Actor, Article, Attribution, AttributionSpan, Outlet, UtteranceVariant
from db.wording import WORD, word_keys


@dataclass(frozen=True, slots=True)
class VariantRow:
    """An utterance as one article has it, in one attribution or in several that continue it.

    `words` are its own, piece by piece, with those of its attributions; `speaker` is whom
    the article's source was resolved to. `method` and `similarity` (0 to 1) say what joined
    it to the others, None for the first. `is_copy`: it stands in a passage that the article
    has from another.
    """

    attribution_ids: tuple[int, ...]
    article_id: int
    headline: str | None
    outlet: str | None
    published_on: date | None
    speaker: str | None
    method: str
    similarity: float | None
    is_copy: bool
    words: Words


@dataclass(frozen=True, slots=True)
class Rewording:
    """Another article's variant, and what changed from it to the article's own."""

    variant: VariantRow
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class UtterancePage:
    """An utterance that an article has a variant of: its own, and all others compared with it."""

    utterance_id: int
    own: VariantRow
    others: tuple[Rewording, ...]


def utterances_in(session: Session, article_id: int) -> tuple[UtterancePage, ...]:
    """Return the utterances of an article that other articles have too, in its order.

    An utterance that the article itself quotes twice, as in a headline and below, comes
    once for each of the two.
    """
    own = (
        select(UtteranceVariant.utterance_id)
        .join(Attribution, Attribution.id == UtteranceVariant.attribution_id)
        .where(Attribution.article_id == article_id)
    )
    return _pages(session, article_id, UtteranceVariant.utterance_id.in_(own))


def utterance_of(session: Session, attribution_id: int) -> tuple[VariantRow, ...]:
    """Return every variant of what an attribution reports, the earliest published first.

    Empty where no other article is known to have it.
    """
    own = select(UtteranceVariant.utterance_id).where(
        UtteranceVariant.attribution_id == attribution_id
    )
    return _by_date(session, UtteranceVariant.utterance_id.in_(own))


def variants_of(session: Session, utterance_id: int) -> tuple[VariantRow, ...]:
    """Return every variant of an utterance, the earliest published first."""
    return _by_date(session, UtteranceVariant.utterance_id == utterance_id)


def _by_date(session: Session, where: Any) -> tuple[VariantRow, ...]:  # noqa: ANN401
    rows = [row for rows in _variants(session, where).values() for row in rows]
    return tuple(sorted(rows, key=lambda r: (r.published_on or date.max, r.attribution_ids)))


def _pages(session: Session, article_id: int, where: Any) -> tuple[UtterancePage, ...]:  # noqa: ANN401
    pages = []
    for utterance_id, rows in _variants(session, where).items():
        others = [row for row in rows if row.article_id != article_id]
        for own in rows:
            if own.article_id == article_id and others:
                compared = (Rewording(e, compare_variants(e.words, own.words)) for e in others)
                pages.append(UtterancePage(utterance_id, own, tuple(compared)))
    starts = _starts(session, [page.own.attribution_ids[0] for page in pages])
    return tuple(sorted(pages, key=lambda page: starts[page.own.attribution_ids[0]]))


def _variants(session: Session, where: Any) -> Mapping[int, Sequence[VariantRow]]:  # noqa: ANN401
    speaker, addressee = aliased(Actor), aliased(Actor)
    rows = session.execute(_query(speaker, addressee).where(where)).all()
    pieces = _pieces(session, [row.id for row in rows])
    found: dict[int, list[VariantRow]] = defaultdict(list)
    for row in rows:
        words = Words(
            pieces[row.id],
            row.source_text,
            row.cue_text,
            row.said_text,
            row.medium_text,
            row.addressee,
        )
        known = (row.headline, row.outlet, row.published_on, row.speaker)
        how = (row.method, row.similarity, row.is_copy)
        variant = VariantRow((row.id,), row.article_id, *known, *how, words)
        _add(found[row.utterance_id], variant)
    return found


def _add(rows: list[VariantRow], row: VariantRow) -> None:
    """Add a variant, to the one before it where the article carries on there with more words."""
    last = rows[-1] if rows else None
    if last is None or last.article_id != row.article_id or _repeats(last.words, row.words):
        rows.append(row)
        return
    parts = {
        name: " … ".join(
            dict.fromkeys(filter(None, (getattr(last.words, name), getattr(row.words, name))))
        )
        for name in PARTS
    }
    rows[-1] = replace(
        last,
        attribution_ids=last.attribution_ids + row.attribution_ids,
        words=Words(
            last.words.pieces + row.words.pieces, **{k: v or None for k, v in parts.items()}
        ),
    )


def _repeats(one: Words, other: Words) -> bool:
    """Tell whether most words of the shorter of two variants are in the other too."""
    first, second = (
        {key for piece in words.pieces for word in WORD.findall(piece) for key in word_keys(word)}
        for words in (one, other)
    )
    return 2 * len(first & second) > min(len(first), len(second))


def _query(speaker: Any, addressee: Any) -> Select[*tuple[Any, ...]]:  # noqa: ANN401
    return (
        select(
            UtteranceVariant.utterance_id,
            UtteranceVariant.method,
            UtteranceVariant.similarity,
            Attribution.id,
            Attribution.article_id,
            Attribution.source_text,
            Attribution.cue_text,
            Attribution.said_text,
            Attribution.medium_text,
            Attribution.is_copy,
            Article.headline,
            Article.published_on,
            Outlet.name.label("outlet"),
            speaker.name.label("speaker"),
            addressee.name.label("addressee"),
        )
        .join(Attribution, Attribution.id == UtteranceVariant.attribution_id)
        .join(Article, Article.id == Attribution.article_id)
        .outerjoin(Outlet, Outlet.id == Article.outlet_id)
        .outerjoin(speaker, speaker.id == Attribution.speaker_id)
        .outerjoin(addressee, addressee.id == Attribution.addressee_id)
        .where(Attribution.status != "rejected")
        .order_by(UtteranceVariant.utterance_id, Attribution.article_id, Attribution.start_char)
    )


def _pieces(session: Session, ids: Collection[int]) -> Mapping[int, tuple[str, ...]]:
    """Return the content of the attributions, piece by piece."""
    found: dict[int, tuple[str, ...]] = defaultdict(tuple)
    rows = session.execute(
        select(AttributionSpan.attribution_id, AttributionSpan.text)
        .where(AttributionSpan.attribution_id.in_(ids), AttributionSpan.role == "content")
        .order_by(AttributionSpan.attribution_id, AttributionSpan.position)
    )
    for attribution_id, text in rows:
        found[attribution_id] += (text,)
    return found


def _starts(session: Session, ids: Collection[int]) -> Mapping[int, int]:
    rows = session.execute(
        select(Attribution.id, Attribution.start_char).where(Attribution.id.in_(ids))
    )
    return {row.id: row.start_char for row in rows}
