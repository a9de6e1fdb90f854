"""What changed between two variants: pairs as data, and laws."""

import json
from dataclasses import asdict
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.differences import (
    MOST_WORDS,
    Change,
    Kind,
    Variant,
    compare_variants,
    differences,
)

CASES = Path(__file__).parent / "cases" / "differences.txt"
_WORDS = (
    "a the don't do not U.S. US Isis ISIS well-known well known 3 three — … [he] “no” , organise ´ "
    "1,000 %"
)
texts = st.lists(st.sampled_from([*_WORDS.split(), " ", "\n", ". "]), max_size=12).map(" ".join)


def cases() -> list[list[str]]:
    lines = CASES.read_text(encoding="utf-8").split("\n")
    return [line.split(" | ") for line in lines if line and not line.startswith("#")]


def drawn(change: Change) -> str:
    one, other = (" ".join(each.text.split()) for each in (change.one, change.other))
    both = f"{one} -> {other}" if one and other and one != other else one or other
    return f"{change.kind}: {both}"


@pytest.mark.parametrize(("one", "other", "runs", "why"), cases())
def test_what_became_of_each_run_of_words(one: str, other: str, runs: str, why: str) -> None:
    assert " ; ".join(map(drawn, differences(one.strip(), other.strip()))) == runs, why


@given(texts, texts)
def test_laws_of_differences(one: str, other: str) -> None:
    changes = differences(one, other)
    assert "".join(change.one.text for change in changes) == one
    assert "".join(change.other.text for change in changes) == other
    for change in changes:
        assert one[change.one.start : change.one.end] == change.one.text
        assert other[change.other.start : change.other.end] == change.other.text
        assert (change.kind is Kind.ADDED) == (not change.one.text)
        assert (change.kind is Kind.DROPPED) == (not change.other.text)
    kinds = [change.kind for change in changes]
    assert all(kind is not following for kind, following in pairwise(kinds))
    assert {change.kind for change in differences(one, one)} <= {Kind.SAME}


def test_what_is_behind_the_words_compared_is_one_change() -> None:
    one = "ab cd " * MOST_WORDS
    changes = differences(one + "x", one + "y")
    assert [change.kind for change in changes] == [Kind.SAME, Kind.CHANGED]
    assert "".join(change.other.text for change in changes) == one + "y"


WIRE = Variant(
    ("The tunnel will open before winter,", "Ask the engineers."),
    source_text="Ann Lee",
    cue_text="told",
    medium_text="by telephone",
    addressee_text="Coast Agency",
)


@pytest.mark.parametrize(
    ("other", "parts"),
    [
        (WIRE, "source_text same; cue_text same; medium_text same; addressee_text same"),
        (
            Variant(WIRE.pieces, "Lee", "said", "on Monday"),
            (
                "source_text changed; cue_text changed; said_text added; medium_text dropped; "
                "addressee_text dropped"
            ),
        ),
        (
            Variant(WIRE.pieces, "ANN LEE", "told,", None, "by telephone", "Coast Agency"),
            "source_text re-spelt; cue_text re-punctuated; medium_text same; addressee_text same",
        ),
        (
            Variant(WIRE.pieces),
            "source_text dropped; cue_text dropped; medium_text dropped; addressee_text dropped",
        ),
    ],
)
def test_what_an_attribution_lost_gained_or_changed(other: Variant, parts: str) -> None:
    found = compare_variants(WIRE, other)
    assert "; ".join(f"{each.part} {each.kind}" for each in found.parts) == parts
    assert found.is_same == (other == WIRE)


def test_words_split_otherwise_are_the_same_words() -> None:
    whole = Variant(("The tunnel will open before winter, Ask the engineers.",))
    found = compare_variants(Variant(WIRE.pieces), whole)
    assert [change.kind for change in found.words] == [Kind.SAME]
    assert found.is_resplit
    assert not found.is_same


def test_a_comparison_is_json_as_it_stands() -> None:
    found = compare_variants(WIRE, Variant(("The tunnel may open",), "Lee"))
    again = json.loads(json.dumps(asdict(found)))
    assert again["words"][0] == {
        "kind": "same",
        "one": {"start": 0, "end": 11, "text": "The tunnel "},
        "other": {"start": 0, "end": 11, "text": "The tunnel "},
    }
    assert again["parts"][1] == {
        "part": "cue_text",
        "kind": "dropped",
        "one": "told",
        "other": None,
    }
