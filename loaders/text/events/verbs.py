"""Verbs that tell of a visit, a call or a meeting, apart from the other things they mean."""

from loaders.text.events.agents import first_phrase, is_agent, noun_phrase
from loaders.text.events.lexicon import kinds_of, words_of
from loaders.text.events.places import Gazetteer, place_at
from loaders.text.events.states import is_passive
from loaders.text.events.telling import Telling
from loaders.text.grammar.state import Range, Verb
from loaders.text.records import EventKind

_MEDIUM_REACH = 10  # positions behind talk in which "by phone" may stand
_ARRIVALS = frozenset("arrive arrives arrived arriving land lands landed landing".split())
_BY = frozenset({"by", "via", "on", "over"})
_MOST = 8  # phrases behind a verb of travel that are looked at
_OPEN_OBJECT = frozenset("f,.;:-&yuTk)")


def verb_kind(telling: Telling, gazetteer: Gazetteer, main: Verb, verb: Verb) -> EventKind | None:
    """Return what a verb tells of with its subject and what follows it; None for no event.

    `main` is the verb whose subject it has: "plans" of "plans to visit".
    """
    word = telling.word(verb.end - 1)
    kinds = kinds_of(word)
    if not kinds or is_passive(verb, [telling.word(at) for at in range(verb.start, verb.end)]):
        return None
    if main.subject is not None:
        subject = first_phrase(telling, main.subject)
        if subject is None and telling.scan.words[main.subject[0]] in {"it", "that", "this"}:
            return None
        if subject is not None and not is_agent(telling, gazetteer, subject):
            return None
    elif main.tags[0] != "T":
        return None
    follows = noun_phrase(telling, verb.end)
    if "visit" in kinds and follows is not None:
        return EventKind.VISIT
    if ("go" in kinds or "leave" in kinds) and _goes(telling, gazetteer, verb, kinds):
        return EventKind.VISIT
    if "meet" in kinds and _meets(telling, gazetteer, verb, follows):
        return EventKind.MEETING
    if ("speak" in kinds and _by_phone(telling, verb)) or "phone" in kinds:
        return EventKind.CALL
    if "call" in kinds and _calls(telling, gazetteer, follows):
        return EventKind.CALL
    return None


def _goes(telling: Telling, gazetteer: Gazetteer, verb: Verb, kinds: frozenset[str]) -> bool:
    """Tell whether what follows a verb of travel is a place that it leads to."""
    arrives = telling.word(verb.end - 1) in _ARRIVALS
    wanted = words_of("in") if arrives else words_of("to") if "go" in kinds else frozenset()
    for number, (kind, start, end) in enumerate(telling.chunks(verb.end)):
        if kind in {"V", ",", ";", ":", "w", "k", "t"} or number > _MOST:
            return False
        word = telling.word(start)
        leads = word in wanted or (word == "for" and "leave" in kinds)
        if kind == "f" and leads and place_at(telling, gazetteer, end, word) is not None:
            return True
    return False


def _meets(telling: Telling, gazetteer: Gazetteer, verb: Verb, follows: Range | None) -> bool:
    """Tell people who meet from plans that meet resistance."""
    if follows is not None and not telling.scan.is_time(*follows):
        return is_agent(telling, gazetteer, follows)
    at = verb.end
    while at < telling.end and telling.tags[at] in "rx":
        at += 1
    if telling.word(at) == "with":
        return is_agent(telling, gazetteer, noun_phrase(telling, at + 1))
    return telling.word(at) != "by"


def _by_phone(telling: Telling, verb: Verb) -> bool:
    for at in range(verb.end, min(telling.end, verb.end + _MEDIUM_REACH)):
        if telling.word(at) in words_of("phone noun"):
            before = telling.word(at - 1)
            before = telling.word(at - 2) if before == "the" else before
            return before in _BY
    return False


def _calls(telling: Telling, gazetteer: Gazetteer, follows: Range | None) -> bool:
    """Tell calling somebody from calling somebody something: what is called is all there is."""
    if follows is None or not is_agent(telling, gazetteer, follows):
        return False
    behind = telling.tags[follows[1] : follows[1] + 1] if follows[1] < telling.end else ""
    word = telling.word(follows[1])
    return (behind == "" or behind in _OPEN_OBJECT) and behind != "T" and word not in {"to", "into"}
