"""The edges of a statement: what only leads to it, and marks around it, are no part of it."""

from loaders.text.own_voice.lexicon import finite_at, phrases, words
from loaders.text.tokens import Tokens

EDGES = frozenset(",;:—–-.!")
"""Marks that a statement neither begins nor ends with."""
_MARKS = frozenset("\"'“”‘’")
_JOINING = frozenset({"and", "but", "or"})
_LONGEST_LABEL = 4  # tokens before a colon


def trimmed(tokens: Tokens, first: int, end: int) -> tuple[int, int]:
    """Return a run without marks at its edges and without words that only lead to it."""
    alone = sum(map(_MARKS.__contains__, tokens.words[first:end])) % 2 == 1
    edges = EDGES | _MARKS if alone else EDGES
    last = -1
    while first != last:
        last = first
        while first < end and tokens.words[first] in edges:
            first += 1
        first = _past_lead(tokens, first, end)
    while end > first and tokens.words[end - 1] in edges:
        end -= 1
    return first, end


def _past_lead(tokens: Tokens, first: int, end: int) -> int:
    """Return where a run begins behind a word, phrase or label that only leads to it."""
    if first >= end:
        return first
    if tokens.lowers[first] in words("connective"):
        goes_on = first + 1 < end and tokens.lowers[first + 1] in words("continued")
        return first if goes_on and tokens.lowers[first] not in _JOINING else first + 1
    for phrase in phrases("connective").get(tokens.lowers[first], ()):
        if tuple(tokens.lowers[first : first + len(phrase)]) == phrase:
            ahead = tokens.lowers[first + len(phrase) : first + len(phrase) + 1]
            return first if ahead and ahead[0] in words("continued") else first + len(phrase)
    return _past_label(tokens, first, end)


def _past_label(tokens: Tokens, first: int, end: int) -> int:
    """Return where a run begins behind a label: "File photo: dockers march …"."""
    if ":" not in tokens.words[first + 1 : min(end, first + _LONGEST_LABEL + 1)]:
        return first
    colon = tokens.words.index(":", first)
    return first if any(finite_at(tokens, at) for at in range(first, colon)) else colon + 1
