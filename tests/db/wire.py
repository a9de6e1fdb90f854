"""Two more articles for the views: a wire agency's, and one of a paper that has it from there."""

from sqlalchemy import Connection

from db.models import Base
from tests.db.places import Row
from tests.db.rows import DAY, PUBLISHED

WIRE = (
    "Tolls fair\n\n"
    "Ada Cole, former mayor, said that Bo Lund told the council that Ada Cole was “right”.\n\n"
    "“Bo Lund is wrong,” said Ada Cole of Bo Lund, “and Bo Lund knows it.” It was no “joke”.\n\n"
    "Ada Cole and Bo Lund said that Ada Cole was tired.\n\n"
    "One of the two feared that Bo Lund would go."
)
REPRINT = (
    "Tolls again\n\n“Bo Lund is wrong,” Ada Cole said. It was no “joke”.\n\n"
    "The “plan” has 41 pages. (North Wire)"
)


def at(text: str, words: str, number: int = 1) -> Row:
    """Return the span of the numbered occurrence of the words, without its text."""
    start = -1
    for _ in range(number):
        start = text.index(words, start + 1)
    return {"start_char": start, "end_char": start + len(words)}


def words_at(text: str, words: str, number: int = 1) -> Row:
    """Return the span of the numbered occurrence of the words."""
    return {**at(text, words, number), "text": words}


def act(number: int, article: int, kind: str, place: Row, **columns: object) -> Row:
    """Return an attribution of the day."""
    own = {"id": number, "article_id": article, "kind": kind, "method": "cue", "dated_on": DAY}
    return {**own, **place, **columns}


ADA, BO, COUNCIL, BOTH = (
    {"speaker_ref_id": ref, "speaker_id": actor} for ref, actor in [(4, 2), (5, 8), (6, 3), (7, 9)]
)

