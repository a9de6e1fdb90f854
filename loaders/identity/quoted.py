"""Quoted words as they are compared: folded, weighed, without what brackets put in."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

from db.wording import MARKS, WORD, word_keys
from loaders.text.lexicon import AUXILIARIES, COPULAS, EVERYDAY_WORDS, FUNCTION_WORDS

MOST_WORDS = 3_000
"""Words of an attribution that are compared; a speech printed whole is longer, and what is
quoted of it elsewhere is looked for in its first twenty minutes."""

TELLING, EVERYDAY, SMALL = 1.0, 0.5, 0.0
"""What a word weighs: one that few share; one of every conversation; a function word."""

_TOLD = re.compile(r"\[[^\[\]]{0,200}\]")
_LETTERS = re.compile(r"\[([^\W\d_]{1,3})\]")
_STOP = re.compile(r"[.!?…:]")
_BRACKETS = "[]"
_WORD = re.compile(rf"\[\]|{WORD.pattern}", WORD.flags)
_CACHED = 1 << 16
_QUOTES_CACHED = 1 << 10  # a quote is compared with its candidates one after the other


class Word(NamedTuple):
    """A folded word, what it weighs, how it was written, and in which piece it stands.

    `is_name`: it has a capital inside a sentence.
    """

    key: str
    weight: float
    written: str
    piece: int
    is_name: bool


def _keys(words: Iterable[str]) -> frozenset[str]:
    return frozenset(key for word in words for key in word_keys(word))


_SPOKEN = frozenset("gonna wanna gotta I'd".split())
_EVERYDAY = _keys(EVERYDAY_WORDS)
SMALL_WORDS = _keys(FUNCTION_WORDS | AUXILIARIES | COPULAS | _SPOKEN) - _EVERYDAY
"""The function words, folded, but for those that are everyday words."""


@lru_cache(maxsize=_CACHED)
def weight_of(key: str) -> float:
    """Return what a folded word weighs."""
    if key in _EVERYDAY:
        return EVERYDAY
    if key in SMALL_WORDS or len(key) == 1 or key == _BRACKETS:
        return SMALL
    return TELLING


@lru_cache(maxsize=_QUOTES_CACHED)
def words_of(pieces: tuple[str, ...]) -> tuple[Word, ...]:
    """Return the words of quoted pieces, at most 3,000.

    What stands in brackets is the editor's: it weighs nothing ("[the mayor] lied"), but for the
    letter that makes a capital small ("[t]he").
    """
    return tuple(islice(_all_words(pieces), MOST_WORDS))


def _all_words(pieces: Iterable[str]) -> Iterator[Word]:
    for index, piece in enumerate(pieces):
        said = _TOLD.sub(" [] ", _LETTERS.sub(_letter, piece))
        shouts = said.isupper()
        last = None
        for match in _WORD.finditer(said):
            word = match.group()
            opens = last is None or _STOP.search(said, last, match.start()) is not None
            last = match.end()
            written = word.lower().translate(MARKS)
            for key in word_keys(word) or (_BRACKETS,):
                is_name = word[0].isupper() and not opens and not shouts
                yield Word(key, weight_of(key), written, index, is_name)


def _letter(match: re.Match[str]) -> str:
    """Return the letter of "[t]he" alone, and other brackets as they are."""
    after = match.string[match.end() : match.end() + 1]
    return match.group(1) if after.isalpha() else match.group()


def quote_keys(pieces: tuple[str, ...]) -> frozenset[int]:
    """Return the index keys of quoted words: variants of one utterance share some.

    A key is a stable hash, 0 to 2**63 - 1, of two words that follow one another once
    function words are left out, at least one of them more than an everyday word; or of
    three everyday words in a row. So any run that two quotes share has a key in common as
    soon as it holds two such words, however short the run: a fragment of two words meets
    the whole sentence, and an edit of small words moves no key. (Winnowed k-grams of all
    words, Schleimer, Wilkerson and Aiken 2003, are more in number for a run of five.)
    """
    strong = [word for word in words_of(pieces) if word.weight]
    found = {
        _hash(one.key, two.key)
        for one, two in pairwise(strong)
        if max(one.weight, two.weight) == TELLING
    }
    found.update(
        _hash(*(word.key for word in three))
        for three in zip(strong, strong[1:], strong[2:], strict=False)
        if max(word.weight for word in three) < TELLING
    )
    return frozenset(found)


def _hash(*keys: str) -> int:
    digest = hashlib.blake2b(" ".join(keys).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1
