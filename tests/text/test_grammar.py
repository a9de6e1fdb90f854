"""Word classes, phrases, clauses and units, drawn into sentences."""

import re
from typing import NamedTuple

import pytest

from loaders.text.grammar import tagging
from loaders.text.grammar.chunks import find_chunks
from loaders.text.grammar.state import Verb
from tests.text.case_files import Case, Tagged, params, read_cases, trimmed
from tests.text.parsed import Parsed, parses_of, tagged, units_of

_MARK = re.compile(r"(?<=\S)/(\S)(?=[\s.,;:?!)”]|$)")
_LETTERED = re.compile(r"(?:^|  )([a-zA-Z&]) ", re.MULTILINE)
_EMBEDDED = {"that", "bare", "wh", "relative", "adverbial", "beside"}


@pytest.mark.parametrize("case", params("tagging.txt", "tagging"))
def test_words_have_their_tags(case: Case) -> None:
    tokens, tags = tagged(_MARK.sub("", case.text))
    removed = 0

    def found(mark: re.Match[str]) -> str:
        nonlocal removed
        end = mark.start() - removed
        removed += len(mark.group())
        return f"/{tags[tokens.ends.index(end)]}"

    assert _MARK.sub(found, case.text).split("\n") == case.text.split("\n")


def test_every_tag_that_is_explained_has_a_case() -> None:
    explained = set(_LETTERED.findall(tagging.__doc__ or ""))
    cases = "\n".join(case.text for case in read_cases("tagging.txt"))
    assert len(explained) > 30
    assert explained - set(_MARK.findall(cases)) == set()


@pytest.mark.parametrize("case", params("phrases.txt", "phrases"))
def test_the_drawn_phrases_and_no_others_are_found(case: Case) -> None:
    tokens, tags = tagged(case.text)
    found = [
        (kind.lower(), tokens.span(start, end).of(case.text))
        for kind, start, end in find_chunks(tags)
        if kind in {"N", "V"}
    ]
    assert found == [(each.name, each.span.of(case.text)) for each in case.drawn]


class _Verb(NamedTuple):
    """A verb: its words, the kind of its clause, its subject, what stands before a participle."""

    words: str
    clause: str
    subject: str | None
    is_shared: bool
    nonfinite: str | None


@pytest.mark.parametrize("case", params("clauses.txt", "verbs"))
def test_the_drawn_verbs_have_their_clauses_and_subjects(case: Case) -> None:
    drawn = [_drawn_verb(case, each) for each in case.drawn if each.name == "v"]
    found = [_found_verb(parsed, verb) for parsed in parses_of(case) for verb in parsed.parse.verbs]
    left_open = {each.words for each in drawn if each.subject is None}
    found = [each._replace(subject=None) if each.words in left_open else each for each in found]
    assert sorted(found) == sorted(drawn)


def _drawn_verb(case: Case, verb: Tagged) -> _Verb:
    around = [each for each in case.drawn if each.name in _EMBEDDED and each.span.holds(verb.span)]
    return _Verb(
        f"{verb.span.start}: {verb.span.of(case.text)}",
        around[-1].name if around else "main",
        verb.says.get("of"),
        "shared" in verb.says,
        verb.says.get("nonfinite"),
    )


def _found_verb(parsed: Parsed, verb: Verb) -> _Verb:
    span = parsed.span(verb.start, verb.end)
    return _Verb(
        f"{span.start}: {span.of(parsed.tokens.text)}",
        parsed.parse.clauses[verb.clause].kind,
        parsed.words(verb.subject) or "",
        verb.shared,
        None if verb.finite else parsed.words(verb.noun) or "",
    )


@pytest.mark.parametrize("case", params("clauses.txt", "clauses"))
def test_the_drawn_clauses_and_no_others_are_found(case: Case) -> None:
    found = {
        (
            *trimmed(case.text, (parsed.span(clause.start, clause.end),)),
            clause.kind,
            parsed.words(clause.antecedent) or "",
            clause.set_off,
        )
        for parsed in parses_of(case)
        for clause in parsed.parse.clauses
        if clause.kind in _EMBEDDED
    }
    drawn = {
        (
            *trimmed(case.text, (each.span,)),
            each.name,
            each.says.get("of", ""),
            "comma" in each.says,
        )
        for each in case.drawn
        if each.name in _EMBEDDED
    }
    assert found == drawn


@pytest.mark.parametrize("case", params("units.txt", "units"))
def test_the_drawn_units_and_no_others_are_found(case: Case) -> None:
    tokens, units = units_of(case)
    found = [
        [at for first, end in zip(unit.at, unit.ends, strict=True) for at in range(first, end)]
        for unit in units
    ]
    drawn = [
        [at for span in case.spans(f"u{number}") for at in range(*tokens.within(span))]
        for number in case.numbers()
    ]
    assert found == drawn
