"""The first page."""

from sqlalchemy.orm import Session

from db.queries.counts import count_everything
from onrecord.browse.asked import Asked, Shown


def home(session: Session, _asked: Asked) -> Shown:
    """Show what the database holds."""
    return Shown("room_home.html", {"counts": count_everything(session)})
