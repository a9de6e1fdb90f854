"""The words of a claim one by one, with numbers and times told apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import islice

from db.wording import MARKS, WORD, word_keys
from loaders.identity.claim_words import class_of
from loaders.text.lexicon import (
    ADDRESS_WORDS,
    COMMON_WORDS,
    FUNCTION_WORDS,
    TITLE_HEADS,
    TITLE_SHORT_FORMS,
    rows,
)

MOST_WORDS = 400
"""Words of a claim that are read: a longer one is no proposition, but a page."""

_BREAK = re.compile(r"[.!?;:…]\s|[,—–()]")
_STOP = re.compile(r"[.!?:…]\s")
_NUMBER = re.compile(r"\d+(?:\.\d+)?\Z")
_YEAR = re.compile(r"(?:1[89]|20)\d\d\Z")
_SHORT_SCALE = re.compile(r"(?<=\d)(tn|bn|mn|m|k)\b", re.IGNORECASE)
_SCALE_WORDS = {"tn": "trillion", "bn": "billion", "mn": "million", "m": "million", "k": "thousand"}
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+\Z")
_POSSESSIVE = re.compile(
    r"(?:(?<!\bit)(?<!\bhe)(?<!she)(?<!that)(?<!what)(?<!ere)'s|(?<=s)')\Z", re.IGNORECASE
)
_MOST_DAYS = 31


class Kind(StrEnum):
    """What a token is: a word, a number, or something that says when."""

    WORD = "word"
    NUMBER = "number"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    WEEKDAY = "weekday"
    DEICTIC = "deictic"


@dataclass(frozen=True, slots=True)
class Token:
    """A folded word of a claim.

    `is_name`: it has a capital that its place does not explain; `breaks`: a mark stands
    before it. `value` is that of a number.
    """

    key: str
    kind: Kind = Kind.WORD
    is_name: bool = False
    breaks: bool = False
    value: float = 0.0


def _quantity_words(name: str) -> dict[str, float]:
    found = ((row[1].split(";"), row[2]) for row in rows("quantity_words.tsv", 3) if row[0] == name)
    return {word: float(Fraction(value)) for words, value in found for word in words}


def _time_words(letters: str) -> dict[str, str]:
    found = (row for row in rows("time_words.tsv", 3) if row[0] in letters)
    return {word: value for _, value, words in found for word in words.split()}


_SCALES = _quantity_words("scale")
_VAGUE = _quantity_words("vague")
_FRACTIONS = _quantity_words("fraction")
_SEVERAL = frozenset(("few", "several", "many"))
_MONTHS = _time_words("MA")
_WEEKDAYS = _time_words("W")
_DEICTIC, _NEAR, _UNITS = class_of("deictic"), class_of("near"), class_of("unit")


def tokens_of(text: str) -> list[Token]:
    """Return the words of a claim: numbers with their scale are one, "last week" is one."""
    spelt = _SHORT_SCALE.sub(lambda found: f" {_SCALE_WORDS[found[1].lower()]}", text)  # "$4.5bn"
    plain = list(islice(_plain(spelt), MOST_WORDS))
    found: list[Token] = []
    at = 0
    while at < len(plain):
        token, at = _read(plain, at)
        found.append(token)
    return found


def _plain(text: str) -> Iterator[Token]:
    shouts = text.isupper()
    last: int | None = None
    short = False
    for match in WORD.finditer(text):
        word = match.group()
        gap = "" if short else text[last or 0 : match.start()]
        opens = last is None or _STOP.search(gap) is not None
        breaks = last is not None and _BREAK.search(gap) is not None
        last = match.end()
        keys = word_keys(_POSSESSIVE.sub("", word.translate(MARKS)))
        is_name = word[0].isupper() and not shouts and not (opens and _is_plain(keys))
        short = word.lower() in TITLE_SHORT_FORMS or word.lower() in ADDRESS_WORDS
        kind = Kind.NUMBER if _GROUPED.match(word) else Kind.WORD
        for key in keys:
            yield Token(key, kind, is_name=is_name, breaks=breaks)
            breaks = False


def _is_plain(keys: tuple[str, ...]) -> bool:
    return all(k in COMMON_WORDS or k in FUNCTION_WORDS or k in TITLE_HEADS for k in keys)


def _read(plain: list[Token], at: int) -> tuple[Token, int]:
    """Return the token at a place, and the place behind it."""
    token = plain[at]
    key, following = token.key, _key(plain, at + 1)
    if key in _WEEKDAYS:
        return Token(_WEEKDAYS[key], Kind.WEEKDAY, breaks=token.breaks), at + 1
    if key in _MONTHS and token.is_name and (at > 0 or _NUMBER.match(following)):
        return Token(_MONTHS[key], Kind.MONTH, breaks=token.breaks), at + 1
    if key in _DEICTIC:
        return Token(key, Kind.DEICTIC, breaks=token.breaks), at + 1
    if key in _NEAR and following in _UNITS:
        return Token(f"{key} {following}", Kind.DEICTIC, breaks=token.breaks), at + 2
    if _NUMBER.match(key) or key in _VAGUE or (key in _FRACTIONS and following == "of"):
        return _number(plain, at)
    if key in _SEVERAL and following in _SCALES:  # "several hundred" is "hundreds"
        return _number(plain, at)
    return token, at + 1


def _number(plain: list[Token], at: int) -> tuple[Token, int]:
    token = plain[at]
    key, before, following = token.key, _key(plain, at - 1), _key(plain, at + 1)
    if _YEAR.match(key) and token.kind is not Kind.NUMBER:  # "2,000" is no year
        return Token(key, Kind.YEAR, breaks=token.breaks), at + 1
    if {before, following} & _MONTHS.keys() and key.isdigit() and int(key) <= _MOST_DAYS:
        return Token(key, Kind.DAY, breaks=token.breaks), at + 1
    if key == "1" and following not in _SCALES and following not in _FRACTIONS:
        return token, at + 1  # "one of them"
    value = _VAGUE.get(key) or _FRACTIONS.get(key) or (1.0 if key in _SEVERAL else float(key))
    end = at + 1
    if key in _FRACTIONS and _key(plain, at + 2) == "a" and _key(plain, at + 3) in _SCALES:
        value *= _SCALES[plain[at + 3].key]  # a quarter of a million
        return Token(key, Kind.NUMBER, breaks=token.breaks, value=value), at + 4
    while (by := _SCALES.get(_key(plain, end)) or _FRACTIONS.get(_key(plain, end))) is not None:
        value, end = value * by, end + 1
    return Token(key, Kind.NUMBER, breaks=token.breaks, value=value), end


def _key(plain: list[Token], at: int) -> str:
    return plain[at].key if 0 <= at < len(plain) else ""
