"""What a server may not let its user do: a sentence each."""

import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL, Engine

from tests.cli.conftest import Run
from tests.postgres import PREFIX, execute


def limited(url: URL, setting: str) -> str:
    """Return the address of a database with a setting of its own."""
    return url.update_query_dict({"options": f"-c {setting}"}).render_as_string(hide_password=False)


@pytest.fixture
def stranger(postgres_server: URL) -> Iterator[str]:
    """A role that may do nothing."""
    role = f"{PREFIX}_stranger"
    execute(postgres_server, f"CREATE ROLE {role}")
    yield role
    execute(postgres_server, f"DROP ROLE {role}")


@pytest.mark.parametrize("command", ["load", "copy"])
@pytest.mark.parametrize("is_empty", [True, False])
def test_a_database_for_reading_only_is_told(
    run: Run,
    storm: Path,
    empty_postgres_engine: Engine,
    command: str,
    is_empty: bool,  # noqa: FBT001
) -> None:
    url = empty_postgres_engine.url
    if not is_empty and command == "load":
        run("load", str(storm), "-d", url.render_as_string(hide_password=False))
    run("load", str(storm), "-d", "news.db")
    given = limited(url, "default_transaction_read_only=on")
    arguments = (
        ["load", str(storm), "-d", given] if command == "load" else ["copy", "news.db", given]
    )
    told = run(*arguments, code=1).stderr
    assert told.startswith("Error: postgresql")
    assert "you may not write to it" in told
    assert len(told.splitlines()) == 1


@pytest.mark.parametrize(
    "command", [["load", "storm.txt"], ["show", "1"], ["check"], ["people", "rename", "1", "Lee"]]
)
def test_a_stranger_is_told(
    run: Run, storm: Path, postgres_engine: Engine, stranger: str, command: list[str]
) -> None:
    url = postgres_engine.url
    run("load", str(storm), "-d", url.render_as_string(hide_password=False))
    told = run(*command, "-d", limited(url, f"role={stranger}"), code=1).stderr
    assert told.startswith("Error: ")
    assert "you have no permission for that" in told
    assert len(told.splitlines()) == 1


ROSEBUD = "rosebud's & co"


@pytest.mark.parametrize("in_query", [True, False])
def test_what_to_try_next_can_be_run_and_shows_no_password(
    run: Run,
    storm: Path,
    empty_postgres_engine: Engine,
    in_query: bool,  # noqa: FBT001
) -> None:
    """The server of the tests asks for no password, as one does that finds it elsewhere."""
    url = empty_postgres_engine.url
    if in_query:
        bare = url.set(password="")
        url = bare.update_query_dict({"password": ROSEBUD})
    else:
        url = url.set(password=ROSEBUD)
    given = url.render_as_string(hide_password=False)
    told = run("load", str(storm), "-d", given).output
    assert "rosebud" not in told
    shown = told.partition("Try next:")[2].splitlines()
    commands = [line for line in shown if line.startswith("  onrecord ")]
    assert len(commands) == 5
    for command in commands:
        assert "***" not in command
        run(*shlex.split(command)[1:])
    assert "PGPASSWORD" in told
    assert "ONRECORD_DATABASE" in told
    told = run("load", "--reread", str(storm), ONRECORD_DATABASE=given).output
    assert "-d " not in told
    assert "PGPASSWORD" not in told
