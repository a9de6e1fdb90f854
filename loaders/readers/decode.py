"""From bytes to characters: which encoding, and how that is known. Pure."""

import codecs
import re
from dataclasses import dataclass

import charset_normalizer


class NotTextError(ValueError):
    """The bytes are no text.

    `code` is "binary" or "undecodable", `place` where that shows, None for the whole file.
    """

    def __init__(self, code: str, what: str, place: str | None = None) -> None:
        super().__init__(what)
        self.code = code
        self.what = what
        self.place = place


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters, the codec they were read with, and how that is known.

    `basis` is "byte order mark", "declared", "valid" (the bytes are valid UTF-8, which
    other encodings hardly ever are by chance), "mixed" (UTF-8 with single bytes of
    Windows-1252 among it), "fits" (bytes that make sense as Windows-1252) or "detected".
    """

    text: str
    encoding: str
    basis: str


_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word, OpenDocument or ZIP file"),
    (b"PK\x05\x06", "a ZIP file with nothing in it"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"\x28\xb5\x2f\xfd", "a compressed file"),
    (b"Rar!", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a SQLite database"),
    (b"OggS", "a sound file"),
    (b"ID3", "a sound file"),
)

# The longer ones first: UTF-32's begins with UTF-16's.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_DECLARATION = re.compile(
    rb"""(?:<\?xml[^>]{0,200}?\sencoding\s{0,9}=\s{0,9}["']
          | <meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?
          | ^content-type:[^\n]{0,200}?charset\s{0,9}=\s{0,9}["']?
          | -\*-[^\n]{0,200}?coding[:=]\s{0,9}
        )([A-Za-z0-9][\w.:-]{0,40})""",
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
_DECLARATION_WINDOW = 2048

# Codecs of Python that are no encodings of documents.
_NO_DOCUMENT = re.compile(r"(?i:utf-?_?(?:7|16|32)|idna|punycode|escape|undefined|mbcs|oem)")

# What browsers do: whoever declares these writes Windows-1252.
_REALLY_1252 = frozenset({"ascii", "iso8859-1"})

# The encodings in which articles are met; without the list, a handful of accents is often
# taken for an EBCDIC page or a Kazakh one.
_LIKELY = [
    *(f"cp125{number}" for number in range(9)),
    *(f"iso8859_{number}" for number in (2, 5, 6, 7, 8, 9, 15)),
    *("koi8_r", "koi8_u", "mac_roman", "mac_cyrillic", "cp437", "cp850", "cp852", "cp866"),
    *("shift_jis", "cp932", "euc_jp", "iso2022_jp", "gb18030", "big5", "euc_kr", "cp949"),
    "tis_620",
]

_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\v\f\r\x1b")) + b"\x7f"
# A stray control or two occur in files out of old editing systems; in machine code and
# compressed data about one byte in ten is one.
_MOST_CONTROLS = 0.02

# The marks of typography in Windows-1252: euro, ellipsis, quotes, bullet, dashes, trade mark.
_TYPOGRAPHY = frozenset(b"\x80\x82\x84\x85\x91\x92\x93\x94\x95\x96\x97\x99")
_NOT_C1 = bytes(set(range(0x100)) - set(range(0x80, 0xA0)))
_ESCAPED = re.compile("[\udc80-\udcff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_SYMBOL_IN_WORD = re.compile(r"[A-Za-z][\xa1-\xa9\xab-\xb6\xb8\xb9\xbb-\xbf][a-z]")
# Accented letters are some 4 % of the letters in French, and in a short text three times that.
# Most languages of Windows-1250 show themselves otherwise (š and ž are C1 bytes, ą and ł
# symbols within words), those of other scripts by having hardly any other letters.
_MOST_ACCENTS = 0.2
_FEW_ACCENTS = 3


def decode(content: bytes) -> Decoded:
    """Return the characters of a document.

    Raises NotTextError for what is no text, or text in no encoding that can be told.
    The result has neither NUL nor lone surrogates.
    """
    for magic, name in _MAGIC:
        if content.startswith(magic):
            raise NotTextError("binary", f"this is {name}, not a text file")
    decoded = _by_mark(content) or _wide(content)
    if decoded is None:
        _refuse_binary(content)
        decoded = _by_validity(content) or _by_sense(content)
    if "\x00" in decoded.text:
        raise NotTextError("binary", "it holds NUL characters, as no text does")
    return decoded


def _by_mark(content: bytes) -> Decoded | None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if not content.startswith(mark):
            continue
        body = content[len(mark) :]
        text = _strict(body, encoding)
        if text is None and encoding == "utf-8":
            text = _ESCAPED.sub(_single, body.decode("utf-8", "surrogateescape"))
        if text is None:
            what = f"its byte order mark says {encoding}, but its bytes are not that"
            raise NotTextError("undecodable", what)
        return Decoded(text, encoding, "byte order mark")
    return None


def _wide(content: bytes) -> Decoded | None:
    """Decode UTF-16 and UTF-32 without a byte order mark, which NUL bytes give away."""
    sample = content[:4096]
    if b"\x00" not in sample:
        return None
    for encoding in ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be"):
        width = 4 if "32" in encoding else 2
        low = sample[0 if encoding.endswith("le") else width - 1 :: width]
        # Western text has each low byte set and nearly all high ones NUL.
        share = sample.count(0) / len(sample)
        text = _strict(content, encoding) if 0 not in low and share > 0.4 else None
        if text is not None:
            return Decoded(text, encoding, "detected")
    return None


def _refuse_binary(content: bytes) -> None:
    if b"\x00" in content:
        place = f"byte {content.index(0) + 1}"
        raise NotTextError("binary", "it holds NUL bytes, as no text file does", place)
    controls = len(content) - len(content.translate(None, _CONTROLS))
    if controls > 1 and controls > _MOST_CONTROLS * len(content):
        raise NotTextError(
            "binary", f"{controls} of its {len(content)} bytes are control characters"
        )


def _by_validity(content: bytes) -> Decoded | None:
    """Decode as declared or as UTF-8.

    Accents that are valid UTF-8 outweigh a declaration of something else: pages keep the
    declaration they had before they were converted.
    """
    valid = _strict(content, "utf-8")
    if valid is not None and not content.isascii():
        return Decoded(valid, "utf-8", "valid")
    declared = _declared(content)
    text = _strict(content, declared) if declared else None
    if declared and text is not None:
        return Decoded(text, declared, "declared")
    return None if valid is None else Decoded(valid, "utf-8", "valid")


def _declared(content: bytes) -> str | None:
    match = _DECLARATION.search(content, 0, _DECLARATION_WINDOW)
    if match is None:
        return None
    name = match[1].decode("ascii")
    try:
        codec = codecs.lookup(name).name
    except LookupError:
        return None
    # A declaration that can be read as ASCII disproves UTF-16 and the encodings of mainframes.
    if _NO_DOCUMENT.search(codec) or _strict(match[1], codec) != name:
        return None
    return "cp1252" if codec in _REALLY_1252 else codec


def _by_sense(content: bytes) -> Decoded:
    """Decode what is not valid UTF-8 and does not say what it is."""
    escaped = content.decode("utf-8", "surrogateescape")
    wrong = len(_ESCAPED.findall(escaped))
    right = sum(character > "\x7f" for character in escaped) - wrong
    if right >= wrong:
        return Decoded(_ESCAPED.sub(_single, escaped), "utf-8", "mixed")
    western = _strict(content, "cp1252")
    if western is not None and _is_western(content, western):
        return Decoded(western, "cp1252", "fits")
    best = charset_normalizer.from_bytes(content, cp_isolation=_LIKELY).best()
    text = _strict(content, best.encoding) if best else None
    if best is None or text is None:
        line = escaped.count("\n", 0, next(_ESCAPED.finditer(escaped)).start()) + 1
        raise NotTextError("undecodable", "its bytes are text in no known encoding", f"line {line}")
    return Decoded(text, codecs.lookup(best.encoding).name, "detected")


def _single(match: re.Match[str]) -> str:
    return bytes([ord(match.group()) - 0xDC00]).decode("cp1252", "replace")


def _is_western(content: bytes, text: str) -> bool:
    """Tell whether bytes read as Windows-1252 look like a Western European text."""
    controls = content.translate(None, _NOT_C1)
    accents = sum(character > "\x7f" and character.isalpha() for character in text)
    letters = sum(character.isalpha() for character in text)
    return (
        set(controls) <= _TYPOGRAPHY
        and accents <= max(_FEW_ACCENTS, _MOST_ACCENTS * letters)
        and not _SYMBOL_IN_WORD.search(text)
    )


def _strict(content: bytes, encoding: str) -> str | None:
    """Return the characters, None where the bytes are not in that encoding."""
    try:
        text = content.decode(encoding)
    except (UnicodeError, LookupError):
        return None
    return None if _SURROGATE.search(text) else text
