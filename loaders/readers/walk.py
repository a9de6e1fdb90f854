"""From the paths a person names to the files to read."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from loaders.readers.curation import unmatched_tables
from loaders.readers.files import shown
from loaders.readers.problems import ReadProblem

ARTICLE_SUFFIXES = frozenset({".txt", ".text"})
"""What is taken for an article in a folder. A file named by itself is always tried."""

_BESIDE = (".toml", ".db", "-journal", "-wal", "-shm")
"""How names end of what belongs to articles or to a database, and is not worth a word."""

_Identity = tuple[int, int] | str


def find_files(
    paths: Iterable[Path], left_alone: Counter[str] | None = None
) -> Iterator[Path | ReadProblem]:
    """Yield each file once, in the order of the paths and sorted within a folder.

    Folders are searched through; hidden files and folders in them are passed over. A
    folder that cannot be listed or holds no article is a problem, and is yielded in its
    place, and so is what a folder's sidecar says of files that are not there. In the end
    `left_alone` counts the other files of the folders by their endings, in small letters.
    """
    seen: set[_Identity] = set()
    others: dict[_Identity, str] = {}
    for path in paths:
        if not _is_folder(path):
            if _is_new(path, seen):
                yield path
            continue
        is_bare = True
        for found in _walk(path, seen=set()):
            if isinstance(found, Path) and found.suffix.lower() not in ARTICLE_SUFFIXES:
                others[_identity(found)] = found.suffix.lower()
                continue
            is_bare = is_bare and isinstance(found, ReadProblem) and found.code == "curation"
            if isinstance(found, ReadProblem) or _is_new(found, seen):
                yield found
        if is_bare:
            what = f"the folder holds no article ({' or '.join(sorted(ARTICLE_SUFFIXES))})"
            remedy = "Name its files one by one if they have other endings"
            yield ReadProblem("empty folder", what, where=shown(path), remedy=remedy)
    if left_alone is not None:
        left_alone.update(ending for each, ending in others.items() if each not in seen)


def _walk(folder: Path, seen: set[_Identity]) -> Iterator[Path | ReadProblem]:
    """Yield the files below a folder; `seen` are the folders already searched."""
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        if not _is_new(here, seen):
            continue
        try:
            with os.scandir(here) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            what = f"the folder cannot be listed: {(error.strerror or str(error)).lower()}"
            remedy = "Ask its owner for permission to read it"
            yield ReadProblem("not permitted", what, where=shown(here), remedy=remedy)
            continue
        yield from unmatched_tables(here)
        visible = [here / entry.name for entry in entries if not entry.name.startswith(".")]
        yield from (
            each
            for each in visible
            if not each.name.lower().endswith(_BESIDE) and not _is_folder(each)
        )
        waiting.extend(each for each in reversed(visible) if _is_folder(each))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _is_new(path: Path, seen: set[_Identity]) -> bool:
    """Tell whether a path leads to what none before it led to."""
    identity = _identity(path)
    if identity in seen:
        return False
    seen.add(identity)
    return True


def _identity(path: Path) -> _Identity:
    """Return what the paths to one file share."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return str(path)
    return status.st_dev, status.st_ino
