"""What is asked of the search index: phrases, words, beginnings of words."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from db.errors import QuestionError
from db.search_index import APART, CAPITALS, SMALL

WORD = re.compile(rf"[^\x00{APART}]+")
"""A word of a text, as the indexes have it on both databases."""

MOST_WORDS = 200
_MOST_CHARACTERS = 20_000
LONGEST_WORD = 500

_MARKS = {'"': '"', "“": "“”", "”": "“”", "„": "“”", "‟": "”", "«": "»", "»": "«»"}
_MARKS |= {"‹": "›", "›": "‹›", "＂": "＂", "〝": "〞〟", "「": "」", "『": "』"}
_SINGLE = {"'": "'", "‘": "’", "‚": "‘’", "‛": "’"}

_ACCENTS = re.compile(r"([A-Za-z])[\u0300-\u036f]+")
_FOLDED = str.maketrans(
    dict(zip(CAPITALS, SMALL, strict=True)) | {chr(each): chr(each + 32) for each in range(65, 91)}
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that follow one another, folded; of the last one only the beginning if so asked."""

    words: tuple[str, ...]
    is_beginning: bool = False


@dataclass(frozen=True, slots=True)
class Sought:
    """Phrases that must all stand in a text, in any order."""

    phrases: tuple[Phrase, ...]

    @property
    def fts5(self) -> str:
        """The query in the language of SQLite's FTS5."""
        return " AND ".join(
            f'"{" ".join(each.words)}"{" *" if each.is_beginning else ""}' for each in self.phrases
        )

    @property
    def tsquery(self) -> str:
        """The query in the language of PostgreSQL's to_tsquery, but for the order of words."""
        lexemes = [
            f"'{word}'{':*' if each.is_beginning and at == len(each.words) else ''}"
            for each in self.phrases
            for at, word in enumerate(each.words, start=1)
        ]
        return " & ".join(dict.fromkeys(lexemes))


def folded(text: str) -> str:
    """Return the text as words are compared: small letters, Latin ones without their marks."""
    if not text.isascii():
        bare = _ACCENTS.sub(r"\1", unicodedata.normalize("NFD", text))
        text = unicodedata.normalize("NFC", bare)
    return text.translate(_FOLDED)


def parse(words: str) -> Sought:
    """Return what the words ask for; whatever their punctuation, it is no mistake.

    Words in quotation marks of any kind follow one another, as do those that only
    punctuation parts (don't, AT&T). A star behind a word stands for the rest of it.

    Raises:
        QuestionError: There is no letter or digit in it, or too much.
    """
    phrases = tuple(dict.fromkeys(_phrases(words[:_MOST_CHARACTERS])))
    if not phrases:
        raise QuestionError(
            what=f"there is no word to look for in {words.strip()[:80]!r}",
            remedy="Give at least one word, with a letter or a digit in it",
        )
    given = [word for each in phrases for word in each.words]
    is_long = len(words) > _MOST_CHARACTERS or max(map(len, given)) > LONGEST_WORD
    if is_long or len(given) > MOST_WORDS:
        raise QuestionError(
            what="so much cannot be looked for at once",
            remedy=f"Give at most {MOST_WORDS} words of at most {LONGEST_WORD} letters",
        )
    return Sought(phrases)


def _phrases(words: str) -> Iterator[Phrase]:
    at = 0
    while at < len(words):
        end = _closing(words, at)
        if end is not None:
            chunk, after = words[at + 1 : end], end + 1
            # A star may stand within the marks or behind them.
            if words[after : after + 1] == "*":
                chunk, after = f"{chunk}*", after + 1
            yield from _phrase(chunk)
            at = after
        else:
            after = at + 1
            while after < len(words) and not words[after].isspace() and words[after] not in _MARKS:
                after += 1
            yield from _phrase(words[at:after])
            at = after


def _closing(words: str, at: int) -> int | None:
    """Return where the quotation ends that begins here, None where none does.

    A single mark is one only around words, not within one: elsewhere it is an apostrophe.
    """
    mark = words[at]
    if mark in _MARKS:
        found = [each for close in _MARKS[mark] if (each := words.find(close, at + 1)) > 0]
        return min(found, default=None)
    if mark in _SINGLE and (at == 0 or not words[at - 1].isalnum()):
        for end in range(at + 1, len(words)):
            behind = words[end + 1 : end + 2]
            if words[end] in _SINGLE[mark] and not behind.isalnum():
                return end
    return None


def _phrase(chunk: str) -> Iterator[Phrase]:
    found = tuple(WORD.findall(folded(chunk)))
    if found:
        yield Phrase(found, is_beginning=_STARRED.search(chunk) is not None)


_STARRED = re.compile(rf"[^\x00{APART}]\*[\x00{APART}]*$")
