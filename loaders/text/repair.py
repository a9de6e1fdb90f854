"""Repair of damaged text: wrong decodings, entities, lost bytes, stray controls.

Every repair is an edit with its rule, so that the source can be had back exactly. What
cannot be decided stays as it stands. Question marks in the place of quotation marks are
always left: nothing tells them from question marks.
"""

import html.entities
import re
import unicodedata
from collections.abc import Callable, Iterator

import ftfy
from ftfy.fixes import convert_surrogate_pair, fix_c1_controls

from loaders.text.edits import compose, edited
from loaders.text.lost_marks import find_lost_marks
from loaders.text.records import Edited

Replacement = tuple[int, int, str, str]

# A sequence that lost a byte is decided by context in lost_marks, not turned into U+FFFD.
_FTFY = ftfy.TextFixerConfig(replace_lossy_sequences=False, explain=False)

# Text that was damaged twice needs a second look; more layers than these are not met in
# practice, and hostile text could otherwise ask for one pass per character.
_PASSES = 8

_LINE_ENDING = re.compile("\r\n|[\r\v\f\u2028\u2029]")
_CARRIED = "\r\v\f\u2028\u2029"  # what line endings but the line feed are written with
_CONTROL = re.compile(r"\x1b\[[\d;]*[A-Za-z]|[\x00-\x08\x0e-\x1f\x7f]+")
_ENTITY = re.compile(
    r"&(?P<chain>(?:(?:amp|AMP|#38|#[xX]26);)*)"
    r"(?P<last>#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
)
# Mojibake that went through compatibility normalisation: its signs were taken apart.
_TAKEN_APART = re.compile(
    "(?<=[ÃÂ])(?: [\u0301\u0304\u0308\u0327]|[13]\u2044[24])|(?<=â€)(?:TM| \u0303)"
)
_MISREAD = "ÃÂâ"  # what one of the signs stands behind
_SIGNS = {
    unicodedata.normalize("NFKD", sign): sign for sign in "\xa8\xaf\xb4\xb8\xbc\xbd\xbe\u02dc™"
}
# A line; ftfy would make control characters of U+FFFD, which therefore stays outside.
_DECODABLE = re.compile("[^\n\ufffd]+")
# All that ftfy finds bad holds one of these, or two in a row that are not ASCII.
_SUSPECT = re.compile("[\x80-\U0010ffff](?:(?<=[\x80-\x9fÂÃŒœ])|(?=[\x80-\U0010ffff]))")
_ASCII_RUN = re.compile("([!-~]+)")
_WORD = re.compile(r"\S+")
_PILED = re.compile(r"[^\w\s\x00-\x7f]{31,}")
"""More marks in a row than stream-safe text has (UAX 15): to sort them takes their square."""
# Soft hyphens, zero-width spaces, direction marks and byte order marks split words that
# are one; the joiners U+200C and U+200D stay, since they carry meaning in some scripts.
_LEFTOVER = re.compile(
    "(?P<control>[\x80-\x9f])"
    "|(?P<surrogate>[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff])"
    "|(?P<invisible>[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u206f\ufeff\ufff9-\ufffb]+)"
)
# One set, which is sought many times faster than the three.
_UNUSUAL = re.compile(
    "[\x80-\x9f\ud800-\udfff\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u206f\ufeff\ufff9-\ufffb]"
)
# Decoding these would let pieces of text turn into further entities.
_ENTITY_PARTS = re.compile(r"[A-Za-z0-9#;]")
_LOST_GRAVE = re.compile(r"(?<=[a-zà-ÿ])Ã(?=[\s,.;:!?)\]]|\Z)")


def repair(source: str) -> Edited:
    """Return the repaired text, its line endings all line feeds, with the edits to it.

    Repairing the repaired text makes no edits.
    """
    whole = Edited(source, ())
    for _ in range(_PASSES):
        text = whole.text
        for stage in _STAGES:
            step = edited(whole.text, list(stage(whole.text)))
            if step.edits:
                whole = Edited(step.text, compose(source, whole.edits, step.edits))
        if whole.text == text:
            break
    return whole


def _line_endings(text: str) -> Iterator[Replacement]:
    if not any(map(text.__contains__, _CARRIED)):
        return
    for match in _LINE_ENDING.finditer(text):
        yield match.start(), match.end(), "\n", "line ending"


def _controls(text: str) -> Iterator[Replacement]:
    for match in _CONTROL.finditer(text):
        yield match.start(), match.end(), "", "control character"


def _entities(text: str) -> Iterator[Replacement]:
    for match in _ENTITY.finditer(text):
        meant = _meant(match["last"])
        if meant is None:
            meant = f"&{match['last']};"
        yield match.start(), match.end(), meant, "entity"


