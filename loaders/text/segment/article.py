"""From pieces of known kind to the article's text, its blocks and the way back."""

import re
from dataclasses import dataclass, field

from loaders.text.edits import Way, edited
from loaders.text.records import Block, BlockKind, Segmented, Span
from loaders.text.segment.body import classify_body
from loaders.text.segment.credits import domains
from loaders.text.segment.dateline import dateline_end
from loaders.text.segment.header import classify_header
from loaders.text.segment.headline import headline_of
from loaders.text.segment.joins import join
from loaders.text.segment.pieces import Piece, pieces
from loaders.text.segment.stamps import parts

_BETWEEN = "\n\n"
_HYPHENED = re.compile(r"[^\W_]-$")
_SPEECH = re.compile(r"[^\W\d_a-z][^\W\d_a-z. ]{0,40}:\s")
_EARLY = 3
"""A place alone opens a story only in its first paragraphs; elsewhere capitals are a label."""


def segment(text: str) -> Segmented:
    """Find the blocks of a document, and the article's text among them.

    `text` is repaired plain text with light markdown, its lines ended by line feeds. Navigation,
    forms, notices and other furniture is cut out but kept as blocks of kind
    boilerplate; the rest, without its marks, makes the article's text, blocks two line
    ends apart. A document without an article has no block of kind paragraph.
    """
    found = pieces(text)
    headline = headline_of(found)
    first = classify_header(found, headline, domains([p.text for p in found if "/" in p.text]))
    join(found, first)
    _absorb(found)
    classify_body(found, first)
    if not any(piece.is_prose for piece in found if piece.kind is BlockKind.PARAGRAPH):
        _discard(found)
    return _assemble(text, found)


def _absorb(found: list[Piece]) -> None:
    """Let what lies between the halves of a cut paragraph be furniture."""
    awaited: Piece | None = None
    for piece in found:
        if awaited is not None and piece is not awaited:
            piece.kind = BlockKind.BOILERPLATE
            continue
        if piece is awaited or piece.joined:
            piece.kind = BlockKind.PARAGRAPH
        awaited = piece.joined


def _discard(found: list[Piece]) -> None:
    """Without a sentence there is no article, and its lines are menus."""
    for piece in found:
        if piece.kind in (BlockKind.PARAGRAPH, BlockKind.SUB_HEADING):
            piece.kind = BlockKind.BOILERPLATE


@dataclass(slots=True)
class _Writer:
    """Collects edits and blocks; `at` is how far the source is used, `length` the text's."""

    at: int = 0
    length: int = 0
    paragraphs: int = 0
    has_speakers: bool = False
    edits: list[tuple[int, int, str, str]] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)

    def gap(self, to: int, after: str, rule: str) -> None:
        self.edits.append((self.at, to, after, rule))
        self.length += len(after)
        self.at = to

    def piece(self, piece: Piece) -> None:
        for edit in piece.edits:
            start = piece.start + edit.source_start
            self.edits.append((start, start + len(edit.before), edit.after, edit.rule))
        self.length += len(piece.text)
        self.at = piece.end


def _assemble(source: str, found: list[Piece]) -> Segmented:
    writer = _Writer(has_speakers=sum(map(_is_speech, found)) > 1)
    cut: list[Piece] = []
    halves: list[Piece] = []
    start = 0
    for piece in found:
        if piece.kind is BlockKind.BOILERPLATE:
            cut.append(piece)
            continue
        broken = halves[-1] if halves else None
        writer.gap(piece.start, _gap(writer, broken), _rule(cut, broken, piece))
        _boilerplate(writer, cut)
        start = start if halves else writer.length
        writer.piece(piece)
        halves.append(piece)
        if piece.joined is None:
            _blocks(writer, halves[0], piece, Span(start, writer.length))
            halves.clear()
    writer.gap(len(source), "", _rule(cut, None, None))
    _boilerplate(writer, cut)
    made = edited(source, writer.edits)
    blocks = sorted(writer.blocks, key=lambda block: (block.source.start, -block.source.end))
    return Segmented(made.text, made.edits, tuple(blocks))


def _is_speech(piece: Piece) -> bool:
    return _SPEECH.match(piece.text) is not None


def _gap(writer: _Writer, broken: Piece | None) -> str:
    """Return what parts the next piece from the text so far, or from the half it carries on."""
    if not writer.length:
        return ""
    if broken is None:
        return _BETWEEN
    return "" if _HYPHENED.search(broken.text) else " "


def _rule(cut: list[Piece], broken: Piece | None, piece: Piece | None) -> str:
    if cut:
        return "boilerplate"
    if broken is None or piece is None:
        return "whitespace"
    return "page break" if piece.gap else "line wrap"


def _boilerplate(writer: _Writer, cut: list[Piece]) -> None:
    if cut:
        writer.blocks.append(Block(BlockKind.BOILERPLATE, Span(cut[0].start, cut[-1].end), None))
        cut.clear()


def _credits(writer: _Writer, piece: Piece, kind: BlockKind, at: int) -> None:
    """Add the byline, the outlet and the date of a line of credits, each as a block."""
    way = Way(piece.edits)
    found = parts(piece.text, kind)
    for index, (part, start, end) in enumerate(found):
        first = way.back(start) if index else 0
        last = way.back(end) if index + 1 < len(found) else piece.end - piece.start
        place = Span(piece.start + first, piece.start + last)
        writer.blocks.append(Block(part, place, Span(at + start, at + end)))


def _blocks(writer: _Writer, first: Piece, last: Piece, span: Span) -> None:
    """Add the block, the dateline that it opens with as one of its own."""
    kind = first.kind or BlockKind.PARAGRAPH
    if kind in (BlockKind.BYLINE, BlockKind.DATE):
        _credits(writer, first, kind, span.start)
        return
    source = Span(first.start, last.end)
    writer.paragraphs += kind is BlockKind.PARAGRAPH
    is_early = writer.paragraphs <= _EARLY
    is_first = writer.paragraphs == 1 and not writer.has_speakers
    dateline = (
        dateline_end(first.text, may_be_bare=is_early, may_be_colon=is_first)
        if kind is BlockKind.PARAGRAPH
        else None
    )
    if dateline is not None and span.start + dateline[1] < span.end:
        way = Way(first.edits)
        places = Span(first.start + way.back(0), first.start + way.back(dateline[0], end=True))
        writer.blocks.append(
            Block(BlockKind.DATELINE, places, Span(span.start, span.start + dateline[0]))
        )
        writer.paragraphs += _EARLY
        source = Span(first.start + way.back(dateline[1]), last.end)
        span = Span(span.start + dateline[1], span.end)
    writer.blocks.append(Block(kind, source, span))
