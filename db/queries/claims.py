"""Which claims there are: on a subject, by somebody, about somebody, with numbers."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session, aliased

from db.models import (
    Actor,
    Article,
    ArticleAuthor,
    Attribution,
    Claim,
    Mention,
    Outlet,
    PropositionClaim,
    Quantity,
)
from db.models.words import ClaimKindWord, StanceWord
from db.queries.claim_parts import (
    Figure,
    Firmness,
    Happening,
    SameClaim,
    Voice,
    day_said,
    figure_of,
    firmness_of,
    happening_of,
    holding,
    stands_in_claim,
)
from db.queries.statements import groups_with, issued_by

MOST_AGAIN = 3
"""Claims of the same proposition that are named with a claim."""


@dataclass(frozen=True, slots=True)
class ClaimSearch:
    """What claims to list; what is not set does not narrow them.

    `words` must all stand in the claim, as `db.search.matches` reads them. `by` and `about` are
    ids of actors: who put it forward, alone, among others or in a document, and who is named
    or meant in it. `since` and `until` bound when it was said, else published.
    """

    words: str = ""
    by: int | None = None
    about: int | None = None
    numbers: bool = False
    since: date | None = None
    until: date | None = None
    own_voice: bool = False
    stance: StanceWord | None = None


@dataclass(frozen=True, slots=True)
class ClaimFound:
    """A claim with whoever stands behind it.

    `voices` are those who speak, the claimant first, then through whom: none for the
    article's own voice, whose `authors` and `outlet` stand behind it. `dated_on` is when it
    was said, else published. `check_reasons` says why it ranks as it does. `again` are the
    first claims of the same proposition, at most `MOST_AGAIN` of the `again_number` there are.
    """

    id: int
    kind: ClaimKindWord
    text: str
    firmness: Firmness
    subject_text: str | None
    happening: Happening
    check_worthiness: float | None
    check_reasons: str | None
    dated_on: date | None
    article_id: int
    headline: str | None
    outlet: str | None
    authors: tuple[str, ...]
    voices: tuple[Voice, ...]
    figures: tuple[Figure, ...]
    again: tuple[SameClaim, ...]
    again_number: int


def find_claims(session: Session, search: ClaimSearch, limit: int = 50) -> tuple[ClaimFound, ...]:
    """Return the claims that the search asks for, at most `limit`; rejected ones are left out.

    They come in the order in which they were said, of one day in the order of the articles;
    the article's own, where they alone are asked for, by how checkable they are. The number
    of statements does not grow with that of the claims, but for the depth of voices within
    voices.
    """
    rows = session.execute(_selected(session, search).limit(limit)).all()
    claims = [claim for claim, *_ in rows]
    voices = _voices(session, {each.attribution_id for each in claims} - {None})
    figures = _figures(session, [each.id for each in claims])
    again = _again(session, [each.id for each in claims])
    authors = _authors(session, {e.article_id for e in claims if e.attribution_id is None})
    return tuple(
        ClaimFound(
            id=claim.id,
            kind=claim.kind,
            text=claim.text,
            firmness=firmness_of(claim),
            subject_text=claim.subject_text,
            happening=happening_of(claim),
            check_worthiness=claim.check_worthiness,
            check_reasons=claim.check_reasons,
            dated_on=dated_on,
            article_id=claim.article_id,
            headline=headline,
            outlet=outlet,
            authors=tuple(authors[claim.article_id]) if claim.attribution_id is None else (),
            voices=voices.get(claim.attribution_id, ()),
            figures=tuple(figures[claim.id]),
            again=tuple(again[claim.id][1]),
            again_number=again[claim.id][0],
        )
        for claim, dated_on, headline, outlet in rows
    )


def _selected(
    session: Session, search: ClaimSearch
) -> Select[Claim, date | None, str | None, str | None]:
    found = (
        select(Claim, day_said(), Article.headline, Outlet.name)
        .join(Claim.article)
        .outerjoin(Outlet, Outlet.id == Article.outlet_id)
        .outerjoin(Attribution, Attribution.id == Claim.attribution_id)
        .where(Claim.status != "rejected", *_conditions(session, search))
    )
    place = (Claim.article_id, Claim.start_char, Claim.end_char, Claim.id)
    if search.own_voice:
        return found.order_by(Claim.check_worthiness.desc().nulls_last(), *place)
    return found.order_by(day_said().nulls_last(), *place)


def _conditions(session: Session, search: ClaimSearch) -> Iterator[ColumnElement[bool]]:
    yield from holding(session, search.words)
    if search.by is not None:
        yield _is_behind(search.by)
    if search.about is not None:
        yield (
            select(Mention.id)
            .where(Mention.actor_id == search.about, stands_in_claim(Mention))
            .exists()
        )
    if search.numbers:
        yield select(Quantity.id).where(stands_in_claim(Quantity)).exists()
    if search.since is not None:
        yield day_said() >= search.since
    if search.until is not None:
        yield day_said() <= search.until
    if search.own_voice:
        yield Claim.attribution_id.is_(None)
    if search.stance is not None:
        yield Claim.stance == search.stance


def _is_behind(actor_id: int) -> ColumnElement[bool]:
    """Tell whether the speaker is the actor, a group of theirs, or a document they issued."""
    return or_(
        Attribution.speaker_id == actor_id,
        Attribution.speaker_id.in_(issued_by(actor_id)),
        Attribution.speaker_id.in_(groups_with(actor_id)),
    )


def _voices(session: Session, attributions: set[int | None]) -> dict[int | None, tuple[Voice, ...]]:
    """Return for each attribution who speaks, and through whom, outwards."""
    links: dict[int | None, tuple[Voice, int | None]] = {}
    wanted = attributions
    while wanted:
        rows = session.execute(
            select(
                Attribution.id,
                Attribution.parent_id,
                Actor.name,
                Attribution.source_text,
                Attribution.cue_text,
            )
            .outerjoin(Actor, Actor.id == Attribution.speaker_id)
            .where(Attribution.id.in_(wanted))
        ).all()
        for key, parent, *said in rows:
            links[key] = (Voice(*said), parent)
        wanted = {row.parent_id for row in rows} - {None} - links.keys()
    return {key: tuple(_outwards(links, key)) for key in attributions}


def _outwards(
    links: dict[int | None, tuple[Voice, int | None]], key: int | None
) -> Iterator[Voice]:
    while key is not None:
        voice, key = links[key]
        yield voice


def _figures(session: Session, claims: Sequence[int]) -> dict[int, list[Figure]]:
    rows = session.execute(
        select(Claim.id, Quantity)
        .join(Quantity, stands_in_claim(Quantity))
        .where(Claim.id.in_(claims))
        .order_by(Claim.id, Quantity.start_char)
    )
    found: dict[int, list[Figure]] = defaultdict(list)
    for claim, each in rows:
        found[claim].append(figure_of(each))
    return found


def _again(session: Session, claims: Sequence[int]) -> dict[int, tuple[int, list[SameClaim]]]:
    """Return for each claim how many others of its proposition nobody rejected, and the first.

    Of each proposition no more members are read than one claim may show.
    """
    own, member = aliased(PropositionClaim), aliased(PropositionClaim)
    place = func.row_number().over(
        partition_by=member.proposition_id, order_by=(Claim.article_id, Claim.id)
    )
    number = func.count().over(partition_by=member.proposition_id)
    groups = select(PropositionClaim.proposition_id).where(PropositionClaim.claim_id.in_(claims))
    ranked = (
        select(
            member.proposition_id,
            Claim.id,
            Claim.article_id,
            member.numbers,
            place.label("place"),
            number.label("number"),
        )
        .join(Claim, Claim.id == member.claim_id)
        .where(member.proposition_id.in_(groups), Claim.status != "rejected")
        .subquery()
    )
    shown = ranked.c
    rows = session.execute(
        select(own.claim_id, own.numbers, shown.number, shown.id, shown.article_id, shown.numbers)
        .join(ranked, shown.proposition_id == own.proposition_id)
        .where(own.claim_id.in_(claims), shown.place <= MOST_AGAIN + 1)  # itself among them
        .order_by(own.claim_id, shown.place)
    )
    found: dict[int, tuple[int, list[SameClaim]]] = defaultdict(lambda: (0, []))
    for claim, numbers, of, key, article, others in rows:
        if claim not in found:
            found[claim] = (of - 1, [])
        again = found[claim][1]
        if key != claim and len(again) < MOST_AGAIN:
            differing = others or "none" if others != numbers else None
            again.append(SameClaim(key, article, differing))
    return found


def _authors(session: Session, articles: set[int]) -> dict[int, list[str]]:
    rows = session.execute(
        select(ArticleAuthor.article_id, ArticleAuthor.name_text)
        .where(ArticleAuthor.article_id.in_(articles))
        .order_by(ArticleAuthor.article_id, ArticleAuthor.position)
    )
    found: dict[int, list[str]] = defaultdict(list)
    for article, name in rows:
        found[article].append(name)
    return found
