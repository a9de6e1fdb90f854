"""`onrecord explain`."""

from collections.abc import Iterator
from typing import Annotated

import typer

from db.database import open_database
from db.queries.judgements import decisions
from db.queries.person_pages import (
    ByCompany,
    ByCopy,
    Described,
    Met,
    PersonPage,
    Sighting,
    person_page,
)
from onrecord.judgement_view import told
from onrecord.judging import whom
from onrecord.options import Database
from onrecord.terminal import console, line, say

_KINDS = ("person", "organization", "unnamed", "document", "group")
_MOST_COMPANIONS = 5


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
        yield f"{each.article_id:>6}  {headline} | as “{line(each.name)}”: {_why(page, each)}"
    if page.described:
        yield "described as:"
    for row in page.described:
        yield f"{row.article_id:>6}  {_described(row)}"
    if page.alike:
        yield "described alike elsewhere, possibly the same, never held to be one:"
    for other in page.alike:
        yield f"{other.article_id:>6}  {line(other.name)} ({other.id})"


def _why(page: PersonPage, seen: Sighting) -> str:
    read_as = f"read as {line(seen.read_as)}; " if seen.read_as is not None else ""
    if seen.basis is not None:
        return f"{read_as}{_basis(seen.basis)}"
    if seen.read_as is not None:
        return f"{read_as}held to be this one"
    if seen.may_be:
        return f"kept apart; it may be {' or '.join(map(line, seen.may_be))}"
    if seen.name.casefold() == page.name.casefold():
        return "the same name"
    return "held to be so in this article"


def _basis(basis: Met | ByCompany | ByCopy) -> str:
    if isinstance(basis, Met):
        alike = f"{100 * basis.similarity:.0f}% of letters alike"
        return f"sounds like “{line(basis.name)}”, {alike}"
    if isinstance(basis, ByCopy):
        return f"says what “{line(basis.name)}” of article {basis.article_id} says there"
    reasons = [f"{basis.bearers} {'has' if basis.bearers == 1 else 'have'} such a name"]
    if basis.called_so:
        reasons.append(f"called so in {basis.called_so} more")
    if basis.title is not None:
        reasons.append(f"also described as {line(basis.title)}")
    if basis.companions:
        reasons.append(f"beside {', '.join(map(line, basis.companions[:_MOST_COMPANIONS]))}")
    return "; ".join(reasons)


def _described(row: Described) -> str:
    when = row.published_on.isoformat() if row.published_on else "date not known"
    of = f" ({line(row.organization)})" if row.organization else ""
    where = f", {line(row.outlet)}" if row.outlet else ""
    return f"{when}{where}: {'former ' if row.is_former else ''}{line(row.title)}{of}"
