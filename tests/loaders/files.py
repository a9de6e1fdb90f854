"""Files to load, and what became of them."""

from pathlib import Path

from loaders.run import Balance

ARTICLE = """\
Ferry fares to rise in spring

May 3, 2024

PORT HALLE — Ferry fares will rise by a tenth, the harbour board said on Friday.

"We waited as long as we could," said Mara Lindqvist, who chairs the board. "Nobody is glad."

Passengers called the plan "a scandal" and asked the board to think again before the spring.
"""

Files = dict[str, bytes]


def article(number: int = 0) -> bytes:
    """Return the bytes of one of many articles."""
    return ARTICLE.replace("a tenth", f"{number} per cent").encode()


def lay(folder: Path, files: Files) -> Path:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def ends(balance: Balance) -> dict[str, int]:
    outcomes = ("stored", "unchanged", "reread", "refused")
    return {each: n for each in outcomes if (n := getattr(balance, each))}
