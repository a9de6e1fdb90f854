"""Text of articles on its way to a page, where nothing of it may hide or steer."""

from typing import Any

from onrecord.terminal import visible

LINKED = {
    "article_id": "article",
    "speaker_id": "actor",
    "actor_id": "actor",
    "person_id": "actor",
    "source_id": "actor",
    "via_id": "actor",
    "utterance_id": "utterance",
}
"""Columns that hold keys, with the pages that the keys lead to."""

_TOO_LONG = 2_000


def shown(value: Any) -> Any:  # noqa: ANN401
    """Return a value as a page may print it: control characters of texts made visible.

    All that templates print goes through it. Escaping does not touch characters that turn
    the direction of writing or that are not to be seen. Lines that end as forms send them
    end with a line feed.
    """
    return visible(value.replace("\r\n", "\n")) if isinstance(value, str) else value


def short(text: str, limit: int = _TOO_LONG) -> str:
    """Return a text of at most `limit` characters, visible, with … where it is cut."""
    told = visible(text)
    return told if len(told) <= limit else told[: limit - 1].rstrip() + "…"
