"""`onrecord export`: what is on the screen is in the file, whole or not at all."""

import csv
import json
from pathlib import Path

import pytest

from db.queries.catalogue import QUESTIONS
from db.views import VIEWS
from db.whole import TABLES
from tests.cli.conftest import Run

HARBOUR = Path(__file__).parents[1] / "queries" / "harbour"


@pytest.fixture
def loaded(run: Run) -> None:
    """The harbour articles."""
    run("load", str(HARBOUR))


def lines(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_questions_views_and_tables_have_names_of_their_own() -> None:
    names = ["database", *(q.name for q in QUESTIONS), *(v.name for v in VIEWS), *TABLES]
    assert len(names) == len(set(names))


@pytest.mark.usefixtures("loaded")
def test_an_answer_has_as_many_rows_in_every_way(run: Run, tmp_path: Path) -> None:
    shown = run("ask", "said-by", "Mara", "Lindqvist").output
    assert "6 rows" in shown
    assert len(json.loads(run("ask", "said-by", "Mara", "Lindqvist", "--json").output)) == 6
    assert len(run("ask", "said-by", "Mara Lindqvist", "--csv").output.splitlines()) == 7
    told = run("export", "said-by", "Mara Lindqvist", "-o", "lee.csv").output
    assert told == "lee.csv: 6 rows\n"
    assert len(lines(tmp_path / "lee.csv")) == 7


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("name", ["said", "people", "quotes", "outlets"])
def test_views_and_tables_are_written_whole(run: Run, tmp_path: Path, name: str) -> None:
    told = run("export", name, "--output", f"{name}.jsonl").output
    number = len((tmp_path / f"{name}.jsonl").read_text("utf-8").splitlines())
    assert number > 1
    assert told == f"{name}.jsonl: {number} rows\n"


@pytest.mark.usefixtures("loaded")
def test_the_whole_database_is_a_file_a_table(run: Run, tmp_path: Path) -> None:
    run("export", "database", "-o", "tables")
    assert {path.stem for path in (tmp_path / "tables").iterdir()} == set(TABLES)
    assert len(lines(tmp_path / "tables" / "articles.csv")) == 4


@pytest.mark.usefixtures("loaded")
def test_linked_data_leads_back_to_the_words(run: Run, tmp_path: Path) -> None:
    assert run("export", "database", "-o", "all.jsonld").output == "all.jsonld: 3 articles\n"
    graph = json.loads((tmp_path / "all.jsonld").read_text("utf-8"))["@graph"]
    bodies = {e["@id"]: e["articleBody"] for e in graph if e["@type"] == "NewsArticle"}
    said = [each for each in graph if "oa:hasSelector" in each]
    assert len(bodies) == 3
    assert {each["@type"][0] for each in said} == {"Quotation", "Claim"}
    for each in said:
        body = bodies[each["oa:hasSource"]["@id"]]
        place, words = each["oa:hasSelector"]
        exact = body[place["oa:start"] : place["oa:end"]]
        assert words["oa:exact"] == exact
        assert words["oa:prefix"] + exact + words["oa:suffix"] in body
    assert "ghost ferries" not in {each["text"] for each in said}
    unnamed = [e for e in said if "official" in str(e.get("spokenByCharacter"))]
    assert unnamed
    assert all("name" not in each["spokenByCharacter"] for each in unnamed)


@pytest.mark.usefixtures("loaded")
def test_what_a_name_ends_in_is_what_is_written(run: Run, tmp_path: Path) -> None:
    told = run("export", "said", "-o", "said.xlsx", code=1).output
    assert "rows are not written as .xlsx" in told
    assert not (tmp_path / "said.xlsx").exists()
    run("export", "said", "-o", "said.txt", "--format", "csv")
    assert lines(tmp_path / "said.txt")[0][0] == "attribution_id"
    run("export", "said", "-o", "said")
    assert lines(tmp_path / "said") == lines(tmp_path / "said.txt")


@pytest.mark.usefixtures("loaded")
def test_a_file_that_is_there_is_kept(run: Run, tmp_path: Path) -> None:
    (tmp_path / "said.csv").write_text("mine")
    assert "Add --force" in run("export", "said", "-o", "said.csv", code=1).output
    assert (tmp_path / "said.csv").read_text() == "mine"
    run("export", "said", "-o", "said.csv", "--force")
    assert lines(tmp_path / "said.csv")[0][0] != "mine"


@pytest.mark.usefixtures("loaded")
def test_what_fails_leaves_no_file(run: Run, tmp_path: Path) -> None:
    assert "nobody is called" in run("export", "said-by", "Zzz", "-o", "a.csv", code=1).output
    told = run("export", "said", "-o", "nowhere/a.csv", code=1).output
    assert "it cannot be written" in told
    assert sorted(path.name for path in tmp_path.iterdir()) == ["onrecord.db"]


@pytest.mark.usefixtures("loaded")
def test_a_spreadsheet_gets_its_mark(run: Run, tmp_path: Path) -> None:
    run("export", "said", "-o", "said.csv", "--spreadsheet")
    assert (tmp_path / "said.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert lines(tmp_path / "said.csv")[0][0].isidentifier()
