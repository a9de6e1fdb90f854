"""Flat views for people who use SQL and SQLite browsers.

Revisions create them from frozen copies of this text; a test holds the two together.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class View:
    """A view: what a row of it is, what its columns mean, and its SELECT on each database."""

    name: str
    comment: str
    columns: dict[str, str]
    sqlite: str
    postgresql: str

    def create(self, dialect: str) -> str:
        """Return the CREATE VIEW statement for "sqlite" or "postgresql"."""
        select = self.postgresql if dialect == "postgresql" else self.sqlite
        return f"CREATE VIEW {self.name} AS\n{select}"


_ARTICLES = """\
(SELECT count(DISTINCT article_id) FROM article_actors
    WHERE actor_id = actors.id AND status <> 'rejected')"""


_PARENT = """\
(SELECT COALESCE(proved.name, parent.name) FROM actors AS parent
    LEFT JOIN actors AS proved ON proved.id = parent.merged_into_id
    WHERE parent.id = actors.parent_id)"""


def _actors(name: str, kind: str, comment: str, extra: dict[str, tuple[str, str]]) -> View:
    """Return a view over one kind of actor; `extra` gives further columns, SQL and meaning."""
    columns = {
        "id": ("actors.id", "the key in actors"),
        "name": ("actors.name", "the fullest form known"),
        "sort_name": ("actors.sort_name", "the form that lists are sorted by"),
        **extra,
        "articles": (_ARTICLES, "in how many articles"),
    }
    listed = ",\n  ".join(f"{sql} AS {column}" for column, (sql, _) in columns.items())
    select = (
        f"SELECT\n  {listed}\nFROM actors\n"
        f"WHERE actors.kind = '{kind}' AND actors.merged_into_id IS NULL"
    )
    meanings = {column: meaning for column, (_, meaning) in columns.items()}
    return View(name, comment, meanings, select, select)


_SAID = """\
SELECT
  a.id AS attribution_id,
  a.article_id,
  outlets.name AS outlet,
  articles.headline,
  a.dated_on,
  a.speaker_id,
  speaker.name AS speaker,
  a.source_text,
  a.cue_text,
  a.parent_id,
  COALESCE(go_between.name, parent.source_text) AS via,
  addressee.name AS addressee,
  a.kind,
  {quotes} AS quotes,
  {claims} AS claim,
  a.certainty,
  a.method,
  a.status
FROM attributions AS a
JOIN articles ON articles.id = a.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
LEFT JOIN actors AS addressee ON addressee.id = a.addressee_id
LEFT JOIN attributions AS parent ON parent.id = a.parent_id
LEFT JOIN actors AS go_between ON go_between.id = parent.speaker_id
WHERE a.status <> 'rejected'"""

# SQLite 3.40 takes no ORDER BY inside an aggregate, but keeps the order of a subquery.
_SQLITE_TEXTS = """\
(SELECT group_concat(text, ' … ') FROM (
    SELECT text FROM {table} WHERE attribution_id = a.id AND status <> 'rejected'
    ORDER BY start_char, end_char))"""

_POSTGRESQL_TEXTS = """\
(SELECT string_agg(text, ' … ' ORDER BY start_char, end_char)
    FROM {table} WHERE attribution_id = a.id AND status <> 'rejected')"""


def _said(texts: str) -> str:
    return _SAID.format(quotes=texts.format(table="quotes"), claims=texts.format(table="claims"))


VIEWS = (
    _actors("people", "person", "One row a person.", {}),
    _actors(
        "organizations",
        "organization",
        "One row an organization.",
        {
            "parent": (
                _PARENT,
                "the body it belongs to",
            )
        },
    ),
    _actors(
        "unnamed_sources",
        "unnamed",
        "One row a source that an article describes but does not name; bodies are not among them.",
        {"number": ("actors.number", "whether it is one or several")},
    ),
    View(
        "said",
        "One row an act of saying, so that a statement partly in quotation marks counts once. "
        "Rejected rows are left out.",
        {
            "attribution_id": "the key in attributions",
            "article_id": "the article",
            "outlet": "who published it",
            "headline": "its headline",
            "dated_on": "when it was said, else when the article was published",
            "speaker_id": "the key in actors",
            "speaker": "who said it; NULL where the text does not decide",
            "source_text": "the article's words for who said it",
            "cue_text": "the article's words for saying it",
            "parent_id": "the attribution it is reported in; set for second-hand words",
            "via": "through whom, for second-hand words",
            "addressee": "to whom",
            "kind": "direct, mixed or indirect: how much stands in quotation marks",
            "quotes": "the words in quotation marks, in order, with … between",
            "claim": "the claims put forward, in order, with … between",
            "certainty": "how sure the speaker is",
            "method": "the rule that found it",
            "status": "read, confirmed or corrected",
        },
        _said(_SQLITE_TEXTS),
        _said(_POSTGRESQL_TEXTS),
    ),
)
