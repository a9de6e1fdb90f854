"""Putting together again the paragraphs that a page break or page furniture cut in two."""

import re
from itertools import pairwise

from loaders.text.segment.credits import is_byline, is_picture, noted_author
from loaders.text.segment.cues import FURNITURE, Cue
from loaders.text.segment.pieces import Piece
from loaders.text.segment.shape import first_word, hangs, is_given_name, opens_sentence

_FAR = 120
"""A continuation is looked for at most so many pieces further down."""
_ABSORBED = 2
"""So many sentences of teasers may stand inside the furniture between the two halves."""
_FURNITURE_BESIDE_TEASERS = 3
_CAREFUL = 5
"""A writer who leaves out one full stop in so many paragraphs leaves them out on purpose."""
_BROKEN_WORDS = 6
_CAPITAL = re.compile(r"[^\W\d_a-z]")


def join(pieces: list[Piece], first: int) -> None:
    """Link each piece from `first` on that breaks off to the piece that carries it on.

    What lies between the two is furniture, whatever it looks like.
    """
    prose = [piece for piece in pieces[first:] if piece.is_prose]
    ragged = sum(not piece.is_terminal for piece in prose)
    careful = _CAREFUL * ragged <= max(len(prose), 2 * _CAREFUL)
    pairs = _name_pairs(pieces, first) if ragged else frozenset()
    for index in range(first, len(pieces)):
        if _breaks_off(pieces[index]):
            found = _continuation(pieces, index, pairs, careful=careful)
            if found is not None:
                pieces[index].joined = pieces[found]


def _name_pairs(pieces: list[Piece], first: int) -> frozenset[tuple[str, str]]:
    """Return the pairs of capitalised words that stand together in the article."""
    pairs: set[tuple[str, str]] = set()
    for piece in pieces[first:]:
        if piece.is_prose:
            words = piece.text.split(" ")
            pairs.update(
                (one, two.rstrip(".,;:!?’'\"”s"))
                for one, two in pairwise(words)
                if one[:1].isupper() and two[:1].isupper()
            )
    return frozenset(pairs)


def _breaks_off(piece: Piece) -> bool:
    return (
        not piece.is_terminal
        and piece.cue is None
        and not (piece.heading or piece.is_linked or piece.is_item or piece.is_bold)
        and piece.text[-1] not in ":|"
        and (piece.is_prose or (piece.words >= _BROKEN_WORDS and _is_cut_short(piece)))
        and not is_byline(piece)
    )


def _is_cut_short(piece: Piece) -> bool:
    return not piece.is_title and (hangs(piece.text) or is_given_name(piece.text))


def _continuation(
    pieces: list[Piece], index: int, pairs: frozenset[tuple[str, str]], *, careful: bool
) -> int | None:
    """Return the index of the piece that carries on the one at `index`."""
    broken = pieces[index]
    furniture = absorbed = 0
    for at in range(index + 1, min(index + 1 + _FAR, len(pieces))):
        piece = pieces[at]
        if piece.cue in (Cue.URL, Cue.TAGS, Cue.NOTE):
            return None
        if piece.cue in FURNITURE or piece.is_linked:
            furniture += 1
        elif _carries_on(broken, piece, pairs, is_cut=furniture > 0, careful=careful):
            return at
        elif piece.is_prose and not is_picture(piece, 2):
            absorbed += 1
            if absorbed > _ABSORBED or furniture < _FURNITURE_BESIDE_TEASERS:
                return None
            if pieces[at - 1].is_prose:
                return None
    return None


def _carries_on(
    broken: Piece, piece: Piece, pairs: frozenset[tuple[str, str]], *, is_cut: bool, careful: bool
) -> bool:
    text = piece.text
    if piece.cue is not None or piece.heading or piece.is_bold or piece.is_item or is_byline(piece):
        return False
    if not (piece.is_terminal or piece.is_prose or (text[0].islower() and hangs(text))):
        return False
    if text[0].islower():
        return True
    if opens_sentence(text) or is_picture(piece, 2):
        return False
    if hangs(broken.text):
        return True
    last, first = broken.text.rsplit(" ", 1)[-1], first_word(text)
    if not _CAPITAL.match(first):
        return False
    if _CAPITAL.match(last) and (
        (last, first.rstrip("s’'")) in pairs or is_given_name(broken.text)
    ):
        return True
    return is_cut and careful and piece.words > 1 and noted_author(piece) is None
