"""The words of numbers, of their units, and of what stands around them."""

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from loaders.text.grammar.classes import SPECIAL
from loaders.text.grammar.lexicon import closed_words, guess, open_words
from loaders.text.lexicon import COUNTRY_BY_ADJECTIVE, COUNTRY_BY_PEOPLE, GROUPS, rows
from loaders.text.nouns import noun_class
from loaders.text.records import Comparison, QuantityKind

PIECE = re.compile(
    r"""
    [^\W\d_](?:\w+(?:['’][^\W\d_]+)*|\.(?:[^\W\d_]\.)+)?  # words, G8; U.S., p.m.
    | \d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d) | \d+(?:[.,]\d+)*  # numbers
    | \S
    """,
    re.VERBOSE,
)
"""What a sentence is cut into: numbers, words, single marks."""

_SHORT = 2  # letters up to which a unit's form is matched as written: "m", "MW"
_LONG = 8  # letters of a word whose ending tells that it is for people
_LONGEST = 60  # letters of a noun; units are indexed
_OF_PEOPLE = ("ists", "icians", "arians", "goers", "workers", "makers", "holders", "seekers")
_OF_NAMED = ("ans", "ites", "ers", "ists", "ese")  # Iowans, Mennonites, Londoners
_BEHIND, _AHEAD = 2, 3  # columns of the list of units
_CLOSED_GOING = frozenset("jmr")  # closed classes that may stand between a number and its noun
_NOMINAL = frozenset("nsapgr")


Value = int | Fraction
"""A number without loss; whole ones are integers, since those are many times faster."""


class Unit(NamedTuple):
    """A unit by its name, and what sort of quantity it makes."""

    name: str
    kind: QuantityKind


class Form(NamedTuple):
    """One way to write a unit or a comparison, in pieces."""

    words: tuple[str, ...]
    unit: Unit


def _listed(wanted: str) -> Iterator[tuple[str, str]]:
    for kind, words, value in rows("quantity_words.tsv", 3):
        if kind == wanted:
            for word in words.split(";"):
                yield word, value


@cache
def words_of(wanted: str) -> frozenset[str]:
    """Return the words of a class of the list."""
    return frozenset(word for word, _ in _listed(wanted))


@cache
def values_of(wanted: str) -> dict[str, Value]:
    """Return the words of a class with their values; a star before a scale stays."""
    return {word: _value(value) for word, value in _listed(wanted)}


def _value(written: str) -> Value:
    found = Fraction(written)
    return found.numerator if found.denominator == 1 else found


@cache
def fractions() -> tuple[dict[str, Fraction], dict[str, Fraction]]:
    """Return the parts by their singular, and by their plural."""
    one: dict[str, Fraction] = {}
    many: dict[str, Fraction] = {}
    for kind, words, value in rows("quantity_words.tsv", 3):
        if kind == "fraction":
            singular, plural = words.split(";")
            one[singular], many[plural] = Fraction(value), Fraction(value)
    return one, many


@cache
def triggers() -> frozenset[str]:
    """Return the words at which a number may be found."""
    one, many = fractions()
    scales = frozenset(word.lstrip("*") for word in words_of("scale"))
    words = words_of("number") | scales | words_of("vague") | words_of("sign")
    return words | frozenset(one) | frozenset(many) | {"couple", "twice", *_folds(), "fold"}


@cache
def _folds() -> dict[str, Value]:
    return {f"{word}fold": value for word, value in values_of("number").items()}


def fold_of(word: str) -> Value | None:
    """Return how many times "threefold" is."""
    return _folds().get(word)


@cache
def comparisons(side: str) -> dict[str, tuple[tuple[tuple[str, ...], Comparison], ...]]:
    """Return phrases that compare, by the word that touches the number, the longest first.

    `side` is "before" or "after" the number.
    """
    found: dict[str, list[tuple[tuple[str, ...], Comparison]]] = {}
    for phrase, value in _listed(side):
        words = pieces_of(phrase)
        found.setdefault(words[-1 if side == "before" else 0], []).append(
            (words, Comparison(value))
        )
    return {
        word: tuple(sorted(some, key=lambda each: -len(each[0]))) for word, some in found.items()
    }


