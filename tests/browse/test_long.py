"""A very long article: its parts, and the part that holds what an address names."""

from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from db.engine import create_engine, database_url
from db.models import Article
from loaders.run import load
from onrecord.browse.serving import reading_room
from tests.browse.conftest import Get, getting
from tests.browse.test_pages import page, words

SENTENCE = '"The bridge holds {0} lorries," said Mara Lindqvist. Jonas Veld denied that it did.'


@pytest.fixture
def text(sqlite_path: Path, tmp_path: Path) -> str:
    """An article of some sixty thousand characters, in the database."""
    paragraphs = "\n\n".join(SENTENCE.format(number) for number in range(1_000, 1_700))
    file = tmp_path / "long.txt"
    file.write_text(f"A long story\n\nMay 3, 2024\n\n{paragraphs}\n", encoding="utf-8")
    engine = create_engine(database_url(str(sqlite_path)))
    load([file], engine)
    with Session(engine) as session:
        found = session.query(Article).one().text
    engine.dispose()
    return found


@pytest.fixture
def get_long(sqlite_path: Path, text: str) -> Get:
    assert text
    return getting(reading_room(sqlite_path))


def test_it_comes_in_parts_that_lead_to_one_another(get_long: Get) -> None:
    first, second = page(get_long, "/article/1"), page(get_long, "/article/1?part=2")
    assert "Part 1 of 2" in words(first)
    assert "/article/1?part=2" in first.links("/article/1")
    assert "/article/1?part=1" in second.links("/article/1")
    assert "holds 1000 lorries" in first.text
    assert "holds 1699 lorries" not in first.text
    assert "holds 1699 lorries" in second.text
    assert len(second.of("h1")) == 1


@pytest.mark.parametrize("part", ["0", "99", "x", "-1"])
def test_a_part_that_is_not_there_is_one_that_is(get_long: Get, part: str) -> None:
    assert " of 2" in words(page(get_long, f"/article/1?part={part}"))


def test_characters_are_in_the_part_that_is_shown(get_long: Get, text: str) -> None:
    at = text.index("1650 lorries")
    shown = page(get_long, f"/article/1?from={at}&to={at + 12}")
    assert "Part 2 of 2" in words(shown)
    assert [each for each in shown.elements if each.attributes.get("id") == "span"]
