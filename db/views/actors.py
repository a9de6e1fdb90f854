"""The views of actors by kind: people, organizations, unnamed sources."""

from db.views.view import Columns, View, flat_view

_ARTICLES = """\
(SELECT count(DISTINCT article_id) FROM article_actors
    WHERE actor_id = actors.id AND status <> 'rejected')"""

_PARENT = """\
(SELECT COALESCE(proved.name, parent.name) FROM actors AS parent
    LEFT JOIN actors AS proved ON proved.id = parent.merged_into_id
    WHERE parent.id = actors.parent_id)"""


def _actors(name: str, kind: str, comment: str, extra: Columns) -> View:
    """Return a view over one kind of actor; `extra` gives further columns."""
    columns: Columns = {
        "id": ("actors.id", "the key in actors"),
        "name": ("actors.name", "the fullest form known"),
        "sort_name": ("actors.sort_name", "the form that lists are sorted by"),
        **extra,
        "articles": (_ARTICLES, "in how many articles"),
    }
    rest = f"FROM actors\nWHERE actors.kind = '{kind}' AND actors.merged_into_id IS NULL"
    return flat_view(name, comment, columns, rest)


PEOPLE = _actors("people", "person", "One row a person.", {})
ORGANIZATIONS = _actors(
    "organizations",
    "organization",
    "One row an organization.",
    {"parent": (_PARENT, "the body it belongs to")},
)
UNNAMED_SOURCES = _actors(
    "unnamed_sources",
    "unnamed",
    "One row a source that an article describes but does not name; bodies are not among them.",
    {"number": ("actors.number", "whether it is one or several")},
)
