"""Repair: what is mended, what is left, and that nothing is lost on the way."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.text.edits import edited, undo
from loaders.text.repair import repair

CASES = Path(__file__).parent / "cases"
SEEDS = Path(__file__).parents[2] / "seeds"
MENDED = tomllib.loads((CASES / "repair.toml").read_text("utf-8"))["case"]
KEPT = tomllib.loads((CASES / "repair_kept.toml").read_text("utf-8"))["case"]

FRAGMENTS = (
    *("â", "Â", "Ã", "Ã¢ÂÂ", "â€", "â€™", "â€œ", "™", "œ", "\ufffd", "“", "”", "‘", "’", '"'),
    *("don", "we", "t", "re", "s", "The", "the", "said", "château", "âge", "a", "O", "20", "90s"),
    *(" ", " ", " ", "\n", "\n\n", "\r", ".", ",", "?", "(", ")", "-", "—", "&", ";", "#"),
    *("&amp;", "&lt;", "amp;", "lt;", "&#8217;", "&#38;", "&#129;", "é", "e\u0301", "\u037e"),
    *(
        "\x00",
        "\x80",
        "\x81",
        "\x99",
        "\x9d",
        "\xa0",
        "\xad",
        "\ud83d",
        "\ude00",
        "\ufeff",
        "\x1b[1m",
    ),
)
DAMAGED = st.lists(st.sampled_from(FRAGMENTS), max_size=25).map("".join)
ANYTHING = st.text(st.characters(), max_size=40)


@pytest.mark.parametrize("case", MENDED, ids=lambda case: case["label"])
def test_damaged_text_is_mended(case: dict[str, Any]) -> None:
    result = repair(case["source"])
    assert result.text == case["text"]
    assert list(dict.fromkeys(edit.rule for edit in result.edits)) == case["rules"]


@pytest.mark.parametrize("case", KEPT, ids=lambda case: case["label"])
def test_right_or_undecidable_text_is_left(case: dict[str, str]) -> None:
    assert repair(case["text"]).edits == ()


@given(DAMAGED | ANYTHING)
def test_every_repair_can_be_undone_and_done_again(source: str) -> None:
    result = repair(source)
    assert undo(result.text, result.edits) == source
    again = [
        (each.source_start, each.source_start + len(each.before), each.after, each.rule)
        for each in result.edits
    ]
    assert edited(source, again) == result


@given(DAMAGED | ANYTHING)
def test_repaired_text_needs_no_repair(source: str) -> None:
    assert repair(repair(source).text).edits == ()


@given(DAMAGED | ANYTHING)
def test_repaired_text_can_be_stored(source: str) -> None:
    text = repair(source).text
    assert not any(character in "\x00\r\u2028\ufeff" for character in text)
    assert text.encode("utf-8").decode("utf-8") == text


@given(st.text(st.characters(max_codepoint=0x7E, min_codepoint=0x20, exclude_characters="&")))
def test_plain_ascii_is_never_touched(source: str) -> None:
    assert repair(source).edits == ()


def test_one_edit_for_one_character() -> None:
    edits = repair("donâ€™t â€”â€œPrivetâ€\x9d ÐŸÑ€Ð°Ð²Ð´Ð°&quot;&quot;\r\n\r\n").edits
    assert [(each.before, each.after) for each in edits] == [
        ("â€™", "’"),
        ("â€”", "—"),
        ("â€œ", "“"),
        ("â€\x9d", "”"),
        ("ÐŸÑ€Ð°Ð²Ð´Ð°", "Правда"),
        ("&quot;", '"'),
        ("&quot;", '"'),
        ("\r\n", "\n"),
        ("\r\n", "\n"),
    ]


def test_a_long_line_is_mended_piece_by_piece() -> None:
    source = "She said itâ€™s fine, and the mayor nodded. " * 5_000
    edits = repair(source).edits
    assert len(edits) == 5_000
    assert {(each.before, each.after) for each in edits} == {("â€™", "’")}


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "â",
            "â ",
            " â",
            "âA",
            "aâs ",
            "s.â ",
            "â€",
            "\ufffd",
            "\ufffda",
            "“",
            "Ã",
            "Ã ",
            "Â",
            "ÐŸ",
        ),
        *(
            "&",
            "&amp;",
            "&#38;",
            "&lt",
            "\n",
            "\r",
            " ",
            "\x1b[",
            "1;",
            "\x81",
            "e\u0301",
            "\u0301",
        ),
        "\ud83d",
    ],
)
def test_a_great_deal_of_one_thing_is_still_repaired(piece: str) -> None:
    source = piece * (30_000 // len(piece))
    result = repair(source)
    assert undo(result.text, result.edits) == source


def test_the_lost_marks_of_the_seeds() -> None:
    by_mark: dict[str, int] = {}
    for path in sorted(SEEDS.glob("*.txt")):
        source = path.read_bytes().decode("utf-8")
        for edit in repair(source).edits:
            assert (edit.before, edit.rule) == ("â", "lost bytes")
            by_mark[edit.after] = by_mark.get(edit.after, 0) + 1
    assert by_mark == {"’": 7, "“": 5, "”": 5, "—": 1}


def test_surrogates_are_joined_or_replaced() -> None:
    result = repair("A \ud83d\ude00 and a \ud83d alone")
    assert result.text == "A \U0001f600 and a \ufffd alone"
    assert [each.rule for each in result.edits] == ["mojibake", "lone surrogate"]


def test_marks_without_end_are_left_as_they_are_and_no_others() -> None:
    piled = "a" + "\u0323\u0301" * 100
    result = repair(f"{piled} cafe\u0301")
    assert result.text == f"{piled} café"
