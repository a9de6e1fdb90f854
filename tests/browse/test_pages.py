"""What each page shows of the harbour articles, and what it leads to."""

import csv
import io
import json
import re
from concurrent.futures import Future
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from datasette.app import Datasette
from sqlalchemy.orm import Session

from db.engine import create_engine, database_url
from db.models import Actor, Article, Passage, Quote, UtteranceVariant
from db.queries.catalogue import QUESTIONS
from onrecord.browse import counting
from onrecord.browse.pages import actor
from onrecord.browse.pages.questions import AT_ONCE
from onrecord.browse.serving import reading_room
from tests.browse.conftest import Get, Parsed, getting


def page(get: Get, address: str, status: int = 200) -> Parsed:
    response = get(address)
    assert response.status_code == status, response.text
    return Parsed(response.text)


def words(parsed: Parsed) -> str:
    return " ".join(parsed.text.split())


@pytest.fixture(scope="module")
def read(harbour_file: Path) -> Session:
    """A session to look things up by."""
    return Session(create_engine(database_url(str(harbour_file)), read_only=True))


@pytest.fixture(scope="module")
def herald(read: Session) -> Article:
    found: Article = read.query(Article).filter(Article.text.contains("ghost ferries")).one()
    return found


def test_the_first_page_leads_to_articles_and_people(get: Get, herald: Article) -> None:
    home = page(get, "/")
    assert "3 articles" in words(home)
    assert f"/article/{herald.id}" in home.links("/")
    text = words(home)
    assert text.index("Former minister doubts") < text.index("Harbour bridge stays closed")
    assert re.search(r"Mara Lindqvist\D*4\D*3\D*2\D", get("/").text)
    assert "The Coast Herald" in text


