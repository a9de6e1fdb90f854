"""Which clause a verb group belongs to, and what its subject is."""

from loaders.text.grammar.conditions import (
    follows_break,
    is_as_clause,
    is_inverted_tag,
    is_mute,
    is_object_clause,
    keeps_subject,
    leaves_gap,
    name_in,
    reports,
    resumes,
)
from loaders.text.grammar.state import FINITE, Clause, Range, State, Verb

CLAUSAL_PREPOSITIONS = frozenset(
    {"as", "before", "after", "since", "until", "till", "than", "like", "because", "except"}
)
"""Prepositions that a clause can follow too."""


def place(state: State, start: int, end: int) -> bool:
    """Give a verb group to a clause; return False where it must be a noun after all."""
    verb = Verb(start, end, state.tags[start:end])
    state.preposition = -1
    if verb.tags == "P" and resumes(state, verb):
        verb.tags = "D"  # "The man whose dog died said"
    verb.finite = verb.tags[0] in FINITE
    if verb.finite:
        _take_governed(state, verb)
        if not _finite(state, verb):
            return False
    else:
        _nonfinite(state, verb)
    state.link = ""
    if verb.finite:
        state.subject = state.governed = state.apposed = None
        state.absorbing = state.fresh = False
    return True


def _take_governed(state: State, verb: Verb) -> None:
    """Let a noun phrase after a preposition be the subject where nothing else can be."""
    governed, top = state.governed, state.top
    if governed is None or state.link in {"&", "y"}:
        return
    if state.subject is not None:
        if is_as_clause(state, governed, verb):
            state.push("adverbial", governed[0] - 1)
            state.subject = governed
        return
    if top.verb < 0 and (top.subject is not None or top.kind == "relative"):
        return
    before = governed[0] - 1
    named = name_in(state, governed)
    fronted = top.verb < 0 and named != governed  # "After the meeting Ann Lee said"
    if before >= 0 and state.words[before] in CLAUSAL_PREPOSITIONS and not fronted:
        state.push("adverbial", before)
        state.subject = governed
    elif top.verb < 0:
        state.subject = named


def _nonfinite(state: State, verb: Verb) -> None:
    """Add an infinitive or participle; it may belong to a subject that still waits."""
    top = state.top
    last = state.verbs[top.last] if top.last >= 0 else None
    verb.noun = state.noun if state.noun and state.noun[1] == verb.start else None
    verb.subject = top.subject if last is not None else state.subject
    state.give(state.stack[-1], verb)
    reduced = (
        verb.noun is not None
        and state.subject is not None
        and last is not None
        and keeps_subject(state, verb.tags, last)
    )
    if top.verb >= 0 and not reduced:
        state.subject = None
        state.fresh = False
    elif state.subject is not None:
        state.subject = (state.subject[0], verb.end)
        state.absorbing = True
    state.governed = None


def _finite(state: State, verb: Verb) -> bool:
    """Place a finite verb: return False where it must be a noun."""
    top = state.top
    if top.verb < 0:
        subject = state.subject
        if subject is not None and reports(state, top, subject):
            _report(state, subject, verb)
        else:
            _give(state, verb, _own_subject(state, top))
        return True
    if state.link in {"&", "y"}:
        _coordinate(state, verb)
        return True
    if is_inverted_tag(state, verb):
        state.pop_to(state.stack[0], verb.start)
        state.push("beside", verb.start)
        _give(state, verb, None)
        return True
    if leaves_gap(state, top, verb):
        _give(state, verb, top.antecedent or top.subject)
        return True
    waiting = state.waiting()
    head = top.antecedent
    if waiting < 0 and head is not None and is_object_clause(state, top, head, verb.start):
        state.pop_to(top.parent, verb.start)
        _report(state, (head[0], _before(state, verb.start)), verb)
        return True
    if state.subject is not None and state.fresh:
        _with_subject(state, waiting, verb)
        return True
    if waiting >= 0:
        _resume(state, waiting, verb)
        return True
    return _without_subject(state, top, verb)


def _give(state: State, verb: Verb, subject: Range | None) -> None:
    """Give a verb to the innermost clause."""
    verb.subject = subject
    state.give(state.stack[-1], verb)


