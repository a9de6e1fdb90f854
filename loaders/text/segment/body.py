"""From the article's first words on: paragraphs, sub-headings, notes, and what is none."""

import re

from loaders.text.records import BlockKind
from loaders.text.segment.credits import is_byline, is_names, is_picture, noted_author, squash
from loaders.text.segment.cues import FURNITURE, Cue
from loaders.text.segment.header import CUED
from loaders.text.segment.pieces import Piece
from loaders.text.segment.shape import opens_sentence

_SPEAKER = re.compile(r"(?:Q|A|[^\W\d_a-z][\w.’' -]{1,30}):\s")
_SAID = re.compile(r"[\"”’]\s[^\"“”]{0,60}\b(?:said|says|told|asked|added)\b")
_LABELLED = re.compile(
    r"\b(?:published|posted|updated?|created|modified|issued|date)\b", re.IGNORECASE
)
_TOLD = 3
"""After so many paragraphs a date alone on its line is no longer the article's."""
_ASKED = 3
_MENU = 3
"""So many short lines in a row beside page furniture are a menu."""
_SUB_HEADING_WORDS = 12
_PLAIN_HEADING_WORDS = 8
_TEASER_WORDS = 35
_EVIDENCE = 12
_NOTES = 4
_TAIL = 8
"""Notes about the authors stand among so many last paragraphs."""
_TAGS = 10
_TAG_WORDS = 4
_TAG_LABEL = re.compile(
    r"(?:topics|tags|key ?words|hashtags|filed under|explore more on these topics)\s*:?$",
    re.IGNORECASE,
)
_TOLD_KINDS = (BlockKind.PARAGRAPH, BlockKind.AUTHOR_NOTE)
_ADDED = 0.1
"""What follows a footer or "Comments" is more of the article if it has this share of its words."""
_OTHER = -1
"""In place of a count of teasers: other sentences are among them."""
_TEASED = 0.5
"""Teasers hold at most this share of the article's words."""
_COMMENTED = 3.0
"""Readers' comments, where a form shows that they are, may be longer than the article."""


def classify_body(pieces: list[Piece], first: int) -> None:
    """Give every piece from `first` on its kind; those that were joined keep theirs."""
    end = _end(pieces, first)
    title = next((squash(p.text) for p in pieces[:first] if p.kind is BlockKind.HEADLINE), "")
    index = first
    while index < end:
        piece = pieces[index]
        if piece.kind is not None:
            index += 1
        elif piece.is_prose or piece.kind:
            piece.kind = _prose_kind(piece)
            index += 1
        else:
            stop = _run_end(pieces, index, end)
            _classify_run(pieces, index, stop, title)
            index = stop
    for piece in pieces[end:]:
        if piece.kind is None:
            kept = piece.cue in (Cue.TAGS, Cue.URL) if piece.cue else False
            piece.kind = CUED[piece.cue] if kept and piece.cue else BlockKind.BOILERPLATE
    _teasers(pieces, first, end)
    _dates(pieces, first, end)
    _questions(pieces[first:end])
    _notes(pieces, first, end)
    _tags(pieces, first)


def _end(pieces: list[Piece], first: int) -> int:
    """Return where the article is over: at a comment form or a footer that no article follows."""
    after = [0] * (len(pieces) + 1)
    told = [0] * (len(pieces) + 1)
    for index in range(len(pieces) - 1, first - 1, -1):
        piece = pieces[index]
        after[index] = after[index + 1] + (piece.words if piece.is_strong else 0)
        told[index] = told[index + 1]
        if piece.is_prose and told[index] != _OTHER:
            told[index] = told[index] + 1 if _tells_of_another(pieces, index) else _OTHER
    joined = max((i + 1 for i in range(first, len(pieces)) if pieces[i].joined), default=first)
    for index in range(max(first, joined), len(pieces)):
        before = after[first] - after[index]
        cue = pieces[index].cue
        if cue is Cue.LIST_LABEL and told[index] > 1:
            share = _TEASED
        elif cue in (Cue.COMMENTS, Cue.FOOTER):
            share = _COMMENTED if _is_form(pieces, index) else _ADDED
        else:
            continue
        if before and after[index] <= share * before:
            return index
    return len(pieces)