WIRE_ROWS: dict[str, list[Row]] = {
    "actors": [
        {"id": 8, "kind": "person", "name": "Bo Lund", "sort_name": "Lund, Bo"},
        {"id": 9, "kind": "group", "name": "Ada Cole and Bo Lund", "sort_name": "Cole"},
        {
            "id": 10,
            "kind": "organization",
            "name": "Brill town",
            "sort_name": "Brill town",
            "merged_into_id": 1,
        },
    ],
    # As the group was read: "A. Cole" (5) proved to be Ada Cole.
    "actor_members": [{"group_id": 9, "member_id": member} for member in (5, 8)],
    "outlets": [{"id": 2, "name": "North Wire", "is_agency": True}],
    "articles": [
        {
            "id": number,
            "source_file_id": 1,
            "position": number,
            "load_run_id": 1,
            "outlet_id": outlet,
            "outlet_basis": "stated",
            "headline": headline,
            **PUBLISHED,
            "text": text,
        }
        for number, outlet, headline, text in [
            (3, 2, "Tolls fair", WIRE),
            (4, 1, "Tolls again", REPRINT),
        ]
    ],
    "article_actors": [
        {
            "id": number,
            "article_id": article,
            "actor_id": actor,
            "read_as_id": actor,
            "name_text": name,
            "name_key": name.lower(),
            "method": "name",
        }
        for number, article, actor, name in [
            (4, 3, 2, "Ada Cole"),
            (5, 3, 8, "Bo Lund"),
            (6, 3, 3, "the council"),
            (7, 3, 9, "Ada Cole and Bo Lund"),
            (8, 4, 2, "Ada Cole"),
            (9, 4, 8, "Bo Lund"),
        ]
    ],
    "mentions": [
        {
            "id": number,
            "article_id": article,
            **words_at(text, name, occurrence),
            "kind": "name",
            "actor_ref_id": ref,
            "actor_id": actor,
        }
        for number, article, text, name, occurrence, ref, actor in [
            (10, 3, WIRE, "Ada Cole", 1, 4, 2),
            (11, 3, WIRE, "Bo Lund", 1, 5, 8),
            (12, 3, WIRE, "the council", 1, 6, 3),
            (13, 3, WIRE, "Ada Cole", 2, 4, 2),
            (14, 3, WIRE, "Bo Lund", 2, 5, 8),
            (15, 3, WIRE, "Bo Lund", 3, 5, 8),
            (16, 3, WIRE, "Bo Lund", 4, 5, 8),
            (17, 3, WIRE, "Ada Cole", 5, 4, 2),
            (18, 3, WIRE, "Bo Lund", 6, 5, 8),
            (19, 4, REPRINT, "Bo Lund", 1, 9, 8),
        ]
    ],
    "roles": [
        {
            "id": 2,
            "article_id": 3,
            **words_at(WIRE, "former mayor"),
            "actor_ref_id": 4,
            "actor_id": 2,
            "organization_id": 10,
            "title_key": "mayor",
            "is_former": True,
        }
    ],
    "attributions": [
        act(
            10,
            3,
            "mixed",
            at(WIRE, "that Bo Lund told the council that Ada Cole was “right”"),
            source_text="Ada Cole",
            cue_text="said",
            **ADA,
        ),
        act(
            11,
            3,
            "mixed",
            at(WIRE, "that Ada Cole was “right”"),
            parent_id=10,
            source_text="Bo Lund",
            cue_text="told",
            addressee_ref_id=6,
            addressee_id=3,
            **BO,
        ),
        act(12, 3, "direct", at(WIRE, "“right”"), parent_id=11, **COUNCIL),
        act(
            13,
            3,
            "direct",
            at(WIRE, "“Bo Lund is wrong,” said Ada Cole of Bo Lund, “and Bo Lund knows it.”"),
            source_text="Ada Cole",
            cue_text="said",
            **ADA,
        ),
        act(14, 3, "indirect", at(WIRE, "that Ada Cole was tired"), cue_text="said", **BOTH),
        act(
            15,
            3,
            "indirect",
            at(WIRE, "that Bo Lund would go"),
            source_text="One of the two",
            cue_text="feared",
        ),
        act(
            20,
            4,
            "direct",
            at(REPRINT, "“Bo Lund is wrong,”"),
            source_text="Ada Cole",
            cue_text="said",
            speaker_ref_id=8,
            speaker_id=2,
            is_copy=True,
        ),
    ],
    "attribution_spans": [
        {"attribution_id": number, "role": "content", "position": position, **place}
        for number, position, place in [
            (10, 0, words_at(WIRE, "that Bo Lund told the council that Ada Cole was “right”")),
            (11, 0, words_at(WIRE, "that Ada Cole was “right”")),
            (12, 0, words_at(WIRE, "“right”")),
            (13, 1, words_at(WIRE, "“and Bo Lund knows it.”")),
            (13, 0, words_at(WIRE, "“Bo Lund is wrong,”")),
            (14, 0, words_at(WIRE, "that Ada Cole was tired")),
            (15, 0, words_at(WIRE, "that Bo Lund would go")),
            (20, 0, words_at(REPRINT, "“Bo Lund is wrong,”")),
        ]
    ],
    "speaker_candidates": [
        {"attribution_id": 15, "actor_ref_id": ref, "actor_id": actor}
        for ref, actor in [(5, 8), (4, 2)]
    ],
    "quotes": [
        {"id": 10, "article_id": 3, **words_at(WIRE, "joke"), "kind": "scare"},
        {"id": 11, "article_id": 4, **words_at(REPRINT, "joke"), "kind": "scare"},
        {"id": 12, "article_id": 4, **words_at(REPRINT, "plan"), "kind": "scare"},
        {
            "id": 13,
            "article_id": 4,
            **words_at(REPRINT, "Bo Lund is wrong,"),
            "kind": "direct",
            "attribution_id": 20,
        },
    ],
    "claims": [
        {
            "id": 10,
            "article_id": 4,
            **words_at(REPRINT, "The “plan” has 41 pages."),
            "kind": "own voice",
        }
    ],
    "quantities": [
        {
            "id": 10,
            "article_id": 4,
            **words_at(REPRINT, "41 pages"),
            "claim_id": 10,
            "kind": "count",
            "comparison": "exactly",
            "value": 41,
        }
    ],
    "passages": [
        {
            "id": 10,
            "article_id": 4,
            **at(REPRINT, "“Bo Lund is wrong,” Ada Cole said. It was no “joke”."),
            "other_id": 3,
            "other_start": at(WIRE, "“Bo Lund is wrong")["start_char"],
            "other_end": at(WIRE, "“joke”.")["end_char"],
            "similarity": 0.8,
        },
        {
            "id": 11,
            "article_id": 4,
            **at(REPRINT, "Tolls"),
            "other_id": 3,
            "other_start": 0,
            "other_end": 5,
            "similarity": 1.0,
        },
    ],
    "credits": [
        {
            "id": 10,
            "article_id": 4,
            "outlet_id": 2,
            "kind": "credit line",
            **words_at(REPRINT, "North Wire"),
        },
        *(
            {
                "id": passage + 10,
                "article_id": 4,
                "outlet_id": 2,
                "kind": "copy",
                "passage_id": passage,
            }
            for passage in (11, 10)
        ),
        {
            "id": 23,
            "article_id": 2,
            "outlet_id": 2,
            "kind": "dateline",
            "source_start": 1,
            "source_end": 3,
        },
    ],
    "utterances": [{"id": 10, "method": "same words"}],
    "utterance_variants": [
        {"attribution_id": key, "utterance_id": 10, "like_id": like, "method": "same words"}
        for key, like in [(13, None), (20, 13)]
    ],
}


def plant_wire(connection: Connection) -> None:
    """Insert all rows, after those of `tests.db.rows`."""
    for table in Base.metadata.sorted_tables:
        for row in WIRE_ROWS.get(table.name, ()):
            connection.execute(table.insert().values(row))
