"""The command `onrecord`."""

import sys
from io import TextIOWrapper
from typing import Annotated

import typer
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, ProgrammingError
from typer.core import TyperGroup

from db.errors import OnrecordError
from onrecord.commands.ask import ask
from onrecord.commands.check import check
from onrecord.commands.claims import claims
from onrecord.commands.explain import explain
from onrecord.commands.load import load
from onrecord.commands.people import people
from onrecord.commands.shared import shared
from onrecord.commands.show import show
from onrecord.commands.summary import summary
from onrecord.terminal import console, line, say, visible
from onrecord.version import version

FAILED = 1

_FAULTS = (DataError, IntegrityError, ProgrammingError)
"""What only a fault of the program brings about: its traceback is wanted."""

EPILOG = """
Exit codes: 0 all well; 1 files were refused, an invariant does not hold, or what was asked for
cannot be done; 2 the command line is wrong; 130 stopped with Ctrl-C.
"""


class _Telling(TyperGroup):
    """Commands whose users' mistakes end in a sentence and an exit code, not a traceback."""

    def invoke(self, ctx: typer.Context) -> object:  # type: ignore[override]  # its Context is private
        """Run the command; tell what stands in its way."""
        choices: tuple[str, ...] = ()
        try:
            return super().invoke(ctx)
        except OnrecordError as error:
            message, choices = str(error), error.choices
        except DBAPIError as error:
            if isinstance(error, _FAULTS):
                raise
            message = f"the database failed: {error.orig}"
        except KeyboardInterrupt:
            say(console(stderr=True), "Stopped; what was stored until then stays.")
            raise
        say(console(stderr=True), f"Error: {line(message, 1000)}", "bold red")
        for choice in choices:
            say(console(stderr=True), visible(choice))
        raise typer.Exit(FAILED)


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


for _command in (load, show, claims, shared, explain, check, summary):
    app.command()(_command)
app.add_typer(ask)
app.add_typer(people)


def main() -> None:
    """Run the command line; what the terminal cannot encode is shown as question marks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    app(prog_name="onrecord")
