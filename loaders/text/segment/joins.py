"""Putting together again the paragraphs that a page break or page furniture cut in two."""

import re
from itertools import pairwise

from loaders.text.segment.credits import is_byline, is_picture, noted_author
from loaders.text.segment.cues import FURNITURE, Cue
from loaders.text.segment.pieces import Piece
from loaders.text.segment.shape import first_word, hangs, hangs_fast, is_given_name, opens_sentence

_FAR = 120
"""A continuation is looked for at most so many pieces further down."""
_ABSORBED = 2
"""So many sentences of teasers may stand inside the furniture between the two halves."""
_FURNITURE_BESIDE_TEASERS = 3
_CAREFUL = 5
"""A writer who leaves out one full stop in so many paragraphs leaves them out on purpose."""
_BROKEN_WORDS = 4
_SENTENCE_WORDS = 8
"""Shorter lines without a full stop are rather headings than broken sentences."""
_CAPITAL = re.compile(r"[^\W\d_a-z]")


def join(pieces: list[Piece], first: int) -> None:
    """Link each piece from `first` on that breaks off to the piece that carries it on.

    What lies between the two is furniture, whatever it looks like.
    """
    prose = [piece for piece in pieces[first:] if piece.is_prose]
    ragged = sum(not piece.is_terminal for piece in prose)
    careful = _CAREFUL * ragged <= max(len(prose), 2 * _CAREFUL)
    pairs = _name_pairs(pieces, first) if ragged else frozenset()
    found: int | None = None
    for index in range(first, len(pieces)):
        is_middle = index == found and not pieces[index].is_terminal
        if is_middle or _breaks_off(pieces, index):
            found = _continuation(pieces, index, pairs, careful=careful)
            if found is not None:
                pieces[index].joined = pieces[found]


def _name_pairs(pieces: list[Piece], first: int) -> frozenset[tuple[str, str]]:
    """Return the pairs of capitalised words that stand together in the article."""
    pairs: set[tuple[str, str]] = set()
    for piece in pieces[first:]:
        if piece.is_prose:
            words = piece.text.split(" ")
            capitals = [at for at, word in enumerate(words) if word[:1].isupper()]
            pairs.update(
                (words[at], words[following].rstrip(".,;:!?’'\"”s"))
                for at, following in pairwise(capitals)
                if following == at + 1
            )
    return frozenset(pairs)


def _breaks_off(pieces: list[Piece], index: int) -> bool:
    piece = pieces[index]
    if piece.is_terminal or piece.cue is not None or piece.text[-1] in ":|":
        return False
    if piece.heading or piece.is_linked or piece.is_item or piece.is_bold or is_byline(piece):
        return False
    if piece.is_prose:
        return True
    if piece.words < _BROKEN_WORDS:
        return False
    if is_given_name(piece.text) or hangs_fast(piece.text):
        return True
    if piece.is_title:
        return False
    return hangs(piece.text) or (piece.words >= _SENTENCE_WORDS and pieces[index - 1].is_prose)


def _continuation(
    pieces: list[Piece], index: int, pairs: frozenset[tuple[str, str]], *, careful: bool
) -> int | None:
    """Return the index of the piece that carries on the one at `index`."""
    broken = pieces[index]
    furniture = absorbed = 0
    for at in range(index + 1, min(index + 1 + _FAR, len(pieces))):
        piece = pieces[at]
        if piece.cue in (Cue.URL, Cue.TAGS, Cue.NOTE) or (piece.heading and not furniture):
            return None
        if piece.cue in FURNITURE or piece.is_linked:
            furniture += 1
        elif _may_carry_on(piece) and (
            _goes_on(broken, piece, pairs)
            or (furniture and careful and _goes_on_after_furniture(piece))
        ):
            return at
        elif not furniture and _is_line_of_text(piece):
            if hangs(broken.text):
                return at
            if piece.words >= _SENTENCE_WORDS:
                return None
        elif piece.is_prose and not is_picture(piece, 2):
            absorbed += 1
            if absorbed > _ABSORBED or furniture < _FURNITURE_BESIDE_TEASERS:
                return None
            if pieces[at - 1].is_prose:
                return None
    return None


def _may_carry_on(piece: Piece) -> bool:
    if piece.cue is not None or piece.heading or piece.is_bold or piece.is_item or is_byline(piece):
        return False
    return piece.is_terminal or piece.is_prose or (_is_low(piece) and hangs(piece.text))


def _is_line_of_text(piece: Piece) -> bool:
    """Tell whether a line that is no sentence by itself may be the middle of one."""
    if piece.cue is not None or piece.heading or piece.is_bold or piece.is_item or is_byline(piece):
        return False
    return piece.words >= _BROKEN_WORDS and not piece.is_title and not is_picture(piece, 2)


def _is_low(piece: Piece) -> bool:
    return first_word(piece.text)[:1].islower()


def _goes_on(broken: Piece, piece: Piece, pairs: frozenset[tuple[str, str]]) -> bool:
    """Tell whether the words themselves run on, whatever stands between."""
    is_hanging = hangs(broken.text)
    if _is_low(piece):
        return is_hanging or piece.text[0].islower()
    if opens_sentence(piece.text) or is_picture(piece, 2):
        return False
    if is_hanging:
        is_sentence = broken.is_prose or broken.words >= _SENTENCE_WORDS
        return is_sentence or hangs_fast(broken.text)
    last, first = broken.text.rsplit(" ", 1)[-1], first_word(piece.text)
    if not (_CAPITAL.match(last) and _CAPITAL.match(first)):
        return False
    return (last, first.rstrip("s’'")) in pairs or is_given_name(broken.text)


def _goes_on_after_furniture(piece: Piece) -> bool:
    """Tell whether the piece may end a sentence that furniture was put into."""
    return (
        piece.words > 1
        and not opens_sentence(piece.text)
        and _CAPITAL.match(first_word(piece.text)) is not None
        and not is_picture(piece, 2)
        and noted_author(piece) is None
    )
