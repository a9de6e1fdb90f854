"""`onrecord review`: which readings are right, which are not, and what they are instead."""

from collections.abc import Callable
from functools import partial
from typing import Annotated

import typer
from sqlalchemy import Connection
from sqlalchemy.orm import Session

from db.database import open_database
from db.engine import database_url
from db.keys import LARGEST_ID
from db.queries.doubtful import DoubtWord, doubtful, readings
from db.queries.reviews import latest_review, reviews, reviews_of, speakers_in
from db.readings import Reading, named_reading
from loaders.store.judgements import Act
from loaders.store.reviews.acts import (
    confirm,
    correct_kind,
    correct_span,
    correct_speaker,
    correct_speaker_to_new,
    reject,
    undo,
)
from onrecord.addressing import database_option
from onrecord.judging import By, Why, Yes, act, to_undo, whom, writing
from onrecord.options import Database
from onrecord.review_view import doubtful_lines, review_line
from onrecord.terminal import console, line, say

_KINDS = ("person", "organization", "unnamed", "document", "group")

Correction = Callable[..., int]

review = typer.Typer(
    name="review",
    rich_markup_mode="rich",
    invoke_without_command=True,
    epilog="Examples: onrecord review, onrecord review --doubt several, "
    'onrecord review confirm q12, onrecord review correct q12 --speaker "Ann Lee", '
    "onrecord review undo",
)

Named = Annotated[
    str,
    typer.Argument(
        metavar="READING",
        help="A quote, claim or attribution by its letter and number: q12, c5, a7.",
    ),
]
Names = Annotated[list[str], typer.Argument(metavar="READING…", help="q12, c5, a7.")]
Speaker = Annotated[
    str | None, typer.Option("--speaker", metavar="WHO", help="Who speaks: an id or a name.")
]
NewSpeaker = Annotated[
    str | None,
    typer.Option(
        "--new-speaker", metavar="NAME", help="Who speaks: a person whom no article names so far."
    ),
]
Kind = Annotated[
    str | None,
    typer.Option(
        "--kind",
        metavar="KIND",
        help="Of a quote: direct, partial, scare; of a claim: own voice; of an attribution: "
        "direct, mixed, indirect.",
    ),
]
Place = Annotated[
    str | None,
    typer.Option(
        "--span", metavar="START:END", help="Where it stands, counted from 0 in the article."
    ),
]
InArticle = Annotated[
    int | None,
    typer.Option("--article", "-a", max=LARGEST_ID, metavar="ID", help="Only of this article."),
]
Doubt = Annotated[DoubtWord | None, typer.Option("--doubt", help="Only what is doubtful so.")]


@review.callback()
def list_readings(  # noqa: PLR0913  # an option is a parameter
    context: typer.Context,
    *,
    doubt: Doubt = None,
    article: InArticle = None,
    every: Annotated[
        bool, typer.Option("--all", help="List all quotes and claims, not the doubtful alone.")
    ] = False,
    orphaned: Annotated[
        bool,
        typer.Option("--orphaned", help="List instead the reviews that have lost their words."),
    ] = False,
    history: Annotated[
        bool, typer.Option("--history", help="List instead the reviews, the latest first.")
    ] = False,
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="At most so many.")] = 20,
    database: Database = None,
) -> None:
    """List doubtful readings; confirm, reject and correct any; undo and list what was decided.

    Each is listed with the name to type (q12), why it is doubtful, its words and its article.
    """
    if context.invoked_subcommand is not None:
        return
    with open_database(database) as session:
        if orphaned or history:
            found = reviews(session, limit, orphaned=orphaned, article_id=article)
            rows = [review_line(each) for each in found]
        else:
            if every:
                doubts = readings(session, limit, article_id=article)
            else:
                doubts = doubtful(session, limit, why=doubt, article_id=article)
            rows = [row for each in doubts for row in doubtful_lines(each)]
    for row in rows:
        say(console(), row)
    if not rows:
        nothing = "No review yet." if history else "Nothing is left that is doubtful."
        nothing = "There are none." if every else nothing
        say(console(), "No review has lost its words." if orphaned else nothing)


@review.command("confirm")
def confirm_readings(
    names: Names,
    *,
    by: By = None,
    why: Why = None,
    database: Database = None,
) -> None:
    """Decide that readings are right: of a quote its words, and whose they are.

    Example: onrecord review confirm q12 q13
    """
    _decide(database, names, act(by, why), confirm)


