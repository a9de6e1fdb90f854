"""Credits that stand apart from the sentences: datelines, signatures, labels, contributions."""

import re
from dataclasses import dataclass

from loaders.text.credits.namings import Naming
from loaders.text.lexicon import FUNCTION_WORDS
from loaders.text.records import BlockKind, CreditKind, Span

_HEAD = 100  # characters in which a dateline names its agency
_TAIL = 90
_NEAR = 30
_LINE = 240  # characters of the longest line that is nothing but a credit
_SENTENCE = 320

_PHOTO = re.compile(
    r"\b(?:photo(?:graph)?s?|images?|pictures?|picture desk|getty|video|graphics?|illustration"
    r"|cartoon|file|handout|pool)\b",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"(?:the|and|with|inputs?|from|agency|agencies|news|service|staff|reports?|via|source|sources"
    r"|by|in|other|wire|wires|exclusive(?:ly)?|[\W\d_])+",
    re.IGNORECASE,
)
"""What stands beside the names of outlets on a line that is nothing but a credit."""
_LABEL = re.compile(
    r"\W*(?:sources?|via|agency|agencies|wire|courtesy(?:\sof)?)\s?:\s?", re.IGNORECASE
)
_BY = re.compile(r"\W*(?:by|from)\b", re.IGNORECASE)
_FIRST_BY = re.compile(
    r"\bthis\s(?:article|story|report|piece)\b.{0,60}\b(?:published|appeared|provided|produced)"
    r"\s(?:first\s|originally\s)?(?:by|in|on|at)\b",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"(?:©|\([cC]\)|&copy;|\bcopyright\b)(?:\s|[©,.:-]|\([cC]\)|\bby\b|\bcopyright\b|\d{4}|\bthe\b)*$",
    re.IGNORECASE,
)
_DASH_BEFORE = re.compile(r"(?:^|[.!?…”\"’')\]]\s?|\s)(?:[—–]|--|-)\s?(?:[Tt]he\s)?$")
_CLOSED = re.compile(r"[.!?…”“\"’'»)\]—–-]\s*$|^\s*$")
_WRITTEN_OUT = re.compile(r"\b(?:agency|press|news|service|corporation|company)\s*$", re.IGNORECASE)
_CONTRIBUTED = re.compile(
    r"\bcontribut(?:ed|ing|es)\s(?:(?:reporting|material|information|research)\b"
    r"|(?:[\w-]+\s){0,2}?(?:to|for)\s(?:(?:this|our)\s|the\s(?:report|story|article|dispatch)[.;,)\s]*$))"
    r"|\b(?:with|additional|added|further|extra|supplementary)\s(?:[\w-]+\s){0,2}?"
    r"(?:reporting|reports?|inputs?|files?|material|information|contributions?)\s(?:by|from|of)\b"
    r"|^\W*(?:reporting|compiled|(?:based\son|partly\sfrom)\s(?:reports?|material|reporting)|inputs?)"
    r"\s(?:by|from)\b"
    r"|\b(?:material|information|reporting|reports|copy|files|content|dispatches)\sfrom\b.{0,160}"
    r"\b(?:was|were|is|are)\s(?:also\s)?used\b"
    r"|\bused\s(?:in|for)\sthis\s(?:report|story|article)\b"
    r"|\b(?:includes|contains|uses)\s(?:material|reporting|information|content)\s(?:from|by)\b"
    r"|\bassistance\s(?:by|from)\b|\bcontributed[.)]*$",
    re.IGNORECASE,
)
CUES = (
    "contribut", "eporting by", "eporting from", "nput from", "nputs from", "iles from",
    "aterial from", "eports from", "eport from", "nformation from", "ompiled", "eports by",
    "opy from", "ontent from", "ispatches from", "nputs by", "aterial by",
    "ssistance",
)  # fmt: skip
"""A part of the text that every statement of a contribution holds."""


@dataclass(frozen=True, slots=True)
class Line:
    """A block, or a line of boilerplate, with the outlets named in it.

    `is_alone`: it stands where an agency's name alone is its signature, not a picture's;
    `edges`: where the names begin and end.
    """

    text: str
    span: Span
    kind: BlockKind
    namings: tuple[Naming, ...]
    is_alone: bool
    edges: frozenset[int]

    def before(self, each: Naming, most: int = _TAIL) -> str:
        """Return what the line has before a name, the last of it where there is much."""
        return self.text[max(self.span.start, each.span.start - most) : each.span.start]

    def after(self, each: Naming, most: int = _TAIL) -> str:
        """Return what the line has behind a name."""
        return self.text[each.span.end : min(self.span.end, each.span.end + most)]


def line_of(
    text: str, span: Span, kind: BlockKind, found: list[Naming], *, is_alone: bool = False
) -> Line:
    """Return a line with the outlets named in it."""
    edges = frozenset(edge for each in found for edge in each.span)
    return Line(text, span, kind, tuple(found), is_alone, edges)


def credit_of(line: Line, each: Naming, *, may_contribute: bool) -> CreditKind | None:
    """Return how a line credits an outlet named in it, None where it does not."""
    if line.kind is BlockKind.DATELINE or _in_dateline(line, each):
        return CreditKind.DATELINE
    if may_contribute and _contributes(line, each):
        return CreditKind.CONTRIBUTED
    if _is_of_picture(line, each):
        return None
    if _is_signed(line, each) or _is_labelled(line, each):
        return CreditKind.LINE
    return None


