"""What is put forward: the propositions of reported speech."""

import pytest

from loaders.text.attributions import find_attributions
from loaders.text.claims import find_claims
from loaders.text.quotes import find_quotes
from loaders.text.records import Attribution, AttributionKind, Claim, Span
from loaders.text.tokens import tokenize
from tests.text.case_files import Case, params, read_cases


def _read(case: Case) -> tuple[tuple[Attribution, ...], tuple[Claim, ...]]:
    tokens = tokenize(case.text, case.blocks)
    attributions, quotes = find_attributions(tokens, find_quotes(case.text, case.blocks))
    return attributions, find_claims(case.text, attributions, quotes)


def _said_by(attributions: tuple[Attribution, ...], claim: Claim) -> Attribution:
    assert claim.attribution is not None
    return attributions[claim.attribution]


@pytest.mark.parametrize("case", params("claims.txt", "claims"))
def test_the_drawn_claims_and_no_others_are_found(case: Case) -> None:
    attributions, claims = _read(case)
    found = [
        (
            each.span.of(case.text),
            "".join(s.of(case.text) for s in _said_by(attributions, each).source),
        )
        for each in claims
    ]
    assert found == [(each.span.of(case.text), each.says["by"]) for each in case.drawn]


_ALL = [
    case for file in ("attributions.txt", "speakers.txt", "claims.txt") for case in read_cases(file)
]


@pytest.mark.parametrize("case", _ALL, ids=lambda case: case.label)
def test_laws_of_claims(case: Case) -> None:
    attributions, claims = _read(case)
    places = [(each.span.start, each.span.end, each.attribution) for each in claims]
    assert len(set(places)) == len(places)
    for each in claims:
        attribution = _said_by(attributions, each)
        # what somebody thinks or says inside a quotation is a claim of the inner voice
        assert attribution.kind is not AttributionKind.DIRECT or attribution.parent is not None
        assert attribution.hull.holds(each.span)
        assert each.is_split == (len(attribution.content) > 1)
        assert each.span.of(case.text).strip()


def _indirect(*content: Span) -> Attribution:
    return Attribution(AttributionKind.INDIRECT, (), (), content, "by hand")


def test_an_interrupted_content_is_one_claim_from_end_to_end() -> None:
    text = "The bridge, he said, would open in May."
    split = _indirect(Span(0, 10), Span(21, 38))
    assert find_claims(text, (split,), ()) == (Claim(Span(0, 38), 0, is_split=True),)


def test_a_single_word_puts_nothing_forward() -> None:
    assert find_claims("He said so.", (_indirect(Span(8, 10)),), ()) == ()
