"""A person's record, variants, sourcing and syndication, by the views."""

import pytest
from sqlalchemy import Connection, Engine, text

from tests.db.view_rows import rows
from tests.db.wire import REPRINT, at

Event = tuple[str, str, int | None, str | None, str | None]

ADA: set[Event] = {
    ("said", "said", 1, "Ada Cole", None),
    ("said", "said", 2, "Ada Cole", None),
    ("said", "said", 10, "Ada Cole", None),
    ("said", "said", 13, "Ada Cole", None),
    ("said", "said", 20, "Ada Cole", None),
    ("said together", "said", 14, "Ada Cole and Bo Lund", None),
    ("spoken of", "said", 11, "Bo Lund", "Ada Cole"),
    ("given a role", "mayor", None, None, None),
    ("given a former role", "former mayor", None, None, None),
}
BO: set[Event] = {
    ("said", "said", 11, "Bo Lund", "Ada Cole"),
    ("said together", "said", 14, "Ada Cole and Bo Lund", None),
    ("spoken of", "said", 10, "Ada Cole", None),
    ("spoken of", "said", 13, "Ada Cole", None),
    ("spoken of", "said", 20, "Ada Cole", None),
}


def record(connection: Connection, person: int) -> list[Event]:
    found = rows(
        connection,
        "SELECT what, text, attribution_id, speaker, via FROM person_timeline "  # noqa: S608
        f"WHERE person_id = {person}",
    )
    return [
        (what, words if key is None else "said", key, speaker, via)
        for what, words, key, speaker, via in found
    ]


def of(*numbers: int) -> set[Event]:
    return {event for event in ADA | BO if event[2] in numbers}


COUNCIL_SAID = "UPDATE attributions SET speaker_id = 3, speaker_ref_id = 6 WHERE id = 10"
STRUCK_OUT = "UPDATE attributions SET status = 'rejected' WHERE id = 11"

RECORDS: list[tuple[str, int, set[Event]]] = [
    ("SELECT 1", 2, ADA),
    # Not 15, where the text leaves open whether he feared for himself; nor what interrupts 13.
    ("SELECT 1", 8, BO),
    # Of bodies, and of whoever proved to be another, there is no record.
    ("SELECT 1", 3, set()),
    ("SELECT 1", 5, set()),
    ("UPDATE attributions SET status = 'rejected' WHERE id IN (13, 14)", 8, BO - of(13, 14)),
    ("UPDATE article_actors SET status = 'rejected' WHERE id = 5", 8, BO - (of(10, 13) & BO)),
    (
        "UPDATE article_actors SET status = 'rejected' WHERE id IN (1, 4)",
        2,
        {event for event in ADA if event[0].startswith("said")},
    ),
    # Nobody is known to feel it, and it may be neither of them: he is spoken of.
    (
        "DELETE FROM speaker_candidates WHERE attribution_id = 15",
        8,
        BO | {("spoken of", "said", 15, None, None)},
    ),
    # What interrupts an act of saying is no part of it.
    ("DELETE FROM mentions WHERE id IN (14, 16)", 8, BO - of(13)),
    # Words inside another act of saying count for that one, unless it was struck out.
    (COUNCIL_SAID, 2, (ADA - of(10, 11)) | {("spoken of", "said", 11, "Bo Lund", "the council")}),
    (
        f"{COUNCIL_SAID}; {STRUCK_OUT}",
        2,
        (ADA - of(10, 11)) | {("spoken of", "said", 10, "the council", None)},
    ),
    # Nobody is spoken of by themselves.
    (
        "UPDATE attributions SET speaker_id = 2, speaker_ref_id = 4 WHERE id = 14",
        2,
        (ADA - of(14)) | {("said", "said", 14, "Ada Cole", None)},
    ),
]


@pytest.mark.parametrize(("change", "person", "expected"), RECORDS)
def test_a_record_has_each_event_once(
    wired: Engine, change: str, person: int, expected: set[Event]
) -> None:
    with wired.begin() as connection:
        for statement in change.split(";"):
            connection.execute(text(statement))
        found = record(connection, person)
    assert len(found) == len(set(found))
    assert set(found) == expected


def test_an_event_tells_who_and_where_and_a_role_of_what(wired: Engine) -> None:
    with wired.connect() as connection:
        found = rows(
            connection,
            "SELECT text, role_of, person, outlet, speaker, cue_text, is_copy, article_id "
            "FROM person_timeline WHERE attribution_id IS NULL ORDER BY article_id",
        )
        event = rows(
            connection,
            "SELECT person, speaker, cue_text, via, addressee, text, outlet, url, is_copy "
            "FROM person_timeline WHERE attribution_id = 11 AND what = 'spoken of'",
        )
    nobody = (None,) * 3
    words = ("told", "Ada Cole", "the council", "that Ada Cole was “right”")
    assert event == [("Ada Cole", "Bo Lund", *words, "North Wire", None, False)]
    assert found == [
        ("mayor", "Brill", "Ada Cole", "The Brill Post", *nobody, 1),
        ("former mayor", "Brill", "Ada Cole", "North Wire", *nobody, 3),
    ]


