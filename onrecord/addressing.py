"""How a command that is shown names its database, so that it can be typed as it stands."""

import shlex

from sqlalchemy import URL

from db.engine import database_url, describe, without_password
from db.errors import DatabaseAddressError
from onrecord.terminal import line

_LONGEST = 4_000
"""An address that is cut short is none."""


def database_option(url: URL) -> str:
    """Return what follows a command, such as ` -d news.db`; nothing for the default database."""
    if _is_default(url):
        return ""
    return f" -d {shlex.quote(line(describe(without_password(url)), _LONGEST))}"


def _is_default(url: URL) -> bool:
    """Tell whether a command finds the database without being told its address."""
    try:
        return url == database_url()
    except DatabaseAddressError:  # what the variable says is of no use
        return False
