"""Numbers that count nothing: years, days, times, names, list markers, telephone numbers."""

from loaders.text.grammar.lexicon import closed_words, open_words
from loaders.text.grammar.times import WEEKDAYS
from loaders.text.quantities.lexicon import is_people, triggers, words_of
from loaders.text.quantities.nouns import counted
from loaders.text.quantities.numerals import Numeral
from loaders.text.quantities.pieces import Line

_YEARS = (1100, 2100)
_YEAR_LENGTH = 4
_DAYS = 31
_HYPHENS = frozenset("-‐‑–−")
_BEFORE = frozenset("([{\"“”‘'’—«,;…<>~≈≤≥±+$£€¥₹₽₪₺₩₴|•*") | {"-", "–", "−"}
_JOINTS = frozenset({",", "and", "to", "-", "–", "or", "&"})
_CHAIN = 8  # pieces back from a day to its month: "Feb. 3, 5 and 7"
_OF_YEARS = frozenset(
    "in since until by of during from before after between to and early late mid through till "
    "the for last this next 's ’s".split()
)
_SURE = frozenset({"least", "most", "than", "exactly", "nearly", "almost", "some", "approximately"})
_BEHIND = frozenset({"odd", "plus", "ish"})


def is_year(line: Line, number: Numeral, end: int) -> bool:
    """Tell a year: four digits, unless so many people or things are counted outright."""
    if not number.in_digits or number.end != number.first + 1:
        return False
    word, before = line.words[number.first], line.lower(number.first - 1)
    low, high = _YEARS
    if len(word) != _YEAR_LENGTH or not word.isdecimal() or not low <= number.value <= high:
        return False
    if before in _SURE:
        return False
    if before == "," and _is_day(line, number.first - 2):
        return True  # Sept. 11, 2001 attacks
    noun = counted(line, end)
    if noun == end and before in {"and", "to"} and is_people(line.words[end]):
        return False  # and 2000 people
    if noun is None or before in _OF_YEARS or before in words_of("date"):
        return True
    return before.endswith(("'s", "s'")) or noun - end > 1


def is_date(line: Line, number: Numeral) -> bool:
    """Tell a day beside its month: "Feb. 19", "19 and 20 February", "March 3-5"."""
    if not number.in_digits or number.value > _DAYS or number.value.denominator != 1:
        return False
    ahead = number.end
    for _ in range(_CHAIN):
        if _is_month(line, ahead):
            return True
        if line.lower(ahead) not in _JOINTS and not _is_day(line, ahead):
            break
        ahead += 1
    back = number.first - 1
    has_day = False
    for _ in range(_CHAIN):
        month = back - (line.lower(back) == "." and _is_month(line, back - 1))
        if _is_month(line, month):
            return has_day or month + 1 + (month < back) == number.first
        if line.lower(back) not in _JOINTS and not _is_day(line, back):
            return False
        has_day |= _is_day(line, back)
        back -= 1
    return False


def _is_month(line: Line, at: int) -> bool:
    return line.word(at)[:1].isupper() and line.lower(at) in words_of("date")


def _is_day(line: Line, at: int) -> bool:
    word = line.word(at)
    return word.isdecimal() and len(word) <= 2


def is_time(line: Line, number: Numeral) -> bool:
    """Tell a time of the day: "6 p.m.", "10am", "1800 GMT", "6:30"."""
    lower = line.lower(number.end)
    if lower in words_of("time"):
        return lower not in {"am", "noon"} or line.touches(number.end) or number.in_digits
    return number.in_digits and lower == ":" and line.is_number(number.end + 1)


def is_marker(line: Line, number: Numeral) -> bool:
    """Tell the number of a list, a section or a note: "1. ", "(2)", "[3]", "3.1 Aims"."""
    before, after = line.lower(number.first - 1), line.lower(number.end)
    if not number.in_digits:
        return False
    if before in {"(", "["} and after in {")", "]"}:
        return True
    if number.first:
        return False
    alone = len(line.words) <= number.end + 1
    is_section = "." in line.words[0] and line.word(number.end)[:1].isupper()
    return alone or is_section or after in {".", ")", ":", "]"}


def is_joined(line: Line, number: Numeral, end: int) -> bool:
    """Tell a part of something longer: "F-16", "9/11", "1990s", "24/7", "555-0123", "G20"."""
    first = number.first
    if line.touches(first):
        before = line.word(first - 1)
        if before not in _BEFORE or (before in _HYPHENS and line.touches(first - 1)):
            return True
    if not line.touches(end):
        return False
    after = line.word(end)
    if after[0].isalnum() or after in {"_", "@", "=", "#", "&"}:
        return True
    goes_on = line.touches(end + 1)
    if after in _HYPHENS and line.lower(end + 1) in _BEHIND:
        return False
    if after in {":", "+", "."}:
        return goes_on and line.is_number(end + 1)
    return goes_on and (after == "/" or (after in _HYPHENS and line.word(end + 1)[0].isalnum()))


def chain_end(line: Line, end: int) -> int:
    """Return where the pieces end that touch one another from a piece on."""
    while line.touches(end) and line.words[end] not in {",", ";", ")", "]", ".", "”", '"'}:
        end += 1
    return end


def is_labelled(line: Line, number: Numeral) -> bool:
    """Tell what a word before a number makes a name: "Article 51", "page 12", "No. 10"."""
    at = number.first - 1
    if line.lower(at) in {"#", "№"}:
        return True
    at -= line.lower(at) == "."
    if line.lower(at) == "of" and line.word(at - 1) == "Group":
        return True
    return line.lower(at) in words_of("label")


def is_after_name(line: Line, number: Numeral) -> bool:
    """Tell a number behind a name: "Boeing 747", "Apollo 11"; "on Monday 12" is none."""
    at = number.first - 1
    lower = line.lower(at)
    if not line.is_name(at) or lower in WEEKDAYS or lower.endswith(("'s", "s'")):
        return False
    return at > 0 or not (lower in closed_words() or lower in open_words())


def is_name(line: Line, number: Numeral) -> bool:
    """Tell a number in words that is part of a name: "the Big Five", "Five Eyes"."""
    first = number.first
    if number.in_digits or not line.is_name(first):
        return False
    before = line.word(first - 1)
    return before[:1].isalnum() or before in {"-", "&"}


def is_trigger(line: Line, at: int) -> bool:
    """Tell whether a piece is part of a number."""
    return line.is_number(at) or line.lower(at) in triggers()
