"""What lies in a folder and is no file, or not for long, or has a name that nobody can type."""

import io
import os
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from db.check import check
from loaders.run import load
from tests.loaders.files import article, lay
from tests.loaders.tables import ask

GOOD = {"0 before.txt": article(1), "z after.txt": article(2)}


def _zipped(name: str, content: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr(name, content)
    return held.getvalue()


def _tarred(kind: Literal["w", "w:gz"]) -> bytes:
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode=kind) as archive:
        member = tarfile.TarInfo("a.txt")
        member.size = len(article())
        archive.addfile(member, io.BytesIO(article()))
    return held.getvalue()


def _write(content: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(content)


REFUSED: dict[str, tuple[Callable[[Path], object], str]] = {
    "a pipe": (os.mkfifo, "not a file"),
    "a link to a device": (lambda path: path.symlink_to("/dev/zero"), "not a file"),
    "a link to noise": (lambda path: path.symlink_to("/dev/urandom"), "not a file"),
    "a link to itself": (lambda path: path.symlink_to(path.name), "unreadable"),
    "links to one another": (lambda path: _ring(path, 3), "unreadable"),
    "a link to nothing": (lambda path: path.symlink_to("nothing.txt"), "missing"),
    "a hole": (lambda path: _hole(path, 5_000_000), "binary"),
    "a hole beyond the limit": (lambda path: _hole(path, 10_000_000_000_000), "too large"),
    "what the system makes up": (lambda path: path.symlink_to("/proc/self/mem"), "unreadable"),
    "an archive within an archive": (
        _write(_zipped("b.zip", _zipped("a.txt", article()))),
        "binary",
    ),
    "an archive of a way up": (_write(_zipped("../../a.txt", article())), "binary"),
    "a tape archive": (_write(_tarred("w")), "binary"),
    "a compressed tape archive": (_write(_tarred("w:gz")), "binary"),
}


def _ring(path: Path, length: int) -> None:
    names = [path, *(path.with_name(f"ring {n}") for n in range(1, length))]
    for one, other in zip(names, [*names[1:], path], strict=True):
        one.symlink_to(other.name)


def _hole(path: Path, size: int) -> None:
    with path.open("wb") as file:
        file.truncate(size)


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_no_file_of_text_is_refused_and_the_rest_goes_on(
    sqlite_engine: Engine, tmp_path: Path, what: str
) -> None:
    make, code = REFUSED[what]
    lay(tmp_path, GOOD)
    try:
        make(tmp_path / "odd.txt")
    except OSError as error:
        pytest.skip(f"this system cannot make it: {error}")
    balance = load([tmp_path], sqlite_engine)
    assert (balance.stored, balance.refused) == (2, 1)
    (problem,) = balance.problems
    assert problem.path == str(tmp_path / "odd.txt")
    assert problem.code == code
    assert problem.message.endswith(".")


NAMES = {
    "a line feed": b"two\nlines.txt",
    "a return": b"one\rline.txt",
    "a command for a terminal": b"\x1b[2Jred.txt",
    "quotation marks": b"'; DROP TABLE articles; --\".txt",
    "no UTF-8": b"caf\xe9.txt",
    "half a surrogate pair": b"a\xed\xa0\x80b.txt",
    "text that is turned round": "\u202etxt.exe.txt".encode(),
    "as long as a name may be": b"x" * 251 + b".txt",
    "accents": "e\u0301".encode() * 60 + b".txt",
    "what a pattern is": b"%_*?[a-z].txt",
    "a dash": b"--help.txt",
    "a blank": b" .txt",
    "a backslash": b"a\\b\\..\\c.txt",
}


@pytest.mark.parametrize("what", NAMES)
def test_a_name_is_a_name(sqlite_engine: Engine, tmp_path: Path, what: str) -> None:
    lay(tmp_path, GOOD)
    name = os.fsdecode(NAMES[what])
    (tmp_path / name).write_bytes(article(3))
    assert load([tmp_path], sqlite_engine).stored == 3
    paths = {path for (path,) in ask(sqlite_engine, "SELECT path FROM source_files")}
    written = os.fsencode(name).decode("utf-8", "backslashreplace")
    assert str(tmp_path / written) in paths
    assert load([tmp_path], sqlite_engine).unchanged == 3
    with Session(sqlite_engine) as session:
        assert [each.name for each in check(session) if each.wrong] == []


def test_folders_that_lead_back_are_searched_once(sqlite_engine: Engine, tmp_path: Path) -> None:
    lay(tmp_path, GOOD)
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "up").symlink_to(tmp_path)
        (tmp_path / name / "across").symlink_to(tmp_path / "ab".replace(name, ""))
    assert load([tmp_path], sqlite_engine).files_seen == 2


@pytest.fixture
def deep(tmp_path: Path) -> Iterator[Path]:
    """A folder with folders in one another, deeper than Python calls go and than it can clear."""
    steps = [tmp_path.joinpath(*"d" * n) for n in range(1, 1_200)]
    for each in steps:
        each.mkdir()
    yield tmp_path
    for each in reversed(steps):
        each.rmdir()


def test_folders_far_down_are_searched(sqlite_engine: Engine, deep: Path) -> None:
    lay(deep, {"z.txt": article()})
    assert load([deep], sqlite_engine).stored == 1


@pytest.mark.parametrize(
    ("change", "code"),
    [("gone", "missing"), ("a folder", "unreadable"), ("a pipe", "not a file")],
)
def test_what_goes_or_changes_as_it_is_opened_is_refused(
    sqlite_engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str, code: str
) -> None:
    lay(tmp_path, {**GOOD, "odd.txt": article(3)})
    opened = os.open

    def late(path: Path, flags: int, *others: int) -> int:
        if Path(path).name == "odd.txt":
            path.unlink()
            if change == "a folder":
                path.mkdir()
            elif change == "a pipe":
                os.mkfifo(path)
        return opened(path, flags, *others)

    monkeypatch.setattr("loaders.readers.files.os.open", late)
    balance = load([tmp_path], sqlite_engine)
    assert (balance.stored, balance.refused) == (2, 1)
    assert [each.code for each in balance.problems] == [code]
