"""Cutting a document into pieces: what stands between blank lines, or on one line."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise

from loaders.text.records import BlockKind, Edit, Span
from loaders.text.segment.cues import Cue, cue_of
from loaders.text.segment.inline import Cleaned, clean
from loaders.text.segment.shape import ends_sentence, has_stop, is_title_case

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W\d_]+")
_NEW_PIECE = re.compile(
    r"#{1,6}\s|[*+•●▪◦‣·]\s|-\s(?!-)|\d{1,2}[.)]\s|!?\[[^\[\]]*\]\(|Q(?:uestion)?:|A(?:nswer)?:"
)
_HYPHEN_AT_END = re.compile(r"[^\W\d_][-\u00ad][^\S\n]*\n")
_SETEXT = re.compile(r"={3,}$|-{3,}$")

_WRAP_MIN = 40
"""Lines shorter than this say nothing about the width that text was wrapped to."""
_WRAP_MAX = 130
_WRAP_PAIRS = 3
_FULL = 0.8
"""A wrapped line and the next line's first word would fill at least this much of the width."""
_BRIMFUL = 0.95
"""A full stop in a shorter line ends the paragraph."""
LONG = 18
"""A line of so many words is prose whatever it ends in, unless it is written like a title."""
SENTENCE = 5
_LONGEST_WORD = 60
_OPENING = 300
_TOP = 12


@dataclass(slots=True)
class Piece:
    """A piece of the document, without its marks, and what is known of it.

    `edits` lead from `source[start:end]` to `text`, offsets counted from `start`. `gap` is
    the number of blank lines above it. `joined` is the piece that carries this one on.
    """

    start: int
    end: int
    gap: int
    text: str
    edits: tuple[Edit, ...]
    heading: int = 0
    is_bold: bool = False
    is_italic: bool = False
    is_item: bool = False
    is_quote: bool = False
    is_linked: bool = False
    words: int = 0
    is_terminal: bool = False
    is_title: bool = False
    has_stop: bool = False
    cue: Cue | None = None
    kind: BlockKind | None = None
    joined: "Piece | None" = field(default=None, repr=False)

    @property
    def is_prose(self) -> bool:
        """A sentence or more of running text, as far as its shape tells."""
        if self.cue is not None or self.heading or self.is_linked:
            return False
        if self.text.endswith("?") and (self.is_item or self.is_title) and self.words < LONG:
            return False
        if self.is_terminal:
            return self.words >= SENTENCE or (self.words >= 2 and self.text[0] in "\"“'‘")
        return not self.is_title and (self.words >= LONG or self.has_stop)

    @property
    def is_strong(self) -> bool:
        """Prose long enough to be a paragraph wherever it stands."""
        return self.is_prose and self.words >= 2 * SENTENCE

    @property
    def is_short(self) -> bool:
        """A line like those of menus and lists: no sentence."""
        return not self.is_terminal and not self.is_prose


@dataclass(slots=True)
class _Line:
    start: int
    end: int
    gap: int
    indent: int


def pieces(source: str) -> list[Piece]:
    """Return the pieces of the document in its order; they hold all that is not white space."""
    lines = list(_lines(source))
    width = _wrap_width(source, lines)
    is_word = _lexicon(source) if _HYPHEN_AT_END.search(source) else _no_word
    return [
        _piece(source, span, gap, level, partial(clean, is_word=is_word, is_top=index < _TOP))
        for index, (span, gap, level) in enumerate(_groups(source, lines, width))
    ]


def _lines(source: str) -> Iterator[_Line]:
    above = 0
    for match in _LINE.finditer(source):
        raw = match.group()
        words = raw.strip()
        if not words.strip("> "):
            continue
        indent = len(raw) - len(raw.lstrip())
        start = match.start() + indent
        gap = max(0, source.count("\n", above, start) - 1)
        above = start + len(words)
        yield _Line(start, above, gap, indent)


