"""`onrecord search`."""

from dataclasses import replace
from typing import Annotated

import typer

from db.database import open_database
from db.queries.hits import HitKind, Search
from db.queries.meant import the_actor, the_outlet
from db.queries.search import count_hits
from db.queries.search import search as search_for
from onrecord.hits_view import hit_lines
from onrecord.options import Database
from onrecord.terminal import console, line, say

Sought = Annotated[
    list[str],
    typer.Argument(
        help="Words that must all be there. Words in quotation marks follow one another (put "
        "the whole in single ones for the shell); bridg* is the beginning of a word.",
    ),
]
Kind = Annotated[HitKind | None, typer.Option(help="Only these.")]
By = Annotated[
    str | None,
    typer.Option(
        help="Only what they say: an id, a name, words of a name. Leaves articles out.",
        metavar="WHO",
    ),
]
OutletOption = Annotated[
    str | None,
    typer.Option("--outlet", help="Only in this outlet: a name, a domain, an id.", metavar="NAME"),
]
Since = Annotated[
    str | None,
    typer.Option(help="Said, else published, on this day or later.", metavar="DAY"),
]
Until = Annotated[
    str | None,
    typer.Option(help="On this day or before; a month or a year is all of it.", metavar="DAY"),
]
Limit = Annotated[int, typer.Option(min=1, max=10_000, help="At most so many of each kind.")]


def search(  # noqa: PLR0913  # an option is a parameter
    words: Sought,
    *,
    kind: Kind = None,
    by: By = None,
    outlet: OutletOption = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = 10,
    database: Database = None,
) -> None:
    """Find words in what is quoted, in what is claimed, and in articles; the best come first.

    Letter case, accents, punctuation and the form of quotation marks do not count.

    Examples: onrecord search harbour bridge, onrecord search '"harbour bridge"',
    onrecord search 'ferr*' --kind quote --by Lindqvist --since 2024-05
    """
    told = " ".join(words)
    with open_database(database) as session:
        wanted = Search(
            words=told,
            kind=kind,
            speaker=None if by is None else the_actor(session, by).id,
            outlet=None if outlet is None else the_outlet(session, outlet),
            since=since,
            until=until,
        )
        counts = count_hits(session, wanted)
        screen = console()
        for each, count in counts.items():
            if not count:
                continue
            page = search_for(session, _only(wanted, each), limit)
            say(screen, _head(each, count, len(page.rows)), "bold")
            for hit in page.rows:
                for shown in hit_lines(hit, plain=not screen.is_terminal):
                    screen.print(shown, soft_wrap=True)
    if not any(counts.values()):
        say(screen, f"Nothing holds these words: {line(told)}")


def _only(wanted: Search, kind: HitKind) -> Search:
    return replace(wanted, kind=kind)


def _head(kind: HitKind, count: int, shown: int) -> str:
    """Return the head of a list: how many there are, and how to see the others."""
    number = f"{count:,} {kind}{'' if count == 1 else 's'}"
    return number if shown == count else f"{number}, the best {shown} (more with --limit)"
