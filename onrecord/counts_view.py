"""The tables of counts that `summary` and the end of `load` print."""

from collections.abc import Iterable

from rich.table import Table

from db.queries.counts import Count

_KIND_NAMES = {
    "person": "people",
    "organization": "organizations",
    "document": "documents",
    "group": "groups",
    "unnamed": "unnamed sources",
}


_SHORT = ("articles", "quotes", "claims", "person", "organization", "unnamed")


def run_view(counts: Iterable[Count]) -> Table:
    """Return the main counts side by side, as the short summary of a load."""
    shown = [count for count in counts if count.thing in _SHORT]
    table = Table(box=None, padding=(0, 2, 0, 0))
    for count in shown:
        table.add_column(_KIND_NAMES.get(count.thing, count.thing), justify="right")
    table.add_row(*(f"{count.number:,}" for count in shown))
    return table


def counts_view(counts: Iterable[Count]) -> Table:
    """Return the counts as a table: each thing, and under it its kinds."""
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column()
    table.add_column(justify="right")
    for count in counts:
        table.add_row(count.thing, f"{count.number:,}")
        for kind, number in count.kinds:
            table.add_row(f"  {_KIND_NAMES.get(kind, kind)}", f"{number:,}", style="dim")
    return table
