"""What tests read from the views, and what all rows of one act of saying have."""

from datetime import date
from typing import Any

from sqlalchemy import Connection, text

from tests.db.rows import DAY


def rows(connection: Connection, statement: str) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in connection.execute(text(statement))]


def row(connection: Connection, statement: str) -> dict[str, Any]:
    return dict(connection.execute(text(statement)).mappings().one())


def as_date(value: Any) -> date | None:  # noqa: ANN401
    """SQLite gives ISO text, PostgreSQL a date."""
    return date.fromisoformat(value) if isinstance(value, str) else value


DATES = {"dated_on", "said_on", "said_until", "published_on", "happened_on", "happened_until"}


def around(article: str, words: dict[str, Any]) -> str:
    """Return the words with eighty characters on either side, in one line."""
    start, end = words["start_char"], words["end_char"]
    return article[max(0, start - 80) : end + 80].replace("\n\n", " ¶ ").replace("\n", " ")


NOBODY = dict.fromkeys(
    "speaker speaker_kind may_be source_text cue_text via addressee said_on said_until said_text "
    "medium_text certainty method speaker_id addressee_id attribution_id".split()
)
POST = {
    "outlet": "The Brill Post",
    "headline": "Tolls to rise",
    "published_on": DAY,
    "url": "https://post.example/tolls",
    "dated_on": DAY,
    "is_copy": False,
    "status": "read",
    "article_id": 1,
    "outlet_id": 1,
}
REPORTED = {
    **NOBODY,
    "speaker": "the council",
    "speaker_kind": "organization",
    "source_text": "the council",
    "cue_text": "called",
    "via": "Ada Cole",
    "certainty": "stated",
    "method": "cue",
    "speaker_id": 3,
    "attribution_id": 3,
}


def check(found: dict[str, Any], expected: dict[str, Any]) -> None:
    """Hold a row against what it should be, dates alike on both databases."""
    for column in DATES & set(found):
        found[column] = as_date(found[column])
    assert found == expected
