"""Which characters stand in quotation marks: pairs the marks of every block of prose.

Marks are paired by family within a block. A mark that never closes reaches to the end
of its block; where the next block opens with a repeated mark it is carried on, and where
the next mark of a later block closes, the quotation spans the blocks. Apostrophes and
primes are told from marks by their neighbours. Every step is linear in the text.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

from loaders.text.records import PROSE, Block, Marked, Span

# Three in a row after a word are a single mark and a double one.
# Every alternative begins with the mark itself: so they are sought by their first letters.
_MARK = re.compile(r"'(?<=[^\s']')(?=''(?!'))|``|''|[\"“”„«»'‘’]")
_FAMILY = {
    "“": "curly", "”": "curly", "„": "curly",
    "«": "angle", "»": "angle",
    "``": "typewriter", "''": "typewriter",
    '"': "straight",
    "‘": "single", "’": "single", "'": "straight single",
}  # fmt: skip
_OPENERS = frozenset({"“", "„", "«", "``", "‘"})
_CLOSERS = frozenset({"”", "»", "’"})
_SINGLES = ("single", "straight single")  # in this order: the later judges the same marks anew
_BEFORE_OPENING = frozenset("([{—–-/“‘\"'")
# What an apostrophe at the beginning of a word stands for: 'em, 'tis, the '90s.
_ELISION = re.compile(
    r"\d\ds?(?![\w’'])|(?:em|til|tis|twas|cause|cos|bout|round|n|nuff)\b", re.IGNORECASE
)
# The inches of 6'2".
_PRIMES = re.compile(r"\d['’]\d{1,2}$")
_MAX_BLOCKS_ACROSS = 6  # how many blocks a quotation without repeated marks may span


class _Mark(NamedTuple):
    start: int
    end: int
    family: str
    opens: bool
    closes: bool


@dataclass(frozen=True, slots=True)
class _Open:
    mark: _Mark
    block: int
    continues: bool


def find_quotes(text: str, blocks: tuple[Block, ...]) -> tuple[Marked, ...]:
    """Return every span in quotation marks, in the order of the text, nested ones too."""
    found: list[Marked] = []
    left_open: _Open | None = None
    for index, block in enumerate(blocks):
        if block.span is None or block.kind not in PROSE:
            continue
        marks = _marks(text, block.span)
        continues = False
        if left_open is not None and marks:
            opened, first = left_open.mark, marks[0]
            same_family = first.family == opened.family
            if same_family and first.start == block.span.start and first.opens:
                end = _end_of(blocks, left_open.block)
                found.append(_marked(opened, end, closed=True, continues=left_open.continues))
                continues, left_open = True, None
            elif same_family and first.closes and not first.opens:
                found.append(_between(opened, first))
                marks, left_open = marks[1:], None
        if left_open is not None and (marks or index - left_open.block >= _MAX_BLOCKS_ACROSS):
            found += _unclosed(left_open, blocks)
            left_open = None
        unclosed = _pair(text, marks, block.span, found, continues=continues)
        if unclosed:
            carried = continues and unclosed.start == block.span.start
            left_open = _Open(unclosed, index, carried)
    if left_open is not None:
        found += _unclosed(left_open, blocks)
    return tuple(sorted(found, key=lambda marked: (marked.marks.start, -marked.marks.end)))


def _end_of(blocks: tuple[Block, ...], index: int) -> int:
    span = blocks[index].span
    assert span is not None  # noqa: S101 - only blocks of prose hold marks
    return span.end


def _unclosed(left_open: _Open, blocks: tuple[Block, ...]) -> list[Marked]:
    """Return what is left open for good; a single mark that nothing closes is an apostrophe."""
    if left_open.mark.family in _SINGLES and not left_open.continues:
        return []
    end = _end_of(blocks, left_open.block)
    return [_marked(left_open.mark, end, closed=False, continues=left_open.continues)]


def _marked(opened: _Mark, end: int, *, closed: bool, continues: bool = False) -> Marked:
    return Marked(Span(opened.end, end), Span(opened.start, end), closed, continues)


def _between(opened: _Mark, closing: _Mark, *, continues: bool = False) -> Marked:
    return Marked(
        Span(opened.end, closing.start),
        Span(opened.start, closing.end),
        is_closed=True,
        continues=continues,
    )


def _marks(text: str, span: Span) -> list[_Mark]:
    """Return what may be a quotation mark in a block: apostrophes inside words are not."""
    marks = []
    for match in _MARK.finditer(text, span.start, span.end):
        start, end, written = match.start(), match.end(), match.group()
        before = text[start - 1] if start > span.start else " "
        after = text[end] if end < span.end else " "
        family = _FAMILY[written]
        if family in _SINGLES and before.isalnum() and after.isalnum():
            continue
        if written == '"' and _PRIMES.search(text, max(span.start, start - 5), start):
            continue
        opens, closes = _sides(written, before, after)
        if family in _SINGLES and opens and _ELISION.match(text, end):
            opens = False
        if opens or closes:
            marks.append(_Mark(start, end, family, opens, closes))
    return _without_inches(text, marks)


def _without_inches(text: str, marks: list[_Mark]) -> list[_Mark]:
    """Drop the mark of `5" of snow` where it is the odd one among straight marks."""
    straight = [mark for mark in marks if mark.family == "straight"]
    inches = [mark for mark in straight if not mark.opens and text[mark.start - 1].isdigit()]
    if len(straight) % 2 and len(inches) == 1:
        return [mark for mark in marks if mark is not inches[0]]
    return marks


def _sides(written: str, before: str, after: str) -> tuple[bool, bool]:
    """Tell whether a mark may open and whether it may close, by its neighbours."""
    if written in _OPENERS:
        # A German closing mark looks like an English opening one.
        ends_word = written == "“" and not before.isspace() and not after.isalnum()
        return (not ends_word or before in _BEFORE_OPENING, ends_word)
    if written in _CLOSERS and written != "’":
        return (written == "”" and before.isspace() and after.isalnum(), not before.isspace())
    opens = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
    closes = not before.isspace() and not after.isalnum()
    if opens and closes:  # between punctuation: a dash or bracket before it opens
        return (before in "([{—–-/" or after.isalnum(), before not in "([{")
    if not opens and not closes and written in {'"', "''", "``"}:
        if before.isspace() and after.isspace():
            return (True, True)
        return (before.isspace(), not before.isspace())
    return (opens and written != "’", closes)


def _pair(
    text: str, marks: list[_Mark], block: Span, found: list[Marked], *, continues: bool
) -> _Mark | None:
    """Pair the marks of one block into `found`; return the outermost that is left open.

    A single mark is left open only where it begins a quotation that nothing in its block
    closes; whether it is one shows in the next.
    """
    closable = _single_closings(text, marks)
    miswritten = _miswritten(marks)
    closable.update(dict.fromkeys(miswritten.values(), True))
    opened: list[_Mark] = []
    hanging: _Mark | None = None
    for position, mark in enumerate(marks):
        families = [each.family for each in opened]
        if mark.start in miswritten and opened and opened[-1].family in _SINGLES:
            found.append(_between(opened.pop(), mark))
        elif mark.closes and mark.family in families:
            if mark.family in _SINGLES and mark.start not in closable:
                continue
            depth = families.index(mark.family)
            carried = continues and opened[depth].start == block.start
            found.append(_between(opened[depth], mark, continues=carried))
            del opened[depth:]
        elif mark.opens and mark.family not in families:
            if mark.family not in _SINGLES or closable.get(-position - 1):
                opened.append(mark)
            elif not opened and _leads_in(text, mark, block):
                hanging = mark
        elif mark.closes and opened and _foreign(mark, opened[-1]):
            carried = continues and opened[-1].start == block.start
            found.append(_between(opened.pop(), mark, continues=carried))
    doubles = [mark for mark in opened if mark.family not in _SINGLES]
    return doubles[0] if doubles else hanging


def _miswritten(marks: list[_Mark]) -> dict[int, int]:
    """Return the double marks that close an inner quotation, by where they begin.

    The values are the keys of `_single_closings` for the single marks that they close.

    `“He said ‘go.” And so on ‘to the end’.”`: of two closing marks in a row, with an opening
    single mark and none of their own before the first, the first closes what is inside.
    """
    found: dict[int, int] = {}
    single: int | None = None
    closing: _Mark | None = None
    for position, mark in enumerate(marks):
        if mark.family == "single" and closing is None:
            single = position if mark.opens else None
        if mark.family != "curly":
            continue
        if mark.opens:
            single = closing = None
        elif closing is not None and single is not None:
            found[closing.start] = -single - 1
            single = closing = None
        elif single is not None:
            closing = mark
    return found


def _leads_in(text: str, mark: _Mark, block: Span) -> bool:
    """Tell whether a mark begins a paragraph or follows a comma or colon, before a capital."""
    led = mark.start == block.start or text[max(0, mark.start - 2) : mark.start] in {", ", ": "}
    return led and text[mark.end : mark.end + 1].isupper()


def _foreign(mark: _Mark, opened: _Mark) -> bool:
    """Tell whether a closing mark of another family may close what is open (“so" is common)."""
    return (
        not mark.opens
        and mark.family != opened.family
        and mark.family not in _SINGLES
        and opened.family not in _SINGLES
    )


def _single_closings(text: str, marks: list[_Mark]) -> dict[int, bool]:
    """Say which single marks may close, and which opening ones have one to close them.

    A mark after s and before another word may be a possessive ("the voters' view"): it
    closes only where no better one follows before the next opening. Keys are the start
    of a closing mark, and `-position - 1` for an opening one that can be closed.
    """
    usable: dict[int, bool] = {}
    for family in _SINGLES:
        better = doubtful = False
        for position in range(len(marks) - 1, -1, -1):
            mark = marks[position]
            if mark.family != family and not (family == "single" and mark.family in _SINGLES):
                continue
            if mark.opens:
                usable[-position - 1] = better or doubtful
                better = doubtful = False
            elif mark.closes and not _possessive(text, mark):
                usable[mark.start] = better = True
            elif mark.closes and not better:
                usable[mark.start] = doubtful = True
    return usable


def _possessive(text: str, mark: _Mark) -> bool:
    return text[mark.start - 1] in "sS" and text[mark.end : mark.end + 2].strip().isalnum()
