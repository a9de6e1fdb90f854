"""Edits between two texts: applied, undone, composed, and followed back.

A sequence of edits is in the order of the text; edits neither overlap nor touch out of
order. `undo(apply(source))` is the source, to the character.
"""

import heapq
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

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
            msg = f"replacement at {start} overlaps the one before it"
            raise ValueError(msg)
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

        Inside a replacement it is the replacement's beginning in the source, or its end
        where `end` says that the offset closes a span that reaches into it. At a cut the
        beginning of a span lies behind what was cut, the end of a span before it.
        """
        find = bisect_left if end else bisect_right
        position = find(self._starts, offset) - 1
        if position < 0:
            return offset
        edit = self._edits[position]
        into = offset - edit.start
        if into < len(edit.after):
            return edit.source_start + (len(edit.before) if end else 0)
        return edit.source_start + len(edit.before) + into - len(edit.after)


def compose(source: str, first: Sequence[Edit], second: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return the edits that lead from the source to the text that both sequences lead to.

    Where an edit of `second` takes characters that an edit of `first` put in, or spans a
    place where it cut some out, the two (and all that hang together so) become one, under
    the rule of the second; nothing remains of them if together they change nothing.
    Every other edit stays as it was, at its new place.
    """
    made: list[Edit] = []
    before_shift = after_shift = 0
    for group in _meeting(first, second):
        edit = group.merged(source, before_shift, after_shift)
        before_shift += sum(len(each.after) - len(each.before) for each in group.first)
        after_shift += sum(len(each.after) - len(each.before) for each in group.second)
        if edit.before != edit.after:
            made.append(edit)
    return tuple(made)


@dataclass(slots=True)
class _Group:
    """Edits that meet in the text between the two sequences, and their hull there."""

    start: int
    end: int
    first: list[Edit]
    second: list[Edit]

    def merged(self, source: str, before_shift: int, after_shift: int) -> Edit:
        """Return the one edit from source to final text.

        `before_shift` is how much longer than the source the middle text is up to here,
        `after_shift` how much longer than the middle text the final one is.
        """
        source_start = self.start - before_shift
        grown = sum(len(each.after) - len(each.before) for each in self.first)
        before = source[source_start : self.end - before_shift - grown]
        rule = (self.second or self.first)[0].rule
        return Edit(source_start, self.start + after_shift, before, self._after(), rule)

    def _after(self) -> str:
        # Whatever of the hull no second edit takes was put there by a first edit.
        parts: list[str] = []
        at = self.start
        ahead = iter(self.first)
        put = next(ahead, None)
        for edit in [*self.second, None]:
            until = self.end if edit is None else edit.source_start
            while at < until and put is not None:
                stop = min(until, put.start + len(put.after))
                parts.append(put.after[max(0, at - put.start) : max(0, stop - put.start)])
                at = max(at, stop)
                if at >= put.start + len(put.after):
                    put = next(ahead, None)
            if edit is not None:
                parts.append(edit.after)
                at = edit.source_start + len(edit.before)
        return "".join(parts)


def _meeting(first: Sequence[Edit], second: Sequence[Edit]) -> Iterator[_Group]:
    """Yield the edits in the order of the middle text, those that meet in one group."""
    spans = heapq.merge(
        ((each.start, each.start + len(each.after), 0, each) for each in first),
        ((each.source_start, each.source_start + len(each.before), 1, each) for each in second),
        key=itemgetter(0, 1),
    )
    group: _Group | None = None
    for start, end, side, edit in spans:
        if group is None or start >= group.end:
            if group is not None:
                yield group
            group = _Group(start, end, [], [])
        group.end = max(group.end, end)
        (group.second if side else group.first).append(edit)
    if group is not None:
        yield group
