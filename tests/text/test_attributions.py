"""Who said what: sources, cues and contents drawn into sentences."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.text.attributions import find_attributions
from loaders.text.quotes import find_quotes
from loaders.text.records import Attribution, Quote, QuoteKind, Span
from loaders.text.tokens import tokenize
from tests.text.case_files import Case, paragraph_blocks, params, read_cases, trimmed

_Parts = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]


def _read(case: Case) -> tuple[tuple[Attribution, ...], tuple[Quote, ...]]:
    tokens = tokenize(case.text, case.blocks)
    return find_attributions(tokens, find_quotes(case.text, case.blocks))


def _found(case: Case) -> dict[_Parts, Attribution]:
    attributions, _ = _read(case)
    return {
        (
            trimmed(case.text, each.source),
            trimmed(case.text, each.cue),
            trimmed(case.text, each.content),
        ): each
        for each in attributions
    }


def _drawn(case: Case) -> dict[_Parts, str]:
    return {
        (
            trimmed(case.text, case.spans(f"s{number}")),
            trimmed(case.text, case.spans(f"c{number}")),
            trimmed(case.text, case.spans(f"t{number}")),
        ): number
        for number in case.numbers()
    }


@pytest.mark.parametrize("case", params("attributions.txt", "attributions"))
def test_the_drawn_attributions_and_no_others_are_found(case: Case) -> None:
    assert sorted(_found(case)) == sorted(_drawn(case))


@pytest.mark.parametrize("case", params("attributions.txt", "adjuncts"))
def test_addressee_time_and_medium_are_told_from_source_and_content(case: Case) -> None:
    """Whatever attribution has one of them is named by its cue."""
    attributions, _ = _read(case)
    found = {
        (letter, trimmed(case.text, each.cue), trimmed(case.text, (span,)))
        for each in attributions
        for letter, span in (("a", each.addressee), ("d", each.said), ("m", each.medium))
        if span is not None
    }
    drawn = {
        (letter, trimmed(case.text, case.spans(f"c{number}")), trimmed(case.text, spans))
        for number in case.numbers()
        for letter in "adm"
        if (spans := case.spans(f"{letter}{number}"))
    }
    assert found == drawn


_NESTED = [case for case in read_cases("attributions.txt") if case.label.startswith("nested")]


@pytest.mark.parametrize("case", _NESTED, ids=lambda case: case.label)
def test_what_is_said_inside_a_content_hangs_on_it(case: Case) -> None:
    attributions, _ = _read(case)
    cues = [each.cue[0].of(case.text) for each in attributions]
    [outer] = [Span.of(span, case.text) for span in case.spans("c1")]
    [inner] = [Span.of(span, case.text) for span in case.spans("c2")]
    assert attributions[cues.index(outer)].parent is None
    assert attributions[cues.index(inner)].parent == cues.index(outer)


_WORDS = (
    "said told asked wants believes denied according to that whether he she who they as by I "
    "Ann Lee Monday the a minister statement in on and but not was will is claim adding "
    "U.S. Peru reporters won vote"
)
_SIGNS = "\" “ ” ‘ ’ '' , . : ; ? — ( ) [ ..."
_PIECES = [*_WORDS.split(), *_SIGNS.split(), "\n\n", "“Yes,” she said."]
texts = st.lists(
    st.tuples(st.sampled_from(_PIECES), st.sampled_from([" ", " ", " ", ""])), max_size=70
).map(lambda pieces: "".join(word + space for word, space in pieces))


@settings(deadline=None)
@given(texts)
def test_laws_of_every_reading(text: str) -> None:
    blocks = paragraph_blocks(text)
    tokens = tokenize(text, blocks)
    marked = find_quotes(text, blocks)
    attributions, quotes = find_attributions(tokens, marked)
    for index, each in enumerate(attributions):
        assert each.content
        assert each.rule
        _assert_in_order(text, each)
        if each.parent is not None:
            outer = attributions[each.parent]
            assert each.parent != index
            assert any(content.holds(each.hull) for content in outer.content)
    _assert_no_cycles(attributions)
    _assert_quotes(attributions, quotes)
    assert {each.span for each in quotes} == {
        each.span for each in marked if each.span.start < each.span.end
    }
    assert find_attributions(tokens, marked) == (attributions, quotes)


def _assert_in_order(text: str, attribution: Attribution) -> None:
    for spans in (attribution.source, attribution.cue, attribution.content):
        for span in spans:
            assert 0 <= span.start < span.end <= len(text)
            assert span.of(text).strip()
        for before, after in pairwise(spans):
            assert before.end <= after.start
    for adjunct in (attribution.addressee, attribution.said, attribution.medium):
        assert adjunct is None or adjunct.of(text).strip()


def _assert_no_cycles(attributions: tuple[Attribution, ...]) -> None:
    for each in attributions:
        seen, parent = 0, each.parent
        while parent is not None:
            seen, parent = seen + 1, attributions[parent].parent
            assert seen <= len(attributions)


def _assert_quotes(attributions: tuple[Attribution, ...], quotes: tuple[Quote, ...]) -> None:
    assert list(quotes) == sorted(quotes, key=lambda each: (each.span.start, -each.span.end))
    for index, each in enumerate(quotes):
        assert (each.attribution is None) == (each.kind is QuoteKind.SCARE)
        if each.attribution is not None:
            contents = attributions[each.attribution].content
            assert any(content.holds(each.span) for content in contents)
        assert each.continues is None or 0 <= each.continues < len(quotes)
        assert each.continues != index
