"""The addresses of the pages."""

from onrecord.browse.asked import Page
from onrecord.browse.pages.article import article
from onrecord.browse.pages.home import home

ROUTES: tuple[tuple[str, Page], ...] = (
    (r"/$", home),
    (r"/article/(?P<id>\d{1,19})$", article),
)
"""Patterns of paths, each with its page; parts that have a name are given to it."""
