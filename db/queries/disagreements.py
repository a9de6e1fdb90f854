"""Which numbers on the same matter disagree: listed side by side, never reconciled."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from db.models import Actor, Article, Attribution, Claim, Outlet, PropositionClaim, Quantity
from db.models.words import ClaimKindWord, ComparisonWord
from db.numbers import Reckoned, compatible
from db.queries.claim_parts import claim_day, holding, stands_in_claim

_AT_ONCE = 200
_MOST_COMPARED = 100
"""Different numbers on one matter that are compared with one another."""
_VAGUE = re.compile(
    r"\b(?:dozens|scores|tens|hundreds|thousands|millions|billions|trillions)\b"
    r"|\b(?:few|several|many)[\s-]+(?:dozen|score|hundred|thousand|million|billion|trillion)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class GivenNumber:
    """A number that disagrees with others, in its claim, with whoever stands behind that.

    `claimant` is whom the source was resolved to, else its words; None for the article's
    own voice and for sources that the text does not give. `dated_on` is when it was said,
    else published. `number` is as written, `value` and the rest as `db.models.Quantity` has it.
    """

    claim_id: int
    kind: ClaimKindWord
    article_id: int
    text: str
    number: str
    comparison: ComparisonWord
    value: float
    value_to: float | None
    unit: str | None
    claimant: str | None = None
    dated_on: date | None = None
    headline: str | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Claims of one proposition that give numbers which cannot all be true (`db.numbers`).

    `matter` is the unit, or the noun that is counted; None where the text gives neither.
    """

    proposition_id: int
    matter: str | None
    numbers: tuple[GivenNumber, ...]


@dataclass(frozen=True, slots=True)
class _Figure:
    given: GivenNumber
    matter: tuple[str, str | None]
    reckoned: Reckoned


def disagreeing_numbers(
    session: Session, words: str | None = None, unit: str | None = None, limit: int = 50
) -> tuple[Disagreement, ...]:
    """Return where claims that say the same give numbers that cannot both be true.

    At most `limit` of them, those with the latest claims first. `words` must all stand in
    one of the claims, as `db.search.matches` reads them; `unit` is that of the numbers, as in
    `db.models.Quantity`. Numbers that agree with all others are left out.
    """
    found: list[Disagreement] = []
    propositions = list(session.scalars(_candidates(session, words)))
    for start in range(0, len(propositions), _AT_ONCE):
        some = propositions[start : start + _AT_ONCE]
        figures = _figures(session, some, unit)
        found += (each for key in some for each in _disagreements(key, figures[key]))
        if len(found) >= limit:
            break
    return tuple(found[:limit])


def _candidates(session: Session, words: str | None) -> Select[int]:
    """Select the propositions of which the claims give different numbers, the latest first."""
    member = PropositionClaim
    query = (
        select(member.proposition_id)
        .group_by(member.proposition_id)
        .having(func.count(member.numbers.distinct()) > 1)
        .order_by(func.max(member.claim_id).desc())
    )
    for condition in holding(session, words or ""):
        of_these = select(member.proposition_id).join(Claim, Claim.id == member.claim_id)
        query = query.where(member.proposition_id.in_(of_these.where(condition)))
    return query


def _figures(
    session: Session, propositions: Sequence[int], unit: str | None
) -> Mapping[int, Sequence[_Figure]]:
    query = (
        select(
            PropositionClaim.proposition_id,
            Claim,
            Quantity,
            func.coalesce(Actor.name, Attribution.source_text),
            claim_day(),
            Article.headline,
            Outlet.name,
        )
        .join(Claim, Claim.id == PropositionClaim.claim_id)
        .join(Article, Article.id == Claim.article_id)
        .join(Quantity, stands_in_claim(Quantity))
        .outerjoin(Attribution, Attribution.id == Claim.attribution_id)
        .outerjoin(Actor, Actor.id == Attribution.speaker_id)
        .outerjoin(Outlet, Outlet.id == Article.outlet_id)
        .where(PropositionClaim.proposition_id.in_(propositions), Claim.status != "rejected")
        .order_by(claim_day().nulls_last(), Claim.article_id, Claim.id, Quantity.start_char)
    )
    if unit is not None:
        query = query.where(Quantity.unit == unit)
    found: dict[int, list[_Figure]] = defaultdict(list)
    for key, claim, quantity, claimant, dated_on, headline, outlet in session.execute(query):
        given = _given(claim, quantity)
        known = replace(
            given, claimant=claimant, dated_on=dated_on, headline=headline, outlet=outlet
        )
        found[key].append(_figure(known, quantity))
    return found


def _given(claim: Claim, quantity: Quantity) -> GivenNumber:
    return GivenNumber(
        claim_id=claim.id,
        kind=claim.kind,
        article_id=claim.article_id,
        text=claim.text,
        number=quantity.text,
        comparison=quantity.comparison,
        value=quantity.value,
        value_to=quantity.value_to,
        unit=quantity.unit,
    )


def _figure(given: GivenNumber, quantity: Quantity) -> _Figure:
    what = quantity.unit or (quantity.what_text and quantity.what_text.casefold())
    is_vague = _VAGUE.search(quantity.text) is not None
    reckoned = Reckoned(quantity.comparison, quantity.value, quantity.value_to, is_vague)
    return _Figure(given, (quantity.kind, what), reckoned)


def _disagreements(proposition_id: int, figures: Sequence[_Figure]) -> Iterator[Disagreement]:
    """Yield for each matter the numbers that disagree with those of another claim."""
    matters: dict[tuple[str, str | None], dict[int, list[_Figure]]] = {}
    for each in figures:
        claims = matters.setdefault(each.matter, defaultdict(list))
        claims[each.given.claim_id].append(each)
    for (_, what), claims in matters.items():
        alike: dict[tuple[Reckoned, ...], list[list[_Figure]]] = defaultdict(list)
        for own in claims.values():
            alike[tuple(each.reckoned for each in own)].append(own)
        apart: dict[tuple[Reckoned, ...], set[int]] = defaultdict(set)
        for one, other in combinations(list(alike)[:_MOST_COMPARED], 2):
            mine, theirs = _unmatched(one, other)
            if mine and theirs:
                apart[one] |= mine
                apart[other] |= theirs
        wrong = {
            id(own[place])
            for key, places in apart.items()
            for own in alike[key]
            for place in places
        }
        numbers = tuple(each.given for each in figures if id(each) in wrong)
        if numbers:
            yield Disagreement(proposition_id, what, numbers)


def _unmatched(one: Sequence[Reckoned], other: Sequence[Reckoned]) -> tuple[set[int], set[int]]:
    """Return the places of the numbers that no number of the other claim is compatible with.

    Equal numbers are matched first, then those nearest to one another.
    """
    pairs = sorted(
        (abs(a.value - b.value), at, place)
        for at, a in enumerate(one)
        for place, b in enumerate(other)
        if compatible(a, b)
    )
    mine, theirs = set(range(len(one))), set(range(len(other)))
    for _, at, place in pairs:
        if at in mine and place in theirs:
            mine.remove(at)
            theirs.remove(place)
    return mine, theirs
