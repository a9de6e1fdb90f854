"""Acts of saying and second-hand words, a row each, and the way back from every row."""

import pytest
from sqlalchemy import Engine, text

from db.views import VIEWS
from tests.db.places import TEXT, span
from tests.db.view_rows import POST, REPORTED, around, check, row, rows
from tests.db.wire import REPRINT, WIRE, at


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


def test_what_a_rejected_act_reports_is_not_second_hand_though_it_stands_inside_another(
    wired: Engine,
) -> None:
    with wired.begin() as connection:
        connection.execute(text(f"{REJECTED} WHERE id = 11"))
        found = rows(connection, "SELECT attribution_id FROM second_hand")
        said = rows(connection, "SELECT attribution_id, via FROM said WHERE via IS NOT NULL")
    assert found == [(3,)]
    assert dict(said) == {3: "Ada Cole", 12: "Ada Cole"}


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
