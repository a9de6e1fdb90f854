"""The way back: from stored bytes to the decoded source, from cleaned text to the source.

The loaders decode and edit by code of their own; that both agree is what `check` tells.
"""

import codecs
import re
from collections.abc import Iterable

from db.models import TextEdit

_BYTE_ORDER_MARKS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}
_ESCAPED = re.compile("[\udc80-\udcff]")


def decoded(content: bytes, encoding: str, basis: str | None) -> str:
    """Return the characters of a stored file, by its `encoding` and `encoding_basis`.

    In UTF-8, bytes that are not stand for Windows-1252. Raises UnicodeDecodeError or
    LookupError where bytes and encoding do not fit.
    """
    if basis == "byte order mark":
        content = content.removeprefix(_BYTE_ORDER_MARKS.get(encoding, b""))
    if encoding != "utf-8":
        return content.decode(encoding)
    return _ESCAPED.sub(_western, content.decode("utf-8", "surrogateescape"))


def _western(match: re.Match[str]) -> str:
    return bytes([ord(match.group()) - 0xDC00]).decode("cp1252", "replace")


def unedited(text: str, edits: Iterable[TextEdit]) -> str | None:
    """Return the decoded source of an article's text; its edits are in their order.

    None where an edit is not one of this text: it overlaps the one before, leaves the text,
    or does not stand where it says, in the text or in the source.
    """
    parts: list[str] = []
    at = length = 0
    for edit in edits:
        end = edit.start_char + len(edit.after)
        length += edit.start_char - at
        is_here = at <= edit.start_char <= len(text) and text[edit.start_char : end] == edit.after
        if not is_here or length != edit.source_start:
            return None
        parts += (text[at : edit.start_char], edit.before)
        length += len(edit.before)
        at = end
    return "".join((*parts, text[at:]))
