"""Units beside a number: currency signs before it, words and signs behind it."""

from dataclasses import dataclass

from loaders.text.quantities.lexicon import Form, Unit, form_at, groups, signs, units
from loaders.text.quantities.numerals import Numeral
from loaders.text.quantities.pieces import Line
from loaders.text.records import QuantityKind

_HYPHENS = frozenset("-‐‑")
_WEIGHTS = frozenset({"weigh", "weighs", "weighed", "weighing", "weight", "heavy", "heavier"})
_POUND = "pound"
_WINDOW = 6  # pieces on either side in which weighing is spoken of


@dataclass(frozen=True, slots=True)
class Placed:
    """A unit and the pieces it is written in; `end` is where what follows it begins."""

    unit: Unit
    first: int
    end: int


def sign_before(line: Line, at: int) -> Placed | None:
    """Return the currency that is written right before a number: "$5", "EUR 20m"."""
    for form in signs().get(line.lower(at - 1), ()):
        first = at - len(form.words)
        if first >= 0 and form_at(line.words, first, (form,)):
            return Placed(form.unit, first, at)
    return None


def unit_behind(line: Line, at: int, number: Numeral) -> Placed | None:
    """Return the unit that is written right behind a number: "5 km", "12-mile", "10%"."""
    lower = line.lower(at)
    hyphened = lower in _HYPHENS and line.touches(at) and line.touches(at + 1)
    start = at + hyphened
    forms = units().get(line.lower(start) if hyphened else lower)
    form = form_at(line.words, start, forms) if forms else None
    if form is None:
        return None
    end = start + len(form.words)
    if _is_other(line, start, form, number, hyphened=hyphened):
        return None
    return Placed(_told_apart(line, end, form.unit, number), start, end)


def _is_other(line: Line, start: int, form: Form, number: Numeral, *, hyphened: bool) -> bool:
    """Tell a word that is no unit here: "20 second-hand cars", "Route 5 C", "60 Minutes"."""
    word = form.words[0]
    if len(form.words) == 1 and len(word) == 1 and word.isalpha():
        return not line.touches(start)
    if word == "fold":
        return not hyphened
    if word == "second" and number.value != 1:
        return not hyphened
    return line.is_name(start) and word.islower() and not hyphened


def _told_apart(line: Line, end: int, unit: Unit, number: Numeral) -> Unit:
    """Return pounds as weight or money where the words around them tell."""
    if unit.name != _POUND:
        return unit
    near = line.lowers[max(0, number.first - _WINDOW) : end + _WINDOW]
    is_weight = line.lower(end) == "of" or not _WEIGHTS.isdisjoint(near)
    return Unit("lb", QuantityKind.MEASURE) if is_weight and number.scale < 10**6 else unit


def group_behind(line: Line, at: int) -> Placed | None:
    """Return what a compound counts: "a 15-member council", "a 10,000-strong force"."""
    noun = line.lower(at + 1)
    hyphened = line.lower(at) in _HYPHENS and line.touches(at)
    if hyphened and noun in groups():
        return Placed(Unit(groups()[noun], QuantityKind.COUNT), at + 1, at + 2)
    return None


def age_behind(line: Line, placed: Placed) -> int | None:
    """Return where "25-year-old", "25 years old", "25 years of age" ends."""
    if placed.unit.name not in {"year", "month", "week", "day"}:
        return None
    ahead = placed.end + (line.lower(placed.end) in _HYPHENS)
    if line.lower(ahead) in {"old", "olds"}:
        return ahead + 1
    if line.lower(ahead) == "of" and line.lower(ahead + 1) == "age":
        return ahead + 2
    return None
