"""`onrecord ask`."""

import sys
from typing import Annotated, Any

import typer

from db.answers import Answer
from db.database import open_database
from db.export import Rows, write_rows
from db.queries.catalogue import SUBJECTS
from db.questions import Question
from onrecord.answer_table import print_table
from onrecord.asking import Options, command_of
from onrecord.nothing import hints
from onrecord.options import MOST_ROWS, Database
from onrecord.terminal import console, line, say

_SHOWN = 50

ask = typer.Typer(
    name="ask",
    no_args_is_help=True,
    rich_markup_mode="rich",
    help='Ask a common question: onrecord ask said-by "Ann Lee" --since 2024',
)

_OPTIONS: Options = {
    "limit": (
        Annotated[
            int | None,
            typer.Option(
                min=1,
                max=MOST_ROWS,
                help="At most so many rows.",
                show_default=f"{_SHOWN} in a table, else all",
            ),
        ],
        None,
    ),
    "json": (Annotated[bool, typer.Option("--json", help="As a JSON array of objects.")], False),
    "csv": (Annotated[bool, typer.Option("--csv", help="As CSV, all columns.")], False),
    "sql": (
        Annotated[
            bool, typer.Option("--sql", help="Print the SQL that selects the rows; do not run it.")
        ],
        False,
    ),
    "database": (Database, None),
}


def _run(question: Question, asked: dict[str, Any], given: dict[str, Any]) -> None:
    """Ask a question and print its answer in one of the ways."""
    chosen = [name for name in ("json", "csv", "sql") if given[name]]
    if len(chosen) > 1:
        told = f"--{chosen[0]} and --{chosen[1]} exclude each other"
        raise typer.BadParameter(told)
    with open_database(given["database"]) as session:
        answer = question.ask(session, **asked)
        if given["sql"]:
            sys.stdout.write(answer.sql(given["limit"]) + "\n")
        elif chosen:
            rows = Rows(answer.columns, lambda: answer.values(given["limit"]))
            write_rows("json" if given["json"] else "csv", rows, sys.stdout.buffer)
        else:
            if not _print(answer, given["limit"] or _SHOWN):
                for hint in hints(session, question, asked):
                    say(console(), line(hint.told))


def _print(answer: Answer[Any], limit: int) -> bool:
    """Print the rows as a table, then how many there are and what it leaves out, if there are any.

    Returns whether there are.
    """
    page = answer.page(limit)
    screen = console()
    if not page.rows:
        say(screen, "Nothing in the database answers this.")
        return False
    left_out = print_table(screen, answer.columns, page.rows)
    number = len(page.rows)
    told = f"{number} {'row' if number == 1 else 'rows'}"
    if page.after is not None:
        told = f"{number:,} of {answer.count():,} rows; --limit shows more"
    if left_out.hidden:
        told += f". --csv and --json have more columns: {', '.join(left_out.hidden)}"
    if left_out.empty:
        told += f". No row has anything in: {', '.join(left_out.empty)}"
    say(screen, told)
    return True


for _subject in SUBJECTS:
    for _question in _subject.questions:
        ask.command(_question.name, rich_help_panel=_subject.name)(
            command_of(_question, _OPTIONS, _run)
        )
