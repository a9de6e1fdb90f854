"""Numbers that a text gives: how many, how much, how long, how old, what share."""

from dataclasses import dataclass
from enum import StrEnum

from loaders.text.records.documents import Span


class QuantityKind(StrEnum):
    """What sort of number it is: how many, what part of a whole, how much, how long, how old.

    `ratio` is so many times as much as something else.
    """

    COUNT = "count"
    SHARE = "share"
    MONEY = "money"
    MEASURE = "measure"
    DURATION = "duration"
    AGE = "age"
    RATIO = "ratio"


class Comparison(StrEnum):
    """How the number is meant: as given, or as a bound of the true one."""

    EXACTLY = "exactly"
    ABOUT = "about"
    MORE_THAN = "more than"
    LESS_THAN = "less than"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    BETWEEN = "between"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts; `span` is the whole expression.

    `value` is as written, scale words and all ("2.5 million" is 2500000.0), and never
    converted to another unit. `value_to` is the upper end of a range, and set for that
    alone; `of_value` the whole that a count is a part of ("41 of 70"). `unit` is the name of
    the unit ("people", "USD", "km"; None where the text gives none), `written` its words,
    `what` the noun that is counted or measured.

    Values are floats: every whole number below 2**53 and every decimal of up to 15 digits
    comes back as it was written, and no database of ours has an exact type that SQLite has.
    """

    span: Span
    kind: QuantityKind
    comparison: Comparison
    value: float
    value_to: float | None = None
    of_value: float | None = None
    unit: str | None = None
    written: Span | None = None
    what: Span | None = None
