"""Quotation marks, apostrophes and dashes that lost their bytes, decided by context.

In UTF-8 the marks of typography begin with the byte E2. Where a broken program read them
as Latin-1 and dropped the rest, each became the one letter `â`; where one read Latin
text as UTF-8, each became U+FFFD. What each was, only the words around it tell. A true
`â` (gâteau, pâté) stays, and so does whatever the words leave open.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from loaders.text.lost_contexts import CONTEXTS, SURVIVORS, UNIT, WINDOW, Role

_BLANK = re.compile(r"\n\s*\n")
_VOCABULARY = re.compile(r"[^\W\d_]+")
# Shorter pieces before an â begin true words (gâ-teau), even where they are words themselves.
_JOINABLE = 3
_LAST_WORD = re.compile(r"[^\W\d_â]*\Z")
_FIRST_WORD = re.compile(r"[^\W\d_â]*")

# A text none of whose lines is longer has its lines broken inside paragraphs.
_WRAPPED = 120

_OPENING = frozenset({Role.OPEN, Role.TENTATIVE, Role.LITERAL_OPEN})
_CLOSING = frozenset({Role.CLOSE, Role.WORD_CLOSE, Role.EITHER, Role.TURN} | {Role.LITERAL_CLOSE})
_ALONE = {
    Role.APOSTROPHE: "’",
    Role.POSSESSIVE: "’",
    Role.TRANSLITERATED: "’",
    Role.RANGE: "–",
    Role.DASH: "—",
}
_PARTNER = {"“": "”", "‘": "’"}
_EVIDENCE = (_OPENING | _CLOSING | _ALONE.keys()) - {Role.TRANSLITERATED}


@dataclass(frozen=True, slots=True)
class _Mark:
    """A lost mark, or a curly double one that is still there, with what it may have been.

    `kind` is the group of the unit's pattern, `is_sure` tells that no letter can stand
    here, `is_known` that the words at its sides stand elsewhere in the text too.
    """

    start: int
    end: int
    kind: str
    role: Role
    is_sure: bool
    is_known: bool


def find_lost_marks(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Yield (start, end, mark, rule) for each lost mark that its context decides."""
    if "â" not in text and "\ufffd" not in text and "Ã¢" not in text:
        return
    marks = _marks(text)
    kinds = _damaged_kinds(marks)
    damaged = [each for each in marks if each.kind in kinds]
    found = [
        (match.start(), match.end(), mark, "lost bytes")
        for pattern, mark in SURVIVORS
        for match in pattern.finditer(text)
    ]
    for block in _blocks(text, damaged):
        for mark, after in _decided(block):
            rule = "replacement character" if mark.kind == "replacement" else "lost bytes"
            found.append((mark.start, mark.end, after, rule))
    yield from sorted(found)


def _marks(text: str) -> list[_Mark]:
    vocabulary = frozenset(word.lower() for word in _VOCABULARY.findall(text))
    marks: list[_Mark] = []
    for run in _runs(text):
        start, end = run[0].start(), run[-1].end()
        left = text[max(0, start - WINDOW) : start] if start else "\n"
        right = text[end : end + WINDOW] if end < len(text) else "\n"
        for match in run:
            kind = match.lastgroup or ""
            role, is_sure = _role(left, right, match)
            if len(run) > 2 or (len(run) == 2 and role not in _OPENING | _CLOSING):
                role, is_sure = Role.LETTER, False
            is_known = _is_known(left, right, role, vocabulary)
            kind = "lost" if kind in {"dash", "long"} else kind
            marks.append(_Mark(match.start(), match.end(), kind, role, is_sure, is_known))
    return marks


def _runs(text: str) -> list[list[re.Match[str]]]:
    """Return the lost marks, those of one kind that stand side by side together."""
    runs: list[list[re.Match[str]]] = []
    for match in UNIT.finditer(text):
        last = runs[-1][-1] if runs else None
        if last and last.end() == match.start() and last.lastgroup == match.lastgroup != "literal":
            runs[-1].append(match)
        else:
            runs.append([match])
    return runs


