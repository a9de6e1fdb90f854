"""The invariants that a query can tell, as data: which rows to look at, and which break them."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, aliased

from db.models import (
    Article,
    ArticleActor,
    ArticleAuthor,
    Attribution,
    AttributionSpan,
    Block,
    Claim,
    Credit,
    LoadFile,
    LoadProblem,
    Mention,
    Quantity,
    Quote,
    Role,
    SpeakerCandidate,
)

QUOTATION_MARKS = "\"“”„‟«»‹›'‘’‚‛`´「」『』"
"""What may stand around a quote."""

Column = InstrumentedAttribute[Any]


@dataclass(frozen=True, slots=True)
class Search:
    """Rows of a table, by a query for their keys, and the condition of those that are wrong."""

    table: str
    rows: Select[Any]
    wrong: ColumnElement[bool]
    sentence: str


@dataclass(frozen=True, slots=True)
class Invariant:
    """A law that the rows of some tables keep; `promise` says it in a sentence."""

    name: str
    promise: str
    searches: tuple[Search, ...]


def _keys(key: Column) -> Select[Any]:
    """Select a table's keys, with the attribution that its rows are pieces of, if they are."""
    model = key.class_
    rows = select(key)
    if model in {AttributionSpan, SpeakerCandidate}:
        rows = rows.join(Attribution, Attribution.id == model.attribution_id)
    return rows


def _span(key: Column, article_id: Column, *where: ColumnElement[bool]) -> Search:
    model = key.class_
    rows = _keys(key).join(Article, Article.id == article_id).where(*where)
    there = func.substr(Article.text, model.start_char + 1, model.end_char - model.start_char)
    sentence = "its text is not what stands at its place in the article"
    return Search(model.__tablename__, rows, there != model.text, sentence)


def _resolved(key: Column, article_id: Column, ref_id: Column, actor_id: Column) -> Search:
    who = aliased(ArticleActor)
    strays = or_(who.id.is_(None), who.actor_id != actor_id, who.article_id != article_id)
    return Search(
        key.class_.__tablename__,
        _keys(key).outerjoin(who, who.id == ref_id),
        or_(ref_id.is_(None) != actor_id.is_(None), and_(ref_id.is_not(None), strays)),
        f"{ref_id.key} and {actor_id.key} are not of one actor of its article",
    )


def _neighbour(key: Column, article_id: Column, pointer: Column, target: Any) -> Search:  # noqa: ANN401
    other = aliased(target)
    return Search(
        key.class_.__tablename__,
        select(key).outerjoin(other, other.id == pointer).where(pointer.is_not(None)),
        or_(other.id.is_(None), other.article_id != article_id),
        f"its {pointer.key} points out of its article",
    )


def _within_claim() -> Search:
    return Search(
        "quantities",
        select(Quantity.id).join(Claim, Claim.id == Quantity.claim_id),
        or_(
            Quantity.start_char < Claim.start_char,
            Quantity.end_char > Claim.end_char,
        ),
        "it does not stand in its claim",
    )


def _hull() -> Search:
    content = (
        select(
            AttributionSpan.attribution_id.label("id"),
            func.min(AttributionSpan.start_char).label("first"),
            func.max(AttributionSpan.end_char).label("last"),
        )
        .where(AttributionSpan.role == "content")
        .group_by(AttributionSpan.attribution_id)
        .subquery()
    )
    return Search(
        "attributions",
        select(Attribution.id).outerjoin(content, content.c.id == Attribution.id),
        or_(
            content.c.id.is_(None),
            content.c.first != Attribution.start_char,
            content.c.last != Attribution.end_char,
        ),
        "it does not reach from the first character of its content to the last",
    )


def _before() -> Search:
    mark = func.substr(Article.text, Quote.start_char, 1)
    return Search(
        "quotes",
        select(Quote.id).join(Article, Article.id == Quote.article_id),
        or_(Quote.start_char == 0, mark.not_in(tuple(QUOTATION_MARKS))),
        "no quotation mark stands before it",
    )


def _after() -> Search:
    mark = func.substr(Article.text, Quote.end_char + 1, 1)
    # A quotation that the next paragraph carries on ends with its paragraph, without a mark.
    ends_block = exists().where(
        Block.article_id == Quote.article_id, Block.end_char == Quote.end_char
    )
    return Search(
        "quotes",
        select(Quote.id).join(Article, Article.id == Quote.article_id).where(Quote.is_closed),
        and_(mark.not_in(tuple(QUOTATION_MARKS)), ~ends_block),
        "it is closed, and no quotation mark stands after it",
    )


