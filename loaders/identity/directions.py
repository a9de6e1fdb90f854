"""Which of two articles that share a passage has it from the other, if anything proves one."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

Side = Literal["one", "other"]

_WHOLE_TEXT = frozenset({"credit line", "dateline", "contributed"})
"""Kinds of credit that speak of an article's text, not of one thing that somebody said."""


class Credit(NamedTuple):
    """An outlet that an article credits in its own words, and how ("credit line", "told")."""

    outlet: str
    kind: str


@dataclass(frozen=True, slots=True)
class Publication:
    """What is known of an article's publication; None is not known.

    `published_on` and `published_until` are the first and last day of a closed interval;
    without a last day it is open.
    """

    published_on: date | None = None
    published_until: date | None = None
    outlet: str | None = None
    is_agency: bool = False
    credits: tuple[Credit, ...] = ()


class Direction(NamedTuple):
    """The article that had the text first (None: nothing proves one), and what that rests on."""

    original: Side | None
    basis: str


def direction(one: Publication, other: Publication) -> Direction:
    """Return which of two articles the other has their shared text from.

    An article that credits the other's outlet, and is not credited by it, has the text from
    there. Else the one whose whole interval of publication lies before the other's had it
    first, unless one of them credits somebody else with its text or the later is an
    agency's. Proofs that contradict one another prove nothing. Swapping the articles swaps
    the sides.
    """
    credited = _credited(one, other)
    dated = _dated(one, other)
    if credited.original and dated.original and credited.original != dated.original:
        return Direction(None, f"contradiction: {credited.basis}; {dated.basis}")
    if credited.original and dated.original:
        return Direction(credited.original, f"{credited.basis}; {dated.basis}")
    if credited.basis:
        return credited
    if dated.original is None:
        return Direction(None, dated.basis)
    doubt = _doubt(one, other, dated.original)
    return Direction(None, f"{dated.basis}, but {doubt}") if doubt else dated


def precedence(repeated: Publication, article: Publication) -> tuple[bool, date]:
    """Return what sorts those who had a text before an article that repeats it.

    Whom that article credits comes first, then the earlier; a date that is not known is last.
    """
    return _credit_of(repeated, article) is None, article.published_on or date.max


def _credited(one: Publication, other: Publication) -> Direction:
    """Return what credits prove; the basis is empty if neither credits the other."""
    by_one, by_other = _credit_of(one, other), _credit_of(other, one)
    if by_one and by_other:
        names = sorted((by_one.outlet, by_other.outlet))
        return Direction(None, f"each credits the other: {names[0]}, {names[1]}")
    if by_one:
        return Direction("other", _says(one, by_one))
    if by_other:
        return Direction("one", _says(other, by_other))
    return Direction(None, "")


def _credit_of(article: Publication, credited: Publication) -> Credit | None:
    """Return the first credit that an article gives to the outlet of another."""
    if credited.outlet is None or _same(article.outlet, credited.outlet):
        return None
    return next((each for each in article.credits if _same(each.outlet, credited.outlet)), None)


def _given_to_others(article: Publication) -> list[Credit]:
    """Return the credits but for those an outlet gives itself, as agencies do in datelines."""
    return [each for each in article.credits if not _same(article.outlet, each.outlet)]


def _same(outlet: str | None, other: str) -> bool:
    return outlet is not None and _key(outlet) == _key(other)


def _key(outlet: str) -> str:
    return " ".join(outlet.casefold().split()).removeprefix("the ")


def _says(article: Publication, credit: Credit) -> str:
    return f"{article.outlet or 'one article'} credits {credit.outlet} ({credit.kind})"


def _dated(one: Publication, other: Publication) -> Direction:
    """Return what dates prove, with a sentence in any case."""
    if one.published_on is None or other.published_on is None:
        return Direction(None, "neither credits the other, and a date is not known")
    sides: tuple[tuple[Side, Publication, Publication], ...]
    sides = (("one", one, other), ("other", other, one))
    for side, early, late in sides:
        ended, began = early.published_until, late.published_on
        if ended and began and ended < began:
            return Direction(side, f"published by {ended}, the other not before {began}")
    return Direction(None, "neither credits the other, and their dates do not part them")


def _doubt(one: Publication, other: Publication, earlier: Side) -> str:
    """Return why dates that part two articles still do not prove a direction, or nothing."""
    both = {_key(each.outlet): each.outlet for each in _given_to_others(one)}
    given = {_key(each.outlet) for each in _given_to_others(other)}
    common = sorted(both[key] for key in both.keys() & given)
    if common:
        return f"both credit {common[0]}"
    first, second = (one, other) if earlier == "one" else (other, one)
    for article in (second, first):
        for credit in _given_to_others(article):
            if credit.kind in _WHOLE_TEXT:
                return _says(article, credit)
    if second.is_agency and not first.is_agency:
        return f"{second.outlet or 'the later'} is an agency, whose texts are printed by others"
    return ""