def _tells_of_another(pieces: list[Piece], index: int) -> bool:
    """Tell whether a sentence may be a teaser: short, and under a plain title."""
    title = pieces[index - 1]
    is_plain = title.is_short and not (title.heading or title.is_bold or title.is_item)
    return is_plain and pieces[index].words <= _TEASER_WORDS


def _is_form(pieces: list[Piece], index: int) -> bool:
    """Tell whether other lines of a comment form or of comments follow closely."""
    near = pieces[index + 1 : index + 1 + _EVIDENCE]
    return pieces[index].cue is Cue.COMMENTS and any(piece.cue is Cue.COMMENTS for piece in near)


def _prose_kind(piece: Piece) -> BlockKind:
    if is_picture(piece, 4):
        return BlockKind.CAPTION
    return BlockKind.PARAGRAPH


def _run_end(pieces: list[Piece], index: int, end: int) -> int:
    while index < end and not (pieces[index].is_prose or pieces[index].kind):
        index += 1
    return index


def _classify_run(pieces: list[Piece], first: int, stop: int, title: str) -> None:
    """Give kinds to a run of pieces none of which is prose."""
    run = pieces[first:stop]
    for piece in run:
        if piece.cue is not None:
            piece.kind = CUED.get(piece.cue, BlockKind.BOILERPLATE)
        elif piece.is_linked or (title and squash(piece.text) == title):
            piece.kind = BlockKind.BOILERPLATE
    is_last = stop == len(pieces)
    plain = [p for p in run if p.kind is None]
    is_menu = _is_menu(run, is_last=is_last)
    is_listed = False
    for index, piece in enumerate(run):
        is_listed = is_listed or piece.is_linked or piece.cue in _LISTS
        if is_listed and piece.cue is Cue.DATE:
            piece.kind = BlockKind.BOILERPLATE
        if piece.kind is not None:
            continue
        is_closing = index + 1 == len(run) and not is_last
        is_told = piece.is_terminal and not (is_listed and piece.text.endswith("?"))
        is_kept = is_told or (is_closing and (piece.heading or piece.is_bold))
        if (is_listed or is_menu) and not is_kept:
            piece.kind = BlockKind.BOILERPLATE
        else:
            is_end = is_last and index + 1 == len(run)
            piece.kind = _kept(piece, is_list=len(plain) > 2, is_end=is_end)


_LISTS = (Cue.LIST_LABEL, Cue.COMMENTS, Cue.FOOTER)


def _is_menu(run: list[Piece], *, is_last: bool) -> bool:
    """Tell whether the short lines of a run are a menu: furniture among them, or at the end."""
    plain = [p for p in run if p.kind is None and not (p.is_terminal or p.is_item or p.is_quote)]
    furniture = any(p.kind is BlockKind.BOILERPLATE and p.words for p in run)
    return len(plain) >= _MENU and (furniture or is_last)


def _kept(piece: Piece, *, is_list: bool, is_end: bool) -> BlockKind:
    """Return the kind of a short line that belongs to the article."""
    if piece.heading:
        return BlockKind.SUB_HEADING
    if is_byline(piece) and piece.words <= 10:
        return BlockKind.BYLINE
    if is_end and is_names(piece):
        return BlockKind.AUTHOR_NOTE
    return BlockKind.PARAGRAPH if is_list or is_end or _is_told(piece) else BlockKind.SUB_HEADING


def _is_told(piece: Piece) -> bool:
    """Tell whether a short line is part of the telling and no heading."""
    if piece.is_item or piece.is_quote or (piece.is_terminal and not piece.text.endswith("?")):
        return True
    if _SPEAKER.match(piece.text) or _SAID.search(piece.text):
        return True
    if piece.text[0] in "—–":
        return True
    longest = _SUB_HEADING_WORDS if piece.is_title else _PLAIN_HEADING_WORDS
    return piece.words > longest or piece.text[-1] in ",;:-–—" or piece.text[0].islower()


