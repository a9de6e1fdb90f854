"""Files and folders as people really have them."""

import os
import socket
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.readers.decode import NotTextError, decode
from loaders.readers.files import SourceFile, read_file
from loaders.readers.problems import ReadProblem
from loaders.readers.walk import find_files

STORY = "The mayor said “it is naïve” — and left the café.\n"
FRENCH = "L’été dernier, le maire a déclaré : « Ça ne va pas, même à Noël. »\n"
POLISH = "Zażółć gęślą jaźń, powiedział burmistrz małego miasta.\n" * 5
RUSSIAN = "Мэр заявил, что дорога будет закрыта до осени, и уехал в область.\n" * 20
CZECH = "Starosta řekl, že příští týden se sejdou zástupci všech škol a města.\n" * 20


def read(path: Path, size_limit: int = 100_000) -> SourceFile:
    return read_file(path, size_limit=size_limit)


def refused(path: Path, size_limit: int = 100_000) -> ReadProblem:
    with pytest.raises(ReadProblem) as caught:
        read(path, size_limit)
    return caught.value


@pytest.mark.parametrize(
    ("content", "encoding", "basis", "text"),
    [
        (STORY.encode(), "utf-8", "valid", STORY),
        (b"\xef\xbb\xbf" + STORY.encode(), "utf-8", "byte order mark", STORY),
        (STORY.encode("utf-16"), "utf-16-le", "byte order mark", STORY),
        (b"\xfe\xff" + STORY.encode("utf-16-be"), "utf-16-be", "byte order mark", STORY),
        (STORY.encode("utf-32"), "utf-32-le", "byte order mark", STORY),
        (STORY.encode("utf-16-le"), "utf-16-le", "detected", STORY),
        (STORY.encode("utf-16-be"), "utf-16-be", "detected", STORY),
        (STORY.encode("cp1252"), "cp1252", "fits", STORY),
        ("A café.\n".encode("latin-1"), "cp1252", "fits", "A café.\n"),
        (FRENCH.encode("cp1252"), "cp1252", "fits", FRENCH),
        (POLISH.encode("cp1250"), "cp1250", "detected", POLISH),
        # valid UTF-8, but for a mark pasted in from elsewhere
        ("Zoë: “ça”".encode() + b" don\x92t", "utf-8", "mixed", "Zoë: “ça” don’t"),
        (RUSSIAN.encode("cp1251"), "cp1251", "detected", RUSSIAN),
        (CZECH.encode("cp1250"), "cp1250", "detected", CZECH),
        (
            b'<?xml version="1.0" encoding="koi8-r"?>' + RUSSIAN.encode("koi8-r"),
            "koi8-r",
            "declared",
            '<?xml version="1.0" encoding="koi8-r"?>' + RUSSIAN,
        ),
        (b"-*- coding: cp1250 -*-\nk\xf9\xf2", "cp1250", "declared", "-*- coding: cp1250 -*-\nkůň"),
        # the declaration of a page that has been converted since
        (
            b"<meta charset=iso-8859-1>caf\xc3\xa9",
            "utf-8",
            "valid",
            "<meta charset=iso-8859-1>café",
        ),
        # whoever declares ISO-8859-1 writes Windows-1252
        (
            b"<meta charset=iso-8859-1>\x93a\x94",
            "cp1252",
            "declared",
            "<meta charset=iso-8859-1>“a”",
        ),
        # declarations that are no encodings of documents
        (b"<meta charset=rot13>plain", "utf-8", "valid", "<meta charset=rot13>plain"),
        (b"<meta charset=utf-16>plain", "utf-8", "valid", "<meta charset=utf-16>plain"),
        (b"<meta charset=nonsense>plain", "utf-8", "valid", "<meta charset=nonsense>plain"),
        # what mainframes write, in which the declaration itself would read otherwise
        (b"<meta charset=cp037>plain", "utf-8", "valid", "<meta charset=cp037>plain"),
        (b"<meta charset=cp1026>plain", "utf-8", "valid", "<meta charset=cp1026>plain"),
        (b"one form\x0cfeed and \x1b[1mbold\x1b[0m", "utf-8", "valid", None),
    ],
)
def test_decoding(content: bytes, encoding: str, basis: str, text: str | None) -> None:
    decoded = decode(content)
    assert (decoded.encoding, decoded.basis) == (encoding, basis)
    assert decoded.text == (text or content.decode())


