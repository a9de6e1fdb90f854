"""Every command ends as the documentation says."""

from pathlib import Path

import pytest

from onrecord.app import _Commands
from tests.cli.conftest import Run
from tests.documents import ROOT

COMMANDS = sorted(_Commands())

NEEDED: dict[str, list[str]] = {
    "ask": ["most-quoted"],
    "backup": [],
    "check": [],
    "claims": [],
    "copy": ["missing.db", "target.db"],
    "explain": ["1"],
    "export": ["claims"],
    "load": ["missing.txt"],
    "people": ["log"],
    "restore": ["missing.db"],
    "search": ["words"],
    "shared": ["1"],
    "show": ["1"],
    "summary": [],
    "vacuum": [],
}
"""Arguments with which a command is complete, and has nothing to work on."""


def test_all_commands_are_here() -> None:
    assert sorted(NEEDED) == COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_all_well(run: Run, command: str) -> None:
    assert command in run(command, "--help").output


@pytest.mark.parametrize("command", COMMANDS)
def test_what_cannot_be_done_ends_with_1(run: Run, command: str) -> None:
    run(command, *NEEDED[command], code=1)
    assert list(Path().iterdir()) == []


@pytest.mark.parametrize("command", COMMANDS)
def test_a_wrong_command_line_ends_with_2(run: Run, command: str) -> None:
    run(command, "--nonsense", code=2)
    run(command, *NEEDED[command], "--nonsense", code=2)


@pytest.mark.parametrize("page", ["commands.md", "keeping.md"])
def test_the_codes_are_documented(page: str) -> None:
    table = (ROOT / "docs" / page).read_text(encoding="utf-8").partition("## Exit codes")[2]
    rows = [line.split("|")[1].strip() for line in table.splitlines() if line.startswith("|")]
    assert rows[2:6] == ["0", "1", "2", "130"]
