"""The cases of `cases.toml`: bytes, and what must come of them."""

import os
import tomllib
from dataclasses import dataclass
from pathlib import Path

from benchmarks.shapes import Shape
from tests.loaders.files import article

IS_FULL = os.environ.get("ONRECORD_HOSTILE") == "full"

_PLACE = "Passengers called"


@dataclass(frozen=True)
class Case:
    """A file, and what must come of it: `stored`, or the code and words of a problem."""

    number: int
    name: str
    comes: str
    says: str = ""
    text: str = ""
    hex: str | None = None
    piece: str = ""
    times: int = 0
    full: int = 0
    around: bool = False
    encoding: str = "utf-8"
    more: tuple[str, str] | None = None

    @property
    def file(self) -> str:
        """What the file is called."""
        return f"{self.number:02}.txt"

    @property
    def source(self) -> str:
        """The characters of the file but for those in another encoding."""
        times = self.full if IS_FULL and self.full else self.times
        repeated = Shape(self.piece).text(times * len(self.piece)) if self.piece else ""
        text = self.text + repeated
        if not self.around:
            return text
        before, after = article(self.number).decode().split(_PLACE)
        return f"{before}{text}\n\n{_PLACE}{after}"

    @property
    def content(self) -> bytes:
        """The bytes of the file."""
        is_text = self.hex is None
        content = self.source.encode(self.encoding) if is_text else bytes.fromhex(self.hex or "")
        return content + (self.more[1].encode(self.more[0]) if self.more else b"")


def cases() -> list[Case]:
    """Return every case, in the order of the file."""
    listed = tomllib.loads(Path(__file__).with_name("cases.toml").read_text(encoding="utf-8"))
    return [Case(number, **each) for number, each in enumerate(listed["case"])]
