"""Whether two claims put forward one proposition: pure, words and speakers and days in.

A proposition leaves its numbers open. Two claims are of one where their words of weight are
the same but for a few, in whatever order, and nothing speaks against it: another name, day,
mode or condition, a negation in one of them, an opposite in the place of a word, or who did it
and to whom it was done turned round. Whether they give the same numbers is told apart.
"""

import hashlib
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from loaders.identity.alignment import respelt
from loaders.identity.claim_roles import are_turned
from loaders.identity.claim_tokens import Kind
from loaders.identity.claim_words import are_opposites, rows_of, stem
from loaders.identity.frames import Frame, frame_of
from loaders.text.lexicon import COMMON_WORDS, PERSON_NOUNS, TITLE_HEADS

ALIKE = 0.7
"""Share of all words of weight of both that both have."""
ALIKE_NUMBERS = 0.75
"""The same where the numbers differ."""
ALIKE_REPLACED = 0.8
"""The same where each has a word that the other has not."""
ENOUGH = 3.0
"""What the shared words must weigh: an everyday word half, others 1."""
ENOUGH_COMMON = 1.0
"""What of these the words beside names and measures must weigh, or nothing is said of anybody."""
ENOUGH_COMMON_NUMBERS = 1.5
"""The same where the numbers differ."""
ENOUGH_ANYWHERE = 5.0
"""The same where nobody is named and the speakers may be two, within days."""
ENOUGH_FAR = 4.0
"""The same months apart."""
DAYS_TOGETHER = 3
DAYS_FAR = 30
DAYS_DEICTIC = 6
"""Days from which on "on Monday" is another Monday."""
LONGEST = 30
"""Words of weight of a claim that is compared for likeness; a longer one meets its like alone."""
MOST_MORE = 2
"""Words of weight that one has more than the other; one more for a claim of `MANY` words."""
MANY = 15
_PER_KEY = 3

SAME_WORDS = "same words"
OTHER_NUMBERS = "other numbers"
_PERSONS = PERSON_NOUNS | TITLE_HEADS
_MEASURES = frozenset(map(stem, ("percent", "point", "share", "dollar", "euro", "pound")))
_FEW = rows_of("quantifier")["few"]
_LIKE_MODES = frozenset(
    frozenset(pair)
    for pair in (
        ("plain", "possible"),
        ("future", "possible"),
        ("infinitive", "future"),
        ("infinitive", "due"),
    )
)


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim as it is compared.

    `speaker` is who put it forward, None for the article itself and for who is known in this
    article alone. The days are closed intervals, of publication and of what the claim tells;
    None is not known, and an `until` of None is the one day.
    """

    text: str
    is_negated: bool = False
    speaker: int | None = None
    published_on: date | None = None
    published_until: date | None = None
    happened_on: date | None = None
    happened_until: date | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """What it rests on that two claims are of one proposition.

    `method` (open set) says how they differ: "same words", "other forms", "reworded", "other
    numbers". `similarity`, 0 to 1, is the share of the words of weight that both have.
    """

    method: str
    similarity: float


def same_proposition(one: Stated, other: Stated) -> Match | None:
    """Return what shows that two claims put forward one proposition, None if nothing does.

    Symmetric. Time is that of the square of at most 40 words.
    """
    first, second = frame_of(one.text), frame_of(other.text)
    if one.is_negated != other.is_negated or not _is_alike(first, second):
        return None
    days = _days(one, other)
    if not _is_enough(one, other, days) or _apart(one, other, days) or _differ(first, second):
        return None
    return _match(first, second, is_far=days is not None and days > DAYS_FAR)


def _is_alike(one: Frame, other: Frame) -> bool:
    """Tell whether most words of weight of both are the same, and not names alone."""
    shared, every = one.stems.keys() & other.stems.keys(), one.stems.keys() | other.stems.keys()
    if not (shared and one.has_verb and other.has_verb):
        return False
    sizes = len(one.stems), len(other.stems)
    if max(sizes) > LONGEST and len(shared) < len(every):
        return False
    if len(shared) < max(map(_least_common, sizes)) or len(shared) < ALIKE * len(every):
        return False
    common = _weight(shared - one.names - other.names - _MEASURES, one, other)
    return common >= (ENOUGH_COMMON if one.numbers == other.numbers else ENOUGH_COMMON_NUMBERS)


def _weight(shared: AbstractSet[str], one: Frame, other: Frame) -> float:
    return sum(min(one.stems[each], other.stems[each]) for each in shared)


def _match(one: Frame, other: Frame, *, is_far: bool) -> Match | None:
    first, second = one.stems.keys(), other.stems.keys()
    similarity = len(first & second) / len(first | second)
    rounded = round(similarity, 3)
    if one.numbers != other.numbers:
        if bool(one.numbers) != bool(other.numbers):
            return None
        return Match(OTHER_NUMBERS, rounded) if similarity >= ALIKE_NUMBERS and not is_far else None
    if similarity < 1:
        return Match("reworded", rounded)
    return Match(SAME_WORDS if one.words == other.words else "other forms", rounded)


def _is_enough(one: Stated, other: Stated, days: int | None) -> bool:
    """Tell whether shared words tell enough to be no turn of speech, and no other's case."""
    first, second = frame_of(one.text), frame_of(other.text)
    weight = _weight(first.stems.keys() & second.stems.keys(), first, second)
    least = ENOUGH_FAR if days is not None and days > DAYS_FAR else ENOUGH
    if weight < least:
        return False
    if first.is_anchored and second.is_anchored:
        return True
    if one.speaker is not None and one.speaker == other.speaker:
        return True
    if first.numbers != second.numbers or days is None or days > DAYS_TOGETHER:
        return False
    return weight >= ENOUGH_ANYWHERE and (one.speaker is None or other.speaker is None)


