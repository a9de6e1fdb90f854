"""What the documentation shows is run."""

import doctest
import io
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from loaders.text.reading import read
from loaders.text.records import Reading
from onrecord.app import app
from tests.documents import ROOT, Example, all_examples, examples

COMMANDS = all_examples("sh", "console", "bash")
PYTHON = all_examples("python")
SENTENCES = all_examples("text")
ARTICLES = all_examples("article")
SPEECH = all_examples("speech")
NUMBERS = all_examples("numbers")
INSTALLS = (".venv/bin/", "source ")


def place(example: Example) -> str:
    return example.place


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the seeds and a database of them, made once."""
    folder = tmp_path_factory.mktemp("loaded")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    result = CliRunner().invoke(
        app, ["load", str(folder / "seeds"), "-d", str(folder / "onrecord.db")]
    )
    assert result.exit_code == 0, result.output
    return folder


@pytest.fixture
def scratch(loaded: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(loaded, tmp_path / "scratch"))


def run(arguments: list[str], folder: Path) -> str:
    """Run a command of the documentation as a reader would, and return what it prints."""
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith("ONRECORD_")
    } | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(  # noqa: S603  # the commands are this project's own documentation
        arguments, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def runnable(example: Example) -> str:
    """Return the commands of a block but for those that install."""
    lines = [line.removeprefix("$ ") for line in example.text.splitlines()]
    return "\n".join(line for line in lines if not any(each in line for each in INSTALLS))


@pytest.mark.parametrize("example", [e for e in COMMANDS if runnable(e)], ids=place)
def test_commands_run(example: Example, scratch: Path) -> None:
    assert run(["bash", "-euc", runnable(example)], scratch)


@pytest.mark.parametrize("example", PYTHON, ids=place)
def test_python_runs(example: Example, scratch: Path) -> None:
    assert run([sys.executable, "-W", "error", "-c", example.text], scratch)


def test_the_tutorial_prints_what_it_says(scratch: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(scratch)
    blocks = all_examples("pycon")
    test = doctest.DocTestParser().get_doctest(
        "\n".join(block.text for block in blocks), {}, "docs/python.md", None, 0
    )
    assert len(test.examples) > 20
    told = io.StringIO()
    assert doctest.DocTestRunner().run(test, out=told.write).failed == 0, told.getvalue()


def test_the_readme_has_its_two_commands_to_the_letter() -> None:
    first = examples(ROOT / "README.md")[1].text.splitlines()
    start = "python3 -m venv .venv && .venv/bin/pip install -e '.[test]'"
    assert first == [f"{start} && .venv/bin/onrecord load seeds", ".venv/bin/pytest"]


def found(reading: Reading) -> list[tuple[str, ...]]:
    """Return the kind, words and speaker of every quote, then of every claim."""

    def speaker(attribution: int | None) -> str:
        actor = None if attribution is None else reading.speakers[attribution].actor
        return "" if actor is None else reading.actors[actor].name

    quotes = [(q.kind.value, q.span, q.attribution) for q in reading.quotes]
    claims = [("claim", c.span, c.attribution) for c in reading.claims]
    return [
        (kind, span.of(reading.text), speaker(attribution))
        for kind, span, attribution in [*quotes, *claims]
    ]


@pytest.mark.parametrize("example", SENTENCES, ids=place)
def test_reading_finds_what_the_page_says(example: Example) -> None:
    expected = example.rows()
    got = found(read(example.text))
    shown = {row[0] for row in expected} | {"direct", "partial", "scare"}
    assert expected
    assert [each for each in got if each[0] in shown] == expected


@pytest.mark.parametrize("example", SPEECH, ids=place)
def test_attributions_are_what_the_page_says(example: Example) -> None:
    reading = read(example.text)
    outermost = [
        (
            each.rule,
            *(
                " … ".join(span.of(reading.text) for span in spans)
                for spans in (each.source, each.cue, each.content)
            ),
        )
        for each in reading.attributions
        if each.parent is None
    ]
    assert outermost
    assert outermost == example.rows()


def given(number: float, *, of: float | None, to: float | None) -> str:
    """Return a value as the page writes it."""
    shown = [(f"{each:.10g}", word) for each, word in ((of, " of "), (to, " to ")) if each]
    return f"{number:.10g}" + "".join(word + each for each, word in shown)


@pytest.mark.parametrize("example", NUMBERS, ids=place)
def test_numbers_are_what_the_page_says(example: Example) -> None:
    reading = read(example.text)
    numbers = [
        (
            each.span.of(reading.text),
            each.kind.value,
            each.comparison.value,
            given(each.value, of=each.of_value, to=each.value_to),
            each.unit or "",
            each.what.of(reading.text) if each.what else "",
        )
        for each in reading.quantities
    ]
    assert numbers == example.rows()


@pytest.mark.parametrize("example", ARTICLES, ids=place)
def test_blocks_are_what_the_page_says(example: Example) -> None:
    reading = read(example.text)
    blocks = [
        (
            block.kind.value,
            block.span.of(reading.text) if block.span else block.source.of(example.text),
        )
        for block in reading.blocks
    ]
    assert blocks
    assert blocks == example.rows()


def test_the_pages_hold_examples_of_every_sort() -> None:
    assert all([COMMANDS, PYTHON, SENTENCES, ARTICLES, SPEECH, NUMBERS])


def test_every_command_and_option_is_documented() -> None:
    docs = ROOT / "docs"
    page = (docs / "commands.md").read_text(encoding="utf-8")
    questions = (docs / "questions.md").read_text(encoding="utf-8")
    commands = get_command(app).commands  # type: ignore[attr-defined]
    assert {"load", "show", "ask"} <= set(commands)
    assert [name for name in commands if f"## onrecord {name}" not in page] == []
    groups = ("people", "review")
    within = [f"{group} {name}" for group in groups for name in commands[group].commands]
    assert {"people merge", "review confirm"} <= set(within)
    assert [name for name in within if f"`onrecord {name}" not in page] == []
    asked = [f"ask {name}" for name in commands["ask"].commands]
    assert [name for name in asked if f"`onrecord {name}" not in questions] == []
    helped = [
        CliRunner().invoke(app, [*name.split(), "--help"], env={"COLUMNS": "200"})
        for name in [*commands, *within, *asked, "export said", "export database"]
    ]
    options = {each for result in helped for each in re.findall(r"--[a-z][a-z-]+", result.output)}
    assert {"--reread", "--with-copies"} <= options
    assert sorted(option for option in options if option not in page + questions) == []
