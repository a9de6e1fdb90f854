"""Which numbers on the same matter disagree: listed side by side, never reconciled."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, groupby
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from db.answers import Answer, Refinement
from db.arguments import Words
from db.models import Actor, Article, Attribution, Claim, Outlet, PropositionClaim, Quantity
from db.models.words import ClaimKindWord, ComparisonWord, QuantityKindWord
from db.numbers import Reckoned, compatible
from db.queries.claim_parts import day_said, holding, stands_in_claim
from db.queries.figures import known_unit

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

    `matter` is what it counts or measures: its unit, or the noun; None where the text gives
    neither. `claimant` is whom the source was resolved to, else its words; None for the article's
    own voice and for sources that the text does not give. `dated_on` is when it was said, else
    published. `number` is as written, `value` and the rest as `db.models.Quantity` has it.
    `voice` is attributed or own voice. Numbers of one `proposition_id` and `matter` disagree with
    one another. `start_char` and `end_char` bound `number` in the article.
    """

    matter: str | None
    number: str
    claimant: str | None
    text: str
    dated_on: date | None
    article_id: int
    value: float
    comparison: ComparisonWord
    value_to: float | None
    unit: str | None
    voice: ClaimKindWord
    outlet: str | None
    headline: str | None
    start_char: int
    end_char: int
    kind: QuantityKindWord
    claim_id: int
    proposition_id: int
    quantity_id: int

    @property
    def reckoned(self) -> Reckoned:
        """What the number says of how many there are."""
        is_vague = _VAGUE.search(self.number) is not None
        return Reckoned(self.comparison, self.value, self.value_to, is_vague)


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Claims of one proposition that give numbers which cannot all be true (`db.numbers`)."""

    proposition_id: int
    matter: str | None
    numbers: tuple[GivenNumber, ...]


def disagreeing_numbers(
    session: Session, *, words: Words | None = None, unit: Words | None = None
) -> Answer[GivenNumber]:
    """Which numbers on the same matter disagree?

    One row a number, those of one matter together, the latest matter first. Claims that say
    the same but for their numbers are compared: those are listed that cannot both be true,
    as news means numbers ("about 40" and 41 can). Which is right, nothing here says.

    Args:
        session: a session on the database.
        words: only matters of which some claim has all of these words.
        unit: only numbers of this unit, such as people, percent, USD.

    Raises:
        QuestionError: There are no words.
        NotOneError: No number has the unit.

    Example:
        >>> for each in disagreeing_numbers(session):
        ...     print(each.matter, each.number, each.claimant, each.outlet)
        goat 12 goats senior ministry official North Sea Press
        goat 19 goats Ada Brook The Coast Herald
    """
    query = _figures().where(PropositionClaim.proposition_id.in_(_candidates(session, words)))
    if unit is not None:
        query = query.where(Quantity.unit == known_unit(session, unit))
    told = "keeps those that cannot all be true, of each proposition and matter"
    order = ("-proposition_id", "dated_on", "article_id", "claim_id", "quantity_id")
    return Answer(session, GivenNumber, query, order, Refinement(told, _disagreeing))


def grouped(numbers: Iterable[GivenNumber]) -> Iterator[Disagreement]:
    """Yield the numbers of an answer by what they disagree on."""
    for (key, matter), some in groupby(numbers, lambda each: (each.proposition_id, each.matter)):
        yield Disagreement(key, matter, tuple(some))


def _candidates(session: Session, words: str | None) -> Select[int]:
    """Select the propositions of which the claims give different numbers."""
    member = PropositionClaim
    query = (
        select(member.proposition_id)
        .group_by(member.proposition_id)
        .having(func.count(member.numbers.distinct()) > 1)
    )
    for condition in holding(session, words or ""):
        of_these = select(member.proposition_id).join(Claim, Claim.id == member.claim_id)
        query = query.where(member.proposition_id.in_(of_these.where(condition)))
    return query


def _figures() -> Select[*tuple[Any, ...]]:
    """Select the numbers of propositions, with the fields of `GivenNumber`."""
    return (
        select(
            func.coalesce(Quantity.unit, func.lower(Quantity.what_text)).label("matter"),
            Quantity.text.label("number"),
            func.coalesce(Actor.name, Attribution.source_text).label("claimant"),
            Claim.text,
            day_said().label("dated_on"),
            Claim.article_id,
            Quantity.value,
            Quantity.comparison,
            Quantity.value_to,
            Quantity.unit,
            Claim.kind.label("voice"),
            Outlet.name.label("outlet"),
            Article.headline,
            Quantity.start_char,
            Quantity.end_char,
            Quantity.kind,
            Claim.id.label("claim_id"),
            PropositionClaim.proposition_id,
            Quantity.id.label("quantity_id"),
        )
        .select_from(PropositionClaim)
        .join(Claim, Claim.id == PropositionClaim.claim_id)
        .join(Article, Article.id == Claim.article_id)
        .join(Quantity, stands_in_claim(Quantity))
        .outerjoin(Attribution, Attribution.id == Claim.attribution_id)
        .outerjoin(Actor, Actor.id == Attribution.speaker_id)
        .outerjoin(Outlet, Outlet.id == Article.outlet_id)
        .where(Claim.status != "rejected")
    )


def _disagreeing(numbers: Iterable[GivenNumber]) -> Iterator[GivenNumber]:
    """Yield those that disagree, of each proposition those of one matter together."""
    for _, some in groupby(numbers, lambda each: each.proposition_id):
        matters: dict[tuple[str, str | None], dict[int, list[GivenNumber]]] = {}
        for each in some:
            claims = matters.setdefault((each.kind, each.matter), defaultdict(list))
            claims[each.claim_id].append(each)
        for claims in matters.values():
            wrong = _wrong(claims.values())
            yield from (
                each for own in claims.values() for each in own if each.quantity_id in wrong
            )


def _wrong(claims: Iterable[list[GivenNumber]]) -> set[int]:
    """Return the keys of the numbers that disagree with those of another claim."""
    alike: dict[tuple[Reckoned, ...], list[list[GivenNumber]]] = defaultdict(list)
    for own in claims:
        alike[tuple(each.reckoned for each in own)].append(own)
    apart: dict[tuple[Reckoned, ...], set[int]] = defaultdict(set)
    for one, other in combinations(list(alike)[:_MOST_COMPARED], 2):
        mine, theirs = _unmatched(one, other)
        if mine and theirs:
            apart[one] |= mine
            apart[other] |= theirs
    return {
        own[place].quantity_id
        for key, places in apart.items()
        for own in alike[key]
        for place in places
    }


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
