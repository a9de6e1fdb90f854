"""The limits of the house, held by the build: file and function lengths, imports, names."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MAX_FILE_LINES = 300
MAX_FUNCTION_LINES = 40
HEAPS = {"utils", "util", "helpers", "common", "misc"}
PACKAGES = ("db", "loaders", "migrations", "onrecord", "tests", "benchmarks", ".ci")

FILES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
Function = ast.FunctionDef | ast.AsyncFunctionDef


def faults(source: str) -> Iterator[str]:
    """Yield what a file breaks, a sentence each."""
    lines = len(source.splitlines())
    if lines > MAX_FILE_LINES:
        yield f"{lines} lines"
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, Function):
            continue
        length = (node.end_lineno or node.lineno) - node.lineno + 1 - told(node)
        if length > MAX_FUNCTION_LINES:
            yield f"{node.name} has {length} lines"
        if any(isinstance(inner, ast.Import | ast.ImportFrom) for inner in ast.walk(node)):
            yield f"{node.name} imports"


def told(function: Function) -> int:
    """Return how many lines a docstring takes beyond its first: what is explained is not code."""
    first = function.body[0]
    if ast.get_docstring(function) is None:
        return 0
    return (first.end_lineno or first.lineno) - first.lineno


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_keeps_the_limits(path: Path) -> None:
    assert list(faults(path.read_text(encoding="utf-8"))) == []
    assert path.stem not in HEAPS


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("x = 1\n" * MAX_FILE_LINES, []),
        ("x = 1\n" * (MAX_FILE_LINES + 1), ["301 lines"]),
        ("def f():\n" + "    x = 1\n" * 39, []),
        ("def f():\n" + "    x = 1\n" * 40, ["f has 41 lines"]),
        ("class A:\n    async def g(self):\n        import os\n", ["g imports"]),
        ("if True:\n    import os\n", []),
    ],
)
def test_the_limits_can_be_broken(source: str, found: list[str]) -> None:
    assert list(faults(source)) == found
