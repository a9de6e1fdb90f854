"""How like two words of names are, whatever alphabet or transliteration they came through.

A word is folded to small Latin letters; its *sound* is what transliterations of one word
share: consonants by class, each run of vowels as the vowels that it may stand for.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii
from rapidfuzz.distance import DamerauLevenshtein

from loaders.identity.lexicon import VARIANTS
from loaders.text.lexicon import GIVEN_NAMES, SURNAMES

_LETTERS = re.compile("[^a-z]")
_DIGRAPHS = (
    ("shch", "S"), ("tsch", "C"), ("dsch", "J"), ("tch", "C"), ("sch", "S"), ("dzh", "J"),
    ("zh", "J"), ("sh", "S"), ("ch", "C"), ("kh", "H"), ("gh", "G"), ("th", "T"), ("dh", "D"),
    ("ph", "F"), ("dj", "J"), ("cz", "C"), ("ck", "K"), ("ts", "Z"), ("tz", "Z"), ("ks", "X"),
)  # fmt: skip
_SINGLE = str.maketrans(
    {"q": "K", "k": "K", "g": "G", "x": "X", "w": "V", "v": "V", "z": "Z", "s": "S", "j": "J"}
    | {letter: letter.upper() for letter in "bdflmnprth"}
)
_UMLAUT = re.compile(r"(?<![aeiouq])([aou])e(?=[^aeiouy])")
_OW = re.compile(r"ow(?=[^aeiouy])")
_UKRAINIAN = re.compile(r".(?:enko|[cly]uk|iuk|sky[iy]?|skiy|ych)\Z")
_HARD_H = re.compile(r"(?<![cgkpstz])h")  # one letter of theirs, "g" where it comes through Russian
_SOFT = re.compile(r"c(?=[eiy])")
_RUN = re.compile(r"([aeiouy]*)([A-Z]?)")
_HEARD = {"a": "A", "e": "AI", "i": "I", "y": "I", "o": "OU", "u": "U"}
_ALIKE = (frozenset("GK"), frozenset("SZ"), frozenset("CS"), frozenset("JG"))
_KEY_CLASSES = str.maketrans("KZCXJ", "GSSGG")  # coarser, so that all alike share a key
_SHORTEST = 4  # letters from which two words may be spellings of one by their sound alone
_FINAL = re.compile(r"([aeiouy]*)\Z")
_NEARER = 0.7  # and such a share where one is a common American surname as it stands
_NEAR = 0.5  # share of letters that two spellings of one word keep
_CACHED = 1 << 16


class Sound(NamedTuple):
    """The consonant classes of a word, and before each (and at the end) the vowels heard."""

    consonants: str
    vowels: tuple[frozenset[str], ...]


@lru_cache(maxsize=_CACHED)
def fold(word: str) -> str:
    """Return a word in small Latin letters alone."""
    return _LETTERS.sub("", anyascii(word.replace("đ", "dj").replace("Đ", "Dj")).lower())


@lru_cache(maxsize=_CACHED)
def level(word: str) -> str:
    """Return a folded word with letters that stand for others levelled: oe, ij, ow, ye-, yi-."""
    if _UKRAINIAN.search(word):
        word = _HARD_H.sub("g", word)
    if word.startswith("yi") and len(word) > _SHORTEST:
        word = word[1:]  # "Yitzhak"
    spelt = _OW.sub("ou", re.sub(r"^[yj]e", "e", word)).replace("ij", "y")
    return _UMLAUT.sub(r"\1", spelt)


@lru_cache(maxsize=_CACHED)
def sound(word: str) -> Sound:
    """Return how a folded word sounds, as far as its spelling tells."""
    spelt = level(word)
    if spelt[:1] == "y" and spelt[1:2] in "aeiou":
        spelt = "j" + spelt[1:]
    for letters, single in _DIGRAPHS:
        spelt = spelt.replace(letters, single)
    spelt = _SOFT.sub("S", spelt).replace("c", "K").translate(_SINGLE)
    spelt = spelt[:1] + spelt[1:].replace("H", "")  # heard at the beginning alone
    spelt = re.sub(r"([A-Z])\1+", r"\1", spelt)
    consonants, vowels = [], []
    for run, consonant in _RUN.findall(spelt):
        vowels.append(frozenset("".join(_HEARD[vowel] for vowel in run)))
        if not consonant:
            break
        consonants.append(consonant)
    return Sound("".join(consonants), tuple(vowels))


def sound_key(word: str) -> str:
    """Return what all spellings that may be one word share: the key they are found by."""
    key = sound(fold(word)).consonants.translate(_KEY_CLASSES)
    return re.sub(r"(.)\1+", r"\1", key) or fold(word)[:1]


def same_given(one: str, other: str) -> bool:
    """Tell whether two folded given names are one: alike, in one group, or by their sound."""
    if one == other or VARIANTS.get(one, frozenset()) & VARIANTS.get(other, frozenset()):
        return True
    if (one in GIVEN_NAMES and other in GIVEN_NAMES) or len(one) == 1 or len(other) == 1:
        return False
    for ending in ("a", "ine"):  # Karim and Karima, Armen and Armine
        if one.endswith(ending) != other.endswith(ending):
            return False
    return _sounds_alike(one, other)


def same_surname(one: str, other: str) -> bool:
    """Tell whether two folded surnames are spellings of one."""
    if level(one) == level(other):
        return True
    if one in SURNAMES and other in SURNAMES:
        return False  # Smith and Smyth
    if one.endswith("a") != other.endswith("a") and _feminine(one) != _feminine(other):
        return False  # Ivanov and Ivanova
    return _sounds_alike(one, other)


def opens_alike(one: str, other: str) -> bool:
    """Tell whether two folded words both begin with a vowel, or neither: not Biden and Abedin."""
    return bool(sound(one).vowels[0]) == bool(sound(other).vowels[0])


def _feminine(word: str) -> bool:
    return word.endswith(("ova", "eva", "ina", "aya", "ska", "cka"))


def _sounds_alike(one: str, other: str) -> bool:
    if min(len(one), len(other)) < _SHORTEST:
        return False
    first, second = sound(one), sound(other)
    if len(first.consonants) != len(second.consonants):
        return False
    for a, b in zip(first.consonants, second.consonants, strict=True):
        if a != b and frozenset((a, b)) not in _ALIKE:
            return False
    last = len(first.vowels) - 1
    for at, (heard, read) in enumerate(zip(first.vowels, second.vowels, strict=True)):
        final = at == last and len(one) > _SHORTEST and heard | read <= set("AOU")
        if heard and read and not heard & read and not final:
            return False
    finals = {_FINAL.findall(one)[0], _FINAL.findall(other)[0]}
    if "" in finals and not finals <= {"", "e"}:
        return False  # "Boies" and "Bossie"
    near = _NEARER if (one in SURNAMES) != (other in SURNAMES) else _NEAR
    return DamerauLevenshtein.normalized_similarity(one, other) >= near
