"""What claims tell of: visits, calls, meetings, when and where, and what each is about."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from loaders.text.attributions import attribute
from loaders.text.claims import find_claims
from loaders.text.dates import find_dates
from loaders.text.events import find_events
from loaders.text.names import find_names
from loaders.text.quotes import find_quotes
from loaders.text.records import Claim, Span
from loaders.text.tokens import tokenize
from tests.text.case_files import paragraph_blocks

_FILE = Path(__file__).parent / "cases" / "events.txt"
_BRACES = re.compile(r"\{([^}]*)\}")
_FIELDS = 5


@dataclass(frozen=True)
class EventCase:
    """A sentence with one claim (characters from `start` to `end`), and what it tells of."""

    kind: str
    happened: str
    place: str
    subject: str
    text: str
    span: Span


def _case(line: str) -> EventCase:
    fields = [part.strip() for part in line.split(" | ")]
    assert len(fields) == _FIELDS, line
    marked = fields[-1]
    [match] = _BRACES.finditer(marked)
    text = marked.replace("{", "").replace("}", "")
    return EventCase(*fields[:-1], text, Span(match.start(), match.end() - 2))


CASES = [
    _case(line)
    for line in _FILE.read_text(encoding="utf-8").splitlines()
    if line[:1] not in {"", "#"}
]


def _claim(case: EventCase) -> Claim:
    """Return the claim of a case, read: that of its attribution, or one in the own voice."""
    blocks = paragraph_blocks(case.text)
    tokens = tokenize(case.text, blocks)
    attributions, quotes, scans = attribute(tokens, find_quotes(case.text, blocks))
    found = find_claims(case.text, attributions, quotes)
    own = [each for each in found if each.span == case.span]
    claim = own[0] if own else Claim(case.span, None, is_split=False)
    names, dates = find_names(tokens), find_dates(tokens)
    [told] = find_events(tokens, scans, names, dates, (claim,), attributions)
    return told


def _words(text: str, span: Span | None) -> str:
    return span.of(text) if span else "-"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text)
def test_events_are_told_as_drawn(case: EventCase) -> None:
    claim = _claim(case)
    event = claim.event
    kind = f"{event.kind} {event.state}" if event.kind else "-"
    assert (event.kind is None) == (event.state is None)
    found = (kind, *(_words(case.text, s) for s in (event.happened, event.place, claim.subject)))
    assert found == (case.kind, case.happened, case.place, case.subject)
