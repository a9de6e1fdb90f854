"""The questions: a list of them, and a page each with a form and the answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any
from urllib.parse import urlencode

from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from db.answers import Answer
from db.errors import OnrecordError, QuestionError
from db.export import Format, Rows
from db.queries.catalogue import QUESTIONS, SUBJECTS
from db.queries.meant import the_actor
from db.questions import Argument, Question
from onrecord.browse.answering import failure_of
from onrecord.browse.asked import Asked, NothingThereError, Result, Sent, Shown, Told
from onrecord.browse.charts import chart_of, rows_at_once
from onrecord.browse.table import table_of
from onrecord.browse.text import short
from onrecord.nothing import hints

AT_ONCE = 50
"""Rows on a page."""

MOST_ROWS = 100_000
"""Rows of a file; `onrecord ask` gives more."""

_LONGEST_EDITED = 8_000
_LONGEST_NAME = 80
_FILES: Mapping[str | None, Format] = {"csv": "csv", "json": "json"}
_BY_NAME = {each.name: each for each in QUESTIONS}
_WITHOUT = {"method", "certainty", "source_text", "said_text", "quotes"}
"""Columns that are for the article's page or the file, so that a table can be read."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a form: an argument, what stands in it, and what a flag is."""

    argument: Argument
    label: str
    value: str
    is_set: bool


def questions(_session: Session, _asked: Asked) -> Shown:
    """List the questions by what people look for."""
    return Shown("room_questions.html", {"subjects": SUBJECTS})


def question(session: Session, asked: Asked) -> Result:
    """Show a question's form, and its answer once all that it needs is given.

    With `.csv`, `.json` or `.sql` behind the name it is the rows, or what selects them.
    """
    found = _BY_NAME.get(asked.parts["name"])
    if found is None:
        message = f"There is no question {asked.parts['name']}."
        raise NothingThereError(message)
    context: dict[str, Any] = {
        "question": found,
        "form": [_field(each, asked) for each in found.arguments],
    }
    kind = asked.parts.get("kind")
    missing = [each for each in found.arguments if each.required and each.name not in asked.given]
    if missing:
        if kind:
            message = f"{missing[0].name} is not given"
            raise QuestionError(message)
        return Shown("room_question.html", context)
    try:
        return _answered(session, found, asked, context)
    except (OnrecordError, OperationalError) as error:
        # What was typed stays there to be mended; a file has no form.
        failure = None if kind else failure_of(error, asked)
        if failure is None:
            raise
        return Shown("room_question.html", {**context, **failure.context}, failure.status)


def _answered(
    session: Session, found: Question, asked: Asked, context: Mapping[str, Any]
) -> Result:
    kind = asked.parts.get("kind")
    given = dict(_arguments(found, asked))
    answer = found.ask(session, **given)
    if kind == "sql":
        return Told(answer.sql() + "\n")
    if kind in _FILES:
        rows = Rows(answer.columns, lambda: islice(answer.values(), MOST_ROWS))
        return Sent(found.name, _FILES[kind], rows)
    shown = _answer(found.name, answer, asked)
    if not shown["number"]:
        shown["hints"] = _hints(session, found, given, asked)
    return Shown("room_question.html", {**context, **shown})


def _answer(name: str, answer: Answer[Any], asked: Asked) -> dict[str, Any]:
    """Return what the page shows of an answer: a table, and a chart of the same rows."""
    number = rows_at_once(name, asked.given, AT_ONCE)
    page = answer.page(number, asked.given.get("after"))
    sql = answer.sql().strip().removesuffix(";")
    files = {
        kind: asked.address(f"{asked.path}.{kind}", after=None) for kind in ("csv", "json", "sql")
    }
    return {
        "table": table_of(answer.columns, page.rows, _WITHOUT),
        "chart": chart_of(name, asked.given, page.rows),
        "number": len(page.rows),
        "utterance": next((getattr(each, "utterance_id", None) for each in page.rows), None),
        "stands_alone": name == "how-reworded" and len(page.rows) == 1,
        "next": page.after and asked.address(after=page.after),
        "first": asked.address(after=None) if "after" in asked.given else None,
        "files": files,
        "sql": sql if len(sql) <= _LONGEST_EDITED else None,
        "most": MOST_ROWS,
    }


def _hints(
    session: Session, found: Question, given: Mapping[str, Any], asked: Asked
) -> list[tuple[str, str | None]]:
    """Return what to try where there are no rows: a sentence, and the address that asks so."""
    told: list[tuple[str, str | None]] = []
    for each in hints(session, found, given):
        changed = {name: value and "1" for name, value in each.changed.items()}
        told.append((each.told, asked.address(**{**changed, "after": None}) if changed else None))
    for argument in found.arguments:
        value = given.get(argument.name)
        if value and argument.kind == "words":
            address = f"/search?{urlencode({'q': value})}"
            told.append((f"Search the whole articles for {value}", address))
        if value and argument.kind == "who":
            who = the_actor(session, value)
            told.append(
                (f"All there is about {short(who.name, _LONGEST_NAME)}", f"/actor/{who.id}")
            )
    return told


def _field(argument: Argument, asked: Asked) -> Field:
    value = asked.given.get(argument.name)
    default = argument.default if isinstance(argument.default, str) else ""
    label = argument.name.replace("_", " ")
    return Field(argument, label, default if value is None else value, value in _TRUE)


_TRUE = {"1", "on", "true", "yes"}


def _arguments(asked_for: Question, asked: Asked) -> list[tuple[str, Any]]:
    """Return the arguments that are given, each as its question takes it.

    Raises:
        QuestionError: One is nothing that it can be.
    """
    given = [each for each in asked_for.arguments if each.name in asked.given]
    return [(each.name, _taken(each, asked.given[each.name])) for each in given]


def _taken(argument: Argument, value: str) -> Any:  # noqa: ANN401
    if argument.kind == "flag":
        return value in _TRUE
    if argument.kind == "number":
        try:
            return float(value)
        except ValueError as error:
            message = f"{argument.name}: {value!r} is no number"
            raise QuestionError(message) from error
    if argument.kind == "choice" and value not in argument.choices:
        message = f"{argument.name} is one of: {', '.join(argument.choices)}"
        raise QuestionError(message)
    return value
