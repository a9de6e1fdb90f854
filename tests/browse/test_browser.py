"""Journeys in a real browser: system Chromium, driven by Playwright, looked at by axe-core.

They are left out where either is missing: `pip install 'onrecord[browser]'`, and Chromium from
the system's packages. With ONRECORD_REQUIRE_BROWSER=1 they fail there.
"""

import os
import shutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from db.engine import create_engine, database_url
from db.migrate import migrate
from loaders.run import load
from tests.browse.conftest import serving

Browser = Any
"""A browser of Playwright, whose types may not be there."""

Tab = Any
"""A page of Playwright."""

IS_REQUIRED = os.environ.get("ONRECORD_REQUIRE_BROWSER") == "1"
found_module = import_module if IS_REQUIRED else pytest.importorskip
api: Any = found_module("playwright.sync_api")
axe: Any = found_module("axe_playwright_python.sync_playwright")

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None and not IS_REQUIRED, reason="there is no Chromium")

PAGES = (
    *(
        "/",
        "/ask",
        "/doubts",
        "/article/1",
        "/article/2",
        "/article/1/shares/2",
        "/actor/2",
        "/utterance/1",
    ),
    *("/search?q=bridge", "/ask/said-by?who=2", "/ask/quote-counts", "/ask/said-by?who=lindqvist"),
    *(f"/ask/{each}" for each in ("quote-counts?by=month", "outlet-sourcing", "most-quoted")),
    *("/doubts/readings", "/ask/quoted-without-name", "/search?q=lindqvist"),
    *("/ask/said-by?who=Nobody+Such", "/ask/said-by?who=2&since=2030", "/ask/published"),
    *("/ask/said-by-month?who=2", "/ask/numbers?unit=cable", "/search", "/nowhere"),
)
TABLES = (
    "/data",
    "/data/quotes",
    "/data/quotes/1",
    "/data?sql=select+1",
    "/data/quotes?_facet=kind",
)
PHONE = 360


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with api.sync_playwright() as driver:
        # Root, as whom tests may run, gets no sandbox.
        found = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture
def page(browser: Browser, served: str) -> Iterator[Tab]:
    """A page that fails when something is logged to the console or asked of another machine."""
    yield from watched(browser, served)


def watched(browser: Browser, served: str) -> Iterator[Tab]:
    """Yield one page, and fail when something was logged or asked of another machine."""
    context = browser.new_context(base_url=served)
    found = context.new_page()
    told: list[str] = []
    found.on("console", lambda message: told.append(message.text))
    found.on("pageerror", lambda error: told.append(str(error)))
    found.on("request", lambda asked: told.append(asked.url))
    yield found
    context.close()
    # That a page is not there, or not to be answered, the browser logs as well.
    allowed = (served, "Failed to load resource: the server responded with a status of 40")
    # Charts that are saved are data of the page itself.
    assert [each for each in told if not each.startswith((*allowed, "data:", "blob:"))] == []


def test_no_page_logs_an_error_or_asks_elsewhere(page: Tab) -> None:
    for address in (*PAGES, *TABLES):
        assert page.goto(address) is not None


def test_from_a_search_to_the_words_and_who_said_them(page: Tab) -> None:
    page.goto("/")
    page.fill("#home-q", "formality")
    page.click("main form button")
    assert page.locator("mark").first.inner_text() == "formality"
    page.locator(".hits a").first.click()
    assert "formality" in page.locator("#span").inner_text()
    api.expect(page.locator("#span")).to_be_in_viewport()
    page.locator("#span .ref, #span ~ .ref, .mark .ref").first.click()
    note = page.locator("li.note:target")
    assert "official" in note.inner_text()
    note.locator("summary").click()
    assert "“" in note.locator(".citation").first.inner_text()


def test_a_name_that_means_several_leads_to_an_answer(page: Tab) -> None:
    page.goto("/ask/said-by")
    page.fill("#f-who", "lindqvist")
    page.keyboard.press("Enter")
    page.locator(".choices a").first.click()
    # A click does not wait for the page it leads to; looking for something visible does.
    api.expect(page.locator("table tbody tr").first).to_be_visible()


def test_a_question_that_finds_nothing_is_mended_in_its_form(page: Tab) -> None:
    page.goto("/ask/said-by?since=2030")
    page.fill("#f-who", "Mara Lindqvost")
    page.keyboard.press("Enter")
    api.expect(page.locator(".choices")).to_contain_text("Mara Lindqvist")
    api.expect(page.locator("#f-who")).to_have_value("Mara Lindqvost")
    page.fill("#f-who", "Mara Lindqvist")
    page.keyboard.press("Enter")
    api.expect(page.locator(".hints")).to_contain_text("2030")
    page.locator(".hints a").first.click()
    api.expect(page.locator("table tbody tr").first).to_be_visible()


def test_a_source_without_a_name_leads_to_its_words(page: Tab) -> None:
    page.goto("/ask/quoted-without-name")
    page.locator("tbody tr a[href*='#span']").first.click()
    api.expect(page.locator("#span")).to_be_in_viewport()