def test_the_first_page_does_not_wait_for_what_is_counted(
    sqlite_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    never: Future[Any] = Future()
    monkeypatch.setattr(counting, "WAIT", 0.0)
    monkeypatch.setattr(counting, "parts", lambda _session: never)
    assert "is being counted" in page(getting(reading_room(sqlite_path)), "/").text


def test_what_is_counted_is_counted_again_when_the_file_changes(sqlite_path: Path) -> None:
    get = getting(reading_room(sqlite_path))
    assert "0 outlets" in words(page(get, "/"))
    engine = create_engine(database_url(str(sqlite_path)))
    with engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO outlets (name) VALUES ('The Coast Herald')")
    engine.dispose()
    assert "1 outlets" in words(page(get, "/"))


def test_an_article_is_there_to_the_letter(get: Get, herald: Article) -> None:
    shown = words(page(get, f"/article/{herald.id}"))
    for block in herald.blocks:
        if block.start_char is not None and block.kind in {"headline", "caption"}:
            assert herald.text[block.start_char : block.end_char] in shown
    assert 'The so-called "ghost ferries' in shown


def test_marks_lead_to_notes_and_notes_to_marks(get: Get, read: Session, herald: Article) -> None:
    shown = page(get, f"/article/{herald.id}")
    quote = read.query(Quote).filter(Quote.text.startswith("Nobody asked")).first()
    assert quote is not None
    ids = {each.attributes.get("id"): each for each in shown.elements}
    mark = ids[f"q{quote.id}"]
    assert mark.attributes["class"] == "mark direct"
    assert "Mara Lindqvist" in str(mark.attributes["title"])
    within = {each.attributes["href"] for each in shown.of("a") if "href" in each.attributes}
    targets = {str(each)[1:] for each in within if str(each).startswith("#")}
    assert targets - {"main"} <= set(ids)
    assert f"q{quote.id}" in targets
    assert any(each.startswith("a") for each in targets)


def test_a_citation_says_all_that_is_known(get: Get, herald: Article) -> None:
    start = herald.text.index("Nobody asked us for more time,")
    assert (
        "“Nobody asked us for more time,” — Mara Lindqvist (“Lindqvist”). "
        "Harbour bridge stays closed, ministry says. The Coast Herald, 2024-05-03. "
        f"Article {herald.id}, characters {start}–{start + 30}."
    ) in words(page(get, f"/article/{herald.id}"))


def test_characters_can_be_pointed_at(get: Get, herald: Article) -> None:
    shown = get(f"/article/{herald.id}?from=2&to=9").text
    assert re.search(r'<span class="mark found" id="span"[^>]*>rbour b</span>', shown)
    for nothing in ("from=9&to=2", "from=2&to=99999", "from=x&to=3", "from=2"):
        assert 'id="span"' not in get(f"/article/{herald.id}?{nothing}").text


@pytest.mark.parametrize(
    "address",
    ["/article/99", "/actor/99999", "/utterance/99", "/ask/nothing", "/article/9223372036854775808",
     "/article/1/shares/99", "/nowhere", "/data/nothing"],
)  # fmt: skip
def test_what_is_not_there_is_said_to_be_not_there(get: Get, address: str) -> None:
    shown = page(get, address, 404)
    assert "There is no such page" in shown.text
    assert "/" in shown.links(address)


def test_all_questions_are_listed_and_have_a_page(get: Get) -> None:
    links = page(get, "/ask").links("/ask")
    assert {f"/ask/{each.name}" for each in QUESTIONS} <= links
    for each in QUESTIONS:
        shown = page(get, f"/ask/{each.name}")
        fields = {e.attributes.get("name") for e in (*shown.of("input"), *shown.of("select"))}
        assert {argument.name for argument in each.arguments} <= fields
        needed = any(argument.required for argument in each.arguments)
        assert ("Answer" in shown.text) is not needed


def test_an_answer_leads_to_the_words(get: Get, herald: Article) -> None:
    address = "/ask/said-by?who=Mara+Lindqvist&outlet=Coast+Herald"
    links = page(get, address).links(address)
    spans = [each for each in links if each.startswith(f"/article/{herald.id}?")]
    assert spans
    for each in spans:
        given = parse_qs(urlsplit(each).query)
        piece = herald.text[int(given["from"][0]) : int(given["to"][0])]
        assert piece.strip() == piece
        assert piece


def test_files_have_the_rows_of_the_page(get: Get) -> None:
    given = "?who=Mara+Lindqvist"
    shown = words(page(get, f"/ask/said-by{given}"))
    rows = list(csv.DictReader(io.StringIO(get(f"/ask/said-by.csv{given}").text)))
    objects = json.loads(get(f"/ask/said-by.json{given}").text)
    assert [each["text"] for each in rows] == [each["text"] for each in objects]
    assert f"{len(rows)} rows" in shown
    assert all(" ".join(each["text"].split()) in shown for each in objects)
    sql = get(f"/ask/said-by.sql{given}")
    assert sql.headers["content-type"].startswith("text/plain")
    run = get("/data.json?_shape=array&sql=" + sql.text.strip().rstrip(";").replace("\n", " "))
    assert [each["text"] for each in run.json()] == [each["text"] for each in objects]


def test_a_name_that_means_several_is_a_list_of_links(get: Get) -> None:
    shown = page(get, "/ask/said-by?who=Lindqvist&since=2024", 400)
    links = sorted(each for each in shown.links("/") if "who=" in each)
    assert len(links) == 2
    assert all("since=2024" in each for each in links)
    for each in links:
        assert "Answer" in page(get, each).text


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("/ask/said-by?who=Nobody+Such", "nobody is called"),
        ("/ask/said-by.csv?outlet=1", "who is not given"),
        ("/ask/said-by?who=2&since=May", "'May' is no day"),
        ("/ask/said-by?who=2&after=xyz", "this is of no page"),
        ("/ask/numbers?at_least=few", "'few' is no number"),
        ("/ask/quote-counts?by=moon", "by is one of"),
        ("/search?q=%22", "no word"),
        ("/search?q=bridge&kind=moon", "the kind is"),
        ("/search?q=bridge&kind=article&by=2", "an article has no speaker"),
        ("/search?q=bridge&after=xyz", ""),
    ],
)
def test_what_means_nothing_is_said_in_a_sentence(get: Get, address: str, told: str) -> None:
    response = get(address)
    assert response.status_code == (400 if told else 200)
    assert told.casefold() in words(Parsed(response.text)).casefold()


def test_a_search_marks_what_was_found(get: Get, herald: Article) -> None:
    shown = get("/search?q=%22nobody+asked%22")
    assert "<mark>Nobody asked</mark> us for more time" in shown.text
    parsed = Parsed(shown.text)
    assert any(each.startswith(f"/article/{herald.id}?from=") for each in parsed.links("/search"))
    assert "/search?q=%22nobody+asked%22&kind=quote" in parsed.links("/search")
    assert "Nothing holds these words" in page(get, "/search?q=zeppelin").text
    assert "Claims" not in page(get, "/search?q=bridge&kind=article").text.split("articles", 9)[-1]


