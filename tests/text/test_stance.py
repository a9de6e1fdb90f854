"""How claimants stand to their claims: stance, negation, hedge."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet
from hypothesis import given
from hypothesis import strategies as st

from loaders.text.attributions import find_attributions
from loaders.text.claims import find_claims
from loaders.text.quotes import find_quotes
from loaders.text.records import Attribution, Claim, Span, Stance, Standing
from loaders.text.stance import find_standings
from loaders.text.tokens import tokenize
from tests.text.case_files import known_failures, paragraph_blocks

_FILE = Path(__file__).parent / "cases" / "stance.txt"
_LEAST_OVERLAP = 0.5  # characters that a claim and a drawn one share, of those of either


@dataclass(frozen=True)
class StanceCase:
    """A sentence, the claim drawn in it (its pieces), and how its claimant stands to it."""

    text: str
    label: str
    drawn: frozenset[int]
    stance: Stance
    is_negated: bool
    hedge: str | None


def _cases() -> list[StanceCase]:
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    return [_case(line) for line in lines if line[:1] not in ("", "#")]


def _case(line: str) -> StanceCase:
    stance, negated, hedge, marked = (part.strip() for part in line.split(" | "))
    assert negated in {"not", "-"}
    text: list[str] = []
    drawn: set[int] = set()
    inside = False
    for character in marked:
        if character in "{}":
            inside = character == "{"
            continue
        if inside:
            drawn.add(len(text))
        text.append(character)
    return StanceCase(
        "".join(text),
        marked,
        frozenset(drawn),
        Stance(stance),
        negated == "not",
        None if hedge == "-" else hedge,
    )


def labels() -> set[str]:
    """Return what the cases are called in the list of known failures."""
    return {case.label for case in _cases()}


def _params() -> list[ParameterSet]:
    known = known_failures()
    return [
        pytest.param(
            case,
            id=case.label,
            marks=[pytest.mark.xfail(reason=known["stance", case.label], strict=True)]
            if ("stance", case.label) in known
            else [],
        )
        for case in _cases()
    ]


def _read(text: str) -> tuple[tuple[Attribution, ...], tuple[Claim, ...], tuple[Standing, ...]]:
    blocks = paragraph_blocks(text)
    tokens = tokenize(text, blocks)
    attributions, quotes = find_attributions(tokens, find_quotes(text, blocks))
    claims = find_claims(text, attributions, quotes)
    return attributions, claims, find_standings(tokens, attributions, claims)


def _overlap(span: Span, drawn: frozenset[int]) -> float:
    shared = sum(at in drawn for at in range(span.start, span.end))
    return shared / (len(drawn) + span.end - span.start - shared)


@pytest.mark.parametrize("case", _params())
def test_the_standing_of_the_drawn_claim(case: StanceCase) -> None:
    _, claims, standings = _read(case.text)
    overlaps = [_overlap(claim.span, case.drawn) for claim in claims]
    assert overlaps, "no claim"
    best = max(overlaps)
    assert best >= _LEAST_OVERLAP, [claim.span.of(case.text) for claim in claims]
    found = standings[overlaps.index(best)]
    hedge = found.hedge.of(case.text) if found.hedge else None
    assert (found.stance, found.is_negated, hedge) == (case.stance, case.is_negated, case.hedge)


def test_there_are_cases_enough_of_every_stance() -> None:
    cases = _cases()
    assert len(cases) >= 250
    for stance in Stance:
        assert sum(case.stance is stance for case in cases) >= 15, stance
    assert sum(case.is_negated for case in cases) >= 25
    assert sum(case.hedge is not None for case in cases) >= 50


_WORDS = st.sampled_from(
    "Lee said that denied the idea claim report will would may not no never it is was false true "
    "a lie does make sense urged them to go if , . who which believes doubts he no one there "
    "there's evidence must have been could “ ” called rejected asked whether it'll don't May nor "
    "neither only likely seems refused rule out because and".split()
)


@given(st.lists(_WORDS, max_size=40).map(" ".join))
def test_laws_of_standings(text: str) -> None:
    attributions, claims, standings = _read(text)
    assert len(standings) == len(claims)
    for claim, standing in zip(claims, standings, strict=True):
        if standing.hedge is None:
            continue
        assert standing.hedge.of(text).strip() == standing.hedge.of(text) != ""
        attribution = attributions[claim.attribution or 0]
        first = min(span.start for span in attribution.cue) if attribution.cue else claim.span.start
        before = text.rfind(".", 0, first) + 1  # "refused" stands before the cue "to say"
        assert claim.span.holds(standing.hedge) or before <= standing.hedge.start


@given(st.lists(_WORDS, min_size=1, max_size=40).map(" ".join))
def test_any_words_can_be_told_in_the_article_s_own_voice(text: str) -> None:
    tokens = tokenize(text, paragraph_blocks(text))
    own = Claim(Span(0, len(text)), None, is_split=False)
    (found,) = find_standings(tokens, (), (own,))
    assert found.hedge is None or own.span.holds(found.hedge)
    assert found.stance is not Stance.BELIEVES


@pytest.mark.parametrize(
    ("text", "stance", "is_negated"),
    [
        ("The bridge will open in May.", Stance.PREDICTS, False),
        ("The bridge is not safe.", Stance.ASSERTS, True),
        ("Who will pay for it?", Stance.QUESTIONS, False),
        ("The idea that the bridge is safe does not make sense.", Stance.DENIES, False),
        ("There is no evidence that the bridge is safe.", Stance.DOUBTS, False),
        ("The bridge opened on Monday.", Stance.ASSERTS, False),
    ],
)
def test_the_article_s_own_voice(text: str, stance: Stance, *, is_negated: bool) -> None:
    tokens = tokenize(text, paragraph_blocks(text))
    (found,) = find_standings(tokens, (), (Claim(Span(0, len(text)), None, is_split=False),))
    assert (found.stance, found.is_negated) == (stance, is_negated)


def test_a_claim_without_a_word_is_asserted() -> None:
    tokens = tokenize("— ", ())
    assert find_standings(tokens, (), (Claim(Span(0, 1), None, is_split=False),)) == (Standing(),)
