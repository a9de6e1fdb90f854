"""Whether two numbers on one matter may both be true, as news means them."""

import math
from dataclasses import dataclass

from db.models.words import ComparisonWord

ABOUT = 0.1
"""How far the true number lies from one that is given as "about", as a share of it."""
ROUNDED = 0.05
"""The most by which a round number is off without saying so."""
BOUND = 1.5
"""How many times a bound the true number is at most: nobody says "more than 200" of 500."""
VAGUE = 10.0
"""The same for "dozens", "several hundred", "thousands"."""
_ROUND = 1000.0  # from here on a number with zeros at its end may be rounded
_LAST_PLACE = -6  # decimals that count


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A number as `db.models.Quantity` holds it.

    `is_vague`: it is "dozens", "several hundred", and the value what one of these is.
    """

    comparison: ComparisonWord
    value: float
    value_to: float | None = None
    is_vague: bool = False


def compatible(one: Reckoned, other: Reckoned) -> bool:
    """Tell whether one number may be true if the other is: symmetric and reflexive.

    "About 250,000" and "more than 200,000" may, "12" and "15" may not. A number that is
    round to thousands, or whole beside one with decimals, may be the other rounded.
    """
    first, second = _interval(one, other.value), _interval(other, one.value)
    return max(first[0], second[0]) <= min(first[1], second[1])


def _interval(number: Reckoned, against: float) -> tuple[float, float]:
    """Return the least and the greatest number that may be meant."""
    value = number.value
    if number.value_to is not None:
        return value, number.value_to
    if number.comparison in ("more than", "at least"):
        times = VAGUE if number.is_vague else BOUND
        return value, value * times if value > 0 else value / times
    if number.comparison in ("less than", "at most"):
        most = value * VAGUE if number.is_vague and value > 0 else value
        return value / BOUND if value > 0 else value * BOUND, most
    slack = abs(value) * ABOUT if number.comparison == "about" else _rounding(value, against)
    return value - slack, value + slack


def _rounding(value: float, against: float) -> float:
    place, finer = _place(value), _place(against)
    if place <= finer or (place < _ROUND and finer >= 1):
        return 0.0
    return min(place / 2, abs(value) * ROUNDED)


def _place(value: float) -> float:
    """Return what the last digit counts that is not zero: a million for 11 million."""
    if not value:
        return 1.0
    highest = math.floor(math.log10(abs(value)))
    for power in range(highest, _LAST_PLACE - 1, -1):
        place = 10.0**power
        if math.isclose(value / place, round(value / place), rel_tol=1e-9):
            return place
    return 10.0**_LAST_PLACE
