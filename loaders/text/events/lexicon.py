"""The words of `event_words.tsv`, and names of places."""

from functools import cache

from loaders.text.lexicon import (
    COUNTRY_BY_ADJECTIVE,
    COUNTRY_BY_NAME,
    COUNTRY_BY_PEOPLE,
    COUNTRY_BY_SEAT,
    PLACES,
    rows,
)

_NONE: frozenset[str] = frozenset()
_TRIGGERS = (
    "visit", "go", "leave", "meet", "phone", "call", "phone noun", "visit noun", "call noun",
    "meeting noun", "awaited",
)  # fmt: skip
_LONGEST_NAME = 4  # words of a known place, at most


@cache
def _classes() -> dict[str, frozenset[str]]:
    return {
        kind: frozenset(words.split(";") if ";" in words else words.split())
        for kind, words in rows("event_words.tsv", 2)
    }


@cache
def words_of(kind: str) -> frozenset[str]:
    """Return the words of a class, in lower case."""
    return _classes()[kind]


def kinds_of(word: str) -> frozenset[str]:
    """Return the classes of a word in lower case; none for a word that is not listed."""
    return _by_word().get(word, _NONE)


@cache
def _by_word() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for kind, words in _classes().items():
        for word in words:
            found.setdefault(word, set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}


@cache
def triggers() -> frozenset[str]:
    """Return the words one of which stands wherever a visit, call or meeting is told of."""
    return frozenset().union(*(words_of(kind) for kind in _TRIGGERS))


def is_known_place(words: list[str]) -> bool:
    """Tell whether capitalised words end in the name of a city, region or state."""
    for length in range(1, min(len(words), _LONGEST_NAME) + 1):
        name = " ".join(words[-length:])
        if name in PLACES or name in COUNTRY_BY_NAME or name in COUNTRY_BY_SEAT:
            return True
    return " ".join(words).lower() in words_of("building")


def is_people_or_language(word: str) -> bool:
    """Tell whether a capitalised word means a people, or its language ("in German")."""
    return word in COUNTRY_BY_ADJECTIVE or word in COUNTRY_BY_PEOPLE
