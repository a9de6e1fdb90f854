"""The command `onrecord`."""

import errno
import os
import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from io import TextIOWrapper
from typing import Annotated, Any

import typer
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, ProgrammingError
from typer.core import TyperGroup

from db.errors import OnrecordError
from db.faults import Fault, fault, known_fault
from onrecord.terminal import console, line, say, visible
from onrecord.version import version

FAILED = 1
USAGE = 2

_FAULTS = (DataError, IntegrityError, ProgrammingError)
"""What only a fault of the program brings about, but for what is known: its traceback is wanted."""

_UNWRITABLE = {errno.ENOSPC, errno.EFBIG, errno.EIO, getattr(errno, "EDQUOT", errno.ENOSPC)}
"""Why a stream that names no file takes no more."""

EPILOG = """
Exit codes: 0 all well; 1 files were refused, an invariant does not hold, or what was asked for
cannot be done; 2 the command line is wrong; 130 stopped with Ctrl-C; 143 ended by the system.
"""


class _Commands(Mapping[str, Any]):
    """The commands, each imported when it is first asked for: to import all takes seconds."""

    _names = (
        *("load", "show", "search", "ask", "claims", "shared", "explain", "export", "people"),
        *("review", "summary", "check", "browse", "backup", "restore", "vacuum", "copy"),
    )

    def __init__(self) -> None:
        self._loaded: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401  # its Command is private
        if name not in self._names:
            raise KeyError(name)
        if name not in self._loaded:
            found = getattr(import_module(f"onrecord.commands.{name}"), name)
            self._loaded[name] = _command(name, found)
        return self._loaded[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def _command(name: str, found: Any) -> Any:  # noqa: ANN401
    """Return the command of a function, or the group of a `Typer`."""
    if isinstance(found, typer.Typer):
        return typer.main.get_group(found)
    alone = typer.Typer(rich_markup_mode="rich", add_completion=False)
    alone.command(name)(found)
    return typer.main.get_command(alone)


class _Telling(TyperGroup):
    """Commands whose users' mistakes end in a sentence and an exit code, not a traceback."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401
        super().__init__(**settings)
        self.commands = _Commands()  # type: ignore[assignment]  # nobody adds to them

    def invoke(self, ctx: typer.Context) -> object:  # type: ignore[override]  # its Context is private
        """Run the command; tell what stands in its way."""
        choices: tuple[str, ...] = ()
        code = FAILED
        try:
            return super().invoke(ctx)
        except OnrecordError as error:
            message, choices = str(error), error.choices
        except DBAPIError as error:
            if isinstance(error, _FAULTS) and known_fault(error) is None:
                raise
            found = fault(error) or Fault(str(error.orig), "")
            where = getattr(error, "__notes__", ["the database"])[0]
            message = f"{where}: {found.what}. {found.remedy}".strip()
        except UnicodeEncodeError as error:
            message = _not_text(error)
            code = USAGE
        except OSError as error:
            if error.filename is not None or error.errno not in _UNWRITABLE:
                raise
            message = _unwritten(error)
        except KeyboardInterrupt:
            stays = ctx.invoked_subcommand == "load"
            told = "Stopped; what was stored until then stays." if stays else "Stopped."
            say(console(stderr=True), told)
            raise
        say(console(stderr=True), f"Error: {line(message, 1000)}", "bold red")
        for choice in choices:
            say(console(stderr=True), visible(choice))
        raise typer.Exit(code)


def _not_text(error: UnicodeEncodeError) -> str:
    """Say which argument holds bytes that are no text; other errors of this kind are passed on."""
    for each in sys.argv[1:]:
        if error.object[error.start : error.end] in each:
            return (
                f"{line(each)!r} is not UTF-8. Set the terminal, or the script, to UTF-8,"
                " and give it again"
            )
    raise error


def _unwritten(error: OSError) -> str:
    """Say that what is printed cannot be written, and try no more: Python would when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    what = (error.strerror or str(error)).lower()
    return f"what is printed cannot be written: {what}. Let it go elsewhere, and try again"


app = typer.Typer(
    name="onrecord",
    cls=_Telling,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(asked: bool) -> None:  # noqa: FBT001  # typer calls it so
    if asked:
        say(console(), f"onrecord {version()}")
        raise typer.Exit


@app.callback()
def onrecord(
    *,
    _version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version and stop."
        ),
    ] = False,
) -> None:
    """Who said what, about whom, when and in which outlet: news articles as a database.

    Start with: onrecord load FOLDER
    """


def main() -> None:
    """Run the command line; what the terminal cannot encode is shown as question marks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    app(prog_name="onrecord")
