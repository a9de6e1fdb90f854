"""Whom a bare surname means, in an article that never gives the full name.

A name alone never decides, nor does what stands around it: the surname must fit, and the
article must say something of its bearer that is known of exactly one person of that name,
or speak of the same people. Where that leaves several, nobody is chosen.
"""

from collections.abc import Sequence
from typing import NamedTuple

from loaders.identity.persons import Verdict, compare_persons

COMPANIONS = 2
"""How many other actors two articles must share to speak of the same affairs: one shared
state or president proves little."""

MOST_BEARERS = 50
"""Of more people with one surname none is held to be meant."""

_EMPTY = frozenset("a an the of for in on to and at his her its affairs former late mr mrs".split())


class Office(NamedTuple):
    """A title somebody is given, and the body (an id) it belongs to, where the text says."""

    title: str
    body: int | None


class Bearer(NamedTuple):
    """A person known by full name whose surname fits.

    `is_called_so`: other articles call this person by the bare name too. `companions` are
    the other actors of the article at hand that stand beside this person elsewhere.
    """

    id: int
    name: str
    is_called_so: bool
    offices: frozenset[Office]
    companions: frozenset[int]


class Choice(NamedTuple):
    """Who is meant (None: not decided), who else may be, and what the choice rests on."""

    bearer: Bearer | None
    others: tuple[Bearer, ...]
    title: str | None = None


def choose(name: str, offices: frozenset[Office], bearers: Sequence[Bearer]) -> Choice:
    """Return which of those who bear a surname (or surname and initial) is meant, if any.

    Those whom other articles call so come before those known by their full name alone. A
    shared office decides between several; where exactly one is left, common companions do,
    unless the offices contradict.
    """
    fits = [each for each in bearers if compare_persons(name, each.name) is not Verdict.DIFFERENT]
    if not fits or len(fits) > MOST_BEARERS:
        return Choice(None, ())
    called = [each for each in fits if each.is_called_so]
    likely = called or fits
    titles = {each.id: _shared(offices, each.offices) for each in likely}
    holders = [each for each in likely if titles[each.id]]
    if len(holders) == 1:
        [holder] = holders
        return Choice(holder, _without(fits, holder), titles[holder.id])
    if not holders and len(likely) == 1:
        [lone] = likely
        contradicts = bool(offices and lone.offices)
        if len(lone.companions) >= COMPANIONS and not contradicts:
            return Choice(lone, _without(fits, lone))
    return Choice(None, tuple(fits))


def _shared(offices: frozenset[Office], others: frozenset[Office]) -> str | None:
    """Return the first title in both, of one body as far as both name one."""
    titles = sorted(
        one.title
        for one in offices
        for other in others
        if _telling(one.title) == _telling(other.title) != frozenset()
        and (one.body == other.body or None in (one.body, other.body))
    )
    return titles[0] if titles else None


def _telling(title: str) -> frozenset[str]:
    """Return the words of a title that tell ("minister of foreign affairs", "foreign minister")."""
    return frozenset(title.replace("-", " ").split()) - _EMPTY


def _without(bearers: Sequence[Bearer], chosen: Bearer) -> tuple[Bearer, ...]:
    return tuple(each for each in bearers if each.id != chosen.id)