def _in_dateline(line: Line, each: Naming) -> bool:
    """Tell whether a paragraph opens with a place and, between marks, this outlet."""
    if each.span.start - line.span.start > _HEAD or line.kind in _NO_DATELINE:
        return False
    before, after = line.before(each, _HEAD), line.after(each)
    words = re.findall(r"[^\W_]+", before)
    if any(word[0].islower() and word not in _PLACE_WORDS for word in words):
        return False
    if (words and words[0].lower() in FUNCTION_WORDS) or len(after) <= _SHORT:
        return False
    opened = before.rstrip()[-1:]
    if opened == ",":
        return bool(words) and _DASHED.match(after) is not None
    closed = _CLOSES.match(after) if opened and opened in "([/" else None
    if closed is None:
        return False
    return not words or _DASHED.match(after, closed.end()) is not None


_CLOSES = re.compile(r"[^()\[\]\n]{0,30}?[)\]/]")
_DASHED = re.compile(r"[.,]?\s?(?:[—–:.]|--|-\s)")
_NO_DATELINE = frozenset({BlockKind.BYLINE, BlockKind.OUTLET, BlockKind.BOILERPLATE})
_PLACE_WORDS = frozenset({"de", "of", "al", "el", "the", "del", "la"})
_SHORT = 12  # characters behind an agency's bracket that make it open a paragraph


def _contributes(line: Line, each: Naming) -> bool:
    """Tell whether the sentence says that the outlet gave something to the report."""
    start = max(line.span.start, each.span.start - _SENTENCE)
    end = min(line.span.end, each.span.end + _SENTENCE)
    before = line.text[start : each.span.start]
    stops = [match.end() for match in _STOP.finditer(before)]
    first = start + (stops[-1] if stops else 0)
    stop = _STOP.search(line.text, each.span.end, end)
    return _CONTRIBUTED.search(line.text[first : stop.start() + 1 if stop else end]) is not None


_STOP = re.compile(r"(?<=[a-z)\]”\"’]{2})[.!?]\s+(?=[^\W\d_a-z(\[“\"])|\n")


def _is_of_picture(line: Line, each: Naming) -> bool:
    """Tell whether the line credits a picture: "REUTERS/Ann Lee", "Photo: AP"."""
    near = _TAIL if line.span.end - line.span.start <= _LINE // 2 else _NEAR
    if _PHOTO.search(line.before(each, near) + " " + line.after(each, _SHORT)):
        return True
    before, after = line.before(each, 2), line.after(each, 2)
    is_under = before[-1:] == "/" and each.span.start - 1 not in line.edges
    is_over = after[:1] == "/" and after[1:].isalpha() and each.span.end + 1 not in line.edges
    return is_over or (is_under and before[:1].isalpha())


def _is_signed(line: Line, each: Naming) -> bool:
    """Tell whether the outlet signs a text: "(Reuters)", "— AP", an agency's byline."""
    before, after = line.before(each), line.after(each)
    if line.kind is BlockKind.BYLINE:
        return True
    if line.kind is BlockKind.OUTLET:
        return each.is_agency
    if _is_nothing_else(line):
        marked = line.text[line.span.start] in "([—–-"
        return (marked and line.kind is not BlockKind.CAPTION) or (
            line.is_alone and (each.is_agency or _AND_AGENCIES.search(after) is not None)
        )
    if line.kind in {BlockKind.CAPTION, BlockKind.BOILERPLATE}:
        return False
    if after.strip(" .") == "" and _DASH_BEFORE.search(before):
        told = re.sub(r"\s*(?:[—–]|--|-)\s?(?:[Tt]he\s)?$", "", before)
        return bool(_CLOSED.search(told))
    if not after.strip(" .") and each.is_agency and _ENDED.search(before):
        return True
    bracket = max(before.rfind("("), before.rfind("["))
    closing = re.match(r"[^()\[\]]{0,40}[)\]]\s?\.?\s*$", after)
    if bracket < 0 or not closing or not _JOINED.fullmatch(_unnamed(line, each, bracket)):
        return False
    told = before[:bracket]
    if _CLOSED.search(told):
        return True
    return _IN_SENTENCE.search(told) is not None and _WRITTEN_OUT.search(told) is None


_ENDED = re.compile(r"[a-z]{2}[.!?][”\"’']?\s+$")
_AND_AGENCIES = re.compile(r"\bagencies\b", re.IGNORECASE)
_IN_SENTENCE = re.compile(r"(?<![^\W\d_])[a-z]+\s*$")
_JOINED = re.compile(rf"(?:{_JOINT.pattern})?", re.IGNORECASE)


def _unnamed(line: Line, each: Naming, bracket: int) -> str:
    """Return what a bracket at the end of the line holds beside names of outlets."""
    start = each.span.start - len(line.before(each)) + bracket
    return _without_names(line, start)


def _is_nothing_else(line: Line) -> bool:
    if line.span.end - line.span.start > _LINE:
        return False
    return _JOINED.fullmatch(_without_names(line, line.span.start)) is not None


def _without_names(line: Line, start: int) -> str:
    parts: list[str] = []
    at = start
    for naming in line.namings:
        if naming.span.start >= at:
            parts.append(line.text[at : naming.span.start])
            at = naming.span.end
    return " ".join([*parts, line.text[at : line.span.end]])


def _is_labelled(line: Line, each: Naming) -> bool:
    """Tell whether a label names the outlet as source or owner: "Source: AP", "© AP"."""
    length = line.span.end - line.span.start
    before = line.text[max(line.span.start, each.span.start - _TAIL) : each.span.start]
    if length > _LINE:
        return False
    if _COPYRIGHT.search(before) or _FIRST_BY.search(before):
        return True
    label = _LABEL.match(line.text, line.span.start, line.span.end)
    if label is not None:
        rest = re.split(r"[|•;]", _without_names(line, label.end()))[0]
        return _JOINED.fullmatch(rest) is not None
    is_byline = _BY.match(line.text, line.span.start, line.span.end) is not None
    return is_byline and line.kind is not BlockKind.BYLINE and _is_nothing_else(line)
