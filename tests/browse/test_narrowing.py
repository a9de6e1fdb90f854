"""What narrows a search, as links; and what is doubtful, with what judges it."""

import re
import shutil
import sqlite3
from contextlib import closing
from html import unescape
from pathlib import Path

import pytest

from onrecord.browse import counting
from onrecord.browse.narrowing import numbered
from onrecord.browse.pages import search
from onrecord.browse.serving import reading_room
from tests.browse.conftest import Get, getting
from tests.browse.test_pages import page, words

LINK = re.compile(r'<li><a href="([^"]*)">([^<]*)</a> <span class="faint">([^<]*)</span>')


def narrowing(get: Get, address: str) -> dict[str, tuple[str, int]]:
    """Return the links that narrow a search with their numbers, by what they are called."""
    html = get(address).text.partition('<nav class="facets"')[2].partition("</nav>")[0]
    return {name: (unescape(link), int(number)) for link, name, number in LINK.findall(html)}


def hits(get: Get, address: str) -> int:
    """Return how many hits a search says it has, of all kinds."""
    counted = re.findall(r">([\d,]+) (?:quotes|claims|articles)</a>", get(address).text)
    return sum(map(int, counted))


def test_a_search_is_narrowed_by_outlet_speaker_and_year(get: Get) -> None:
    found = narrowing(get, "/search?q=bridge")
    assert {"The Coast Herald", "Mara Lindqvist", "2024"} <= set(found)
    assert found["The Coast Herald"][0] == "/search?q=bridge&outlet=The+Coast+Herald"
    assert found["Mara Lindqvist"][0] == "/search?q=bridge&by=Mara+Lindqvist"
    assert found["2024"][0] == "/search?q=bridge&since=2024&until=2024"


def test_the_number_beside_a_link_is_that_of_the_hits_behind_it(get: Get) -> None:
    found = narrowing(get, "/search?q=bridge")
    assert len(found) > 5
    for name, (link, number) in found.items():
        assert hits(get, link) == number, name


def test_what_narrows_can_be_left_out(get: Get) -> None:
    address = "/search?q=bridge&by=Mara+Lindqvist&outlet=The+Coast+Herald"
    shown = page(get, address)
    assert "/search?q=bridge&outlet=The+Coast+Herald" in shown.links(address)
    assert "/search?q=bridge&by=Mara+Lindqvist" in shown.links(address)
    assert "The Coast Herald" not in narrowing(get, address)


def test_of_very_many_hits_the_counts_are_asked_for(
    get: Get, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "MOST_COUNTED", 1)
    shown = page(get, "/search?q=bridge")
    assert "over 1 claims" in words(shown)
    assert "/search?q=bridge&facets=1" in shown.links("/search")
    assert "The Coast Herald" in narrowing(get, "/search?q=bridge&facets=1")


def test_somebody_is_meant_by_a_number_and_the_name_behind_it(get: Get) -> None:
    assert numbered("7-mara-lindqvist") == "7"
    assert numbered("Mara Lindqvist") == "Mara Lindqvist"
    assert numbered("7") == "7"
    assert hits(get, "/search?q=bridge&by=1-mara-lindqvist") == 3
    assert hits(get, "/search?q=bridge&by=Mara+Lindqvist") == 3


@pytest.fixture
def doubtful(harbour_file: Path, tmp_path: Path) -> Get:
    """The harbour articles, where one of two namesakes may be the other."""
    file = Path(shutil.copyfile(harbour_file, tmp_path / "doubtful.db"))
    with closing(sqlite3.connect(file)) as connection:
        names = {"Mara Lindqvist", "Tomas Lindqvist"}
        ids = dict(
            connection.execute(
                f"SELECT name, id FROM actors WHERE name IN ({', '.join('?' * len(names))})",  # noqa: S608
                sorted(names),
            )
        )
        connection.execute(
            "UPDATE article_actors SET is_ambiguous = 1, evidence = json_object('candidates',"
            " json_array(?)) WHERE actor_id = ?",
            (ids["Mara Lindqvist"], ids["Tomas Lindqvist"]),
        )
        connection.commit()
    return getting(reading_room(file))


def test_doubts_stand_on_the_first_page_and_say_how_to_judge_them(doubtful: Get) -> None:
    home = page(doubtful, "/")
    assert "/doubts" in home.links("/")
    assert "Tomas Lindqvist" in home.text.partition("Open doubts")[2]
    told = words(page(doubtful, "/doubts"))
    assert "left open by the reading (in 2 articles" in told
    assert "onrecord people merge" in told
    assert "onrecord people not-same" in told


def test_the_page_of_somebody_says_who_else_it_may_be(doubtful: Get) -> None:
    links = page(doubtful, "/doubts").links("/")
    pages = [page(doubtful, each) for each in links if each.startswith("/actor/")]
    assert len(pages) == 2
    assert (
        sum("it was left open whether this is Mara Lindqvist" in words(each) for each in pages) == 1
    )


def test_where_nothing_is_doubtful_it_says_so(get: Get) -> None:
    assert "No pair of people or bodies is left open" in page(get, "/").text
    assert "No pair is left open." in page(get, "/doubts").text


def test_doubts_that_cannot_be_counted_are_said_to_be_elsewhere(
    get: Get, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.browse.pages.doubts.counted", lambda _session: {"doubts": None})
    assert "onrecord people review" in page(get, "/doubts").text
    assert counting.MOST_DOUBTS > 0
