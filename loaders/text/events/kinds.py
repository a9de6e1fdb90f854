"""Which visit, call or meeting a claim tells of, and how far it came."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from loaders.text.events.agents import first_phrase, is_agent, noun_phrase
from loaders.text.events.lexicon import kinds_of, triggers, words_of
from loaders.text.events.nouns import Manner, manner_of, noun_kind
from loaders.text.events.places import Gazetteer, place_at
from loaders.text.events.states import View, ahead_of, is_passive, is_waiting, view_of
from loaders.text.events.telling import Telling
from loaders.text.events.verbs import verb_kind
from loaders.text.grammar.state import Range, Verb
from loaders.text.records import EventKind, EventState, Tense

_MOST = 16  # phrases after a verb that are looked at
_GERUNDS = {"meeting": EventKind.MEETING, "visiting": EventKind.VISIT, "touring": EventKind.VISIT}
_AFTER = frozenset({"after", "following"})
_WITHIN = frozenset({"relative", "adverbial"})
_FACTS = frozenset({"although", "though", "after", "before", "when", "as", "while", "since"})
_RETURNS = frozenset({"return", "returned"})
_PARTS = frozenset({"beginning", "start", "opening", "end", "close", "sidelines", "margins"})
_SIDE = {
    EventKind.VISIT: frozenset({"after", "during", "following", "on", "from"}),
    EventKind.CALL: frozenset({"after", "during", "following", "in", "on"}),
    EventKind.MEETING: frozenset({"after", "during", "following", "in", "at", "for"}),
}


@dataclass(frozen=True, slots=True)
class Told:
    """An event: its kind, the position of its verb or noun, its state, and the noun's phrase."""

    kind: EventKind
    at: int
    state: EventState
    phrase: Range | None = None


def find_told(telling: Telling, gazetteer: Gazetteer, tense: Tense | None) -> Told | None:
    """Return the visit, call or meeting that the claim's main clause tells of, if it does.

    `tense` is that of the expression of time which dates the claim. What is asked, hangs on
    a condition, may or should be, or is done again and again, is none.
    """
    main = telling.main
    if (
        main is None
        or not telling.has_any(triggers())
        or telling.is_conditional()
        or _is_habit(telling, main)
    ):
        return None
    return _told(telling, gazetteer, main, tense)


def besides(telling: Telling) -> Iterator[Telling]:
    """Yield the clauses that are told along with the main one, each as a claim of its own.

    Those beside it ("…, and he met them in Lima") and those of a fact ("… after he met them").
    """
    main, clauses = telling.main, telling.scan.parse.clauses
    if not telling.has_any(triggers()):
        return
    seen = {main.clause} if main is not None else set()
    for verb in telling.verbs():
        clause = clauses[verb.clause]
        if verb.clause in seen or not verb.finite or main is None or clause.start < telling.first:
            continue
        seen.add(verb.clause)
        lead = telling.word(clause.start)
        if clause.kind == "beside" or (clause.kind == "adverbial" and lead in _FACTS):
            end = min(clause.end if clause.end >= 0 else telling.end, telling.end)
            yield replace(telling, first=clause.start, end=end, main=verb)


def _told(telling: Telling, gazetteer: Gazetteer, main: Verb, tense: Tense | None) -> Told | None:
    verb, view = _last(telling, main)
    kind = verb_kind(telling, gazetteer, main, verb)
    if view is View.PROGRESSIVE and "go" in kinds_of(telling.word(verb.end - 1)):
        view = View.FUTURE  # "is heading to Lima"
    if kind is not None:
        state = _state(telling, Manner.HOLD, view, tense, verb.end)
        return Told(kind, verb.end - 1, state) if state else None
    return (
        _expected(telling, gazetteer, main, view)
        or _object(telling, verb, view, tense)
        or _subject(telling, main, verb, view, tense)
        or _beside(telling, verb, view)
    )


