"""What a capitalised word can be: the lexicon as flags, and its names of several words."""

import re
import unicodedata
from enum import IntFlag, StrEnum
from functools import lru_cache

from loaders.text import lexicon


class Word(IntFlag):
    """What a word, in lower case, may be; a word may be several things."""

    FUNCTION = 1
    COMMON = 2
    GIVEN = 4
    SURNAME = 8
    HEAD = 16
    MODIFIER = 32
    ADDRESS = 64
    FORMER = 128
    PORTFOLIO = 256
    ORGANIZATION = 512
    OUTLET = 1024
    ORGAN = 2048
    THING = 4096
    PERSON = 8192
    PLACE = 16384


class Entry(StrEnum):
    """What a name of the lexicon names."""

    COUNTRY = "country"
    SEAT = "seat"
    ADJECTIVE = "adjective"
    PEOPLE = "people"
    GROUP = "group"
    ORGANIZATION = "organization"
    PLACE = "place"


FUNCTION, COMMON, GIVEN, SURNAME = (
    int(each) for each in (Word.FUNCTION, Word.COMMON, Word.GIVEN, Word.SURNAME)
)
HEAD, MODIFIER, ADDRESS, FORMER = (
    int(each) for each in (Word.HEAD, Word.MODIFIER, Word.ADDRESS, Word.FORMER)
)
PORTFOLIO, ORGANIZATION, OUTLET, ORGAN = (
    int(each) for each in (Word.PORTFOLIO, Word.ORGANIZATION, Word.OUTLET, Word.ORGAN)
)
THING, PERSON, PLACE = (int(each) for each in (Word.THING, Word.PERSON, Word.PLACE))

PARTICLES = frozenset(
    "al el bin bint ibn abu de da das do dos du del della di der den des van von zu zur la le "
    "ter ten af ul ud ur ould e y".split()
)
"""Words inside a surname; they may be written small."""

LEADING_PARTICLES = PARTICLES - frozenset(
    ("do", "das", "den", "des", "ten", "ter", "af", "zu", "e", "y")
)
"""Particles that, written small before a capital, are no English word."""

ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof sen rep gov gen lt col maj capt cmdr adm sgt cpl pvt brig rev fr hon st amb "
    "atty supt det insp mme mlle msgr jr sr inc corp co ltd messrs pres".split()
)
"""Words whose full stop belongs to them."""

NUMERALS = frozenset("ii iii iv vi vii viii ix xi xii xiii xiv xv xvi".split())
SUFFIXES = NUMERALS | {"jr", "sr"}
ARTICLES = frozenset(("the", "a", "an"))


def _flags() -> dict[str, int]:
    table = (
        (lexicon.FUNCTION_WORDS, FUNCTION),
        (lexicon.COMMON_WORDS, COMMON),
        (lexicon.GIVEN_NAMES, GIVEN),
        (lexicon.SURNAMES, SURNAME),
        (lexicon.TITLE_HEADS, HEAD),
        (lexicon.TITLE_MODIFIERS, MODIFIER),
        (lexicon.ADDRESS_WORDS, ADDRESS),
        (lexicon.FORMER_WORDS, FORMER),
        (lexicon.PORTFOLIO_WORDS, PORTFOLIO),
        (lexicon.ORGANIZATION_HEADS, ORGANIZATION),
        (lexicon.THINGS, THING),
        (lexicon.PERSON_NOUNS | lexicon.RELATIVES, PERSON),
        ((noun + "s" for noun in lexicon.PERSON_NOUNS), COMMON),
        ((place.lower() for place in lexicon.PLACES), PLACE),
        ((form.lower() for form in lexicon.COUNTRY_BY_NAME), PLACE),
        ((w for w, kind in lexicon.ORGANIZATION_HEADS.items() if kind == "outlet"), OUTLET),
        ((w for w, kind in lexicon.ORGANIZATION_HEADS.items() if kind == "organ"), ORGAN),
    )
    flags: dict[str, int] = {}
    for words, flag in table:
        for word in words:
            flags[word] = flags.get(word, 0) | flag
    for word in lexicon.TITLE_HEADS:
        for prefix in ("ex-", "then-", "co-"):
            flags.setdefault(prefix + word, HEAD)
    return flags


FLAGS: dict[str, int] = _flags()
"""What each known word may be, as a sum of `Word` flags; an unknown word has none."""


@lru_cache(maxsize=65536)
def flags_of(low: str) -> int:
    """Return what a word in lower case, without a possessive ending, may be."""
    found = FLAGS.get(low)
    if found is None and low[-2:] == "'s":
        found = FLAGS.get(low[:-2])
    return found or 0


def split(name: str) -> tuple[str, ...]:
    """Return the name as the tokens that a text would have for it."""
    words: list[str] = []
    for word in name.split():
        stem = word.rstrip(".,'")
        if stem != word and not re.fullmatch(r"(?:[A-Za-z]\.){2,},?", word):
            words += [stem, *word[len(stem) :]]
        elif word.endswith(","):
            words += [word[:-1], ","]
        else:
            words.append(word)
    return tuple(words)


Found = tuple[tuple[str, ...], Entry, int]


def _gazetteer() -> dict[str, list[Found]]:
    table: list[tuple[dict[str, int], Entry]] = [
        (lexicon.COUNTRY_BY_NAME, Entry.COUNTRY),
        (lexicon.COUNTRY_BY_SEAT, Entry.SEAT),
        (lexicon.COUNTRY_BY_PEOPLE, Entry.PEOPLE),
        (lexicon.COUNTRY_BY_ADJECTIVE, Entry.ADJECTIVE),
        (lexicon.ORGANIZATION_BY_NAME, Entry.ORGANIZATION),
        (dict.fromkeys(lexicon.GROUPS, 0), Entry.GROUP),
        (dict.fromkeys(lexicon.PLACES, 0), Entry.PLACE),
    ]
    names: dict[tuple[str, ...], tuple[Entry, int]] = {}
    for forms, entry in table:
        for form, index in forms.items():
            names.setdefault(split(form), (entry, index))
    gazetteer: dict[str, list[Found]] = {}
    for words, (entry, index) in names.items():
        gazetteer.setdefault(words[0], []).append((words, entry, index))
    for found in gazetteer.values():
        found.sort(key=lambda each: -len(each[0]))
    return gazetteer


GAZETTEER: dict[str, list[Found]] = _gazetteer()
"""The first word of a name, case kept, to the names that begin with it, longest first."""


_ARTICLE = re.compile(r"^(?:al|el|as|ash|an|ad|ar|at|az)-(?=.)")


@lru_cache(maxsize=65536)
def bare(word: str) -> str:
    """Return the word without a possessive ending."""
    return word[:-2] if word[-2:] in ("'s", "’s", "ʼs", "‘s") else word


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Return what stays the same in the spellings of one name: no case, accents, article."""
    low = bare(word).lower()
    if not low.isascii():
        parts = unicodedata.normalize("NFKD", low)
        low = "".join(
            each for each in parts if not unicodedata.combining(each) and each not in "’‘ʼ"
        )
    low = low.replace("'", "")
    return _ARTICLE.sub("", low) or word.lower()
