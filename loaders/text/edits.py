"""Edits between two texts: applied, undone, composed, and followed back.

A sequence of edits is in the order of the text; edits neither overlap nor touch out of
order. `undo(apply(source))` is the source, to the character.
"""

from bisect import bisect_right
from collections.abc import Sequence

from loaders.text.records import Edit, Edited


def edited(source: str, replacements: Sequence[tuple[int, int, str, str]]) -> Edited:
    """Return the source with each (start, end, after, rule) replaced, and the edits made.

    Replacements are sorted and disjoint. Those that change nothing leave no edit.
    """
    parts: list[str] = []
    edits: list[Edit] = []
    at = length = 0
    for start, end, after, rule in replacements:
        before = source[start:end]
        if before == after:
            continue
        if start < at:
            raise ValueError(f"replacement at {start} overlaps the one before it")
        parts.append(source[at:start])
        length += start - at
        edits.append(Edit(start, length, before, after, rule))
        parts.append(after)
        length += len(after)
        at = end
    parts.append(source[at:])
    return Edited("".join(parts), tuple(edits))


def undo(text: str, edits: Sequence[Edit]) -> str:
    """Return the source that the edits were made to."""
    parts: list[str] = []
    at = 0
    for edit in edits:
        parts.append(text[at : edit.start])
        parts.append(edit.before)
        at = edit.start + len(edit.after)
    parts.append(text[at:])
    return "".join(parts)


class Way:
    """Follows offsets of an edited text back to its source."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._edits = edits
        self._starts = [edit.start for edit in edits]

    def back(self, offset: int, *, end: bool = False) -> int:
        """Return the source offset of an offset in the edited text.

        Inside or at a replacement it is the replacement's beginning in the source, or
        its end where `end` says that the offset closes a span that reaches into it.
        """
        position = bisect_right(self._starts, offset) - 1
        if end:
            while position >= 0 and self._edits[position].start >= offset:
                position -= 1
        if position < 0:
            return offset
        edit = self._edits[position]
        into = offset - edit.start
        if into < len(edit.after) or (end and into == len(edit.after)):
            whole = end and into > 0
            return edit.source_start + (len(edit.before) if whole else 0)
        return edit.source_start + len(edit.before) + into - len(edit.after)


def compose(source: str, first: Sequence[Edit], second: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return the edits that lead from the source to the text that both sequences lead to.

    Edits of the two that touch the same characters become one, under the second's rule.
    """
    raise NotImplementedError
