"""Clauses: which subject each verb group has, and where one clause gives way to another.

One pass from left to right over the chunks of a unit, with a stack of open clauses and no
backtracking, as in deterministic parsers after Marcus (A Theory of Syntactic Recognition
for Natural Language, 1980). A verb that finds no subject in the clause it stands in closes
that clause and goes on with the one around.
"""

from loaders.text.grammar.chunks import find_chunks
from loaders.text.grammar.predicates import CLAUSAL_PREPOSITIONS, place
from loaders.text.grammar.state import FINITE, Clause, Frames, Parse, State
from loaders.text.grammar.times import is_time

_NOMINATIVES = frozenset({"i", "he", "she", "we", "they"})
_KINDS = {"t": "that", "W": "wh"}
_PLACES = frozenset({"where", "when"})
_FRONTED = frozenset({"adverbial", "wh", "bare"})


def parse(tags: str, words: list[str], frames: Frames) -> Parse:
    """Return the chunks, clauses and verbs of a unit.

    `words` are in lower case, one for each tag; `frames` tells what verbs take.
    """
    state = State(tags, words, frames)
    chunks = find_chunks(tags)
    for index, (kind, start, end) in enumerate(chunks):
        handle = _HANDLERS.get(kind)
        if handle is not None:
            handle(state, start, end)
        elif kind == "V":
            if tags[start] == "C":
                _noun(state, start, start + 1)
            if not place(state, start, end):
                _noun(state, start, end)
                state.link = ""
                chunks[index] = ("N", start, end)
    for index in state.stack:
        state.clauses[index].end = len(tags)
    return Parse(chunks, state.clauses, state.verbs, state.resumed)


def _noun(state: State, start: int, end: int) -> None:
    preposition = state.preposition
    state.preposition = -1
    if is_time(state.tags, state.words, start, end):
        if state.absorbing and state.subject is not None and state.subject[1] == start:
            state.subject = (state.subject[0], end)  # "figures released Monday"
        return
    state.noun = (start, end)
    if preposition >= 0:
        clausal = state.words[preposition] in CLAUSAL_PREPOSITIONS
        if not (clausal and state.words[start] in _NOMINATIVES):
            _govern(state, preposition, start, end, clausal=clausal)
            return
        state.push("adverbial", preposition)
        state.clear()
    _extend(state, start, end)
    state.link = ""
    state.fresh = True


def _govern(state: State, preposition: int, start: int, end: int, *, clausal: bool) -> None:
    """Read a noun phrase after a preposition: part of the phrase that it hangs on."""
    governed = state.governed
    joined = (
        governed is not None and governed[1] == preposition and state.link == "" and not clausal
    )
    state.governed = (governed[0], end) if joined and governed else (start, end)
    if clausal and state.top.verb >= 0 and not state.takes_clause(state.verbs[state.top.last]):
        state.subject = None  # "fell nine points after the bank warned"
    elif state.subject is not None and state.link == "":
        state.subject = (state.subject[0], end)
    state.link = ""


def _extend(state: State, start: int, end: int) -> None:
    """Let a noun phrase become the subject, join it, or stand in apposition to it."""
    subject, link = state.subject, state.link
    if subject is None:
        governed = state.governed
        if link == "&" and governed is not None and governed[1] == state.link_at:
            state.governed = (governed[0], end)  # "of Lee and Kim"
        else:
            state.subject = (start, end)
    elif link == "&" or (state.absorbing and link != ","):
        state.subject = (subject[0], end)
    elif link == "," and state.tags[start] != "i":
        state.apposed = (start, end)
    else:
        if link == "" and state.top.verb < 0:
            state.push("relative", start)  # "the plan Lee wants"
        elif link == "," and state.top.verb < 0 and state.tags[start] == "i":
            state.held = subject
        state.subject = (start, end)


def _relative(state: State, start: int, _end: int) -> None:
    antecedent = state.subject or state.governed or state.noun
    clause = state.push("relative", start)
    clause.subject = clause.antecedent = antecedent
    clause.set_off = state.link == ","
    state.clear()


def _subordinate(state: State, start: int, _end: int) -> None:
    if state.words[start] in _PLACES and _follows_noun(state, start):
        _relative(state, start, _end)
        return
    state.push(_KINDS.get(state.tags[start], "adverbial"), start)
    state.clear()


def _follows_noun(state: State, at: int) -> bool:
    """Tell whether "where" hangs on a noun, and is no question that a verb asks of somebody."""
    if not at or state.tags[at - 1] not in "nsN":
        return False
    last = state.verbs[-1] if state.verbs else None
    if last is None or state.subject is None or state.subject[0] != last.end:
        return True
    return "w" not in state.frames(state.words[last.end - 1])


