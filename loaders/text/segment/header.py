"""What stands between a headline and the article's first words, and above the headline."""

from dataclasses import dataclass

from loaders.text.records import BlockKind
from loaders.text.segment.credits import (
    is_byline,
    is_names,
    is_outlet,
    is_picture,
    noted_author,
    squash,
)
from loaders.text.segment.cues import Cue
from loaders.text.segment.dateline import dateline_end
from loaders.text.segment.headline import REACH, ZONE, is_title_line
from loaders.text.segment.pieces import Piece
from loaders.text.segment.shape import hangs, is_given_name

CUED = {
    Cue.DATE: BlockKind.DATE,
    Cue.URL: BlockKind.URL,
    Cue.TAGS: BlockKind.TAGS,
    Cue.CAPTION: BlockKind.CAPTION,
    Cue.NOTE: BlockKind.AUTHOR_NOTE,
}
"""The kinds that a line's own wording decides, wherever it stands."""


def classify_header(pieces: list[Piece], headline: int | None, domains: str) -> int:
    """Give the pieces above the article's first words their kinds; return where those begin."""
    first = 0 if headline is None else headline + 1
    if headline is not None:
        pieces[headline].kind = BlockKind.HEADLINE
        _above(pieces, headline, domains)
    last = _last_mark(pieces, first)
    byline = " ".join(piece.text for piece in pieces[first : last + 1] if is_byline(piece))
    title = "" if headline is None else squash(pieces[headline].text)
    known = _Known(last, domains, squash(byline), title)
    summary_to = _summary_to(pieces, first)
    index = first
    while index < len(pieces):
        piece = pieces[index]
        piece.kind = _kind(pieces, index, known)
        if index < summary_to and piece.kind is None and piece.is_prose:
            piece.kind = BlockKind.SUMMARY
        if piece.kind is None and _begins(pieces, index, headline):
            break
        if piece.kind is None:
            piece.kind = BlockKind.BOILERPLATE
        index += 1
    return index


def _above(pieces: list[Piece], headline: int, domains: str) -> None:
    """Above the headline all is menu, but for the outlet's name, the date, a byline beside it."""
    near = pieces[max(0, headline - REACH + 1) : headline]
    furniture = sum(not piece.is_prose for piece in pieces[:headline])
    for index, piece in enumerate(pieces[:headline]):
        piece.kind = BlockKind.BOILERPLATE
        is_near = index == 0 or index > headline - REACH
        if is_near and not piece.cue and is_outlet(piece, domains):
            piece.kind = BlockKind.OUTLET
        elif piece.is_prose and furniture < REACH:
            piece.kind = BlockKind.SUMMARY
    if headline and is_title_line(pieces[headline - 1]):
        pieces[headline - 1].kind = BlockKind.SUMMARY
    for piece in near:
        if piece.cue in (Cue.DATE, Cue.URL, Cue.NOTE):
            piece.kind = CUED[piece.cue]
        elif is_byline(piece):
            piece.kind = BlockKind.BYLINE


def _last_mark(pieces: list[Piece], first: int) -> int:
    """Return the index of the last byline or date before the body, `first - 1` without any."""
    last = first - 1
    leads = 0
    for index in range(first, min(first + ZONE, len(pieces))):
        piece = pieces[index]
        if piece.cue is Cue.DATE or is_byline(piece):
            last = index
        leads += piece.is_strong and not is_picture(piece, 2)
        if leads > 1 or dateline_end(piece.text):
            break
    return last


def _summary_to(pieces: list[Piece], first: int) -> int:
    """Return the end of the pieces that a label such as "Summary" announces."""
    for index in range(first, min(first + REACH, len(pieces))):
        if pieces[index].cue is Cue.SUMMARY_LABEL:
            rest = range(index + 1, min(index + 2 + REACH, len(pieces)))
            closing = [at for at in rest if pieces[at].cue is Cue.TEXT_LABEL]
            return closing[0] if closing else index + 2
    return 0


@dataclass(frozen=True, slots=True)
class _Known:
    """The last byline or date above the body, and the letters of domains, byline and headline."""

    last: int
    domains: str
    byline: str
    title: str


def _kind(pieces: list[Piece], index: int, known: _Known) -> BlockKind | None:
    """Return the kind of a piece under the headline, None where it may begin the body."""
    piece = pieces[index]
    if piece.cue is not None:
        return CUED.get(piece.cue, BlockKind.BOILERPLATE)
    if known.title and squash(piece.text) == known.title:
        return BlockKind.BOILERPLATE
    if is_byline(piece):
        return BlockKind.BYLINE
    if (name := noted_author(piece)) and squash(name) in known.byline:
        return BlockKind.AUTHOR_NOTE
    if is_outlet(piece, known.domains):
        return BlockKind.OUTLET
    if index <= known.last + 1 and is_names(piece):
        return BlockKind.BYLINE
    if _is_before_lead(pieces, index) and is_picture(piece, _signs(pieces, index)):
        return BlockKind.CAPTION
    if index < known.last:
        return (
            BlockKind.SUMMARY if piece.words >= 4 and not piece.is_linked else BlockKind.BOILERPLATE
        )
    return None


def _is_before_lead(pieces: list[Piece], index: int) -> bool:
    return any(other.is_prose for other in pieces[index + 1 : index + 3])


_CREDITS = (BlockKind.BYLINE, BlockKind.DATE, BlockKind.OUTLET, BlockKind.CAPTION)
_BESIDE = (*_CREDITS, BlockKind.BOILERPLATE)


def _signs(pieces: list[Piece], index: int) -> int:
    """Return how many signs of a caption the line needs where it stands."""
    above = [piece.kind for piece in pieces[max(0, index - ZONE) : index]]
    kept = [kind for kind in above if kind is not BlockKind.BOILERPLATE]
    if not kept or kept[-1] not in _CREDITS:
        return 3 + (not pieces[index].is_terminal) - pieces[index].is_italic
    return 1 if dateline_end(pieces[index + 1].text) else 2 - pieces[index].is_italic


def _begins(pieces: list[Piece], index: int, headline: int | None) -> bool:
    """Tell whether the body begins with this piece, which is neither label nor menu.

    A plain line right above it, under nothing but headline and credits, is a deck.
    """
    piece = pieces[index]
    if piece.is_prose or piece.is_item or piece.is_quote or headline is None:
        return not piece.is_linked
    if piece.heading or piece.is_bold:
        return not piece.is_linked
    if piece.is_linked:
        return False
    after = pieces[index + 1] if index + 1 < len(pieces) else None
    may_be_deck = (
        piece.words >= 4 and after is not None and after.is_prose and not _breaks_off(piece, after)
    )
    is_under_title = may_be_deck and all(
        other.kind in _BESIDE for other in pieces[headline + 1 : index]
    )
    if is_under_title:
        piece.kind = BlockKind.SUMMARY
        return False
    return piece.is_terminal or piece.words >= 4


def _breaks_off(piece: Piece, after: Piece) -> bool:
    """Tell whether the line is rather the first half of the article's first sentence."""
    text = piece.text
    is_cut = hangs(text) or is_given_name(text) or after.text[0].islower()
    return is_cut or dateline_end(text) is not None
