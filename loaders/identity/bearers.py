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
    companions: frozenset[int] = frozenset()


class Choice(NamedTuple):
    """Who is meant (None: not decided), who else may be, and what the choice rests on.

    `lone` is the only one who is likely, where company is to decide.
    """

    bearer: Bearer | None
    others: tuple[Bearer, ...]
    title: str | None = None
    lone: Bearer | None = None


def shortlist(name: str, offices: frozenset[Office], bearers: Sequence[Bearer]) -> Choice:
    """Return which of those who bear a surname (or surname and initial) is meant by their office.

    Those whom other articles call so come before those known by their full name alone, and
    who is called so far more often than they before them. A shared office decides between
    several. Where exactly one is left, and the offices do not contradict, company may
    decide (`by_company`). A full name that may be somebody's by its sound alone needs the
    office.
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
    lone = likely[0] if len(likely) == 1 and not holders and is_partial(name) else None
    contradicts = lone is not None and bool(offices and lone.offices)
    return Choice(None, tuple(fits), lone=None if contradicts else lone)


def shortlist_bodies(_name: str, _offices: frozenset[Office], bodies: Sequence[Bearer]) -> Choice:
    """Return which of several bodies an abbreviation, short form or common name may mean.

    Those whom other articles call so come first; bodies hold no offices.
    """
    likely = _likely(bodies)
    return Choice(None, tuple(bodies), lone=likely[0] if len(likely) == 1 else None)


def by_company(choice: Choice) -> Choice:
    """Return the choice, made for the lone one if that has companions enough."""
    lone = choice.lone
    if lone is None or len(lone.companions) < COMPANIONS:
        return choice
    return Choice(lone, _without(choice.others, lone))


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
