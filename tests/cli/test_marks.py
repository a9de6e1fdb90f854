"""Marks show every span once, nest, and say which they are where they cross."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.marks import STYLES, Mark, legend, marked

TEXT = 'It was "very slow," she said.'


@pytest.mark.parametrize(
    ("marks", "shown"),
    [
        ([], TEXT),
        ([(8, 17, "direct", 1)], 'It was "[D1 very slow]," she said.'),
        ([(8, 17, "partial", 1), (0, 18, "claim", 1)], '[C1 It was "[P1 very slow],]" she said.'),
        ([(0, 13, "claim", 1), (8, 17, "scare", 2)], '[C1 It was "[S2 very  C1]slow]," she said.'),
        ([(8, 17, "direct", 1), (8, 17, "claim", 1)], 'It was "[D1 [C1 very slow]]," she said.'),
        ([(0, 6, "claim", 1), (6, 17, "claim", 2)], '[C1 It was][C2  "very slow]," she said.'),
        ([(40, 50, "direct", 1)], TEXT),
    ],
)
def test_brackets_name_each_span(marks: list[tuple[int, int, str, int]], shown: str) -> None:
    assert marked(TEXT, 0, len(TEXT), [Mark(*each) for each in marks]).plain == shown


def test_a_mark_over_two_blocks_shows_in_both() -> None:
    mark = Mark(3, 10, "direct", 4)
    assert marked("one two three", 0, 5, [mark]).plain == "one[D4  t]"
    assert marked("one two three", 5, 13, [mark]).plain == "[D4 wo th]ree"


@pytest.mark.parametrize("kind", STYLES)
def test_each_kind_has_a_colour_over_its_own_span(kind: str) -> None:
    shown = marked(TEXT, 0, len(TEXT), [Mark(8, 17, kind, 1)])
    spans = [span for span in shown.spans if span.style == STYLES[kind]]
    assert [shown.plain[span.start : span.end] for span in spans] == [
        f"[{kind[0].upper()}1 very slow]"
    ]


def test_the_innermost_mark_decides_the_colour() -> None:
    shown = marked(TEXT, 0, len(TEXT), [Mark(0, 29, "claim", 1), Mark(8, 17, "scare", 2)])
    at = shown.plain.index("slow")
    colours = [span.style for span in shown.spans if span.start <= at < span.end]
    assert colours == [STYLES["claim"], STYLES["scare"]]


def test_the_legend_names_every_kind() -> None:
    for kind in STYLES:
        assert f"[{kind[0].upper()}… ] {kind}: " in legend().plain


@given(
    st.text(st.sampled_from("ab \n"), min_size=1, max_size=30).flatmap(
        lambda text: st.tuples(
            st.just(text),
            st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), max_size=6),
        )
    )
)
def test_marks_add_brackets_and_change_nothing_else(
    case: tuple[str, list[tuple[int, int]]],
) -> None:
    text, spans = case
    marks = [Mark(a, b, "claim", n) for n, (a, b) in enumerate(spans) if a < b]
    plain = marked(text, 0, len(text), marks).plain
    for mark in marks:
        assert plain.count(f"[{mark.label} ") == 1
        plain = plain.replace(f"[{mark.label} ", "").replace(f" {mark.label}]", "")
    assert plain.replace("]", "") == text
