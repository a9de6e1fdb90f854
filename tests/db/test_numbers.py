"""Which numbers may both be true: cases, and laws."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.numbers import Reckoned, compatible


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("exactly", 12), ("exactly", 12)),
        (("about", 250_000), ("more than", 200_000)),
        (("about", 250_000), ("exactly", 240_000)),
        (("about", 40), ("exactly", 41)),
        (("at least", 866), ("at least", 882)),
        (("more than", 200), ("exactly", 214)),
        (("at most", 50), ("exactly", 41)),
        (("less than", 50), ("about", 48)),
        (("exactly", 11_000_000), ("exactly", 11_200_000)),  # rounded
        (("exactly", 9), ("exactly", 9.4)),  # rounded
        (("exactly", 0.5), ("exactly", 0.5)),
        (("exactly", 0), ("exactly", 0)),
        (("at least", 0), ("exactly", 0)),
        (("at least", -5), ("exactly", -5)),
        (("more than", -6), ("exactly", -5)),
        (("less than", -5), ("exactly", -6)),
        (("about", -40), ("exactly", -41)),
        (("exactly", -11_000_000), ("exactly", -11_200_000)),  # rounded
    ],
)
def test_two_numbers_may_both_be_true(one: tuple[str, float], other: tuple[str, float]) -> None:
    assert compatible(reckoned(one), reckoned(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("exactly", 12), ("exactly", 15)),
        (("exactly", 31), ("exactly", 30)),
        (("exactly", 200), ("exactly", 230)),
        (("exactly", 200_000), ("exactly", 250_000)),
        (("about", 250_000), ("about", 400_000)),
        (("more than", 200), ("exactly", 150)),
        (("more than", 200), ("exactly", 1_000)),  # nobody says so of a thousand
        (("at most", 50), ("exactly", 60)),
        (("less than", 50), ("more than", 60)),
        (("exactly", 9.4), ("exactly", 9.6)),
        (("exactly", 3_000_000_000), ("exactly", 4_500_000_000)),
        (("exactly", 0), ("exactly", 1)),
        (("exactly", 41_000_000), ("exactly", 14_000_000)),
        (("more than", -5), ("exactly", -6)),
        (("less than", -5), ("exactly", -3)),
        (("less than", -5), ("exactly", -20)),
        (("exactly", -12), ("exactly", 12)),
    ],
)
def test_two_numbers_cannot_both_be_true(one: tuple[str, float], other: tuple[str, float]) -> None:
    assert not compatible(reckoned(one), reckoned(other))


def test_a_range_and_dozens_hold_what_lies_in_them() -> None:
    between = Reckoned("between", 10, 20)
    assert compatible(between, Reckoned("exactly", 12))
    assert compatible(between, Reckoned("between", 20, 30))
    assert not compatible(between, Reckoned("exactly", 21))
    dozens = Reckoned("more than", 12, is_vague=True)
    assert compatible(dozens, Reckoned("exactly", 40))
    assert not compatible(dozens, Reckoned("exactly", 400))
    assert not compatible(Reckoned("more than", 12), Reckoned("exactly", 40))
    up_to_dozens = Reckoned("at most", 12, is_vague=True)
    assert compatible(up_to_dozens, Reckoned("exactly", 40))
    assert not compatible(up_to_dozens, Reckoned("exactly", 400))


def reckoned(given: tuple[str, float]) -> Reckoned:
    comparison, value = given
    return Reckoned(comparison, value)  # type: ignore[arg-type]


single = st.builds(
    Reckoned,
    comparison=st.sampled_from(
        ("exactly", "about", "more than", "less than", "at least", "at most")
    ),
    value=st.floats(-1e12, 1e12) | st.integers(-(10**9), 10**9).map(float),
    is_vague=st.booleans(),
)
ranges = st.builds(
    lambda value, more: Reckoned("between", value, value + more),
    st.floats(-1e9, 1e9),
    st.floats(1, 1e9),
)


@given(single | ranges, single | ranges)
def test_laws(one: Reckoned, other: Reckoned) -> None:
    assert compatible(one, one)
    assert compatible(one, other) == compatible(other, one)
