"""`onrecord explain`."""

from collections.abc import Iterator
from typing import Annotated

import typer

from db.database import open_database
from db.queries.judgements import decisions
from db.queries.person_pages import PersonPage, person_page
from onrecord.judgement_view import told
from onrecord.judging import whom
from onrecord.options import Database
from onrecord.person_view import described, why
from onrecord.terminal import console, line, say

_KINDS = ("person", "organization", "unnamed", "document", "group")


def explain(
    person: Annotated[
        list[str], typer.Argument(help="A person, body or source: an id, a name, words of a name.")
    ],
    *,
    database: Database = None,
) -> None:
    """Print under which names somebody is known, in which articles, and why that is one person.

    Examples: onrecord explain Ann Lee, onrecord explain 12
    """
    words = " ".join(person)
    with open_database(database) as session:
        actor_id = whom(session, words, _KINDS).person.id
        page = person_page(session, actor_id)
        judged = decisions(session, actor_id)
    if page is not None:
        for row in _told(page):
            say(console(), row)
    if judged:
        say(console(), "judgements:")
    for each in judged:
        say(console(), told(each))


def _told(page: PersonPage) -> Iterator[str]:
    """Yield the lines that tell who somebody is and how that is known."""
    of = f", of {line(page.parent)}" if page.parent else ""
    yield f"{page.kind} {page.id}: {line(page.name)}{of}"
    yield f"spellings: {'; '.join(map(line, page.spellings))}"
    many = len({each.article_id for each in page.sightings})
    yield f"in {many} {'article' if many == 1 else 'articles'}:"
    for each in page.sightings:
        headline = line(each.headline, 60) if each.headline else "no headline"
        yield f"{each.article_id:>6}  {headline} | as “{line(each.name)}”: {why(page, each)}"
    if page.described:
        yield "described as:"
    for row in page.described:
        yield f"{row.article_id:>6}  {described(row)}"
    if page.alike:
        yield "described alike elsewhere, possibly the same, never held to be one:"
    for other in page.alike:
        yield f"{other.article_id:>6}  {line(other.name)} ({other.id})"
