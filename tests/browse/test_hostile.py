"""Every page, with hostile text in every column that an article, a file or a name can fill."""

import json
import re
import shutil
import sqlite3
import unicodedata
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import httpx
import pytest

from db.views import VIEWS
from onrecord.browse.guard import POLICY
from onrecord.browse.serving import reading_room
from tests.browse.conftest import Get, Parsed, getting

EVIL = "<img src=x onerror=alert(1)>\u202e\x1b[31m\x00{{ 7 * 191 }}{% for %}\"'></a></script>"

OPEN_COLUMNS = {
    "actors": ("name",),
    "actor_names": ("name",),
    "article_actors": ("name_text",),
    "article_authors": ("name_text",),
    "article_evidence": ("value_text", "reason"),
    "articles": ("headline", "dateline_text"),
    "attributions": ("source_text", "cue_text", "said_text", "medium_text", "method"),
    "blocks": ("kind",),
    "credits": ("text",),
    "outlets": ("name",),
    "source_files": ("path",),
    "text_edits": ("before", "rule"),
    "utterance_variants": ("method",),
}
_NO_FILE = re.compile(r"\.(csv|json|sql)\b")


@pytest.fixture(scope="module")
def hostile_file(harbour_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The harbour articles with hostile text before or behind all that was read."""
    path = Path(shutil.copyfile(harbour_file, tmp_path_factory.mktemp("hostile") / "hostile.db"))
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    for table, columns in OPEN_COLUMNS.items():
        for column in columns:
            where = " WHERE kind <> 'boilerplate'" if table == "blocks" else ""
            connection.execute(f"UPDATE {table} SET {column} = {column} || ?{where}", [EVIL])  # noqa: S608
    connection.execute("UPDATE articles SET text = text || ?, url = 'javascript:alert(1)'", [EVIL])
    connection.execute("UPDATE quotes SET text = text || ?", [EVIL])
    connection.execute("UPDATE claims SET text = text || ?", [EVIL])
    connection.execute("UPDATE attribution_spans SET text = text || ?", [EVIL])
    connection.commit()
    connection.close()
    return path


def crawled(get: Get) -> Iterator[tuple[str, httpx.Response]]:
    """Yield all pages of the room that links lead to, with their addresses, and some forms sent."""
    waiting = [
        *("/", "/search?q=bridge", "/search?q=bridge&kind=quote", "/ask/said-by?who=2"),
        *("/ask/timeline?words=bridge", "/ask/quote-counts?by=speaker", "/article/1/shares/2"),
        *("/ask/outlet-sourcing", "/ask/most-quoted"),
        *(
            "/ask/said-by?who=<img src=x>",
            "/search?q=<img src=x>",
            "/utterance/1",
            "/article/1?from=3&to=9",
        ),
    ]
    seen = set(waiting)
    while waiting:
        address = waiting.pop(0)
        response = get(address)
        yield address, response
        for link in sorted(Parsed(response.text).links(address)):
            # Datasette's own pages are too many, and files are no pages.
            is_page = link.startswith("/") and not link.startswith(("/data", "/-/"))
            if is_page and link not in seen and not _NO_FILE.search(link):
                seen.add(link)
                waiting.append(link)


@pytest.fixture(scope="module")
def pages(hostile_file: Path) -> dict[str, httpx.Response]:
    before = sha256(hostile_file.read_bytes()).hexdigest()
    found = dict(crawled(getting(reading_room(hostile_file))))
    assert sha256(hostile_file.read_bytes()).hexdigest() == before
    return found


def test_every_kind_of_page_is_there(pages: dict[str, httpx.Response]) -> None:
    kinds = {re.sub(r"[?\d].*", "", address) for address in pages}
    assert {"/", "/article/", "/actor/", "/utterance/", "/search", "/ask"} <= kinds
    assert sum("onerror=alert(1)" in each.text for each in pages.values()) > 20
    refused = {address for address, each in pages.items() if each.status_code != 200}
    assert {each for each in refused if "img" not in each} == set()


def test_nothing_of_a_text_is_html(pages: dict[str, httpx.Response]) -> None:
    for address, response in pages.items():
        page = Parsed(response.text)
        assert page.of("img") == [], address
        scripts = [str(each.attributes["src"]) for each in page.of("script")]
        assert [each for each in scripts if not each.startswith("/-/room/")] == []
        assert page.of("style") == []
        for each in page.elements:
            assert "style" not in each.attributes
            assert not any(name.startswith("on") for name in each.attributes), address


def test_charts_are_data_that_only_a_script_reads(pages: dict[str, httpx.Response]) -> None:
    found = [
        each.attributes["data-spec"]
        for response in pages.values()
        for each in Parsed(response.text).of("figure")
    ]
    assert len(found) > 2
    assert all(json.loads(str(each))["data"]["values"] for each in found)
    assert any("onerror=alert(1)" in str(each) for each in found)


def test_no_template_is_read_in_a_text(pages: dict[str, httpx.Response]) -> None:
    assert any("{{ 7 * 191 }}" in Parsed(each.text).text for each in pages.values())
    assert [address for address, each in pages.items() if "1337" in each.text] == []


def test_nothing_leads_elsewhere(pages: dict[str, httpx.Response]) -> None:
    for address, response in pages.items():
        for each in Parsed(response.text).elements:
            for name in ("href", "src", "action"):
                target = each.attributes.get(name)
                assert target is None or target[0] in "/#", (address, target)


def test_no_character_hides_or_steers(pages: dict[str, httpx.Response]) -> None:
    for address, response in pages.items():
        hidden = {c for c in response.text if unicodedata.category(c) in {"Cc", "Cf"}}
        assert hidden <= {"\n", "\u00ad", "\u200c", "\u200d"}, address


def test_the_policy_goes_with_every_page(pages: dict[str, httpx.Response]) -> None:
    assert {each.headers["content-security-policy"] for each in pages.values()} == {POLICY}
    assert "unsafe" not in POLICY


def test_pages_are_in_order_for_those_who_hear_them(pages: dict[str, httpx.Response]) -> None:
    for address, response in pages.items():
        page = Parsed(response.text)
        assert len(page.of("h1")) == 1, address
        assert len(page.of("main")) == 1
        assert page.of("html")[0].attributes["lang"] == "en"
        ids = [each.attributes["id"] for each in page.elements if "id" in each.attributes]
        assert sorted(ids, key=str) == sorted(set(ids), key=str), address
        labelled = {each.attributes.get("for") for each in page.of("label")}
        for each in (*page.of("input"), *page.of("select")):
            assert each.attributes["id"] in labelled


def test_datasettes_own_pages_show_text_as_text(hostile_file: Path) -> None:
    get = getting(reading_room(hostile_file))
    for address in (
        "/data",
        "/data/actors",
        "/data/quotes/1",
        f"/data/{VIEWS[0].name}",
        "/data?sql=select+1",
    ):
        response = get(address)
        assert response.status_code == 200
        assert response.headers["content-security-policy"] == POLICY
        page = Parsed(response.text)
        assert "style" not in {name for each in page.elements for name in each.attributes}
        assert [each for each in page.of("script") if "src" not in each.attributes] == []
        assert page.of("img") == page.of("style") == []
    assert "\u202e" not in get("/data/actors").text
