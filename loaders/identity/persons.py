"""Whether two names of persons can mean one: same, different, or more than names can tell."""

import re
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import Indel

from loaders.identity.lexicon import (
    COUNTERPARTS,
    HONORIFICS,
    PARTICLES,
    ROMANIZATIONS,
    SUFFIXES,
    VARIANTS,
)
from loaders.identity.romanization import (
    is_romanized,
    older,
    same_across,
    same_family,
    same_syllables,
)
from loaders.identity.spelling import fold, opens_alike, same_given, same_surname, sound_key
from loaders.text.lexicon import COMMON_WORDS, GIVEN_NAMES

_PARTS = re.compile(r"[\s\-‐‑–.,\"“”()]+")
_VIETNAMESE = re.compile("[ăơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
_NICKNAME = re.compile(r"""\s["“'‘][^"“”'‘’]{2,30}["”'’]\s""")
_MOST_INITIALS = 3
_ABD = re.compile(r"abd[aeou]l(?=[a-z]{3})")
_SYLLABLE = 4  # letters of a given name that thousands of one surname have
_GLUED = 5  # letters of a surname that "al" may be glued to ("Alrashid")
_ARTICLES = frozenset({"al", "el"})
_LEADS = frozenset({"abd", "abdul", "abdel", "abdal", "abdol", "mc"})
_CACHED = 1 << 16


class Verdict(Enum):
    """What two names alone tell."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


class PersonName(NamedTuple):
    """A name's folded words without titles and particles, with its suffix ("jr", "2").

    `is_eastern`: it may have its surname first.
    """

    words: tuple[str, ...]
    suffix: str
    is_eastern: bool


@lru_cache(maxsize=_CACHED)
def person_name(name: str) -> PersonName:
    """Return the words of a person's name as they are compared."""
    surname, comma, given = name.partition(",")
    if comma and fold(given) not in SUFFIXES:
        name = f"{given} {surname}"  # "Smith, John"
    name = _NICKNAME.sub(" ", name)
    if _VIETNAMESE.search(name):
        name = name.replace("Đ", "D").replace("đ", "d")
    pieces = [piece for piece in _PARTS.split(name) if fold(piece)]
    if len(pieces) > 1 and pieces[0].isupper() and len(pieces[0]) <= _MOST_INITIALS:
        pieces = [*pieces[0], *pieces[1:]]  # "JK Rowling"
    capitals = {fold(piece) for piece in pieces if piece.isupper()}
    words = [fold(piece) for piece in pieces] or [""]
    while len(words) > 2 and words[0] in HONORIFICS:
        words = words[1:]
    suffix = ""
    while len(words) > 1 and words[-1] in SUFFIXES:
        suffix = SUFFIXES[words.pop()]
    last = len(words) - 1
    particles = PARTICLES - capitals
    kept = [
        word
        for at, word in enumerate(words)
        if word not in particles or at == last or (at == 0 and word not in _ARTICLES)
    ]
    kept = _joined(kept)
    eastern = is_romanized(kept[0]) or is_romanized(kept[-1])
    return PersonName(tuple(kept), suffix, eastern)


def _joined(words: list[str]) -> list[str]:
    """Return the words with "abd fattah", "abdel fattah" and "mc namara" as one each."""
    found: list[str] = []
    lead = ""
    for at, word in enumerate(words):
        if word in _LEADS and at < len(words) - 1 and (at < len(words) - 2 or word == "mc"):
            lead = "abd" if word.startswith("abd") else word
            continue
        found.append(lead + _ABD.sub("abd", word))
        lead = ""
    return found


def compare_persons(one: str, other: str) -> Verdict:
    """Return what two names tell about whether they mean one person.

    Suffixes must not contradict one another; surnames and given names must be spellings of
    one name, each by itself; an initial or a lone word decides nothing.
    """
    first, second = person_name(one), person_name(other)
    if first.suffix and second.suffix and first.suffix != second.suffix:
        return Verdict.DIFFERENT
    if first == second and len(first.words) > 2:
        return Verdict.SAME  # "J.R. Able", "J. R. Able"
    verdicts = [_ordered(a, b) for a in _orders(first) for b in _orders(second)]
    verdicts += [_ordered(a, second.words) for a in _compound(first.words)]
    verdicts += [_ordered(first.words, b) for b in _compound(second.words)]
    verdicts += [_turned(first.words, second.words), _nested(first.words, second.words)]
    for verdict in (Verdict.SAME, Verdict.UNSURE):
        if verdict in verdicts:
            one_sided = bool(first.suffix) != bool(second.suffix)
            return Verdict.UNSURE if one_sided else verdict
    return Verdict.DIFFERENT


@lru_cache(maxsize=_CACHED)
def person_keys(name: str) -> frozenset[str]:
    """Return the keys of a name: two that `compare_persons` finds the same share one.

    A key is the sound of the surname with that of the given name, or with the group of
    names that it belongs to; a lone word has none.
    """
    found: set[str] = set()
    whole = person_name(name)
    orders = [*_orders(whole), *_compound(whole.words)]
    if len(whole.words) == 2:
        orders.append(whole.words[::-1])
    orders += [whole.words[:end] for end in range(2, len(whole.words))]
    for words in orders:
        if len(words) > 1:
            given = {*map(sound_key, words[:-1]), sound_key("".join(words[:-1]))}
            given |= {str(group) for group in VARIANTS.get(words[0], ())}
            given |= {f"-{group}" for group in COUNTERPARTS.get(words[0], ())}
            if is_romanized(words[-1]):
                given.add(f"={older(''.join(words[:-1]))}")
            found.update(f"{family}:{each}" for family in _families(words[-1]) for each in given)
    return frozenset(found)


def _families(surname: str) -> set[str]:
    """Return the sound of a surname, and what it may be in another romanization."""
    groups = {f"={group}" for group in ROMANIZATIONS.get(surname, ())}
    return {sound_key(_unglued(surname)), *groups}


@lru_cache(maxsize=_CACHED)
def surname_keys(name: str) -> frozenset[str]:
    """Return the keys of the surname alone, in each order that the name may have.

    A lone word is taken for a surname. Unlike those of `person_keys` they hold no colon.
    """
    whole = person_name(name)
    orders = [*_orders(whole), *_compound(whole.words)]
    return frozenset(family for words in orders for family in _families(words[-1]))


def is_partial(name: str) -> bool:
    """Tell whether a name is a lone word, or a surname with initials: anybody's of that name."""
    words = person_name(name).words
    return all(len(word) == 1 for word in words[:-1])


def similarity(one: str, other: str) -> float:
    """Return how many letters the words of two names share, 0 to 1: of those least alike.

    Each word of the shorter name is held against the word of the other that is most like
    it (or against all but the surname in one), whatever their order.
    """
    shorter, longer = sorted((person_name(one).words, person_name(other).words), key=len)
    if len(shorter) == len(longer):
        return min(_least(shorter, longer), _least(longer, shorter))
    return _least(shorter, longer)


def _least(words: tuple[str, ...], others: tuple[str, ...]) -> float:
    against = {*others, "".join(others[:-1]), "".join(others[1:])} - {""}
    return min(
        max((Indel.normalized_similarity(_unglued(w), _unglued(o)) for o in against), default=0.0)
        for w in words
    )


def _orders(name: PersonName) -> list[tuple[str, ...]]:
    """Return the words with the surname last, in each order that the name may have."""
    words = name.words
    turned = [(*words[1:], words[0])] if name.is_eastern and len(words) > 1 else []
    return [words, *turned]


def _compound(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the words with the last two as one surname: "Ahmadi-Nejad"."""
    whole = len(words) > 2 and len(words[-2]) > 1
    return [(*words[:-2], words[-2] + words[-1])] if whole else []


def _unglued(word: str) -> str:
    """Return "rashid" for "alrashid"."""
    glued = word.startswith(("al", "el")) and len(word) > _GLUED + 1
    return word[2:] if glued else word


def _ordered(one: tuple[str, ...], other: tuple[str, ...]) -> Verdict:
    """Compare two names whose surnames stand last."""
    if len(one) == 1 or len(other) == 1:
        return _lone(one, other)
    surname, other_surname = _unglued(one[-1]), _unglued(other[-1])
    if is_romanized(one[-1]) and is_romanized(other[-1]):
        return _romanized(one, other)
    if is_romanized(one[0]) and one[0] == other[0] and len(one) == len(other) < 4:
        return _romanized((*one[1:], one[0]), (*other[1:], other[0]))  # it stands first
    if not (same_surname(one[-1], other[-1]) or same_surname(surname, other_surname)):
        return Verdict.DIFFERENT
    return _given(one[:-1], other[:-1])


def _romanized(one: tuple[str, ...], other: tuple[str, ...]) -> Verdict:
    """Compare two names whose surnames stand last and may be Chinese or Korean.

    In one romanization other letters are another name; a name that one writes together and
    the other in syllables may be in two of them.
    """
    if one[-1] != other[-1] and not same_family(one[-1], other[-1]):
        return Verdict.DIFFERENT
    given, other_given = "".join(one[:-1]), "".join(other[:-1])
    is_known = bool(VARIANTS.get(one[0], frozenset()) & VARIANTS.get(other[0], frozenset()))
    if is_known or 1 in map(len, (*one, *other)):
        return _given(one[:-1], other[:-1])
    if same_syllables(given, other_given):
        is_one = one[-1] == other[-1] or len(given) > _SYLLABLE
        return Verdict.SAME if is_one else Verdict.UNSURE
    if same_across(given, other_given):
        is_split = len(one) == 2 or len(other) == 2
        return Verdict.SAME if is_split and len(one) != len(other) else Verdict.UNSURE
    return Verdict.DIFFERENT


def _turned(one: tuple[str, ...], other: tuple[str, ...]) -> Verdict:
    """Compare two words with the same two the other way round: "Nagy Imre", "Imre Nagy"."""
    if len(one) != 2 or len(other) != 2 or one != other[::-1]:
        return Verdict.DIFFERENT
    return Verdict.UNSURE if set(one) <= GIVEN_NAMES.keys() else Verdict.SAME


def _nested(one: tuple[str, ...], other: tuple[str, ...]) -> Verdict:
    """Compare a name with a longer one that has all its words in order.

    What the longer has behind or between is a second surname or the like; what it has
    before may be a son's name before his father's.
    """
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < 2 or min(map(len, shorter)) == 1:
        return Verdict.DIFFERENT
    rest = iter(longer)
    if not all(word in rest for word in shorter):
        return Verdict.DIFFERENT
    added = longer[len(shorter) :] if longer[: len(shorter)] == shorter else ()
    if longer[0] != shorter[0] or not COMMON_WORDS.isdisjoint(added):
        return Verdict.UNSURE  # "Martin Luther King", "Marc Fisher House"
    return Verdict.SAME


def _lone(one: tuple[str, ...], other: tuple[str, ...]) -> Verdict:
    """Compare where one name has a single word: it may be anybody's of that name."""
    lone, words = (one[0], other) if len(one) == 1 else (other[0], one)
    lone = _unglued(lone)
    meets = any(
        same_surname(lone, word) and opens_alike(lone, word) for word in map(_unglued, words)
    )
    return Verdict.UNSURE if meets else Verdict.DIFFERENT


def _given(one: tuple[str, ...], other: tuple[str, ...]) -> Verdict:
    """Compare what stands before the surname: the first names, then those between."""
    initials = min(len(word) for word in (*one, *other)) == 1
    if not initials and same_given("".join(one), "".join(other)):
        return Verdict.SAME
    first, second = one[0], other[0]
    verdict = Verdict.SAME
    if len(first) == 1 or len(second) == 1:
        if first[0] != second[0]:
            return Verdict.DIFFERENT
        verdict = Verdict.UNSURE
    elif not same_given(first, second):
        if COUNTERPARTS.get(first, frozenset()).isdisjoint(COUNTERPARTS.get(second, ())):
            return Verdict.DIFFERENT
        verdict = Verdict.UNSURE  # "Volodymyr", "Vladimir"
    for a, b in zip(one[1:], other[1:], strict=False):
        initial = len(a) == 1 or len(b) == 1
        if (initial and a[0] != b[0]) or (not initial and not same_given(a, b)):
            return Verdict.DIFFERENT
    return verdict
