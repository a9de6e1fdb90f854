"""A person, a body or an unnamed source: names, roles, what they said and what is said of them."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from db.answers import Answer
from db.keys import row_id
from db.queries.judgements import decisions
from db.queries.meant import ANYBODY
from db.queries.months import said_by_month
from db.queries.people import find_people
from db.queries.person_pages import PersonPage, person_page
from db.queries.persons import who_is
from db.queries.said import said_about, said_by
from db.queries.sourcing import shares_pages
from db.queries.statements import Statement
from onrecord.browse.asked import Asked, Moved, NothingThereError, Result, Shown
from onrecord.browse.charts import months_chart
from onrecord.browse.citation import days
from onrecord.browse.table import Table, place, table_of
from onrecord.judgement_view import told
from onrecord.person_view import why

_FIRST = 20
_SIGHTINGS = 100
_QUICK, _LISTED, _COUNTED = 100, 3_000, 20_000
"""Articles of somebody up to which the page itself has those who share pages; roles and what is
said about them; statements by month. Of somebody in more it has the questions that list them."""

_MONTHS = 600
_OF_MONTHS = (
    *("month", "statements", "in_marks", "reported", "articles", "outlets"),
    "may_be_later",
)


@dataclass(frozen=True, slots=True)
class Said:
    """A statement with the days on which it may have been said and the address of its words."""

    statement: Statement
    days: str
    address: str


@dataclass(frozen=True, slots=True)
class List:
    """The first of a list of statements, and whether there are more."""

    said: tuple[Said, ...]
    has_more: bool


def actor(session: Session, asked: Asked) -> Result:
    """Show an actor; whoever proved to be another one has that one's page."""
    key = row_id(asked.parts["id"])
    page = None if key is None else person_page(session, key, _SIGHTINGS)
    if page is None:
        message = f"Nobody has the number {asked.parts['id']}."
        raise NothingThereError(message)
    if page.id != key:
        return Moved(f"/actor/{page.id}")
    articles = find_people(session, str(page.id), 1, ANYBODY)[0].articles
    months = said_by_month(session, page.id).first(_MONTHS) if articles <= _COUNTED else ()
    is_quick = articles <= _LISTED
    context = {
        "page": page,
        "chart": months_chart(months),
        "months": table_of(_OF_MONTHS, months),
        "articles": articles,
        **(_roles(session, page.id) if is_quick else {"roles": None}),
        "by": _listed(said_by(session, page.id)),
        "about": _listed(said_about(session, page.id)) if is_quick else None,
        "neighbours": _neighbours(session, page.id) if articles <= _QUICK else None,
        "sightings": _sightings(page),
        "may_be": tuple(dict.fromkeys(each for seen in page.sightings for each in seen.may_be)),
        "unseen": articles - len({each.article_id for each in page.sightings}),
        "judged": [told(each) for each in decisions(session, page.id)],
    }
    return Shown("room_actor.html", context)


def _roles(session: Session, actor_id: int) -> dict[str, Any]:
    answer = who_is(session, actor_id)
    found = answer.page(_FIRST)
    return {
        "roles": table_of(answer.columns, found.rows),
        "more_roles": found.after is not None,
    }


def _listed(answer: Answer[Statement]) -> List:
    page = answer.page(_FIRST)
    said = tuple(
        Said(
            row,
            days(row.dated_on, row.dated_until),
            place(row.article_id, row.start_char, row.end_char),
        )
        for row in page.rows
    )
    return List(said, page.after is not None)


def _neighbours(session: Session, actor_id: int) -> Table:
    names = ("name", "kind", "articles", "of_articles", "actor_id")
    return table_of(names, shares_pages(session, actor_id).first(_FIRST))


def _sightings(page: PersonPage) -> list[tuple[int, str, str, str]]:
    """Return article, headline, name there, and why it is this one."""
    return [
        (each.article_id, each.headline or "no headline", each.name, why(page, each))
        for each in page.sightings
    ]
