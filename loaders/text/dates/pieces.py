"""The words of time as letters, so that expressions of them can be matched as patterns.

    W  weekday           U  day, week …       l x  last, next       o  of          d  the
    w  weekday, short    V  days, weeks …     t    this             4  for         @  a, an
    M  month             h  hours, minutes    p c  past, coming     i  on          P  his, Lee's
    A  month and name    H  weekend           r    recent           I  in, during  m  two, three
    D  day of the month  T  morning, night    e    every            a  at, over    v  few, several
    Y  year              Q  today …           g    ago              s  since       ~  about
    E  decade (1990s)    S  summer            j k  earlier, later   u  until       >  more, than
    0  now   9  time     F  fall              q    early, mid, late y  by          R  between
    #  date in figures   K  Black (Friday)    b    beginning, end   B  before      z  to
    8  the '90s          X  (Friday) prayers  J    (Sunday) Times   G  after       &  and
    n  other number      Z  that, same        1    (Sept. 11) attacks              f  from
    N  people, miles     O  other word        C    other name       3  was, he, said

`'` is a possessive, `-` any dash or hyphen, `;` any mark that has no letter of its own.
"""

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from loaders.text.dates.numbers import number
from loaders.text.lexicon import rows
from loaders.text.tokens import Tokens


class Piece(NamedTuple):
    """A letter with its value, and the characters of its word from `start` to `end`."""

    letter: str
    value: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Pieces:
    """A stretch of a sentence: its letters, as a string and with their values and places.

    `at` gives the token of each piece; `first` and `end` are the sentence's tokens.
    """

    letters: str
    pieces: list[Piece]
    at: list[int]
    first: int
    end: int


_REACH = 8  # tokens before and after a word that may tell a time
_CAPITAL = frozenset("WwMAKJ")
_TELLING = frozenset("WwMASFHUVhTQ")
_PARTED = frozenset("MAYESFUHW")
_PARTS = {"early": 0, "mid": 1, "late": 2}
_MARKS = {each: each for each in ",.[]()"} | dict.fromkeys("-–—‐‑", "-") | {"--": "-"}
_MARKS |= dict.fromkeys("'’", "'")
_DIGITS = frozenset("0123456789")
_SHORTEST_DATE = 8  # characters of 1.2.2013
_YEARS = range(1000, 2200)


@cache
def _lexicon() -> dict[str, tuple[Piece, ...]]:
    """Return the pieces of every word that tells a time, possessives and compounds too."""
    found: dict[str, tuple[Piece, ...]] = {
        word: (Piece(letter, int(value), 0, len(word)),)
        for letter, value, words in rows("time_words.tsv", 3)
        for word in words.split()
    }
    for word, (piece, *_) in list(found.items()):
        if piece.letter in _TELLING:
            mark = Piece("'", 0, len(word), len(word) + 2)
            found[f"{word}'s"] = (piece, mark)
    found |= {mark: (Piece(letter, 0, 0, len(mark)),) for mark, letter in _MARKS.items()}
    for year in _YEARS:
        found[str(year)] = (Piece("Y", year, 0, 4),)
        if year % 10 == 0:
            found[f"{year}s"] = (Piece("E", year, 0, 5),)
    return found | _compounds(found)


def _compounds(found: dict[str, tuple[Piece, ...]]) -> dict[str, tuple[Piece, ...]]:
    """Return "mid-May", "late-2012", "Monday-Friday", each in its pieces."""
    simple = {word: each[0] for word, each in found.items() if len(each) == 1}
    named = {word: each for word, each in simple.items() if each.letter in "MAW"}
    joined: dict[str, tuple[Piece, ...]] = {
        f"{part}-{word}": (Piece("q", value, 0, len(part)), _moved(each, len(part) + 1))
        for part, value in _PARTS.items()
        for word, each in simple.items()
        if each.letter in _PARTED
    }
    for one, first in named.items():
        for two, last in named.items():
            if (first.letter == "W") == (last.letter == "W"):
                dash = Piece("-", 0, len(one), len(one) + 1)
                joined[f"{one}-{two}"] = (first, dash, _moved(last, len(one) + 1))
    return joined


def _moved(piece: Piece, by: int) -> Piece:
    return Piece(piece.letter, piece.value, piece.start + by, piece.end + by)


@cache
def _triggers() -> frozenset[str]:
    letters = _TELLING | {"Y", "E", "g"}
    return frozenset(w for w, each in _lexicon().items() if any(p.letter in letters for p in each))


@cache
def _uncapitalised() -> frozenset[str]:
    """Return the words that are none of time in small letters: "may", "sun"."""
    return frozenset(w for w, each in _lexicon().items() if any(p.letter in _CAPITAL for p in each))


def stretches(tokens: Tokens) -> list[Pieces]:
    """Return the stretches of sentences around words that may tell a time, in order."""
    words = set(tokens.lowers)
    telling = words & _triggers()
    telling.update([word for word in words if word[0] in _DIGITS and _is_figures(word)])
    found: list[Pieces] = []
    start = end = 0
    sentence = -1
    for at in [at for at, lower in enumerate(tokens.lowers) if lower in telling]:
        place = tokens.places[at]
        if end and (place != sentence or at - _REACH > end):
            found.append(_encoded(tokens, start, end, sentence))
            end = 0
        first, last = tokens.sentences[place]
        start = start if end else max(first, at - _REACH)
        end, sentence = min(last, at + _REACH), place
    if end:
        found.append(_encoded(tokens, start, end, sentence))
    return found


def _is_figures(word: str) -> bool:
    return len(word) >= _SHORTEST_DATE or word[-1] == "s"


def _encoded(tokens: Tokens, start: int, end: int, sentence: int) -> Pieces:
    lexicon, small = _lexicon(), _uncapitalised()
    pieces: list[Piece] = []
    at: list[int] = []
    for token in range(start, end):
        word, offset = tokens.words[token], tokens.starts[token]
        known = lexicon.get(tokens.lowers[token])
        if known is None or word in small:
            pieces.append(Piece(*_other(word), offset, tokens.ends[token]))
            at.append(token)
            continue
        for letter, value, first, last in known:
            pieces.append(Piece(letter, value, offset + first, offset + last))
            at.append(token)
    letters = "".join([each.letter for each in pieces])
    return Pieces(letters, pieces, at, *tokens.sentences[sentence])


def _other(word: str) -> tuple[str, int]:
    first = word[0]
    if word.endswith(("'s", "’s")):
        return "P", 0
    if first.isalpha():
        return ("C" if first.isupper() else "O"), 0
    return number(word) if first in _DIGITS else (";", 0)
