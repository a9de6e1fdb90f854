"""What is left to judge: on the first page, and on pages that list it."""

import re
import shutil
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from db.engine import create_engine, database_url
from db.queries.doubtful import DOUBTS, count_doubtful
from onrecord.browse.serving import reading_room
from onrecord.review_view import HEADS
from tests.browse.conftest import Get, Parsed, getting


@pytest.fixture
def doubted(harbour_file: Path, tmp_path: Path) -> Path:
    """The harbour articles, with an inferred speaker, an open quote and an outlet of no article."""
    path = tmp_path / "doubted.db"
    shutil.copyfile(harbour_file, path)
    engine = create_engine(database_url(str(path)))
    with engine.begin() as connection:
        connection.execute(
            text("UPDATE attributions SET certainty = 'inferred' WHERE speaker_id IS NOT NULL")
        )
        connection.execute(text("UPDATE quotes SET is_closed = false WHERE id = 1"))
        connection.execute(text("INSERT INTO outlets (name) VALUES ('Only Credited')"))
    engine.dispose()
    return path


def test_the_first_page_counts_doubtful_readings_and_leads_to_them(doubted: Path) -> None:
    get = getting(reading_room(doubted))
    with Session(create_engine(database_url(str(doubted)), read_only=True)) as session:
        numbers = dict(count_doubtful(session))
    assert numbers["inferred"] > 1
    assert numbers["open"] == 1
    for page in ("/", "/doubts"):
        shown = Parsed(get(page).text)
        told = " ".join(shown.text.split())
        for why in DOUBTS:
            assert (f"{numbers[why]} {HEADS[why]}" in told) is (numbers[why] > 0)
            assert (f"/doubts/readings?why={why}" in shown.links("/")) is (numbers[why] > 0)


def test_doubtful_readings_are_listed_with_their_names_and_lead_to_the_words(
    doubted: Path,
) -> None:
    get = getting(reading_room(doubted))
    shown = get("/doubts/readings?why=open").text
    [name] = re.findall(r"<p class=\"facts\"><code>(\w+)</code>", shown)
    assert name == "q1"
    assert "its quotation marks never close" in shown
    assert re.search(r"/article/\d+\?from=\d+&amp;to=\d+#span", shown)
    everything = re.findall(r"<p class=\"facts\"><code>", get("/doubts/readings").text)
    assert len(everything) > 1


def test_a_reason_that_there_is_not_is_told(get: Get) -> None:
    response = get("/doubts/readings?why=moon")
    assert response.status_code == 400
    assert "why is one of: several, open" in response.text.casefold()


def test_without_a_doubtful_reading_none_is_told(get_empty: Get) -> None:
    assert "No reading is left that is doubtful" in get_empty("/").text
    assert "None is left" in get_empty("/doubts/readings").text


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("SELECT 1", "5 outlets 3 with articles here, 2 only credited"),
        (
            "DELETE FROM outlets WHERE id NOT IN (SELECT outlet_id FROM articles)",
            "3 outlets 14 quotes",
        ),
    ],
)
def test_outlets_with_articles_are_told_from_those_that_are_only_credited(
    doubted: Path, statement: str, told: str
) -> None:
    engine = create_engine(database_url(str(doubted)))
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM credits" if "DELETE" in statement else "SELECT 1"))
        connection.execute(text(statement))
    engine.dispose()
    shown = " ".join(Parsed(getting(reading_room(doubted))("/").text).text.split())
    assert told in shown
