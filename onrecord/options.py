"""Options that several commands share."""

import re
from typing import Annotated

import typer

from db.engine import DEFAULT_FILE, VARIABLE

_SIZE = re.compile(r"(\d{1,12}) ?([kmg]?)i?b?", re.IGNORECASE)
_UNITS = {"": 1, "k": 1_000, "m": 1_000_000, "g": 1_000_000_000}

MOST_ROWS = 1_000_000_000
"""How many rows may be asked for: more than any database here has."""

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

Kept = Annotated[
    str | None,
    typer.Argument(
        metavar="[DATABASE]", help="The database.", show_default=f"{VARIABLE}, else {DEFAULT_FILE}"
    ),
]

KeptOption = Annotated[
    str | None,
    typer.Option("--database", "-d", help="The database, named so.", metavar="FILE_OR_URL"),
]


def one_database(named: str | None, given: str | None) -> str | None:
    """Return the database that was named as an argument or given as an option.

    Raises:
        typer.BadParameter: It was named in both ways.
    """
    if named is not None and given is not None:
        raise typer.BadParameter("the database is named twice; leave out --database")
    return given if named is None else named


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
