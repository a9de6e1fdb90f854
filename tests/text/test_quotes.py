"""Quotation marks: what they pair to, and what is no mark."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.text.quotes import find_quotes
from loaders.text.records import Block, BlockKind, Span
from tests.text.case_files import Case, paragraph_blocks, params

_MARKS = ['"', "“", "”", "„", "«", "»", "‘", "’", "'", "``", "''"]
_PIECES = [*_MARKS, "a", "dogs", "s", "It", "90s", " ", ".", ",", "—", "(", ")", ":", "\n\n", "é"]
texts = st.lists(st.sampled_from(_PIECES), max_size=60).map("".join)


@pytest.mark.parametrize("case", params("quotes.txt", "quotes"))
def test_the_drawn_spans_and_no_others_are_found(case: Case) -> None:
    expected = [
        (
            each.span.start,
            each.span.of(case.text),
            "open" not in each.says,
            "continues" in each.says,
        )
        for each in case.drawn
    ]
    found = [
        (each.span.start, each.span.of(case.text), each.is_closed, each.continues)
        for each in find_quotes(case.text, case.blocks)
    ]
    assert found == expected


@settings(deadline=None)
@given(texts)
def test_marks_enclose_their_span_and_nothing_else(text: str) -> None:
    for each in find_quotes(text, paragraph_blocks(text)):
        before = text[each.marks.start : each.span.start]
        after = text[each.span.end : each.marks.end]
        assert each.marks.holds(each.span)
        assert each.marks.start >= 0
        assert each.marks.end <= len(text)
        assert before in _MARKS
        assert after in (_MARKS if each.is_closed and after else [""])


@settings(deadline=None)
@given(texts)
def test_spans_come_in_order_and_nest_or_part(text: str) -> None:
    found = find_quotes(text, paragraph_blocks(text))
    hulls = [each.marks for each in found]
    assert hulls == sorted(hulls, key=lambda hull: (hull.start, -hull.end))
    for index, hull in enumerate(hulls):
        for other in hulls[index + 1 :]:
            assert hull.holds(other) or not hull.meets(other)


@settings(deadline=None)
@given(texts)
def test_the_same_text_gives_the_same_quotations(text: str) -> None:
    blocks = paragraph_blocks(text)
    assert find_quotes(text, blocks) == find_quotes(text, blocks)


@settings(deadline=None)
@given(st.text(alphabet="abc ,.!?\n", max_size=80))
def test_text_without_marks_has_no_quotations(text: str) -> None:
    assert find_quotes(text, paragraph_blocks(text)) == ()


def test_marks_outside_prose_are_left_alone() -> None:
    text = "“Sign up” “now”"
    block = Block(BlockKind.BOILERPLATE, Span(0, len(text)), None)
    tags = Block(BlockKind.TAGS, Span(0, len(text)), Span(0, len(text)))
    assert find_quotes(text, (block, tags)) == ()


@pytest.mark.parametrize("piece", [*_MARKS, '" ', " “", "‘ ", " 'a' ", "“\n\n", '"a\n\n', "s' a"])
def test_a_great_many_marks_are_no_trouble(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    for each in find_quotes(text, paragraph_blocks(text)):
        assert each.marks.end <= len(text)
