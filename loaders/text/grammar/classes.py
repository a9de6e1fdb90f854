"""Which classes each token can have, by the word and by whether it begins a sentence.

The classes of a token are a string of tags (`tagging` explains them), the likeliest first; a
word of `SPECIAL` stands for itself, and N before other tags is a capital that may mean
nothing.
"""

from functools import lru_cache

from loaders.text.grammar.lexicon import closed_words, guess, open_words
from loaders.text.grammar.times import TIME_NAMES
from loaders.text.lexicon import COMMON_WORDS, GIVEN_NAMES
from loaders.text.tokens import Tokens

SPECIAL = {
    "since": "f", "her": "o", "to": "T", "that": "j", "there": "i", "who": "W", "which": "W",
    "whom": "W", "about": "f", "around": "f", "over": "f", "no": "d", "neither": "d",
}  # fmt: skip
"""Words decided by their neighbours alone, with the tag that they pass for as a neighbour."""

_PUNCTUATION = {
    ",": ",", ".": ".", "!": ".", "?": ".", "...": ".", "…": ".", ";": ";", ":": ":",
    "—": "-", "–": "-", "―": "-", "--": "-", "---": "-", "-": "-", "/": "&", "&": "&", "%": "s",
    "(": "(", "[": '"', ")": ")", "]": '"', "$": "m", "£": "m", "€": "m",
    '"': '"', "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "``": '"', "''": '"',
    "‘": '"', "’": '"', "'": '"',
}  # fmt: skip
_CONTRACTED = frozenset(
    f"{subject}'{rest}"
    for subject in ("i", "you", "he", "she", "it", "we", "they", "who", "there", "that", "what",
                    "here", "where", "how", "let", "this")
    for rest in ("m", "s", "re", "ve", "d", "ll")
)  # fmt: skip
_NAME_LEADS = frozenset({"al", "el", "an", "ar", "as", "at", "ad", "ash", "ul"})
_INITIALS = frozenset({"US", "IT", "WHO"})  # names that look like pronouns in lower case
_BREAKS = frozenset('.:"-')  # what a sentence, or a quoted one, can begin after
_APOSTROPHES = frozenset({"'", "’"})
_QUOTED_REACH = 60  # tokens back in which a single mark may have opened
_SHORT = 3  # letters of a word that is small in titles too
_FEWEST = 4  # longer words from which capitals tell a title
_TITLE_CASE = 0.7  # share of capitals among them from which a sentence is set in title case
_TITLE_NAMES = 0.2  # share of names among all its tokens that such a sentence has
_CACHED = 1 << 16  # words whose classes are kept


def classes(tokens: Tokens, words: list[str]) -> tuple[list[str], list[bool]]:
    """Return the classes of every token, and for each sentence whether it is in title case."""
    found = list(map(_inside, words))
    begin = [first for first, _ in tokens.sentences]
    for at in [at for at, each in enumerate(found) if each in _BREAKS]:
        if words[at] == "-" and _joins(tokens, at):
            found[at] = "m"
        elif words[at] in _APOSTROPHES and _is_possessive(tokens, words, found, at):
            found[at] = "Q"
        elif found[at] in ".:" or (found[at] == '"' and _opens(tokens, at)):
            begin.append(at + 1)
    for at in begin:
        while at < len(words) and found[at] in "(-":
            at += 1  # noqa: PLW2901 - a bracket or dash leaves the beginning to the next word
        if at < len(words) and words[at][0].isupper():
            found[at] = _first(words[at])
    titles = [_is_title(found[first:end], words[first:end]) for first, end in tokens.sentences]
    for (first, end), title in zip(tokens.sentences, titles, strict=True):
        for at in range(first, end) if title else ():
            if words[at][0].isupper():
                found[at] = _read(words[at], initial=at == first, title=True)
    return found, titles


def _is_title(found: list[str], words: list[str]) -> bool:
    """Tell whether most longer words of a sentence are capitalised."""
    if found.count("N") < _TITLE_NAMES * len(words):
        return False  # at a glance
    longer = [word for word in words if len(word) > _SHORT and word[0].isalpha()]
    capitals = [word for word in longer if word[0].isupper()]
    return len(longer) >= _FEWEST and len(capitals) >= _TITLE_CASE * len(longer)


@lru_cache(maxsize=_CACHED)
def _inside(word: str) -> str:
    """Return the classes of a word inside a sentence."""
    return _read(word)


@lru_cache(maxsize=_CACHED)
def _first(word: str) -> str:
    """Return the classes of a word that begins a sentence."""
    return _read(word, initial=True)


def _read(word: str, *, initial: bool = False, title: bool = False) -> str:
    lower = word.lower().replace("’", "'")
    if lower in SPECIAL and word not in _INITIALS:
        return lower
    letter = word[0]
    if not letter.isalpha():
        return "m" if letter.isdigit() else _PUNCTUATION.get(lower, "n")
    closed = closed_words().get(lower)
    if closed is None and "'" in lower:
        return _apostrophe(lower)
    if letter.isupper():
        return "N" if word in _INITIALS else _capital(lower, initial=initial, title=title)
    return closed or open_words().get(lower) or _unlisted(word)


def _capital(lower: str, *, initial: bool, title: bool) -> str:
    if lower in TIME_NAMES:
        return "M" if lower == "may" and initial else "u"
    closed = closed_words().get(lower)
    if closed and (initial or title or closed == "i" or lower == "the"):
        return closed
    if (not initial and not title) or (lower in GIVEN_NAMES and lower not in COMMON_WORDS):
        return "N"
    known = lower in COMMON_WORDS or (title and lower.endswith(("ed", "ing", "ly")))
    return "N" + (open_words().get(lower) or (guess(lower) if known else ""))


def _apostrophe(lower: str) -> str:
    """Return the class of a word with an apostrophe that is in no list: "he's", "Lee's"."""
    if lower in _CONTRACTED:
        return "C"
    return "Q" if lower.endswith(("'s", "s'")) else "N"


def _unlisted(word: str) -> str:
    """Return the classes of a small word that no list has: "al-Amin", "anti-war"."""
    lead, hyphen, rest = word.partition("-")
    if hyphen and rest[:1].isupper():
        return "N" if lead in _NAME_LEADS else "a"
    if hyphen and closed_words().get(lead) == "f":
        return "a"  # "at-large"
    return guess(word)


def _joins(tokens: Tokens, at: int) -> bool:
    """Tell a hyphen inside a word ("71-year-old") from a dash."""
    starts, ends = tokens.starts, tokens.ends
    inside = 0 < at < len(starts) - 1
    return inside and starts[at] == ends[at - 1] and ends[at] == starts[at + 1]


def _is_possessive(tokens: Tokens, words: list[str], found: list[str], at: int) -> bool:
    """Tell the apostrophe of "the teachers' union" from a closing mark."""
    if not at or at + 1 >= len(words) or not words[at - 1].endswith("s"):
        return False
    ahead = SPECIAL.get(found[at + 1], found[at + 1])
    touches = tokens.starts[at] == tokens.ends[at - 1] and not _opens(tokens, at)
    if not touches or ahead[0] not in "nsaNv" or "D" in ahead or "z" in ahead:
        return False
    first, _ = tokens.sentences[tokens.sentence_at(at)]
    return not any(
        words[back] == "‘" or (words[back] == "'" and _opens(tokens, back))
        for back in range(max(first, at - _QUOTED_REACH), at)
    )


def _opens(tokens: Tokens, at: int) -> bool:
    """Tell an opening mark from a closing one: it touches the word behind it."""
    return at + 1 < len(tokens.starts) and tokens.ends[at] == tokens.starts[at + 1]
