"""`onrecord ask`: commands made of the questions, tables that fit, mistakes told in a line."""

import re
from pathlib import Path

import pytest

from db.queries.catalogue import QUESTIONS, SUBJECTS
from tests.cli.conftest import Run

HARBOUR = Path(__file__).parents[1] / "queries" / "harbour"


@pytest.fixture
def loaded(run: Run) -> None:
    """The harbour articles."""
    run("load", str(HARBOUR))


def test_it_lists_the_questions(run: Run) -> None:
    told = run("ask", "--help").output
    assert all(question.name in told for question in QUESTIONS)
    places = [told.index(subject.name) for subject in SUBJECTS]
    assert places == sorted(places)
    for subject, end in zip(SUBJECTS, [*places[1:], len(told)], strict=True):
        panel = told[told.index(subject.name) : end]
        assert all(f" {each.name} " in panel for each in subject.questions)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_help_tells_the_question_and_every_argument(run: Run, question: object) -> None:
    name, arguments = question.name, question.arguments  # type: ignore[attr-defined]
    told = " ".join(run("ask", name, "--help", COLUMNS="200").output.split())
    assert question.told in told  # type: ignore[attr-defined]
    for each in arguments:
        assert each.required or f"--{each.name.replace('_', '-')}" in told


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(("width", "shown"), [(40, "slow"), (80, "Mara"), (200, "Mara")])
def test_a_table_fits_the_terminal(run: Run, width: int, shown: str) -> None:
    told = run("ask", "said-by", "Mara", "Lindqvist", COLUMNS=str(width)).output
    table, _, last = told.rstrip("\n").rpartition("\n")
    assert max(map(len, table.splitlines())) <= width
    assert last.startswith("6 rows")
    assert shown in table
    assert re.search(r"^(.*\b)?text\b", table.splitlines()[0])
    assert "No row has anything in: " in last
    assert "medium_text" in last


@pytest.mark.usefixtures("loaded")
def test_a_limit_is_told_with_how_many_there_are(run: Run) -> None:
    told = run("ask", "said-by", "Mara Lindqvist", "--limit", "2").output
    assert "2 of 6 rows; --limit shows more" in told


@pytest.mark.usefixtures("loaded")
def test_nothing_is_said_to_be_nothing(run: Run) -> None:
    told = run("ask", "said-by", "Mara Lindqvist", "--since", "2030").output
    assert told.splitlines() == [
        "Nothing in the database answers this.",
        "There are rows without since “2030”.",
        "The articles whose day is known are from 2024-05-02 to 2024-09-14.",
        "Whoever is named may be there otherwise, as somebody others speak about.",
    ]


MISTAKES = [
    (("said-by", "Lindqvist"), 1, "Tomas Lindqvist | person"),
    (("said-by", "Lindqvost"), 1, "Mara Lindqvist | person"),
    (("said-by", "9999"), 1, "nobody has the id 9999"),
    (("said-by", "Mara Lindqvist", "--since", "2025", "--until", "2024-05"), 1, "is before 2025"),
    (("said-by", "Mara Lindqvist", "--outlet", "Coast Harold"), 1, "The Coast Herald"),
    (("said-by", "Mara Lindqvist", "--since", "May"), 1, "'May' is no day. Write a day like"),
    (("said-by", "Mara Lindqvist", "--since", "2024-02-30"), 1, "the calendar has no"),
    (("said-by", "Mara Lindqvist", "--outlet", "Globe"), 1, "The Coast Herald"),
    (("said-by", "Mara Lindqvist", "--outlet", "The"), 1, "may mean any of these outlets"),
    (("said-by", "Mara Lindqvist", "--sinse", "2024"), 2, "No such option: --sinse"),
    (("sad-by", "Mara"), 2, "Did you mean 'said-by'"),
    (("said-by",), 2, "Missing argument"),
    (("said-by", "Mara Lindqvist", "--csv", "--json"), 2, "exclude each other"),
]


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(("arguments", "code", "told"), MISTAKES, ids=lambda e: str(e)[:40])
def test_mistakes_are_told(run: Run, arguments: tuple[str, ...], code: int, told: str) -> None:
    assert told in " ".join(run("ask", *arguments, code=code).output.split())


@pytest.mark.usefixtures("loaded")
def test_sql_is_printed_alone(run: Run) -> None:
    told = run("ask", "said-by", "Mara Lindqvist", "--sql", "--limit", "2").output
    assert told.startswith("WITH ")
    assert told.rstrip().endswith(";")
