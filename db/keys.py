"""Natural keys: how names are folded so that two spellings of one name meet."""

import unicodedata

from db.models.base import KEY_LIMIT, NAME_LIMIT

LARGEST_ID = 2**63 - 1
"""The largest number that the columns of ids hold."""

_LEVELLED = str.maketrans({"‘": "'", "’": "'", "ʼ": "'", "`": "'", "‐": "-"})
"""Marks that one name is typed with now this way, now that; NFKC has made one of two hyphens."""


def name_key(name: str) -> str:
    """Return the name folded for comparison, at most `KEY_LIMIT` characters.

    Compatibility forms, case, apostrophes, hyphens and runs of white space are levelled;
    diacritics are not, since they tell names apart. Folding a key changes nothing.
    """
    folded = unicodedata.normalize("NFKC", name).translate(_LEVELLED).casefold()
    # Case folding may leave a composed letter decomposed ("ǰ"), hence once more.
    return _cut(unicodedata.normalize("NFKC", folded), KEY_LIMIT)


def row_id(words: str) -> int | None:
    """Return the id that somebody wrote, None for other words and what no column can hold."""
    written = words.isascii() and words.isdigit()
    return int(words) if written and int(words) <= LARGEST_ID else None


def clip(name: str) -> str:
    """Return the name on one line, at most `NAME_LIMIT` characters, as indexes can hold it."""
    return _cut(name, NAME_LIMIT)


def _cut(text: str, limit: int) -> str:
    return " ".join(text.split())[:limit].rstrip()