def _wrap_width(source: str, lines: list[_Line]) -> int | None:
    """Return the width the document's lines were broken to, None where a line is a paragraph.

    Broken lines are long, of about equal length, end mid-sentence and go on in lower case.
    """
    pairs = [
        (one, two)
        for one, two in pairwise(lines)
        if two.gap == 0 and one.end - one.start >= _WRAP_MIN and source[one.start] != "["
    ]
    broken = [
        (one, two)
        for one, two in pairs
        if not ends_sentence(source[max(one.start, one.end - 9) : one.end])
    ]
    if len(broken) < _WRAP_PAIRS or 2 * len(broken) < len(pairs):
        return None
    lengths = sorted(one.end - one.start + one.indent for one, _ in broken)
    width = lengths[len(lengths) * 9 // 10]
    going_on = sum(source[two.start].islower() for _, two in broken)
    full = sum(_fills(source, one, two, width) for one, two in broken)
    if width > _WRAP_MAX or going_on * 3 < len(broken) or 2 * full < len(broken):
        return None
    return width


def _fills(source: str, one: _Line, two: _Line, width: int, share: float = _FULL) -> bool:
    first = source.find(" ", two.start, two.end)
    word = (first if first >= 0 else two.end) - two.start
    return one.end - one.start + one.indent + 1 + word >= share * width


def _groups(source: str, lines: list[_Line], width: int | None) -> Iterator[tuple[Span, int, int]]:
    """Yield the place of each piece, the blank lines above it, its level as underlined heading."""
    index = 0
    while index < len(lines):
        first = last = lines[index]
        while index + 1 < len(lines) and _goes_on(source, last, lines[index + 1], width):
            index += 1
            last = lines[index]
        index += 1
        level = 0
        if index < len(lines) and lines[index].gap == 0 and first is last:
            line = lines[index]
            rule = _SETEXT.match(source, line.start, line.end)
            if rule and not ends_sentence(source[max(last.start, last.end - 9) : last.end]):
                level = 1 if source[line.start] == "=" else 2
        yield Span(first.start, last.end), first.gap, level


def _goes_on(source: str, one: _Line, two: _Line, width: int | None) -> bool:
    """Tell whether the line break between the two lines is only where the text was wrapped."""
    if width is None or two.gap or _NEW_PIECE.match(source, two.start, two.end):
        return False
    if source.startswith("#", one.start) or not any(map(str.isalnum, source[two.start : two.end])):
        return False
    ends = ends_sentence(source[max(one.start, one.end - 9) : one.end])
    if _fills(source, one, two, width, _BRIMFUL if ends else _FULL):
        return not (ends and two.indent >= one.indent + 2)
    return not ends and source[two.start].islower()


def _no_word(_word: str) -> bool:
    return False


def _lexicon(source: str) -> Callable[[str], bool]:
    words = {match.group().lower() for match in _WORD.finditer(source)}
    return words.__contains__


def _piece(source: str, span: Span, gap: int, level: int, read: Callable[..., Cleaned]) -> Piece:
    raw = span.of(source)
    found = read(raw)
    text = found.text
    letters = len(text) - text.count(" ")
    piece = Piece(
        span.start,
        span.end,
        gap,
        text,
        found.edits,
        heading=found.heading or level,
        is_bold=len(found.whole) > 1,
        is_italic=len(found.whole) == 1,
        is_item=found.is_item,
        is_quote=raw.startswith(">"),
        is_linked=letters > 0 and found.linked >= 0.8 * letters,
        words=_words(text),
        is_terminal=ends_sentence(text[-9:]),
        is_title=is_title_case(text),
        has_stop=has_stop(text[:_OPENING]),
    )
    piece.cue = cue_of(text, piece.words, is_image=found.is_image)
    if piece.cue is Cue.TAGS and found.linked:
        listed = read(raw, is_list=True)
        piece.text, piece.edits = listed.text, listed.edits
    return piece


def _words(text: str) -> int:
    """Count the words that have a letter or digit; what has no spaces counts by its length."""
    found = sum(any(map(str.isalnum, word)) for word in text.split())
    return max(found, len(text) // _LONGEST_WORD) if found else 0
