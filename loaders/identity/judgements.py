"""Whom each of some actors proved to be, by what people and the machine hold of them.

What people hold to be the same always holds. What the machine joined holds unless it
would make one of two whom people hold apart; so does what was split and is so no more.
Whoever proved to be one actor by a person's word does not become another by the
machine's. The order in which the facts come is the order in which they were made, so that
the outcome depends on nothing else.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Join(NamedTuple):
    """An actor, and the actor it is held to be."""

    actor_id: int
    into_id: int


@dataclass(frozen=True, slots=True)
class Held:
    """What is held of some actors, each sort in the order in which it was made.

    `same` by people; `machine` by the machine; `returned` those whom a split made that was
    undone, with whom they were split from. `apart` are the pairs that are never to be one.
    """

    same: Sequence[Join]
    machine: Sequence[Join]
    returned: Sequence[Join]
    apart: Collection[tuple[int, int]]


def ends(held: Held) -> dict[int, int]:
    """Return for each actor that proved to be another the actor it all leads to.

    Whoever is left out is nobody but themselves. No end is itself a key, so that one step
    leads there.
    """
    into: dict[int, int] = {}
    for each in held.same:
        _join(into, each)
    for each in (*held.machine, *held.returned):
        pair = {each.actor_id, _end(into, each.into_id)}
        if all({_end(into, one), _end(into, other)} != pair for one, other in held.apart):
            _join(into, each)
    return {actor_id: _end(into, actor_id) for actor_id in into}


def stray(held: Held, merged: Iterable[Join]) -> list[Join]:
    """Return which of the joins that are stored nothing that is held accounts for.

    They are of actors that by what is held are nobody but themselves: the machine joined
    them since the last judgement.
    """
    expected = ends(held)
    return [each for each in merged if each.actor_id not in expected]


def _join(into: dict[int, int], join: Join) -> None:
    if join.actor_id not in into and _end(into, join.into_id) != join.actor_id:
        into[join.actor_id] = join.into_id


def _end(into: dict[int, int], actor_id: int) -> int:
    while actor_id in into:
        actor_id = into[actor_id]
    return actor_id
