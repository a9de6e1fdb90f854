"""Files on their way in: found, opened, decoded, with what a curator says about them."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from loaders.readers.curation import read_curation, unmatched_tables
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
    """Return how many files and problems there are to see, without opening any."""
    return sum(1 for _ in find_files(paths))


def arrivals(paths: Sequence[Path], size_limit: int) -> Iterator[Incoming]:
    """Yield each file once, and what is wrong with folders and sidecars in their place."""
    folders: set[Path] = set()
    refused: set[str] = set()
    for found in find_files(paths):
        for each in _arrive(found, folders, size_limit):
            if each.path not in refused:
                yield each
            if each.file is None:
                refused.add(each.path)


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


def _arrive(found: Path | ReadProblem, folders: set[Path], size_limit: int) -> Iterator[Incoming]:
    """Yield the file, after what is wrong with its folder's sidecar if that is new."""
    if isinstance(found, ReadProblem):
        yield _refused([found], found.where or "")
        return
    if found.parent not in folders:
        folders.add(found.parent)
        unmatched = list(unmatched_tables(found.parent))
        if unmatched:
            yield _refused(unmatched, unmatched[0].where or "")
    where = shown(found)
    try:
        file = read_file(found, size_limit=size_limit)
        yield Incoming(where, file, read_curation(found))
    except ReadProblem as problem:
        yield _refused([problem], where)


def _refused(found: Sequence[ReadProblem], path: str) -> Incoming:
    """Return a file that cannot be read; what is wrong with its sidecar says so."""
    problems = tuple(
        Problem(path, each.code, each.place, each.message if each.where == path else str(each))
        for each in found
    )
    return Incoming(path, None, problems=problems)
