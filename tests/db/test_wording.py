"""Which spellings of a word meet, and which words do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.wording import PART, WORD, part_keys, word_keys


def keys(text: str) -> list[str]:
    return [key for match in WORD.finditer(text) for key in word_keys(match.group())]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("organise organisations analysed", "organize organizations analyzed"),
        ("harbour neighbours favoured", "harbor neighbors favored"),
        ("centre theatres metre", "center theaters meter"),
        ("travelled labelling", "traveled labeling"),
        ("defence programmes grey tyres", "defense programs gray tires"),
        ("co-operation anti-war", "cooperation antiwar"),
        ("well-known", "well known"),
        ("U.S. U.N. p.m.", "US UN pm"),
        ("twenty-five seven", "25 7"),
        ("3,000 7%", "3000 seven per cent"),
        ("Élan naïve", "elan naive"),
        ("can’t won't they're it’s", "can not will not they are it is"),
        ("ﬁsh", "fish"),
        ("the dam's", "the dam’s"),
        ("US-led U.K.-based", "U.S.-led UK-based"),
        ("a twenty-five-year-old", "a 25-year-old"),
        ("NINETY-NINE", "99"),
        ("10-15.5", "10 15.5"),
        ("Pa\u0301lfy e\u0302\u0301n’s", "Pálfy én’s"),
        ("marvellous moulds practised", "marvelous molds practiced"),
        ("archaeologists encyclopaedias", "archeologists encyclopedias"),
    ],
)
def test_spellings_of_one_word_meet(one: str, other: str) -> None:
    assert keys(one) == keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("four", "for"),
        ("hour", "hor"),
        ("filled", "filed"),
        ("us", "US"),
        ("million", "billion"),
        ("can", "can't"),
        ("minister", "ministers"),
        ("3.000", "3,000"),
        ("mumble", "momble"),
        ("axes", "axle"),
        ("its", "it's"),
        ("there", "ther"),
        ("us-led", "US-led"),
        ("twenty-fiver", "25r"),
        ("twenty five", "25"),
        ("sixty-sıx", "66"),
        ("Rio-de-Halle", "Rio deHalle"),
        ("mouth", "moth"),
    ],
)
def test_other_words_do_not(one: str, other: str) -> None:
    assert keys(one) != keys(other)


@given(st.text(max_size=40))
def test_every_word_has_keys_without_marks(text: str) -> None:
    for match in WORD.finditer(text):
        for key in word_keys(match.group()):
            assert key
            assert key.split() == [key]
            assert not set(key) & set("'’-")


_DRAWN = (
    "well-known twenty-five-year-old ex-can't U.S.-led US co-op non-co-op 水-水水 a\u0301-b "
    "Rio-de-Halle per cent 1,200-1.5 -- ‘don’t’ _ . x-"
)


@given(st.lists(st.sampled_from(_DRAWN.split(" ")), max_size=20).map(" ".join))
def test_the_parts_of_a_text_are_those_of_its_words(text: str) -> None:
    assert [key for part in PART.findall(text) for key in part_keys(part)] == keys(text)
