"""Files on their way in: found, opened, decoded, with what a curator says about them."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from loaders.readers.curation import Curator
from loaders.readers.files import SourceFile, read_file, shown
from loaders.readers.problems import ReadProblem
from loaders.readers.walk import find_files
from loaders.store.log import Problem
from loaders.text.records import Fact

_MOST_FILES = 20
_MOST_BYTES = 2_000_000


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file as it arrived: `path` is as given, `file` None where it cannot be read."""

    path: str
    file: SourceFile | None
    curated: tuple[Fact, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def stands_at(self) -> str:
        """The path from the root, which means the same whatever the current folder is."""
        return shown(Path(os.path.abspath(self.path)))  # noqa: PTH100  # keeps links as they are


def count_files(paths: Sequence[Path]) -> int:
    """Return how many files and problems there are to see, without opening any file."""
    return sum(1 for _ in _found(paths, Counter()))


def arrivals(
    paths: Sequence[Path], size_limit: int, left_alone: Counter[str]
) -> Iterator[Incoming]:
    """Yield each file once, and what is wrong with folders and sidecars in their place.

    In the end `left_alone` counts the files of other kinds by their endings.
    """
    curator = Curator()
    for found in _found(paths, left_alone):
        yield _arrive(found, size_limit, curator) if isinstance(found, Path) else found


def batches(incoming: Iterable[Incoming]) -> Iterator[list[Incoming]]:
    """Yield the files in lists of a size that memory and one transaction hold with ease."""
    batch: list[Incoming] = []
    size = 0
    for each in incoming:
        batch.append(each)
        size += each.file.size if each.file else 0
        if len(batch) == _MOST_FILES or size >= _MOST_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _found(paths: Sequence[Path], left_alone: Counter[str]) -> Iterator[Path | Incoming]:
    """Yield each file, and each path that is wrong once with all that is wrong with it."""
    told: set[str] = set()
    for where, several in groupby(find_files(paths, left_alone), key=_where):
        problems: dict[str, ReadProblem] = {}
        for each in several:
            if isinstance(each, ReadProblem):
                problems[str(each)] = each
            else:
                yield each
        if problems and where not in told:
            told.add(where)
            yield _refused(list(problems.values()), where)


def _where(found: Path | ReadProblem) -> str:
    return shown(found) if isinstance(found, Path) else found.where or ""


def _arrive(found: Path, size_limit: int, curator: Curator) -> Incoming:
    where = shown(found)
    try:
        file = read_file(found, size_limit=size_limit)
        return Incoming(where, file, curator.read(found))
    except ReadProblem as problem:
        return _refused([problem], where)


def _refused(found: Sequence[ReadProblem], path: str) -> Incoming:
    """Return a file that cannot be read; the place of what is wrong may be in its sidecar."""
    problems = tuple(Problem(path, e.code, _place(e, path), e.message) for e in found)
    return Incoming(path, None, problems=problems)


def _place(problem: ReadProblem, path: str) -> str | None:
    elsewhere = problem.where if problem.where != path else None
    return ", ".join(part for part in (elsewhere, problem.place) if part) or None
