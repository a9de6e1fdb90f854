"""The command line, run in an empty folder with no settings of the person who tests."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from onrecord.app import app

STORM = """\
Harbour bridge closed after storm

May 3, 2024

PORT HALLE — The bridge was closed on Friday. "Nobody asked us," engineer Mara Lindqvist said.

A senior harbour official called the inspection "a formality" and blamed the weather.

The so-called "ghost ferries" will run at night.
"""

Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, made the current one."""
    for name in ("ONRECORD_DATABASE", "NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run() -> Run:
    """Run the command line with these arguments; no traceback ever reaches the user."""

    def invoke(*arguments: str, code: int = 0, **environment: str) -> Result:
        result = CliRunner().invoke(app, arguments, env=environment)
        assert result.exit_code == code, result.output
        assert "Traceback" not in result.output
        return result

    return invoke


@pytest.fixture
def storm(tmp_path: Path) -> Path:
    """An article in a file."""
    path = tmp_path / "storm.txt"
    path.write_text(STORM, encoding="utf-8")
    return path
