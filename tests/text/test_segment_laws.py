"""Marks that go, and the laws of the way back: every edit can be undone, no word is lost."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.text.edits import undo
from loaders.text.records import BlockKind
from loaders.text.segment import segment
from tests.text.drawn import LEAD, paragraphs

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("The *old* bridge and the **new** one are _both_ shut.", None),
        ("The [old bridge](https://example.org/a_b_(c)) is shut.", "The old bridge is shut."),
        (r"A price of \*five\* per crossing \[sic\] was asked.", None),
        ("The  old\u00a0bridge \t is\u2003shut.", "The old bridge is shut."),
        ("Five * four is twenty, and snake_case_names stay.", None),
        ("**“Nobody crosses,”** she said.", "“Nobody crosses,” she said."),
        ("He gave it *** and a half.", "He gave it *** and a half."),
        ("See https://example.org/_a_/*b* for more.", "See https://example.org/_a_/*b* for more."),
    ],
)
def test_marks_go_and_words_stay(raw: str, text: str | None) -> None:
    expected = (
        text
        or {
            "T": "The old bridge and the new one are both shut.",
            "A": "A price of *five* per crossing [sic] was asked.",
            "F": raw,
        }[raw[0]]
    )
    assert paragraphs(raw) == [expected]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("the inter-", "national court", "the international court"),
        ("the govern-", "ment of the valley", "the government of the valley"),
        ("a Weirton-", "backed plan", "a Weirton-backed plan"),
        ("an exam\u00ad", "ple of it", "an example of it"),
    ],
)
def test_hyphens_at_line_ends(first: str, second: str, joined: str) -> None:
    line = "the engineers who had come down from the capital on Monday by the"
    wrapped = "\n".join(
        (
            f"The international board wrote that {first:>29}",
            f"{second} and {line}",
            line,
            line,
            "river.",
        )
    )
    (paragraph,) = paragraphs(wrapped)
    assert joined in paragraph
    assert "\n" not in paragraph


def assert_lawful(source: str) -> None:
    segmented = segment(source)
    assert undo(segmented.text, segmented.edits) == source
    covered = bytearray(len(source))
    last = 0
    for block in segmented.blocks:
        assert (block.span is None) == (block.kind is BlockKind.BOILERPLATE)
        covered[block.source.start : block.source.end] = b"\1" * (
            block.source.end - block.source.start
        )
        if block.span is not None:
            assert last <= block.span.start < block.span.end <= len(segmented.text)
            last = block.span.end
    left = {char for char, is_in in zip(source, covered, strict=True) if not is_in}
    assert not any(char.isalnum() for char in left)
    assert segmented.text == segmented.text.strip()
    assert "  " not in segmented.text.replace("\n", "")


LINES = st.sampled_from(
    [
        "",
        " ",
        "# A *Bridge* Closes",
        "By [Marit Holm](#)",
        "March 4, 2012",
        "WEIRTON — The bridge was closed on Monday, a spokesman for the town said.",
        LEAD,
        "The report was read by Deputy Minister Aurel",
        "Constantin, who left before the end of it.",
        "and nobody",
        "Comments (0)",
        "Post a comment",
        "[Home](#) [News](#)",
        "Also read",
        "- item one",
        "> quoted **words** here, and more of them.",
        "Tags: [a](#) [b](#)",
        "Page 1 of 2",
        "\u00a0wrapped  line that ends in a hyphen-",
        "<https://example.org/2012/03/04/a>",
        "© 2012 Weir Lantern",
        "\\*",
        "___",
        "![alt](#)",
    ]
)


@given(st.lists(LINES, max_size=14).map("\n".join))
def test_documents_of_known_lines_can_be_undone(source: str) -> None:
    assert_lawful(source)


@given(st.text(st.sampled_from("ab A.,*_[]()#\\>-\"'\n\n\u00a0\u00ad\x0c:|"), max_size=120))
def test_documents_of_any_marks_can_be_undone(source: str) -> None:
    assert_lawful(source)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_seeds_can_be_undone(path: Path) -> None:
    assert_lawful(path.read_text("utf-8"))


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "\n",
        "a\n",
        "[",
        "**a",
        "_a ",
        "[](",
        "> ",
        "# ",
        "AA-",
        "(",
        "\\",
        "Aa ",
        "ab-\n",
        "He\n\n",
    ],
)
def test_hostile_text_is_read(unit: str) -> None:
    source = unit * (100_000 // len(unit))
    segmented = segment(source)
    assert undo(segmented.text, segmented.edits) == source
