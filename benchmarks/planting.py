"""A large database of made-up rows, skewed as real names and words are: written, not read.

Rows keep every constraint and invariant that questions rely on (spans are where the words
stand, keys meet), so that questions do the work they do on articles that were read. A few
people are quoted a thousand times as often as most (Zipf's law), words likewise, and one
article in ten has its text from another. Shares of speakers that nobody knows, of quotes in
pieces, of statements within statements and the like are near those of 840 news articles.
"""

import sqlite3
from datetime import date, timedelta
from pathlib import Path

from benchmarks.casting import MADE_UP
from benchmarks.planted_actors import new_planting, on_the_page, plant_actors
from benchmarks.planted_sayings import claim, quote, report, scare
from benchmarks.rows import Page, Planting, write
from db.engine import create_engine, database_url
from db.migrate import migrate

QUOTES, REPORTS, OWN_VOICE = 6, 6, 4
"""Acts of saying in marks and without, and claims of its own, of an article: it has ten quotes
(two more in reports, one in five in two, four articles in five a scare quote) and ten claims."""

_COPIES = 0.1  # of the articles
_CREDITED = 0.25  # of the articles: a credit line, a dateline, "told …"
_SCARED = 0.8  # of the articles
_UNDATED, _NO_OUTLET = 0.03, 0.02  # of the articles
_OUTLETS = 60
_DAYS = 5_000
_FIRST = date(2010, 1, 1)
_AT_ONCE = 200  # articles


def plant(path: Path, articles: int, seed: int = 1) -> None:
    """Write so many articles, ten quotes and ten claims each, to a new SQLite database."""
    migrate(create_engine(database_url(str(path))))
    planting = new_planting(seed)
    connection = sqlite3.connect(path)
    try:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA journal_mode = MEMORY")
        connection.execute("PRAGMA cache_size = -1000000")
        plant_actors(planting, articles)
        _outlets(planting)
        for number in range(1, articles + 1):
            _article(planting, number)
            if number % _AT_ONCE == 0 or number == articles:
                write(connection, planting.rows)
        # As a load leaves it: the planner knows as much of a database that was read.
        connection.execute("PRAGMA analysis_limit = 1000")
        connection.execute("ANALYZE")
        connection.commit()
    finally:
        connection.close()


def _outlets(planting: Planting) -> None:
    for number in range(_OUTLETS):
        town, title = MADE_UP["towns"][number % 20], MADE_UP["titles"][number // 20]
        planting.add("outlets", name=f"The {town} {title}", is_agency=number < 2)
    planting.add("load_runs", started_at="2026-01-01T00:00:00.000000Z", reader_version="0")


def _article(planting: Planting, number: int) -> None:
    rng = planting.rng
    day = None if planting.often(_UNDATED) else _FIRST + timedelta(days=rng.randrange(_DAYS))
    page = Page(number, day, (), is_copy=number > 1 and planting.often(_COPIES))
    page.cast = on_the_page(planting, page)
    headline = page.put(planting.sentence(6))["text"]
    page.put("\n\n")
    _written(planting, page)
    outlet = None
    if not planting.often(_NO_OUTLET):
        outlet = min(int(rng.paretovariate(1)), _OUTLETS)
    _stored(planting, page, headline, outlet)
    if page.is_copy:
        _copy(planting, page)
    if planting.often(_CREDITED):
        columns = {"kind": rng.choice(("credit line", "dateline", "told")), "source_start": 0}
        outlet_id = rng.randint(1, 9)
        planting.add("credits", article_id=number, outlet_id=outlet_id, source_end=1, **columns)


def _written(planting: Planting, page: Page) -> None:
    """Write the sentences of an article, in some order."""
    kinds = ["quote"] * QUOTES + ["report"] * (REPORTS - 2) + ["mixed"] * 2 + ["own"] * OWN_VOICE
    kinds += ["filler"] * 2 + ["scare"] * planting.often(_SCARED)
    planting.rng.shuffle(kinds)
    for kind in kinds:
        if kind == "quote":
            quote(planting, page)
        elif kind == "own":
            claim(planting, page, None)
            page.put(". ")
        elif kind == "scare":
            scare(planting, page)
        elif kind == "filler":
            page.put(planting.sentence(60) + ".\n\n")
        else:
            report(planting, page, quoted=kind == "mixed")


def _stored(planting: Planting, page: Page, headline: str, outlet: int | None) -> None:
    """Write the row of an article, its file, its byline and how all that is known."""
    path = f"news/{page.id}.txt"
    columns = {"path": path, "size": len(page.text), "media_type": "text/plain"}
    source = planting.add("source_files", sha256=f"{page.id:064x}", **columns)
    day = page.day and page.day.isoformat()
    planting.add(
        "articles",
        source_file_id=source,
        position=0,
        load_run_id=1,
        outlet_id=outlet,
        outlet_basis=outlet and "stated",
        headline=headline,
        published_on=day,
        published_until=day,
        published_basis=day and "stated",
        text=page.text,
    )
    planting.lengths.append(len(page.text))
    author = page.cast[0]
    who = {"name_text": author.name, "actor_ref_id": author.ref, "actor_id": author.actor_id}
    planting.tie("article_authors", article_id=page.id, position=0, **who)
    known = {"headline": headline, "outlet": outlet, "published": day, "author": author.name}
    for field, value in known.items():
        if value is not None:
            columns = {"field": field, "basis": "stated", "value_text": str(value)}
            planting.add("article_evidence", article_id=page.id, reason="made up", **columns)


def _copy(planting: Planting, page: Page) -> None:
    """Let the article share a passage with an earlier one, and have it from an agency."""
    other = planting.rng.randrange(1, page.id)
    passage = planting.add(
        "passages",
        article_id=page.id,
        start_char=0,
        end_char=len(page.text),
        other_id=other,
        other_start=0,
        other_end=planting.lengths[other],
        similarity=1.0,
        original_id=other,
        original_basis="made up",
    )
    columns = {"outlet_id": planting.rng.randint(1, 2), "kind": "copy", "passage_id": passage}
    planting.add("credits", article_id=page.id, **columns)
