"""The laws of edits: applied, undone, composed, followed back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.text.edits import Way, compose, edited, undo
from loaders.text.records import Edit, Edited

TEXTS = st.text("abc \n", max_size=30)
Chain = tuple[str, Edited, Edited]


@st.composite
def edits_of(draw: st.DrawFn, source: str, rule: str) -> Edited:
    bounds = sorted(draw(st.lists(st.integers(0, len(source)), max_size=12)))
    pairs = zip(bounds[::2], bounds[1::2], strict=False)
    return edited(source, [(a, b, draw(st.text("abXY", max_size=4)), rule) for a, b in pairs])


@st.composite
def chains(draw: st.DrawFn) -> Chain:
    source = draw(TEXTS)
    first = draw(edits_of(source, "first"))
    return source, first, draw(edits_of(first.text, "second"))


def replay(source: str, edits: tuple[Edit, ...]) -> Edited:
    spans = [(e.source_start, e.source_start + len(e.before), e.after, e.rule) for e in edits]
    return edited(source, spans)


@given(chains())
def test_edits_are_undone_exactly(chain: Chain) -> None:
    source, first, _ = chain
    assert undo(first.text, first.edits) == source


@given(chains())
def test_edits_describe_both_texts(chain: Chain) -> None:
    source, first, _ = chain
    for edit in first.edits:
        assert source[edit.source_start :].startswith(edit.before)
        assert first.text[edit.start :].startswith(edit.after)
        assert edit.before != edit.after


@given(chains())
def test_composed_edits_lead_from_source_to_final_text_and_back(chain: Chain) -> None:
    source, first, second = chain
    both = compose(source, first.edits, second.edits)
    assert replay(source, both) == Edited(second.text, both)
    assert undo(second.text, both) == source


@given(chains())
def test_composing_with_nothing_changes_nothing(chain: Chain) -> None:
    source, first, _ = chain
    assert compose(source, first.edits, ()) == first.edits
    assert compose(source, (), first.edits) == first.edits


@given(chains())
def test_composing_joins_only_edits_that_meet(chain: Chain) -> None:
    source, first, second = chain
    both = compose(source, first.edits, second.edits)
    kept = {(e.source_start, e.before, e.after) for e in both if e.rule == "first"}
    for edit in first.edits:
        end = edit.start + len(edit.after)
        apart = all(
            end <= e.source_start or e.source_start + len(e.before) <= edit.start
            for e in second.edits
        )
        assert not apart or (edit.source_start, edit.before, edit.after) in kept


@given(chains())
def test_the_way_back_of_an_untouched_character_is_that_character(chain: Chain) -> None:
    source, first, second = chain
    both = compose(source, first.edits, second.edits)
    way = Way(both)
    touched = {at for e in both for at in range(e.start, e.start + len(e.after))}
    for at, character in enumerate(second.text):
        start, end = way.back(at), way.back(at + 1, end=True)
        if at in touched:
            assert any(e.source_start == start and e.start <= at for e in both)
        else:
            assert source[start:end] == character


@given(chains())
def test_the_way_back_keeps_the_order(chain: Chain) -> None:
    source, first, _ = chain
    way = Way(first.edits)
    for end in (False, True):
        places = [way.back(at, end=end) for at in range(len(first.text) + 1)]
        assert places == sorted(places)
        assert all(0 <= place <= len(source) for place in places)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        # a repaired mark that is cut with its line
        ([(1, 3, "X", "r")], [(0, 5, "", "cut")], [(0, "abcdef", "", "cut")]),
        # what was put in and then replaced
        ([(2, 2, "XY", "r")], [(3, 4, "Z", "s")], [(2, "", "XZ", "s")]),
        # put in and taken out again: nothing happened
        ([(2, 2, "XY", "r")], [(2, 4, "", "s")], []),
        # neighbours stay apart
        ([(0, 2, "X", "r")], [(1, 3, "Z", "s")], [(0, "ab", "X", "r"), (2, "cd", "Z", "s")]),
        # a cut inside what is replaced later
        ([(2, 4, "", "r")], [(1, 3, "Z", "s")], [(1, "bcde", "Z", "s")]),
        # one replacement that joins two
        ([(0, 1, "X", "r"), (2, 3, "Y", "r")], [(0, 3, "Q", "s")], [(0, "abc", "Q", "s")]),
    ],
)
def test_compose_by_example(
    first: list[tuple[int, int, str, str]],
    second: list[tuple[int, int, str, str]],
    expected: list[tuple[int, str, str, str]],
) -> None:
    middle = edited("abcdef", first)
    both = compose("abcdef", middle.edits, edited(middle.text, second).edits)
    assert [(e.source_start, e.before, e.after, e.rule) for e in both] == expected


def test_overlapping_replacements_are_refused() -> None:
    with pytest.raises(ValueError, match="overlaps"):
        edited("abcdef", [(0, 3, "x", "r"), (2, 4, "y", "r")])