@pytest.mark.parametrize(
    ("content", "code", "what"),
    [
        (b"%PDF-1.7\n1 0 obj", "binary", "PDF"),
        (b"PK\x03\x04\x14\x00", "binary", "Word"),
        (b"{\\rtf1\\ansi The mayor}", "binary", "RTF"),
        (b"\x89PNG\r\n\x1a\n", "binary", "picture"),
        (b"some text\x00and more", "binary", "NUL"),
        ("a\x00b".encode("utf-16"), "binary", "NUL"),
        (bytes(range(1, 32)) * 9, "binary", "control characters"),
        (b"\xff\xfea\x00\x00\xd8", "undecodable", "byte order mark"),
    ],
)
def test_what_is_no_text_is_told(content: bytes, code: str, what: str) -> None:
    with pytest.raises(NotTextError, match=what) as caught:
        decode(content)
    assert caught.value.code == code


@given(st.binary(max_size=200))
def test_any_bytes_are_decoded_or_refused(content: bytes) -> None:
    try:
        text, code = decode(content).text, ""
    except NotTextError as error:
        text, code = "", error.code
    assert code in {"", "binary", "undecodable"}
    assert not any(character == "\x00" or "\ud800" <= character <= "\udfff" for character in text)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1))
def test_utf8_is_read_as_utf8(text: str) -> None:
    content = text.encode()
    if not content.startswith((b"\xef\xbb\xbf", b"PK", b"%PDF", b"{\\rtf", b"GIF8", b"BZh")):
        assert decode(content).text == text


def test_a_file_is_read_with_its_bytes_and_how_they_were_decoded(tmp_path: Path) -> None:
    path = tmp_path / "harbour.txt"
    path.write_bytes("Zoë said “no”.\r\n".encode("cp1252"))
    file = read(path)
    assert file.path == str(path)
    assert file.size == len(file.content) == 16
    assert file.content == path.read_bytes()
    assert file.text == "Zoë said “no”.\r\n"
    assert (file.encoding, file.encoding_basis, file.media_type) == ("cp1252", "fits", "text/plain")
    assert file.sha256 == ("c1aa1c6233f1d8f4e10e6807bf069525ea83cacce008f4d1b63d82eee597088d")


def test_markdown_is_told_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "harbour.MD"
    path.write_text("# Harbour")
    assert read(path).media_type == "text/markdown"