def _role(left: str, right: str, match: re.Match[str]) -> tuple[Role, bool]:
    """Return what the mark may have been, and whether no letter can stand there."""
    if match.lastgroup == "literal":
        return (Role.LITERAL_OPEN if match.group() == "“" else Role.LITERAL_CLOSE), False
    if match.lastgroup == "dash":
        is_range = left[-1].isdigit() and right[0].isdigit()
        return (Role.RANGE if is_range else Role.DASH), True
    kind = "replacement" if match.lastgroup == "replacement" else "lost"
    for row in CONTEXTS:
        if row.of in {None, kind} and row.right.match(right) and row.left.search(left):
            is_sure = row.sure == "both" or (row.sure == "lost" and kind == "lost")
            return row.role, is_sure or match.lastgroup == "long"
    return Role.LETTER, match.lastgroup == "long"


def _is_known(left: str, right: str, role: Role, vocabulary: frozenset[str]) -> bool:
    if role not in {Role.POSSESSIVE, Role.JOINED, Role.TRANSLITERATED}:
        return False
    before, after = _LAST_WORD.search(left), _FIRST_WORD.match(right)
    if before is None or after is None or len(before.group()) < _JOINABLE:
        return False
    words = {before.group().lower()}
    if role is not Role.POSSESSIVE:
        words.add(after.group().lower())
    return words <= vocabulary


def _damaged_kinds(marks: Sequence[_Mark]) -> frozenset[str]:
    """Return the kinds of marks of which the text is known to have lost some."""
    kinds = {"literal"}
    lost = [each for each in marks if each.kind == "lost"]
    replaced = [each for each in marks if each.kind == "replacement"]
    letters = [
        each
        for each in lost
        if each.role is Role.LETTER or (each.role is Role.JOINED and not each.is_known)
    ]
    signs = [each for each in lost if each.role in _EVIDENCE]
    is_plain = any(
        each.role is Role.DASH or (each.role is Role.POSSESSIVE and each.is_known) for each in signs
    )
    if any(each.is_sure for each in lost) or (not letters and (is_plain or len(signs) > 1)):
        kinds.add("lost")
    is_paired = any(a.role is Role.OPEN and b.role is Role.CLOSE for a, b in pairwise(replaced))
    if is_paired or any(each.is_sure for each in replaced):
        kinds.add("replacement")
    return frozenset(kinds)


def _blocks(text: str, marks: Sequence[_Mark]) -> Iterator[list[_Mark]]:
    """Yield the marks of each paragraph."""
    if max(map(len, text.split("\n"))) > _WRAPPED:
        breaks = [match.start() for match in re.finditer("\n", text)]
    else:
        breaks = [match.start() for match in _BLANK.finditer(text)]
    for _, block in groupby(marks, lambda mark: bisect_right(breaks, mark.start)):
        yield list(block)


def _decided(block: Sequence[_Mark]) -> Iterator[tuple[_Mark, str]]:
    """Yield the lost marks of a paragraph that can be decided, each with what it was."""
    for mark in block:
        if mark.role in {Role.JOINED, Role.TRANSLITERATED} and mark.is_known:
            yield mark, "—"
        elif mark.role in _ALONE:
            yield mark, _ALONE[mark.role]
    quoting = [each for each in block if each.role in _OPENING | _CLOSING]
    surplus = sum(each.role in _CLOSING for each in quoting)
    surplus -= sum(each.role in _OPENING for each in quoting)
    opened: list[str] = []
    for position, mark in enumerate(quoting):
        surplus += 1 if mark.role in _OPENING else -1
        ahead = quoting[position + 1].role if position + 1 < len(quoting) else None
        is_doubled = position > 0 and quoting[position - 1].end == mark.start
        after = _quote_mark(mark, ahead, opened, is_inner=is_doubled or surplus > 1)
        if after and mark.kind != "literal":
            yield mark, after


def _quote_mark(
    mark: _Mark, ahead: Role | None, opened: list[str], *, is_inner: bool
) -> str | None:
    """Return what the mark was, None where that stays open; `opened` is kept up to date."""
    role = mark.role
    if role is Role.LITERAL_CLOSE:
        opened.clear()
        return None
    if role is Role.TENTATIVE and ahead not in _CLOSING:
        return None
    if role in _OPENING or (role is Role.TURN and not opened):
        if not opened or not is_inner:
            opened[:] = ["“"]
        else:
            opened.append("‘")
        return opened[-1]
    if role is Role.EITHER and (not opened or ahead in _CLOSING):
        return "’"
    is_replacement = mark.kind == "replacement"
    if not opened:
        return "”" if role is Role.CLOSE and not is_replacement else None
    if is_replacement and role is Role.WORD_CLOSE and ahead is Role.CLOSE:
        return None  # rather the last letter of a word within the quotation
    return _PARTNER[opened.pop()]
