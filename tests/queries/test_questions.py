"""Every question: told whole, its examples right, its rows those of its SQL, page by page."""

import doctest
import inspect
import sqlite3
from dataclasses import fields
from typing import Any, get_args

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from db.answers import Answer
from db.queries.catalogue import QUESTIONS
from db.questions import Question
from tests.queries.asked import ASKED

EACH = pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)


def answers(session: Session, question: Question) -> list[Answer[Any]]:
    """Return the answers to a question, as it is asked in every way of `ASKED`."""
    return [question.ask(session, **arguments) for arguments in ASKED[question.name]]


def test_every_question_is_asked() -> None:
    assert sorted(question.name for question in QUESTIONS) == sorted(ASKED)


@EACH
def test_examples_are_right(question: Question, harbour: Session) -> None:
    found = doctest.DocTestFinder(recurse=False).find(
        question.ask, question.name, globs={**question.ask.__globals__, "session": harbour}
    )
    examples = [each for test in found for each in test.examples]
    assert examples, "its docstring has no example"
    for test in found:
        failed = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(test).failed
        assert failed == 0


@EACH
def test_its_docstring_says_what_it_raises_and_takes(question: Question) -> None:
    told = inspect.getdoc(question.ask) or ""
    assert question.told.endswith("?")
    assert "Example:" in told
    if any(each.kind in {"who", "outlet"} for each in question.arguments):
        assert "NotOneError: " in told


@EACH
def test_rows_have_the_columns_of_the_sql(question: Question, harbour: Session) -> None:
    for answer in answers(harbour, question):
        assert answer.statement.selected_columns.keys() == [e.name for e in fields(answer.row)]


@EACH
def test_only_what_may_be_none_is(question: Question, harbour: Session) -> None:
    """Rows are sorted by it: what is never None needs no place for None."""
    for answer in answers(harbour, question):
        always = [e.name for e in fields(answer.row) if type(None) not in get_args(e.type)]
        for row in answer:
            assert [name for name in always if getattr(row, name) is None] == []


@EACH
def test_somebody_answers(question: Question, harbour: Session) -> None:
    assert any(answer.first(1) for answer in answers(harbour, question))


@EACH
def test_pages_are_the_answer(question: Question, harbour: Session) -> None:
    for answer in answers(harbour, question):
        rows = list(answer)
        assert answer.count() == len(rows)
        for size in (1, 2, 5):
            found: list[Any] = []
            after = None
            while True:
                page = answer.page(size, after)
                found += page.rows
                after = page.after
                if after is None:
                    break
                assert len(page.rows) == size
            assert found == rows


@EACH
@pytest.mark.parametrize("harbour", ["sqlite"], indirect=True)
def test_its_sql_runs_in_sqlite_as_printed(question: Question, harbour: Session) -> None:
    file = harbour.get_bind().engine.url.database
    assert file is not None
    with sqlite3.connect(file) as connection:
        for answer in answers(harbour, question):
            found = connection.execute(answer.sql()).fetchall()
            assert answer.refinement or len(found) == answer.count()
    connection.close()


@EACH
def test_the_number_of_statements_does_not_grow(question: Question, harbour: Session) -> None:
    sent: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        sent.append(statement)

    event.listen(harbour.get_bind(), "before_cursor_execute", note)
    for arguments in ASKED[question.name]:
        sent.clear()
        question.ask(harbour, **arguments).first(100)
        assert 0 < len(sent) <= 1 + 3 * len(arguments)
    event.remove(harbour.get_bind(), "before_cursor_execute", note)
