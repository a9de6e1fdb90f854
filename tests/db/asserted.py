"""What claims hold, in the small database, and the rules of those tables."""

from datetime import date, timedelta

from tests.db.places import Row, span

DAY = date(2026, 5, 1)

ASSERTED_ROWS: dict[str, list[Row]] = {
    "claims": [
        {
            "id": 1,
            "article_id": 1,
            **span("the plan “fair” and “final”"),
            "kind": "attributed",
            "attribution_id": 3,
            "stance": "believes",
            "is_negated": True,
            "hedge_text": "fair",
            "subject_text": "the plan",
        },
        {
            "id": 2,
            "article_id": 1,
            **span("Tolls rise in May."),
            "kind": "own voice",
            "stance": "asserts",
            "event_kind": "visit",
            "event_state": "announced",
            "happened_on": DAY,
            "happened_until": date(2026, 5, 31),
            "happened_text": "May",
            "place_text": "Tolls",
            "check_worthiness": 0.5,
            "check_reasons": "date; number",
        },
        {"id": 3, "article_id": 1, **span("final"), "kind": "own voice"},
    ],
    "quantities": [
        {
            "id": 1,
            "article_id": 1,
            **span("final"),
            "claim_id": 1,
            "kind": "count",
            "comparison": "between",
            "value": 41,
            "value_to": 44.5,
            "of_value": 70,
            "unit": "people",
            "unit_text": "members",
            "what_text": "members",
        }
    ],
}

ASSERTED_NEW: dict[str, Row] = {
    "quantities": {
        "id": 90,
        "article_id": 1,
        **span("fair"),
        "kind": "share",
        "comparison": "exactly",
        "value": 0.5,
    },
}

ASSERTED_CHECKS: dict[str, list[Row]] = {
    "ck_claims_kind": [{"kind": "opinion"}],
    "ck_claims_status": [{"status": "seen"}],
    "ck_claims_span": [{"start_char": 9, "end_char": 9, "text": ""}, {"start_char": -1}],
    "ck_claims_text": [{"text": "Toll"}],
    "ck_claims_own_voice": [{"kind": "own voice"}, {"attribution_id": None}],
    "ck_claims_stance": [{"stance": "says"}],
    "ck_claims_event_kind": [{"event_kind": "party", "event_state": "done"}],
    "ck_claims_event_state": [{"event_kind": "visit", "event_state": "begun"}],
    "ck_claims_event": [{"event_kind": "visit"}, {"event_state": "done"}],
    "ck_claims_happened": [{"happened_on": DAY, "happened_until": DAY - timedelta(days=1)}],
    "ck_claims_check_worthiness": [
        {"check_worthiness": 1.1, "check_reasons": "number"},
        {"check_worthiness": -0.1, "check_reasons": "number"},
    ],
    "ck_claims_check": [{"check_worthiness": 0.5}, {"check_reasons": "number"}],
    "ck_quantities_kind": [{"kind": "many"}],
    "ck_quantities_comparison": [{"comparison": "nearly"}],
    "ck_quantities_range": [{"value_to": 0.6}, {"comparison": "between"}],
    "ck_quantities_value_to": [{"comparison": "between", "value_to": 0.5}],
    "ck_quantities_of_value": [{"of_value": 0.4}],
    "ck_quantities_unit_length": [{"unit": "u" * 501}],
    "ck_quantities_span": [{"start_char": 9, "end_char": 9, "text": ""}, {"start_char": -1}],
    "ck_quantities_text": [{"text": "fairly"}],
}

ASSERTED_UNIQUES: dict[str, Row] = {
    "uq_quantities_article_id_start_char_end_char": span("final"),
}

ASSERTED_DAMAGES: dict[str, tuple[str, str]] = {
    "another word in a quantity": ("spans", "UPDATE quantities SET text = 'x' || substr(text, 2)"),
    "a number in a claim of another article": (
        "links",
        "UPDATE quantities SET claim_id = (SELECT max(id) FROM claims) WHERE article_id = 1",
    ),
    "a number outside its claim": (
        "links",
        "UPDATE quantities SET claim_id = (SELECT min(id) FROM claims) WHERE claim_id IS NULL",
    ),
}
"""What breaks an invariant: which, and how."""
