"""Documents with their blocks drawn beside them, and the facts they state below.

A line is `kind | text`; an empty kind is an empty line, `…` carries on the block of that
kind above (whatever boilerplate lies between). A dateline, a label that goes, or a kind with `+`
stands on one line with what follows it. Below `=` stand the facts.
"""

from dataclasses import dataclass
from pathlib import Path

from loaders.text.segment import segment

FOLDER = Path(__file__).parent / "cases" / "segment"


@dataclass(frozen=True)
class Drawn:
    """A document, its blocks as (kind, letters and digits), its facts as (field, basis, value)."""

    source: str
    blocks: list[tuple[str, str]]
    facts: list[tuple[str, str, str]]


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def drawn(path: Path) -> Drawn:
    drawing, _, stated = path.read_text("utf-8").partition("\n=\n")
    source = ""
    blocks: list[tuple[str, str]] = []
    for line in drawing.split("\n"):
        kind, _, text = line.partition("|")
        kind, text = kind.strip(), text.removeprefix(" ")
        goes_on = kind in ("dateline", "label") or kind.endswith("+")
        source += text if goes_on else text + "\n"
        kind = kind.removesuffix("+")
        if kind == "…":
            at = max(i for i, (of, _) in enumerate(blocks) if of != "boilerplate")
            blocks[at] = (blocks[at][0], blocks[at][1] + letters(text))
        elif kind == "boilerplate" and blocks and blocks[-1][0] == kind:
            blocks[-1] = (kind, blocks[-1][1] + letters(text))
        elif kind and kind != "label" and letters(text):
            blocks.append((kind, letters(text)))
    facts = [tuple(line.split(maxsplit=2)) for line in stated.strip().split("\n")]
    return Drawn(source, blocks, [(field, basis, value) for field, basis, value in facts])


def kinds_of(source: str) -> list[tuple[str, str]]:
    segmented = segment(source)
    return [
        (block.kind.value, block.span.of(segmented.text) if block.span else "")
        for block in segmented.blocks
    ]


LEAD = "The bridge over the weir was closed on Monday after engineers found a crack in a pier."
MORE = "It will stay shut until the inspectors have seen it, the mayor said in a short statement."


def paragraphs(*bodies: str) -> list[str]:
    source = "\n\n".join(("# Bridge Closed After Crack Is Found", LEAD, *bodies, MORE))
    found = [text for kind, text in kinds_of(source) if kind == "paragraph"]
    assert found[0] == LEAD
    assert found[-1] == MORE
    return found[1:-1]
