"""Where what a claim tells happens: the place as it is written, without its preposition."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from loaders.text.events.lexicon import (
    is_known_place,
    is_people_or_language,
    kinds_of,
    words_of,
)
from loaders.text.events.telling import Telling
from loaders.text.grammar.state import FINITE, Range
from loaders.text.lexicon import COMMON_WORDS, THINGS
from loaders.text.nouns import noun_class
from loaders.text.records import ActorKind, Names, Span

_MOST = 24  # phrases of a claim that are looked at
_CHAIN = 5  # places inside and beside one another: "a hotel in the city of Marl"
_INNER = frozenset({"in", "of", "near", "outside", "at", "on"})
_UNKNOWN = frozenset({"in", "near", "outside", "to", "of"})
_WITHIN = frozenset({"relative", "adverbial", "beside"})
_EVENTS = frozenset({"visit", "meet", "visit noun", "meeting noun"})
_GOALS = ("go", "carry", "visit noun")


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The persons and organizations that a text names, by their places in it."""

    spans: list[Span]
    persons: list[bool]

    @classmethod
    def of(cls, names: Names) -> "Gazetteer":
        """Return those of an article."""
        known = [each for each in names.mentions if each.actor is not None]
        kinds = [names.actors[each.actor or 0].kind for each in known]
        return cls([each.span for each in known], [kind is ActorKind.PERSON for kind in kinds])

    def names_somebody(self, span: Span) -> bool:
        """Tell whether a person or an organization is named in a span."""
        return self._at(span) >= 0

    def names_person(self, span: Span) -> bool:
        """Tell whether a person is named in a span."""
        at = self._at(span)
        return at >= 0 and self.persons[at]

    def _at(self, span: Span) -> int:
        at = bisect_left(self.spans, span.start, key=lambda each: each.end)
        while at < len(self.spans) and self.spans[at].end <= span.start:
            at += 1
        return at if at < len(self.spans) and self.spans[at].start < span.end else -1


@cache
def _leads() -> frozenset[str]:
    """Return the words that lead to a place."""
    return words_of("in") | words_of("to") | words_of("visit") | {"for"}


def find_place(telling: Telling, gazetteer: Gazetteer, anchors: Sequence[int]) -> Range | None:
    """Return the positions of the place, None where none is told or it is unsure.

    `anchors` are where the verb and the noun of what happens stand: what follows one of
    them nearest is the place, else a phrase that the claim begins with ("In Lima, …").
    """
    if not telling.has_any(_leads()):
        return None
    for anchor in anchors:
        found = _visited(telling, gazetteer, anchor) or _after(telling, gazetteer, anchor)
        if found is not None:
            return found
    main = telling.main
    for number, (kind, start, end) in enumerate(telling.chunks(telling.first)):
        if number > 0 or kind != "f" or main is None or end >= main.start:
            return None
        if telling.word(start) in words_of("in"):
            place = place_at(telling, gazetteer, end, telling.word(start))
            return place if place and telling.tags[place[1]] == "," else None
    return None


def place_at(
    telling: Telling, gazetteer: Gazetteer, position: int, preposition: str
) -> Range | None:
    """Return the place that the noun phrase at a position names, with those that hold it."""
    chunk = _phrase(telling, position)
    if chunk is None or not _is_place(telling, gazetteer, chunk, preposition):
        return None
    start, end = chunk
    for _ in range(_CHAIN):
        further = _further(telling, gazetteer, end)
        if further is None:
            break
        end = further
    return start, end


def _visited(telling: Telling, gazetteer: Gazetteer, anchor: int) -> Range | None:
    """Return the place that is the object of a verb: "visited Cairo"."""
    if "visit" not in kinds_of(telling.word(anchor)) or telling.tags[anchor] in "ns":
        return None
    return place_at(telling, gazetteer, anchor + 1, "to")


def _after(telling: Telling, gazetteer: Gazetteer, anchor: int) -> Range | None:
    """Return the nearest phrase of place after a verb or noun, in its own clause."""
    main, leads = telling.main, _leads()
    own = telling.path(main.clause) if main is not None else []
    last = anchor  # the verb or noun of an event before the phrase
    for number, (kind, start, end) in enumerate(telling.chunks(anchor)):
        if number > _MOST or kind in {";", ":"}:
            return None
        if (
            kind == "V"
            and main is not None
            and start > main.start
            and telling.tags[start] in FINITE
        ):
            return None  # where something else happens
        if kind == "V" or (kind == "N" and start <= anchor < end):
            last = end - 1
        preposition = telling.scan.words[start]
        if kind != "f" or preposition not in leads or telling.is_away(start):
            continue
        if not _leads_to_place(telling, preposition, start, last):
            continue
        brought = preposition == "to" and "carry object" in kinds_of(telling.word(last))
        place = place_at(telling, gazetteer, end, "at" if brought else preposition)
        if place is not None and _is_own(telling, start, own):
            return place
    return None


