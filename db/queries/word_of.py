"""On whose word things are said, and who said some words."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from sqlalchemy import (
    ColumnElement,
    Select,
    case,
    literal,
    null,
    select,
)
from sqlalchemy.orm import Session

from db.answers import Answer, Part
from db.arguments import Day, OutletName, Words
from db.models import Article, Attribution, Claim, Outlet
from db.queries.copied import is_repeated
from db.queries.narrowing import narrowed
from db.queries.said import holding, innermost
from db.queries.second_hand import is_second_hand
from db.queries.statements import GO_BETWEEN, PARENT, SPEAKER, VIA, content_text, sayings
from db.queries.worded import worded

Basis = Literal["own voice", "named", "body", "unnamed", "second-hand", "unknown"]

_ORDER = ("dated_on", "article_id", "start_char", "end_char", "attribution_id")
_BASIS: ColumnElement[str] = case(
    (is_second_hand(PARENT), "second-hand"),
    (SPEAKER.kind.in_(("person", "group")), "named"),
    (SPEAKER.kind.in_(("organization", "document")), "body"),
    (SPEAKER.kind == "unnamed", "unnamed"),
    else_="unknown",
)


@dataclass(frozen=True, slots=True)
class OnWord:
    """Something an article says, and on whose word.

    `basis` is "own voice" where the article itself says it; "named" of a person or named
    people, "body" of an organization or its document, "unnamed" of a source without a
    name; "second-hand" where another has it from the speaker; "unknown" where the text does
    not decide, or names nobody. `dated_on` is when it was said, else when the article was
    published. `via` is through whom the article has it. `start_char` and `end_char` bound
    `text` in the article. `is_copy`: the article has it from another. `attribution_id` is
    set for acts of saying, `claim_id` for what the article says itself.
    """

    basis: str
    dated_on: date | None
    article_id: int
    speaker: str | None
    text: str
    cue_text: str | None
    source_text: str | None
    via: str | None
    outlet: str | None
    headline: str | None
    is_copy: bool
    start_char: int
    end_char: int
    speaker_id: int | None
    attribution_id: int | None
    claim_id: int | None


def on_whose_word(
    session: Session,
    words: Words,
    *,
    basis: Basis | None = None,
    outlet: OutletName | None = None,
    since: Day | None = None,
    until: Day | None = None,
) -> Answer[OnWord]:
    """What is said on a subject, and on whose word?

    One row an act of saying of which a quote or a claim holds the words, and one a claim in
    an article's own voice that holds them, by date. Of an act of saying inside another the
    inner one counts, if it holds the words itself.

    Args:
        session: a session on the database.
        words: words that the quote or the claim holds, all of them.
        basis: only on such a word.
        outlet: only in this outlet.
        since: said on this day or later, else published then.
        until: said on this day or before, else published then.

    Raises:
        NotOneError: The outlet's name means several, or none.
        QuestionError: A date is none.

    Example:
        >>> for each in on_whose_word(session, "cables"):
        ...     print(each.basis, "|", each.speaker, "|", each.text)
        second-hand | Mara Lindqvist | that "the cables would not hold"
        body | Transport Ministry | The storm damaged 41 of the 70 cables
        body | Transport Ministry | The storm damaged 41 of the 70 cables
        named | Jonas Veld | The storm damaged 52 of the 70 cables
    """
    days = [*narrowed(session, Attribution.dated_on, outlet, since, until)]
    said = sayings(
        _said(),
        Attribution.id.in_(holding(session, words)),
        innermost(session, words, Attribution.id),
        *days,
    )
    if basis is not None:
        said = replace(said, narrow=_heard(said.narrow), where=(*said.where, _BASIS.in_((basis,))))
    own = Part(
        _own_voice(),
        select(Claim.id).outerjoin(Article, Article.id == Claim.article_id),
        (
            Claim.status != "rejected",
            Claim.attribution_id.is_(None),
            *worded(session, Claim.text, words),
            *narrowed(session, Article.published_on, outlet, since, until),
        ),
        Claim.id,
    )
    parts = {None: (said, own), "own voice": (own,)}.get(basis, (said,))
    return Answer.of(session, OnWord, _ORDER, *parts)


def _heard(rows: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    return rows.outerjoin(PARENT, PARENT.id == Attribution.parent_id)


def _said() -> Select[*tuple[Any, ...]]:
    return (
        select(
            _BASIS.label("basis"),
            Attribution.dated_on,
            Attribution.article_id,
            SPEAKER.name.label("speaker"),
            content_text().label("text"),
            Attribution.cue_text,
            Attribution.source_text,
            VIA,
            Outlet.name.label("outlet"),
            Article.headline,
            Attribution.is_copy,
            Attribution.start_char,
            Attribution.end_char,
            Attribution.speaker_id,
            Attribution.id.label("attribution_id"),
            null().label("claim_id"),
        )
        .outerjoin(Article, Article.id == Attribution.article_id)
        .outerjoin(Outlet, Outlet.id == Article.outlet_id)
        .outerjoin(SPEAKER, SPEAKER.id == Attribution.speaker_id)
        .outerjoin(PARENT, PARENT.id == Attribution.parent_id)
        .outerjoin(GO_BETWEEN, GO_BETWEEN.id == PARENT.speaker_id)
    )


def _own_voice() -> Select[*tuple[Any, ...]]:
    return (
        select(
            literal("own voice").label("basis"),
            Article.published_on.label("dated_on"),
            Claim.article_id,
            null().label("speaker"),
            Claim.text,
            null().label("cue_text"),
            null().label("source_text"),
            null().label("via"),
            Outlet.name.label("outlet"),
            Article.headline,
            is_repeated(Claim).label("is_copy"),
            Claim.start_char,
            Claim.end_char,
            null().label("speaker_id"),
            null().label("attribution_id"),
            Claim.id.label("claim_id"),
        )
        .outerjoin(Article, Article.id == Claim.article_id)
        .outerjoin(Outlet, Outlet.id == Article.outlet_id)
    )
