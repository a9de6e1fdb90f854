"""Which quotes report one act of speech: pairs as data, and laws."""

from datetime import date
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet
from hypothesis import assume, given
from hypothesis import strategies as st

from loaders.identity.quoted import MOST_WORDS, TELLING, words_of
from loaders.identity.utterances import Said, quote_keys, same_utterance

CASES = Path(__file__).parent / "cases"
DAY = date(2031, 3, 2)

_TELLING = "harbour ferry granary ledger glacier turbine reservoir oxen whistle methane".split()
_OTHERS = "the a not of people think we U.S. 3 [he] — , don't Orlova".split()
words = st.lists(st.sampled_from(_TELLING + _OTHERS), max_size=14).map(" ".join)
quotes = st.builds(
    Said,
    pieces=st.lists(words, min_size=1, max_size=3).map(tuple),
    speaker=st.sampled_from([None, 1, 2]),
    published_on=st.sampled_from([None, DAY, date(2031, 3, 4), date(2031, 9, 2)]),
    is_local=st.booleans(),
)


def lines(file: str) -> list[list[str]]:
    text = (CASES / file).read_text(encoding="utf-8")
    return [line.split(" | ") for line in text.split("\n") if line and not line.startswith("#")]


def said(who: str, pieces: str) -> Said:
    speaker, when = who.split(" ")
    return Said(
        pieces=tuple(pieces.split(" // ")),
        speaker=None if speaker == "?" else ord(speaker[-1]),
        published_on=None if when == "-" else date.fromisoformat(when),
        is_local=speaker.startswith("~"),
    )


def pairs() -> list[ParameterSet]:
    missed = dict(lines("utterances_missed.txt"))
    return [
        pytest.param(
            said(a, one), said(b, other), missed.get(why, verdict), id=f"{why}: {one[:30]}"
        )
        for verdict, a, one, b, other, why in lines("utterances.txt")
    ]


@pytest.mark.parametrize(("one", "other", "verdict"), pairs())
def test_two_quotes_report_one_utterance_or_not(one: Said, other: Said, verdict: str) -> None:
    match = same_utterance(one, other)
    assert (match.method if match else "apart") == verdict
    if match:
        assert quote_keys(one.pieces) & quote_keys(other.pieces)


def test_what_is_missed_is_missed_and_there_are_negatives_enough() -> None:
    expected = {why: verdict for verdict, *_, why in lines("utterances.txt")}
    missed = dict(lines("utterances_missed.txt"))
    assert missed.keys() <= expected.keys()
    assert [why for why, says in missed.items() if expected[why] == says] == []
    verdicts = [line[0] for line in lines("utterances.txt")]
    assert verdicts.count("apart") * 2 >= len(verdicts)


@given(quotes, quotes)
def test_laws_of_comparing(one: Said, other: Said) -> None:
    match = same_utterance(one, other)
    assert same_utterance(other, one) == match
    if match:
        assert 0 < match.similarity <= 1
        assert match.words >= 2
        assert quote_keys(one.pieces) & quote_keys(other.pieces)


@given(st.lists(st.sampled_from(_TELLING), min_size=6, max_size=9, unique=True), quotes)
def test_a_quote_with_enough_telling_words_is_the_same_as_itself(
    some: list[str], quote: Said
) -> None:
    one = Said((" ".join(some), *quote.pieces), quote.speaker, quote.published_on)
    match = same_utterance(one, one)
    assert match is not None
    assert (match.method, match.similarity) == ("same words", 1.0)


@given(words, words, st.lists(st.sampled_from(_TELLING + _OTHERS[:9]), min_size=5, max_size=8))
def test_quotes_that_share_a_run_share_a_key(before: str, behind: str, run: list[str]) -> None:
    shared = " ".join(run)
    strong = [word.weight for word in words_of((shared,)) if word.weight]
    assume(len(strong) > 1 and TELLING in strong)
    assert quote_keys((f"{before} {shared}",)) & quote_keys((f"{shared} {behind}", before))


def test_keys_are_stable_numbers_that_a_column_holds() -> None:
    keys = quote_keys(("The harbour tunnel will open before winter.", "Ask the engineers."))
    assert all(0 <= key < 2**63 for key in keys)
    assert quote_keys(("harbour tunnel",)) == {KEY} <= keys
    assert quote_keys(("We will be with you", "and so are they")) == frozenset()


KEY = 9028697027388389146


@pytest.mark.parametrize("word", ["harbour ", "harbour ledger ", "[", "[a", "U.S.", "… "])
def test_quotes_made_to_be_slow_are_read_to_a_bound(word: str) -> None:
    one = Said((word * 20_000,), 1, DAY)
    assert len(words_of(one.pieces)) <= MOST_WORDS
    match = same_utterance(one, Said((word * 19_999,), 1, DAY))
    assert match is None or match.weight <= 2