def _teasers(pieces: list[Piece], first: int, end: int) -> None:
    """Cut the teasers of other articles under a label: title and sentence by turns."""
    index = first
    while index < end:
        if pieces[index].cue is not Cue.LIST_LABEL:
            index += 1
            continue
        at = index + 1
        found: list[Piece] = []
        while at + 1 < end and _is_teaser(pieces[at], pieces[at + 1]):
            found.append(pieces[at + 1])
            at += 2
        if len(found) > 1:
            for piece in found:
                piece.kind = BlockKind.BOILERPLATE
        index = at


def _is_teaser(title: Piece, sentence: Piece) -> bool:
    return (
        title.kind is BlockKind.BOILERPLATE
        and title.cue not in FURNITURE
        and sentence.kind is BlockKind.PARAGRAPH
        and sentence.joined is None
        and sentence.words <= _TEASER_WORDS
    )


def _dates(pieces: list[Piece], first: int, end: int) -> None:
    """Dates alone amid the telling head an entry or an embedded post: they are not the article's.

    Which of the dates at the top and the bottom is the article's, their own words tell.
    """
    told = [at for at in range(first, end) if pieces[at].kind is BlockKind.PARAGRAPH]
    if len(told) <= _TOLD:
        return
    for piece in pieces[told[_TOLD - 1] : told[-1]]:
        if piece.kind is BlockKind.DATE and not _LABELLED.search(piece.text):
            piece.kind = BlockKind.SUB_HEADING


def _questions(pieces: list[Piece]) -> None:
    """Several questions in bold are an interviewer's, and no headings."""
    asked = [piece for piece in pieces if piece.is_bold and piece.text.endswith("?")]
    if len(asked) >= _ASKED:
        for piece in asked:
            if piece.kind is BlockKind.SUB_HEADING:
                piece.kind = BlockKind.PARAGRAPH


def _notes(pieces: list[Piece], first: int, end: int) -> None:
    """Find the notes about authors that close an article, or stand under a label of their own.

    A note about somebody of the byline may have other lines of the page below it.
    """
    labels = [i for i in range(first, end) if pieces[i].cue is Cue.NOTE_LABEL]
    for index in labels:
        if index + 1 < end and pieces[index + 1].kind is BlockKind.PARAGRAPH:
            pieces[index + 1].kind = BlockKind.AUTHOR_NOTE
    byline = squash(" ".join(p.text for p in pieces[:first] if p.kind is BlockKind.BYLINE))
    last = [at for at in range(first + 1, end) if pieces[at].kind is BlockKind.PARAGRAPH][-_TAIL:]
    is_last = True
    for tried, index in enumerate(reversed(last)):
        piece = pieces[index]
        name = None if opens_sentence(piece.text) else noted_author(piece)
        is_known = name is not None and squash(name) in byline
        is_last = is_last and name is not None and tried < _NOTES
        surname = name.split()[-1] if name else ""
        if name and not is_known and any(surname in other.text for other in pieces[first:index]):
            is_last = False
        if is_known or is_last:
            piece.kind = BlockKind.AUTHOR_NOTE


def _tags(pieces: list[Piece], first: int) -> None:
    """Find a list of tags: lines of few words under a label, right behind the article's text."""
    told = [at for at in range(first, len(pieces)) if pieces[at].kind in _TOLD_KINDS]
    at = next((at for at in range(first, len(pieces)) if _TAG_LABEL.match(pieces[at].text)), None)
    if at is None or not told:
        return
    between = pieces[max((other for other in told if other < at), default=at) : at]
    if any(piece.cue in _LISTS for piece in between):
        return
    stop = at + 1
    while stop < len(pieces) and _is_tag(pieces[stop]):
        stop += 1
    if 1 < stop - at <= _TAGS + 1:
        for piece in pieces[at:stop]:
            piece.kind = BlockKind.TAGS


def _is_tag(piece: Piece) -> bool:
    is_kept = piece.kind is BlockKind.CAPTION or piece.joined is not None
    return piece.cue is None and piece.is_short and piece.words <= _TAG_WORDS and not is_kept
