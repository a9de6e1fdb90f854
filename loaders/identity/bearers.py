"""Whom a bare surname means, in an article that never gives the full name.

A name alone never decides, nor does what stands around it: the surname must fit, and the
article must say something of its bearer that is known of exactly one person of that name,
or speak of the same people. Where that leaves several, nobody is chosen.
"""

from collections.abc import Sequence
from typing import NamedTuple

from loaders.identity.persons import Verdict, compare_persons, is_partial, person_name
from loaders.text.lexicon import GIVEN_NAMES

COMPANIONS = 2
"""How many other actors two articles must share to speak of the same affairs: one shared
state or president proves little."""

MOST_BEARERS = 50
"""Of more people with one surname none is held to be meant."""

FAR_MORE = 8
"""How many times as often as any other of the name somebody must be called by it alone, for
the others not to be meant: readers know whom an article means that never says."""

_EMPTY = frozenset("a an the of for in on to and at his her its affairs former late mr mrs".split())


class Office(NamedTuple):
    """A title somebody is given, and the body (an id) it belongs to, where the text says."""

    title: str
    body: int | None


class Bearer(NamedTuple):
    """A person known by full name whose surname fits.

    `called_so` is how many articles call this person by the bare name too. `companions` are
    the other actors of the article at hand that stand beside this person elsewhere, but
    for those that stand everywhere.
    """

    id: int
    name: str
    called_so: int
    offices: frozenset[Office]
    companions: frozenset[int]


class Choice(NamedTuple):
    """Who is meant (None: not decided), who else may be, and what the choice rests on."""

    bearer: Bearer | None
    others: tuple[Bearer, ...]
    title: str | None = None


def choose(name: str, offices: frozenset[Office], bearers: Sequence[Bearer]) -> Choice:
    """Return which of those who bear a surname (or surname and initial) is meant, if any.

    Those whom other articles call so come before those known by their full name alone, and
    who is called so far more often than they before them. A shared office decides between
    several; where exactly one is left, common companions do, unless the offices contradict.
    A full name that may be somebody's by its sound alone needs the office.
    """
    fits = [each for each in bearers if _fits(name, each.name)]
    if not fits or len(fits) > MOST_BEARERS:
        return Choice(None, ())
    likely = _likely(fits)
    titles = {each.id: _shared(offices, each.offices) for each in likely}
    holders = [each for each in likely if titles[each.id]]
    if len(holders) == 1:
        [holder] = holders
        return Choice(holder, _without(fits, holder), titles[holder.id])
    if not holders and len(likely) == 1 and is_partial(name):
        [lone] = likely
        contradicts = bool(offices and lone.offices)
        if len(lone.companions) >= COMPANIONS and not contradicts:
            return Choice(lone, _without(fits, lone))
    return Choice(None, tuple(fits))


def choose_body(_name: str, _offices: frozenset[Office], bodies: Sequence[Bearer]) -> Choice:
    """Return which of several bodies an abbreviation, short form or common name means, if any.

    Those whom other articles call so come first; where exactly one is left, common
    companions decide. Bodies hold no offices.
    """
    likely = _likely(bodies)
    if len(likely) == 1 and len(likely[0].companions) >= COMPANIONS:
        return Choice(likely[0], _without(bodies, likely[0]))
    return Choice(None, tuple(bodies))


def _fits(name: str, bearer: str) -> bool:
    """Tell whether a name may be somebody's; one that is a given name must be so to the letter."""
    if compare_persons(name, bearer) is Verdict.DIFFERENT:
        return False
    words = person_name(name).words
    return (
        len(words) > 1 or words[0] not in GIVEN_NAMES or words[0] == person_name(bearer).words[-1]
    )


def _likely(fits: Sequence[Bearer]) -> Sequence[Bearer]:
    called = sorted((each for each in fits if each.called_so), key=lambda each: -each.called_so)
    if len(called) > 1 and called[0].called_so >= FAR_MORE * called[1].called_so:
        return called[:1]
    return called or fits


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
