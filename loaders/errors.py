"""What stops a load as a whole, told to the person at the keyboard."""

from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager

from sqlalchemy import URL

from db import faults
from db.engine import describe
from db.errors import OnrecordError

_STOPPED = "loading stopped"
_THEN = "then load again; what was stored until then stays"


class LoadStoppedError(OnrecordError):
    """A load that had to stop: what it stored until then is whole and stays."""


class NotWrittenError(OnrecordError):
    """A judgement that could not be written; nothing of it is in the database."""


@contextmanager
def telling(url: URL) -> Iterator[None]:
    """Turn what the database or the system does to a load into an error for people.

    Raises:
        LoadStoppedError: in place of it. What breaks a rule of the tables is passed on.
    """
    where = describe(url)
    try:
        with faults.telling(LoadStoppedError, _STOPPED, where, _THEN):
            yield
    except BrokenProcessPool as error:
        raise LoadStoppedError(
            what=f"{_STOPPED}: a reading process was ended from outside",
            where=where,
            remedy=f"Close other programs, or use fewer --jobs, {_THEN}",
        ) from error
