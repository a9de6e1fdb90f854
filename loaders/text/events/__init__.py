"""What claims tell of: visits, calls and meetings, when and where, and what each is about.

Rules over the parse that attributions were found by. What is not told plainly stays open.
"""

from collections.abc import Sequence
from dataclasses import replace

from loaders.text.events.kinds import besides, find_told
from loaders.text.events.moments import date_within, find_happened
from loaders.text.events.places import Gazetteer, find_place
from loaders.text.events.subjects import find_subject, subject_span
from loaders.text.events.telling import Telling, Tellings
from loaders.text.grammar.scans import Scan
from loaders.text.records import Attribution, Claim, DateExpression, Event, Names, Stance
from loaders.text.tokens import Tokens

__all__ = ["find_events"]

_UNTOLD = frozenset({Stance.DENIES, Stance.DOUBTS, Stance.DEMANDS, Stance.QUESTIONS})
"""Stances in which the words of a claim are not told as something that happens."""


def find_events(
    tokens: Tokens,
    scans: list[Scan],
    names: Names,
    dates: Sequence[DateExpression],
    claims: tuple[Claim, ...],
    attributions: tuple[Attribution, ...],
) -> tuple[Claim, ...]:
    """Return the claims with `event` and `subject` set, in their order.

    `scans` is the parse of the same tokens, `dates` those of the article in the order of the
    text. A claim of several sentences is read by its first one. Time is linear in the length
    of the text.
    """
    tellings = Tellings(tokens, scans, attributions)
    gazetteer = Gazetteer.of(names)
    return tuple(_told(tellings.telling(claim), claim, gazetteer, dates) for claim in claims)


def _told(
    telling: Telling | None, claim: Claim, gazetteer: Gazetteer, dates: Sequence[DateExpression]
) -> Claim:
    if telling is None:
        return claim
    subject = subject_span(telling, find_subject(telling))
    event = _event(telling, claim, gazetteer, dates)
    if event.kind is None and event.happened is None:
        others = (_event(each, claim, gazetteer, dates) for each in besides(telling))
        event = next((each for each in others if each.kind is not None), event)
    return replace(claim, event=event, subject=subject)


def _event(
    telling: Telling, claim: Claim, gazetteer: Gazetteer, dates: Sequence[DateExpression]
) -> Event:
    main = telling.main
    anchor = main.end - 1 if main is not None else telling.first
    date = find_happened(telling, dates, anchor)
    told = None
    if claim.standing.stance not in _UNTOLD:
        told = find_told(telling, gazetteer, date.tense if date else None)
    anchors = [told.at, anchor] if told is not None else [anchor]
    if told is not None and told.at != anchor:
        within = date_within(telling, dates, told.phrase) if told.phrase else None
        date = within or find_happened(telling, dates, told.at) or date
    place = find_place(telling, gazetteer, anchors)
    return Event(
        kind=told.kind if told else None,
        state=told.state if told else None,
        happened=date.span if date else None,
        place=telling.span(*place) if place else None,
    )