@review.command("reject")
def reject_readings(
    names: Names,
    *,
    by: By = None,
    why: Why = None,
    database: Database = None,
) -> None:
    """Decide that there is no such thing: it counts nowhere, and does not come back.

    With an attribution go its quotes and claims.

    Example: onrecord review reject c5 --why "a headline of another article"
    """
    _decide(database, names, act(by, why), reject)


@review.command("correct")
def correct_reading(  # noqa: PLR0913  # an option is a parameter
    reading: Named,
    *,
    speaker: Speaker = None,
    new_speaker: NewSpeaker = None,
    no_speaker: Annotated[
        bool, typer.Option("--no-speaker", help="Nobody can tell who speaks.")
    ] = False,
    kind: Kind = None,
    span: Place = None,
    by: By = None,
    why: Why = None,
    database: Database = None,
) -> None:
    """Decide what a reading is instead: who speaks, of what kind it is, where it stands.

    Examples: onrecord review correct q12 --speaker "Ann Lee",
    onrecord review correct q12 --kind scare, onrecord review correct c5 --span 120:184
    """
    [what] = _named([reading])
    speakers = [speaker is not None, new_speaker is not None, no_speaker]
    if sum(speakers) > 1:
        raise typer.BadParameter("--speaker, --new-speaker and --no-speaker exclude one another")
    if not any((*speakers, kind is not None, span is not None)):
        raise typer.BadParameter("say what it is: --speaker, --kind, --span and more, see --help")
    acts: list[Correction] = []
    if kind is not None:
        acts.append(partial(correct_kind, kind=kind))
    if span is not None:
        start, end = _place(span)
        acts.append(partial(correct_span, start=start, end=end))
    if no_speaker:
        acts.append(partial(correct_speaker, speaker_id=None))
    if speaker is not None:
        with open_database(database) as session:
            acts.append(partial(correct_speaker, speaker_id=_speaker(session, what, speaker)))
    if new_speaker is not None:
        acts.append(partial(correct_speaker_to_new, name=new_speaker))
    with writing(database) as connection:
        numbers = [each(connection, what, act=act(by, why)) for each in acts]
    _tell(database, numbers)


@review.command("undo")
def undo_review(
    number: Annotated[
        int | None, typer.Argument(max=LARGEST_ID, metavar="ID", help="Which review; asks without.")
    ] = None,
    *,
    by: By = None,
    yes: Yes = False,
    database: Database = None,
) -> None:
    """Undo a review, by its number in the history; without one the latest, after asking.

    Example: onrecord review undo 3
    """
    if number is None:
        with open_database(database) as session:
            found = latest_review(session)
        latest = (found.id, review_line(found)) if found else None
        option = database_option(database_url(database))
        number = to_undo(latest, "review", f"onrecord review undo{option}", yes=yes)
    with writing(database) as connection:
        lost = undo(connection, number, act(by, None))
    _tell(database, [number, *lost])


def _decide(
    database: str | None,
    words: list[str],
    decided: Act,
    decision: Callable[[Connection, Reading, Act], int],
) -> None:
    named = _named(words)
    with writing(database) as connection:
        numbers = [decision(connection, each, decided) for each in named]
    _tell(database, numbers)


def _named(words: list[str]) -> list[Reading]:
    found = []
    for each in words:
        reading = named_reading(each)
        if reading is None:
            msg = f"{line(each)!r} names no reading; write it like q12, c5, a7"
            raise typer.BadParameter(msg)
        found.append(reading)
    return found


def _place(words: str) -> tuple[int, int]:
    start, colon, end = words.partition(":")
    if not (colon and start.isascii() and start.isdigit() and end.isascii() and end.isdigit()):
        msg = f"{line(words)!r} is no place; write it like 120:184"
        raise typer.BadParameter(msg)
    return int(start[:12]), int(end[:12])


def _speaker(session: Session, reading: Reading, words: str) -> int:
    """Return whom the words mean: somebody of the article before anybody else."""
    found = speakers_in(session, reading, words)
    return found[0] if len(found) == 1 else whom(session, words, _KINDS).given_id


def _tell(database: str | None, numbers: list[int]) -> None:
    with open_database(database) as session:
        written = reviews_of(session, numbers)
    for each in written:
        say(console(), review_line(each))
