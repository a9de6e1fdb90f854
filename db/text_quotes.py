"""Places told by their words: the text quote selectors of the W3C's Web Annotation model."""

import re
from typing import NamedTuple

AROUND = 32
"""So many characters before and after the words tell a place from others of the same words."""

_PARAGRAPH = re.compile(r"\s*\n\s*\n\s*")


class TextQuote(NamedTuple):
    """Words, with what stands before and behind them: less at the ends of a text."""

    exact: str
    prefix: str
    suffix: str


def text_quote(text: str, start: int, end: int) -> TextQuote:
    """Return the words of a half-open span of a text, with up to 32 characters around it."""
    return TextQuote(text[start:end], text[max(0, start - AROUND) : start], text[end:][:AROUND])


def find_text_quote(text: str, quote: TextQuote) -> tuple[int, int] | None:
    """Return the one span of a text where the words stand and what is around them agrees.

    What is around them agrees if it is the same within their paragraph, but for the length
    of spaces; paragraphs before and behind are looked at only where that leaves several
    places. None where no place is left, or several: nothing tells which is meant.
    """
    if not quote.exact:
        return None
    places = [
        (start, start + len(quote.exact))
        for start in _starts(text, quote.exact)
        if _agrees(text, start, start + len(quote.exact), quote)
    ]
    if len(places) > 1:
        places = [each for each in places if text_quote(text, *each) == quote]
    return places[0] if len(places) == 1 else None


def _starts(text: str, words: str) -> list[int]:
    found: list[int] = []
    start = text.find(words)
    while start >= 0:
        found.append(start)
        start = text.find(words, start + 1)
    return found


def _agrees(text: str, start: int, end: int, quote: TextQuote) -> bool:
    # Twice as far: spaces may have become more since.
    before = text[max(0, start - 2 * AROUND) : start]
    after = text[end : end + 2 * AROUND]
    is_first, is_last = start <= 2 * AROUND, end + 2 * AROUND >= len(text)
    return _is_tail(before, quote.prefix, is_first=is_first) and _is_tail(
        after[::-1], quote.suffix[::-1], is_first=is_last
    )


def _is_tail(found: str, known: str, *, is_first: bool) -> bool:
    """Tell whether what stands before a place ends as it did, up to the paragraph's beginning.

    What stands behind is given backwards. `is_first`: what was found begins the text.
    """
    own, begins = _within(known)
    there, there_begins = _within(found)
    own, there = (_folded(each) for each in (own, there))
    if begins or len(known) < AROUND:
        return there == own and (there_begins or is_first)
    # The first word may be cut, and stands for what ends so.
    return there.endswith(own)


def _within(words: str) -> tuple[str, bool]:
    """Return what is left of words behind the last end of a paragraph, and whether there is one."""
    *_, last = _PARAGRAPH.split(words)
    return last, last != words


def _folded(words: str) -> str:
    return " ".join(words.split()) + (" " if words[-1:].isspace() else "")
