"""The newsroom of `cases/newsroom.txt`, laid out as files with what a curator knows of them."""

import re
from collections.abc import Iterable
from pathlib import Path

from tests.loaders.files import lay

_PATH = Path(__file__).parent / "cases" / "newsroom.txt"
_HEAD = re.compile(r"^=== (\S+) \| (.+?) \| (.+?)\n# .+\n", re.MULTILINE)
_CURATED = ("outlet", "published")


def _articles() -> dict[str, tuple[str, str]]:
    """Return the text of each file and its sidecar."""
    _, *parts = _HEAD.split(_PATH.read_text(encoding="utf-8"))
    return {
        name: (text.strip() + "\n", _sidecar(name, outlet, published))
        for name, outlet, published, text in zip(
            parts[::4], parts[1::4], parts[2::4], parts[3::4], strict=True
        )
    }


def _sidecar(name: str, *values: str) -> str:
    known = {key: v for key, v in zip(_CURATED, values, strict=True) if v != "-"}
    lines = [f'{key} = "{value}"' for key, value in known.items()]
    return "\n".join([f'["{name}"]', 'reason = "the masthead"', *lines, ""]) if known else ""


ARTICLES = _articles()
COPIES = ("agency.txt", "courier.txt", "tern.txt", "lamp.txt")
"""The agency's story and its copies."""


def lay_newsroom(folder: Path, names: Iterable[str] = tuple(ARTICLES)) -> list[Path]:
    """Write some of the articles, by default all, and return their paths in this order."""
    chosen = list(names)
    sidecars = "\n".join(ARTICLES[name][1] for name in chosen)
    files = {name: ARTICLES[name][0].encode() for name in chosen}
    lay(folder, {**files, "curation.toml": sidecars.encode()})
    return [folder / name for name in chosen]
