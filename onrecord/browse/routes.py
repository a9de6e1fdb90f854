"""The addresses of the pages."""

from onrecord.browse.asked import Page
from onrecord.browse.pages.actor import actor
from onrecord.browse.pages.article import article
from onrecord.browse.pages.compare import shares, utterance
from onrecord.browse.pages.doubts import doubts, readings
from onrecord.browse.pages.home import home
from onrecord.browse.pages.questions import question, questions
from onrecord.browse.pages.search import search

ROUTES: tuple[tuple[str, Page], ...] = (
    (r"/$", home),
    (r"/article/(?P<id>\d{1,19})$", article),
    (r"/actor/(?P<id>\d{1,19})$", actor),
    (r"/article/(?P<id>\d{1,19})/shares/(?P<other>\d{1,19})$", shares),
    (r"/utterance/(?P<id>\d{1,19})$", utterance),
    (r"/doubts$", doubts),
    (r"/doubts/readings$", readings),
    (r"/search$", search),
    (r"/ask$", questions),
    (r"/ask/(?P<name>[a-z-]+)(?:\.(?P<kind>csv|json|sql))?$", question),
)
"""Patterns of paths, each with its page; parts that have a name are given to it."""