def test_it_works_by_keyboard(page: Tab) -> None:
    page.goto("/article/1")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    page.wait_for_url("**/article/1#*")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize(
    ("address", "bars"),
    [
        ("/actor/2", 2),
        ("/ask/quote-counts?by=speaker", 4),
        ("/ask/outlet-sourcing", 9),
        ("/ask/numbers?unit=cable", 2),
    ],
)
def test_charts_are_drawn_as_pictures_with_a_table(page: Tab, address: str, bars: int) -> None:
    page.goto(address)
    plot = page.locator("figure.chart .plot")
    api.expect(plot.locator("svg")).to_be_visible()
    assert "table" in plot.get_attribute("aria-label")
    drawn = plot.locator(".mark-rect path, .mark-symbol path")
    api.expect(drawn.nth(bars - 1)).to_be_attached()
    assert page.locator("table").count() > 0
    with page.expect_download() as kept:
        page.click("text=Save as SVG")
    assert kept.value.suggested_filename == "chart.svg"


def test_a_chart_takes_the_colours_of_the_page(page: Tab) -> None:
    page.goto("/ask/outlet-sourcing")
    bar = page.locator(".mark-rect path").first
    light = bar.get_attribute("fill")
    page.emulate_media(color_scheme="dark")
    api.expect(bar).not_to_have_attribute("fill", light)


def test_a_bar_tells_its_number(page: Tab) -> None:
    page.goto("/ask/quote-counts?by=speaker")
    page.locator(".mark-rect path").first.hover()
    api.expect(page.locator("#vg-tooltip-element")).to_contain_text("quotes")


HOSTILE = """<script>window.hacked = 1</script> and <img src="http://evil.example/x.png">

By <b>Mallory</b>

May 3, 2024

"Click <a href='javascript:window.hacked=3'>here</a>," said Ada <svg onload=window.hacked=5> Cole,
the \u202eminister\u202c. {{ 7 * 191 }} {% for each in config %}

A harbour official told reporters that <iframe src="http://evil.example/"></iframe> was "not red".
"""


def test_an_article_that_is_a_script_is_only_text(browser: Browser, tmp_path: Path) -> None:
    article, file = tmp_path / "hostile.txt", tmp_path / "hostile.db"
    article.write_text(HOSTILE, encoding="utf-8")
    engine = create_engine(database_url(str(file)))
    migrate(engine)
    load([article], engine)
    engine.dispose()
    with serving(file) as address:
        for page in watched(browser, address):
            for place in ("/", "/article/1", "/actor/1", "/search?q=click", "/ask/most-quoted"):
                page.goto(place)
                assert page.evaluate("window.hacked") is None
                assert page.locator("main img, main iframe, main svg[onload]").count() == 0
            page.goto("/article/1")
            assert "javascript:window.hacked=3" in page.locator(".paper").inner_text()


def test_a_database_without_an_article_has_pages(browser: Browser, sqlite_path: Path) -> None:
    with serving(sqlite_path) as address:
        for page in watched(browser, address):
            for place in ("/", "/doubts", "/ask", "/search?q=bridge", "/ask/outlet-sourcing"):
                page.goto(place)
                assert page.locator("h1").count() == 1


def test_without_javascript_everything_is_there(browser: Browser, served: str) -> None:
    context = browser.new_context(base_url=served, java_script_enabled=False)
    page = context.new_page()
    page.goto("/article/1")
    assert page.locator(".mark.direct").count() > 0
    assert page.locator(".note summary").first.is_visible()
    assert page.locator("button.copy").count() == 0
    context.close()


def test_a_phone_shows_all_of_its_width(browser: Browser, served: str) -> None:
    context = browser.new_context(base_url=served, viewport={"width": PHONE, "height": 700})
    page = context.new_page()
    for address in PAGES:
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE, address
    context.close()


@pytest.mark.parametrize("width", [PHONE, 1280])
def test_a_wide_table_scrolls_in_itself_and_says_so(
    browser: Browser, served: str, width: int
) -> None:
    context = browser.new_context(base_url=served, viewport={"width": width, "height": 700})
    page = context.new_page()
    page.goto("/ask/published")
    table, told = page.locator(".wide"), page.locator(".sideways")
    api.expect(told).to_be_visible()
    first = page.locator("tbody td:first-child").first
    at = first.bounding_box()["x"]
    table.evaluate("node => { node.scrollLeft = node.scrollWidth }")
    last = page.locator("tbody tr").first.locator("td").last
    box = last.bounding_box()
    assert 0 <= box["x"] < box["x"] + box["width"] <= width
    assert first.bounding_box()["x"] == at
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.set_viewport_size({"width": 1280, "height": 700})
    page.goto("/ask/said-by-month?who=2")
    api.expect(page.locator("tbody td").first).to_be_visible()
    api.expect(told).to_be_hidden()
    context.close()


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, served: str, colours: str) -> None:
    # axe is a script that stands in the page; the policy forbids such.
    context = browser.new_context(base_url=served, color_scheme=colours, bypass_csp=True)
    page = context.new_page()
    for address in PAGES:
        page.goto(address)
        found = axe.Axe().run(page).response["violations"]
        assert [(each["id"], each["nodes"][0]["html"]) for each in found] == [], address
    context.close()
