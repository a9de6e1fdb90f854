"""Whether what a verb group tells is to come, took place, or will not: its tense and modality."""

from enum import StrEnum

from loaders.text.events.lexicon import words_of
from loaders.text.events.telling import Telling
from loaders.text.grammar.state import Verb

_FUTURE = frozenset({"will", "would", "shall", "wouldn't", "won't"})
_NOTHING = frozenset({"no", "nobody", "none", "neither", "nor", "nothing", "few", "hardly"})
_BE = frozenset({"is", "are", "was", "were", "am", "be", "been", "isn't", "aren't"})
_WAITING = frozenset({"before", "unless", "if", "until", "as"})
_LONGEST_CHAIN = 4  # verb groups that look ahead to one another: "agreed to try to meet"


class View(StrEnum):
    """How a verb group looks at what it tells."""

    PAST = "past"
    PRESENT = "present"
    PROGRESSIVE = "progressive"
    FUTURE = "future"
    NOT = "not"
    NEVER = "never"
    """It will not be, or could not."""
    OPEN = "open"
    """May, should, must: it is not said whether."""


def view_of(telling: Telling, verb: Verb) -> View:
    """Return how a verb group looks at what it tells, negation and subject taken in."""
    words = [telling.word(at) for at in range(verb.start, verb.end)]
    lead, tag = words[0], verb.tags[0]
    before = telling.tags[max(verb.start - 2, telling.first) : verb.start]
    denied = "x" in verb.tags or before.rstrip("r").endswith("x")
    denied = denied or "ever" in words or any(word.endswith("n't") for word in words)
    subject = verb.subject
    if subject is not None and telling.scan.words[subject[0]] in _NOTHING:
        denied = True
    if tag == "M":
        if denied and lead in {"could", "couldn't"} and "b" in verb.tags:
            return View.NEVER  # "could not be held"
        if lead not in _FUTURE or "H" in verb.tags or words[-1:] == ["have"]:
            return View.OPEN
        return View.NEVER if denied else View.FUTURE
    if tag == "C":
        return _contracted(verb, lead, denied=denied)
    if denied:
        return View.NOT
    if tag == "B":
        if verb.tags[-1] == "g":
            return View.PROGRESSIVE
        return View.PAST if lead in {"was", "were"} else View.PRESENT
    if tag in "HD" or lead == "did" or (tag == "P" and verb.finite):
        return View.PAST
    return View.PRESENT if tag in "zvO" else View.OPEN


def _contracted(verb: Verb, lead: str, *, denied: bool) -> View:
    if lead.endswith("'ll"):
        return View.NEVER if denied else View.FUTURE
    if denied:
        return View.NOT
    last = verb.tags[-1]
    return View.PROGRESSIVE if last == "g" else View.PAST if last in "PD" else View.OPEN


def is_passive(verb: Verb, words: list[str]) -> bool:
    """Tell whether a verb group is passive: "was held", "has been held"."""
    return len(words) > 1 and verb.tags[-1] in "PD" and any(word in _BE for word in words[:-1])


def ahead_of(telling: Telling, verb: Verb) -> list[Verb]:
    """Return the infinitives that a verb looks ahead to: "plans [to visit]", "is due [to meet]".

    What stands between them is no noun phrase, and the word before "to" tells of a plan.
    """
    found: list[Verb] = []
    last = verb
    for each in telling.verbs():
        if each.start < last.end or each is verb:
            continue
        between = telling.tags[last.end : each.start].strip('arxPD"u')
        if between or each.tags[0] != "T" or len(found) == _LONGEST_CHAIN:
            break
        if not _looks_ahead(telling, last, each):
            break
        found.append(each)
        last = each
    return found


def _looks_ahead(telling: Telling, verb: Verb, infinitive: Verb) -> bool:
    before = infinitive.start - 1
    while before > verb.start and telling.tags[before] in 'rx"u':
        before -= 1
    word = telling.word(before)
    passive = is_passive(verb, [telling.word(at) for at in range(verb.start, verb.end)])
    if word in words_of("ahead"):
        return True
    if word in _BE and before == verb.end - 1:
        return True  # "is to visit"
    return word in words_of("plan") and not passive


def is_waiting(telling: Telling, position: int) -> bool:
    """Tell whether what will not be will not be until something else is: "not … unless"."""
    return any(telling.word(at) in _WAITING for at in range(position, telling.end))