def _is_habit(telling: Telling, main: Verb) -> bool:
    first = max(telling.first, main.start - 2)
    return not words_of("habit").isdisjoint(telling.scan.words[first : telling.end])


def _last(telling: Telling, main: Verb) -> tuple[Verb, View]:
    """Return the verb that a main verb looks ahead to, or itself, and how it looks at it."""
    chain = [main, *ahead_of(telling, main)]
    view = view_of(telling, main)
    if main.tags[0] == "T":
        planned = any(word in words_of("plan") | words_of("ahead") for word in telling.cue_words())
        view = View.FUTURE if planned and "x" not in main.tags else View.OPEN
    elif len(chain) > 1:
        words = [telling.word(at) for at in range(main.start, main.end)]
        had = words[0] == "had" and is_passive(main, words)
        kept = view in {View.PAST, View.PRESENT, View.PROGRESSIVE} and not had
        view = View.FUTURE if kept else View.OPEN
    return chain[-1], view


def _state(
    telling: Telling, manner: Manner, view: View, tense: Tense | None, at: int
) -> EventState | None:
    """Return the state of an event by what is said of it and how that is looked at."""
    states = {
        View.PAST: EventState.DONE,
        View.FUTURE: EventState.ANNOUNCED,
        View.PRESENT: EventState.ANNOUNCED if tense is Tense.FUTURE else None,
        View.PROGRESSIVE: EventState.ANNOUNCED if tense is Tense.FUTURE else EventState.DONE,
    }
    if view is View.NEVER:
        off = manner is Manner.HOLD and not is_waiting(telling, at)
        return EventState.CALLED_OFF if off else None
    if manner is Manner.HOLD or view not in states:
        return states.get(view)
    if manner is Manner.OFF:
        return EventState.CALLED_OFF
    if manner is Manner.DELAY:
        return EventState.ANNOUNCED
    return None if view is View.FUTURE else EventState.ANNOUNCED


def _expected(telling: Telling, gazetteer: Gazetteer, main: Verb, view: View) -> Told | None:
    """Return the visit of somebody who "is expected in Lima", or "will be in Lima"."""
    at = main.end if telling.word(main.end) in words_of("awaited") else main.end - 1
    awaited = main.tags[0] == "B" and telling.word(at) in words_of("awaited")
    coming = view is View.FUTURE and at == main.end - 1 and telling.word(at) == "be"
    if not (awaited or coming) or main.subject is None:
        return None
    if telling.word(at + 1) not in {"in", "at"} or view in {View.NOT, View.OPEN}:
        return None
    somebody = is_agent(telling, gazetteer, first_phrase(telling, main.subject))
    if not somebody or place_at(telling, gazetteer, at + 2, telling.word(at + 1)) is None:
        return None
    return Told(EventKind.VISIT, at, EventState.ANNOUNCED)


def _object(telling: Telling, verb: Verb, view: View, tense: Tense | None) -> Told | None:
    """Return the event that is the object of a verb: "held talks", "called off the visit"."""
    manner = manner_of(telling, verb, is_subject=False)
    if manner is None:
        return None
    position = verb.end
    while telling.word(position) in {"off", "back", "up"}:
        position += 1
    phrase = noun_phrase(telling, position)
    kind = noun_kind(telling, phrase)
    if kind is None or phrase is None:
        return None
    state = _state(telling, manner, view, tense, phrase[1])
    return Told(kind, phrase[1] - 1, state, phrase) if state else None


