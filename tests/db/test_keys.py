"""Names fold so that spellings of one name meet, and others do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.keys import clip, name_key
from db.models import KEY_LIMIT, NAME_LIMIT

SAME = [
    ("Ada Cole", "ADA COLE"),
    ("Ada Cole", "  Ada \n Cole\t"),
    ("Ada Cole", "Ada\u00a0Cole"),
    ("José", "Jose\u0301"),
    ("ﬁnance ministry", "finance ministry"),
    ("Groß", "GROSS"),
    ("Ａda", "Ada"),
    ("O’Dowd", "O'Dowd"),
    ("Oʼdowd", "O‘Dowd"),
    ("Cole‑Orme", "Cole-Orme"),
]

APART = [
    ("José", "Jose"),
    ("Al Cole", "Ada Cole"),
    ("AdaCole", "Ada Cole"),
    ("Cole, Ada", "Ada Cole"),
    ("O'Dowd", "ODowd"),
    ("Cole-Orme", "Cole Orme"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_a_name_meet(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_names_that_differ_stay_apart(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@given(st.text(max_size=300))
def test_folding_a_key_changes_nothing(name: str) -> None:
    key = name_key(name)
    assert name_key(key) == key
    assert len(key) <= KEY_LIMIT


@given(st.text(max_size=600))
def test_a_clipped_name_is_one_line_within_the_limit(name: str) -> None:
    clipped = clip(name)
    assert clip(clipped) == clipped
    assert len(clipped) <= NAME_LIMIT
    assert len(clipped.splitlines()) <= 1
    assert " ".join(name.split()).startswith(clipped)


@given(st.text(alphabet="ab ’-", max_size=NAME_LIMIT))
def test_a_short_name_is_kept_whole(name: str) -> None:
    assert clip(name) == " ".join(name.split())
