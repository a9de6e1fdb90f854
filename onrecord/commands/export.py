"""`onrecord export`."""

from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Annotated, Any

import typer

from db.database import open_database
from db.export import Rows
from db.linked_data import write_linked_data
from db.queries.catalogue import QUESTIONS
from db.questions import Question
from db.views import VIEWS
from db.whole import TABLES, whole
from onrecord.asking import Options, command_of, made
from onrecord.exporting import As, Force, Output, Spreadsheet, folder, opened, write_out
from onrecord.options import MOST_ROWS, Database
from onrecord.terminal import console, say

export = typer.Typer(
    name="export",
    no_args_is_help=True,
    rich_markup_mode="rich",
    help="Write the answer to a question, a view, a table or the whole database to a file: "
    "onrecord export said-by Lee --output lee.csv",
)

_OPTIONS: Options = {
    "limit": (
        Annotated[
            int | None,
            typer.Option(min=1, max=MOST_ROWS, help="At most so many rows.", show_default="all"),
        ],
        None,
    ),
    "format_": (As, None),
    "output": (Output, None),
    "spreadsheet": (Spreadsheet, False),
    "force": (Force, False),
    "database": (Database, None),
}


def _answer(question: Question, asked: dict[str, Any], given: dict[str, Any]) -> None:
    with open_database(given["database"]) as session:
        answer = question.ask(session, **asked)
        write_out(Rows(answer.columns, lambda: answer.values(given["limit"])), given)


def _whole(name: str) -> Callable[[dict[str, Any]], None]:
    """Return what the command of a table or view does."""

    def write(given: dict[str, Any]) -> None:
        with open_database(given["database"]) as session:
            rows = whole(session, name)
            write_out(Rows(rows.columns, lambda: islice(rows, given["limit"])), given)

    return write


@export.command("database", rich_help_panel="Everything")
def database_(
    *,
    output: Annotated[
        Path,
        typer.Option(
            "--output",
            "-o",
            help="A folder, for a file each table; or FILE.jsonld, for articles with their "
            "quotations and claims in the words of schema.org.",
            metavar="FOLDER_OR_FILE",
        ),
    ],
    format_: As = None,
    spreadsheet: Spreadsheet = False,
    force: Force = False,
    database: Database = None,
) -> None:
    """Write the whole database: every table to a file of its own, or all as JSON-LD.

    Examples: onrecord export database -o tables, onrecord export database -o all.jsonld
    """
    kind = format_ or "csv"
    given = {"format_": kind, "spreadsheet": spreadsheet, "force": force}
    with open_database(database) as session:
        if output.suffix.lower() == ".jsonld":
            with opened(output, force=force) as stream:
                number = write_linked_data(session, stream)
            say(console(), f"{output}: {number:,} {'article' if number == 1 else 'articles'}")
            return
        folder(output)
        for name in TABLES:
            write_out(whole(session, name), {**given, "output": output / f"{name}.{kind}"})


for _question in QUESTIONS:
    export.command(_question.name, rich_help_panel="Answers to questions")(
        command_of(_question, _OPTIONS, _answer)
    )
for _view in VIEWS:
    export.command(_view.name, rich_help_panel="Views")(
        made(_whole(_view.name), _view.comment, _OPTIONS)
    )
for _name, _table in TABLES.items():
    export.command(_name, rich_help_panel="Tables")(
        made(_whole(_name), _table.comment or "", _OPTIONS)
    )
