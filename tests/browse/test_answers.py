"""What the answers of questions lead to, and what stands there when there is none."""

import re
from pathlib import Path
from urllib.parse import urlencode

import pytest
from sqlalchemy.orm import Session

from db.engine import create_engine, database_url
from db.models import Article
from db.queries.catalogue import QUESTIONS
from tests.browse.conftest import Get, Parsed
from tests.queries.asked import ASKED

WHOLE = {"published"}
"""Questions about articles, whose rows stand for no words in them."""


@pytest.fixture(scope="module")
def read(harbour_file: Path) -> Session:
    """A session to look things up by."""
    return Session(create_engine(database_url(str(harbour_file)), read_only=True))


def rows_of(get: Get, name: str) -> list[str]:
    """Return the rows of all answers that a question has in the harbour articles, as HTML."""
    rows = []
    for given in ASKED[name]:
        told = {key: "1" if value is True else value for key, value in given.items()}
        shown = get(f"/ask/{name}?{urlencode(told)}").text
        rows += re.findall("<tr>.*?</tr>", shown.partition("<tbody>")[2], re.DOTALL)
    return rows


@pytest.mark.parametrize("name", [each.name for each in QUESTIONS if each.name not in WHOLE])
def test_each_row_that_stands_for_words_leads_to_them(get: Get, read: Session, name: str) -> None:
    texts = {each.id: each.text for each in read.query(Article)}
    rows = rows_of(get, name)
    assert rows
    for row in rows:
        links = {str(each.attributes["href"]) for each in Parsed(row).of("a")}
        articles = [each for each in links if re.match(r"/article/\d+(?!\d|/shares)", each)]
        spans = [re.fullmatch(r"/article/(\d+)\?from=(\d+)&to=(\d+)#span", e) for e in articles]
        assert all(spans), articles
        for span in filter(None, spans):
            article, start, end = map(int, span.groups())
            assert texts[article][start:end].strip()


@pytest.mark.parametrize("name", ["quoted-without-name", "never-quoted-in-marks"])
def test_a_source_without_a_name_leads_to_its_first_words(
    get: Get, read: Session, name: str
) -> None:
    texts = {each.id: each.text for each in read.query(Article)}
    for row in rows_of(get, name):
        [found] = set(re.findall(r"/article/(\d+)\?from=(\d+)&amp;to=(\d+)#span", row))
        article, start, end = map(int, found)
        assert texts[article][start:end] in Parsed(row).text


def test_a_shared_passage_leads_to_both_sides(get: Get) -> None:
    shown = get("/ask/relies-on-agency").text
    [address] = set(re.findall(r"/article/\d+/shares/\d+", shown))
    assert get(address).status_code == 200
