"""Which outlets a text credits: every case, and the laws that each credit keeps.

A case is a document below a headline, its first line a byline where it begins with "By".
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.text.credits import is_agency
from loaders.text.lexicon import rows
from loaders.text.reading import read
from loaders.text.records import BlockKind, Credit, CreditKind, Reading
from tests.text.case_files import Case, params, read_cases

_HEADLINE = "# Council Votes on the Ferry\n\n"
_KINDS = {
    "told": CreditKind.TOLD,
    "line": CreditKind.LINE,
    "dateline": CreditKind.DATELINE,
    "contributed": CreditKind.CONTRIBUTED,
}


def _document(case: Case) -> str:
    return _HEADLINE + case.text + "\n"


def _shown(source: str, credit: Credit) -> tuple[str, str, int, str]:
    return credit.kind, credit.outlet, credit.source.start, credit.source.of(source)


@pytest.mark.parametrize("case", params("credits.txt", "credits"))
def test_a_text_credits_whom_it_says(case: Case) -> None:
    source = _document(case)
    found = [_shown(source, each) for each in read(source).credits]
    drawn = [
        (
            _KINDS[each.name],
            each.says["is"],
            len(_HEADLINE) + each.span.start,
            each.span.of(case.text).removeprefix("The "),
        )
        for each in case.drawn
    ]
    shift = {
        len(_HEADLINE) + each.span.start: len(_HEADLINE) + each.span.start + len("The ")
        for each in case.drawn
        if each.span.of(case.text).startswith("The ")
    }
    assert found == [(kind, name, shift.get(at, at), words) for kind, name, at, words in drawn]


def test_there_are_as_many_cases_without_a_credit() -> None:
    cases = read_cases("credits.txt")
    without = [case for case in cases if not case.drawn]
    assert len(cases) >= 60
    assert len(without) >= 0.4 * len(cases)


def _assert_laws(source: str, reading: Reading) -> None:
    places = [(each.source.start, each.source.end) for each in reading.credits]
    assert places == sorted(set(places))
    furniture = [each.source for each in reading.blocks if each.kind is BlockKind.BOILERPLATE]
    for each in reading.credits:
        assert 0 <= each.source.start < each.source.end <= len(source)
        assert each.outlet.strip()
        if each.span is None:
            assert any(block.holds(each.source) for block in furniture)
        else:
            assert each.span.of(reading.text).strip()
            assert not any(
                block.span.meets(each.span)
                for block in reading.blocks
                if block.kind is BlockKind.HEADLINE and block.span is not None
            )


@pytest.mark.parametrize("case", read_cases("credits.txt"), ids=lambda case: case.label)
def test_every_case_keeps_the_laws(case: Case) -> None:
    source = _document(case)
    _assert_laws(source, read(source))


_NAMES = [
    "Reuters",
    "AP",
    "the BBC",
    "The New York Times",
    "the Marlow Gazette",
    "TASS",
    "reporters",
]
_LINES = [
    "The mayor told {} that the ferry was lost.",
    "MARLOW ({}) - The council voted on Monday to sell the ferry.",
    "{} contributed to this report.",
    "“It is lost,” she said in an interview with {}.",
    "The ferry was lost, {} reported.",
    "({})",
    "— {}",
    "By {}",
    "Source: {}",
    "© 2012 {}. All rights reserved.",
    "[{}](#)",
    "**Subscribe** to our *newsletter* by {}",
    "# {} is sold",
    "told {} (",
    "/{}/",
]
_lines = st.builds(str.format, st.sampled_from(_LINES), st.sampled_from(_NAMES))
documents = st.lists(_lines, max_size=8).map("\n\n".join)
scraps = st.lists(
    st.sampled_from(
        [*_NAMES, "told", "(", ")", "/", "-", "—", ".", "\n", " ", "by", "©", "agency"]
    ),
    max_size=40,
).map(" ".join)


@settings(deadline=None)
@given(st.one_of(documents, scraps))
def test_every_credit_stands_at_its_words(source: str) -> None:
    _assert_laws(source, read(source))


@settings(deadline=None)
@given(documents)
def test_the_words_in_the_text_are_those_of_the_source(source: str) -> None:
    reading = read(source)
    for each in reading.credits:
        if each.span is not None:
            assert each.span.of(reading.text).split() == each.source.of(source).split()


def test_each_outlet_is_listed_once_as_an_agency_or_an_outlet() -> None:
    listed = rows("outlets.tsv", 3)
    forms = [form for row in listed for form in (row[0], *row[1].split(";")) if form]
    assert len(set(forms)) == len(forms)
    assert {row[2] for row in listed} == {"agency", "outlet"}
    assert is_agency("Associated Press")
    assert not is_agency("AP")
    assert not is_agency("New York Times")