def _files() -> tuple[Search, ...]:
    error = exists().where(LoadProblem.load_file_id == LoadFile.id, LoadProblem.severity == "error")
    refused = LoadFile.outcome == "refused"
    return (
        Search("load_files", select(LoadFile.id).where(refused), ~error, "no error says why"),
        Search(
            "load_files", select(LoadFile.id).where(~refused), error, "an error did not stop it"
        ),
    )


def _blocks() -> tuple[Search, ...]:
    rows = select(Block.id).join(Article, Article.id == Block.article_id)
    boilerplate = Block.kind == "boilerplate"
    return (
        Search(
            "blocks",
            rows.where(Block.start_char.is_not(None)),
            or_(Block.start_char < 0, Block.end_char > func.length(Article.text)),
            "it reaches out of the article's text",
        ),
        Search(
            "blocks",
            rows,
            boilerplate != Block.start_char.is_(None),
            "boilerplate stands in the text, or what is none does not",
        ),
    )


INVARIANTS = (
    Invariant(
        "spans",
        "the text of each span is what stands at its place in the article",
        (
            _span(Quote.id, Quote.article_id),
            _span(Mention.id, Mention.article_id),
            _span(Role.id, Role.article_id),
            _span(AttributionSpan.attribution_id, Attribution.article_id),
            _span(Claim.id, Claim.article_id, ~Claim.is_split),
            _span(Quantity.id, Quantity.article_id),
            _span(Credit.id, Credit.article_id, Credit.text.is_not(None)),
        ),
    ),
    Invariant("marks", "the quotation marks stand outside each quote", (_before(), _after())),
    Invariant("blocks", "blocks stand in the text, boilerplate and only that does not", _blocks()),
    Invariant(
        "hulls", "an attribution reaches over its content, all of it and no more", (_hull(),)
    ),
    Invariant(
        "actors",
        "who is meant is one of the article's own actors, and the same actor throughout",
        (
            _resolved(Mention.id, Mention.article_id, Mention.actor_ref_id, Mention.actor_id),
            _resolved(Role.id, Role.article_id, Role.actor_ref_id, Role.actor_id),
            _resolved(
                ArticleAuthor.article_id,
                ArticleAuthor.article_id,
                ArticleAuthor.actor_ref_id,
                ArticleAuthor.actor_id,
            ),
            _resolved(
                Attribution.id,
                Attribution.article_id,
                Attribution.speaker_ref_id,
                Attribution.speaker_id,
            ),
            _resolved(
                Attribution.id,
                Attribution.article_id,
                Attribution.addressee_ref_id,
                Attribution.addressee_id,
            ),
            _resolved(
                SpeakerCandidate.attribution_id,
                Attribution.article_id,
                SpeakerCandidate.actor_ref_id,
                SpeakerCandidate.actor_id,
            ),
        ),
    ),
    Invariant(
        "candidates",
        "the reader leaves a speaker open between several only where it gives none",
        (
            Search(
                "speaker_candidates",
                _keys(SpeakerCandidate.attribution_id),
                and_(Attribution.speaker_id.is_not(None), Attribution.status == "read"),
                "its attribution has a speaker",
            ),
        ),
    ),
    Invariant(
        "links",
        "statements point at statements of the same article",
        (
            _neighbour(Attribution.id, Attribution.article_id, Attribution.parent_id, Attribution),
            _neighbour(Quote.id, Quote.article_id, Quote.attribution_id, Attribution),
            _neighbour(Quote.id, Quote.article_id, Quote.continues_id, Quote),
            _neighbour(Claim.id, Claim.article_id, Claim.attribution_id, Attribution),
            _neighbour(Quantity.id, Quantity.article_id, Quantity.claim_id, Claim),
            _within_claim(),
        ),
    ),
    Invariant(
        "nobody's words",
        "scare quotes and the article's own voice have no attribution, all others have one",
        (
            Search(
                "quotes",
                select(Quote.id),
                (Quote.kind == "scare") != Quote.attribution_id.is_(None),
                "it is a scare quote with an attribution, or another without",
            ),
            Search(
                "claims",
                select(Claim.id),
                (Claim.kind == "own voice") != Claim.attribution_id.is_(None),
                "it is in the article's own voice with an attribution, or not without",
            ),
        ),
    ),
    Invariant("runs", "a run balances: a file is refused with an error, or has none", _files()),
)
