"""Which names can mean one person: pairs as data, and laws."""

from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet
from hypothesis import given
from hypothesis import strategies as st

from loaders.identity.persons import Verdict, compare_persons, person_keys, similarity

CASES = Path(__file__).parent / "cases"
_PARTS = "Ana Ann Al al- Abd el Bin Jr. II O'Hara Lee Lee-Kim Kim J. J. X Ивана Ğül de , . ' - 李 1"
names = st.lists(st.sampled_from(_PARTS.split()), max_size=5).map(" ".join)


def lines(file: str) -> list[list[str]]:
    text = (CASES / file).read_text(encoding="utf-8")
    return [line.split(" | ") for line in text.split("\n") if line and not line.startswith("#")]


def pairs() -> list[ParameterSet]:
    missed = {(one, other): said for one, other, said in lines("person_pairs_missed.txt")}
    return [
        pytest.param(
            one,
            other,
            Verdict(missed.get((one, other), verdict)),
            id=f"{one} / {other}",
        )
        for verdict, one, other, _ in lines("person_pairs.txt")
    ]


@pytest.mark.parametrize(("one", "other", "verdict"), pairs())
def test_names_mean_one_person_or_not(one: str, other: str, verdict: Verdict) -> None:
    assert compare_persons(one, other) is verdict
    assert compare_persons(other, one) is verdict
    if verdict is Verdict.SAME:
        assert person_keys(one) & person_keys(other)


def test_what_is_missed_is_missed_and_little_of_it_is_a_wrong_meeting() -> None:
    expected = {(one, other): verdict for verdict, one, other, _ in lines("person_pairs.txt")}
    missed = {(one, other): said for one, other, said in lines("person_pairs_missed.txt")}
    assert missed.keys() <= expected.keys()
    assert [pair for pair, said in missed.items() if expected[pair] == said] == []
    wrong = [pair for pair, said in missed.items() if said == "same"]
    assert len(wrong) <= 2


@given(names, names)
def test_laws_of_comparing(one: str, other: str) -> None:
    verdict = compare_persons(one, other)
    assert compare_persons(other, one) is verdict
    assert compare_persons(one, one) is not Verdict.DIFFERENT
    assert 0 <= similarity(one, other) <= 1
    assert similarity(one, other) == similarity(other, one)
    if verdict is Verdict.SAME:
        assert person_keys(one) & person_keys(other)
