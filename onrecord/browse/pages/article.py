"""An article: its text as it was printed, and beside it who said what."""

import re
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from sqlalchemy.orm import Session

from db.keys import row_id
from db.queries.pages import PageBlock
from db.queries.readings import Reading, ReadMark, Saying, reading_of
from db.queries.shared import SharedPassage, credits_of, passages_of
from onrecord.browse.asked import Asked, NothingThereError, Shown
from onrecord.browse.citation import citation, days
from onrecord.browse.marking import Span, Step, steps
from onrecord.browse.text import short
from onrecord.marks import MEANINGS

_ELEMENTS = {"headline": "h1", "sub-heading": "h2"}
_LONGEST_EDIT = 300
_PART = 40_000  # characters
_OWN = "own"
_IS_WORDS = re.compile(r"\w")


class Label(NamedTuple):
    """A mark as notes name it: `D1`, its place in the page, and its citation."""

    label: str
    key: str
    citation: str


@dataclass(frozen=True, slots=True)
class Note:
    """What stands beside the text: an act of saying, or None for scare quotes and own voice."""

    key: str
    kind: str
    saying: Saying | None
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A block of the article with its notes; `element` is what it is in HTML."""

    kind: str
    element: str
    steps: tuple[Step, ...]
    notes: tuple[Note, ...]


def article(session: Session, asked: Asked) -> Shown:
    """Show an article; `from` and `to` mark characters of it."""
    reading = reading_of(session, _key(asked))
    if reading is None:
        message = f"No article has the number {asked.parts['id']}."
        raise NothingThereError(message)
    found = _found(reading, asked)
    parts = parts_of(_pieces(reading))
    number = _part(parts, found, asked)
    marks = _within(reading.marks, parts[number]) if parts else []
    labels = dict(_labels(reading, marks))
    rows = _rows(reading, parts[number], marks, found, labels) if parts else ()
    context = {
        "reading": reading,
        "published": days(reading.published_on, reading.published_until),
        "rows": rows,
        "has_headline": any(row.element == "h1" for row in rows),
        "labels": {key: each.label for key, each in labels.items()},
        "titles": {span.key: _title(reading, each) for each in marks for span in _spans(each)},
        "part": number + 1,
        "parts": [f"/article/{reading.id}?part={at + 1}" for at in range(len(parts))],
        "note_of": {
            label.key: note.key
            for row in rows
            for note in row.notes
            if note.key != _OWN
            for label in note.labels
        },
        "edits": [
            (each, short(each.before, _LONGEST_EDIT), short(each.after, _LONGEST_EDIT))
            for each in reading.edits
        ],
        "left_out": sum(block.start is None for block in reading.blocks),
        "meanings": MEANINGS,
        "sharing": _sharing(passages_of(session, reading.id)),
        "credits": credits_of(session, reading.id),
    }
    return Shown("room_article.html", context)


def parts_of(pieces: Iterable[PageBlock], most: int = _PART) -> list[list[PageBlock]]:
    """Return the pieces of a text in parts of about so many characters: pages of a long article."""
    parts: list[list[PageBlock]] = []
    size = most
    for piece in pieces:
        if size >= most:
            parts.append([])
            size = 0
        parts[-1].append(piece)
        size += (piece.end or 0) - (piece.start or 0)
    return parts


def _part(parts: Sequence[Sequence[PageBlock]], found: Sequence[Span], asked: Asked) -> int:
    """Return which part is shown: that of the characters that are named, or the one asked for."""
    for span in found:
        ends = [part[-1].end or 0 for part in parts]
        return min(bisect_right(ends, span.start), len(parts) - 1)
    return max(0, min((row_id(asked.given.get("part", "")) or 1), len(parts)) - 1)


def _within(marks: Sequence[ReadMark], part: Sequence[PageBlock]) -> list[ReadMark]:
    start, end = part[0].start or 0, part[-1].end or 0
    return [mark for mark in marks if start <= mark.start < end]


def _key(asked: Asked) -> int:
    key = row_id(asked.parts["id"])
    if key is None:
        raise NothingThereError("Articles have numbers.")
    return key


def _span(mark: ReadMark) -> Span:
    letter = "c" if mark.kind in {"claim", "own voice"} else "q"
    kind = "own" if mark.kind == "own voice" else mark.kind
    return Span(f"{letter}{mark.id}", kind, mark.start, mark.end)


def _spans(mark: ReadMark) -> list[Span]:
    """Return the pieces of a mark; the first has the key of the whole."""
    whole = _span(mark)
    return [
        Span(whole.key if number == 0 else f"{whole.key}-{number + 1}", whole.kind, start, end)
        for number, (start, end) in enumerate(mark.pieces)
    ]


def _found(reading: Reading, asked: Asked) -> list[Span]:
    """Return the characters that the address names, if it names some of the text."""
    start, end = (row_id(asked.given.get(name, "")) for name in ("from", "to"))
    if start is None or end is None or not start < end <= len(reading.text):
        return []
    return [Span("span", "found", start, end)]


def _labels(reading: Reading, marks: Sequence[ReadMark]) -> list[tuple[str, Label]]:
    """Return for the key of some marks their labels: the letter of the kind and the number."""
    numbers = {_span(mark).key: number for number, mark in enumerate(reading.marks, start=1)}
    found = []
    for mark in marks:
        saying = reading.sayings.get(mark.attribution_id or 0)
        key = _span(mark).key
        label = f"{mark.kind[0].upper()}{numbers[key]}"
        found.append((key, Label(label, key, citation(reading, mark, saying))))
    return found


def _note_key(mark: ReadMark) -> str:
    """Return what notes are joined by: one for each act of saying, one for all own voice."""
    if mark.kind == "own voice":
        return _OWN
    return f"a{mark.attribution_id}" if mark.attribution_id else f"n{_span(mark).key}"


def _title(reading: Reading, mark: ReadMark) -> str:
    """Return what hovering over a mark tells in a line."""
    saying = reading.sayings.get(mark.attribution_id or 0)
    if saying is None:
        return MEANINGS[mark.kind]
    words = (saying.speaker or "speaker not known", saying.cue_text, saying.said_text)
    told = " · ".join(short(each, 100) for each in words if each)
    return f"{mark.kind}: {told} ({saying.certainty or 'not decided'}, {saying.method})"


def _pieces(reading: Reading) -> list[PageBlock]:
    """Return the blocks in the order of the text, and what stands between them if anything does."""
    pieces: list[PageBlock] = []
    at = 0
    for block in (*_placed(reading), PageBlock("end", len(reading.text), len(reading.text))):
        start, end = block.start or 0, block.end or 0
        between = reading.text[at:start]
        if _IS_WORDS.search(between) or (start == end and between.strip()):
            pieces.append(PageBlock("paragraph", at, start))
        elif between.strip():
            # A dash behind a place stands with what it leads to.
            start = at + len(between) - len(between.lstrip())
        if start < end:
            pieces.append(replace(block, start=start))
        at = max(at, end)
    return pieces


def _rows(
    reading: Reading,
    pieces: Sequence[PageBlock],
    marks: Sequence[ReadMark],
    found: Sequence[Span],
    labels: dict[str, Label],
) -> tuple[Row, ...]:
    """Return some pieces of the text with what is marked in them."""
    starts = [mark.start for mark in marks]
    waiting = deque(sorted((s for each in marks for s in _spans(each)), key=lambda s: s.start))
    around: list[Span] = []
    rows = []
    for piece in pieces:
        start, end = piece.start or 0, piece.end or 0
        while waiting and waiting[0].start < end:
            around.append(waiting.popleft())
        around = [span for span in around if span.end > start]
        here = marks[bisect_left(starts, start) : bisect_left(starts, end)]
        rows.append(_row(reading, piece, here, [*around, *found], labels))
    return tuple(_once(rows))


def _once(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the rows with one heading of the first rank, and each key of a note once.

    What is said in one paragraph may carry on in the next, and has a note in both.
    """
    is_headed = False
    used: set[str] = set()
    for number, row in enumerate(rows):
        element = "h2" if row.element == "h1" and is_headed else row.element
        is_headed = is_headed or element == "h1"
        notes = tuple(
            replace(note, key=f"{note.key}-{number}") if note.key in used else note
            for note in row.notes
        )
        used.update(note.key for note in notes if note.key != _OWN)
        yield replace(row, element=element, notes=notes)


