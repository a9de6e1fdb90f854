"""Which bearer of a surname a bare surname means, and which word of a name is the surname."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

from loaders.text.lexicon import EAST_ASIAN_SURNAMES, GIVEN_NAMES, RELATIVES
from loaders.text.names import vocabulary as v
from loaders.text.names.entities import Entity
from loaders.text.names.pieces import Piece
from loaders.text.names.sentences import Scan
from loaders.text.names.shapes import is_syllabic

_MALE = frozenset(("mr", "sir", "lord", "king", "prince", "senor", "señor", "monsieur", "herr"))
_FEMALE = frozenset(
    ("mrs", "ms", "miss", "lady", "dame", "queen", "princess", "madame", "frau", "senora", "señora")
)
_UNDOUBLED = re.compile(r"(.)\1")
"""Letters whose doubling tells no two persons apart ("Hilary", "Hillary")."""
_OFTEN = 4
"""Bare uses of a surname from which on they are the article's way to call one person."""


@dataclass(slots=True, eq=False)
class Person:
    """A person of the article: the folded words of the fullest name, as the words stand too."""

    entity: Entity
    words: tuple[str, ...]
    suffix: str
    full: int = 0
    titles: set[str] = field(default_factory=set)


class Bearers:
    """Weighs the bearers of one surname, by how the article itself uses it."""

    def __init__(self, scan: Scan, pieces: list[Piece]) -> None:
        self.scan = scan
        self.bare: dict[str, list[int]] = {}
        self.decided: dict[tuple[int, ...], Person | None] = {}
        for piece in pieces:
            if piece.kind != "person" and piece.end == piece.first + 1 and not piece.strict:
                self.bare.setdefault(v.fold(scan.words[piece.first]), []).append(piece.first)

    def in_order(self, words: list[str], last: str) -> list[str]:
        """Return the words of a name with the surname last; `last` is its last word as it stands.

        "Kang Min-jae" is known by its form, "Lin Haoran" by the surname and the article's use.
        """
        surname = words[0]
        if len(words) not in (2, 3) or surname not in EAST_ASIAN_SURNAMES:
            return words
        first, final = len(self.bare.get(surname, ())), len(self.bare.get(words[-1], ()))
        flags = v.FLAGS.get(words[-1], 0)
        is_given = v.FLAGS.get(surname, 0) & v.GIVEN
        is_first = first > final or (first == final and not is_given and not flags & v.SURNAME)
        return [*words[1:], surname] if is_syllabic(v.bare(last)) or is_first else words

    def bearer(self, piece: Piece, found: list[Person]) -> Person | None:
        """Choose among several bearers of one surname: by title, by address, by the article."""
        title = self.scan.title_before(piece.first)
        if title:
            words = set(self.scan.lowers[title[0] : title[1]])
            if words & (_MALE | _FEMALE):
                wanted = "m" if words & _MALE else "f"
                left = [p for p in found if GIVEN_NAMES.get(p.words[0], "u") in (wanted, "u")]
            else:
                left = [person for person in found if person.titles & words]
            if len(left) == 1:
                return left[0]
        return self.main(found)

    def main(self, found: list[Person]) -> Person | None:
        """Return the bearer whom the bare surname means all through, if the article shows one.

        It is the only one who is nobody's relative; else all signs must agree: the only one
        of the headline, the one whom the surname alone meant before the others came, the first
        where the others come once and the surname often. Without a sign it is the one who is
        named far more often.
        """
        key = tuple(map(id, found))
        if key not in self.decided:
            self.decided[key] = self._weigh(sorted(found, key=self._place))
        return self.decided[key]

    def _weigh(self, ordered: list[Person]) -> Person | None:
        top = _only(each for each in ordered if not self._is_relative(each))
        if top is None:
            signs = (
                _only(each for each in ordered if self._is_in_headline(each)),
                self._first_called(ordered),
                self._alone_called(ordered),
            )
            shown = {id(each): each for each in signs if each is not None}
            # Who is named in full again and again may be so to be told from the other.
            top = _only(shown.values()) if shown else _most_named(ordered)
        if top is not None:
            top.entity.method = "surname, most prominent bearer"
        return top

    def _place(self, person: Person) -> int:
        return min(span.start for span, _ in person.entity.mentions)

    def _tokens(self, person: Person) -> tuple[int, int]:
        """Return the tokens of the person's first mention."""
        starts = self.scan.tokens.starts
        span = min(span for span, _ in person.entity.mentions)
        first = bisect_left(starts, span.start)
        return first, bisect_left(starts, span.end, first)

    def _is_relative(self, person: Person) -> bool:
        """Tell whether the person comes in as somebody's relative, and hardly again."""
        lowers = self.scan.lowers
        first, end = self._tokens(person)
        before = lowers[first - 1] if first else ""
        if before == "," and first > 1:
            before = lowers[first - 2]
        follows = lowers[end : end + 4]
        behind = follows[:1] == [","] and any(word in RELATIVES for word in follows[1:])
        return person.full <= 2 and (before in RELATIVES or behind)

    def _is_in_headline(self, person: Person) -> bool:
        """Tell whether the first block, without a full stop, has the name or the given name."""
        tokens = self.scan.tokens
        start, end = tokens.sentences[0]
        if tokens.words[end - 1] == "." or tokens.blocks[0] == tokens.blocks[-1]:
            return False
        words = {v.fold(word) for word in tokens.words[start:end]}
        return person.words[0] in words and len(person.words) > 1

    def _first_called(self, ordered: list[Person]) -> Person | None:
        """Return the bearer named first, if the bare surname stands before the others come."""
        first, second = ordered[0], ordered[1]
        starts = self.scan.tokens.starts
        low, high = self._place(first), self._place(second)
        uses = self.bare.get(first.words[-1], ())
        called = any(low < starts[at] < high for at in uses)
        return first if called else None

    def _alone_called(self, ordered: list[Person]) -> Person | None:
        """Return the bearer named first, where the others come only in passing."""
        first = ordered[0]
        is_often = len(self.bare.get(first.words[-1], ())) >= _OFTEN
        return first if is_often and all(each.full == 1 for each in ordered[1:]) else None


def initials(person: Person) -> set[str]:
    """Return the initials that may stand for the person, the surname first or last."""
    words = [part for word in person.words for part in word.split("-") if part]
    letters = "".join(word[0] for word in words)
    return {letters, letters[-1:] + letters[:-1], letters[:1] + letters[-1:]}


def agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two full names with the same surname can be one person's."""
    short, long = sorted((one, other), key=len)
    if len(short) == 1 or short == long[-len(short) :]:
        return True
    first, second = _UNDOUBLED.sub(r"\1", short[0]), _UNDOUBLED.sub(r"\1", long[0])
    if first != second and not (min(len(first), len(second)) == 1 and first[0] == second[0]):
        return False
    inner, middle = short[1:-1], long[1:-1]
    return not inner or any(a[0] == b[0] for a in inner for b in middle)


def _only(found: Iterable[Person]) -> Person | None:
    left = list(found)
    return left[0] if len(left) == 1 else None


def _most_named(ordered: list[Person]) -> Person | None:
    ranked = sorted(ordered, key=lambda person: -person.full)
    top, second = ranked[0], ranked[1]
    least = 2 if top is ordered[0] else 3
    return top if top.full >= least * second.full else None