def _meant(reference: str) -> str | None:
    """Return the characters that an entity's name or number stands for, None if none."""
    if not reference.startswith("#"):
        meant = html.entities.html5.get(f"{reference};", "")
    else:
        is_hexadecimal = reference[1] in "xX"
        number = int(reference.lstrip("#xX"), 16 if is_hexadecimal else 10)
        meant = fix_c1_controls(chr(number)) if number <= 0x10FFFF else ""
    if not meant or _ENTITY_PARTS.search(meant):
        return None
    if unicodedata.category(meant[0]) in {"Cc", "Cs", "Cn"} and meant not in {"\t", "\n"}:
        return None
    return meant


def _taken_apart(text: str) -> Iterator[Replacement]:
    if not any(map(text.__contains__, _MISREAD)):
        return
    for match in _TAKEN_APART.finditer(text):
        yield match.start(), match.end(), _SIGNS[match.group()], "mojibake"


def _lost_marks(text: str) -> Iterator[Replacement]:
    yield from find_lost_marks(text)


def _mojibake(text: str) -> Iterator[Replacement]:
    for match in _DECODABLE.finditer(text):
        line = match.group()
        if not line.isascii() and _SUSPECT.search(line):
            fixed = ftfy.fix_encoding(line, _FTFY)
            if fixed != line:
                yield from _aligned(line, fixed, match.start())


def _aligned(line: str, fixed: str, start: int) -> Iterator[Replacement]:
    """Yield the replacements that turn the line into its fixed form.

    Decoding anew leaves ASCII as it was (but for spaces), so its runs are where the two
    can be laid side by side.
    """
    old, new = _ASCII_RUN.split(line), _ASCII_RUN.split(fixed)
    if old[1::2] != new[1::2]:
        old, new = [line], [fixed]
    for before, after in zip(old, new, strict=True):
        if before != after:
            yield from _piecewise(before, after, start)
        start += len(before)


def _piecewise(before: str, after: str, start: int) -> Iterator[Replacement]:
    """Yield one replacement per misread character, per word where they are letters."""
    pieces: list[tuple[int, int, int, int]] = []
    at = 0
    was_letter = False
    for index, character in enumerate(after):
        size = _size(before, at, character)
        is_letter = size > 1 and character.isalpha()
        if was_letter and is_letter:
            first, _, meant, _ = pieces.pop()
            pieces.append((first, at + size, meant, index + 1))
        elif before[at : at + size] != character:
            pieces.append((at, at + size, index, index + 1))
        at += size
        was_letter = is_letter
    if at != len(before):
        pieces = [(0, len(before), 0, len(after))]
    for first, end, meant, until in pieces:
        yield start + first, start + end, after[meant:until], "mojibake"


def _size(before: str, at: int, character: str) -> int:
    """Return how many misread characters stand for the one: itself, a C1 control, or bytes."""
    if fix_c1_controls(before[at : at + 1]) == character:
        return 1
    return len(character.encode("utf-8", "surrogatepass"))


def _lost_grave(text: str) -> Iterator[Replacement]:
    # A capital after a small letter is no word's spelling: the second byte of "à" is gone.
    if "Ã" not in text:
        return
    for match in _LOST_GRAVE.finditer(text):
        yield match.start(), match.end(), "à", "lost bytes"


def _leftovers(text: str) -> Iterator[Replacement]:
    if _UNUSUAL.search(text) is None:
        return
    for match in _LEFTOVER.finditer(text):
        found, rule = match.group(), f"{match.lastgroup} character"
        after = ""
        if match.lastgroup == "surrogate":
            after, rule = "\ufffd", "lone surrogate"
            if len(found) == 2:
                after, rule = convert_surrogate_pair(match), "mojibake"
        elif match.lastgroup == "control":
            after = fix_c1_controls(found) if fix_c1_controls(found) != found else ""
        yield match.start(), match.end(), after, rule


def _normal_form(text: str) -> Iterator[Replacement]:
    # "é" written as letter and accent must meet "é" written as one: names are compared.
    is_piled = _PILED.search(text) is not None
    if not is_piled and unicodedata.is_normalized("NFC", text):
        return
    for match in _WORD.finditer(text):
        word = match.group()
        if is_piled and _PILED.search(word):
            continue
        if not unicodedata.is_normalized("NFC", word):
            normal = unicodedata.normalize("NFC", word)
            yield match.start(), match.end(), normal, "normal form"


_STAGES: tuple[Callable[[str], Iterator[Replacement]], ...] = (
    _line_endings,
    _controls,
    _entities,
    _normal_form,
    _taken_apart,
    _lost_marks,
    _mojibake,
    _lost_grave,
    _leftovers,
)
