"""Numbers in digits and words: "4.5bn", "two hundred and fifty", "a quarter of a million"."""

import re
from dataclasses import dataclass
from fractions import Fraction

from loaders.text.quantities.lexicon import (
    Value,
    fold_of,
    fractions,
    is_people,
    is_plural,
    signs,
    values_of,
)
from loaders.text.quantities.pieces import Line

_PLAIN = re.compile(
    r"(?:0|[1-9]\d*)(?:\.\d+)?|[1-9]\d{0,2}(?:,\d{2,3})*,\d{3}(?:\.\d+)?"
    r"|[1-9]\d{0,2}(?:[\u00a0\u202f\u2009]\d{3})+|[1-9]\d{0,2}(?:\.\d{3}){2,}"
)
_GROUPS = re.compile(r"[,\u00a0\u202f\u2009]")
_LONGEST = 21  # characters of a number in digits
_UNGROUPED = 9  # digits of one without commas
_MOST = 24  # pieces of one in words
_LARGEST = 10**18
_HUNDRED = 100
_TENS = (20, 90)
_HYPHENS = frozenset("-‐‑–")
_A = frozenset({"a", "an"})


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in the pieces from `first` up to `end`, before anything says of what.

    `scale` is what its last scale word multiplied by; `is_part` a fraction of something,
    `is_vague` a plural that gives no number ("dozens"); `is_times` one that says of how many
    times ("twice", "threefold").
    """

    first: int
    end: int
    value: Value
    scale: Value = 1
    is_part: bool = False
    is_vague: bool = False
    in_digits: bool = False
    is_times: bool = False


def numeral(line: Line, at: int) -> Numeral | None:
    """Return the number that begins at a piece, or with the article before it."""
    lower = line.lower(at)
    if line.is_number(at):
        return _digits(line, at)
    if lower in values_of("number"):
        return _words(line, at)
    if lower in values_of("vague"):
        return _vague(line, at)
    if lower in values_of("sign"):
        return Numeral(at, at + 1, values_of("sign")[lower], is_part=True)
    if lower == "half":
        return _half(line, at)
    if lower in fractions()[0] and line.lower(at - 1) in _A:
        return _of_scale(line, Numeral(at - 1, at + 1, fractions()[0][lower], is_part=True))
    if lower in values_of("scale"):
        return _scale_alone(line, at)
    if lower == "twice" or lower.endswith("fold"):
        times = 2 if lower == "twice" else fold_of(lower)
        return None if times is None else Numeral(at, at + 1, times, is_times=True)
    if lower == "couple" and line.lower(at - 1) in _A:
        return _couple(line, at)
    return None


def scale_at(line: Line, at: int) -> Value | None:
    """Return what a word multiplies the number before it by."""
    lower = line.lower(at)
    scales = values_of("scale")
    if lower in scales:
        return scales[lower]
    factor = scales.get(f"*{lower}") if len(lower) == 1 and line.touches(at) else None
    if factor is None or not line.is_number(at - 1):
        return None
    return factor if _is_money(line, at - 1) or _counts(line, at + 1) else None


def _is_money(line: Line, at: int) -> bool:
    """Tell whether a currency stands before a number: "$5m", "$4-5m"."""
    if line.lower(at - 1) in signs():
        return True
    joins = line.lower(at - 1) in _HYPHENS | {"to", "and", "or"} and line.is_number(at - 2)
    return joins and line.lower(at - 3) in signs()


def _counts(line: Line, at: int) -> bool:
    """Tell whether "20m" is millions and no metres, by the noun behind it."""
    word = line.word(at)
    return is_plural(word) and (line.is_title or word.islower() or is_people(word))


def _digits(line: Line, at: int) -> Numeral | None:
    word = line.words[at]
    if len(word) > _LONGEST or not _PLAIN.fullmatch(word):
        return None
    if word.isdecimal() and len(word) > _UNGROUPED:  # an identifier
        return None
    plain = _GROUPS.sub("", word)
    plain = plain.replace(".", "") if plain.count(".") > 1 else plain
    value: Value = Fraction(plain) if "." in plain else int(plain)
    end = at + 1
    sign = values_of("sign").get(line.lower(end))
    if sign is not None:
        value, end = value + sign, end + 1
    elif line.lower(end) == "/" and line.touches(end) and line.is_number(end + 1):
        return _over(line, at, value)
    found = _scaled(line, Numeral(at, end, value, in_digits=True))
    return found if found.value <= _LARGEST else None


def _over(line: Line, at: int, value: Value) -> Numeral | None:
    """Return a fraction that is written with a stroke ("2/3 of"); 9/11 and 24/7 are none."""
    below = line.word(at + 2)
    if not (below.isdecimal() and len(below) == 1 and 0 < value < int(below)):
        return None
    is_part = line.touches(at + 2) and line.lower(at + 3) == "of"
    return Numeral(at, at + 3, Fraction(value) / int(below), is_part=True) if is_part else None


def _scaled(line: Line, found: Numeral) -> Numeral:
    """Take in scale words and "and a half": "4.5 billion", "two and a half million"."""
    value, end, scale = found.value, found.end, found.scale
    if line.lower(end) == "and" and line.lower(end + 1) in {"a", "one"}:
        part = fractions()[0].get(line.lower(end + 2))
        if part is not None and scale == 1 and line.lower(end + 3) != "of":
            value, end = value + part, end + 3
    for _ in range(2):  # "hundred thousand"
        ahead = end + (line.lower(end) in _HYPHENS)
        factor = scale_at(line, ahead)
        if factor is None or value * factor > _LARGEST:
            break
        value, scale, end = value * factor, scale * factor, ahead + 1
    return Numeral(found.first, end, value, scale, found.is_part, found.is_vague, found.in_digits)


def _words(line: Line, at: int) -> Numeral | None:
    """Return a number in words; "three fifths" and "two-thirds" are fractions."""
    numbers, scales = values_of("number"), values_of("scale")
    total: Value = 0
    current: Value = 0
    scale: Value = 1
    end = at
    for _ in range(_MOST):
        ahead = end + (end > at and line.lower(end) in _HYPHENS)
        joined = end > at and line.lower(ahead) == "and" and scale >= _HUNDRED
        ahead += joined
        lower = line.lower(ahead)
        if lower in numbers and (end == at or _fits(current, numbers[lower])):
            current += numbers[lower]
        elif lower in scales and end > at and not joined and current:
            factor = scales[lower]
            if factor > _HUNDRED:
                total, current = total + current * factor, 0
            else:
                current *= factor
            scale = factor
        else:
            break
        end = ahead + 1
    found = Numeral(at, end, total + current, scale)
    return _with_part(line, found)


def _fits(current: Value, value: Value) -> bool:
    """Tell whether a word goes on with the number so far: twenty five, two hundred fifty."""
    low, high = _TENS
    if current % _HUNDRED == 0:
        return True
    return value < 10 and low <= current % _HUNDRED <= high and current % 10 == 0


def _with_part(line: Line, found: Numeral) -> Numeral:
    one, many = fractions()
    hyphened = line.lower(found.end) in _HYPHENS
    ahead = found.end + hyphened
    names = one if found.value == 1 else many
    part = names.get(line.lower(ahead)) if found.value < 10 and found.scale == 1 else None
    is_quarter = part == Fraction(1, 4) and not hyphened and line.lower(ahead + 1) != "of"
    if part is None or is_quarter:  # three quarters may be nine months
        return _scaled(line, found)
    whole = Numeral(found.first, ahead + 1, found.value * part, is_part=True)
    return _of_scale(line, whole)


def _of_scale(line: Line, found: Numeral) -> Numeral:
    """Multiply by the scale that a fraction is of: "a quarter of a million"."""
    if line.lower(found.end) == "of" and line.lower(found.end + 1) in _A:
        factor = scale_at(line, found.end + 2)
        if factor is not None:
            return Numeral(found.first, found.end + 3, found.value * factor, factor)
    return found


def _half(line: Line, at: int) -> Numeral | None:
    """Return "half", "half a million", "a half-million", "half a dozen"."""
    half = Fraction(1, 2)
    if line.lower(at - 1) in {"first", "second", "other", "latter", "in", "better"}:
        return None
    ahead = at + 1
    hyphened = line.lower(ahead) in _HYPHENS
    ahead += hyphened
    if line.lower(ahead) in _A:
        ahead += 1 + (hyphened and line.lower(ahead + 1) in _HYPHENS)
    factor = scale_at(line, ahead)
    first = at - (line.lower(at - 1) in _A)
    if factor is not None:
        return Numeral(first, ahead + 1, half * factor, factor)
    return _of_scale(line, Numeral(first, at + 1, half, is_part=True))


def _vague(line: Line, at: int) -> Numeral | None:
    """Return "hundreds of thousands": more than one hundred thousand."""
    value = scale = values_of("vague")[line.lower(at)]
    end = at + 1
    while line.lower(end) == "of" and line.lower(end + 1) in values_of("vague"):
        scale = values_of("vague")[line.lower(end + 1)]
        value, end = value * scale, end + 2
        if value > _LARGEST:
            return None
    is_bare = end == at + 1 and line.lower(at) in {"tens", "scores"}
    if is_bare and (line.lower(end) != "of" or line.lower(at) == "tens"):
        return None
    return Numeral(at, end, value, scale, is_vague=True)


def _scale_alone(line: Line, at: int) -> Numeral | None:
    """Return "a million", "several hundred", "a few dozen"."""
    value = values_of("scale")[line.lower(at)]
    before = line.lower(at - 1)
    if before in _A:
        return _scaled(line, _thousand_and(line, Numeral(at - 1, at + 1, value, value)))
    if before in {"few", "several", "many"}:
        first = at - 1 - (before == "few" and line.lower(at - 2) in _A)
        found = _scaled(line, Numeral(first, at + 1, value, value))
        return Numeral(first, found.end, found.value, found.scale, is_vague=True)
    return None


def _thousand_and(line: Line, found: Numeral) -> Numeral:
    """Go on from "a hundred" to "a hundred and twenty"."""
    if line.lower(found.end) == "and" and line.lower(found.end + 1) in values_of("number"):
        rest = _words(line, found.end + 1)
        if rest is not None and not rest.is_part and rest.value < found.value:
            return Numeral(found.first, rest.end, found.value + rest.value)
    return found


def _couple(line: Line, at: int) -> Numeral | None:
    """Return "a couple of hundred"; a couple without "of" is two who are married."""
    if line.lower(at + 1) != "of":
        return None
    return _scaled(line, Numeral(at - 1, at + 2, 2))
