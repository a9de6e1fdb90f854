"""`onrecord explain`."""

from collections.abc import Iterator, Sequence
from typing import Annotated, NoReturn

import typer

from db.database import open_database
from db.queries.people import PersonName, PersonPage, Sighting, find_people, person_page
from onrecord.choices import MOST, refuse
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
        found = find_people(session, words, MOST + 1)
        page = person_page(session, found[0].id) if len(found) == 1 else None
    if page is None:
        _refuse(words, found)
    for told in _told(page):
        say(console(), told)


def _told(page: PersonPage) -> Iterator[str]:
    """Yield the lines that tell who somebody is and how that is known."""
    yield f"{page.kind} {page.id}: {line(page.name)}"
    yield f"spellings: {'; '.join(map(line, page.spellings))}"
    yield f"in {len(page.sightings)} {'article' if len(page.sightings) == 1 else 'articles'}:"
    for each in page.sightings:
        headline = line(each.headline, 60) if each.headline else "no headline"
        yield f"{each.article_id:>6}  {headline} | as “{line(each.name)}”: {_why(page, each)}"


def _why(page: PersonPage, seen: Sighting) -> str:
    if seen.met_name is not None and seen.similarity is not None:
        alike = f"{100 * seen.similarity:.0f}% of letters alike"
        return f"sounds like “{line(seen.met_name)}”, {alike}"
    if seen.may_be:
        return f"kept apart; it may be {' or '.join(map(line, seen.may_be))}"
    if seen.name.casefold() == page.name.casefold():
        return "the same name"
    return "held to be so in this article"


def _refuse(words: str, found: Sequence[PersonName]) -> NoReturn:
    """Say that the words mean several, or nobody."""
    told = f"nobody is called {line(words)}; give an id or words of a name"
    if found:
        told = f"{line(words)} may be any of these; say which by its number"
    choices = [
        f"{name.id:>6}  {line(name.name)} | {name.kind} | articles: {name.articles}"
        for name in found[:MOST]
    ]
    refuse(told, choices, more=len(found) > MOST)
