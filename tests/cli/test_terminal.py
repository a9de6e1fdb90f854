"""Hostile text cannot steer a terminal."""

import io
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.terminal import console, line, say, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("bell\x07 and return\r", "bell␇ and return␍"),
        ("nul\x00", "nul␀"),
        ("c1 \x9b31m", "c1 \ufffd31m"),
        ("over\u202eride\u202c", "over\ufffdride\ufffd"),
        ("isolate\u2066d\u2069", "isolate\ufffdd\ufffd"),
        ("line\u2028separator", "line\ufffdseparator"),
        ("half \ud800", "half \ufffd"),
        ("a\tb\nc", "a b\nc"),
        ("“Café,” naïve — 日本語 عربي", "“Café,” naïve — 日本語 عربي"),
        ("👩\u200d🚒 co\u00adoperate", "👩\u200d🚒 co\u00adoperate"),
    ],
)
def test_control_characters_become_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text(st.characters(), max_size=50))
def test_visible_keeps_every_place_and_no_control(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert {unicodedata.category(each) for each in shown if each != "\n"}.isdisjoint({"Cc", "Cs"})
    assert visible(shown) == shown


def test_a_line_is_one_line_and_short() -> None:
    assert line("  two\n lines\x1b ") == "two lines␛"
    assert line("word " * 100, 12) == "word word w…"


def test_markup_is_printed_not_obeyed(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stdout", stream)
    say(console(), "[bold red]no[/] :smile: [link=http://x]y[/link]")
    assert stream.getvalue() == "[bold red]no[/] :smile: [link=http://x]y[/link]\n"
