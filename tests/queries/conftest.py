"""A session on a migrated database, and a count of the statements it gets."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from loaders.run import load
from tests.queries.press import Press


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    with Session(engine) as session:
        yield session


@pytest.fixture
def press(session: Session) -> Press:
    """A press that plants articles in the session's database."""
    return Press(session)


@pytest.fixture
def statements(engine: Engine) -> Iterator[list[str]]:
    """The statements sent to the database from here on."""
    sent: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        sent.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield sent
    event.remove(engine, "before_cursor_execute", note)


HARBOUR = Path(__file__).parent / "harbour"
"""Three made-up articles: one wire story, an outlet that prints it, a later one on the same."""


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def harbour(request: pytest.FixtureRequest) -> Iterator[Session]:
    """A session on a database of the harbour articles, which a file's tests share and only read."""
    engine: Engine = request.getfixturevalue(f"module_{request.param}_engine")
    load([HARBOUR], engine)
    with Session(engine) as session:
        yield session
