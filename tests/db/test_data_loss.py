"""A downgrade that would lose data says what, changes nothing, and wants it allowed."""

import pytest
from alembic import command
from alembic.config import CommandLine
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, inspect, text

from db.data_loss import Held, lost
from db.migrate import alembic_config, current_revision
from tests.db.rows import ROWS

LOSSES = [
    ("0019", [f"reviews ({len(ROWS['reviews'])} rows)", "review_changes ("]),
    ("0015", ["propositions (", "proposition_claims ("]),
    ("0014", ["claims.stance (", "claims.hedge_text (", "claims.is_negated (1 value)"]),
]
"""A revision to go down to, and what is among the losses."""


@pytest.fixture
def at_0020(planted: Engine) -> Engine:
    """A populated database of one revision, whatever comes after it."""
    command.downgrade(alembic_config(planted, allow_data_loss=True), "0020")
    return planted


def refusal(engine: Engine, revision: str) -> str:
    with pytest.raises(CommandError) as told:
        command.downgrade(alembic_config(engine), revision)
    return str(told.value)


def removed(connection: Connection) -> tuple[bool, int]:
    """Return whether there are reviews, and how many articles there are."""
    articles = connection.scalar(text("SELECT count(*) FROM articles")) or 0
    return not inspect(connection).has_table("reviews"), articles


@pytest.mark.parametrize(("revision", "phrases"), LOSSES)
def test_what_would_be_lost_is_said_and_nothing_changes(
    at_0020: Engine, revision: str, phrases: list[str]
) -> None:
    head = current_revision(at_0020)
    told = refusal(at_0020, revision)
    for phrase in phrases:
        assert phrase in told
    assert "allow-data-loss" in told
    assert current_revision(at_0020) == head
    with at_0020.connect() as connection:
        assert removed(connection) == (False, len(ROWS["articles"]))


def test_what_remains_is_not_said_to_be_lost(at_0020: Engine) -> None:
    told = refusal(at_0020, "0019")
    assert told.startswith("This would lose review_changes (")
    assert told.count(" rows)") + told.count(" row)") == 2
    for table in ("articles", "quotes", "actors", "alembic_version", "article_search"):
        assert f"{table} (" not in told


def test_allowed_it_goes_down(at_0020: Engine) -> None:
    command.downgrade(alembic_config(at_0020, allow_data_loss=True), "0019")
    assert current_revision(at_0020) == "0019"
    with at_0020.connect() as connection:
        assert removed(connection) == (True, len(ROWS["articles"]))


def test_a_downgrade_that_loses_nothing_needs_no_leave(at_0020: Engine) -> None:
    """Indexes and views hold nothing of their own, and empty tables nothing at all."""
    with at_0020.begin() as connection:
        for table in ("review_changes", "reviews"):
            connection.execute(text(f"DELETE FROM {table}"))  # noqa: S608
    command.downgrade(alembic_config(at_0020), "0016")
    assert current_revision(at_0020) == "0016"


def test_an_empty_database_goes_down_to_nothing(engine: Engine) -> None:
    command.downgrade(alembic_config(engine), "base")
    assert current_revision(engine) is None


def test_values_that_are_the_default_are_not_lost(at_0020: Engine) -> None:
    with at_0020.begin() as connection:
        connection.execute(text("UPDATE claims SET is_negated = (1 = 0)"))
    assert "is_negated" not in refusal(at_0020, "0014")


COMMANDS = [
    ([], "0020"),
    (["-x", "allow-data-loss"], "0019"),
    (["-x", "allow-data-loss=yes"], "0019"),
    (["-x", "allow-data-loss=no"], "0020"),
]
"""Options, and the revision after a downgrade to 0019 from 0020."""


@pytest.mark.parametrize(("options", "after"), COMMANDS)
def test_the_plain_command_takes_leave_by_an_option(
    at_0020: Engine, options: list[str], after: str, capsys: pytest.CaptureFixture[str]
) -> None:
    line = CommandLine()
    given = line.parser.parse_args([*options, "downgrade", "0019"])
    config = alembic_config(at_0020)
    config.cmd_opts = given
    if after == "0019":
        line.run_cmd(config, given)
    else:
        with pytest.raises(SystemExit):
            line.run_cmd(config, given)
        assert "would lose review" in " ".join(capsys.readouterr().out.split())
    assert current_revision(at_0020) == after


WAS = {"roads": Held(5, {"id": 5, "name": 4, "toll": 2})}
COUNTED = [
    ({"roads": Held(5, {"id": 5, "name": 4, "toll": 2})}, ()),
    ({"roads": Held(6, {"id": 6, "name": 5, "toll": 2})}, ()),
    ({}, ("roads (5 rows)",)),
    ({"roads": Held(5, {"id": 5, "toll": 2})}, ("roads.name (4 values)",)),
    ({"roads": Held(5, {"id": 5, "name": 3, "toll": 2})}, ("roads.name (1 value)",)),
    ({"roads": Held(3, {"id": 3, "name": 3, "toll": 0})}, ("roads (2 of 5 rows)",)),
    (
        {"roads": Held(4, {"id": 4, "name": 4, "toll": 0})},
        ("roads (1 of 5 rows)", "roads.toll (2 values)"),
    ),
]


@pytest.mark.parametrize(("now", "phrases"), COUNTED)
def test_losses_are_counted(now: dict[str, Held], phrases: tuple[str, ...]) -> None:
    assert lost(WAS, now) == phrases
