"""Does the work grow as the text does? Hostile shapes of text, each at n, 2n and 4n characters.

    python -m benchmarks.linear --size 20000
    python -m benchmarks.linear --slow --size 100000

reads every shape of `benchmarks/shapes.toml` at three lengths in one run, and prints for each
the microseconds a character of the longest, and how many times as long as the shortest that
took: about four where the work is linear, sixteen where it is quadratic. `--slow` prints only
those beyond the limit, and ends with 1 if there are any. Processor time; the lengths take
turns, and the shortest time of each counts, so that a busy machine does not matter much.
"""

import argparse
import gc
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from benchmarks.shapes import Shape, shapes
from loaders.text.reading import read

TIMES = (1, 2, 4)
LIMIT = 7.0
"""Times as long as a text of a quarter of the length: half way from linear to quadratic."""

_ROUNDS = 3
_WORTH_AGAIN = 2.0  # seconds from which on one round tells enough
_Reader = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Growth:
    """Seconds of the processor that a shape took at each length."""

    shape: Shape
    size: int
    seconds: tuple[float, ...]

    @property
    def times(self) -> float:
        """How many times as long the longest took as the shortest."""
        return self.seconds[-1] / max(self.seconds[0], 1e-6)

    @property
    def pace(self) -> float:
        """Microseconds for each character of the longest."""
        return 1e6 * self.seconds[-1] / (self.size * TIMES[-1])


def measure(
    shape: Shape,
    size: int,
    reader: _Reader = read,
    clock: Callable[[], float] = time.process_time,
) -> Growth:
    """Return how long a reader takes over a shape at `size` characters and its multiples."""
    texts = [shape.text(size * times) for times in TIMES]
    best = [float("inf")] * len(texts)
    for _ in range(_ROUNDS):
        for place, text in enumerate(texts):
            gc.collect()
            start = clock()
            reader(text)
            best[place] = min(best[place], clock() - start)
        if best[-1] > _WORTH_AGAIN:
            break
    return Growth(shape, size, tuple(best))


def beyond(found: Growth) -> bool:
    """Tell whether a shape took more than its length explains."""
    return found.times > LIMIT


def line(found: Growth) -> str:
    """Return what a person reads of a shape."""
    mark = "!" if beyond(found) else " "
    return f"{mark} {found.times:6.1f} times {found.pace:7.2f} µs  {found.shape.name}"


def matching(listed: Iterable[Shape], words: str) -> Iterator[Shape]:
    """Yield the shapes whose name holds the words."""
    return (shape for shape in listed if words in shape.name)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what the command line says, print it, and return 1 where `--slow` found any."""
    parser = argparse.ArgumentParser(description="Does the work grow as the text does?")
    parser.add_argument("--size", type=int, default=20_000, help="characters of the shortest")
    parser.add_argument("--shape", default="", help="only shapes whose name holds this")
    parser.add_argument("--slow", action="store_true", help="only what is beyond the limit")
    given = parser.parse_args(arguments)
    read("“We won,” said Ann Lee on Monday.")  # loads the word lists
    slow = 0
    for shape in matching(shapes(), given.shape):
        found = measure(shape, given.size)
        slow += beyond(found)
        if beyond(found) or not given.slow:
            sys.stdout.write(f"{line(found)}\n")
            sys.stdout.flush()
    sys.stdout.write(f"{slow} beyond {LIMIT} times\n")
    return 1 if given.slow and slow else 0


if __name__ == "__main__":
    sys.exit(main())
