"""Rows of the small database that run across its articles."""

from tests.db.places import Row, hull

ACROSS_ROWS: dict[str, list[Row]] = {
    "article_sketches": [{"article_id": 1, "scheme": "words"}],
    "passage_keys": [{"key": 2**60, "article_id": 1, **hull("Tolls to rise")}],
    "passages": [
        {
            "id": 1,
            "article_id": 1,
            **hull("We had no choice"),
            "other_id": 2,
            "other_start": 0,
            "other_end": 6,
            "similarity": 0.9,
            "original_id": 2,
            "original_basis": "published earlier",
        }
    ],
    "credits": [
        {"id": 1, "article_id": 1, "outlet_id": 1, "kind": "copy", "passage_id": 1},
        {
            "id": 2,
            "article_id": 1,
            "outlet_id": 1,
            "kind": "credit line",
            "source_start": 300,
            "source_end": 310,
        },
    ],
    "utterances": [{"id": 1, "method": "same words"}],
    "utterance_variants": [
        {"attribution_id": 1, "utterance_id": 1, "method": "first"},
        {
            "attribution_id": 2,
            "utterance_id": 1,
            "like_id": 1,
            "method": "same words",
            "similarity": 0.8,
        },
    ],
    "quote_keys": [{"key": 2**60, "attribution_id": 1}],
    "propositions": [{"id": 1, "method": "same words"}],
    "proposition_claims": [
        {"claim_id": 1, "proposition_id": 1, "method": "first", "numbers": "41; 44.5"},
        {
            "claim_id": 2,
            "proposition_id": 1,
            "like_id": 1,
            "method": "other numbers",
            "similarity": 0.8,
        },
    ],
    "claim_keys": [{"key": 2**60, "claim_id": 1}],
}
