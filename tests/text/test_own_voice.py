"""What an article puts forward itself: facts with why they can be checked, and what is none."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.text.own_voice.worth import WEIGHTS
from loaders.text.reading import read
from loaders.text.records import PROSE, Claim, Reading, Stance
from tests.text.case_files import Case, params, read_cases

_BEFORE = "Harbour news of the day\n\nThe mood was grim and the coffee was cold."
_AFTER = "The mood was still grim when it was dark and the coffee was still cold."
_SORTS = {Stance.ASSERTS: "fact", Stance.PREDICTS: "prediction", Stance.BELIEVES: "opinion"}
_WORDS = st.sampled_from(
    "Ana Ruiz Lima said that sold 41 ferries in May , ; . and but while which will should killed "
    "“ ” ? according to the Peruvian minister —".split()
)


def _own(reading: Reading) -> list[Claim]:
    return [each for each in reading.claims if each.attribution is None]


def _read(case: Case) -> Reading:
    """Return the case as an article with a heading and a paragraph before and after it."""
    return read(f"{_BEFORE}\n\n{case.text}\n\n{_AFTER}")


@pytest.mark.parametrize("case", params("own_voice.txt", "own voice"))
def test_the_drawn_statements_and_no_others_are_found(case: Case) -> None:
    reading = _read(case)
    assert [
        (
            _SORTS[each.standing.stance],
            each.span.of(reading.text),
            "; ".join(each.worth.reasons) if each.worth else None,
        )
        for each in _own(reading)
    ] == [(each.name, each.span.of(case.text), each.says.get("why")) for each in case.drawn]


def _assert_laws(reading: Reading) -> None:
    own = _own(reading)
    prose = [block.span for block in reading.blocks if block.span and block.kind in PROSE]
    for before, after in pairwise(own):
        assert before.span.end <= after.span.start
    for each in own:
        words = each.span.of(reading.text)
        assert words.strip(" ,.;:") == words
        assert any(block.holds(each.span) for block in prose)
        assert (each.worth is not None) == (each.standing.stance is Stance.ASSERTS)
        if each.worth:
            assert 0 < each.worth.score < 1
            weights = [WEIGHTS[reason] for reason in each.worth.reasons]
            assert weights == sorted(weights, reverse=True)
    for attribution in reading.attributions:
        if not attribution.rule.startswith(("noun", "verb and ")):  # a dated act is told too
            for said in (*attribution.cue, *attribution.content):
                assert not any(said.meets(each.span) for each in own)


@pytest.mark.parametrize("case", read_cases("articles.txt"), ids=lambda case: case.label)
def test_laws_of_own_voice(case: Case) -> None:
    _assert_laws(read(case.text))


@given(st.lists(_WORDS, max_size=60).map(" ".join))
def test_laws_hold_of_any_words(words: str) -> None:
    _assert_laws(read(words))


def test_more_reasons_make_a_statement_more_checkable() -> None:
    texts = (
        "Ana Ruiz left Lima.",
        "In 2014 Ana Ruiz left Lima.",
        "In 2014 41 people killed Ana Ruiz.",
    )
    scores = [_own(read(f"{_BEFORE}\n\n{text}"))[0].worth for text in texts]
    assert [each.score for each in scores if each] == sorted(each.score for each in scores if each)
    assert len({each.score for each in scores if each}) == len(texts)


def test_a_headline_claims_nothing() -> None:
    reading = read(f"Ana Ruiz sold 41 ferries in May\n\nMay 3, 2014\n\n{_BEFORE}\n\n{_AFTER}")
    assert _own(reading) == []
