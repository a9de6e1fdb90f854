"""`onrecord browse`."""

import ipaddress
import socket
import webbrowser
from contextlib import closing
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer

from db.database import database_file
from db.engine import DEFAULT_FILE, VARIABLE
from db.errors import DatabaseAddressError, LibraryMissingError, OnrecordError
from onrecord.terminal import console, say

Browsed = Annotated[
    str | None,
    typer.Argument(
        envvar=VARIABLE,
        help="The database: a SQLite file.",
        metavar="FILE",
        show_default=DEFAULT_FILE,
    ),
]
Port = Annotated[int, typer.Option(min=0, max=65_535, help="0 takes one that is free.")]
Host = Annotated[
    str,
    typer.Option(
        help="Where to listen. On another address than the default others can read everything.",
        metavar="ADDRESS",
    ),
]
NoOpen = Annotated[bool, typer.Option("--no-open", help="Do not open the browser.")]

_NAMED = ("?", "#", "%")
"""What cannot stand in the name of a file that Datasette opens."""


class ServerError(OnrecordError):
    """The server cannot listen where it is told to."""


def browse(
    database: Browsed = None,
    *,
    port: Port = 8001,
    host: Host = "127.0.0.1",
    no_open: NoOpen = False,
) -> None:
    """Open the reading room in the browser: read, search, ask and check without SQL.

    The database is only read. Stop it with Ctrl-C.

    Examples: onrecord browse, onrecord browse news.db --port 8010 --no-open
    """
    file = database_file(database)
    _require_plain(file)
    serving = _serving()
    with closing(_listening(host, port)) as listening:
        address = _address(host, listening.getsockname()[1])
        say(console(), f"Reading room over {file}: {address} (Ctrl-C stops it)")
        if not no_open:
            webbrowser.open(address)
        serving.serve(serving.reading_room(file, _hosts(host)), listening)


def _require_plain(file: Path) -> None:
    if any(each in str(file) for each in _NAMED):
        raise DatabaseAddressError(
            what="a file with ?, # or % in its name or folder cannot be browsed",
            where=str(file),
            remedy="Rename it, or make a link to it under another name",
        )


def _serving() -> Any:  # noqa: ANN401  # a module that is there with an extra
    try:
        return import_module("onrecord.browse.serving")
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in {"datasette", "jinja2", "uvicorn"}:
            raise
        raise LibraryMissingError(
            what=f"browse needs the library {error.name}",
            remedy="Run: pip install 'onrecord[browse]'",
        ) from error


def _listening(host: str, port: int) -> socket.socket:
    """Return a socket that listens already, so that a browser may be opened before the server."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        raise ServerError(
            what=f"it cannot listen there ({error.strerror or error})",
            where=f"{host} port {port}",
            remedy="Name another port with --port; --port 0 takes one that is free",
        ) from error


def _address(host: str, port: int) -> str:
    named = "127.0.0.1" if host in {"0.0.0.0", "::", ""} else host  # noqa: S104
    return f"http://[{named}]:{port}/" if ":" in named else f"http://{named}:{port}/"


def _hosts(host: str) -> frozenset[str] | None:
    """Return the names to answer under: those of this machine alone, if others cannot come in."""
    try:
        is_alone = host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        is_alone = False
    if not is_alone:
        return None
    return frozenset({"127.0.0.1", "localhost", "[::1]", f"[{host}]" if ":" in host else host})
