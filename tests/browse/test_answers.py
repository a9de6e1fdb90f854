"""What the answers of questions lead to, and what stands there when there is none."""

import re
import shutil
from pathlib import Path
from urllib.parse import urlencode

import pytest
from sqlalchemy.orm import Session

from db.engine import create_engine, database_url
from db.models import Article
from db.queries.catalogue import QUESTIONS, SUBJECTS
from onrecord.browse.serving import reading_room
from tests.browse.conftest import Get, Parsed, getting
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


def typed(shown: Parsed) -> dict[str | None, str | None]:
    """Return what stands in the fields of the form of a page."""
    fields = [each.attributes for each in shown.of("input")]
    return {each["name"]: each.get("value") for each in fields if each["name"] != "q"}


MENDED = [
    ("said-by?who=Nobody+Such&since=2024", 400, "nobody is called", {"since": "2024"}),
    ("said-by?who=Lindqvist&since=2024", 400, "may mean any of these", {"who": "Lindqvist"}),
    ("said-by?who=Mara+Lindqvist&since=May", 400, "is no day. Write a day like", {"since": "May"}),
    ("said-by?who=Mara+Lindqvist&until=2024-02-31", 400, "the calendar has no", {}),
    ("said-on?words=bridge&outlet=Globe", 400, "no outlet is called", {"outlet": "Globe"}),
    ("numbers?at_least=few", 400, "is no number", {"at_least": "few"}),
    ("how-reworded?quote=zeppelin", 400, "Give fewer words", {"quote": "zeppelin"}),
    ("how-reworded?quote=the", 400, "several quotes hold", {"quote": "the"}),
    ("said-by?who=Mara+Lindqvist&since=2030", 200, "without since “2030”", {"since": "2030"}),
    ("said-on?words=zeppelin", 200, "give fewer", {"words": "zeppelin"}),
    ("said-by?who=Mara+Lindqvist&since=2030", 200, "from 2024-05-02 to 2024-09-14", {}),
    ("numbers?at_least=1e9&unit=cable", 200, "without at least “1000000000.0”", {"unit": "cable"}),
    ("at-place?place=Moon", 200, "beginnings such as", {"place": "Moon"}),
]


@pytest.mark.parametrize(("address", "status", "told", "kept"), MENDED, ids=lambda e: str(e)[:50])
def test_a_question_without_an_answer_keeps_its_form_and_says_what_to_try(
    get: Get, address: str, status: int, told: str, kept: dict[str, str]
) -> None:
    response = get(f"/ask/{address}")
    assert response.status_code == status
    shown = Parsed(response.text)
    assert told.casefold() in " ".join(shown.text.split()).casefold()
    assert kept.items() <= typed(shown).items()


def test_what_to_try_leads_to_rows(get: Get) -> None:
    empty = "/ask/said-by?who=Mara+Lindqvist&since=2030&outlet=Halle+Gazette"
    links = Parsed(get(empty).text).links("/")
    assert "/ask/said-by?who=Mara+Lindqvist&outlet=Halle+Gazette" in links
    # Without the outlet alone nothing is there either.
    assert "/ask/said-by?who=Mara+Lindqvist&since=2030" not in links
    assert any(re.fullmatch(r"/actor/\d+", each) for each in links)
    assert "/search?q=zeppelin" in Parsed(get("/ask/said-on?words=zeppelin").text).links("/")


def test_what_hinders_together_is_left_out_together(get: Get) -> None:
    empty = "/ask/said-by?who=Jonas+Veld&since=2030&outlet=Coast+Herald"
    assert "/ask/said-by?who=Jonas+Veld" in Parsed(get(empty).text).links("/")


def test_a_search_that_means_nothing_keeps_its_form(get: Get) -> None:
    response = get("/search?q=bridge&by=Nobody+Such&since=2024")
    assert response.status_code == 400
    assert "Nobody is called" in response.text
    assert typed(Parsed(response.text)).items() >= {"by": "Nobody Such", "since": "2024"}.items()
    empty = Parsed(get("/search?q=bridge&since=2030").text)
    assert "/search?q=bridge" in empty.links("/")


def test_a_quote_is_asked_for_by_who_said_it_and_leads_to_its_page(get: Get) -> None:
    shown = Parsed(get("/ask/how-reworded?quote=Nobody+asked").text)
    [page] = {each for each in shown.links("/") if each.startswith("/utterance/")}
    assert get(page).status_code == 200
    alone = Parsed(get("/ask/how-reworded?quote=too+slow").text)
    assert "nothing to compare it with" in alone.text
    assert not [each for each in alone.links("/") if each.startswith("/utterance/")]


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


def test_questions_stand_under_what_people_look_for(get: Get) -> None:
    shown = get("/ask").text
    sections = [Parsed(each) for each in shown.split("<section>")[1:]]
    assert len(sections) == len(SUBJECTS)
    for subject, section in zip(SUBJECTS, sections, strict=True):
        assert subject.name in section.text
        links = [each for each in section.links("/") if each.startswith("/ask/")]
        assert sorted(links) == sorted(f"/ask/{each.name}" for each in subject.questions)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Mara+Lindqvist", ["Mara Lindqvist"]),
        ("%22mara+lindqvist%22", ["Mara Lindqvist"]),
        ("lindqvist", ["Mara Lindqvist", "Tomas Lindqvist"]),
        ("transport+ministry", ["Transport Ministry"]),
        ("bridge", []),
        ("2", []),
    ],
)
def test_a_search_for_a_name_offers_its_page_before_the_hits(
    get: Get, words: str, names: list[str]
) -> None:
    shown = get(f"/search?q={words}").text
    offered = shown.partition('<ul class="called">')[2].partition("</ul>")[0]
    found = re.findall(r'<a href="/actor/\d+">(.*?)</a>', offered)
    assert sorted(found) == names
    assert not names or shown.index("called") < shown.index('class="beside"')


def test_the_first_page_tells_whose_a_document_is(harbour_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "issued.db"
    shutil.copyfile(harbour_file, path)
    engine = create_engine(database_url(str(path)))
    with engine.begin() as connection:
        connection.exec_driver_sql(
            "UPDATE actors SET kind = 'document', name = 'statement', parent_id ="
            " (SELECT id FROM actors WHERE name = 'Transport Ministry') WHERE name = 'Jonas Veld'"
        )
    engine.dispose()
    room = getting(reading_room(path))
    for page in ("/", "/ask/most-quoted"):
        assert "statement of Transport Ministry" in room(page).text
