"""Blocks and joined paragraphs of documents of many shapes, and the way back."""

from pathlib import Path

import pytest

from loaders.text.records import BlockKind, Segmented
from loaders.text.segment import segment
from tests.text.drawn import FOLDER, drawn, letters

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
KINDS = set(BlockKind)


def as_drawn(source: str, segmented: Segmented) -> list[tuple[str, str]]:
    """The blocks as (kind, letters and digits); what a picture of a link hides is left out."""
    found: list[tuple[str, str]] = []
    for block in segmented.blocks:
        text = block.span.of(segmented.text) if block.span else block.source.of(source)
        if block.span is None and found and found[-1][0] == "boilerplate":
            found[-1] = ("boilerplate", found[-1][1] + letters(text))
        elif letters(text):
            found.append((block.kind.value, letters(text)))
    return found


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_blocks_are_as_drawn(path: Path) -> None:
    case = drawn(path)
    assert as_drawn(case.source, segment(case.source)) == case.blocks
