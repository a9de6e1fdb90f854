"""Reviews of the small database, and rows that their tables must take and must refuse."""

from datetime import UTC, datetime

from tests.db.places import Row

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
LAST = 1_000_000


def reviewed(number: int, verdict: str, table: str, row: int | None, **columns: object) -> Row:
    """Return a review of a reading in the first article."""
    what = {"id": number, "article_id": 1, "verdict": verdict, "table_name": table, "row_id": row}
    who = {"prefix": "", "suffix": "", "reviewed_by": "editor", "reviewed_at": NOON}
    return {**what, **who, **columns}


KIND = {
    "table_name": "quotes",
    "row_id": 4,
    "column_name": "kind",
    "before": '"direct"',
    "after": '"partial"',
}

REVIEWED_ROWS: dict[str, list[Row]] = {
    "reviews": [
        reviewed(1, "confirmed", "attributions", 1, exact="Tolls", undone_at=NOON, undone_by="b"),
        reviewed(2, "corrected", "quotes", 4, exact="fair", part="kind", after="partial"),
        reviewed(3, "rejected", "quotes", None, exact="dear", is_orphaned=True, carried_from_id=1),
        reviewed(4, "corrected", "attributions", 1, exact="None", part="speaker", speaker_id=2),
    ],
    "review_changes": [{"review_id": 2, "position": 0, **KIND}],
}

REVIEWED_NEW: dict[str, Row] = {
    "reviews": reviewed(LAST, "corrected", "attributions", 1, exact="None", part="speaker"),
    "review_changes": {"review_id": 2, "position": 1, **KIND},
}

SPAN = {"after_prefix": "a", "after_suffix": "b"}

REVIEWED_CHECKS: dict[str, list[Row]] = {
    "ck_reviews_verdict": [{"verdict": "read", "part": None}],
    "ck_reviews_table_name": [{"table_name": "mentions"}],
    "ck_reviews_part": [{"part": "cue"}],
    "ck_reviews_corrected": [{"part": None}, {"verdict": "confirmed"}],
    "ck_reviews_speaker_id": [
        {"part": "kind", "speaker_id": 2},
        {"verdict": "rejected", "part": None, "speaker_id": 2},
    ],
    "ck_reviews_span": [SPAN, {"part": "span"}],
    "ck_reviews_after_context": [
        {"part": "span", **SPAN, "after_suffix": None},
        {"after_suffix": "b"},
    ],
    "ck_reviews_undone": [{"undone_at": NOON}, {"undone_by": "editor"}],
    "ck_reviews_orphaned": [{"is_orphaned": True}, {"row_id": None}],
    "ck_reviews_carried_from_id": [{"carried_from_id": LAST}],
    "ck_review_changes_table_name": [{"table_name": "mentions"}],
    "ck_review_changes_position": [{"position": -1}],
}

REVIEWED_DAMAGES: dict[str, tuple[str, str]] = {
    "a review of a row that is gone": (
        "reviews",
        "UPDATE reviews SET row_id = 9999 WHERE verdict = 'rejected'",
    ),
    "a review of another article's row": (
        "reviews",
        "UPDATE reviews SET article_id = 1 WHERE verdict = 'rejected'",
    ),
    "a rejected quote that came back": (
        "reviews",
        "UPDATE quotes SET status = 'read' WHERE status = 'rejected'",
    ),
    "a rejected attribution that came back": (
        "reviews",
        "UPDATE attributions SET status = 'read' WHERE status = 'rejected'",
    ),
    "a corrected speaker who came back": (
        "reviews",
        (
            "UPDATE attributions SET speaker_ref_id = (SELECT min(id) FROM article_actors WHERE"
            " article_id = 2), speaker_id = (SELECT actor_id FROM article_actors WHERE"
            " article_id = 2 ORDER BY id LIMIT 1) WHERE status = 'corrected'"
        ),
    ),
    "a claim of what was rejected": (
        "reviews",
        (
            "UPDATE attributions SET status = 'rejected' WHERE id IN"
            " (SELECT attribution_id FROM claims WHERE article_id = 1)"
        ),
    ),
    "a review that was undone by half": (
        "reviews",
        "UPDATE reviews SET undone_at = reviewed_at, undone_by = 'x' WHERE verdict = 'rejected'",
    ),
}
