"""The text of the small database, and places in it."""

from typing import Any

Row = dict[str, Any]

TEXT = (
    "Tolls to rise\n"
    "“We had no choice,” said Ada Cole, mayor of Brill, on Monday. “None.”\n"
    "She told The Brill Post that the council called the plan “fair” and “final”.\n"
    "Tolls rise in May."
)


def span(words: str) -> Row:
    """Return the span of the first occurrence of the words."""
    start = TEXT.index(words)
    return {"start_char": start, "end_char": start + len(words), "text": words}


def hull(words: str) -> Row:
    """Return the span without its text."""
    return {key: value for key, value in span(words).items() if key != "text"}