def _placed(reading: Reading) -> list[PageBlock]:
    placed = [block for block in reading.blocks if block.start is not None]
    return sorted(placed, key=lambda block: block.start or 0)


def _row(
    reading: Reading,
    block: PageBlock,
    here: Sequence[ReadMark],
    spans: Sequence[Span],
    labels: dict[str, Label],
) -> Row:
    start, end = block.start or 0, block.end or 0
    notes: dict[str, Note] = {}
    for mark in here:
        key = _note_key(mark)
        saying = reading.sayings.get(mark.attribution_id or 0)
        kind = saying.kind if saying else mark.kind
        before = notes[key].labels if key in notes else ()
        notes[key] = Note(key, kind, saying, (*before, labels[_span(mark).key]))
    element = _ELEMENTS.get(block.kind, "p")
    return Row(
        block.kind,
        element,
        tuple(steps(reading.text, start, end, spans)),
        tuple(sorted(notes.values(), key=lambda note: note.kind == "own voice")),
    )


def _sharing(passages: Sequence[SharedPassage]) -> list[tuple[SharedPassage, int]]:
    """Return of each article that passages are shared with the first, and how many there are."""
    found: dict[int, tuple[SharedPassage, int]] = {}
    for each in passages:
        first, number = found.get(each.other_id, (each, 0))
        found[each.other_id] = (first, number + 1)
    return list(found.values())