def _subject(
    telling: Telling, main: Verb, verb: Verb, view: View, tense: Tense | None
) -> Told | None:
    """Return the event that is the subject of a verb: "talks will begin", "the visit is off"."""
    phrase = first_phrase(telling, main.subject) if main.subject else None
    kind = noun_kind(telling, phrase)
    if kind is None or phrase is None:
        return None
    state = None
    manner = manner_of(telling, verb, is_subject=True)
    if manner is not None:
        words = [telling.word(at) for at in range(verb.start, verb.end)]
        had = words[0] == "had" and manner is Manner.PLAN
        state = None if had else _state(telling, manner, view, tense, verb.end)
        if (had or _was_to_be(telling, main, verb)) and _is_crossed(telling, verb):
            state = EventState.CALLED_OFF
    elif main.tags[0] == "D" and view is View.PAST and kind is EventKind.MEETING:
        state = EventState.DONE  # "the meeting in Lima ended in a row"
    for each in _coordinate(telling, main):
        other = manner_of(telling, each, is_subject=True)
        if other in {Manner.OFF, Manner.DELAY}:
            state = _state(telling, other, view_of(telling, each), tense, each.end) or state
    return Told(kind, phrase[1] - 1, state, phrase) if state else None


def _was_to_be(telling: Telling, main: Verb, verb: Verb) -> bool:
    """Tell whether an event was planned once: "was to be held", "was scheduled for Monday"."""
    planned = verb is not main or kinds_of(telling.word(verb.end - 1)).intersection({"plan"})
    return bool(planned) and telling.word(main.start) in {"was", "were"}


def _is_crossed(telling: Telling, verb: Verb) -> bool:
    """Tell whether "but" follows what was planned."""
    return any(telling.word(at) == "but" for at in range(verb.end, telling.end))


def _coordinate(telling: Telling, main: Verb) -> Iterator[Verb]:
    """Yield the verbs that share the subject of the main verb."""
    for verb in telling.verbs():
        if verb.finite and verb is not main and verb.clause == main.clause:
            yield verb


def _beside(telling: Telling, verb: Verb, view: View) -> Told | None:
    """Return the event that is set beside what happens: "signed it during a visit to Lima"."""
    if view not in {View.PAST, View.FUTURE} or telling.main is None:
        return None
    if view is View.FUTURE and telling.word(verb.end - 1) == "be":
        return None  # "will be neutral in talks"
    own = telling.path(telling.main.clause)
    clauses = telling.scan.parse.clauses
    for number, (tag, start, end) in enumerate(telling.chunks(telling.first)):
        if number > 2 * _MOST or tag in ";:":
            break
        preposition = telling.word(start)
        is_side = tag == "f" and _sets_beside(telling, verb, preposition)
        if not is_side or telling.is_away(start) or (view is View.FUTURE and preposition in _AFTER):
            continue
        if telling.main.subject and telling.main.subject[0] < start < telling.main.start:
            continue  # in the subject: "the row at the summit"
        inner = [at for at in telling.path(telling.clause_at(start)) if at not in own]
        if any(clauses[at].kind in _WITHIN for at in inner):
            continue
        found = _named(telling, preposition, end, view)
        if found is not None:
            return found
    return None


def _sets_beside(telling: Telling, verb: Verb, preposition: str) -> bool:
    """Tell whether a preposition sets an event beside what a verb tells."""
    word = telling.word(verb.end - 1)
    if preposition == "for":
        return "hold" in kinds_of(word)  # "hosted them for a summit"
    return preposition in words_of("during") or (preposition == "from" and word in _RETURNS)


def _named(telling: Telling, preposition: str, at: int, view: View) -> Told | None:
    state = EventState.DONE if view is View.PAST else EventState.ANNOUNCED
    gerund = _GERUNDS.get(telling.word(at))
    behind = telling.tags[at + 1 : at + 2]
    if gerund is not None and preposition in _AFTER and behind in set("Ndqofa"):
        return Told(gerund, at, state)
    phrase = noun_phrase(telling, at)
    if phrase and telling.word(phrase[1]) == "of" and telling.word(phrase[1] - 1) in _PARTS:
        phrase = noun_phrase(telling, phrase[1] + 1)  # "at the opening of the talks"
    kind = noun_kind(telling, phrase)
    if kind is None or phrase is None or preposition not in _SIDE[kind]:
        return None
    if telling.word(phrase[1] - 1) == "calls":
        return None
    return Told(kind, phrase[1] - 1, state, phrase)