def test_missing_empty_and_large_files(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    assert refused(path).code == "missing"
    assert refused(path / "b.txt").code == "missing"
    for empty in (b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf \n", "\u200b\n".encode()):
        path.write_bytes(empty)
        assert refused(path).code == "empty"
    path.write_bytes(b"x" * 11)
    assert refused(path, size_limit=10).code == "too large"
    assert read(path, size_limit=11).text == "x" * 11


def test_a_file_that_grows_while_it_is_read_is_still_held_to_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x")
    small = path.stat()
    path.write_bytes(b"x" * 11)
    monkeypatch.setattr(Path, "stat", lambda _: small)
    assert refused(path, size_limit=10).code == "too large"


def test_what_is_no_regular_file_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(tmp_path / "s.txt"))
    listener.close()
    (tmp_path / "folder.txt").mkdir()
    assert refused(tmp_path / "pipe.txt").code == "not a file"
    assert refused(tmp_path / "folder.txt").code == "not a file"
    assert refused(Path("/dev/null")).code == "not a file"
    assert refused(tmp_path / "s.txt").code == "not a file"


def test_no_permission_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def deny(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.txt").write_text("The mayor spoke.")
    monkeypatch.setattr(os, "open", deny)
    assert refused(tmp_path / "a.txt").code == "not permitted"


def test_odd_names_are_told_and_never_crash(tmp_path: Path) -> None:
    assert refused(tmp_path / "a\x00.txt").code == "unreadable"
    assert refused(tmp_path / "a\ud800.txt").where == f"{tmp_path}/a\\ud800.txt"
    assert refused(tmp_path / ("x" * 300)).code == "unreadable"
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    assert refused(tmp_path / "loop.txt").code == "unreadable"


def test_a_name_that_is_no_utf8_can_still_be_stored(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    (tmp_path / name).write_text("The mayor spoke.")
    assert read(tmp_path / name).path == f"{tmp_path}/caf\\xe9.txt"


def test_a_problem_says_what_where_and_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"text\x00")
    problem = refused(path)
    assert str(problem).startswith(f"{path}: ")
    assert problem.place == "byte 5"
    assert "plain text" in problem.message
    assert str(path) not in problem.message


def plant(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)


def found(*paths: Path) -> list[str]:
    return [
        f"!{each.code}" if isinstance(each, ReadProblem) else each.name
        for each in find_files(paths)
    ]


def test_a_folder_gives_its_articles_in_order(tmp_path: Path) -> None:
    plant(tmp_path, "b.txt", "a.TXT", "c.text", "README.md", "a.toml", "noted", "page.html")
    plant(tmp_path, ".hidden.txt", ".git/x.txt", "sub/z.txt", "sub/deep/y.txt", "dir.txt/w.txt")
    assert found(tmp_path) == ["a.TXT", "b.txt", "c.text", "w.txt", "z.txt", "y.txt"]


def test_other_files_of_a_folder_are_counted_by_their_endings(tmp_path: Path) -> None:
    plant(tmp_path, "b.txt", "b.toml", "README.md", "c.PDF", "sub/d.pdf", "noted", ".hidden.md")
    plant(tmp_path, "named.md", "my.db", "my.db-wal", "my.sqlite-journal")
    left = Counter[str]()
    assert len(list(find_files([tmp_path, tmp_path / "named.md", tmp_path], left))) == 2
    assert left == {".md": 1, ".pdf": 2, "": 1}


def test_a_file_named_by_itself_is_always_tried(tmp_path: Path) -> None:
    plant(tmp_path, "README.md", "noted", ".hidden")
    named = [tmp_path / "README.md", tmp_path / "noted", tmp_path / ".hidden", tmp_path / "none"]
    assert found(*named) == ["README.md", "noted", ".hidden", "none"]


def test_each_file_comes_once(tmp_path: Path) -> None:
    plant(tmp_path, "a.txt", "sub/b.txt")
    (tmp_path / "again.txt").symlink_to("a.txt")
    (tmp_path / "sub" / "loop").symlink_to(tmp_path)
    missing = tmp_path / "missing.txt"
    paths = [tmp_path / "sub" / "b.txt", tmp_path, tmp_path, tmp_path / "a.txt", missing, missing]
    assert found(*paths) == ["b.txt", "a.txt", "missing.txt"]


def test_a_folder_without_articles_is_a_problem(tmp_path: Path) -> None:
    plant(tmp_path, "README.md", "full/a.txt")
    (tmp_path / "bare").mkdir()
    assert found(tmp_path / "bare", tmp_path / "full") == ["!empty folder", "a.txt"]
    assert found(tmp_path) == ["a.txt"]


def test_a_folder_that_cannot_be_listed_is_one_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deny(_: object) -> object:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "scandir", deny)
    assert found(tmp_path) == ["!not permitted"]


def test_tables_for_files_that_are_not_there_are_told(tmp_path: Path) -> None:
    plant(tmp_path, "harbour.txt")
    (tmp_path / "curation.toml").write_text('["harbor.txt"]\noutlet = "x"\n')
    problems = [each for each in find_files([tmp_path]) if isinstance(each, ReadProblem)]
    assert [problem.place for problem in problems] == ["harbor.txt"]
    assert "did you mean harbour.txt?" in str(problems[0])
