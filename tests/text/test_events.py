"""What claims tell of: visits, calls, meetings, when and where, and what each is about."""

import re
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.text.attributions import attribute
from loaders.text.claims import find_claims
from loaders.text.dates import find_dates
from loaders.text.events import find_events
from loaders.text.events.lexicon import words_of
from loaders.text.lexicon import rows
from loaders.text.names import find_names
from loaders.text.quotes import find_quotes
from loaders.text.records import (
    Block,
    Claim,
    Event,
    EventKind,
    EventState,
    Span,
    Stance,
    Standing,
)
from loaders.text.tokens import tokenize
from tests.text.case_files import Case, paragraph_blocks, read_cases

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
    kind, happened, place, subject, _ = fields
    return EventCase(kind, happened, place, subject, text, Span(match.start(), match.end() - 2))


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


def test_there_are_cases_enough_of_both_sorts() -> None:
    kinds = [case.kind for case in CASES]
    assert len(kinds) >= 200
    assert kinds.count("-") >= len(kinds) / 2
    assert len(set(kinds)) == 1 + len(EventKind) * len(EventState)


def test_what_is_denied_or_demanded_is_not_told() -> None:
    case = _case("- | on Monday | Lima | he | She said {he met Ms. Hale in Lima on Monday}.")
    blocks = paragraph_blocks(case.text)
    tokens = tokenize(case.text, blocks)
    attributions, _, scans = attribute(tokens, ())
    for stance in Stance:
        claim = Claim(case.span, 0, is_split=False, standing=Standing(stance))
        [told] = find_events(
            tokens, scans, find_names(tokens), find_dates(tokens), (claim,), attributions
        )
        untold = stance in {Stance.DENIES, Stance.DOUBTS, Stance.DEMANDS, Stance.QUESTIONS}
        assert (told.event.kind is None) == untold
        assert _words(case.text, told.event.place) == case.place
        assert _words(case.text, told.event.happened) == case.happened


def _assert_laws(text: str, blocks: tuple[Block, ...]) -> None:
    """Read a text, with its sentences as claims too, and hold what is told to its laws."""
    tokens = tokenize(text, blocks)
    attributions, quotes, scans = attribute(tokens, find_quotes(text, blocks))
    sentences = (tokens.span(first, end) for first, end in tokens.sentences if first < end)
    own = tuple(Claim(span, None, is_split=False) for span in sentences)
    claims = find_claims(text, attributions, quotes) + own
    names, dates = find_names(tokens), find_dates(tokens)
    told = find_events(tokens, scans, names, dates, claims, attributions)
    assert [replace(each, event=Event(), subject=None) for each in told] == list(claims)
    assert told == find_events(tokens, scans, names, dates, told, attributions)
    for each in told:
        event = each.event
        for span in (event.happened, event.place, each.subject):
            assert span is None or each.span.holds(span)
            assert span is None or span.of(text).strip() == span.of(text) != ""
        assert event.happened is None or event.happened in {date.span for date in dates}
        assert (event.kind is None) == (event.state is None)
        assert each.subject is None or each.subject.end - each.subject.start <= 120


_PAGES = [
    case
    for file in ("attributions.txt", "speakers.txt", "claims.txt", "quotes.txt", "units.txt")
    for case in read_cases(file)
]


@pytest.mark.parametrize("case", _PAGES, ids=lambda case: case.label)
def test_laws_of_events_in_articles(case: Case) -> None:
    _assert_laws(case.text, case.blocks)


_LISTED = sorted(
    word
    for kind, words in rows("event_words.tsv", 2)
    if kind != "place"
    for word in words.replace(";", " ").split()
)
_LINKING = (
    "Ann Lee said that he would not met has been is to was were in at the a of after during on "
    "Monday May Lima Geneva Peru airport and but , , . “ ” ( ) — if who which it there it’s no"
).split()
_SCRAPS = st.lists(st.one_of(st.sampled_from(_LINKING), st.sampled_from(_LISTED)), max_size=30)


@settings(deadline=None, max_examples=300)
@given(_SCRAPS.map(" ".join))
def test_scraps_of_events_keep_the_laws(text: str) -> None:
    _assert_laws(text, paragraph_blocks(text))


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_keeps_the_laws(text: str) -> None:
    _assert_laws(text, paragraph_blocks(text))


_PEOPLE = st.sampled_from(["The minister", "Mr. Renn", "Ms. Hale", "The delegation", "She"])
_CITIES = st.sampled_from(["Lima", "Geneva", "Moscow", "Peru", "New York", "the village of Dorn"])
_WHEN = st.sampled_from(["on Monday", "in May", "last week", "in June 2012", "on 3 March"])


@settings(deadline=None)
@given(_PEOPLE, _CITIES, _WHEN)
def test_a_visit_is_read_back_whoever_went_where_and_when(who: str, city: str, when: str) -> None:
    for verb, state in (("visited", "done"), ("will visit", "announced")):
        line = f"visit {state} | {when} | {city} | {who} | {{{who} {verb} {city} {when}}}."
        test_events_are_told_as_drawn(_case(line))


def test_the_classes_of_event_words_are_explained() -> None:
    lines = (files("loaders.text") / "data" / "event_words.tsv").read_text(encoding="utf-8")
    explained = re.findall(r"(?m)^#   (\w+(?:,? \w+)*?)  +", lines)
    listed = {row[0] for row in rows("event_words.tsv", 2)}
    assert {name for each in explained for name in each.split(", ")} >= listed - {"call noun"}
    for kind in listed:
        assert words_of(kind)
