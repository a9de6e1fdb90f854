"""What hangs together, by pairs."""

from hypothesis import given
from hypothesis import strategies as st

from loaders.identity.groups import connected, spanning

numbers = st.integers(-5, 20)


@given(st.lists(st.tuples(numbers, numbers)))
def test_groups_hold_what_pairs_join_and_nothing_else(pairs: list[tuple[int, int]]) -> None:
    groups = [set(group) for group in connected(pairs)]
    everybody = [each for group in groups for each in group]
    assert len(everybody) == len(set(everybody))
    assert set(everybody) == {each for pair in pairs for each in pair}
    for one, other in pairs:
        assert any({one, other} <= group for group in groups)
    # No group falls apart: from any member the pairs lead to all others.
    for group in groups:
        reached = {min(group)}
        while (
            grown := {b for pair in pairs for a, b in (pair, pair[::-1]) if a in reached} - reached
        ):
            reached |= grown
        assert reached == group


def test_a_long_chain_is_one_group() -> None:
    assert len(connected([(n, n + 1) for n in range(50_000)])) == 1


@given(st.sets(numbers, min_size=1), st.lists(st.tuples(numbers, numbers)))
def test_a_tree_spans_what_the_starts_lead_to(
    starts: set[int], pairs: list[tuple[int, int]]
) -> None:
    found = spanning(sorted(starts), pairs)
    seen = set(starts)
    for each, index in found.items():  # in the order in which they were reached
        assert each in pairs[index]
        assert each not in seen
        assert seen & set(pairs[index])
        seen.add(each)
    for one, other in pairs:
        assert (one in seen) == (other in seen)


def test_the_first_pair_of_several_leads_on() -> None:
    assert spanning([1], [(3, 2), (2, 1), (3, 1)]) == {2: 1, 3: 0}
    assert spanning([1], [(2, 1), (3, 1), (3, 2)]) == {2: 0, 3: 1}
