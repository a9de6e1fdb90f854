"""Source files: their bytes, and the characters these stand for."""

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from loaders.readers.decode import NotTextError, decode
from loaders.readers.problems import ReadProblem

_MEDIA_TYPES = {
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".xml": "application/xml",
}

# The first keeps from waiting for a pipe that took the file's place a moment ago. Windows
# has no such pipes, and needs the second to leave line endings alone.
_OPEN_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)

_PLAIN = "Save it as plain text (UTF-8) and load that"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file as received, and its decoded source.

    `path` is as given, `sha256` 64 hexadecimal digits, `size` in bytes. `encoding` is
    the name of a Python codec; `encoding_basis` is explained at `decode.Decoded`.
    `decode(content).text` is `text` again.
    """

    path: str
    sha256: str
    size: int
    media_type: str
    encoding: str
    encoding_basis: str
    content: bytes
    text: str


def read_file(path: Path, *, size_limit: int) -> SourceFile:
    """Return the file at a path, decoded.

    `size_limit` is in bytes. Raises ReadProblem, with one of the codes "missing", "not
    permitted", "not a file", "unreadable", "too large", "empty", "binary", "undecodable".
    """
    content = read_bytes(path, size_limit=size_limit)
    where = shown(path)
    try:
        decoded = decode(content)
    except NotTextError as error:
        raise ReadProblem(
            error.code, error.what, where=where, place=error.place, remedy=_PLAIN
        ) from error
    if not decoded.text.strip().strip("\ufeff\u200b"):
        raise _empty(where)
    return SourceFile(
        path=where,
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        media_type=_MEDIA_TYPES.get(path.suffix.lower(), "text/plain"),
        encoding=decoded.encoding,
        encoding_basis=decoded.basis,
        content=content,
        text=decoded.text,
    )


def read_bytes(path: Path, *, size_limit: int) -> bytes:
    """Return the bytes of a regular file, at least one and at most `size_limit` of them.

    Never waits: pipes, devices and sockets are refused. Raises ReadProblem.
    """
    where = shown(path)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise _no_file(where)
        if status.st_size > size_limit:
            raise _too_large(where, size_limit)
        with os.fdopen(os.open(path, _OPEN_FLAGS), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):  # it has changed since
                raise _no_file(where)
            content = file.read(size_limit + 1)
    except (OSError, ValueError) as error:
        raise _unopened(path, error) from error
    if len(content) > size_limit:
        raise _too_large(where, size_limit)
    if not content.strip():
        raise _empty(where)
    return content


def shown(path: Path) -> str:
    """Return the path as text that can be printed and stored, whatever bytes its name has."""
    try:
        name = os.fsencode(path)
    except UnicodeEncodeError:  # half a surrogate pair, which no name on a disk has
        name = str(path).encode("utf-8", "backslashreplace")
    return name.decode("utf-8", "backslashreplace").replace("\x00", "\\x00")


def _unopened(path: Path, error: OSError | ValueError) -> ReadProblem:
    where = shown(path)
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        remedy = "Check the spelling, and the folder you are in"
        return ReadProblem("missing", "there is no such file", where=where, remedy=remedy)
    if isinstance(error, PermissionError):
        what = "it may not be read by you"
        remedy = "Ask its owner for permission to read it"
        return ReadProblem("not permitted", what, where=where, remedy=remedy)
    what = "it cannot be opened"
    if isinstance(error, OSError) and error.strerror:
        what = f"{what}: {error.strerror.lower()}"
    return ReadProblem("unreadable", what, where=where, remedy="Copy it elsewhere and try that")


def _no_file(where: str) -> ReadProblem:
    what = "it is no file but a folder, a pipe or a device"
    return ReadProblem("not a file", what, where=where, remedy="Name a file that holds text")


def _too_large(where: str, size_limit: int) -> ReadProblem:
    what = f"it is larger than the limit of {size_limit:,} bytes"
    remedy = "Split it into its articles, or raise the limit"
    return ReadProblem("too large", what, where=where, remedy=remedy)


def _empty(where: str) -> ReadProblem:
    what = "it is empty"
    return ReadProblem("empty", what, where=where, remedy="Look whether it was saved completely")
