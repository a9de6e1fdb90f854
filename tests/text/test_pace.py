"""Work in proportion to the text: executed lines are counted, not seconds."""

import sys
from collections.abc import Callable
from datetime import date
from types import FrameType
from typing import Any

import pytest
from _pytest.mark.structures import ParameterSet

from loaders.text.attributions import attribute
from loaders.text.claims import find_claims
from loaders.text.credits import find_credits
from loaders.text.dates import find_dates, resolve_date
from loaders.text.events import find_events
from loaders.text.own_voice import Around, find_own_voice
from loaders.text.quantities import find_quantities
from loaders.text.quotes import find_quotes
from loaders.text.records import (
    Actor,
    ActorKind,
    Claim,
    Mention,
    MentionKind,
    Names,
    Segmented,
    Span,
)
from loaders.text.resolve import resolve
from loaders.text.stance import find_standings
from loaders.text.tokens import tokenize
from tests.text.case_files import known_failures, paragraph_blocks

_DAY = date(2013, 2, 20)
_TIMES = 150  # repetitions; farther than any look ahead or back that has a bound
_GROWTH = 2.6  # twice the text may take so many times the lines, four times would be quadratic
_PIECES = [
    '"', "“", "‘", "''", '" said ', "said ", "“said ", "Ann Lee said ", "“Yes,” he said. ",
    "that ", "said that ", "Lee, ", "“Lee said ‘it’ ”", "according to ", "a claim that ",
    "(“", "who said, ", "and ", "“a b c d e” x ", "He said. ", "Lee said it was “odd” and it is. ",
    "Lee said he was “odd”\n\n", "x\n\n“y z, ”", "“A b c d e.” “F g. ", "Lee: “A b c d.”\n\n",
    "‘A b c’\n\n", "“A b c d.\n\n", "“A b c d e f.”\n\n", "the official said he left. ",
    "an official said it. ", "the minister and Lee, who ", "Lee’s ", "s' ", "in a statement on ",
    "(a) ", "— ", ": ", "; ", "was expected to ", "wants the ", "has not ", "‘Odd Farce’ Again\n\n",
    "LEE: A b c d.\n\n", "which Lee said was ", ", as Lee noted, ", "is wary of the ", "— a b — ",
    "“a ‘b c.” ", "to go and ", "by the plan to ", "the plan that Lee wants ", "a, b, ", "(a b), ",
    "while adding that ", "Asked whether ", "seems to be ", "is seen as a ", "whether the ",
    "Lee says he ", "“Lee said, ‘A b c d,’ ", "LEE: “A b c d.”\n\n", 'the visit of Mr. "Abc" and ',
    "plans that ", "the teachers' ", "Lee told Kim he ", "told Reuters and the BBC ",
    "(Reuters) ", "Reuters/AP/", "AP contributed to this report. ", "MARLOW (AP) - A.\n\n",
    "on Monday ", "May ", "in the ", "3 ", "last week of ", "from May 3 to ", "the 2012 ",
    "- 2013 ", "Monday, ", "the day ", "few ", "early ", "19/02/2013 ",
    "5 ", "5-5-", "5/", "$5 to ", "five and ", "hundreds of ", "half a ", "up to ", "5 of the ",
    "dead ", "5 dead ", "Feb. 5, ", "in 5 ", "a million and ", "5 percent of ", "5 pounds, ",
    "twenty-", "the news agency Lee ", "© 2012 AP\n\n", "the Daily Gazette ", "Lee and Kim and ",
    "Lee, Lee, ", "Lee visited Lima on Monday and ", "said he met Lee in Lima on Monday ",
    "in Lima on Monday ", "the talks in ", "agreed to plan to ", "a visit to ",
    "after meeting Lee ", "in a hotel in ", "Lee said that he met Lee in Lima that ",
    "although Lee met Kim in May ", ", and Lee ", ": the port ", "; it sank ", "who met Lee and ",
    "planned and ", "the talks planned for May ", "issued a statement saying ", "but on Monday ",
    "denied that ", "the idea that ", "rejected the claim that ", "it is not ",
    "who will ", "no one who ", "the report that Lee ", "if ", "may ", "said it is false that ",
]  # fmt: skip


def _stages(text: str) -> None:
    blocks = paragraph_blocks(text)
    tokens = tokenize(text, blocks)
    marked = find_quotes(text, blocks)
    attributions, quotes, scans = attribute(tokens, marked)
    names = _names(text)
    resolve(tokens, names, attributions, quotes)
    find_credits(text, Segmented(text, (), blocks), tokens, names, attributions)
    claims = find_claims(text, attributions, quotes)
    find_standings(tokens, attributions, claims)
    dates = find_dates(tokens)
    for each in dates:
        resolve_date(each, _DAY, _DAY, each.tense)
    own = tuple(
        Claim(tokens.span(first, end), None, is_split=False)
        for first, end in tokens.sentences
        if end > first
    )
    find_events(tokens, scans, names, dates, claims + own, attributions)
    around = Around(names.mentions, dates, find_quantities(tokens))
    find_own_voice(tokens, blocks, attributions, quotes, around)


def _names(text: str) -> Names:
    """Return Lee, wherever the text names him."""
    mentions = []
    at = text.find("Lee")
    while at >= 0:
        mentions.append(Mention(Span(at, at + 3), MentionKind.NAME, 0))
        at = text.find("Lee", at + 1)
    return Names((Actor(ActorKind.PERSON, "Lee", ("Lee",)),), tuple(mentions), ())


def _lines_of(work: Callable[[], None]) -> int:
    """Return how many lines of Python a call executes."""
    count = 0

    def trace(_frame: FrameType, event: str, _argument: Any) -> Any:  # noqa: ANN401
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def _label(piece: str) -> str:
    return piece.replace("\n", "¶").strip()


def labels() -> set[str]:
    """Return what the pieces are called in the list of known failures."""
    return {_label(piece) for piece in _PIECES}


def _pieces() -> list[ParameterSet]:
    known = known_failures()
    return [
        pytest.param(
            piece,
            id=_label(piece),
            marks=[pytest.mark.xfail(reason=known["pace", _label(piece)], strict=True)]
            if ("pace", _label(piece)) in known
            else [],
        )
        for piece in _PIECES
    ]


@pytest.mark.parametrize("piece", _pieces())
def test_twice_the_text_is_about_twice_the_work(piece: str) -> None:
    _stages(piece)  # loads the word lists
    once = _lines_of(lambda: _stages(piece * _TIMES))
    twice = _lines_of(lambda: _stages(piece * _TIMES * 2))
    assert twice < _GROWTH * once
