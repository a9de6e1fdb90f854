"""The headline of a document, among the mastheads, menus and credits around it."""

import re

from loaders.text.patterns import WRITTEN_DATE
from loaders.text.segment.credits import is_byline, is_names, is_outlet
from loaders.text.segment.cues import Cue, ends_like_prose
from loaders.text.segment.dateline import dateline_end
from loaders.text.segment.pieces import Piece
from loaders.text.segment.shape import is_terse
from loaders.text.segment.stamps import are_people

_HEADLINE_WORDS = 30
_TITLE_WORDS = 22
_NEEDED = 3
"""Points a headline must score; tuned on invented pages, the seeds and 840 news articles."""
REACH = 4
ZONE = 14
_SEARCHED = 5000
_MENU = 8
_BRIEF = 3
_DECKS = 2
_ISSUE_WORDS = 6
_ISSUE = re.compile(
    r"(?:#\s?|\b(?:issue|edition|volume|vol\.?|no\.|newsletter)\s(?:no\.?\s)?#?)\d{1,4}$",
    re.IGNORECASE,
)
_MENU_REACH = 40
_LEADS = 3
_TITLE_CUES = (None, Cue.OUT_LINK, Cue.CAPTION)
"""A headline may begin with "Opinion:" or "Photos:" as links to other articles do."""


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
    return None if best is None else _first_line(pieces, best)


def _points(pieces: list[Piece], index: int, leads: int) -> int:
    piece = pieces[index]
    if piece.cue not in _TITLE_CUES or piece.is_item or is_byline(piece):
        return 0
    if _is_aside(piece) or (piece.cue is Cue.CAPTION and piece.text[-1] == ")"):
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
    if not piece.heading and _is_credit(pieces, index):
        return 0
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
    points -= 3 * (bool(after) and _is_masthead(piece, after[0]))
    return points - leads * (2 if piece.heading == 1 else 4)


def _is_aside(piece: Piece) -> bool:
    """Tell whether the line is in brackets, holds an address, or numbers an issue."""
    is_issue = piece.words <= _ISSUE_WORDS and not piece.heading and _ISSUE.search(piece.text)
    return piece.text[0] == "(" or "://" in piece.text or bool(is_issue)


def _is_credit(pieces: list[Piece], index: int) -> bool:
    """Tell whether the line names authors, or names or a date stand in it beside a title."""
    piece = pieces[index]
    is_dated = WRITTEN_DATE.search(piece.text) is not None
    if not (is_dated or is_names(piece)):
        return False
    beside = pieces[max(0, index - 1) : index] + pieces[index + 1 : index + 2] * is_dated
    return (not is_dated and are_people(piece.text)) or any(map(is_title_line, beside))


def is_title_line(piece: Piece) -> bool:
    """Tell whether the line may be a headline by itself: no sentence, credit, label or name."""
    return (
        piece.cue is None
        and _BRIEF < piece.words <= _TITLE_WORDS
        and not (piece.is_linked or piece.is_item or ends_like_prose(piece.text))
        and not (piece.text[-1] == ":" or _is_aside(piece) or dateline_end(piece.text))
        and not (is_outlet(piece, "") or is_byline(piece) or is_names(piece))
        and not WRITTEN_DATE.search(piece.text)
    )


def _titles_above(pieces: list[Piece], index: int) -> int:
    """Count the title-like lines right above: one more than a headline has decks are a menu."""
    first = index
    while first and index - first <= _DECKS and is_title_line(pieces[first - 1]):
        first -= 1
    return index - first


def _first_line(pieces: list[Piece], best: int) -> int:
    """Return the first of the title-like lines that end at the best: the others are its deck."""
    above = _titles_above(pieces, best)
    is_marked = pieces[best].heading or pieces[best].is_bold
    return best if is_marked or above > _DECKS else best - above


def _is_masthead(piece: Piece, below: Piece) -> bool:
    """Tell whether a brief line stands above a title in title case, as a newsletter's name does."""
    is_brief = piece.words <= _BRIEF and piece.is_title and not (piece.heading or piece.is_bold)
    return is_brief and below.is_title and is_title_line(below)


def _is_deck(pieces: list[Piece], index: int) -> bool:
    """Tell whether the piece may be the second part of a headline, for a title is above it."""
    return 0 < _titles_above(pieces, index) <= _DECKS


def _after(pieces: list[Piece], index: int) -> list[Piece]:
    """Return the pieces that tell whether the one above them is a headline; no list items."""
    reach = REACH + 2 * (index == 0)
    near = pieces[index + 1 : index + 1 + ZONE]
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
