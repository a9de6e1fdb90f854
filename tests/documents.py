"""The fenced examples of the documentation, for the tests that run them."""

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Example:
    """A fenced block: where it stands, its language, its text, and what follows it."""

    place: str
    language: str
    text: str
    after: str

    def rows(self) -> list[tuple[str, ...]]:
        """Return the cells of the table right after the block, row by row, without its head."""
        table = self.after.lstrip().split("\n\n", 1)[0].splitlines()
        cells = (row.strip("|").split("|") for row in table if row.startswith("|"))
        return [tuple(cell.strip() for cell in row) for row in cells][2:]


def examples(path: Path) -> list[Example]:
    """Return the fenced blocks of a Markdown file, in order."""
    text = path.read_text(encoding="utf-8")
    return [
        Example(
            f"{path.name}:{text.count(chr(10), 0, match.start()) + 1}",
            match[1],
            match[2],
            text[match.end() :],
        )
        for match in _FENCE.finditer(text)
    ]


def all_examples(*languages: str) -> list[Example]:
    """Return the blocks in these languages from the README and everything under docs/."""
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    return [each for page in pages for each in examples(page) if each.language in languages]
