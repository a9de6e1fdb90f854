"""Who can meet, call and travel: noun phrases that mean persons, bodies and states."""

from loaders.text.events.lexicon import is_known_place, words_of
from loaders.text.events.places import Gazetteer
from loaders.text.events.telling import Telling
from loaders.text.grammar.state import Range
from loaders.text.lexicon import THINGS
from loaders.text.nouns import noun_class

_PRONOUNS = frozenset(
    "he she they we i you who us him her them me himself herself themselves each one another "
    "everyone everybody".split()
)
_AGENTS = frozenset({"person", "several", "body", "share"})


def noun_phrase(telling: Telling, position: int) -> Range | None:
    """Return the noun phrase that begins at a position, adverbs before it left out."""
    for kind, start, end in telling.chunks(position):
        if kind == "N":
            return start, end
        if kind not in {"r", '"'}:
            return None
    return None


def first_phrase(telling: Telling, subject: Range) -> Range | None:
    """Return the noun phrase that a subject begins with."""
    for kind, start, end in telling.chunks(subject[0]):
        if start >= subject[1]:
            return None
        if kind == "N":
            return start, end
    return None


def is_agent(telling: Telling, gazetteer: Gazetteer, phrase: Range | None) -> bool:
    """Tell whether a noun phrase means somebody who can act, by the word it ends in."""
    if phrase is None:
        return False
    end = phrase[1]
    word, tag = telling.scan.words[end - 1], telling.tags[end - 1]
    if tag in "iom":
        return word in _PRONOUNS or word in words_of("group") or tag == "m"
    if tag == "N":
        return _is_named(telling, gazetteer, phrase)
    if tag in "nsd":
        return word in words_of("group") or noun_class(word)[1] in _AGENTS
    return False


def _is_named(telling: Telling, gazetteer: Gazetteer, phrase: Range) -> bool:
    start, end = phrase
    first = end - 1
    while first > start and telling.tags[first - 1] == "N":
        first -= 1
    words = [telling.written(at) for at in range(first, end)]
    known = gazetteer.names_somebody(telling.span(first, end)) or is_known_place(words)
    return known or words[-1].lower() not in THINGS
