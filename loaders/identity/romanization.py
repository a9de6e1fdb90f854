"""Chinese and Korean names in Latin letters: pinyin, Wade-Giles and what Koreans use.

The systems write one syllable in many ways, but each is exact: other letters of one system
are another name ("Wang Ming", "Wang Meng").
"""

from functools import lru_cache

from loaders.identity.lexicon import ROMANIZATIONS
from loaders.text.lexicon import EAST_ASIAN_SURNAMES

_VOWELS = (("oo", "u"), ("ee", "i"), ("eo", "o"), ("eu", "u"))  # "Jin-soo", "Jin-su"
_OLDER = (
    ("hs", "x"), ("tzu", "zi"), ("ssu", "si"), ("szu", "si"), ("ih", "i"), ("ieh", "ie"),
    ("yeh", "ye"), ("ien", "ian"), ("yen", "yan"), ("uei", "ui"), ("erh", "er"),
    ("ng", "N"), ("uN", "oN"), ("you", "yu"),
)  # fmt: skip
_BREATHED = (("zh", "j"), ("ch", "j"), ("q", "j"), ("tz", "z"), ("ts", "z"), ("c", "z"))
_CLASSES = str.maketrans("ptk", "bdg")  # Wade-Giles writes "b" as "p", and "p" as "p'"
_SHORTEST = 4  # letters from which a given name is told by its sound in two systems


def is_romanized(surname: str) -> bool:
    """Tell whether a folded word may be a Chinese or Korean surname."""
    return surname in EAST_ASIAN_SURNAMES or surname in ROMANIZATIONS


def same_family(one: str, other: str) -> bool:
    """Tell whether two folded surnames may be one in two romanizations ("lee", "yi")."""
    return bool(ROMANIZATIONS.get(one, frozenset()) & ROMANIZATIONS.get(other, frozenset()))


def same_syllables(one: str, other: str) -> bool:
    """Tell whether two folded given names are one in one system, its vowels written alike."""
    return _levelled(one) == _levelled(other)


def same_across(one: str, other: str) -> bool:
    """Tell whether two folded given names may be one in two systems ("zedong", "tsetung")."""
    first = older(one)
    return len(first) >= _SHORTEST and first == older(other)


@lru_cache(maxsize=1 << 16)
def older(given: str) -> str:
    """Return what a given name is in all systems: the letters that tell in each of them."""
    for pairs in (_OLDER, _BREATHED, _VOWELS):
        for letters, levelled in pairs:
            given = given.replace(letters, levelled)
    return given.translate(_CLASSES)


def _levelled(given: str) -> str:
    for letters, levelled in _VOWELS:
        given = given.replace(letters, levelled)
    return given
