"""The top of a document: its headline, and what stands between it and the article's first words."""

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
from loaders.text.segment.cues import Cue, ends_like_prose
from loaders.text.segment.dateline import dateline_end
from loaders.text.segment.pieces import Piece
from loaders.text.segment.shape import is_terse

_HEADLINE_WORDS = 30
_TITLE_WORDS = 22
_NEEDED = 3
"""Points a headline must score; tuned on invented pages, the seeds and 840 news articles."""
_REACH = 4
_ZONE = 14
_SEARCHED = 5000
_MENU = 8
_BRIEF = 3
_MENU_REACH = 40
_LEADS = 3
_TITLE_CUES = (None, Cue.OUT_LINK, Cue.CAPTION)
"""A headline may begin with "Opinion:" or "Photos:" as links to other articles do."""

CUED = {
    Cue.DATE: BlockKind.DATE,
    Cue.URL: BlockKind.URL,
    Cue.TAGS: BlockKind.TAGS,
    Cue.CAPTION: BlockKind.CAPTION,
    Cue.NOTE: BlockKind.AUTHOR_NOTE,
}
"""The kinds that a line's own wording decides, wherever it stands."""


def headline_of(pieces: list[Piece]) -> int | None:
    """Return the index of the document's headline, None where it has none."""
    best, most = None, _NEEDED - 1
    leads = 0
    for index, piece in enumerate(pieces[:_SEARCHED]):
        points = _points(pieces, index, leads)
        if points > most:
            best, most = index, points
        leads += piece.is_strong
        if leads >= _LEADS:
            break
    return best


def _points(pieces: list[Piece], index: int, leads: int) -> int:
    piece = pieces[index]
    if piece.cue not in _TITLE_CUES or piece.is_item or is_byline(piece):
        return 0
    if (
        piece.text[0] == "("
        or "://" in piece.text
        or (piece.cue is Cue.CAPTION and piece.text[-1] == ")")
    ):
        return 0
    opens = index == 0 and len(pieces) > 1 and pieces[1].is_prose
    if piece.words > _HEADLINE_WORDS or (piece.words < 2 and not (piece.heading or opens)):
        return 0
    if dateline_end(piece.text, may_be_bare=piece.is_prose) or (
        piece.text[-1] == ":" and not piece.heading
    ):
        return 0
    if piece.is_prose and piece.words > _TITLE_WORDS:
        return 0
    after = _after(pieces, index)
    is_credited = bool(after) and (after[0].cue is Cue.DATE or is_byline(after[0]))
    is_titled = piece.is_title or is_credited or is_terse(piece.text, piece.words)
    if piece.is_prose and ends_like_prose(piece.text) and (index or not is_titled):
        return 0
    told = any(_is_story_mark(other) for other in _until_prose(after))
    points = {0: 0, 1: 5, 2: 3}.get(piece.heading, 1) + piece.is_bold
    points += 2 * (index == 0) + 3 * told + (3 <= piece.words <= _TITLE_WORDS)
    telling = [other for other in after if other.cue is None and not is_byline(other)]
    points += 2 * (opens or any(other.is_strong for other in telling[:2]))
    points -= piece.is_terminal and piece.text.endswith(".")
    points += (
        (is_credited and not _is_deck(pieces, index)) - is_names(piece) - 3 * _is_far(pieces, index)
    )
    points -= 3 * piece.is_linked + 2 * is_outlet(piece, "")
    is_parted = bool(after) and after[0].is_short and not (after[0].cue or is_names(after[0]))
    points -= is_parted and not told
    return points - leads * (2 if piece.heading == 1 else 4)


def _is_deck(pieces: list[Piece], index: int) -> bool:
    """Tell whether the piece may be the second part of a headline, for a title is above it."""
    above = pieces[index - 1] if index else pieces[index]
    is_line = above.is_short and above.cue is None and not above.is_linked
    return index > 0 and is_line and above.words > _BRIEF and not is_outlet(above, "")


def _after(pieces: list[Piece], index: int) -> list[Piece]:
    """Return the pieces that tell whether the one above them is a headline; no list items."""
    reach = _REACH + 2 * (index == 0)
    near = pieces[index + 1 : index + 1 + _ZONE]
    return [piece for piece in near if not piece.is_item][:reach]


def _is_far(pieces: list[Piece], index: int) -> bool:
    """Tell whether lines like those of a menu part the piece from the first prose below it."""
    menu = 0
    for piece in pieces[index + 1 : index + 1 + _MENU_REACH]:
        if piece.is_strong:
            return False
        menu += piece.is_short and piece.cue is None and not piece.is_item
        if menu > _MENU:
            return True
    return False


def _until_prose(after: list[Piece]) -> list[Piece]:
    found = 0
    for length, piece in enumerate(after):
        found += piece.is_strong
        if found > 1:
            return after[:length]
    return after


def _is_story_mark(piece: Piece) -> bool:
    return piece.cue is Cue.DATE or is_byline(piece) or bool(dateline_end(piece.text))


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
    near = pieces[max(0, headline - _REACH + 1) : headline]
    furniture = sum(not piece.is_prose for piece in pieces[:headline])
    for index, piece in enumerate(pieces[:headline]):
        piece.kind = BlockKind.BOILERPLATE
        is_near = index == 0 or index > headline - _REACH
        if is_near and not piece.cue and is_outlet(piece, domains):
            piece.kind = BlockKind.OUTLET
        elif piece.is_prose and furniture < _REACH:
            piece.kind = BlockKind.SUMMARY
    for piece in near:
        if piece.cue in (Cue.DATE, Cue.URL):
            piece.kind = CUED[piece.cue]
        elif is_byline(piece):
            piece.kind = BlockKind.BYLINE


def _last_mark(pieces: list[Piece], first: int) -> int:
    """Return the index of the last byline or date before the body, `first - 1` without any."""
    last = first - 1
    leads = 0
    for index in range(first, min(first + _ZONE, len(pieces))):
        piece = pieces[index]
        if piece.cue is Cue.DATE or is_byline(piece):
            last = index
        leads += piece.is_strong and not is_picture(piece, 2)
        if leads > 1 or dateline_end(piece.text):
            break
    return last


def _summary_to(pieces: list[Piece], first: int) -> int:
    """Return the end of the pieces that a label such as "Summary" announces."""
    for index in range(first, min(first + _REACH, len(pieces))):
        if pieces[index].cue is Cue.SUMMARY_LABEL:
            rest = range(index + 1, min(index + 2 + _REACH, len(pieces)))
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


def _signs(pieces: list[Piece], index: int) -> int:
    """Return how many signs of a caption the line needs where it stands."""
    if dateline_end(pieces[index + 1].text):
        return 1
    above = [piece.kind for piece in pieces[max(0, index - _ZONE) : index]]
    kept = [kind for kind in above if kind is not BlockKind.BOILERPLATE]
    return (2 if kept and kept[-1] in _CREDITS else 3) - pieces[index].is_italic


def _begins(pieces: list[Piece], index: int, headline: int | None) -> bool:
    """Tell whether the body begins with this piece, which is neither label nor menu."""
    piece = pieces[index]
    if piece.is_prose or piece.is_item or piece.is_quote or headline is None:
        return not piece.is_linked
    if piece.heading or piece.is_bold:
        return not piece.is_linked
    if piece.is_linked:
        return False
    after = pieces[index + 1] if index + 1 < len(pieces) else None
    if index == headline + 1 and piece.words >= 4 and after is not None and after.is_prose:
        piece.kind = BlockKind.SUMMARY
        return False
    return piece.is_terminal or piece.words >= 4
