"""Inputs that nobody thought of: a fuzzer over reading and over every reader of files.

    python -m benchmarks.fuzz --seconds 600
    python -m benchmarks.fuzz --target decode --runs 1000000

With atheris (extra `fuzz`) inputs are changed towards lines of the readers that none reached
before; without it they are put together at random from hostile pieces. An input that breaks a
law ends the run with a traceback, and is written to `--keep` for a case to be made of it.
"""

import argparse
import importlib.util
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import FunctionType, ModuleType

from benchmarks.shapes import shapes
from loaders.identity.fingerprints import fingerprints
from loaders.readers.curation import parse_curation
from loaders.readers.decode import NotTextError, decode
from loaders.readers.problems import ReadProblem
from loaders.text.edits import undo
from loaders.text.reading import read
from loaders.text.records import Reading, Span

_LONGEST = 400  # characters of an input put together here
_NO_TEXT = frozenset(map(chr, (0, *range(0xD800, 0xE000))))
_PIECES = (
    *(
        "Ann Lee",
        " said",
        " that ",
        "“",
        "”",
        '"',
        "‘",
        "’",
        ", ",
        ". ",
        "\n",
        "\n\n",
        "he ",
        "the ",
    ),
    *(
        "By ",
        "May 3, 2024",
        "$5 million",
        "the Harbour Board",
        "according to ",
        "# ",
        "[a](#)",
        "(AP)",
    ),
    *("outlet = ", "[", "]", "{", "}", "reason", '"', "=", "published", "2014-11", "\\u", "\\"),
)


class BrokenLawError(Exception):
    """A reader that gave what it promises not to give."""


def _hold(is_so: bool) -> None:  # noqa: FBT001  # a law
    if not is_so:
        raise BrokenLawError


def try_decode(content: bytes) -> None:
    """Decode bytes, and read a text that comes of them."""
    try:
        text = decode(content).text
    except NotTextError as error:
        _hold(error.code in {"binary", "undecodable"})
        return
    _hold(not _NO_TEXT & set(text))


def try_sidecar(content: bytes) -> None:
    """Read bytes as a sidecar."""
    try:
        facts = parse_curation(content.decode("utf-8", "replace"), "a.toml")
    except ReadProblem as problem:
        _hold(problem.code == "curation")
        _hold(len(str(problem)) < 1_000)
        return
    _hold(all(fact.value and fact.reason for fact in facts))


def try_reading(content: bytes) -> None:
    """Read bytes as an article, lone surrogates among its characters."""
    source = content.decode("utf-8", "surrogateescape")
    reading = read(source)
    keeps_laws(source, reading)
    fingerprints(reading)


TARGETS: dict[str, Callable[[bytes], None]] = {
    "decode": try_decode,
    "sidecar": try_sidecar,
    "reading": try_reading,
}


def keeps_laws(source: str, reading: Reading) -> None:
    """Find out whether a reading leads back to its source.

    The edits undone give the source, and every span lies in the text it is of.

    Raises:
        BrokenLawError: where that is not so.
    """
    _hold(undo(reading.text, reading.edits) == source)
    spans = [quote.span for quote in reading.quotes] + [claim.span for claim in reading.claims]
    spans += [mention.span for mention in reading.mentions] + [role.span for role in reading.roles]
    spans += [block.span for block in reading.blocks if block.span]
    for each in reading.attributions:
        spans += [*each.source, *each.cue, *each.content]
    _hold(all(_lies_in(span, reading.text) for span in spans))
    quotes, saying = range(len(reading.quotes)), range(len(reading.attributions))
    _hold(all(each.continues in quotes for each in reading.quotes if each.continues is not None))
    _hold(
        all(each.attribution in saying for each in reading.quotes if each.attribution is not None)
    )
    sources = [block.source for block in reading.blocks]
    sources += [fact.source for fact in reading.facts if fact.source]
    _hold(all(_lies_in(span, source) for span in sources))


def _lies_in(span: Span, text: str) -> bool:
    return 0 <= span.start < span.end <= len(text)