@cache
def groups() -> dict[str, str]:
    """Return the nouns of compounds ("a 15-member council") with the unit that they count."""
    return dict(_listed("group"))


@cache
def irregular() -> dict[str, str]:
    """Return plurals whose singular their ending does not tell."""
    return dict(_listed("singular"))


@cache
def units() -> dict[str, tuple[Form, ...]]:
    """Return the forms that stand behind a number, by their first piece, the longest first."""
    return _forms(_BEHIND)


@cache
def signs() -> dict[str, tuple[Form, ...]]:
    """Return the forms that stand before a number, by their last piece, the longest first."""
    return _forms(_AHEAD)


def _forms(column: int) -> dict[str, tuple[Form, ...]]:
    found: dict[str, list[Form]] = {}
    for row in rows("units.tsv", 4):
        unit = Unit(row[0], QuantityKind(row[1]))
        for written in filter(None, row[column].split(";")):
            words = pieces_of(written)
            key = words[0 if column == _BEHIND else -1]
            found.setdefault(key.lower(), []).append(Form(words, unit))
    return {
        word: tuple(sorted(some, key=lambda form: -len(form.words))) for word, some in found.items()
    }


def pieces_of(written: str) -> tuple[str, ...]:
    """Return a form in the pieces that a text is read in; letters keep their case."""
    return tuple(PIECE.findall(written))


def _matches(form: str, word: str) -> bool:
    """Tell whether a word is a piece of a form: small and long ones in any case."""
    return word == form or (len(form) > _SHORT and form.islower() and word.lower() == form)


@cache
def _people() -> frozenset[str]:
    return words_of("people")


def is_people(word: str) -> bool:
    """Tell whether a noun, singular or plural, is for people: "soldiers", "Peruvians"."""
    if word in COUNTRY_BY_PEOPLE or word in GROUPS:
        return True
    lower = word.lower()
    if lower in _people() or noun_class(lower)[1] == "person":
        return True
    long = len(word) >= _LONG and lower.endswith(_OF_PEOPLE) and not lower.endswith("lists")
    return long or (word[:1].isupper() and lower.endswith(_OF_NAMED))


def is_nationality(word: str) -> bool:
    """Tell whether a capitalised word says of which state."""
    return word in COUNTRY_BY_ADJECTIVE or word in COUNTRY_BY_PEOPLE or word in GROUPS


def word_classes(lower: str) -> str:
    """Return the classes of a word of an open class, "" for one that no noun phrase holds."""
    if len(lower) > _LONGEST:
        return ""
    closed = closed_words().get(lower)
    if lower in SPECIAL:
        return ""
    if closed:
        return "a" if closed in _CLOSED_GOING else ""
    found = open_words().get(lower) or guess(lower)
    return found if _NOMINAL.intersection(found) else ""


def is_plural(word: str) -> bool:
    """Tell whether a word can be a plural noun."""
    lower = word.lower()
    if (
        lower in words_of("no head")
        or "'" in lower
        or "’" in lower
        or not 1 < len(lower) <= _LONGEST
    ):
        return False
    if lower in _people():
        return True
    if word in COUNTRY_BY_PEOPLE or word in GROUPS:
        return True
    listed = open_words().get(lower)
    if listed is not None:
        return "s" in listed
    return (
        lower not in closed_words()
        and lower.endswith("s")
        and not lower.endswith(("ss", "us", "is"))
    )


def form_at(words: list[str], first: int, forms: tuple[Form, ...]) -> Form | None:
    """Return the longest of the forms whose pieces begin at the first."""
    for form in forms:
        end = first + len(form.words)
        if first < 0 or end > len(words):
            continue
        if all(_matches(*pair) for pair in zip(form.words, words[first:end], strict=True)):
            return form
    return None
