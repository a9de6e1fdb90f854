"""Whom actors proved to be, by what is held of them: cases as data, and laws."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.identity.judgements import Held, Join, ends, stray

Pairs = list[tuple[int, int]]


def held(same: Pairs, machine: Pairs, returned: Pairs, apart: Pairs) -> Held:
    by_people, by_machine, back = (
        [Join(*each) for each in some] for some in (same, machine, returned)
    )
    return Held(by_people, by_machine, back, apart)


# Each pair is an actor and whom it is held to be; for those apart, just two.
CASES: dict[str, tuple[Pairs, Pairs, Pairs, Pairs, dict[int, int]]] = {
    "nothing": ([], [], [], [], {}),
    "by a person": ([(2, 1)], [], [], [], {2: 1}),
    "by the machine": ([], [(2, 1)], [], [], {2: 1}),
    "a chain leads to its end": ([(2, 1), (1, 3)], [], [], [], {1: 3, 2: 3}),
    "a person's word follows the machine's": ([(1, 3)], [(2, 1)], [], [], {1: 3, 2: 3}),
    "a person's word against the machine's": ([], [(2, 1)], [], [(1, 2)], {}),
    "apart from one that is the same": ([(3, 1)], [(2, 1)], [], [(2, 3)], {3: 1}),
    "apart from others": ([], [(2, 1)], [], [(2, 3)], {2: 1}),
    "a person's word before the machine's": ([(2, 3)], [(2, 1)], [], [], {2: 3}),
    "a split that is undone": ([], [], [(4, 1)], [], {4: 1}),
    "a split that is undone, of two judged apart": ([], [], [(4, 1)], [(1, 4)], {}),
    "whoever was split proved to be another": ([(4, 2)], [], [(4, 1)], [], {4: 2}),
    "merged into its own part, then the split undone": ([(1, 4)], [], [(4, 1)], [], {1: 4}),
    "a part of a part": ([], [], [(4, 1), (5, 4)], [], {4: 1, 5: 1}),
}


@pytest.mark.parametrize("what", CASES)
def test_where_it_all_leads(what: str) -> None:
    *given_, expected = CASES[what]
    assert ends(held(*given_)) == expected


def test_what_nothing_accounts_for_is_the_machines() -> None:
    facts = held([(2, 1)], [(3, 1)], [], [])
    assert stray(facts, [Join(2, 1), Join(3, 1), Join(4, 1)]) == [Join(4, 1)]


PAIRS = st.lists(st.tuples(st.integers(1, 6), st.integers(1, 6)).filter(lambda p: p[0] != p[1]))


@given(PAIRS, PAIRS, PAIRS, PAIRS)
def test_laws(same: Pairs, machine: Pairs, returned: Pairs, apart: Pairs) -> None:
    found = ends(held(same, machine, returned, apart))
    assert not set(found) & set(found.values())
    assert all(actor != end for actor, end in found.items())
    people = ends(held(same, [], [], []))
    # What people hold to be one is one whatever the machine says, and it adds no pair apart.
    for one, other in people.items():
        assert found.get(one, one) == found.get(other, other)
    for one, other in apart:
        if people.get(one, one) != people.get(other, other):
            assert found.get(one, one) != found.get(other, other)
