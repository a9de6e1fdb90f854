"""The views answer by indexes: opened, or asked about one person, article or outlet."""

import re

import pytest
from sqlalchemy import Engine, text

from db.views import VIEWS

KEYS = {
    "said": "attribution_id article_id outlet_id outlet speaker_id speaker addressee_id parent_id",
    "quote_view": "quote_id article_id outlet_id outlet speaker_id addressee_id attribution_id",
    "claim_view": "claim_id article_id outlet_id outlet speaker_id addressee_id attribution_id",
    "second_hand": "attribution_id article_id outlet_id outlet speaker_id speaker via_id",
    "person_timeline": "person_id person article_id outlet_id outlet speaker_id speaker",
    "variants": "utterance_id attribution_id article_id outlet_id speaker_id speaker",
    "outlet_sourcing": "outlet_id",
    "syndication": "article_id outlet_id outlet from_outlet_id from_outlet",
    "people": "id name",
    "organizations": "id name",
    "unnamed_sources": "id name",
}

# What a plan scans that is no table: rows that it has just made.
MADE = {
    *(view.name for view in VIEWS),
    *("CONSTANT", "e", "outwards", "steps", "ordered", "candidates", "kinds"),
}


def plan(engine: Engine, statement: str) -> list[str]:
    with engine.connect() as connection:
        found = connection.execute(text(f"EXPLAIN QUERY PLAN {statement}"), {"key": 1})
        return [row[3] for row in found]


def scanned(steps: list[str]) -> list[str]:
    found = (re.match(r"SCAN (\w+)", step) for step in steps)
    return [match[1] for match in found if match and match[1] not in MADE]


def test_every_view_is_asked_by_a_key() -> None:
    assert set(KEYS) == {view.name for view in VIEWS}


@pytest.mark.parametrize(
    ("view", "key"), [(view, key) for view, keys in KEYS.items() for key in keys.split()]
)
def test_a_key_is_looked_up(sqlite_engine: Engine, view: str, key: str) -> None:
    statement = f"SELECT * FROM {view} WHERE {key} = :key LIMIT 100"  # noqa: S608
    assert scanned(plan(sqlite_engine, statement)) == []


@pytest.mark.parametrize("view", [each.name for each in VIEWS if each.name != "outlet_sourcing"])
def test_the_first_rows_come_without_the_others(sqlite_engine: Engine, view: str) -> None:
    """Nothing is sorted or kept before the first row; outlets, which are few, are counted."""
    steps = plan(sqlite_engine, f"SELECT * FROM {view} LIMIT 101")  # noqa: S608
    assert not [step for step in steps if "MATERIALIZE" in step]
    # Of each select of the view one table is run through, the others are looked up.
    selects = steps.count("LEFT-MOST SUBQUERY") + steps.count("UNION ALL") or 1
    assert len(scanned(steps)) <= selects


def test_a_scan_is_seen(sqlite_engine: Engine) -> None:
    steps = plan(sqlite_engine, "SELECT * FROM said WHERE headline = :key")
    assert len(scanned(steps)) == 1
