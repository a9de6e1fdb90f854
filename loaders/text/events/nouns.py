"""Nouns of visits, calls and meetings: what kind a noun phrase is of, and what is done with it."""

from enum import StrEnum

from loaders.text.events.lexicon import kinds_of, words_of
from loaders.text.events.states import is_passive
from loaders.text.events.telling import Telling
from loaders.text.grammar.state import Range, Verb
from loaders.text.records import EventKind

_PLACELESS = frozenset({"no", "any", "another"})
_PARTICLE_REACH = 3  # positions behind a verb in which "off" may stand
_VIDEO = frozenset({"conference", "video"})


class Manner(StrEnum):
    """What a verb says of an event."""

    HOLD = "hold"
    PLAN = "plan"
    OFF = "off"
    DELAY = "delay"


def noun_kind(telling: Telling, phrase: Range | None) -> EventKind | None:
    """Return the kind of event that a noun phrase means by the word it ends in, if any."""
    if phrase is None:
        return None
    start, end = phrase
    word = telling.word(end - 1)
    kinds = kinds_of(word)
    if telling.tags[end - 1] not in "ns" or telling.word(start) in _PLACELESS:
        return None
    before = [telling.word(at) for at in range(start, end - 1)]
    if "call noun" in kinds:
        by_phone = not words_of("phone noun").isdisjoint(before)
        plain = word in {"call", "calls"}
        led = plain and (not _VIDEO.isdisjoint(before) or telling.word(end) in {"with", "between"})
        return EventKind.CALL if by_phone or led else None
    if "visit noun" in kinds:
        return EventKind.VISIT
    if "meeting noun" in kinds and words_of("press").isdisjoint(before):
        return EventKind.MEETING
    return None


def manner_of(telling: Telling, verb: Verb, *, is_subject: bool) -> Manner | None:
    """Return what a verb says of the event that is its object, or its subject."""
    at = verb.end - 1
    word = telling.word(at)
    passive = is_passive(verb, [telling.word(each) for each in range(verb.start, verb.end)])
    following = [telling.word(each) for each in range(verb.end, verb.end + _PARTICLE_REACH)]
    manner = _listed(word, following)
    if is_subject and not passive:
        happens = word in words_of("happen") or (
            word in {"take", "takes", "took", "taken", "taking"} and following[:1] == ["place"]
        )
        return Manner.HOLD if happens else _adjectival(following)
    if not is_subject and passive:
        return None
    return manner


def _listed(word: str, following: list[str]) -> Manner | None:
    kinds = kinds_of(word)
    if "off particle" in kinds:
        return Manner.OFF if "off" in following else None
    if "delay particle" in kinds:
        return Manner.DELAY if {"off", "back"}.intersection(following) else None
    for manner in (Manner.OFF, Manner.DELAY, Manner.HOLD, Manner.PLAN):
        if manner.value in kinds:
            return manner
    return None


def _adjectival(following: list[str]) -> Manner | None:
    """Return what an adjective or participle after "is" says: "is due on Monday"."""
    found = next((word for word in following if word in words_of("ahead")), None)
    return Manner.PLAN if found not in {None, "going", "about"} else None
