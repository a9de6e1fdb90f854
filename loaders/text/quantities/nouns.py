"""What a number counts or measures: the noun after it, the noun after "of"."""

from loaders.text.grammar.lexicon import closed_words, open_words
from loaders.text.quantities.lexicon import (
    fractions,
    is_nationality,
    is_people,
    is_plural,
    triggers,
    word_classes,
    words_of,
)
from loaders.text.quantities.pieces import Line

_REACH = 9  # pieces from a number to its noun: "two former high-ranking Syrian army generals"
_OPENING = frozenset("\"“‘'")
_CLOSED_AHEAD = frozenset("dqjm")  # what may stand between "of" and its noun
_HYPHENS = frozenset("-‐‑")


def counted(line: Line, at: int) -> int | None:
    """Return the piece that is the plural noun of a phrase that begins at a piece, if any."""
    for here in range(at, min(at + _REACH, len(line.words))):
        word, lower = line.words[here], line.lowers[here]
        if not word[0].isalpha():
            if (lower in _HYPHENS and line.touches(here)) or (lower in _OPENING and here == at):
                continue
            return None
        if lower in triggers() and lower not in fractions()[0]:
            return None
        if line.is_name(here):
            if is_people(word) and is_plural(word) and not is_plural(line.word(here + 1)):
                is_object = here > at and "v" in word_classes(line.lowers[here - 1])
                return None if is_object else here  # men under 35 support Walkers
            is_own = is_plural(word) and lower not in open_words() and not is_nationality(word)
            if is_own and not _goes_on(line, here + 1):
                return here
            continue
        if lower in words_of("state") and not _goes_on(line, here + 1):
            return here
        if is_plural(word):
            is_verb = here > at and _is_adverb(line.lowers[here - 1]) and "z" in word_classes(lower)
            return None if is_verb else _last(line, here)
        if not (lower == "and" and here > at) and not word_classes(lower):
            return None
    return None


def one(line: Line, at: int) -> int | None:
    """Return the piece that is the singular noun of a phrase that begins at a piece."""
    found = None
    for here in range(at, min(at + _REACH, len(line.words))):
        word, lower = line.words[here], line.lowers[here]
        if lower in words_of("state") and not _goes_on(line, here + 1):
            return here
        classes = word_classes(lower) if word[0].isalpha() else ""
        if not classes or "'" in lower:
            break
        if line.is_name(here) and not is_nationality(word):
            return None
        if found is not None and is_people(line.words[found]) and "v" in classes:
            break  # one man fall
        if "n" in classes:
            found = here
        elif found is not None:
            break
    return found


def measured(line: Line, at: int) -> int | None:
    """Return the head of the noun phrase that begins at a piece, behind "of" or "half"."""
    found = None
    for here in range(at, min(at + _REACH, len(line.words))):
        word, lower = line.words[here], line.lowers[here]
        if not word[0].isalpha():
            if lower in _HYPHENS and line.touches(here):
                continue
            break
        if lower.endswith(("'s", "s'")):
            found = None
            continue
        if is_plural(word) and lower not in closed_words():
            return _last(line, here)
        closed = closed_words().get(lower)
        if closed is not None and (found is not None or closed not in _CLOSED_AHEAD):
            break
        if closed is None:
            classes = word_classes(lower)
            is_noun = "n" in classes or line.is_name(here)
            if line.lower(here + 1) in _HYPHENS and line.touches(here + 1):
                continue  # corn-based
            if not classes or (found is not None and not is_noun):
                break
            found = here if is_noun else found
    return found


def _is_adverb(lower: str) -> bool:
    return closed_words().get(lower) == "r" or open_words().get(lower) == "r"


def _last(line: Line, at: int) -> int:
    """Return the last of plural nouns in a row: "sports clubs", "women leaders"."""
    while at + 1 < len(line.words) and line.words[at + 1][0].isalpha():
        classes = word_classes(line.lowers[at + 1])
        if not classes.startswith("s") or "z" in classes or line.is_name(at + 1):
            break
        at += 1
    return at


def _goes_on(line: Line, at: int) -> bool:
    """Tell whether what stands behind a participle or name is the noun that they belong to."""
    for here in (at, at + 1):
        word, lower = line.word(here), line.lower(here)
        if not word[:1].isalpha() or lower in closed_words():
            return False
        if is_plural(word):
            return True
        if not word_classes(lower):
            return False
    return False
