"""A small database by hand: at least one row in every table, every nullable key set somewhere."""

from datetime import UTC, date, datetime

from sqlalchemy import Connection

from db.models import Base
from tests.db.across import ACROSS_ROWS
from tests.db.asserted import ASSERTED_ROWS
from tests.db.places import TEXT, Row, hull, span
from tests.db.reviewed import REVIEWED_ROWS

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
DAY = date(2026, 3, 2)


def judged(number: int, verdict: str, actor: int, other: int, **columns: object) -> Row:
    """Return a judgement on two."""
    who = {"id": number, "verdict": verdict, "actor_id": actor, "other_id": other}
    return {**who, "decided_by": "editor", "decided_at": NOON, **columns}


PUBLISHED = {
    "published_on": DAY,
    "published_until": DAY,
    "published_basis": "stated",
}

ROWS: dict[str, list[Row]] = {
    "load_runs": [{"id": 1, "started_at": NOON, "ended_at": NOON, "reader_version": "1"}],
    "source_files": [
        {
            "id": 1,
            "sha256": "0" * 64,
            "path": "tolls.txt",
            "size": 10,
            "media_type": "text/plain",
            "encoding": "utf-8",
            "encoding_basis": "detected",
        }
    ],
    "source_contents": [{"source_file_id": 1, "content": b"Tolls\x00\xff"}],
    "load_files": [
        {"id": 1, "load_run_id": 1, "path": "tolls.txt", "source_file_id": 1, "outcome": "stored"}
    ],
    "load_problems": [
        {
            "id": 1,
            "load_file_id": 1,
            "severity": "note",
            "code": "no-date",
            "place": None,
            "message": "The file gives no date.",
        }
    ],
    "actors": [
        {"id": 1, "kind": "organization", "name": "Brill", "sort_name": "Brill"},
        {"id": 2, "kind": "person", "name": "Ada Cole", "sort_name": "Cole, Ada"},
        {
            "id": 3,
            "kind": "organization",
            "name": "the council",
            "sort_name": "council",
            "parent_id": 1,
        },
        {"id": 4, "kind": "organization", "name": "The Brill Post", "sort_name": "Brill Post"},
        {"id": 5, "kind": "person", "name": "A. Cole", "sort_name": "A. Cole", "merged_into_id": 2},
        {
            "id": 6,
            "kind": "unnamed",
            "name": "officials",
            "sort_name": "officials",
            "number": "several",
        },
        {"id": 7, "kind": "group", "name": "Brill and the council", "sort_name": "Brill"},
    ],
    "actor_members": [{"group_id": 7, "member_id": member} for member in (1, 3)],
    "actor_names": [{"id": 1, "actor_id": 2, "name": "Ada Cole", "name_key": "ada cole"}],
    "actor_keys": [{"actor_id": 2, "key": "GL:D"}],
    "outlets": [{"id": 1, "name": "The Brill Post", "domain": "post.example", "actor_id": 4}],
    "articles": [
        {"id": 2, "source_file_id": 1, "position": 1, "load_run_id": 1, "text": "Later."},
        {
            "id": 1,
            "source_file_id": 1,
            "position": 0,
            "load_run_id": 1,
            "outlet_id": 1,
            "outlet_basis": "curated",
            "headline": "Tolls to rise",
            **PUBLISHED,
            "url": "https://post.example/tolls",
            "replaced_by_id": 2,
            "text": TEXT,
        },
    ],
    "article_evidence": [
        {
            "id": 1,
            "article_id": 1,
            "field": "outlet",
            "basis": "curated",
            "value_text": "The Brill Post",
            "source_start": 0,
            "source_end": 5,
            "reason": "printed on the back",
        }
    ],
    "article_actors": [
        {
            "id": number,
            "article_id": 1,
            "actor_id": actor,
            "read_as_id": actor,
            "name_text": name,
            "name_key": name.lower(),
            "method": "name",
            "evidence": {"candidates": [actor]},
        }
        for number, actor, name in [
            (1, 2, "Ada Cole"),
            (2, 3, "the council"),
            (3, 4, "The Brill Post"),
        ]
    ],
    "judgements": [
        judged(2, "same", 2, 5, reason="She signs so."),
        judged(1, "different", 2, 5, undone_at=NOON, undone_by="editor", overruled_by_id=2),
        judged(3, "split", 1, 3, name="the council"),
        judged(4, "unsure", 3, 4),
    ],
    "judged_actors": [{"judgement_id": 3, "article_actor_id": 2}],
    "machine_joins": [{"actor_id": 5, "joined_id": 2}],
    "article_authors": [
        {"article_id": 1, "position": 0, "name_text": "Ada Cole", "actor_ref_id": 1, "actor_id": 2}
    ],
    "article_tags": [{"article_id": 1, "name": "Traffic"}],
    "blocks": [
        {
            "id": 1,
            "article_id": 1,
            "position": 0,
            "kind": "headline",
            "source_start": 2,
            "source_end": 15,
            "start_char": 0,
            "end_char": 13,
        },
        {
            "id": 2,
            "article_id": 1,
            "position": 1,
            "kind": "boilerplate",
            "source_start": 300,
            "source_end": 310,
        },
    ],
    "text_edits": [
        {
            "id": 1,
            "article_id": 1,
            "position": 0,
            "source_start": 0,
            "start_char": 0,
            "before": "# ",
            "after": "",
            "rule": "heading",
        }
    ],
    "mentions": [
        {
            "id": 1,
            "article_id": 1,
            **span("Ada Cole"),
            "kind": "name",
            "actor_ref_id": 1,
            "actor_id": 2,
        },
        {"id": 2, "article_id": 1, **span("the plan"), "kind": "description"},
    ],
    "roles": [
        {
            "id": 1,
            "article_id": 1,
            **span("mayor"),
            "actor_ref_id": 1,
            "actor_id": 2,
            "organization_id": 1,
            "title_key": "mayor",
        }
    ],
    "attributions": [
        {
            "id": 1,
            "article_id": 1,
            "kind": "direct",
            **hull("We had no choice,” said Ada Cole, mayor of Brill, on Monday. “None."),
            "source_text": "Ada Cole",
            "cue_text": "said",
            "speaker_ref_id": 1,
            "speaker_id": 2,
            "method": "frame",
            "certainty": "stated",
            "said_on": DAY,
            "said_until": DAY,
            "said_text": "on Monday",
            "dated_on": DAY,
        },
        {
            "id": 2,
            "article_id": 1,
            "kind": "mixed",
            **hull("that the council called the plan “fair” and “final”"),
            "source_text": "She",
            "cue_text": "told",
            "speaker_ref_id": 1,
            "speaker_id": 2,
            "addressee_ref_id": 3,
            "addressee_id": 4,
            "method": "cue",
            "certainty": "resolved",
            "dated_on": DAY,
        },
        {
            "id": 3,
            "article_id": 1,
            "kind": "mixed",
            **hull("the plan “fair” and “final”"),
            "parent_id": 2,
            "source_text": "the council",
            "cue_text": "called",
            "speaker_ref_id": 2,
            "speaker_id": 3,
            "method": "cue",
            "certainty": "stated",
            "dated_on": DAY,
        },
    ],
    "attribution_spans": [{"attribution_id": 1, "role": "cue", "position": 0, **span("said")}],
    "speaker_candidates": [{"attribution_id": 2, "actor_ref_id": 2, "actor_id": 3}],
    "quotes": [
        {
            "id": 1,
            "article_id": 1,
            **span("We had no choice,"),
            "kind": "direct",
            "attribution_id": 1,
        },
        {
            "id": 2,
            "article_id": 1,
            **span("None."),
            "kind": "direct",
            "attribution_id": 1,
            "continues_id": 1,
        },
        # Out of the order of the text, so that the order of a view is no accident.
        {"id": 3, "article_id": 1, **span("final"), "kind": "partial", "attribution_id": 3},
        {"id": 4, "article_id": 1, **span("fair"), "kind": "partial", "attribution_id": 3},
        {"id": 5, "article_id": 1, **span("Monday"), "kind": "scare"},
    ],
    **ACROSS_ROWS,
    **ASSERTED_ROWS,
    **REVIEWED_ROWS,
}
"""Table to rows, in the order they can be inserted in within a table."""


def plant(connection: Connection) -> None:
    """Insert all rows."""
    for table in Base.metadata.sorted_tables:
        # One by one: the rows of a table need not name the same columns.
        for row in ROWS[table.name]:
            connection.execute(table.insert().values(row))