def _report(state: State, subject: Range, verb: Verb) -> None:
    """Give a verb to a clause of its own that the verb before it takes."""
    state.push("bare", subject[0])
    _give(state, verb, subject)


def _with_subject(state: State, waiting: int, verb: Verb) -> None:
    """Place a verb with a noun phrase of its own before it."""
    subject, top = state.subject, state.top
    assert subject is not None  # noqa: S101 - the caller has seen to it
    if state.link == "," and waiting >= 0:
        _resume(state, waiting, verb)
    elif follows_break(state, subject):
        at = subject[0]
        while at > 0 and state.tags[at - 1] in 'r"':
            at -= 1
        state.pop_to(state.stack[0], at)
        state.push("beside", at)
        _give(state, verb, subject)
    elif state.takes_clause(state.verbs[top.verb]) or waiting < 0:
        _report(state, subject, verb)
    else:
        _resume(state, waiting, verb)


def _without_subject(state: State, top: Clause, verb: Verb) -> bool:
    """Place a verb for which no subject is left."""
    last = state.verbs[top.verb]
    if state.link == "," and top.subject is not None:
        _coordinate(state, verb)
        return True
    if verb.tags in {"v", "z"} and state.link == "":
        return False
    inverted = top.subject is None and state.speaks(last)
    participle = verb.tags == "D" and last.finite and (top.subject is not None or inverted)
    if participle and state.tags[verb.end : verb.end + 1] in {"n", "s"}:
        return False  # "announced from Lima continued talks"
    if participle and (not state.speaks(verb) or state.speaks(last)):
        verb.tags, verb.finite = "P", False
        _nonfinite(state, verb)
        return True
    if last.tags == "D":  # a participle, then: "the man named in the report said"
        last.tags, last.finite = "P", False
        last.noun = last.subject if last.subject and last.subject[1] == last.start else None
    _give(state, verb, top.subject)
    return True


def _own_subject(state: State, top: Clause) -> Range | None:
    """Return the subject of a clause's first verb, with its apposition."""
    subject, apposed = state.subject, state.apposed
    relative = top.kind == "relative" and subject is not None and state.fresh
    if top.subject is not None and not relative:
        return top.subject
    if subject is None:
        return state.before  # "She left; said nothing"
    if apposed is None or apposed[0] < subject[1]:
        return subject
    if state.link == "":
        state.held = subject  # "The dam, engineers say, …"
        return apposed
    return subject[0], apposed[1]


def _resume(state: State, index: int, verb: Verb) -> None:
    """Go on with a clause that has waited for its verb: what stood between is its subject's."""
    state.pop_to(index, verb.start)
    state.resumed.append((verb.start, index))
    clause = state.clauses[index]
    if clause.subject is not None:
        clause.subject = (clause.subject[0], _before(state, verb.start))
    _give(state, verb, clause.subject)


def _before(state: State, at: int) -> int:
    """Return a position without the adverbs and commas before it."""
    while state.tags[at - 1] in "r,":
        at -= 1
    return at


def _coordinate(state: State, verb: Verb) -> None:
    """Let a verb share the subject of one before it: of a verb of saying where it is one too."""
    alike = [
        index
        for index in state.stack
        if (last := state.clauses[index].last_finite) >= 0
        and state.verbs[last].tags[0] == verb.tags[0]
    ]
    outer = [index for index in alike if state.speaks(verb) and _says(state, state.clauses[index])]
    if not outer and state.frames(state.words[verb.end - 1]):  # "said the pier fell and blamed Lee"
        told = [index for index in alike if not _is_mute(state, state.clauses[index])]
        outer = told[-1:] if told and _says(state, state.clauses[told[-1]]) else []
    index = outer[0] if outer else alike[-1] if alike else state.stack[-1]
    state.pop_to(index, state.link_at)
    verb.shared = True
    _give(state, verb, state.clauses[index].subject)


def _is_mute(state: State, clause: Clause) -> bool:
    subject = clause.subject
    return subject is not None and is_mute(state.tags, state.words, subject)


def _says(state: State, clause: Clause) -> bool:
    return state.speaks(state.verbs[clause.last_finite])
