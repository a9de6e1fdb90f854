"""Options that several commands share."""

import re
from typing import Annotated

import typer

from db.engine import DEFAULT_FILE, VARIABLE

_SIZE = re.compile(r"(\d{1,12}) ?([kmg]?)i?b?", re.IGNORECASE)
_UNITS = {"": 1, "k": 1_000, "m": 1_000_000, "g": 1_000_000_000}

Database = Annotated[
    str | None,
    typer.Option(
        "--database",
        "-d",
        envvar=VARIABLE,
        help="The database: a file name, or a URL such as postgresql://HOST/NAME.",
        metavar="FILE_OR_URL",
        show_default=DEFAULT_FILE,
    ),
]

Colour = Annotated[
    bool,
    typer.Option(
        "--colour/--no-colour",
        "--color/--no-color",
        help="Colour on a terminal. The environment variable NO_COLOR switches it off too.",
    ),
]


def size(text: str | int) -> int:
    """Return a number of bytes from words such as `500000`, `500kB` or `10MB`.

    Raises:
        typer.BadParameter: The words are no size, or no size above nothing.
    """
    match = _SIZE.fullmatch(str(text).strip())
    if match is None:
        msg = f"{text!r} is no size; write it like 500kB or 10MB"
        raise typer.BadParameter(msg)
    bytes_ = int(match[1]) * _UNITS[match[2].lower()]
    if bytes_ == 0:
        raise typer.BadParameter("a limit of nothing would refuse every file")
    return bytes_