def _preposition(state: State, start: int, end: int) -> None:
    if state.words[start] == "because" and state.words[end : end + 1] != ["of"]:
        _subordinate(state, start, end)
    else:
        state.preposition = start


def _comma(state: State, start: int, _end: int) -> None:
    state.link, state.link_at = ",", start
    state.preposition = -1
    if state.held is not None and _is_insertion(state, state.top, start):
        state.insert(start)
        return
    top = state.top
    spent = top.verb >= 0 or (top.kind == "adverbial" and top.last >= 0)
    if spent and len(state.stack) > 1:
        outer = state.clauses[top.parent]
        fronted = top.kind in _FRONTED and outer.verb < 0 and outer.subject is None
        aside = outer.verb < 0 and (
            (top.kind == "relative" and top.set_off) or _is_asked(state, top, outer)
        )
        if fronted or aside:
            _close(state, outer, start, aside=aside)
            return
    if (top.verb >= 0 and not _may_report(state, top)) or _is_fronted_object(state, top, start):
        state.subject = state.governed = None
        state.fresh = False
    state.absorbing = False


def _is_insertion(state: State, top: Clause, comma: int) -> bool:
    """Tell whether a clause between commas parts a subject from its verb."""
    if top.verb < 0 or top.verb != top.last or top.last != len(state.verbs) - 1:
        return False
    verb = state.verbs[top.verb]
    ahead = state.tags[comma + 1 :].lstrip("r")[:1]
    alone = not state.tags[verb.end : comma].strip("ru")
    return alone and verb.finite and state.speaks(verb) and ahead in FINITE


def _is_fronted_object(state: State, top: Clause, comma: int) -> bool:
    """Tell whether a noun phrase is the object of a participle that opens its clause.

    "Opening the case, Ann Lee said …"
    """
    if top.verb >= 0 or top.last < 0 or state.subject is None:
        return False
    opening = state.verbs[top.last]
    leads = not state.tags[top.start : opening.start].strip('fr&y"')
    object_alone = "," not in state.tags[opening.end : comma]
    return leads and object_alone and opening.tags[0] == "g" and state.subject[0] >= opening.end


def _is_asked(state: State, top: Clause, outer: Clause) -> bool:
    """Tell whether a clause hangs on a participle set off by a comma.

    "Lee, asked whether he would go, said …"
    """
    last = state.verbs[outer.last] if outer.last >= 0 else None
    if last is None or outer.subject is None or top.kind not in {"wh", "adverbial", "that"}:
        return False
    return last.tags == "P" and last.end == top.start and state.tags[last.start - 1] == ","


def _may_report(state: State, top: Clause) -> bool:
    """Tell whether what stands before a comma may be the subject of what a verb reports.

    "Officials say Ann Lee, the mayor, left."
    """
    last = state.verbs[top.last]
    subject = state.subject
    adjoins = subject is not None and state.fresh and subject[0] == last.end
    return adjoins and last.finite and state.takes_clause(last)


def _close(state: State, outer: Clause, at: int, *, aside: bool) -> None:
    """End a clause before its main one, or one between its subject and its verb."""
    state.clauses[state.stack.pop()].end = at
    if aside and outer.subject is not None:
        outer.subject = (outer.subject[0], at)
    state.subject = outer.subject
    state.apposed = state.governed = None
    state.fresh = True


def _conjunction(state: State, start: int, _end: int) -> None:
    if state.link != ",":
        state.link_at = start
    state.link = state.tags[start]
    state.preposition = -1
    if state.top.verb >= 0:
        state.fresh = False
        if state.link == "y":
            state.subject = None


def _break(state: State, start: int, end: int) -> None:
    """End every clause and begin anew."""
    state.pop_to(state.stack[0], start)
    outer = state.clauses[state.stack[0]]
    outer.end = start
    state.before = outer.subject if state.tags[start] == ";" else None
    state.clauses.append(Clause("main", end, -1, antecedent=outer.subject))
    state.stack = [len(state.clauses) - 1]
    state.clear()


def _quotation(state: State, _start: int, _end: int) -> None:
    state.clear()


_HANDLERS = {
    "N": _noun, "f": _preposition, ",": _comma, "&": _conjunction, "y": _conjunction,
    "w": _relative, "t": _subordinate, "k": _subordinate, "W": _subordinate,
    ";": _break, ":": _break, "-": _break, ".": _break, "X": _quotation,
}  # fmt: skip
