"""Which organizations can be one, and how alike unnamed sources are: pairs as data, and laws."""

from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet
from hypothesis import given
from hypothesis import strategies as st

from loaders.identity.bodies import is_state
from loaders.identity.descriptors import Alike, alike, descriptor_key
from loaders.identity.organizations import (
    compare_organizations,
    is_generic,
    organization_key,
    organization_keys,
    organization_similarity,
    organization_state,
)
from loaders.identity.persons import Verdict

CASES = Path(__file__).parent / "cases"
_WORDS = (
    "The National Coalition Committee Council of for and on the in Foreign Affairs Ministry "
    "Department Syria Syrian U.S. American Inc. Co. & (NCC) NCC UN Al-Nusra an-Nusra Gazprom "
    "Газпром Ğül Senate First 1st Bank University Peru's Hizbullah — ' 李 États of 7"
)
names = st.lists(st.sampled_from(_WORDS.split()), max_size=6).map(" ".join)
states = st.sampled_from((None, "Syria", "United States", "US", "Nowhere"))
_TOLD = (
    "a the some two dozens of senior top Western U.S. American former official officials diplomat "
    "who asked not in at for Foreign Ministry ministry company Boeing spokeswoman close to , his "
    "Syrian opposition member and man - ' State Department familiar with"
)
descriptions = st.lists(st.sampled_from(_TOLD.split()), max_size=8).map(" ".join)


def lines(file: str) -> list[list[str]]:
    text = (CASES / file).read_text(encoding="utf-8")
    return [line.split(" | ") for line in text.split("\n") if line and not line.startswith("#")]


def pairs(file: str) -> list[ParameterSet]:
    missed = {(a, b): said for a, b, said in lines(f"{file}_missed.txt")}
    return [
        pytest.param(one, other, missed.get((one, other), verdict), id=f"{one} / {other}")
        for verdict, one, other, _ in lines(f"{file}.txt")
    ]


def body(words: str) -> tuple[str, str | None]:
    name, _, state = words.partition(" @ ")
    return name, state or None


@pytest.mark.parametrize(("one", "other", "said"), pairs("organization_pairs"))
def test_names_mean_one_body_or_not(one: str, other: str, said: str) -> None:
    (first, state), (second, other_state) = body(one), body(other)
    assert compare_organizations(first, second, state, other_state).value == said
    assert compare_organizations(second, first, other_state, state).value == said
    if said != "different":
        assert organization_keys(first, state) & organization_keys(second, other_state)


@pytest.mark.parametrize(("one", "other", "said"), pairs("descriptor_pairs"))
def test_descriptions_are_alike_or_not(one: str, other: str, said: str) -> None:
    found = alike(one, other)
    assert (found.value if found else "-") == said
    assert alike(other, one) is found


@pytest.mark.parametrize("file", ["organization_pairs", "descriptor_pairs"])
def test_what_is_missed_is_missed_and_no_wrong_meeting(file: str) -> None:
    expected = {(one, other): verdict for verdict, one, other, _ in lines(f"{file}.txt")}
    missed = {(one, other): said for one, other, said in lines(f"{file}_missed.txt")}
    assert missed.keys() <= expected.keys()
    assert [pair for pair, said in missed.items() if expected[pair] == said] == []
    assert [pair for pair, said in missed.items() if said in ("same", "same words")] == []


@given(names, names, states, states)
def test_laws_of_comparing(one: str, other: str, state: str | None, second: str | None) -> None:
    verdict = compare_organizations(one, other, state, second)
    assert compare_organizations(other, one, second, state) is verdict
    keys, others = organization_keys(one, state), organization_keys(other, second)
    assert len(keys) <= 6
    assert all(key.isascii() and key.startswith("o:") and len(key) <= 62 for key in keys)
    if verdict is Verdict.SAME:
        assert keys & others
    assert 0 <= organization_similarity(one, other) <= 1


@pytest.mark.parametrize(
    "name",
    sorted({body(each)[0] for _, *pair, _ in lines("organization_pairs.txt") for each in pair}),
)
def test_a_name_is_the_same_in_capitals_and_with_an_article(name: str) -> None:
    for written in (name, name.upper(), f"the {name}", f"The {name}"):
        assert compare_organizations(name, written) is Verdict.SAME
        assert organization_keys(name) & organization_keys(written)


def test_a_state_is_split_off_where_it_is_no_part_of_the_name() -> None:
    assert organization_state("Russian Foreign Ministry") == "Russia"
    assert organization_state("Ministry of Health of Peru") == "Peru"
    assert organization_state("State Department") == "United States"
    for whole in ("British Airways", "Bank of America", "American Bar Association", "Air France"):
        assert organization_state(whole) is None


def test_the_key_levels_what_does_not_tell_bodies_apart() -> None:
    assert organization_key("Russian Ministry of Defence") == "defenseministry"
    assert organization_key("the Acme-Holdings Co., Ltd.") == "acmeholdings"
    assert organization_key("— '") == ""
    assert organization_keys("— '") == frozenset()


def test_a_name_of_many_bodies_is_generic_until_its_state_is_known() -> None:
    assert is_generic("Foreign Ministry")
    assert not is_generic("Foreign Ministry", "Peru")
    assert not is_generic("Peruvian Foreign Ministry")
    assert not is_generic("State Department")
    assert not is_generic("Lakeside Council")


@given(descriptions, descriptions)
def test_laws_of_descriptions(one: str, other: str) -> None:
    found = alike(one, other)
    assert alike(other, one) is found
    key = descriptor_key(one)
    assert descriptor_key(f"two {one}") == key or not one
    if key is not None:
        assert alike(one, one) is Alike.SAME_WORDS
        assert (descriptor_key(other) == key) == (found is Alike.SAME_WORDS)


@pytest.mark.parametrize(
    ("description", "key"),
    [
        ("a senior Western diplomat who asked not to be named", "diplomat: senior, western"),
        ("former U.S. intelligence officials", "official: former, intelligence, United States"),
        ("a source close to the Lakeside Council", "source: lakesidecouncil"),
        ("a labour leader", "leader: labor"),
        ("officials", None),
        ("a senior official", None),
        ("a young man", None),
        ("lawyers and experts", None),
        ("", None),
    ],
)
def test_the_key_of_a_description(description: str, key: str | None) -> None:
    assert descriptor_key(description) == key


@pytest.mark.parametrize("name", ["Kenya", "kenya", "the United States", "U.S.", "Kenya's"])
def test_a_state_is_known_as_it_is_written(name: str) -> None:
    assert is_state(name)
    assert not is_state(f"{name} Airways")
