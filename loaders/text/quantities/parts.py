"""Numbers that belong to a second one: ranges, parts of a whole, shares, votes."""

from dataclasses import dataclass
from fractions import Fraction

from loaders.text.grammar.lexicon import closed_words
from loaders.text.quantities.context import is_year
from loaders.text.quantities.lexicon import Unit, Value, is_plural, units, words_of
from loaders.text.quantities.numerals import Numeral, numeral
from loaders.text.quantities.pieces import Line
from loaders.text.quantities.units import Placed, sign_before, unit_behind
from loaders.text.records import QuantityKind

VOTE = Unit("vote", QuantityKind.COUNT)
_HYPHENS = frozenset("-‐‑–")
_RANGING = frozenset(
    {"ranging", "ranges", "ranged", "range", "anywhere", "somewhere", "vary", "varying", "varies"}
)
_NEAR = Fraction(5, 2)  # how much more the second of "two or three" may be
_REACH = 8  # pieces between a part and its whole: "41 of the coalition's 70"
_WINDOW = 12  # pieces on either side in which a vote is spoken of
_DETERMINERS = frozenset("dqj")
_VOTED = frozenset({"by", "voted", "passed", "approved", "rejected", "was", "vote", ":", "("})


@dataclass(frozen=True, slots=True)
class Range:
    """Two ends, the number that the upper one is, and the unit between or before them."""

    low: Value
    high: Numeral
    placed: Placed | None
    first: int
    end: int


def range_from(line: Line, low: Numeral, sign: Placed | None) -> Range | None:
    """Return the range that a number begins: "5-10", "$5m to $10m", "between 40 and 50"."""
    behind = unit_behind(line, low.end, low)
    at = behind.end if behind else low.end
    if line.lower(at) in _HYPHENS and line.lower(at + 1) == "to" and line.lower(at + 2) in _HYPHENS:
        at += 2  # 18-to-24-year-olds
    start = sign.first if sign else low.first
    joint = line.lower(at)
    is_between = line.lower(start - 1) == "between"
    if joint == "and":
        if not is_between:
            return None
    elif joint == "to":
        if line.lower(start - 1) == "from" and line.lower(start - 2) not in _RANGING:
            return None
    elif joint not in _HYPHENS and joint != "or":
        return None
    high = _second(line, at + 1)
    if high is None:
        return None
    bottom = _scaled(low, high)
    if not bottom < high.value or (joint == "or" and high.value > _NEAR * bottom):
        return None
    if is_year(line, low, low.end + 1) and is_year(line, high, high.end):
        return None
    further = unit_behind(line, high.end, high)
    if behind and further and behind.unit != further.unit:
        return None
    first = start - is_between - (joint == "to" and line.lower(start - 1) == "from")
    return Range(bottom, high, behind, first, further.end if further else high.end)


def unit_of_next(line: Line, at: int) -> Placed | None:
    """Return the unit of the number that begins at a piece."""
    found = _second(line, at)
    if found is None:
        return None
    return sign_before(line, found.first) or unit_behind(line, found.end, found)


def _second(line: Line, at: int) -> Numeral | None:
    """Return the number that begins at a piece, or behind a currency's sign there."""
    for ahead in range(at, at + 4):
        found = numeral(line, ahead)
        if found is None or found.is_vague or found.first < at:
            continue
        sign = sign_before(line, found.first)
        return found if found.first == at or (sign and sign.first == at) else None
    return None


def _scaled(low: Numeral, high: Numeral) -> Value:
    """Return the lower end, by the scale of the upper one where that goes for both."""
    both = low.value * high.scale
    return both if low.scale == 1 and both < high.value else low.value


def whole_of(line: Line, part: Numeral) -> Numeral | None:
    """Return the number of all, after that of some: "41 of the coalition's 70 members"."""
    at = part.end
    out = line.lower(at) == "out" and line.lower(at + 1) == "of"
    if not (out or line.lower(at) == "of"):
        return None
    start = at + 1 + out
    for ahead in range(start, min(start + _REACH, len(line.words))):
        found = numeral(line, ahead)
        if found is not None:
            fits = found.first >= start and part.value <= found.value and not found.is_vague
            plain = not found.is_part and not is_year(line, found, found.end)
            return found if fits and plain else None
        if not _leads_on(line, ahead):
            return None
    return None


def _leads_on(line: Line, at: int) -> bool:
    """Tell what may stand between "of" and a number: "the coalition's", "its", "more than"."""
    word, lower = line.words[at], line.lowers[at]
    if lower.endswith(("'s", "s'")) or lower in {"'", "more", "than", "about", "some", "past"}:
        return True
    closed = closed_words().get(lower)
    if closed is not None:
        return closed in _DETERMINERS
    return word[0].isalpha() and (not is_plural(word) or line.lower(at + 1) == "'")


def share_in(line: Line, part: Numeral) -> Numeral | None:
    """Return the second number of a share: "one in five", "nine out of 10", "1 in every 100"."""
    at = part.end
    if line.lower(at) in _HYPHENS and line.lower(at + 1) == "in":
        at += 1  # three-in-five
    out = line.lower(at) == "out" and line.lower(at + 1) == "of"
    every = line.lower(at) == "of" and line.lower(at + 1) == "every"
    if not (out or every or line.lower(at) == "in"):
        return None
    at += 1 + out
    at += line.lower(at) in {"every", "each"} or line.lower(at) in _HYPHENS
    whole = numeral(line, at)
    if whole is None or whole.first != at or whole.value.denominator != 1:
        return None
    is_round = str(whole.value) in words_of("whole")
    behind = line.lower(whole.end)
    fits = is_round and 0 < part.value < whole.value and part.value.denominator == 1
    return whole if fits and (behind not in units() or behind == "people") else None


def vote_of(line: Line, first: Numeral) -> Numeral | None:
    """Return the second number of a vote: "by 59 to 41", "a 5-4 decision"; no score is one."""
    at = first.end
    before = line.lower(first.first - 1)
    joins = line.lower(at) in _HYPHENS and line.touches(at) and line.touches(at + 1)
    if not (joins or (line.lower(at) == "to" and before in _VOTED)):
        return None
    second = numeral(line, at + 1)
    if second is None or second.first != at + 1 or line.lower(second.end) in _HYPHENS:
        return None
    whole = first.value.denominator == second.value.denominator == 1
    if not whole or second.value >= first.value:
        return None
    if line.lower(second.end) in words_of("vote"):
        return second
    near = line.lowers[max(0, first.first - _WINDOW) : second.end + _WINDOW]
    is_told = before in _VOTED and not words_of("vote").isdisjoint(near)
    return second if is_told else None


def folds(line: Line, number: Numeral) -> bool:
    """Tell "three times as many", "10 times higher" from three occasions."""
    if number.is_times:
        is_twice = line.lower(number.first) == "twice"
        return not is_twice or line.lower(number.end) in words_of("compared")
    return line.lower(number.end) == "times" and line.lower(number.end + 1) in words_of("compared")
