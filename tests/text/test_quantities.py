"""Which numbers a text gives: every case, and the laws that each quantity keeps."""

import math
import re
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.text.lexicon import rows
from loaders.text.quantities import find_quantities
from loaders.text.quantities.lexicon import comparisons, groups, irregular, values_of, words_of
from loaders.text.records import Comparison, Quantity, QuantityKind
from loaders.text.tokens import tokenize
from tests.text.case_files import Case, Tagged, paragraph_blocks, params, read_cases

_LIST = files("loaders.text") / "data" / "quantity_words.tsv"


def found_in(text: str) -> tuple[Quantity, ...]:
    return find_quantities(tokenize(text, paragraph_blocks(text)))


def _rounded(number: float | None) -> float | None:
    """Return a number to nine digits: the cases write a third so."""
    return None if number is None else float(f"{number:.9g}")


def _drawn(each: Tagged) -> tuple[object, ...]:
    says = each.says
    usual = "between" if "to" in says else "exactly"
    return (
        each.span,
        each.name,
        says.get("cmp", usual),
        *(_rounded(float(says[name]) if name in says else None) for name in ("is", "to", "of")),
        says.get("unit"),
        says.get("what"),
    )


def _shown(text: str, each: Quantity) -> tuple[object, ...]:
    return (
        each.span,
        each.kind,
        each.comparison,
        *map(_rounded, (each.value, each.value_to, each.of_value)),
        each.unit,
        each.what and each.what.of(text),
    )


@pytest.mark.parametrize("case", params("quantities.txt", "quantities"))
def test_a_text_gives_these_numbers(case: Case) -> None:
    found = [_shown(case.text, each) for each in found_in(case.text)]
    assert found == [_drawn(each) for each in case.drawn]


def test_there_are_enough_cases_with_and_without_numbers() -> None:
    cases = read_cases("quantities.txt")
    assert sum(len(case.drawn) for case in cases) >= 150
    assert sum(not case.drawn for case in cases) >= 80
    kinds = {each.name for case in cases for each in case.drawn}
    assert kinds == set(QuantityKind)
    compared = {each.says.get("cmp", "exactly") for case in cases for each in case.drawn}
    assert compared == set(Comparison) - {Comparison.BETWEEN}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("It cost $5.", "$"),
        ("It cost 400 Syrian pounds.", "Syrian pounds"),
        ("It grew 5-10 per cent.", "per cent"),
        ("It fell by 3%.", "%"),
        ("It took three to four weeks.", "weeks"),
        ("A 25-year-old man left.", "year"),
        ("The 41 members left.", "members"),
        ("Half the town left.", None),
        ("The toll rose to 300.", None),
    ],
)
def test_the_unit_is_kept_as_it_is_written(text: str, written: str | None) -> None:
    [each] = found_in(text)
    assert (each.written and each.written.of(text)) == written


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It cost $2.3 million.", 2_300_000.0),
        ("It cost $1.1bn.", 1_100_000_000.0),
        ("It cost $0.07.", 0.07),
        ("It cost $9,007,199,254,740,991.", 9_007_199_254_740_991.0),
        ("It cost 1.000.000 euros.", 1_000_000.0),
        ("It cost 1,00,000 rupees.", 100_000.0),
        ("It cost 12\u00a0500 euros.", 12_500.0),
    ],
)
def test_values_are_as_exact_as_they_are_written(text: str, value: float) -> None:
    assert [each.value for each in found_in(text)] == [value]


def test_a_number_too_long_for_any_is_none() -> None:
    assert found_in(f"It cost ${'9' * 5000} and {'million ' * 300}people came.") == ()


def _assert_laws(text: str) -> None:
    last = 0
    for each in found_in(text):
        assert last <= each.span.start < each.span.end <= len(text)
        last = each.span.end
        assert each.span.of(text).strip() == each.span.of(text)
        assert math.isfinite(each.value)
        assert (each.value_to is None) == (each.comparison is not Comparison.BETWEEN)
        assert each.value_to is None or each.value < each.value_to < math.inf
        assert each.of_value is None or 0 <= each.value <= each.of_value < math.inf
        assert each.what is None or each.span.holds(each.what)
        assert each.written is None or each.span.holds(each.written)
        assert each.unit != ""
        if each.unit == "share":
            assert each.kind is QuantityKind.SHARE
            assert 0 <= each.value <= 1


@pytest.mark.parametrize("case", read_cases("quantities.txt"), ids=lambda case: case.label)
def test_every_case_keeps_the_laws(case: Case) -> None:
    _assert_laws(case.text)


def _phrases() -> list[str]:
    compared = [
        " ".join(words)
        for side in ("before", "after")
        for some in comparisons(side).values()
        for words, _ in some
    ]
    listed = [*values_of("number"), *values_of("scale"), *values_of("vague"), *words_of("time")]
    units = [form for row in rows("units.tsv", 4) for form in f"{row[2]};{row[3]}".split(";")]
    marks = [*list("-–/.,()[]%$€£'’+:"), "'s", "to", "and", "or", "of", "in", "a", "the", "from"]
    nouns = "people members Lee May Feb year-old old aged half third quarters couple times vote"
    numbers = "1 3 12 41 70 2012 1,500 4.5 007 1990s 9/11 20m 5bn 60-40 6:30 ½ 2/3".split()
    return [*compared, *listed, *filter(None, units), *marks, *nouns.split(), *numbers]


_PHRASES = sorted(set(_phrases()))
_WEIGHTED = st.one_of(
    st.sampled_from(_PHRASES),
    st.sampled_from("1 3 12 41 2,000 five to - of people percent $ million half between".split()),
)
scraps = st.lists(st.tuples(_WEIGHTED, st.sampled_from([" ", "", " "])), max_size=30).map(
    lambda parts: "".join(word + space for word, space in parts)
)


@settings(deadline=None, max_examples=400)
@given(scraps)
def test_scraps_of_numbers_keep_the_laws(text: str) -> None:
    _assert_laws(text)


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_keeps_the_laws(text: str) -> None:
    _assert_laws(text)


@settings(deadline=None)
@given(st.integers(1, 999_999_999), st.sampled_from(["people", "percent", "kilometres", "euros"]))
def test_a_number_with_a_unit_is_read_back(number: int, unit: str) -> None:
    assert [each.value for each in found_in(f"They told of {number:,} {unit} today.")] == [number]


@settings(deadline=None)
@given(st.integers(2, 500), st.integers(1, 500))
def test_a_range_is_read_back(low: int, more: int) -> None:
    [each] = found_in(f"There were between {low} and {low + more} people.")
    assert (each.value, each.value_to) == (low, low + more)


def test_the_lists_have_no_form_twice() -> None:
    before = [form for row in rows("units.tsv", 4) for form in row[3].split(";") if form]
    behind = [form for row in rows("units.tsv", 4) for form in row[2].split(";") if form]
    assert len(set(before)) == len(before)
    assert len(set(behind)) == len(behind)
    listed = [(row[0], word) for row in rows("quantity_words.tsv", 3) for word in row[1].split(";")]
    assert "" not in {word for _, word in listed}
    assert groups()
    assert irregular()


def test_each_class_of_words_is_explained() -> None:
    lines = _LIST.read_text(encoding="utf-8").splitlines()
    explained = re.findall(r"(?m)^#   (\w+(?: \w+)?)  ?", "\n".join(lines))
    assert set(explained) == {row[0] for row in rows("quantity_words.tsv")}
