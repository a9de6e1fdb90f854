"""Marks inside a piece of text: links, emphasis, escapes, runs of white space.

A markdown parser would give the text without saying where each character came from, and
would read the accidents of a scraped page (indents, stray asterisks) as structure; here
every mark that goes is a replacement that can be undone.
"""

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from loaders.text.edits import edited
from loaders.text.patterns import URL
from loaders.text.records import Edit

_LINK = re.compile(
    r'!?\[([^\[\]]*+)\]\((?:[^()\s]++|\([^()\s]*+\))*+(?:[ \t]++"[^"\n]*+")?\)', re.DOTALL
)
_AUTOLINK = re.compile(r"<(https?://[^\s<>]++)>", re.IGNORECASE)
_MARK = re.compile(r"\\[\\`*_{}\[\]()#+.!|<>~-]|\*+|_+")
# One set, which is sought many times faster than alternatives: marks, and space that is no blank.
_ANY_MARK = re.compile(
    r"[*_\\<\[\t\n\r\f\v\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]"
)
_BLOCK_MARK = re.compile(
    r"(?:>[ \t]?)*+[ \t]*+(?:(?P<heading>#{1,6})\s++|(?P<item>[*+•●▪◦‣·-])\s++)?"
)
_LABEL = re.compile(r"(?:subject|headline|title)\s?:\s++", re.IGNORECASE)
_URL_LABEL = re.compile(
    r"[^\W\d_][^\n:<>]{0,60}\b(?:url|link|address|source|permalink)\b[^\n<>]{0,40}?:[ \t]++(?=<?https?://\S++$)"
    r"|(?:url|link|source|permalink|via)\s?:[ \t]++(?=<?https?://\S++$)",
    re.IGNORECASE,
)
_CLOSING_HASHES = re.compile(r"(?<=\s)#++$")
_SPACE = re.compile(r"\s\s++|[^\S ]")
_QUOTED_SPACE = re.compile(r"[^\S\n]*+\n\s*+(?:>[ \t]*+)*+|\s++")
_SUFFIXES = frozenset(
    "tion tions tional ment ments mental ness ing ings sion sions ity ities ance ances ence "
    "ences able ible ists ers ation ations ication ative".split()
)
_LONGEST_RUN = 3


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A piece without its marks, the edits (offsets from the piece's start), what they told.

    `whole` is the emphasis mark around the whole piece, `linked` the number of
    characters inside links.
    """

    text: str
    edits: tuple[Edit, ...]
    heading: int = 0
    is_item: bool = False
    is_image: bool = False
    whole: str = ""
    linked: int = 0


def clean(
    raw: str, is_word: Callable[[str], bool], *, is_list: bool = False, is_top: bool = False
) -> Cleaned:
    """Return the piece without markdown and needless white space.

    `raw` has no white space at either end. `is_word` tells whether the document uses a
    word elsewhere, which makes a hyphen at the end of a line certain. In a list, links
    that only white space parts are parted by commas; at the top of a document a label
    such as "Subject:" goes, and makes its line a heading. The label of an address goes too.
    """
    block = _BLOCK_MARK.match(raw)
    body = block.end() if block else 0
    title = _LABEL.match(raw, body) if is_top else None
    label = title or (_URL_LABEL.match(raw, body) if "http" in raw else None)
    if not body and not label and "  " not in raw and not _ANY_MARK.search(raw):
        return Cleaned(raw, ())
    cuts: list[tuple[int, int, str, str]] = [(0, body, "", "markdown")] if body else []
    if label:
        cuts.append((body, label.end(), "", "label"))
        body = label.end()
    end = len(raw)
    if block and block["heading"] and (hashes := _CLOSING_HASHES.search(raw, body)):
        end = hashes.start()
    linked = _links(raw, body, cuts)
    if is_list:
        _commas(raw, cuts)
    whole = _emphasis(raw, body, end, cuts)
    if end < len(raw):
        cuts.append((end, len(raw), "", "markdown"))
    made = edited(raw, _with_spaces(raw, sorted(cuts), is_word))
    return Cleaned(
        made.text,
        made.edits,
        heading=1 if title else len(block["heading"] or "") if block else 0,
        is_item=bool(block and block["item"]),
        is_image=raw.startswith("![", body),
        whole=whole,
        linked=linked,
    )


def _links(raw: str, body: int, cuts: list[tuple[int, int, str, str]]) -> int:
    linked = 0
    for match in _LINK.finditer(raw, body):
        cuts.append((match.start(), match.start(1), "", "link"))
        cuts.append((match.end(1), match.end(), "", "link"))
        linked += match.end(1) - match.start(1)
    for match in _AUTOLINK.finditer(raw, body):
        cuts.append((match.start(), match.start(1), "", "link"))
        cuts.append((match.end(1), match.end(), "", "link"))
    return linked


def _commas(raw: str, cuts: list[tuple[int, int, str, str]]) -> None:
    links = [cut for cut in cuts if cut[3] == "link"]
    for (_, end, _, _), (start, _, _, _) in zip(links[1::2], links[2::2], strict=False):
        if end < start and raw[end:start].isspace():
            cuts.append((end, start, ", ", "link"))


def _emphasis(raw: str, body: int, end: int, cuts: list[tuple[int, int, str, str]]) -> str:
    """Add the cuts of escapes and paired emphasis; return the mark around it all."""
    shielded = sorted((start, stop) for start, stop, _, _ in cuts)
    shielded += [match.span() for match in URL.finditer(raw, body)]
    shielded.sort()
    starts = [start for start, _ in shielded]
    open_marks: list[tuple[str, int]] = []
    whole = ""
    for match in _MARK.finditer(raw, body, end):
        start, stop = match.span()
        at = bisect_right(starts, start) - 1
        if at >= 0 and start < shielded[at][1]:
            continue
        mark = match.group()
        if mark[0] == "\\":
            cuts.append((start, start + 1, "", "markdown"))
            continue
        if len(mark) > _LONGEST_RUN:
            continue
        before = raw[start - 1] if start > body else " "
        after = raw[stop] if stop < end else " "
        closes = not before.isspace() and not after.isalnum()
        partner = _partner(open_marks, mark) if closes else None
        if partner is not None:
            cuts.append((partner, partner + len(mark), "", "markdown"))
            cuts.append((start, stop, "", "markdown"))
            whole = mark if partner == body and stop == end else whole
        elif not after.isspace() and not before.isalnum():
            open_marks.append((mark, start))
    return whole


def _partner(open_marks: list[tuple[str, int]], mark: str) -> int | None:
    """Take the nearest open mark of this kind, and what was opened after it, off the list."""
    depth = len(open_marks)
    for index in range(depth - 1, max(-1, depth - 9), -1):
        if open_marks[index][0] == mark:
            start = open_marks[index][1]
            del open_marks[index:]
            return start
    return None


def _with_spaces(
    raw: str, cuts: list[tuple[int, int, str, str]], is_word: Callable[[str], bool]
) -> list[tuple[int, int, str, str]]:
    """Return the cuts and, between them, the replacements that leave single spaces."""
    made: list[tuple[int, int, str, str]] = []
    at = kept_to = 0
    space: int | None = None
    is_empty = True
    for start, end, is_space in _events(raw, cuts):
        if start < at:
            continue
        if start > kept_to:
            is_empty, space = False, None
        if not is_space:
            made.append((start, end, *_change(cuts, start)))
        elif is_empty or space is not None:
            made.append((start, end, "", "whitespace"))
        else:
            made.append(_space(raw, start, end, is_word))
            space = len(made) - 1
        at = kept_to = max(at, end)
    if space is not None and kept_to == len(raw):
        start, end, _, rule = made[space]
        made[space] = (start, end, "", rule)
    return made


def _change(cuts: list[tuple[int, int, str, str]], start: int) -> tuple[str, str]:
    """Return what replaces the cut that starts there, and the rule."""
    cut = cuts[bisect_right(cuts, start, key=lambda cut: cut[0]) - 1]
    return cut[2], cut[3]


def _events(raw: str, cuts: list[tuple[int, int, str, str]]) -> list[tuple[int, int, bool]]:
    space = _QUOTED_SPACE if raw.startswith(">") else _SPACE
    found = {match.span() for match in space.finditer(raw)}
    for start, end, _, _ in cuts:
        found.update(_lone(raw, start - 1))
        found.update(_lone(raw, end))
    spaces = [(start, end, True) for start, end in found]
    return sorted([(start, end, False) for start, end, _, _ in cuts] + spaces)


def _lone(raw: str, at: int) -> list[tuple[int, int]]:
    """Return the place of a single space: beside a cut it may be one too many."""
    if raw[at : at + 1] != " " or raw[at + 1 : at + 2].isspace() or raw[max(0, at - 1)].isspace():
        return []
    return [(at, at + 1)]


def _space(
    raw: str, start: int, end: int, is_word: Callable[[str], bool]
) -> tuple[int, int, str, str]:
    if "\n" not in raw[start:end]:
        return start, end, " ", "whitespace"
    if raw[start - 1] == "\u00ad":
        return start - 1, end, "", "line wrap"
    if raw[start - 1] != "-" or start < 2 or not (raw[start - 2].isalpha() and raw[end].isalpha()):
        return start, end, " ", "line wrap"
    left = start - 1
    while left > 0 and raw[left - 1].isalpha():
        left -= 1
    right = end
    while right < len(raw) and raw[right].isalpha():
        right += 1
    first, second = raw[left : start - 1], raw[end:right]
    if second.islower() and (second in _SUFFIXES or is_word((first + second).lower())):
        return start - 1, end, "", "line wrap"
    return start, end, "", "line wrap"
