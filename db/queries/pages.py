"""One article as a page: its text, what was read in it, and how its facts are known."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Row, Select, and_, func, select
from sqlalchemy.orm import Session, aliased

from db.models import (
    Actor,
    Article,
    ArticleEvidence,
    Attribution,
    Block,
    Claim,
    Quantity,
    Quote,
    SourceFile,
    SpeakerCandidate,
    TextEdit,
)
from db.models.words import BasisWord
from db.queries.claim_parts import (
    Figure,
    Firmness,
    Happening,
    figure_of,
    firmness_of,
    happening_of,
)

Figures = dict[int | None, list[tuple[int, Figure]]]


@dataclass(frozen=True, slots=True)
class PageFact:
    """A fact about the article, how it is known, and why (a rule, a curator's reason)."""

    field: str
    value: str
    basis: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class PageBlock:
    """A block: its place in the text, None for boilerplate."""

    kind: str
    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class PageSaying:
    """Who said something: the words for it, and whom they were resolved to.

    `via` is the speaker of the attribution this one stands in, `via_text` the words for
    that. Each is None where the text does not give it or does not decide; `candidates` are
    then the names of those it leaves.
    """

    speaker: str | None
    source_text: str | None
    cue_text: str | None
    said_text: str | None
    via: str | None
    via_text: str | None
    is_second_hand: bool
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PageMark:
    """A quote (`direct`, `partial`, `scare`), a `claim` or one in the article's `own voice`.

    `saying` is None for a scare quote and for the article's own voice, and only there;
    `firmness` and `happening` are those of claims, `figures` the numbers that no claim
    inside this one holds.
    """

    kind: str
    start: int
    end: int
    saying: PageSaying | None
    firmness: Firmness | None = None
    happening: Happening | None = None
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article with everything that `onrecord show` prints.

    Marks are in the order of the text, at the same place quotes after the claims that hold
    them; `figures` are the numbers in no claim, each with its first character; `edits`
    counts the changes made to the text, by rule.
    """

    id: int
    headline: str | None
    path: str
    encoding: str | None
    encoding_basis: str | None
    is_truncated: bool
    text: str
    facts: tuple[PageFact, ...]
    blocks: tuple[PageBlock, ...]
    marks: tuple[PageMark, ...]
    edits: tuple[tuple[str, int], ...]
    figures: tuple[tuple[int, Figure], ...] = ()


def article_page(session: Session, article_id: int) -> ArticlePage | None:
    """Return the article as a page, None if there is none; eight statements, whatever its size."""
    article = session.execute(
        select(
            Article.id,
            Article.headline,
            SourceFile.path,
            SourceFile.encoding,
            SourceFile.encoding_basis,
            Article.is_truncated,
            Article.text,
        )
        .join(Article.source_file)
        .where(Article.id == article_id)
    ).one_or_none()
    if article is None:
        return None
    figures = _figures(session, article_id)
    marks = _marks(session, article_id, figures)
    return ArticlePage(
        *article,
        facts=tuple(PageFact(*row) for row in session.execute(facts_of(article_id))),
        blocks=tuple(PageBlock(*row) for row in session.execute(_blocks(article_id))),
        marks=tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.kind))),
        figures=tuple(figures.get(None, ())),
        edits=tuple((rule, number) for rule, number in session.execute(_edits(article_id))),
    )


def facts_of(article_id: int) -> Select[str, str, BasisWord, str | None]:
    """Select the facts about an article, with the fields of `PageFact`."""
    columns = (
        ArticleEvidence.field,
        ArticleEvidence.value_text,
        ArticleEvidence.basis,
        ArticleEvidence.reason,
    )
    return (
        select(*columns)
        .where(ArticleEvidence.article_id == article_id)
        .order_by(ArticleEvidence.field, ArticleEvidence.position, ArticleEvidence.id)
    )


def _blocks(article_id: int) -> Select[str, int | None, int | None]:
    return (
        select(Block.kind, Block.start_char, Block.end_char)
        .where(Block.article_id == article_id)
        .order_by(Block.position)
    )


def _edits(article_id: int) -> Select[str, int]:
    return (
        select(TextEdit.rule, func.count())
        .where(TextEdit.article_id == article_id)
        .group_by(TextEdit.rule)
        .order_by(TextEdit.rule)
    )


def _candidates(session: Session, article_id: int) -> dict[int, tuple[str, ...]]:
    """Return for each attribution that leaves several speakers their names, in order."""
    rows = session.execute(
        select(SpeakerCandidate.attribution_id, Actor.name)
        .join(SpeakerCandidate.actor)
        .join(Attribution, Attribution.id == SpeakerCandidate.attribution_id)
        .where(Attribution.article_id == article_id)
        .order_by(SpeakerCandidate.attribution_id, Actor.sort_name, Actor.id)
    )
    found: dict[int, tuple[str, ...]] = {}
    for attribution_id, name in rows:
        found[attribution_id] = (*found.get(attribution_id, ()), name)
    return found


def _figures(session: Session, article_id: int) -> Figures:
    """Return the numbers of each claim, None those of none, with their first characters."""
    # A number of a claim that somebody rejected since is one of no claim.
    rows = session.execute(
        select(Quantity, Claim.id)
        .outerjoin(Claim, and_(Claim.id == Quantity.claim_id, Claim.status != "rejected"))
        .where(Quantity.article_id == article_id)
        .order_by(Quantity.start_char)
    )
    found: Figures = {}
    for each, claim in rows:
        found.setdefault(claim, []).append((each.start_char, figure_of(each)))
    return found


def _marks(session: Session, article_id: int, figures: Figures) -> Iterator[PageMark]:
    """Yield the quotes and the claims that nobody rejected, with who said them."""
    candidates = _candidates(session, article_id)
    for quote, *said in _said(session, Quote, article_id):
        saying = _saying(quote.attribution_id, said, candidates)
        yield PageMark(quote.kind, quote.start_char, quote.end_char, saying)
    for claim, *said in _said(session, Claim, article_id):
        yield PageMark(
            "claim" if claim.attribution_id else claim.kind,
            claim.start_char,
            claim.end_char,
            _saying(claim.attribution_id, said, candidates),
            firmness_of(claim),
            happening_of(claim),
            tuple(figure for _, figure in figures.get(claim.id, ())),
        )


def _said(
    session: Session, model: type[Quote] | type[Claim], article_id: int
) -> Sequence[Row[Any, *tuple[Any, ...]]]:
    """Return the quotes or claims, each with the columns of `PageSaying`."""
    outer = aliased(Attribution)
    speaker, via = aliased(Actor), aliased(Actor)
    return session.execute(
        select(
            model,
            speaker.name,
            Attribution.source_text,
            Attribution.cue_text,
            Attribution.said_text,
            via.name,
            outer.source_text,
            Attribution.parent_id.is_not(None),
        )
        .outerjoin(Attribution, Attribution.id == model.attribution_id)
        .outerjoin(speaker, speaker.id == Attribution.speaker_id)
        .outerjoin(outer, outer.id == Attribution.parent_id)
        .outerjoin(via, via.id == outer.speaker_id)
        .where(model.article_id == article_id, model.status != "rejected")
    ).all()


def _saying(
    attribution_id: int | None, said: Sequence[Any], candidates: Mapping[int, tuple[str, ...]]
) -> PageSaying | None:
    if attribution_id is None:
        return None
    saying = PageSaying(*said)
    return replace(saying, candidates=candidates.get(attribution_id, ()))
