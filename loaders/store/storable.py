"""Texts that a database can hold."""

import re

from db.errors import JudgementError

UNSTORABLE = re.compile("[\0\ud800-\udfff]")
"""What UTF-8 or PostgreSQL cannot hold: lone surrogates, NUL."""


def storable_line(text: str, what: str) -> str:
    """Return a text that somebody typed as one line; `what` says what it is for.

    Raises:
        JudgementError: where nothing is left of it, or no database can hold it.
    """
    if UNSTORABLE.search(text):
        raise JudgementError(what=f"{what} has characters that no database can hold")
    line = " ".join(text.split())
    if not line:
        raise JudgementError(what=f"{what} is empty")
    return line
