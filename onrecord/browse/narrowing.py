"""What narrows a search, as links: addresses that people can read, send and change by hand."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from db.errors import NotOneError
from db.queries.facets import Facet, facets
from db.queries.hits import Search
from db.queries.meant import the_actor, the_outlet
from onrecord.browse.asked import Asked

_MOST = 10
_NUMBERED = re.compile(r"(\d{1,19})-.*", re.DOTALL)
_GIVEN = {"kind": "in", "by": "said by", "outlet": "outlet", "since": "since", "until": "until"}
_NO_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Link:
    """What a search may be narrowed to, how many of its hits that leaves, and the address."""

    told: str
    number: int
    address: str


@dataclass(frozen=True, slots=True)
class Group:
    """Links of one kind, under a head."""

    head: str
    links: tuple[Link, ...]


def groups(session: Session, wanted: Search, asked: Asked) -> tuple[Group, ...]:
    """Return what narrows a search further; what narrows it already has no group."""
    found = facets(session, wanted, _MOST)
    told: list[Group] = []
    if wanted.outlet is None:
        named = ((each, _outlet(session, each)) for each in found.outlets)
        told.append(Group("Outlets", _links(asked, "outlet", named)))
    if wanted.speaker is None:
        spoken = ((each, _speaker(session, each)) for each in found.speakers)
        told.append(Group("Speakers", _links(asked, "by", spoken)))
    if wanted.since is None and wanted.until is None:
        years = tuple(
            Link(
                each.name,
                each.number,
                asked.address(since=each.name, until=each.name, after=None, facets=None),
            )
            for each in found.years
        )
        told.append(Group("Years", years))
    return tuple(each for each in told if each.links)


def used(asked: Asked) -> tuple[tuple[str, str, str], ...]:
    """Return what narrows a search: its name, its value, and the address without it."""
    return tuple(
        (told, asked.given[name], asked.address(**{name: None, "after": None}))
        for name, told in _GIVEN.items()
        if name in asked.given
    )


def numbered(value: str) -> str:
    """Return the number of an actor in an address such as `7-mara-lindqvist`, or else all of it."""
    found = _NUMBERED.fullmatch(value)
    return found[1] if found else value


def _links(asked: Asked, name: str, named: Iterable[tuple[Facet, str]]) -> tuple[Link, ...]:
    return tuple(
        Link(each.name, each.number, asked.address(**{name: value, "after": None, "facets": None}))
        for each, value in named
    )


def _outlet(session: Session, facet: Facet) -> str:
    """Return the name of an outlet, or its number where the name means others too."""
    try:
        is_plain = the_outlet(session, facet.name) == facet.id
    except NotOneError:
        is_plain = False
    return facet.name if is_plain else str(facet.id)


def _speaker(session: Session, facet: Facet) -> str:
    """Return the name of a speaker, with the number before it where it means others too."""
    try:
        is_plain = the_actor(session, facet.name).id == facet.id
    except NotOneError:
        is_plain = False
    return facet.name if is_plain else f"{facet.id}-{_NO_LETTERS.sub('-', facet.name.lower())}"