def test_variants_stand_side_by_side(wired: Engine) -> None:
    columns = "utterance_id, attribution_id, outlet, speaker, words, source_text, cue_text, is_copy"
    with wired.begin() as connection:
        found = rows(connection, f"SELECT {columns} FROM variants ORDER BY attribution_id")  # noqa: S608
        connection.execute(text("UPDATE attributions SET status = 'rejected' WHERE id = 20"))
        left = rows(connection, "SELECT * FROM variants")
    # Both variants of utterance 1 stand in one article.
    wrong = "“Bo Lund is wrong,”"
    assert found == [
        (
            10,
            13,
            "North Wire",
            "Ada Cole",
            f"{wrong} … “and Bo Lund knows it.”",
            "Ada Cole",
            "said",
            False,
        ),
        (10, 20, "The Brill Post", "Ada Cole", wrong, "Ada Cole", "said", True),
    ]
    assert left == []


KINDS = "people organizations documents groups unnamed unknown".split()
COUNTS = [
    *("outlet", "is_agency", "articles", "attributions"),
    *(f"by_{kind}" for kind in KINDS),
    *("unnamed_share", "second_hand", "attributions_without_copies"),
    *(f"by_{kind}_without_copies" for kind in KINDS),
    "unnamed_share_without_copies",
]
SOURCING = f"SELECT {', '.join(COUNTS)} FROM outlet_sourcing"  # noqa: S608


def test_sourcing_counts_by_the_kind_of_speaker(wired: Engine) -> None:
    with wired.connect() as connection:
        found = {row[0]: row[1:] for row in rows(connection, SOURCING)}
    # People, organizations, documents, groups, unnamed and unknown; of 20 a copy.
    nobody, wire, paper, own = (0,) * 6, (3, 1, 0, 1, 0, 1), (3, 1, 0, 0, 0, 0), (2, 1, 0, 0, 0, 0)
    assert found == {
        None: (None, 1, 0, *nobody, None, 0, 0, *nobody, None),
        "The Brill Post": (False, 2, 4, *paper, 0, 1, 3, *own, 0),
        "North Wire": (True, 1, 6, *wire, 0, 2, 6, *wire, 0),
    }


def test_the_unnamed_are_a_share_of_those_whose_speaker_is_known(wired: Engine) -> None:
    counted = (
        "SELECT attributions, by_unnamed, unnamed_share, by_unknown, by_unnamed_without_copies, "
        "unnamed_share_without_copies FROM outlet_sourcing WHERE outlet = 'North Wire'"
    )
    with wired.begin() as connection:
        # Whom the machine took for Bo Lund is now "officials".
        connection.execute(text("UPDATE article_actors SET actor_id = 6 WHERE id = 5"))
        connection.execute(text("UPDATE attributions SET is_copy = (1 = 1) WHERE id = 11"))
        found = rows(connection, counted)
        connection.execute(text("UPDATE attributions SET status = 'rejected' WHERE id IN (11, 15)"))
        left = rows(connection, counted)
    assert found == [(6, 1, 0.2, 1, 0, 0.0)]
    assert left == [(4, 0, 0.0, 0, 0, 0.0)]


def test_syndication_has_one_row_a_pair_with_what_proves_it(wired: Engine) -> None:
    columns = (
        "article_id, outlet, from_outlet, is_agency, known_by, is_stated, stated_text, is_copy, "
        "shared_chars, shared_with_id, shared_with, shared_with_outlet, start_char, end_char"
    )
    with wired.begin() as connection:
        found = rows(connection, f"SELECT {columns} FROM syndication ORDER BY article_id")  # noqa: S608
        connection.execute(text("DELETE FROM credits WHERE kind <> 'copy'"))
        proved = rows(connection, f"SELECT {columns} FROM syndication")  # noqa: S608
    words, passage = (
        tuple(at(REPRINT, words).values())
        for words in ("North Wire", "“Bo Lund is wrong,” Ada Cole said. It was no “joke”.")
    )
    shared = (passage[1] - passage[0] + len("Tolls"), 3, "Tolls fair", "North Wire")
    pair = (4, "The Brill Post", "North Wire", True)
    # Article 1 credits its own outlet: it has nothing from another.
    assert found == [
        (2, None, "North Wire", True, "dateline", True, *(None, False), *(None,) * 6),
        (*pair, "copy; credit line", True, "North Wire", True, *shared, *words),
    ]
    assert proved == [(*pair, "copy", False, None, True, *shared, *passage)]


def test_an_article_that_stands_for_all_shares_by_its_own_side(wired: Engine) -> None:
    """The passage points from the reprint to the wire: here the wire has it from the paper."""
    with wired.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO credits (id, article_id, outlet_id, kind, passage_id) "
                "VALUES (30, 3, 1, 'copy', 11)"
            )
        )
        found = rows(
            connection,
            "SELECT from_outlet, shared_chars, shared_with_id, start_char, end_char "
            "FROM syndication WHERE article_id = 3",
        )
    assert found == [("The Brill Post", 5, 4, 0, 5)]
