"""What is left to judge: who may be one and the same, and which readings are doubtful."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from db.errors import QuestionError
from db.queries.doubtful import DOUBTS, Doubtful, doubtful
from db.queries.doubts import Doubt
from onrecord.browse.asked import Asked, Shown
from onrecord.browse.counting import MOST_DOUBTS, counted
from onrecord.browse.table import place
from onrecord.judgement_view import judging, left_open
from onrecord.review_view import HEADS, doubt_told


@dataclass(frozen=True, slots=True)
class Open:
    """A pair, why it is left open, and the commands that say that it is one, or two."""

    doubt: Doubt
    why: str
    commands: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpenReading:
    """A doubtful reading: what commands call it, why it is doubtful, where its words are."""

    doubtful: Doubtful
    name: str
    why: str
    address: str


def doubts(session: Session, _asked: Asked) -> Shown:
    """List the doubts on which most hangs."""
    parts = counted(session)
    found = parts.get("doubts")
    context = {
        "doubts": opened((found or ())[:MOST_DOUBTS]),
        "has_more": len(found or ()) > MOST_DOUBTS,
        "most": MOST_DOUBTS,
        "by_reason": by_reason(parts),
        "doubtful": parts.get("doubtful"),
        "is_counting": parts.get("is_counting", False),
        "has_failed": found is None,
    }
    return Shown("room_doubts.html", context)


def readings(session: Session, asked: Asked) -> Shown:
    """List the readings that are doubtful, with `why` those that are so for one reason.

    Raises:
        QuestionError: There is no such reason.
    """
    why = next((each for each in DOUBTS if each == asked.given.get("why")), None)
    if why is None and "why" in asked.given:
        message = f"why is one of: {', '.join(DOUBTS)}"
        raise QuestionError(message)
    found = doubtful(session, MOST_DOUBTS + 1, why=why)
    context = {
        "readings": tuple(map(_doubtful, found[:MOST_DOUBTS])),
        "has_more": len(found) > MOST_DOUBTS,
        "most": MOST_DOUBTS,
        "command": f"onrecord review --doubt {why}" if why else "onrecord review",
        "why": why,
        "by_reason": by_reason(counted(session)),
    }
    return Shown("room_readings.html", context)


def by_reason(parts: Mapping[str, Any]) -> tuple[tuple[str, int, str], ...]:
    """Return why readings are doubtful, how many are, and where they are listed."""
    return tuple(
        (HEADS[why], number, f"/doubts/readings?why={why}")
        for why, number in parts.get("doubtful") or ()
        if number
    )


def _doubtful(each: Doubtful) -> OpenReading:
    address = place(each.article_id, each.start_char, each.end_char)
    return OpenReading(each, str(each.reading), doubt_told(each), address)


def opened(found: Iterable[Doubt]) -> tuple[Open, ...]:
    """Return doubts as pages show them."""
    return tuple(Open(each, left_open(each), judging(each)) for each in found)
