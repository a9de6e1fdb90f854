"""Search: what is quoted, what is claimed, and articles that hold the words."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, get_args
from urllib.parse import urlencode

from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from db.errors import OnrecordError, QuestionError
from db.queries.hits import Hit, HitKind, Search
from db.queries.meant import called, the_actor, the_outlet
from db.queries.people import PersonName
from db.queries.search import count_hits
from db.queries.search import search as search_for
from db.snippets import CLOSE, OPEN
from onrecord.browse.answering import failure_of
from onrecord.browse.asked import Asked, Shown
from onrecord.browse.narrowing import groups, numbered, used
from onrecord.browse.table import place
from onrecord.terminal import visible

KINDS: Mapping[HitKind, str] = {"quote": "Quotes", "claim": "Claims", "article": "Articles"}

MOST_COUNTED = 10_000
"""Hits of a kind that are counted; of more the page says that they are more."""

_AT_ONCE = 50
_OF_EACH = 10
_MOST_PEOPLE = 5
_MARKS = '"“”„*'
"""Marks of a search that are no part of a name."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a snippet, and whether it is what was looked for."""

    text: str
    is_hit: bool


@dataclass(frozen=True, slots=True)
class Found:
    """A hit with its snippet in pieces and the address of its words."""

    hit: Hit
    pieces: tuple[Piece, ...]
    address: str


@dataclass(frozen=True, slots=True)
class Section:
    """The hits of a kind: how many there are, the best, and where the others are."""

    head: str
    number: str
    found: tuple[Found, ...]
    more: str | None


def search(session: Session, asked: Asked) -> Shown:
    """Show what holds the words: the best of each kind, or, with `kind`, all of one by pages.

    What hits have in common is counted where they are few, or where `facets` asks for it.
    """
    context: dict[str, Any] = {"kinds": KINDS, "form": asked.given}
    try:
        return Shown("room_search.html", context | _answered(session, asked))
    except (OnrecordError, OperationalError) as error:
        # What was typed stays there to be mended.
        failure = failure_of(error, asked)
        if failure is None:
            raise
        return Shown("room_search.html", {**context, **failure.context}, failure.status)


def _answered(session: Session, asked: Asked) -> dict[str, Any]:
    words = asked.given.get("q")
    if words is None:
        if "by" in asked.given:
            return {"speaker": the_actor(session, numbered(asked.given["by"]))}
        return {}
    wanted = _wanted(session, words, asked)
    counts = count_hits(session, wanted, MOST_COUNTED + 1)
    limit = _AT_ONCE if wanted.kind else _OF_EACH
    sections = [
        _section(session, replace(wanted, kind=kind), counts[kind], limit, asked)
        for kind in counts
        if counts[kind]
    ]
    is_narrowed = max(counts.values()) <= MOST_COUNTED or "facets" in asked.given
    return {
        "people": () if "after" in asked.given else _called(session, words),
        "sections": sections,
        "words": words,
        "counts": _counted(counts, asked),
        "groups": groups(session, wanted, asked) if sections and is_narrowed else None,
        "narrow": asked.address(facets="1"),
        "used": used(asked),
        "everywhere": f"/search?{urlencode({'q': words})}",
    }


def _called(session: Session, words: str) -> tuple[PersonName, ...]:
    """Return persons and bodies whose name is searched for."""
    name = words.translate(dict.fromkeys(map(ord, _MARKS)))
    return called(session, name, _MOST_PEOPLE)


def _wanted(session: Session, words: str, asked: Asked) -> Search:
    given = asked.given
    kind = given.get("kind")
    if kind is not None and kind not in get_args(HitKind):
        raise QuestionError("the kind is quote, claim or article")
    return Search(
        words=words,
        kind=next((each for each in KINDS if each == kind), None),
        speaker=the_actor(session, numbered(given["by"])).id if "by" in given else None,
        outlet=the_outlet(session, given["outlet"]) if "outlet" in given else None,
        since=given.get("since"),
        until=given.get("until"),
    )


def _counted(counts: Mapping[HitKind, int], asked: Asked) -> list[tuple[str, str, str]]:
    """Return each kind's name, how many there are, and the address of all of its hits."""
    return [
        (KINDS[kind], _told(number), asked.address(kind=kind, after=None))
        for kind, number in counts.items()
    ]


def _told(number: int) -> str:
    return f"{number:,}" if number <= MOST_COUNTED else f"over {MOST_COUNTED:,}"


def _section(session: Session, wanted: Search, number: int, limit: int, asked: Asked) -> Section:
    kind = wanted.kind or "quote"
    after = asked.given.get("after") if "kind" in asked.given else None
    page = search_for(session, wanted, limit, after)
    more = None
    if page.after is not None:
        behind = page.after if "kind" in asked.given else None
        more = asked.address(kind=kind, after=behind)
    return Section(KINDS[kind], _told(number), tuple(map(_found, page.rows)), more)


def _found(hit: Hit) -> Found:
    return Found(hit, pieces(hit.snippet), place(hit.article_id, hit.start_char, hit.end_char))


def pieces(snippet: str) -> tuple[Piece, ...]:
    """Return a snippet in pieces, those between OPEN and CLOSE as hits; all of it visible."""
    found = []
    for number, part in enumerate(snippet.split(OPEN)):
        held, closed, rest = part.partition(CLOSE)
        if number and closed:
            found += [Piece(visible(held), is_hit=True), Piece(visible(rest), is_hit=False)]
        else:
            found.append(Piece(visible(part), is_hit=False))
    return tuple(each for each in found if each.text)