def _is_own(telling: Telling, position: int, own: list[int]) -> bool:
    """Tell whether a position is in none of the clauses that hang on or stand beside some."""
    clauses = telling.scan.parse.clauses
    inner = telling.path(telling.clause_at(position))
    return not any(clauses[at].kind in _WITHIN for at in inner if at not in own)


def _leads_to_place(telling: Telling, preposition: str, at: int, last: int) -> bool:
    """Tell whether a preposition is one of place, after the word that leads up to it."""
    if preposition in words_of("in"):
        if preposition == "in" and "abstract" in kinds_of(telling.word(at - 1)):
            return False
        return _is_event(telling, last) or not _hangs_on_people(telling, at)
    kinds = kinds_of(telling.word(last))
    if "carry object" in kinds and at == last + 1:
        return False  # "took to the streets"
    if preposition in words_of("to"):
        return any(each in kinds for each in _GOALS)
    return preposition == "for" and "leave" in kinds


def _is_event(telling: Telling, at: int) -> bool:
    """Tell whether a word is that of a visit or meeting, which is where those are who meet."""
    return not _EVENTS.isdisjoint(kinds_of(telling.word(at)))


def _hangs_on_people(telling: Telling, at: int) -> bool:
    """Tell whether a phrase tells where people are from: "their allies in Peru"."""
    word = telling.word(at - 1)
    if telling.tags[at - 1 : at] not in {"n", "s"}:
        return False
    if noun_class(word)[1] not in {"person", "several"} and word not in words_of("group"):
        return False
    start = at - 1
    while start > telling.first and telling.tags[start - 1] in "nsNamdqQ":
        start -= 1
    counted = any(telling.tags[each] == "m" for each in range(start, at))
    return not counted and telling.word(start) not in {"a", "an"}


def _phrase(telling: Telling, position: int) -> Range | None:
    for kind, start, end in telling.chunks(position):
        if kind != "N" or start != position:
            return None
        number = telling.tags.find("m", start, end)
        return start, number if number > start and telling.tags[start] == "N" else end
    return None


def _is_place(telling: Telling, gazetteer: Gazetteer, chunk: Range, preposition: str) -> bool:
    start, end = chunk
    tags = telling.tags
    if tags[end - 1] == "N":
        return _names_place(telling, gazetteer, chunk, preposition)
    if tags[end - 1] not in "ns" or "place" not in kinds_of(telling.word(end - 1)):
        return False
    plural = tags[end - 1] == "s"
    return plural or any(tag in "dqQNm" for tag in tags[start : end - 1])


def _names_place(telling: Telling, gazetteer: Gazetteer, chunk: Range, preposition: str) -> bool:
    start, end = chunk
    first = end
    while first > start and telling.tags[first - 1] == "N":
        first -= 1
    words = [telling.written(at) for at in range(first, end)]
    span = telling.span(first, end)
    if gazetteer.names_person(span):
        return False
    kinds = kinds_of(words[-1].lower()) | kinds_of(words[0].lower())
    if is_known_place(words) or "place" in kinds:
        return True
    if preposition not in _UNKNOWN or gazetteer.names_somebody(span) or first > start:
        return False
    if is_people_or_language(words[-1]) or words[-1].isupper() or "-" in words[-1]:
        return False
    return all(word.lower() not in THINGS and word.lower() not in COMMON_WORDS for word in words)


def _further(telling: Telling, gazetteer: Gazetteer, end: int) -> int | None:
    """Return where the place ends that holds the one before it: ", Illinois", "in Moscow"."""
    word = telling.word(end)
    chunk = _phrase(telling, end + 1)
    if chunk is None:
        return None
    if word in {",", "and"}:
        names = telling.tags[chunk[0] : chunk[1]].strip("N") == ""
        known = names and is_known_place([telling.written(at) for at in range(*chunk)])
        closed = word == "and" or telling.tags[chunk[1] : chunk[1] + 1] in set(",.&f") | {""}
        return chunk[1] if known and closed else None
    if word in _INNER and _is_place(telling, gazetteer, chunk, word):
        return chunk[1]
    return None
