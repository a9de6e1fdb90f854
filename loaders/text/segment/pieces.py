"""Cutting a document into pieces: what stands between blank lines, or on one line."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from loaders.text.records import BlockKind, Edit, Span
from loaders.text.segment.cues import Cue, cue_of
from loaders.text.segment.inline import clean
from loaders.text.segment.running import running_heads
from loaders.text.segment.shape import ends_sentence, has_stop, is_title_case

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W\d_]+")
_NEW_PIECE = re.compile(
    r"#{1,6}\s|[*+•●▪◦‣·]\s|-\s(?!-)|\d{1,2}[.)]\s|!?\[[^\[\]]*\]\(|Q(?:uestion)?:|A(?:nswer)?:"
)
_HYPHEN_AT_END = re.compile(r"[-\u00ad](?<=[^\W\d_][-\u00ad])[^\S\n]*\n")
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
_REPEATED = 80
"""A line no longer than this may stand in a document many times, and is read once."""
_KEPT_READINGS = 20_000


@dataclass(slots=True)
class Piece:
    """A piece of the document, without its marks, and what is known of it.

    `edits` lead from `source[start:end]` to `text`, offsets counted from `start`. `gap` is
    the number of blank lines above it. `is_prose`: a sentence or more of running text, as
    far as its shape tells. `joined` is the piece that carries this one on.
    """

    start: int
    end: int
    gap: int
    text: str
    edits: tuple[Edit, ...]
    heading: int
    is_bold: bool
    is_italic: bool
    is_item: bool
    is_quote: bool
    is_linked: bool
    words: int
    is_terminal: bool
    is_title: bool
    has_stop: bool
    cue: Cue | None
    is_prose: bool
    kind: BlockKind | None = None
    joined: "Piece | None" = field(default=None, repr=False)

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
    """A line without the blanks around it; `words` is where they begin after quote marks."""

    start: int
    end: int
    gap: int
    indent: int
    words: int


def pieces(source: str) -> list[Piece]:
    """Return the pieces of the document in its order; they hold all that is not white space."""
    lines = list(_lines(source))
    heads = running_heads(
        (source[line.start : line.end] for line in lines[:_TOP]),
        (
            (line.start, source[line.start : line.end])
            for line in lines
            if source[line.end - 1].isdigit() or source[line.start].isdigit()
        ),
    )
    width = _wrap_width(source, lines)
    is_word = _lexicon(source) if _HYPHEN_AT_END.search(source) else _no_word
    readings: dict[tuple[str, int], _Facts] = {}
    found: list[Piece] = []
    for span, gap, level in _groups(source, lines, width, heads):
        raw = source[span.start : span.end]
        facts = readings.get((raw, level))
        if facts is None:
            facts = _read(raw, level, is_word, is_top=len(found) < _TOP)
            if len(raw) <= _REPEATED and len(found) >= _TOP and len(readings) < _KEPT_READINGS:
                readings[raw, level] = facts
        if span.start in heads:
            facts = facts._replace(cue=Cue.PAGE, is_prose=False)
        found.append(Piece(span.start, span.end, gap, *facts))
    return found


def _lines(source: str) -> Iterator[_Line]:
    above = 0
    for match in _LINE.finditer(source):
        raw = match.group()
        words = raw.strip()
        if not words or (words[0] == ">" and not words.strip("> ")):
            continue
        indent = raw.index(words)
        start = match.start() + indent
        gap = max(0, source.count("\n", above, start) - 1)
        above = start + len(words)
        marks = len(words) - len(words.lstrip("> ")) if words[0] == ">" else 0
        yield _Line(start, above, gap, indent, start + marks)


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
    going_on = sum(source[two.words].islower() for _, two in broken)
    full = sum(_fills(source, one, two, width) for one, two in broken)
    if width > _WRAP_MAX or going_on * 3 < len(broken) or 2 * full < len(broken):
        return None
    return width


def _fills(source: str, one: _Line, two: _Line, width: int, share: float = _FULL) -> bool:
    first = source.find(" ", two.words, two.end)
    word = (first if first >= 0 else two.end) - two.words
    return one.end - one.start + one.indent + 1 + word >= share * width


def _groups(
    source: str, lines: list[_Line], width: int | None, heads: set[int]
) -> Iterator[tuple[Span, int, int]]:
    """Yield the place of each piece, the blank lines above it, its level as underlined heading."""
    index = 0
    while index < len(lines):
        first = last = lines[index]
        while index + 1 < len(lines) and _goes_on(source, last, lines[index + 1], width):
            if last.start in heads or lines[index + 1].start in heads:
                break
            index += 1
            last = lines[index]
        index += 1
        level = 0
        if index < len(lines) and source[lines[index].start] in "=-" and first is last:
            line = lines[index]
            rule = not line.gap and _SETEXT.match(source, line.start, line.end)
            if rule and not ends_sentence(source[max(last.start, last.end - 9) : last.end]):
                level = 1 if source[line.start] == "=" else 2
        yield Span(first.start, last.end), first.gap, level


def _goes_on(source: str, one: _Line, two: _Line, width: int | None) -> bool:
    """Tell whether the line break between the two lines is only where the text was wrapped."""
    if width is None or two.gap or _NEW_PIECE.match(source, two.words, two.end):
        return False
    if source.startswith("#", one.start) or not any(map(str.isalnum, source[two.start : two.end])):
        return False
    ends = ends_sentence(source[max(one.start, one.end - 9) : one.end])
    if _fills(source, one, two, width, _BRIMFUL if ends else _FULL):
        return not (ends and two.indent >= one.indent + 2)
    return not ends and source[two.words].islower()


def _no_word(_word: str) -> bool:
    return False


def _lexicon(source: str) -> Callable[[str], bool]:
    words = {match.group().lower() for match in _WORD.finditer(source)}
    return words.__contains__


class _Facts(NamedTuple):
    """What the words of a piece tell, wherever it stands: fields of `Piece`, in their order."""

    text: str
    edits: tuple[Edit, ...]
    heading: int
    is_bold: bool
    is_italic: bool
    is_item: bool
    is_quote: bool
    is_linked: bool
    words: int
    is_terminal: bool
    is_title: bool
    has_stop: bool
    cue: Cue | None
    is_prose: bool


def _read(raw: str, level: int, is_word: Callable[[str], bool], *, is_top: bool) -> _Facts:
    found = clean(raw, is_word, is_top=is_top)
    text = found.text
    letters = len(text) - text.count(" ")
    words = _words(text)
    cue = cue_of(text, words, is_image=found.is_image)
    facts = _Facts(
        text,
        found.edits,
        heading=found.heading or level,
        is_bold=len(found.whole) > 1,
        is_italic=len(found.whole) == 1,
        is_item=found.is_item,
        is_quote=raw.startswith(">"),
        is_linked=letters > 0 and found.linked >= 0.8 * letters,
        words=words,
        is_terminal=ends_sentence(text[-9:]),
        is_title=is_title_case(text),
        has_stop=has_stop(text[:_OPENING]),
        cue=cue,
        is_prose=False,
    )
    if cue is Cue.TAGS and found.linked:
        listed = clean(raw, is_word, is_top=is_top, is_list=True)
        return facts._replace(text=listed.text, edits=listed.edits)
    return facts._replace(is_prose=True) if _is_prose(facts) else facts


def _is_prose(piece: _Facts) -> bool:
    if piece.cue is not None or piece.heading or piece.is_linked:
        return False
    if piece.text.endswith("?") and (piece.is_item or piece.is_title) and piece.words < LONG:
        return False
    if piece.is_terminal:
        return piece.words >= SENTENCE or (piece.words >= 2 and piece.text[0] in "\"“'‘")
    return not piece.is_title and (piece.words >= LONG or piece.has_stop)


def _words(text: str) -> int:
    """Count the words that have a letter or digit; what has no spaces counts by its length."""
    words = text.split()
    found = sum(map(str.isalnum, [word[0] for word in words]))
    if found < len(words):
        marked = (word for word in words if not word[0].isalnum())
        found += sum(any(map(str.isalnum, word)) for word in marked)
    return max(found, len(text) // _LONGEST_WORD) if found else 0
