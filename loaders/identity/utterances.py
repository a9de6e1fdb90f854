"""Whether two quotes report one act of speech: pure, words and speakers and dates in.

What decides is the *weight* of the words that both have in the same order
(`loaders.identity.alignment`): a telling word weighs 1, an everyday word half, a function
word nothing. Much weight decides alone. Less needs the same speaker and dates that lie
together; a phrase must then be all that one of the two quotes. The same words in two mouths
are one utterance only where they are many and to the letter.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from loaders.identity.alignment import NEAR, Alignment, align, shared
from loaders.identity.quoted import SMALL_WORDS, Word, quote_keys, words_of

__all__ = ["Match", "Said", "quote_keys", "same_utterance"]

ENOUGH = 5.5
"""Weight that decides whoever spoke, if nothing speaks against it."""
ENOUGH_WHOLE = 4.5
"""The same for two quotes that are the same words from beginning to end, within a month; within
days `PHRASE` is enough for them."""
ENOUGH_AGAINST = 7.0
"""Weight for quotes that lie months apart (people repeat themselves), or for two mouths."""
PHRASE = 4.0
"""Weight that decides if one and the same speaker said both, and not at times far apart."""
FRAGMENT = 2.0
"""The least: all that two quotes of one speaker say, word for word, within days."""
FRAGMENT_INSIDE = 3.0
"""The same where one quotes more: people say their catchwords every day, in new sentences."""
SMALL_IN_PLACE = 0.2
"""What a function word adds that stands in the same place of both: five are as telling as one
telling word, so that a long sentence of small words is known again."""
REPEATED = 3
"""How often one and the same function word is counted."""

DAYS_TOGETHER = 3
"""Days between two articles that report one event: the morning paper, the weekend's analysis."""
DAYS_FAR = 30
"""Days after which the same words are said again rather than still reported."""

ALIKE = 0.6
"""Share of all words of the shared stretch, small ones too, that agree: less is a common frame."""
ALIKE_PHRASE = 0.75
"""The same for a phrase, where one small word may turn the sense, and for words months apart."""
ALIKE_AGAINST = 0.9
"""The same where two are known to have spoken: what one takes up of the other is bent."""
LEAST_SHARE = 0.5
"""Share of the shorter quote's weight that must be shared, unless the run is very long: two
sentences with a body's long name in both have less."""

Speakers = Literal["same", "different", "unknown"]


@dataclass(frozen=True, slots=True)
class Said:
    """The quoted words of one attribution in one article.

    `pieces` are the words between marks in the order of the text; `speaker` is the actor they
    were resolved to, if any. `is_local`: that actor is known inside this article alone (not
    named, or by one word), so that another id may be the same one. The dates are the
    article's, a closed interval; `published_until` None means the one day.
    """

    pieces: tuple[str, ...]
    speaker: int | None = None
    published_on: date | None = None
    published_until: date | None = None
    is_local: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """What it rests on that two quotes are one utterance.

    `method` (open set) says how they differ: "same words", "respelt", "split differently",
    "cut short", "overlapping", "reworded". `similarity`, 0 to 1, is the share of the shorter
    quote's words that the other has in its place; `words` counts those, `weight` is what they
    weigh. `speakers` and `days` (between the articles) are None or "unknown" if not known.
    """

    method: str
    similarity: float
    words: int
    weight: float
    speakers: Speakers
    days: int | None


def same_utterance(one: Said, other: Said) -> Match | None:
    """Return what shows that two quotes report one act of speech, None if nothing does.

    Symmetric. Time is linear in the number of words, of which 3,000 a quote are compared.
    """
    first, second = sorted((one, other), key=lambda said: said.pieces)
    words, others = words_of(first.pieces), words_of(second.pieces)
    alignment = align(words, others)
    if alignment is None:
        return None
    found = _Shared(alignment)
    speakers, days = _speakers(one, other), _days(one, other)
    if not _decides(found, speakers, days):
        return None
    similarity = round(min(1.0, found.words / min(len(words), len(others))), 3)
    method = _method(found)
    return Match(method, similarity, found.words, found.weight, speakers, days)


