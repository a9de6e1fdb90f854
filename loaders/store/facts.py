"""What is known about an article: which of several facts its columns show.

Every fact is kept as evidence; the columns of `articles` show the best of each field.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from loaders.store.errors import UnstorableError
from loaders.text.records import Basis, Fact

_RANK = {Basis.CURATED: 0, Basis.STATED: 1, Basis.METADATA: 2, Basis.INFERRED: 3}


@dataclass(frozen=True, slots=True)
class Interval:
    """A closed interval of days and how it is known; `until` is None for no known end."""

    on: date
    until: date | None
    basis: Basis


def ranked(facts: Iterable[Fact], field: str) -> list[Fact]:
    """Return the facts of a field, the best known first, otherwise in their order."""
    return sorted((each for each in facts if each.field == field), key=lambda f: _RANK[f.basis])


def best(facts: Iterable[Fact], field: str) -> Fact | None:
    """Return the fact that the article shows for a field: None where nothing is known."""
    return next(iter(ranked(facts, field)), None)


def listed(facts: Sequence[Fact], field: str) -> list[Fact]:
    """Return the facts of a field that has many values, such as its authors, in their order.

    They are those of the best basis only: who curates the authors replaces them all.
    """
    found = ranked(facts, field)
    values = {each.value: each for each in reversed(found) if each.basis is found[0].basis}
    return sorted(values.values(), key=found.index)


def published(facts: Iterable[Fact]) -> Interval | None:
    """Return when the article was published, None where nothing says so.

    The fact's value is `2014-11-01` or `2014-11-01/2014-11-30`; `2014-11-01/` has no known
    end. Raises UnstorableError for anything else.
    """
    fact = best(facts, "published")
    if fact is None:
        return None
    first, slash, last = fact.value.partition("/")
    try:
        on = date.fromisoformat(first)
        until = (date.fromisoformat(last) if last else None) if slash else on
    except ValueError as error:
        message = f"{fact.value!r} is not a date or an interval of dates"
        raise UnstorableError(message) from error
    if until is not None and until < on:
        message = f"the interval {fact.value!r} ends before it begins"
        raise UnstorableError(message)
    return Interval(on, until, fact.basis)
