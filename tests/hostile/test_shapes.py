"""Each hostile shape of the benchmark is read, keeps the laws, and takes work in proportion."""

import sys
from types import FrameType
from typing import Any

import pytest

from benchmarks.fuzz import keeps_laws
from benchmarks.shapes import Shape, shapes
from loaders.text.reading import read
from loaders.text.resolve import pronouns

_SIZE = 600
_LONGER = 4
_COUNTED = [
    Shape("{Word} Lee said he left. "),
    Shape("“{Word} {word} {word} {word}.\n\n"),
    Shape("“A b c d e f.”\n\n"),
    Shape("the {word} official said he left. "),
    Shape("Ann Lee said that he said that she said that they won. "),
    Shape("[{word}](http://{word}.example/{n}) "),
    Shape("<div>", "</div>"),
    Shape("“", "”"),
    Shape("# a\n", "A b c d e f g h.\n\n"),
    Shape("By {Word} {Word}\n"),
    Shape("â€œ"),
    Shape("a\u0301\u0302"),
    Shape("&amp;"),
]
_GROWTH = 6.0  # times as many lines for four times the text: sixteen would be quadratic


@pytest.mark.parametrize("shape", shapes(), ids=lambda shape: shape.name)
def test_a_hostile_shape_is_read_and_leads_back(shape: Shape) -> None:
    source = shape.text(_SIZE)
    assert len(source) == _SIZE
    keeps_laws(source, read(source))


@pytest.mark.parametrize("shape", _COUNTED, ids=lambda shape: shape.name)
def test_four_times_the_text_is_about_four_times_the_work(shape: Shape) -> None:
    """Of all of reading, from repair to the last claim; lines of Python, not seconds."""
    size = 3_000
    read(shape.text(size))  # loads the word lists
    assert lines_of(shape.text(_LONGER * size)) < _GROWTH * lines_of(shape.text(size))


def lines_of(source: str) -> int:
    """Return how many lines of Python a reading executes."""
    count = 0

    def trace(_frame: FrameType, event: str, _argument: Any) -> Any:  # noqa: ANN401
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        read(source)
    finally:
        sys.settrace(before)
    return count


def test_a_pronoun_looks_a_bounded_way_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many have spoken in a paragraph whom it cannot mean."""
    asked = 0
    fits = pronouns._Fitting.__call__  # noqa: SLF001  # how often it is called is the work

    def counted(self: Any, actor: int) -> bool:  # noqa: ANN401
        nonlocal asked
        asked += 1
        return fits(self, actor)

    monkeypatch.setattr(pronouns._Fitting, "__call__", counted)  # noqa: SLF001

    def work(sentences: int) -> int:
        nonlocal asked
        asked = 0
        read("Ann Lee said that he said that she said that they won. " * sentences)
        return asked

    assert 0 < work(400) < _GROWTH * work(100)
