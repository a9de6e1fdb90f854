"""A reading room over the harbour articles, asked without a server."""

import asyncio
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import httpx
import pytest
from datasette.app import Datasette

from db.engine import create_engine, database_url
from loaders.run import load
from onrecord.browse import counting
from onrecord.browse.serving import reading_room

HARBOUR = Path(__file__).parent.parent / "queries" / "harbour"

Get = Callable[[str], httpx.Response]


@pytest.fixture(scope="session", autouse=True)
def _patient() -> Iterator[None]:
    """Let the first page wait for what is counted."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(counting, "WAIT", 60.0)
        yield


@pytest.fixture(scope="session")
def harbour_file(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of the harbour articles."""
    path = tmp_path_factory.mktemp("browse") / "harbour.db"
    shutil.copyfile(sqlite_template, path)
    engine = create_engine(database_url(str(path)))
    load([HARBOUR], engine)
    engine.dispose()
    return path


def getting(room: Datasette) -> Get:
    """Return a function that gets a page of a room, or of plain Datasette."""

    def get(address: str) -> httpx.Response:
        found: httpx.Response = asyncio.run(room.client.get(address, follow_redirects=False))
        return found

    return get


@pytest.fixture(scope="session")
def get(harbour_file: Path) -> Get:
    """Get a page of the room over the harbour articles."""
    return getting(reading_room(harbour_file))


@pytest.fixture
def get_empty(sqlite_path: Path) -> Get:
    """Get a page of the room over a database without a row."""
    return getting(reading_room(sqlite_path))


@dataclass(frozen=True, slots=True)
class Element:
    """An element of a page with its attributes."""

    name: str
    attributes: dict[str, str | None]


class Parsed(HTMLParser):
    """The elements and the text of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append(Element(tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Note a piece of text."""
        self.words.append(data)

    @property
    def text(self) -> str:
        """All text of the page."""
        return "".join(self.words)

    def of(self, name: str) -> list[Element]:
        """Return the elements of a name."""
        return [each for each in self.elements if each.name == name]

    def links(self, base: str) -> set[str]:
        """Return where the links lead, seen from the page's address."""
        found: set[Any] = {each.attributes.get("href") for each in self.of("a")}
        return {urljoin(base, each).partition("#")[0] for each in found if each}


@pytest.fixture(scope="session")
def served(harbour_file: Path) -> Iterator[str]:
    """The address of the room over the harbour articles, served by the command as by a user."""
    command = [sys.executable, "-m", "onrecord", "browse", str(harbour_file)]
    with subprocess.Popen(  # noqa: S603  # the program under test
        [*command, "--port", "0", "--no-open"], stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout is not None
        told = server.stdout.readline()
        yield next(word for word in told.split() if word.startswith("http://")).rstrip("/")
        server.send_signal(signal.SIGINT)
        assert server.wait(30) == 0
        assert server.stdout.read() == ""
