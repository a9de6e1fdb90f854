"""`onrecord people`: correcting who somebody is."""

from typing import Annotated

import typer

from db.database import open_database
from db.engine import database_url
from db.errors import ContradictionError
from db.keys import LARGEST_ID
from db.queries.doubts import doubts
from db.queries.judgements import decision, decisions, latest_decision
from loaders.store.judgements import (
    keep_apart,
    leave_open,
    merge,
    rename,
    split,
    undo,
)
from onrecord.addressing import database_option
from onrecord.judgement_view import doubted, told
from onrecord.judging import By, Whom, Why, Yes, act, agreed, to_undo, whom, writing
from onrecord.options import Database
from onrecord.terminal import console, line, say

people = typer.Typer(
    name="people",
    no_args_is_help=True,
    rich_markup_mode="rich",
    help="Correct who somebody is, and see what was corrected: onrecord people review",
)

One = Annotated[
    str, typer.Argument(metavar="PERSON", help="A person or organization: an id or a name.")
]
Other = Annotated[str, typer.Argument(metavar="OTHER", help="The other one: an id or a name.")]


@people.command("merge")
def merge_people(
    person: One,
    other: Other,
    *,
    by: By = None,
    why: Why = None,
    yes: Yes = False,
    database: Database = None,
) -> None:
    """Judge that OTHER is PERSON, whose name and number stay.

    Example: onrecord people merge 1 "Ann Lee" --why "her own website"
    """
    kept, gone = _both(database, person, other)
    try:
        with writing(database) as connection:
            number = merge(connection, kept.given_id, gone.given_id, act(by, why), overrule=yes)
    except ContradictionError as error:
        with open_database(database) as session:
            found = [decision(session, each) for each in error.judgements]
        for each in found:
            if each is not None:
                say(console(stderr=True), told(each))
        agreed(
            "Merge them nevertheless?",
            yes=yes,
            otherwise=f"{line(error.what)}. To merge them nevertheless, add --yes.",
        )
        with writing(database) as connection:
            number = merge(connection, kept.given_id, gone.given_id, act(by, why), overrule=True)
    _tell(database, number)


@people.command("not-same")
def not_same(
    person: One,
    other: Other,
    *,
    by: By = None,
    why: Why = None,
    database: Database = None,
) -> None:
    """Judge that two are different: the machine never makes one of them.

    Example: onrecord people not-same 1 2
    """
    one, another = _both(database, person, other)
    with writing(database) as connection:
        number = keep_apart(connection, one.given_id, another.given_id, act(by, why))
    _tell(database, number)


@people.command("unsure")
def unsure(
    person: One,
    other: Other,
    *,
    by: By = None,
    why: Why = None,
    database: Database = None,
) -> None:
    """Judge that nobody can tell whether two are one: review leaves them out.

    Example: onrecord people unsure 1 2
    """
    one, another = _both(database, person, other)
    with writing(database) as connection:
        number = leave_open(connection, one.given_id, another.given_id, act(by, why))
    _tell(database, number)


@people.command("split")
def split_person(
    person: One,
    *,
    article: Annotated[
        list[int],
        typer.Option(
            "--article", "-a", max=LARGEST_ID, metavar="ID", help="In which article; repeat."
        ),
    ],
    to: Annotated[
        str | None, typer.Option("--to", metavar="OTHER", help="Who it is there: an id or a name.")
    ] = None,
    by: By = None,
    why: Why = None,
    database: Database = None,
) -> None:
    """Judge that PERSON is somebody else in some articles: somebody new, unless --to says who.

    Example: onrecord people split 1 --article 3 --article 5
    """
    with open_database(database) as session:
        who = whom(session, person)
        target = None if to is None else whom(session, to).given_id
    with writing(database) as connection:
        number = split(connection, who.given_id, article, act(by, why), target)
    _tell(database, number)


@people.command("rename")
def rename_person(
    person: One,
    name: Annotated[str, typer.Argument(help="What PERSON is called.")],
    *,
    by: By = None,
    why: Why = None,
    database: Database = None,
) -> None:
    """Judge that PERSON is called NAME; articles with the old name still find the person.

    Example: onrecord people rename 1 "Ann Lee-Kim"
    """
    with open_database(database) as session:
        who = whom(session, person)
    with writing(database) as connection:
        number = rename(connection, who.given_id, name, act(by, why))
    _tell(database, number)


@people.command("undo")
def undo_judgement(
    number: Annotated[
        int | None,
        typer.Argument(max=LARGEST_ID, metavar="ID", help="Which judgement; asks without."),
    ] = None,
    *,
    by: By = None,
    yes: Yes = False,
    database: Database = None,
) -> None:
    """Undo a judgement, by its number in the log; without one the latest, after asking.

    Example: onrecord people undo 3
    """
    if number is None:
        with open_database(database) as session:
            found = latest_decision(session)
        latest = (found.id, told(found)) if found else None
        option = database_option(database_url(database))
        number = to_undo(latest, "judgement", f"onrecord people undo{option}", yes=yes)
    with writing(database) as connection:
        undo(connection, number, act(by, None))
    _tell(database, number)


@people.command("review")
def review(
    *,
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="How many pairs.")] = 20,
    database: Database = None,
) -> None:
    """List pairs that may be one and nobody has judged; those with most said come first.

    Example: onrecord people review --limit 5
    """
    with open_database(database) as session:
        found = doubts(session, limit)
    option = database_option(database_url(database))
    for each in found:
        for row in doubted(each, option):
            say(console(), row)
    if not found:
        say(console(), "No pair is left open.")


@people.command("log")
def log(
    person: Annotated[
        str | None, typer.Argument(metavar="PERSON", help="About whom: an id or a name.")
    ] = None,
    *,
    limit: Annotated[int, typer.Option(min=1, max=1_000_000, help="How many.")] = 100,
    database: Database = None,
) -> None:
    """List the judgements, the latest first, those undone too.

    Example: onrecord people log
    """
    with open_database(database) as session:
        about = None if person is None else whom(session, person).person.id
        found = decisions(session, about, limit)
    for each in found:
        say(console(), told(each))
    if not found:
        say(console(), "No judgement yet.")


def _both(database: str | None, person: str, other: str) -> tuple[Whom, Whom]:
    with open_database(database) as session:
        return whom(session, person), whom(session, other)


def _tell(database: str | None, number: int) -> None:
    with open_database(database) as session:
        written = decision(session, number)
    if written is not None:
        say(console(), told(written))
