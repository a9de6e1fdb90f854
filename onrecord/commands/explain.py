"""`onrecord explain`."""

from collections.abc import Iterator
from typing import Annotated

import typer

from db.database import open_database
from db.queries.judgements import decisions
from db.queries.people import PersonPage, Sighting, person_page
from onrecord.judgement_view import told
from onrecord.judging import whom
from onrecord.options import Database
from onrecord.terminal import console, line, say


def explain(
    person: Annotated[
        list[str], typer.Argument(help="A person or organization: an id, a name, words of a name.")
    ],
    *,
    database: Database = None,
) -> None:
    """Print under which names somebody is known, in which articles, and why that is one person.

    Examples: onrecord explain Ann Lee, onrecord explain 12
    """
    words = " ".join(person)
    with open_database(database) as session:
        actor_id = whom(session, words).person.id
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
    yield f"{page.kind} {page.id}: {line(page.name)}"
    yield f"spellings: {'; '.join(map(line, page.spellings))}"
    yield f"in {len(page.sightings)} {'article' if len(page.sightings) == 1 else 'articles'}:"
    for each in page.sightings:
        headline = line(each.headline, 60) if each.headline else "no headline"
        yield f"{each.article_id:>6}  {headline} | as “{line(each.name)}”: {_why(page, each)}"


def _why(page: PersonPage, seen: Sighting) -> str:
    if seen.read_as is not None:
        return f"read as {line(seen.read_as)}, held to be this one"
    if seen.met_name is not None and seen.similarity is not None:
        alike = f"{100 * seen.similarity:.0f}% of letters alike"
        return f"sounds like “{line(seen.met_name)}”, {alike}"
    if seen.may_be:
        return f"kept apart; it may be {' or '.join(map(line, seen.may_be))}"
    if seen.name.casefold() == page.name.casefold():
        return "the same name"
    return "held to be so in this article"
