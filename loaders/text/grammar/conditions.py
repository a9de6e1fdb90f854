"""What must hold for a verb to go with what stands before it: conditions on a state."""

import re

from loaders.text.grammar.state import SPEECH, Clause, Range, State, Verb
from loaders.text.nouns import noun_class

_NOMINAL = frozenset("dqQNnsam")
_SPEAKING = frozenset("NiojQC")  # names, pronouns, possessors
_AGENT = re.compile(r"..(?:er|or|ist|ian|ant|ent|man|men|woman|women|people|folk)s?$")
"""The endings of nouns that may be of people: of "gardener", and of "tower" too."""
_TITLED = frozenset({"person", "body"})


def resumes(state: State, verb: Verb) -> bool:
    """Tell whether a form in -ed right behind a verb is that of a subject that waits."""
    last = state.verbs[-1] if state.verbs else None
    adjoins = last is not None and last.finite and last.end == verb.start and last.tags == "D"
    return (
        adjoins
        and state.speaks(verb)
        and not state.speaks(state.verbs[-1])
        and (state.waiting() >= 0)
    )


def is_as_clause(state: State, governed: Range, verb: Verb) -> bool:
    """Tell whether "as" after a comma leads a clause: "The crane, as Ann Lee noted, …"."""
    lead = governed[0] - 1
    led = lead > 0 and state.words[lead] == "as" and state.tags[lead - 1] == ","
    return led and not state.tags[governed[1] : verb.start].strip("r")


def keeps_subject(state: State, tags: str, governor: Verb) -> bool:
    """Tell whether a participle or infinitive after an object is part of a subject to come.

    "She said the tax breaks used by banks do nothing."
    """
    frames = state.frames(state.words[governor.end - 1])
    return bool(frames & {"b", "d"}) and (tags[0] in "Pg" or "o" not in frames)


def reports(state: State, clause: Clause, subject: Range) -> bool:
    """Tell whether a participle without a subject takes a clause: "After saying it was …"."""
    if clause.last < 0:
        return False
    last = state.verbs[clause.last]
    return not last.finite and subject[0] >= last.end and state.takes_clause(last)


def is_object_clause(state: State, top: Clause, subject: Range, at: int) -> bool:
    """Tell whether a relative clause hangs on the subject of a clause that is reported.

    "He argued the pipeline, which is new, would last."
    """
    if top.kind != "relative":
        return False
    parted = state.tags[:at].rstrip("r")[-1:] == ","  # no comma parts subject and verb
    fresh = state.subject is not None and state.fresh and not parted
    if fresh and (state.link != "" or state.takes_clause(state.verbs[top.verb])):
        return False
    outer = state.clauses[top.parent].last_finite
    verb = state.verbs[outer] if outer >= 0 else None
    return verb is not None and state.takes_clause(verb) and subject[0] >= verb.end


def is_inverted_tag(state: State, verb: Verb) -> bool:
    """Tell whether a verb after a comma is that of a tag: ", said Ann Lee"."""
    frames = state.frames(state.words[verb.end - 1])
    if state.link != "," or state.subject is not None or not frames >= SPEECH:
        return False
    if state.waiting() >= 0:
        return False
    ahead = state.tags[verb.end : verb.end + 1]
    led = ahead in _NOMINAL and ("n" not in frames or ahead == "N")
    return led and verb.tags[0] in "Dz"


def leaves_gap(state: State, top: Clause, verb: Verb) -> bool:
    """Tell whether a verb follows another as in "which experts say would fail"."""
    last = state.verbs[-1]
    if top.kind not in {"relative", "that"} or not last.finite:
        return False
    if state.subject is not None and state.fresh:
        return False
    return not state.tags[last.end : verb.start].strip('rx"') and state.takes_clause(last)


def follows_break(state: State, subject: Range) -> bool:
    """Tell whether a comma, a conjunction or a quotation stands before a noun phrase."""
    at = subject[0] - 1
    while at >= 0 and state.tags[at] in 'r"d':
        at -= 1
    return at >= 0 and state.tags[at] in ",&yX"


def name_in(state: State, phrase: Range) -> Range:
    """Return the name after the noun of a fronted phrase: "In an interview Ann Lee said"."""
    for at in range(phrase[1] - 1, phrase[0], -1):
        if state.tags[at] == "N" and state.tags[at - 1] in "nsu":
            titled = noun_class(state.words[at - 1])[1] in _TITLED  # "the writer Ann Lee"
            return phrase if titled else (at, phrase[1])
    return phrase


def is_mute(tags: str, words: list[str], subject: Range) -> bool:
    """Tell whether a subject is a thing: no name, no pronoun, nobody that speaks."""
    first, end = subject
    stop = next((at for at in range(first + 1, end) if tags[at] in "f,w"), end)
    if not _SPEAKING.isdisjoint(tags[first:stop]):
        return False
    return not any(noun_class(word)[1] or _AGENT.search(word) for word in words[first:stop])
