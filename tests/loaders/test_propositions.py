"""Which claims put forward one proposition: pairs as data, and laws."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet
from hypothesis import given
from hypothesis import strategies as st

from loaders.identity.claim_tokens import MOST_WORDS
from loaders.identity.frames import frame_of
from loaders.identity.propositions import (
    ALIKE,
    ENOUGH,
    LONGEST,
    MOST_MORE,
    OTHER_NUMBERS,
    Match,
    Stated,
    claim_keys,
    numbers_of,
    same_proposition,
)

CASES = Path(__file__).parent / "cases"
DAY = date(2031, 3, 2)


def lines(file: str) -> list[list[str]]:
    text = (CASES / file).read_text(encoding="utf-8")
    return [line.split(" | ") for line in text.split("\n") if line and not line.startswith("#")]


CASE_LINES = lines("propositions.txt")


def stated(who: str, words: str) -> Stated:
    speaker, _, when = who.partition(" ")
    day = None if when == "-" else DAY + timedelta(days=int(when or 0))
    return Stated(
        words.removesuffix(" !"),
        is_negated=words.endswith(" !"),
        speaker=None if speaker == "?" else ord(speaker),
        published_on=day,
    )


def pairs() -> list[ParameterSet]:
    missed = dict(lines("propositions_missed.txt"))
    return [
        pytest.param(
            stated(a, one),
            stated(b, other),
            missed.get(f"{one[:40]}, {why}", verdict.replace("contradict", "apart")),
            id=f"{why}: {one[:30]}",
        )
        for verdict, a, one, b, other, why in CASE_LINES
    ]


@pytest.mark.parametrize(("one", "other", "verdict"), pairs())
def test_two_claims_are_of_one_proposition_or_not(one: Stated, other: Stated, verdict: str) -> None:
    match = same_proposition(one, other)
    assert same_proposition(other, one) == match
    found = "apart" if match is None else "same"
    assert (found if not match or match.method != OTHER_NUMBERS else "numbers") == verdict
    if match:
        assert claim_keys(one.text) & claim_keys(other.text)


def test_what_is_missed_is_missed_and_there_are_negatives_enough() -> None:
    expected = {f"{one[:40]}, {why}": verdict for verdict, _, one, *_, why in CASE_LINES}
    missed = dict(lines("propositions_missed.txt"))
    assert missed.keys() <= expected.keys()
    assert [why for why, says in missed.items() if expected[why] == says] == []
    verdicts = [line[0] for line in CASE_LINES]
    assert sum(each in ("apart", "contradict") for each in verdicts) * 2 >= len(verdicts)


_TELLING = "harbour ferry granary ledger glacier turbine reservoir oxen whistle methane".split()
_NAMES = "Orlova Tarsk Norvia Norvian U.S. Brel".split()
_VERBS = "attacked bribes released rose fell was bombed".split()
_OTHERS = "the not of people think we in from to by and , will if 12 3 million May Monday".split()
words = st.lists(st.sampled_from(_TELLING + _NAMES + _VERBS + _OTHERS), max_size=16).map(" ".join)
claims = st.builds(
    Stated,
    text=words,
    is_negated=st.booleans(),
    speaker=st.sampled_from([None, 1, 2]),
    published_on=st.sampled_from([None, DAY, DAY + timedelta(days=2), DAY + timedelta(days=200)]),
    happened_on=st.sampled_from([None, None, DAY, DAY + timedelta(days=9)]),
)


@given(claims, claims)
def test_laws_of_comparing(one: Stated, other: Stated) -> None:
    match = same_proposition(one, other)
    assert same_proposition(other, one) == match
    assert same_proposition(one, replace(one, is_negated=not one.is_negated)) is None
    if match:
        assert ALIKE <= match.similarity <= 1
        assert claim_keys(one.text) & claim_keys(other.text)
        assert (match.method == OTHER_NUMBERS) == (numbers_of(one.text) != numbers_of(other.text))


@given(st.lists(st.sampled_from(_TELLING), min_size=4, max_size=9, unique=True), words, claims)
def test_a_claim_that_tells_enough_is_the_same_as_itself(
    some: list[str], more: str, claim: Stated
) -> None:
    one = replace(claim, text=f"Norvia has {' '.join(some)} {more}")
    if not frame_of(one.text).is_anchored:
        return
    match = same_proposition(one, one)
    assert match == Match("same words", 1.0)


@given(
    st.lists(st.sampled_from(_TELLING + _NAMES[:2] + _VERBS), min_size=4, max_size=14, unique=True),
    st.data(),
)
def test_words_that_are_alike_share_a_key_in_whatever_order(
    some: list[str], data: st.DataObject
) -> None:
    left_out = data.draw(st.integers(0, min(MOST_MORE, int(len(some) * (1 - ALIKE)))))
    others = data.draw(st.permutations(some[left_out:]))
    one, other = (f"this has {' '.join(each)}" for each in (some, others))
    stems, fewer = frame_of(one).stems, frame_of(other).stems
    shared = stems.keys() & fewer.keys()
    if len(shared) >= ALIKE * len(stems.keys() | fewer.keys()) and sum(fewer.values()) >= ENOUGH:
        assert claim_keys(one) & claim_keys(other)


def test_keys_are_stable_numbers_that_a_column_holds() -> None:
    keys = claim_keys("Norvia will close its embassy in Tarsk before the summer")
    assert KEY in keys
    assert all(0 <= key < 2**63 for key in keys)
    assert keys == claim_keys("Before the summer Norvia will close its Tarsk embassy")
    assert claim_keys("the talks would continue") == frozenset()


KEY = 5775398386788975768


@pytest.mark.parametrize(
    "word", ["harbour ", "Tarsk ", "rebels and ", "from ", "12 million ", "( "]
)
def test_claims_made_to_be_slow_are_read_to_a_bound(word: str) -> None:
    one = Stated(word * 20_000, speaker=1, published_on=DAY)
    other = Stated(f"{word * 20_000}ledger", speaker=1, published_on=DAY)
    assert same_proposition(one, other) is None
    assert len(frame_of(one.text).words) <= MOST_WORDS


def test_a_claim_has_few_keys_however_long() -> None:
    long = [f"Norvia has {' '.join(f'word{n}x' for n in range(size))}" for size in range(40)]
    assert max(len(claim_keys(each)) for each in long) <= MOST_KEYS
    assert [len(claim_keys(each)) for each in long[LONGEST:]] == [1] * (40 - LONGEST)


MOST_KEYS = 20


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("11 million people fled", "11000000"),
        ("a quarter of a million people died", "250000"),
        ("more than 200,000 of 1.5 million", "200000; 1500000"),
        ("two thirds of the houses", "0.666666666666667"),
        ("dozens died and 12 were hurt", "12; 12"),
        ("in May 2012, on Feb. 19", None),
        ("one of the biggest obstacles", None),
        ("nobody came", None),
    ],
)
def test_numbers_are_told_as_they_are_compared(words: str, numbers: str | None) -> None:
    assert numbers_of(words) == numbers
