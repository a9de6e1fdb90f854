"""`onrecord claims`."""

from collections.abc import Iterable, Iterator
from typing import Annotated

import typer
from sqlalchemy.orm import Session

from db.arguments import days_between
from db.database import open_database
from db.models.words import StanceWord
from db.queries.claims import ClaimSearch, find_claims
from db.queries.disagreements import disagreeing_numbers, grouped
from db.queries.meant import the_actor
from onrecord.claims_view import claim_lines, disagreement_lines
from onrecord.options import Database
from onrecord.terminal import console, say

Words = Annotated[list[str] | None, typer.Argument(help="Words that the claim holds, all of them.")]
By = Annotated[
    str | None,
    typer.Option(help="Who puts it forward: an id, a name, words of a name.", metavar="WHO"),
]
About = Annotated[str | None, typer.Option(help="Who is named or meant in it.", metavar="WHO")]
Numbers = Annotated[bool, typer.Option("--numbers", help="Only claims with a number.")]
Since = Annotated[
    str | None, typer.Option(help="Said on this day, month or year or later.", metavar="YYYY-MM-DD")
]
Until = Annotated[
    str | None,
    typer.Option(help="Said on this day, month or year or before.", metavar="YYYY-MM-DD"),
]
OwnVoice = Annotated[
    bool,
    typer.Option("--own-voice", help="Only what articles say themselves, most checkable first."),
]
Stance = Annotated[StanceWord | None, typer.Option(help="Only claims that are put forward so.")]
Disagreeing = Annotated[
    bool,
    typer.Option(
        "--disagreeing",
        help="Only numbers on the same matter that disagree, side by side; takes words alone.",
    ),
]
Limit = Annotated[int, typer.Option(min=1, max=10_000, help="At most so many.")]


def claims(  # noqa: PLR0913  # an option is a parameter
    words: Words = None,
    *,
    by: By = None,
    about: About = None,
    numbers: Numbers = False,
    since: Since = None,
    until: Until = None,
    own_voice: OwnVoice = False,
    stance: Stance = None,
    disagreeing: Disagreeing = False,
    limit: Limit = 50,
    database: Database = None,
) -> None:
    """List what was claimed, by whom and how firmly, with its numbers and days.

    Examples: onrecord claims bridge, onrecord claims --by Lindqvist --numbers,
    onrecord claims --own-voice --since 2024-05-01
    """
    told = " ".join(words or ())
    first, last = days_between(since, until)
    with open_database(database) as session:
        search = ClaimSearch(
            words=told,
            by=_actor(session, by),
            about=_actor(session, about),
            numbers=numbers,
            since=first,
            until=last,
            own_voice=own_voice,
            stance=stance,
        )
        if not disagreeing:
            found = find_claims(session, search, limit + 1)
            _print(map(claim_lines, found), limit, "No claims are like this.")
        elif search == ClaimSearch(words=told):
            apart = grouped(disagreeing_numbers(session, words=told or None))
            _print(map(disagreement_lines, apart), limit, "No numbers disagree.")
        else:
            raise typer.BadParameter("--disagreeing takes words and --limit alone")


def _print(found: Iterable[Iterator[str]], limit: int, none: str) -> None:
    """Print the lines of at most `limit` things, and say if there are more; if none, say `none`."""
    number = 0
    for number, lines in enumerate(found, start=1):
        if number > limit:
            say(console(), f"There are more than {limit}; --limit shows more.")
            return
        for told in lines:
            say(console(), told)
    if not number:
        say(console(), none)


def _actor(session: Session, words: str | None) -> int | None:
    return None if words is None else the_actor(session, words).id
