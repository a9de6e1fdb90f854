"""Flat views for people who use SQL and SQLite browsers.

Revisions create them from frozen copies of this text; a test holds the two together.
"""

from db.views.actors import ORGANIZATIONS, PEOPLE, UNNAMED_SOURCES
from db.views.outlets import OUTLET_SOURCING, SYNDICATION
from db.views.statements import CLAIM_VIEW, QUOTE_VIEW, SAID, SECOND_HAND
from db.views.timeline import PERSON_TIMELINE
from db.views.variants import VARIANTS
from db.views.view import View

VIEWS = (
    SAID,
    QUOTE_VIEW,
    CLAIM_VIEW,
    SECOND_HAND,
    PERSON_TIMELINE,
    VARIANTS,
    OUTLET_SOURCING,
    SYNDICATION,
    PEOPLE,
    ORGANIZATIONS,
    UNNAMED_SOURCES,
)
"""All of them, in the order in which people should look at them."""

__all__ = ["VIEWS", "View"]
