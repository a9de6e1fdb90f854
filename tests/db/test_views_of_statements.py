"""Quotes and claims, a row each, with names and places."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import Engine, text

from tests.db.places import TEXT, span
from tests.db.rows import DAY
from tests.db.view_rows import NOBODY, POST, REPORTED, around, as_date, check, row, rows
from tests.db.wire import REPRINT, at

PLAN, RISE = span("the plan “fair” and “final”"), span("Tolls rise in May.")
CHOICE, FAIR, MONDAY = span("We had no choice,"), span("fair"), span("Monday")
ADA = {
    **NOBODY,
    "speaker": "Ada Cole",
    "speaker_kind": "person",
    "source_text": "Ada Cole",
    "cue_text": "said",
    "said_on": DAY,
    "said_until": DAY,
    "said_text": "on Monday",
    "certainty": "stated",
    "method": "frame",
    "speaker_id": 2,
    "attribution_id": 1,
}
QUOTES: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({**CHOICE, "quote_id": 1, "kind": "direct"}, ADA),
    ({**FAIR, "quote_id": 4, "kind": "partial"}, REPORTED),
    ({**MONDAY, "quote_id": 5, "kind": "scare"}, NOBODY),
]


@pytest.mark.parametrize(("words", "who"), QUOTES)
def test_a_row_of_quote_view_tells_all_about_a_quote(
    planted: Engine, words: dict[str, Any], who: dict[str, Any]
) -> None:
    statement = f"SELECT * FROM quote_view WHERE quote_id = {words['quote_id']}"  # noqa: S608
    with planted.connect() as connection:
        found = row(connection, statement)
    check(found, {**POST, **who, **words, "context": around(TEXT, words)})


NOTHING = dict.fromkeys(
    "hedge_text event_kind event_state happened_on happened_until happened_text place_text "
    "numbers check_worthiness check_reasons subject_text".split()
)
BELIEVED = {
    **NOTHING,
    "stance": "believes",
    "is_negated": True,
    "hedge_text": "fair",
    "subject_text": "the plan",
    "numbers": "final",
}
ASSERTED = {
    **NOTHING,
    "stance": "asserts",
    "is_negated": False,
    "event_kind": "visit",
    "event_state": "announced",
    "happened_on": date(2026, 5, 1),
    "happened_until": date(2026, 5, 31),
    "happened_text": "May",
    "place_text": "Tolls",
    "check_worthiness": 0.5,
    "check_reasons": "date; number",
}
CLAIMS: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({**PLAN, **BELIEVED, "claim_id": 1, "kind": "attributed"}, REPORTED),
    ({**RISE, **ASSERTED, "claim_id": 2, "kind": "own voice"}, NOBODY),
]


@pytest.mark.parametrize(("claim", "who"), CLAIMS)
def test_a_row_of_claim_view_tells_all_about_a_claim(
    planted: Engine, claim: dict[str, Any], who: dict[str, Any]
) -> None:
    statement = f"SELECT * FROM claim_view WHERE claim_id = {claim['claim_id']}"  # noqa: S608
    with planted.connect() as connection:
        found = row(connection, statement)
    check(found, {**POST, **who, **claim, "context": around(TEXT, claim)})


def test_the_numbers_of_a_claim_stand_in_its_order(wired: Engine) -> None:
    with wired.begin() as connection:
        place = at(REPRINT, "The “plan”")
        connection.execute(
            text(
                "INSERT INTO quantities (id, article_id, start_char, end_char, text, kind, "
                "comparison, value) VALUES (99, 4, :start_char, :end_char, 'The “plan”', 'count', "
                "'exactly', 1)"
            ),
            place,
        )
        found = rows(connection, "SELECT numbers FROM claim_view WHERE claim_id = 10")
    assert found == [("The “plan”; 41 pages",)]


@pytest.mark.parametrize("table", ["quotes", "claims"])
def test_words_stay_where_the_act_of_saying_was_struck_out(planted: Engine, table: str) -> None:
    view, key = {"quotes": ("quote_view", "quote_id"), "claims": ("claim_view", "claim_id")}[table]
    with planted.begin() as connection:
        before = rows(connection, f"SELECT {key} FROM {view} ORDER BY {key}")  # noqa: S608
        connection.execute(text("UPDATE attributions SET status = 'rejected' WHERE id = 3"))
        after = rows(connection, f"SELECT {key} FROM {view} ORDER BY {key}")  # noqa: S608
        speakers = rows(
            connection,
            f"SELECT speaker, via, attribution_id FROM {view} "  # noqa: S608
            f"WHERE {key} IN (SELECT id FROM {table} WHERE attribution_id = 3)",
        )
    assert after == before
    assert set(speakers) == {(None, None, None)}


@pytest.mark.parametrize(
    ("table", "view", "key"),
    [("quotes", "quote_view", "quote_id"), ("claims", "claim_view", "claim_id")],
)
def test_struck_out_words_are_left_out(planted: Engine, table: str, view: str, key: str) -> None:
    with planted.begin() as connection:
        connection.execute(text(f"UPDATE {table} SET status = 'rejected' WHERE id = 1"))  # noqa: S608
        found = rows(connection, f"SELECT {key} FROM {view} ORDER BY {key}")  # noqa: S608
        kept = rows(connection, f"SELECT id FROM {table} WHERE id <> 1 ORDER BY id")  # noqa: S608
    assert found == kept
    assert kept


def test_an_article_of_no_known_outlet_or_date_keeps_its_words(planted: Engine) -> None:
    with planted.begin() as connection:
        connection.execute(
            text(
                "UPDATE articles SET outlet_id = NULL, outlet_basis = NULL, published_on = NULL, "
                "published_until = NULL, published_basis = NULL"
            )
        )
        found = rows(
            connection,
            "SELECT quote_id, outlet, published_on, dated_on FROM quote_view WHERE quote_id >= 4",
        )
    assert {(key, outlet, on, as_date(dated)) for key, outlet, on, dated in found} == {
        (4, None, None, DAY),
        (5, None, None, None),
    }


COPIES = [
    # The reprint (4) was stored after the wire (3); the second passage holds no quote.
    ("original_id = NULL, original_basis = NULL", {10: False, 11: True, 12: False, 13: True}),
    ("original_id = 3, original_basis = 'it says so'", {10: False, 11: True, 12: False, 13: True}),
    ("original_id = 4, original_basis = 'it says so'", {10: True, 11: False, 12: False, 13: True}),
]


@pytest.mark.parametrize(("change", "expected"), COPIES)
def test_a_scare_quote_is_a_copy_where_its_article_repeats_the_passage(
    wired: Engine, change: str, expected: dict[int, bool]
) -> None:
    with wired.begin() as connection:
        connection.execute(text(f"UPDATE passages SET {change} WHERE id = 10"))  # noqa: S608
        found = rows(connection, "SELECT quote_id, is_copy FROM quote_view WHERE quote_id >= 10")
        originals = rows(connection, "SELECT quote_id FROM quote_view WHERE NOT is_copy")
    assert dict(found) == expected
    assert {key for (key,) in originals if key >= 10} == {k for k, v in expected.items() if not v}
