"""Who may be one and the same, and nobody has judged: with the commands that judge it."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from db.queries.doubts import Doubt
from onrecord.browse.asked import Asked, Shown
from onrecord.browse.counting import MOST_DOUBTS, counted
from onrecord.judgement_view import judging, left_open


@dataclass(frozen=True, slots=True)
class Open:
    """A pair, why it is left open, and the commands that say that it is one, or two."""

    doubt: Doubt
    why: str
    commands: tuple[str, ...]


def doubts(session: Session, _asked: Asked) -> Shown:
    """List the doubts on which most hangs."""
    parts = counted(session)
    found = parts.get("doubts")
    context = {
        "doubts": opened((found or ())[:MOST_DOUBTS]),
        "has_more": len(found or ()) > MOST_DOUBTS,
        "most": MOST_DOUBTS,
        "is_counting": parts.get("is_counting", False),
        "has_failed": found is None,
    }
    return Shown("room_doubts.html", context)


def opened(found: Iterable[Doubt]) -> tuple[Open, ...]:
    """Return doubts as pages show them."""
    return tuple(Open(each, left_open(each), judging(each)) for each in found)