def test_a_person_has_names_roles_words_and_neighbours(get: Get, read: Session) -> None:
    key = read.query(Actor.id).filter(Actor.name == "Mara Lindqvist").scalar()
    shown = page(get, f"/actor/{key}")
    text = words(shown)
    assert 'the repair of the harbour bridge was "too slow"' in text
    assert "Lindqvist had warned him in March" in text
    assert "Transport Minister" in text
    assert "Piet Aalders" in text
    assert f"/ask/said-by?who={key}" in shown.links("/")


def test_who_shares_many_pages_is_counted_on_request(
    get: Get, read: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = read.query(Actor.id).filter(Actor.name == "Mara Lindqvist").scalar()
    for name in ("_QUICK", "_LISTED", "_COUNTED"):
        monkeypatch.setattr(actor, name, 1)
    monkeypatch.setattr(actor, "_FIRST", 2)
    shown = page(get, f"/actor/{key}")
    assert "count them" in shown.text
    for name in ("shares-pages", "said-about", "who-is", "said-by-month"):
        assert f"/ask/{name}?who={key}" in shown.links("/")
    assert "Transport Minister" not in words(shown)


def test_variants_stand_side_by_side(get: Get, read: Session) -> None:
    key = read.query(UtteranceVariant.utterance_id).first()
    assert key is not None
    shown = page(get, f"/utterance/{key[0]}")
    sections = [each for each in shown.of("section") if each.attributes["class"] == "variant"]
    assert len(sections) == 2
    assert "The Coast Herald" in shown.text
    other = next(each for each in shown.links("/") if "with=" in each)
    first, second = (words(page(get, each)) for each in (f"/utterance/{key[0]}", other))
    assert first != second


def test_passages_stand_side_by_side(get: Get, read: Session) -> None:
    passage = read.query(Passage).first()
    assert passage is not None
    one, other = passage.article_id, passage.other_id
    shown = page(get, f"/article/{one}/shares/{other}")
    assert f"/article/{other}?from={passage.other_start}&to={passage.other_end}" in shown.links("/")
    assert f"/article/{one}/shares/{other}" in page(get, f"/article/{one}").links("/")


def test_an_empty_database_has_all_pages(get_empty: Get) -> None:
    assert "There are none yet" in page(get_empty, "/").text
    for address in ("/ask", "/search", "/search?q=bridge", "/data", "/data/quotes"):
        page(get_empty, address)
    for each in QUESTIONS:
        page(get_empty, f"/ask/{each.name}")


def test_long_answers_come_by_pages(sqlite_path: Path) -> None:
    engine = create_engine(database_url(str(sqlite_path)))
    number = 2 * AT_ONCE + 1
    with engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO load_runs (id, started_at, reader_version) VALUES (1, ?, '1')",
            (datetime(2024, 5, 1, tzinfo=UTC).isoformat(),),
        )
        for key in range(1, number + 1):
            connection.exec_driver_sql(
                "INSERT INTO source_files (id, sha256, path, size, media_type)"
                " VALUES (?, ?, 'a.txt', 1, 'text/plain')",
                (key, f"{key:064}"),
            )
            connection.exec_driver_sql(
                "INSERT INTO articles (id, source_file_id, position, load_run_id, headline, text)"
                " VALUES (?, ?, 0, 1, ?, 'Ferries')",
                (key, key, f"Headline {key} of many"),
            )
    engine.dispose()
    get = getting(reading_room(sqlite_path))
    address: str | None = "/ask/published"
    seen: list[str] = []
    while address:
        shown = page(get, address)
        seen += re.findall(r"Headline (\d+) of many", shown.text)
        links = [each for each in shown.of("a") if each.attributes.get("rel") == "next"]
        address = links[0].attributes["href"] if links else None
    assert sorted(map(int, seen)) == list(range(1, number + 1))


def test_plain_datasette_is_left_alone(harbour_file: Path, get: Get) -> None:
    assert page(get, "/ask")
    plain = getting(Datasette([str(harbour_file)]))
    response = plain("/")
    assert "content-security-policy" not in response.headers
    assert "Reading room" not in response.text
    assert plain("/search").status_code == 404
