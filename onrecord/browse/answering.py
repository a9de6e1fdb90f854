"""A page, or what stands in its way: told to people, with what they may have meant."""

import re
from dataclasses import dataclass
from typing import BinaryIO

from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from db.errors import NotOneError, OnrecordError
from db.export import write_rows
from onrecord.browse.asked import Asked, NothingThereError, Page, Result, Sent, Shown

_ID = re.compile(r"\s*(\d+)\s+(.*)", re.DOTALL)
_SLOW = "this takes longer than a page may"


@dataclass(frozen=True, slots=True)
class Choice:
    """What may have been meant, with the address that asks for it; None where it has no id."""

    told: str
    address: str | None


def answered(page: Page, session: Session, asked: Asked) -> Result:
    """Return a page, or one that says why there is none."""
    try:
        return page(session, asked)
    except NothingThereError as error:
        return _failure("There is no such page", str(error), 404)
    except (OnrecordError, OperationalError) as error:
        found = failure_of(error, asked)
        return found or _failure("The database failed", str(getattr(error, "orig", error)), 500)


def failure_of(error: OnrecordError | OperationalError, asked: Asked) -> Shown | None:
    """Return the page that tells what whoever asks can mend; None where they cannot.

    Its context is `head`, `told` and `choices`, for pages that have a form beside them.
    """
    if isinstance(error, OnrecordError):
        choices = choices_of(error, asked)
        is_choice = any(each.address for each in choices)
        head = "Which one is meant?" if is_choice else "This cannot be answered"
        return _failure(head, str(error), 400, choices)
    if "interrupted" not in str(error.orig):
        return None
    remedy = "Narrow it, by an outlet or by days; `onrecord ask` takes its time."
    return _failure("This takes too long", f"{_SLOW}. {remedy}", 503)


def written(page: Page, stream: BinaryIO) -> Page:
    """Return a page that writes its rows, where it has such, to a stream of bytes."""

    def write(session: Session, asked: Asked) -> Result:
        result = page(session, asked)
        if isinstance(result, Sent):
            write_rows(result.kind, result.rows, stream)
        return result

    return write


def choices_of(error: OnrecordError, asked: Asked) -> tuple[Choice, ...]:
    """Return what may have been meant, each as a link that puts its id for the words given."""
    if not isinstance(error, NotOneError):
        return ()
    # The words that mean several stand in the error as Python writes them.
    name = next((name for name, each in asked.given.items() if repr(each) in error.what), None)
    found = []
    for each in error.choices:
        match = _ID.fullmatch(each)
        linked = match is not None and name is not None
        address = asked.address(**{str(name): match[1]}) if match and linked else None
        found.append(Choice(match[2] if match else each, address))
    return tuple(found)


def _failure(head: str, told: str, status: int, choices: tuple[Choice, ...] = ()) -> Shown:
    context = {"head": head, "told": told[:1].upper() + told[1:], "choices": choices}
    return Shown("room_error.html", context, status)
