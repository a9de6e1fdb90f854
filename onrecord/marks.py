"""A text with its quotes and claims marked, in brackets for every reader and in colour."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.text import Text

from onrecord.terminal import visible

STYLES = {
    "direct": "green",
    "partial": "cyan",
    "scare": "yellow",
    "claim": "magenta",
    "own voice": "blue",
}
"""The colour of each kind; its capital letter marks it where there is no colour."""

MEANINGS = {
    "direct": "a clause or more of somebody's words",
    "partial": "a fragment inside reported speech",
    "scare": "a term held at a distance, nobody's utterance",
    "claim": "reported speech: what somebody puts forward",
    "own voice": "what the article itself puts forward",
}
_BRACKET = "bold dim"


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked span of a text: `kind` is a key of `STYLES`, `number` its place in the text."""

    start: int
    end: int
    kind: str
    number: int

    @property
    def label(self) -> str:
        """The letter of the kind and the number: `D1`, `C2`."""
        return f"{self.kind[0].upper()}{self.number}"


def marked(text: str, start: int, end: int, marks: Iterable[Mark]) -> Text:
    """Return the characters from `start` to `end` with the marks that meet them.

    `[D1 …]` is a mark; where two cross, the one that closes while a later one is still
    open says which it is: `D1]`. What is inside the text may hold brackets of its own,
    but never a control character.
    """
    shown = Text()
    at = start
    opened: list[tuple[Mark, int]] = []
    styles: list[tuple[str, int, int]] = []
    for offset, _, mark, opens in _boundaries(start, end, marks):
        shown.append(visible(text[at:offset]))
        at = offset
        if opens:
            opened.append((mark, len(shown)))
            shown.append(f"[{mark.label} ", _BRACKET)
            continue
        innermost = opened[-1][0] is mark
        shown.append("]" if innermost else f" {mark.label}]", _BRACKET)
        index = next(i for i, (other, _) in enumerate(opened) if other is mark)
        _, first = opened.pop(index)
        styles.append((STYLES[mark.kind], first, len(shown)))
    shown.append(visible(text[at:end]))
    for style in reversed(styles):  # the last word is the innermost mark's, which closed first
        shown.stylize(*style)
    return shown


def legend() -> Text:
    """Return what the letters and colours mean, in one line a kind."""
    lines = Text()
    for kind, meaning in MEANINGS.items():
        lines.append(f"[{kind[0].upper()}… ] {kind}", STYLES[kind])
        lines.append(f": {meaning}\n", "dim")
    lines.right_crop(1)
    return lines


def _boundaries(
    start: int, end: int, marks: Iterable[Mark]
) -> list[tuple[int, tuple[int, int, int], Mark, bool]]:
    """Return where marks open and close, in order: closings first, and so that they nest."""
    found = []
    for order, mark in enumerate(marks):
        first, last = max(mark.start, start), min(mark.end, end)
        if first >= last:
            continue
        found.append((first, (1, -last, order), mark, True))
        found.append((last, (0, -first, -order), mark, False))
    return sorted(found, key=lambda each: each[:2])
