"""A quantity while it is put together."""

from dataclasses import dataclass

from loaders.text.quantities.lexicon import Unit, Value
from loaders.text.quantities.numerals import Numeral
from loaders.text.quantities.pieces import Line
from loaders.text.records import Comparison, Quantity, QuantityKind


@dataclass(slots=True)
class Draft:
    """What is known of a number so far; places are pieces, `end` where what follows begins.

    `is_stated`: something beside the number itself shows that it counts or measures.
    """

    number: Numeral
    first: int
    end: int
    value: Value
    value_to: Value | None = None
    of_value: Value | None = None
    unit: Unit | None = None
    written: tuple[int, int] | None = None
    what: int | None = None
    comparison: Comparison | None = None
    is_stated: bool = False

    def measures(self, unit: Unit, first: int, end: int) -> None:
        """Take a unit, and the pieces it is written in."""
        self.unit = unit
        self.written = (first, end)
        self.first = min(self.first, first)
        self.end = max(self.end, end)

    def quantity(self, line: Line) -> Quantity:
        """Return the record."""
        comparison = self.comparison or Comparison.EXACTLY
        if self.value_to is not None:
            comparison = Comparison.BETWEEN
        elif self.number.is_vague and self.comparison is None:
            comparison = Comparison.MORE_THAN
        return Quantity(
            line.span(self.first, self.end),
            self._kind(),
            comparison,
            float(self.value),
            None if self.value_to is None else float(self.value_to),
            None if self.of_value is None else float(self.of_value),
            self.unit.name if self.unit else None,
            line.span(*self.written) if self.written else None,
            None if self.what is None else line.span(self.what, self.what + 1),
        )

    def _kind(self) -> QuantityKind:
        if self.unit is not None:
            return self.unit.kind
        return QuantityKind.SHARE if self.number.is_part else QuantityKind.COUNT
