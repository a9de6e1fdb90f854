"""Folders for files in the making, which nothing is left of, at the latest when others are made."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

if sys.platform != "win32":
    import fcntl

_ENDING = ".partial"
_RANDOM = "[a-z0-9_]{8}"


@contextmanager
def partial_folder(target: Path) -> Iterator[Path]:
    """Give an empty folder beside a file that is to be made, and remove it in the end.

    What a killed process left for the same file is removed first. A folder is held while it is
    in use, by a lock that ends with its process: what others are making is left to them.

    Raises:
        OSError: nothing may be written there.
    """
    for left in _beside(target):
        _remove_if_left(left)
    folder, held = _begin(target)
    try:
        yield folder
    finally:
        # While it is held, lest another one comes to remove it at the same time.
        rmtree(folder, ignore_errors=True)
        os.close(held)


def _beside(target: Path) -> list[Path]:
    """Return the folders in which a file is, or was, in the making."""
    name = re.compile(rf"\.{re.escape(target.name)}\.{_RANDOM}{re.escape(_ENDING)}")
    with suppress(OSError), os.scandir(target.parent) as entries:
        return [
            Path(each)
            for each in entries
            if name.fullmatch(each.name) and each.is_dir(follow_symlinks=False)
        ]
    return []


def _begin(target: Path) -> tuple[Path, int]:
    """Make a folder and hold it; return it, and what holds it until it is closed."""
    while True:
        folder = Path(mkdtemp(prefix=f".{target.name}.", suffix=_ENDING, dir=target.parent))
        # Before it was held, another one may have taken it for left behind.
        with suppress(FileNotFoundError):
            held = os.open(folder, os.O_RDONLY)
            _hold(held, wait=True)
            if folder.exists():
                return folder, held
            os.close(held)


def _remove_if_left(folder: Path) -> None:
    with suppress(OSError):
        held = os.open(folder, os.O_RDONLY)
        try:
            if _hold(held, wait=False):
                rmtree(folder, ignore_errors=True)
        finally:
            os.close(held)


def _hold(number: int, *, wait: bool) -> bool:
    """Lock an open folder against others, and tell whether that came about.

    Not on Windows, nor on a disk that knows no such locks: there all is left as it is. The
    folder is locked, not the file in it, whose locks are SQLite's.
    """
    if sys.platform == "win32":
        return False
    try:
        fcntl.flock(number, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        return False
    return True
