"""Fewer searches for garbage while a load makes objects by the million.

Python looks through all that a process holds whenever enough has been made since. A load holds
word lists and caches, and what it makes goes as soon as it is done with: hardly anything is
found, and a tenth of its time went into that.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = (10_000, 10, 10)
"""How many objects are made before the youngest are looked through (Python: 700), and how often
each generation is before the next."""


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """Look for garbage less often for a while; where it is not looked for at all, leave it so."""
    before = gc.get_threshold()
    collect_seldom()
    try:
        yield
    finally:
        gc.set_threshold(*before)


def collect_seldom() -> None:
    """Look for garbage less often from now on, unless that was asked for already."""
    if 0 < gc.get_threshold()[0] < _SELDOM[0]:
        gc.set_threshold(*_SELDOM)
