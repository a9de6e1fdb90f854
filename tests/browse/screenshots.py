"""The pictures of docs/browse.md: `python -m tests.browse.screenshots`, needs Chromium.

They show the three made-up articles of the tests. Each is looked at by whoever makes them.
"""

import io
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from PIL import Image
from playwright.sync_api import sync_playwright

from db.engine import create_engine, database_url
from db.migrate import migrate
from loaders.run import load

ROOT = Path(__file__).parent.parent.parent
HARBOUR = ROOT / "tests" / "queries" / "harbour"
PICTURES = ROOT / "docs" / "browse"

RETOLD = """Minister: bridge to stay shut until June

By Rolf Tane

The Inland Times

May 4, 2024

PORT HALLE (North Sea Press) — The harbour bridge will stay closed until June, Transport Minister
Mara Lindqvist said on Thursday.

"Nobody asked us for more time," the minister told journalists in Port Halle. "We will reopen it
when it is safe, and not a day before."

The storm damaged 41 of the 70 cables, a ministry official said. The repair will cost $5 million.

"The ferries," said Tomas Lindqvist, a pilot, "cannot carry all the lorries."
"""
"""An outlet that words anew what the others have, as a file of its own."""

_COLOURS = 96
_DESKTOP, _PHONE = {"width": 1280, "height": 860}, {"width": 390, "height": 844}


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: where to begin, the links to follow one after the other, what to open.

    What is opened is the first note with that text; the top of the picture is `at`, a selector.
    """

    name: str
    address: str
    links: tuple[str, ...] = ()
    opened: str | None = None
    at: str | None = None
    colours: Literal["light", "dark"] = "light"
    is_phone: bool = False


_HERALD = "Harbour bridge stays closed, ministry says"
TAKEN = (
    Picture("home", "/"),
    Picture("article", "/", (_HERALD,), opened="told"),
    Picture("person", "/", ("Mara Lindqvist",)),
    Picture("compare", "/utterance/4"),
    Picture("question", "/ask/outlet-sourcing", at="h1"),
    Picture("search", "/search?q=bridge"),
    Picture("phone", "/", (_HERALD,), at="h1.block", is_phone=True),
    Picture("dark", "/", ("Mara Lindqvist",), colours="dark"),
)


@contextmanager
def served(file: Path) -> Iterator[str]:
    """Serve a database as a user does, and give the address."""
    command = [sys.executable, "-m", "onrecord", "browse", str(file), "--port", "0", "--no-open"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603
        assert server.stdout is not None
        told = server.stdout.readline()
        try:
            yield next(word for word in told.split() if word.startswith("http://")).rstrip("/")
        finally:
            server.send_signal(signal.SIGINT)


def taken(browser: Any, address: str, picture: Picture) -> bytes:  # noqa: ANN401
    """Return a picture as PNG."""
    context = browser.new_context(
        base_url=address,
        viewport=_PHONE if picture.is_phone else _DESKTOP,
        color_scheme=picture.colours,
    )
    page = context.new_page()
    page.goto(picture.address)
    for link in picture.links:
        with page.expect_navigation():
            page.locator("main").get_by_role("link", name=link).first.click()
    if picture.opened:
        page.locator("li.note", has_text=picture.opened).first.locator("summary").click()
    if page.locator("figure.chart").count():
        page.locator("figure.chart svg").first.wait_for()
    page.locator(picture.at or "header").first.evaluate("node => node.scrollIntoView()")
    found: bytes = page.screenshot()
    context.close()
    return found


def small(png: bytes) -> bytes:
    """Return a picture in few colours, which its text does not need more of."""
    image = Image.open(io.BytesIO(png)).convert("RGB")
    stream = io.BytesIO()
    image.quantize(_COLOURS, dither=Image.Dither.NONE).save(stream, "PNG", optimize=True)
    return stream.getvalue()


def main() -> None:
    """Take all pictures."""
    PICTURES.mkdir(exist_ok=True)
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        file = Path(folder) / "harbour.db"
        engine = create_engine(database_url(str(file)))
        migrate(engine)
        retold = Path(folder) / "retold.txt"
        retold.write_text(RETOLD, encoding="utf-8")
        load([HARBOUR, retold], engine)
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        with served(file) as address:
            taken(browser, address, TAKEN[0])  # until what is counted is there
            for picture in TAKEN:
                (PICTURES / f"{picture.name}.png").write_bytes(
                    small(taken(browser, address, picture))
                )
        browser.close()


if __name__ == "__main__":
    main()
