"""What stops a load as a whole, told to the person at the keyboard."""

from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError

from db.engine import describe
from db.errors import OnrecordError
from db.faults import fault


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
    try:
        yield
    except DBAPIError as error:
        found = fault(error)
        if found is None:
            raise
        raise _stopped(url, found.what, found.remedy) from error
    except BrokenProcessPool as error:
        what = "a reading process was ended from outside"
        raise _stopped(url, what, "Close other programs, or use fewer --jobs") from error


@contextmanager
def telling_of_writing(url: URL) -> Iterator[None]:
    """Turn what the database does to a judgement into an error for people.

    Raises:
        NotWrittenError: in place of it. What breaks a rule of the tables is passed on.
    """
    try:
        yield
    except DBAPIError as error:
        found = fault(error)
        if found is None:
            raise
        raise NotWrittenError(
            what=f"nothing was written: {found.what}",
            where=describe(url),
            remedy=f"{found.remedy}, then try again",
        ) from error


def _stopped(url: URL, what: str, remedy: str) -> LoadStoppedError:
    return LoadStoppedError(
        f"loading stopped: {what}",
        where=describe(url),
        remedy=f"{remedy}, then load again; what was stored until then stays",
    )
