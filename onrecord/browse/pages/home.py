"""The first page: search, how much there is, the newest articles, who is quoted most, doubts."""

from sqlalchemy.orm import Session

from db.queries.articles import newest_articles
from onrecord.browse.asked import Asked, Shown
from onrecord.browse.counting import counted
from onrecord.browse.pages.doubts import by_reason, opened

_NEWEST = 10
_DOUBTS = 5


def home(session: Session, _asked: Asked) -> Shown:
    """Show what the database holds; what goes through all of it as soon as it is counted."""
    parts = counted(session)
    found = parts.get("doubts") or ()
    context = {
        **parts,
        "articles": newest_articles(session, _NEWEST),
        "doubts": opened(found[:_DOUBTS]),
        "by_reason": by_reason(parts),
        "more_doubts": len(found) > _DOUBTS,
    }
    return Shown("room_home.html", context)
