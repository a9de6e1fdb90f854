"""Words as they are compared: two spellings of one word have the same keys.

Levelled are case, accents, marks of one kind (curly and straight), the full stops of
abbreviations (U.S., US), hyphens, British and American spelling, contractions, and small
numbers in words or digits. Singular and plural, tenses and synonyms are other words.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
_NUMBERS = {word: number for number, word in enumerate(_UNITS.split())}
_NUMBERS |= {"fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19}
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBERS |= {word: 10 * number for number, word in enumerate(_TENS, 2)}
_DIGITS = _UNITS.split()[1:10]

_GLUED = "anti co de e inter mid multi non pre re semi sub un".split()
"""What a hyphen ties to the next word, where others write one word: co-operation."""


def _behind(words: Iterable[str], start: str) -> str:
    """Return a pattern for the place right behind one of the words, which starts so."""
    return f"(?:{'|'.join(f'(?<={start}{word})' for word in words)})"


_ACCENTS = r"\u0300-\u036f"  # that stand behind their letter, as some systems write them
_HYPHENS = "‐‑-"
_LETTERS = rf"[^\W_]+(?:[{_ACCENTS}]+[^\W_]*)*"
_PLAIN = rf"{_LETTERS}(?:['’‘ʼ]{_LETTERS})*"
_SINGLE = rf"[^\W\d_]\.(?:[^\W\d_]\.)+|\d+(?:[.,]\d+)+|{_PLAIN}"  # U.S., p.m.; 1,200; word
_ALONE = (  # scripts that put no space between words; percent
    r"[\u3040-\u30ff\u3400-\u9fff] | [Pp][Ee][Rr]\ [Cc][Ee][Nn][Tt]\b | %"
)
WORD = re.compile(rf"{_ALONE} | (?:{_SINGLE})(?:[{_HYPHENS}](?:{_SINGLE}))*", re.VERBOSE)
"""A word as it is shown: a compound with hyphens is one, and may have several keys."""

_BEHIND_TENS = _behind(_TENS, r"(?<![^\W_])")
_BEHIND_GLUED = _behind(_GLUED, rf"(?<![^\W_])(?<![^\W_][{_HYPHENS}])")
PART = re.compile(
    rf"""
    {_ALONE}
    | (?:{_SINGLE})
      (?:(?=[{_HYPHENS}])(?i:
        {_BEHIND_TENS} [{_HYPHENS}] (?:{"|".join(_DIGITS)}) (?!['’‘ʼ]?[^\W_])
        | {_BEHIND_GLUED} [{_HYPHENS}] {_PLAIN}
      ))?
    """,
    re.VERBOSE,
)
"""What of a word is folded as one: "well-known" has two parts, "co-operation", "twenty-five" and
"don't" one. The parts of a text are those of its words, in whatever span they are sought."""

_LONGEST = 100  # characters of a word that are compared
_CACHED = 1 << 16
MARKS = str.maketrans(dict.fromkeys("’‘ʼ", "'") | dict.fromkeys("‐‑", "-"))
"""The marks inside words to the straight ones, for `str.translate`."""
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?\Z")

_BY_HAND = {
    "can't": "can not", "cannot": "can not", "won't": "will not", "shan't": "shall not",
    "let's": "let us", "gonna": "going to", "wanna": "want to", "gotta": "got to",
    "em": "them",
}  # fmt: skip
_ENDINGS = {"n't": "not", "'ll": "will", "'re": "are", "'ve": "have", "'m": "am", "'d": "d"}
_IS_AFTER = frozenset("it he she that this what there here who where how".split())

# British endings. They also reach words that are spelt alike everywhere ("promise", "metred"):
# that does no harm, since both sides of a comparison go through them.
_BRITISH = re.compile(
    r"""
    is (?<=[a-z]{3}is) (?=(?:e[drs]?|ers|ing|ations?)\Z)  # organise
    | ys (?<=[a-z]{2}lys) (?=(?:e[drs]?|ers|ing)\Z)  # analyse
    | our (?<=[a-z]{3}our) (?=(?:s|ed|ing|able|ful|hood|ites?|ers?|less|ly)?\Z)
    | re (?<=[a-z]{2}[bt]re) (?=[ds]?\Z)  # centre
    | ll (?<=[a-z]{3}ll) (?=(?:ed|ing|ers?|ors?)\Z)  # travelled
    """,
    re.VERBOSE,
)
_AMERICAN = {"is": "iz", "ys": "yz", "our": "or", "re": "er", "ll": "l"}

_START = 3  # letters by which a stem is looked up; none has fewer
_WHOLE = 4  # letters of a stem that is a whole word, or one with "s"; a longer one has any ending


def _stems() -> dict[str, list[tuple[str, str]]]:
    """Return the stems that begin with each three letters, the longest first."""
    lines = (files("db") / "spellings.tsv").read_text(encoding="utf-8").splitlines()
    found: dict[str, list[tuple[str, str]]] = {}
    for british, american in sorted(
        (line.split("\t") for line in lines if not line.startswith("#")),
        key=lambda pair: -len(pair[0]),
    ):
        found.setdefault(british[:_START], []).append((british, american))
    return found


_STEMS = _stems()


@lru_cache(maxsize=_CACHED)
def word_keys(word: str) -> tuple[str, ...]:
    """Return the words that a word, as `WORD` finds it, stands for, folded: mostly one.

    "Co-operation" and "cooperation" give one, "well-known" gives two, "don't" gives "do"
    and "not". Of a word of more than 100 characters the rest is not looked at.
    """
    return tuple(key for part in PART.findall(word[:_LONGEST]) for key in part_keys(part))


def part_keys(part: str) -> tuple[str, ...]:
    """Return what a part of a word, as `PART` finds it, stands for: "don't" for two words."""
    part = unicodedata.normalize("NFKC", part[:_LONGEST]).translate(MARKS)
    if part in ("US", "U.S.", "U.S.A.", "USA"):
        return ("usa",)
    if part == "%" or part.casefold() == "per cent":
        return ("percent",)
    if _THOUSANDS.match(part):
        return (part.replace(",", ""),)
    folded = _plain(part.casefold())
    if folded[-1:] == ".":
        return (folded.replace(".", ""),)
    tens, _, digit = folded.partition("-")
    if tens in _TENS and digit in _DIGITS:
        return (str(_NUMBERS[tens] + _NUMBERS[digit]),)
    return tuple(key for key in _spoken_out(tens + digit) if key)


def _plain(word: str) -> str:
    """Return a word without its accents."""
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFKD", word)
    kept = "".join(each for each in apart if not unicodedata.combining(each))
    return unicodedata.normalize("NFC", kept)


def _spoken_out(word: str) -> list[str]:
    """Return the words of a contraction, each as it is compared."""
    if word in _BY_HAND:
        return _BY_HAND[word].split()
    if "'" not in word:
        return [_level(word)]
    for ending, full in _ENDINGS.items():
        if word.endswith(ending) and len(word) > len(ending):
            return [_level(word.removesuffix(ending)), full]
    if word.endswith("'s") and word[:-2] in _IS_AFTER:
        return [word[:-2], "is"]
    return [_level(word)]


def _level(word: str) -> str:
    """Return a word in digits if it is a small number, else in American spelling."""
    word = word.replace("'", "")
    if word in _NUMBERS:
        return str(_NUMBERS[word])
    for stem, american in _STEMS.get(word[:_START], ()):
        size = len(stem)
        if word.startswith(stem) and (size > _WHOLE or word[size:] in ("", "s")):
            return american + word[size:]
    return _BRITISH.sub(lambda match: _AMERICAN[match.group()], word)
