"""How claimants stand to their claims: stance, negation, hedge."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet

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
