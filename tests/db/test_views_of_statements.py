"""Quotes, claims, acts of saying and second-hand words, a row each, with names and places."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, text

from db.views import VIEWS
from tests.db.places import TEXT, span
from tests.db.rows import DAY
from tests.db.wire import REPRINT, WIRE, at


def rows(connection: Connection, statement: str) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in connection.execute(text(statement))]


def row(connection: Connection, statement: str) -> dict[str, Any]:
    return dict(connection.execute(text(statement)).mappings().one())


def as_date(value: Any) -> date | None:  # noqa: ANN401
    """SQLite gives ISO text, PostgreSQL a date."""
    return date.fromisoformat(value) if isinstance(value, str) else value


DATES = {"dated_on", "said_on", "said_until", "published_on", "happened_on", "happened_until"}


def around(article: str, words: dict[str, Any]) -> str:
    """Return the words with eighty characters on either side, in one line."""
    start, end = words["start_char"], words["end_char"]
    return article[max(0, start - 80) : end + 80].replace("\n\n", " ¶ ").replace("\n", " ")


NOBODY = dict.fromkeys(
    "speaker speaker_kind may_be source_text cue_text via addressee said_on said_until said_text "
    "medium_text certainty method speaker_id addressee_id attribution_id".split()
)
POST = {
    "outlet": "The Brill Post",
    "headline": "Tolls to rise",
    "published_on": DAY,
    "url": "https://post.example/tolls",
    "dated_on": DAY,
    "is_copy": False,
    "status": "read",
    "article_id": 1,
    "outlet_id": 1,
}
REPORTED = {
    "speaker": "the council",
    "speaker_kind": "organization",
    "source_text": "the council",
    "cue_text": "called",
    "via": "Ada Cole",
    "certainty": "stated",
    "method": "cue",
    "speaker_id": 3,
    "attribution_id": 3,
}


def check(found: dict[str, Any], expected: dict[str, Any]) -> None:
    for column in DATES & set(found):
        found[column] = as_date(found[column])
    assert found == expected


def test_a_row_of_quote_view_tells_all_about_a_quote(planted: Engine) -> None:
    with planted.connect() as connection:
        first, nested, scare = (
            row(connection, f"SELECT * FROM quote_view WHERE quote_id = {key}")  # noqa: S608
            for key in (1, 4, 5)
        )
    ada = {
        **POST,
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
    choice, fair, monday = span("We had no choice,"), span("fair"), span("Monday")
    check(
        first,
        {**ada, "quote_id": 1, **choice, "kind": "direct", "context": around(TEXT, choice)},
    )
    check(
        nested,
        {
            **POST,
            **NOBODY,
            **REPORTED,
            "quote_id": 4,
            **fair,
            "kind": "partial",
            "context": around(TEXT, fair),
        },
    )
    check(
        scare,
        {
            **POST,
            **NOBODY,
            "quote_id": 5,
            **monday,
            "kind": "scare",
            "context": around(TEXT, monday),
        },
    )


def test_a_row_of_claim_view_tells_all_about_a_claim(planted: Engine) -> None:
    with planted.connect() as connection:
        reported, own = (
            row(connection, f"SELECT * FROM claim_view WHERE claim_id = {key}")  # noqa: S608
            for key in (1, 2)
        )
    plan, rise = span("the plan “fair” and “final”"), span("Tolls rise in May.")
    nothing = dict.fromkeys(
        "hedge_text event_kind event_state happened_on happened_until happened_text place_text "
        "numbers check_worthiness check_reasons".split()
    )
    check(
        reported,
        {
            **POST,
            **NOBODY,
            **REPORTED,
            **nothing,
            "claim_id": 1,
            **plan,
            "kind": "attributed",
            "context": around(TEXT, plan),
            "stance": "believes",
            "is_negated": True,
            "hedge_text": "fair",
            "subject_text": "the plan",
            "numbers": "final",
        },
    )
    check(
        own,
        {
            **POST,
            **NOBODY,
            **nothing,
            "claim_id": 2,
            **rise,
            "kind": "own voice",
            "context": around(TEXT, rise),
            "stance": "asserts",
            "is_negated": False,
            "subject_text": None,
            "event_kind": "visit",
            "event_state": "announced",
            "happened_on": date(2026, 5, 1),
            "happened_until": date(2026, 5, 31),
            "happened_text": "May",
            "place_text": "Tolls",
            "check_worthiness": 0.5,
            "check_reasons": "date; number",
        },
    )


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


def test_said_holds_quotes_and_claims_in_one_row(planted: Engine) -> None:
    place = {
        key: value for key, value in span("the plan “fair” and “final”").items() if key != "text"
    }
    with planted.connect() as connection:
        found = row(connection, "SELECT * FROM said WHERE attribution_id = 3")
    check(
        found,
        {
            **POST,
            **NOBODY,
            **REPORTED,
            **place,
            "text": "the plan “fair” and “final”",
            "kind": "mixed",
            "quotes": "fair … final",
            "claim": "the plan “fair” and “final”",
            "context": around(TEXT, place),
            "parent_id": 2,
        },
    )


def test_whom_the_words_may_mean_is_told_where_nobody_is_known_to_speak(wired: Engine) -> None:
    with wired.begin() as connection:
        found = rows(
            connection,
            "SELECT speaker, may_be, source_text FROM said WHERE attribution_id = 15",
        )
        # A person decided: the others are none any more.
        connection.execute(
            text("UPDATE attributions SET speaker_id = 8, speaker_ref_id = 5 WHERE id = 15")
        )
        known = rows(connection, "SELECT speaker, may_be FROM said WHERE attribution_id = 15")
    assert found == [(None, "Ada Cole; Bo Lund", "One of the two")]
    assert known == [("Bo Lund", None)]


UNKNOWN = "UPDATE attributions SET speaker_id = NULL, speaker_ref_id = NULL"
REJECTED = "UPDATE attributions SET status = 'rejected'"
VIA = [
    ("SELECT 1", {3: ("Ada Cole", 2), 11: ("Ada Cole", 2), 12: ("Bo Lund; Ada Cole", 8)}),
    (
        f"{UNKNOWN}, source_text = NULL WHERE id = 11",
        {3: ("Ada Cole", 2), 11: ("Ada Cole", 2), 12: ("unknown; Ada Cole", None)},
    ),
    (f"{REJECTED} WHERE id = 11", {3: ("Ada Cole", 2), 12: ("Ada Cole", None)}),
    (f"{REJECTED} WHERE id IN (10, 11)", {3: ("Ada Cole", 2)}),
    (f"{REJECTED} WHERE id = 10", {3: ("Ada Cole", 2), 12: ("Bo Lund", 8)}),
    (f"{REJECTED} WHERE id IN (3, 12)", {11: ("Ada Cole", 2)}),
]


@pytest.mark.parametrize(("change", "expected"), VIA)
def test_second_hand_words_name_each_go_between_outwards(
    wired: Engine, change: str, expected: dict[int, tuple[str, int | None]]
) -> None:
    with wired.begin() as connection:
        connection.execute(text(change))
        found = rows(connection, "SELECT attribution_id, via, via_id FROM second_hand")
        said = rows(connection, "SELECT attribution_id, via FROM said WHERE via IS NOT NULL")
    assert {key: (via, via_id) for key, via, via_id in found} == expected
    assert dict(said) == {key: via for key, (via, _) in expected.items()}


def test_a_context_reaches_eighty_characters_either_way(wired: Engine) -> None:
    with wired.connect() as connection:
        found = dict(rows(connection, "SELECT attribution_id, context FROM said"))
    lately, early = at(WIRE, "that Bo Lund would go"), at(REPRINT, "“Bo Lund is wrong,”")
    assert lately["start_char"] > 80 > early["start_char"]
    assert found[15] == around(WIRE, lately)
    assert found[20] == around(REPRINT, early)
    assert " ¶ " in found[20]


PLACED = [
    view.name for view in VIEWS if {"text", "article_id", "start_char"} <= view.columns.keys()
]


@pytest.mark.parametrize("view", PLACED)
def test_each_row_leads_back_to_its_words(wired: Engine, view: str) -> None:
    with wired.connect() as connection:
        found = rows(
            connection,
            "SELECT v.text, substr(articles.text, v.start_char + 1, v.end_char - v.start_char) "  # noqa: S608
            f"FROM {view} AS v JOIN articles ON articles.id = v.article_id",
        )
        number = connection.scalar(text(f"SELECT count(*) FROM {view}"))  # noqa: S608
    assert len(found) == number > 0
    assert all(own == there for own, there in found)
