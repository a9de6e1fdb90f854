"""Words as they are compared: two spellings of one word have the same keys.

Levelled are case, accents, marks of one kind (curly and straight), the full stops of
abbreviations (U.S., US), hyphens, British and American spelling, contractions, and small
numbers in words or digits. Singular and plural, tenses and synonyms are other words.
"""

import re
import unicodedata
from functools import lru_cache
from importlib.resources import files

_PART = r"[^\W_]+(?:['’‘ʼ][^\W_]+)*"
WORD = re.compile(
    rf"""
    (?:[^\W\d_]\.){{2,}}(?=\W|$)                  # U.S., p.m.
    | [\u3040-\u30ff\u3400-\u9fff]                # scripts that put no space between words
    | \bper\ cent\b | %
    | \d+(?:[.,]\d+)+
    | {_PART}(?:[-‐‑]{_PART})*                    # words, with hyphens and apostrophes inside
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A word as it is shown: compounds with hyphens are one, and may have several keys."""

_LONGEST = 100  # characters of a word that are compared
_CACHED = 1 << 16
_HYPHEN = re.compile("[-‐‑]")
APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼ", "'"))
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?\Z")

_GLUED = frozenset("anti co de e inter mid multi non pre re semi sub un".split())
"""What a hyphen ties to the next word, where others write one word: co-operation."""

_BY_HAND = {
    "can't": "can not", "cannot": "can not", "won't": "will not", "shan't": "shall not",
    "let's": "let us", "gonna": "going to", "wanna": "want to", "gotta": "got to",
    "em": "them",
}  # fmt: skip
_ENDINGS = {"n't": "not", "'ll": "will", "'re": "are", "'ve": "have", "'m": "am", "'d": "d"}
_IS_AFTER = frozenset("it he she that this what there here who where how".split())

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
_NUMBERS = {word: number for number, word in enumerate(_UNITS.split())}
_NUMBERS |= {"fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19}
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBERS |= {word: 10 * number for number, word in enumerate(_TENS, 2)}

# British endings. They also reach words that are spelt alike everywhere ("promise", "metred"):
# that does no harm, since both sides of a comparison go through them.
_RULES = (
    (re.compile(r"(?<=[a-z]{3})is(?=(?:e[drs]?|ers|ing|ations?)\Z)"), "iz"),  # organise
    (re.compile(r"(?<=[a-z]{2}l)ys(?=(?:e[drs]?|ers|ing)\Z)"), "yz"),  # analyse
    (re.compile(r"(?<=[a-z]{3})our(?=(?:s|ed|ing|able|ful|hood|ites?|ers?|less|ly)?\Z)"), "or"),
    (re.compile(r"(?<=[a-z]{2}[bt])re(?=[ds]?\Z)"), "er"),  # centre
    (re.compile(r"(?<=[a-z]{3})ll(?=(?:ed|ing|ers?|ors?)\Z)"), "l"),  # travelled
)


def _stems() -> tuple[dict[str, str], int]:
    lines = (files("db") / "spellings.tsv").read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if not line.startswith("#")]
    return dict(pairs), max(len(b) for b, _ in pairs)


_STEMS, _LONGEST_STEM = _stems()
_SHORTEST_STEM = 5  # letters of a stem that may have endings; a shorter one is the whole word


@lru_cache(maxsize=_CACHED)
def word_keys(word: str) -> tuple[str, ...]:
    """Return the words that a word, as `WORD` finds it, stands for, folded: mostly one.

    "Co-operation" and "cooperation" give one, "well-known" gives two, "don't" gives "do"
    and "not". Of a word of more than 100 characters the rest is not looked at.
    """
    word = unicodedata.normalize("NFKC", word[:_LONGEST]).translate(APOSTROPHES)
    if word in ("US", "U.S.", "U.S.A.", "USA"):
        return ("usa",)
    if word == "%" or word.casefold() == "per cent":
        return ("percent",)
    if _THOUSANDS.match(word):
        return (word.replace(",", ""),)
    if word[-1:] == ".":
        return (_plain(word.casefold()).replace(".", ""),)
    parts = [_plain(part) for part in _HYPHEN.split(word.casefold())]
    if len(parts) > 1 and parts[0] in _GLUED:
        parts[:2] = [parts[0] + parts[1]]
    if len(parts) == 2 and parts[0] in _TENS and _NUMBERS.get(parts[1], 10) < 10:
        return (str(_NUMBERS[parts[0]] + _NUMBERS[parts[1]]),)
    return tuple(key for part in parts for key in _spoken_out(part) if key)


def _plain(word: str) -> str:
    """Return a word without its accents."""
    apart = unicodedata.normalize("NFKD", word)
    kept = "".join(each for each in apart if not unicodedata.combining(each))
    return unicodedata.normalize("NFC", kept)


def _spoken_out(word: str) -> list[str]:
    """Return the words of a contraction, each as it is compared."""
    if word in _BY_HAND:
        return _BY_HAND[word].split()
    for ending, full in _ENDINGS.items():
        if word.endswith(ending) and len(word) > len(ending):
            return [_level(word.removesuffix(ending)), full]
    if word.endswith("'s") and word[:-2] in _IS_AFTER:
        return [word[:-2], "is"]
    return [_level(word)]


def _level(word: str) -> str:
    """Return a word in digits if it is a number, and in American spelling."""
    word = word.replace("'", "")
    if word in _NUMBERS:
        return str(_NUMBERS[word])
    for size in range(min(len(word), _LONGEST_STEM), 2, -1):
        stem = word[:size]
        if stem in _STEMS and (size >= _SHORTEST_STEM or word[size:] in ("", "s")):
            return _STEMS[stem] + word[size:]
    for rule, american in _RULES:
        word = rule.sub(american, word)
    return word
