"""Cases whose expected reading is drawn into their text.

A case file is plain text. A line `# label` begins a case; every other line that is not
empty is one paragraph, after `== ` a heading. What is expected is drawn with tags:
`<s1>Ann Lee</s1>`, `<direct by="Ann Lee">We won</direct>`; a tag may stand in several
pieces. Lines `@person Ann Lee = Lee, Ms. Lee`, `@organization Peru = Lima` and
`@role Ann Lee = prime minister @ Peru` say who is named in it, for the stages that are
handed names.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet

from loaders.text.records import (
    Actor,
    ActorKind,
    Block,
    BlockKind,
    Mention,
    MentionKind,
    Names,
    Role,
    Span,
)

_CASES = Path(__file__).parent / "cases"
_TAG = re.compile(r"<(/?)([a-z]+\d*)((?: [a-z]+(?:=\"[^\"]*\")?)*)>")
_ATTRIBUTE = re.compile(r"([a-z]+)(?:=\"([^\"]*)\")?")
_HEADING = "== "


@dataclass(frozen=True)
class Tagged:
    """A tagged span: `name` is the tag with its number, `says` its attributes."""

    name: str
    says: dict[str, str]
    span: Span


@dataclass(frozen=True)
class Case:
    """A text with its blocks, what is drawn into it, and who is named in it."""

    label: str
    text: str
    blocks: tuple[Block, ...]
    drawn: tuple[Tagged, ...]
    people: tuple[str, ...]

    def spans(self, name: str) -> tuple[Span, ...]:
        """Return the spans of a tag in the order of the text."""
        return tuple(sorted(each.span for each in self.drawn if each.name == name))

    def numbers(self) -> list[str]:
        """Return the numbers of the tags, in order."""
        found = {each.name.lstrip("abcdefghijklmnopqrstuvwxyz") for each in self.drawn}
        return sorted(found - {""}, key=int)


def params(file: str, test: str) -> list[ParameterSet]:
    """Return the cases of a file as pytest parameters; a known failure must fail."""
    known = known_failures()
    return [
        pytest.param(
            case,
            id=case.label,
            marks=[pytest.mark.xfail(reason=known[test, case.label], strict=True)]
            if (test, case.label) in known
            else [],
        )
        for case in read_cases(file)
    ]


def known_failures() -> dict[tuple[str, str], str]:
    """Return the diagnosis of each case that fails: lines `test | label | diagnosis`."""
    lines = (_CASES / "known_failures").read_text(encoding="utf-8").splitlines()
    rows = [line.split(" | ", 2) for line in lines if line and not line.startswith("#")]
    return {(test, label): diagnosis for test, label, diagnosis in rows}


def read_cases(file: str) -> list[Case]:
    """Return the cases of a file in its order; their labels are all different."""
    found: list[Case] = []
    groups = re.split(r"^# ", (_CASES / file).read_text(encoding="utf-8"), flags=re.MULTILINE)
    for group in groups[1:]:
        label, *lines = [line.strip() for line in group.splitlines() if line.strip()]
        assert label not in {case.label for case in found}, f"{file}: {label} twice"
        found.append(_case(label, lines))
    return found


def _case(label: str, lines: list[str]) -> Case:
    people = tuple(line[1:] for line in lines if line.startswith("@"))
    paragraphs = [line for line in lines if not line.startswith("@")]
    kinds = [
        BlockKind.SUB_HEADING if line.startswith(_HEADING) else BlockKind.PARAGRAPH
        for line in paragraphs
    ]
    text, drawn = _undrawn("\n\n".join(line.removeprefix(_HEADING) for line in paragraphs))
    return Case(label, text, paragraph_blocks(text, kinds), drawn, people)


def paragraph_blocks(text: str, kinds: list[BlockKind] | None = None) -> tuple[Block, ...]:
    """Return a block for every paragraph of a text, parted by empty lines."""
    blocks = []
    for index, match in enumerate(re.finditer(r"[^\n]+(?:\n[^\n]+)*", text)):
        span = Span(match.start(), match.end())
        blocks.append(Block(kinds[index] if kinds else BlockKind.PARAGRAPH, span, span))
    return tuple(blocks)


def _undrawn(marked: str) -> tuple[str, tuple[Tagged, ...]]:
    """Return the text without its tags, and what they span, in the order they open."""
    parts: list[str] = []
    at = length = 0
    opened: list[tuple[str, dict[str, str], int]] = []
    drawn: list[Tagged] = []
    for tag in _TAG.finditer(marked):
        parts.append(marked[at : tag.start()])
        length += tag.start() - at
        at = tag.end()
        closes, name, attributes = tag.groups()
        if closes:
            place = max(i for i, (each, _, _) in enumerate(opened) if each == name)
            _, says, start = opened.pop(place)
            drawn.append(Tagged(name, says, Span(start, length)))
        else:
            found = _ATTRIBUTE.findall(attributes)
            opened.append((name, dict(found), length))
    assert not opened, f"never closed: {opened}"
    parts.append(marked[at:])
    text = "".join(parts)
    return text, tuple(sorted(drawn, key=lambda each: (each.span.start, -each.span.end)))


def names_of(case: Case) -> Names:
    """Return who is named in a case, as its `@` lines say."""
    actors: list[Actor] = []
    forms: dict[str, int] = {}
    roles: list[Role] = []
    for line in case.people:
        kind, _, rest = line.partition(" ")
        name, _, others = (part.strip() for part in rest.partition("="))
        if kind == "role":
            roles.append(_role(case.text, others, forms[name], forms))
            continue
        spellings = (name, *(other.strip() for other in others.split(",") if other.strip()))
        forms |= dict.fromkeys(spellings, len(actors))
        actors.append(Actor(ActorKind(kind), name, spellings))
    mentions = tuple(
        Mention(span, MentionKind.NAME, forms[span.of(case.text)])
        for span in _places(case.text, list(forms))
    )
    return Names(tuple(actors), mentions, tuple(roles))


def _role(text: str, words: str, actor: int, forms: dict[str, int]) -> Role:
    title, _, body = (part.strip() for part in words.partition("@"))
    start = text.lower().index(title)
    span = Span(start, start + len(title))
    return Role(span, actor, title, forms[body] if body else None)


def _places(text: str, forms: list[str]) -> Iterator[Span]:
    if not forms:
        return
    longest_first = sorted(forms, key=len, reverse=True)
    pattern = "|".join(rf"\b{re.escape(form)}(?!\w)" for form in longest_first)
    for match in re.finditer(pattern, text):
        yield Span(match.start(), match.end())


def trimmed(text: str, spans: tuple[Span, ...]) -> tuple[str, ...]:
    """Return the words of spans, each with its place, in a form fit to be compared.

    What is no letter or digit is trimmed from the edges of a piece (space alone where no
    piece has a letter), and pieces with no letter or digit between them are joined.
    """
    lettered = any(character.isalnum() for span in spans for character in span.of(text))
    pieces: list[Span] = []
    for span in sorted(spans):
        inside = [
            at
            for at in range(span.start, span.end)
            if (text[at].isalnum() if lettered else not text[at].isspace())
        ]
        if not inside:
            continue
        piece = Span(inside[0], inside[-1] + 1)
        gap = text[pieces[-1].end : piece.start] if pieces else ""
        if pieces and not any(map(str.isalnum, gap)):
            piece = Span(pieces.pop().start, piece.end)
        pieces.append(piece)
    return tuple(f"{piece.start}: {piece.of(text)}" for piece in pieces)


def without_article(name: str | None) -> str | None:
    """Return an actor's name as it is compared: in small letters, without an article."""
    if name is None:
        return None
    return re.sub(r"^(?:an?|the) ", "", name.casefold())


_PREAMBLE = "# Council Votes on the Ferry\n\nBy Nora Falk\n\nMarch 3, 2021\n\n"


def document_of(case: Case) -> str:
    """Return a document with a headline, byline and date around the text of a case."""
    parts = [
        ("## " if block.kind is BlockKind.SUB_HEADING else "") + block.source.of(case.text)
        for block in case.blocks
    ]
    return _PREAMBLE + "\n\n".join(parts) + "\n"