@dataclass(slots=True)
class Tally:
    """How many inputs each target was tried with, and where one that broke it is kept."""

    target: str
    keep: Path
    tried: int = 0

    def try_one(self, content: bytes) -> None:
        """Try an input; one that raises is kept, and the error goes on."""
        self.tried += 1
        try:
            TARGETS[self.target](content)
        except BaseException:
            self.keep.mkdir(parents=True, exist_ok=True)
            (self.keep / f"{self.target}-{self.tried}.bin").write_bytes(content)
            raise


def made_up(chance: random.Random) -> bytes:
    """Return an input put together from hostile pieces, some bytes of it changed."""
    pieces = [*_PIECES, *(shape.first for shape in _SHAPES)]
    text = "".join(chance.choices(pieces, k=chance.randint(1, 40)))[:_LONGEST]
    content = bytearray(text.encode("utf-8", "replace"))
    for _ in range(chance.choice((0, 0, 1, 3))):
        content[chance.randrange(len(content))] = chance.randrange(256)
    return bytes(content)


_SHAPES = shapes()


def at_random(tally: Tally, runs: int, seconds: float, seed: int) -> None:
    """Try inputs put together at random, until so many or for so long."""
    chance = random.Random(seed)  # noqa: S311  # no secret
    until = time.monotonic() + seconds
    while tally.tried < runs and time.monotonic() < until:
        tally.try_one(made_up(chance))


def by_coverage(fuzzer: ModuleType, tally: Tally, runs: int, seconds: float, seed: int) -> None:
    """Try inputs that atheris makes; it ends the process, with 0 unless a law was broken."""
    known = tally.keep / f"seeds-{tally.target}"
    known.mkdir(parents=True, exist_ok=True)
    chance = random.Random(seed)  # noqa: S311
    for number in range(200):
        (known / f"{number:03}").write_bytes(made_up(chance))
    limits = [f"-max_total_time={seconds:.0f}", f"-seed={seed}", "-max_len=600", "-timeout=60"]
    limits += [f"-runs={runs}", "-print_final_stats=1", f"-artifact_prefix={tally.keep}/"]
    fuzzer.Setup([sys.argv[0], *limits, str(known)], tally.try_one)
    fuzzer.Fuzz()


def instrumented() -> ModuleType | None:
    """Return atheris, told of every line that is reached; None where it is not installed."""
    if importlib.util.find_spec("atheris") is None:
        return None
    fuzzer = importlib.import_module("atheris")
    for name in [each for each in sys.modules if each.startswith(("loaders.", "tomllib."))]:
        for found in _functions(sys.modules[name]):
            fuzzer.instrument_func(found)
    return fuzzer


def _functions(holder: ModuleType | type) -> Iterator[FunctionType]:
    """Yield the functions that a module defines, those of its classes among them."""
    name = holder.__name__ if isinstance(holder, ModuleType) else holder.__module__
    for found in vars(holder).values():
        if getattr(found, "__module__", None) != name:
            continue
        if isinstance(found, FunctionType):
            yield found
        elif isinstance(found, type) and isinstance(holder, ModuleType):
            yield from _functions(found)


def main(arguments: Sequence[str] | None = None) -> int:
    """Fuzz what the command line says, and print how many inputs were tried."""
    parser = argparse.ArgumentParser(description="A fuzzer over the readers.")
    parser.add_argument("--target", choices=sorted(TARGETS), default="reading")
    parser.add_argument("--runs", type=int, default=1_000_000, help="inputs to try at most")
    parser.add_argument("--seconds", type=float, default=600, help="how long to try at most")
    parser.add_argument("--seed", type=int, default=1, help="the same inputs each time")
    parser.add_argument("--random", action="store_true", help="without atheris")
    parser.add_argument("--keep", type=Path, default=Path("fuzz"), help="folder of what broke it")
    given = parser.parse_args(arguments)
    tally = Tally(given.target, given.keep)
    limits = (given.runs, given.seconds, given.seed)
    fuzzer = None if given.random else instrumented()
    if fuzzer is not None:
        by_coverage(fuzzer, tally, *limits)
    at_random(tally, *limits)
    sys.stdout.write(f"{given.target}: {tally.tried:,} inputs tried, none broke a law\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