def _differ(one: Frame, other: Frame) -> bool:
    """Tell whether something in the words of two frames speaks against their being one."""
    if one.negators != other.negators or one.conditions != other.conditions:
        return True
    if one.comparisons != other.comparisons:
        return True
    if one.mode != other.mode and frozenset((one.mode, other.mode)) not in _LIKE_MODES:
        return True
    if one.turning != other.turning or _named_apart(one, other) or _counted_apart(one, other):
        return True
    if _replaced(one, other):
        return True
    return are_turned(one.roles, other.roles)


def _named_apart(one: Frame, other: Frame) -> bool:
    """Tell whether one names whom the other does not, but for another spelling of a name."""
    mine = (one.names | other.names) & (one.stems.keys() - other.stems.keys())
    theirs = (one.names | other.names) & (other.stems.keys() - one.stems.keys())
    left = set(theirs)
    for name in sorted(mine):
        match = next((each for each in sorted(left) if respelt(name, each)), None)
        if match is None:
            return True
        left.remove(match)
    return bool(left) or any(
        not _may_be(first, other.given.get(surname, first)) for surname, first in one.given.items()
    )


def _may_be(one: str, other: str) -> bool:
    """Tell whether two first names may be one, where one is an initial or spelt otherwise."""
    return respelt(one, other) or (1 in (len(one), len(other)) and one[0] == other[0])


def _counted_apart(one: Frame, other: Frame) -> bool:
    mine, theirs = one.quantifiers, other.quantifiers
    if (_FEW in mine) != (_FEW in theirs):
        return True
    return bool(mine) and bool(theirs) and not mine & theirs


def _replaced(one: Frame, other: Frame) -> bool:
    """Tell whether other words stand in place of some, so that another thing is said."""
    mine = sorted(one.stems.keys() - other.stems.keys() - one.names)
    theirs = sorted(other.stems.keys() - one.stems.keys() - other.names)
    if not mine or not theirs:
        return False
    first, second = one.stems.keys(), other.stems.keys()
    if min(len(mine), len(theirs)) > 1:
        return True
    if len(first & second) < ALIKE_REPLACED * len(first | second):
        return True
    pairs = [(a, b) for a in mine for b in theirs]
    return any(are_opposites(a, b) or (a in _PERSONS and b in _PERSONS) for a, b in pairs)


def _apart(one: Stated, other: Stated, days: int | None) -> bool:
    """Tell whether two claims speak of different days."""
    first, second = frame_of(one.text), frame_of(other.text)
    for kind in (Kind.YEAR, Kind.MONTH, Kind.DAY, Kind.WEEKDAY):
        mine, theirs = first.times.get(kind), second.times.get(kind)
        if mine and theirs and mine != theirs:
            return True
    if one.happened_on and other.happened_on:
        until = min(
            one.happened_until or one.happened_on, other.happened_until or other.happened_on
        )
        if max(one.happened_on, other.happened_on) > until:
            return True
    relative = (Kind.WEEKDAY, Kind.DEICTIC)
    is_relative = any(kind in frame.times for kind in relative for frame in (first, second))
    return is_relative and days is not None and days > DAYS_DEICTIC


def _days(one: Stated, other: Stated) -> int | None:
    """Return the days between the articles, 0 where their dates may be one."""
    if one.published_on is None or other.published_on is None:
        return None
    until = min(
        one.published_until or one.published_on, other.published_until or other.published_on
    )
    return max(0, (max(one.published_on, other.published_on) - until).days)


def claim_keys(text: str) -> frozenset[int]:
    """Return the index keys of a claim's words: claims of one proposition share some.

    Keys are stable hashes, 0 to 2**63 - 1, of three words of weight. The words are put in one
    order for all claims, rarer ones first as far as spelling tells. Two claims that lack but a
    few of one another's words have three in common within the first few of each, so any three
    of those few are a key, at most twenty (prefix filtering: Bayardo, Ma and Srikant, *Scaling
    up all pairs similarity search*, 2007; several words at once: Wang, Li and Feng, *Can we
    beat the prefix filtering?*, 2012). Numbers are in no key.
    """
    frame = frame_of(text)
    stems = frame.stems
    if not frame.has_verb or sum(stems.values()) < ENOUGH or len(stems) < _PER_KEY:
        return frozenset()
    ordered = sorted(stems, key=_rarity)
    if len(ordered) > LONGEST:
        return frozenset((_hash(ordered),))
    size = len(ordered)
    prefix = ordered[: size - _least_common(size) + _PER_KEY]
    return frozenset(map(_hash, combinations(prefix, _PER_KEY)))


def _least_common(size: int) -> int:
    """Return how many words of a claim another of any size must have, to be alike."""
    most_more = MOST_MORE + (size >= MANY)
    return max(size - most_more, next(n for n in range(size + 1) if n / size >= ALIKE))


def _rarity(word: str) -> tuple[bool, int, str]:
    return word in COMMON_WORDS, -len(word), word


def _hash(words: Sequence[str]) -> int:
    digest = hashlib.blake2b(" ".join(words).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1


def numbers_of(text: str) -> str | None:
    """Return the numbers of a claim as they are compared, in order of size; None if it has none."""
    return "; ".join(f"{number:.15g}" for number in frame_of(text).numbers) or None