class _Shared:
    """What two quotes share and what lies between, counted once."""

    def __init__(self, alignment: Alignment) -> None:
        self.alignment = alignment
        self.core = alignment.weight
        self.words = len(alignment.pairs)
        self.cuts = [False, False]
        self.is_changed = False
        changed = 0
        small: Counter[str] = Counter()
        for gap in alignment.gaps():
            common = shared(*gap)
            self.words += common.total()
            small += common
            if not self._is_cut(*gap):
                changed += max(map(len, gap)) - common.total()
                self.is_changed |= _joined(gap[0]) != _joined(gap[1])
        before, behind = alignment.ends()
        leading = _common_end(before[0][::-1], before[1][::-1])
        trailing = _common_end(*behind)
        self.words += leading + trailing
        self.left = tuple(len(side) - leading for side in before)
        self.right = tuple(len(side) - trailing for side in behind)
        self.alike = self.words / (self.words + changed)
        small.update(word.key for word in before[0][::-1][:leading])
        small.update(word.key for word in behind[0][:trailing])
        in_place = sum(min(small[key], REPEATED) for key in SMALL_WORDS & small.keys())
        self.weight = round(self.core + SMALL_IN_PLACE * in_place, 1)

    def _is_cut(self, one: Sequence[Word], other: Sequence[Word]) -> bool:
        """Tell whether one side left something out between two runs, and note which has it.

        What it has kept must stand at the ends of what the other has, unless that is long.
        """
        for index, (longer, shorter) in enumerate(((one, other), (other, one))):
            kept = _common_end(longer, shorter) + _common_end(longer[::-1], shorter[::-1])
            some = sum(word.weight > 0 for word in longer)
            none = not any(word.weight for word in shorter)
            if none and (some > NEAR or (some and kept >= len(shorter))):
                self.cuts[index] = True
                return True
        return False

    def share(self) -> float:
        """Return the share of the lighter quote's weight that is shared."""
        totals = [_weight(side) for side in (self.alignment.one, self.alignment.other)]
        return self.core / min(totals)

    def is_whole(self) -> bool:
        """Tell whether the quotes agree from the first word of weight to the last."""
        return self.alike >= ALIKE_AGAINST and not any(
            word.weight for end in self.alignment.ends() for side in end for word in side
        )

    def has_piece(self) -> bool:
        """Tell whether all that a piece of either quotes is shared."""
        return bool(self._pieces(0) or self._pieces(1))

    def is_equal_piece(self) -> bool:
        """Tell whether a piece of one is a piece of the other."""
        return bool(self._pieces(0) & self._pieces(1))

    def _pieces(self, side: int) -> set[str]:
        """Return the words of weight of each piece that is shared whole."""
        words = (self.alignment.one, self.alignment.other)[side]
        matched = {pair[side] for pair in self.alignment.pairs}
        pieces: dict[int, list[int]] = {}
        for at, word in enumerate(words):
            if word.weight:
                pieces.setdefault(word.piece, []).append(at)
        return {
            " ".join(words[at].key for at in piece)
            for piece in pieces.values()
            if len(piece) > 1 and matched.issuperset(piece)
        }


def _weight(words: Sequence[Word]) -> float:
    return sum({word.key: word.weight for word in words}.values())


def _joined(words: Sequence[Word]) -> str:
    return "".join(word.key for word in words)


def _common_end(one: Sequence[Word], other: Sequence[Word]) -> int:
    """Return how many words agree from the first on."""
    count = 0
    for word, against in zip(one, other, strict=False):
        if word.key != against.key:
            break
        count += 1
    return count


def _decides(found: _Shared, speakers: Speakers, days: int | None) -> bool:
    far = days is not None and days > DAYS_FAR
    together = days is not None and days <= DAYS_TOGETHER
    if found.weight >= ENOUGH_AGAINST:
        least = ALIKE_PHRASE if far else ALIKE
        return found.alike >= (ALIKE_AGAINST if speakers == "different" else least)
    if speakers == "different" or far:
        return False
    if found.weight >= ENOUGH and found.share() >= LEAST_SHARE:
        return found.alike >= ALIKE
    if found.weight >= (PHRASE if together else ENOUGH_WHOLE) and found.is_whole():
        return True
    if speakers != "same" or found.alike < ALIKE_PHRASE:
        return False
    if found.weight >= PHRASE:
        return found.share() >= LEAST_SHARE or found.has_piece()
    if not together or found.core < FRAGMENT:
        return False
    return found.is_equal_piece() or (found.weight >= FRAGMENT_INSIDE and found.has_piece())


def _speakers(one: Said, other: Said) -> Speakers:
    if one.speaker is None or other.speaker is None:
        return "unknown"
    if one.speaker == other.speaker:
        return "same"
    return "unknown" if one.is_local or other.is_local else "different"


def _days(one: Said, other: Said) -> int | None:
    """Return the days between the articles, 0 where their dates may be one."""
    if one.published_on is None or other.published_on is None:
        return None
    until = min(
        one.published_until or one.published_on, other.published_until or other.published_on
    )
    return max(0, (max(one.published_on, other.published_on) - until).days)


def _method(found: _Shared) -> str:
    """Return how one quote became the other."""
    one, other = found.alignment.one, found.alignment.other
    more = [cut or bool(found.left[i] or found.right[i]) for i, cut in enumerate(found.cuts)]
    for left_out in (found.left, found.right):
        if min(left_out) and max(left_out) <= NEAR:  # the same place, other words
            found.is_changed = True
            more = [False, False]
    if all(more):
        return "overlapping"
    if found.is_changed:
        return "reworded"
    if any(more):
        return "cut short"
    if [word.written for word in one] != [word.written for word in other]:
        return "respelt"
    if [word.piece for word in one] != [word.piece for word in other]:
        return "split differently"
    return "same words"
