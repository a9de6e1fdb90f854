"""The views say what the questions of the same subject say: over planted rows and read articles."""

from collections.abc import Iterator

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from db.models import Attribution, Document, Group, Organization, Person, UnnamedSource
from db.queries.said import said_about, said_by
from db.queries.second_hand import second_hand
from db.queries.sourcing import outlet_sourcing
from tests.queries.press import Press

SAID = "Ada Cole said that Ben Roe told Cy Dunn that the toll would rise."
THOUGHT = "He said he feared that it would rain. I think it rains."
COPIED = "Two aides said that the wire had it all from Ada Cole."

INNER = [
    ({}, {}, 1),
    ({"source_text": "I"}, {}, 0),
    ({"source_text": "WE"}, {}, 0),
    ({"speaker_id": None, "speaker_ref_id": None, "source_text": "Ada"}, {}, 1),
    ({"status": "rejected"}, {}, 0),
    ({}, {"status": "rejected"}, 0),
    ({"parent_id": None}, {}, 0),
    ({"is_copy": True}, {}, 1),
]
"""What is changed of an act of saying inside another, what of that, how many are second-hand."""

Unknown = dict[str, object]
NOBODY: Unknown = {"speaker_id": None, "speaker_ref_id": None}
THOUGHTS = [
    ({}, {}, 0),
    ({**NOBODY, "source_text": "he"}, {**NOBODY, "source_text": "He"}, 0),
    ({**NOBODY, "source_text": "they"}, {**NOBODY, "source_text": "He"}, 1),
    ({**NOBODY, "source_text": "he"}, {"source_text": "He"}, 1),
]


def change(session: Session, saying: int, columns: Unknown) -> None:
    for name, value in columns.items():
        setattr(session.get_one(Attribution, saying), name, value)
    session.flush()


def agree(session: Session) -> int:
    """Hold the views against the questions, and return how many statements are second-hand."""
    told = session.scalars(text("SELECT attribution_id FROM second_hand")).all()
    asked = [each.attribution_id for each in second_hand(session)]
    assert sorted(told) == sorted(asked)
    for with_copies, suffix in ((True, ""), (False, "_without_copies")):
        answered = {
            row.outlet_id: (
                *(row.statements, row.persons, row.bodies, row.unnamed, row.not_known),
                *(row.second_hand, row.unnamed_share and round(row.unnamed_share, 3)),
            )
            for row in outlet_sourcing(session, with_copies=with_copies)
        }
        assert _sourcing(session, suffix) == answered
    return len(asked)


def _sourcing(session: Session, suffix: str) -> dict[int | None, tuple[object, ...]]:
    """Return what the view has of each outlet that has any statement, as the question has it."""
    columns = "attributions by_people by_organizations by_documents by_groups by_unnamed by_unknown"
    wanted = [f"{name}{suffix}" for name in f"{columns} second_hand unnamed_share".split()]
    rows = session.execute(text(f"SELECT outlet_id, {', '.join(wanted)} FROM outlet_sourcing"))  # noqa: S608
    return {
        outlet: (statements, people, sum(bodies), *rest)
        for outlet, statements, people, *bodies, unnamed, unknown, second, share in rows
        for rest in [(unnamed, unknown, second, share)]
        if statements
    }


@pytest.fixture
def told(press: Press) -> tuple[int, int]:
    """One tells what another said, in an article of which others say something too."""
    page = press.article(SAID, "Brill Post")
    ada, ben = press.actor(Person, "Ada Cole"), press.actor(Person, "Ben Roe")
    outer = press.says(page, ada, "that Ben Roe told Cy Dunn that the toll would rise")
    inner = press.says(page, ben, "that the toll would rise", parent_id=outer)
    wire = press.article(COPIED, "Wire")
    aides = press.actor(UnnamedSource, "aides", number="several")
    press.says(wire, aides, "that the wire had it all from Ada Cole", is_copy=True)
    for kind in (Organization, Document, Group):
        press.says(wire, press.actor(kind, f"a {kind.__name__}"), "it all")
    press.says(press.article(THOUGHT), None, "it rains")
    press.article("Nobody says anything.", "The Quiet Mail")
    return outer, inner


@pytest.mark.parametrize(("of_inner", "of_outer", "number"), INNER)
def test_what_is_second_hand_is_so_in_views_and_questions(
    session: Session, told: tuple[int, int], of_inner: Unknown, of_outer: Unknown, number: int
) -> None:
    outer, inner = told
    change(session, inner, of_inner)
    change(session, outer, of_outer)
    assert agree(session) == number


@pytest.mark.parametrize(("of_inner", "of_outer", "number"), THOUGHTS)
def test_own_thoughts_are_second_hand_nowhere(
    session: Session, press: Press, of_inner: Unknown, of_outer: Unknown, number: int
) -> None:
    page = press.article(THOUGHT, "Brill Post")
    he = press.actor(Person, "Ben Roe")
    outer = press.says(page, he, "he feared that it would rain", words=("He", "said"))
    inner = press.says(page, he, "that it would rain", words=("he", "feared"), parent_id=outer)
    change(session, inner, of_inner)
    change(session, outer, of_outer)
    assert agree(session) == number


def test_read_articles_are_told_alike(harbour: Session) -> None:
    assert agree(harbour) == 1


def timeline(session: Session, person: int) -> Iterator[int]:
    """Yield the acts of saying that the view has of somebody as a speaker, or one of several."""
    yield from session.scalars(
        text(
            "SELECT attribution_id FROM person_timeline "
            "WHERE person_id = :person AND what IN ('said', 'said together')"
        ),
        {"person": person},
    )


def test_what_a_group_said_is_its_members_whoever_they_proved_to_be(
    session: Session, press: Press
) -> None:
    page = press.article("The two said it would rain. The rest said it would not.", "Brill Post")
    ada, short = press.actor(Person, "Ada Cole"), press.actor(Person, "A. Cole")
    ben = press.actor(Person, "Ben Roe")
    both, rest = press.actor(Group, "the two"), press.actor(Group, "the rest")
    press.group(both, short, ben)
    press.group(rest, ben)
    together = press.says(page, both, "it would rain")
    apart = press.says(page, rest, "it would not")
    assert not list(said_by(session, str(ada)))
    press.merge(short, ada)
    for person, expected in ((ada, [together]), (ben, [together, apart])):
        asked = [each.attribution_id for each in said_by(session, str(person))]
        assert (asked, sorted(timeline(session, person))) == (expected, expected)


def test_what_one_may_have_said_of_oneself_is_not_said_about_one(
    session: Session, press: Press
) -> None:
    page = press.article("She said Ada Cole was right. He said Ada Cole was wrong.", "Brill Post")
    ada, ben = press.actor(Person, "Ada Cole"), press.actor(Person, "Ben Roe")
    hers = press.says(page, None, "Ada Cole was right", words=("She", None))
    his = press.says(page, None, "Ada Cole was wrong", words=("He", None))
    for words in ("Ada Cole was right", "Ada Cole was wrong"):
        press.mention(page, words, ada)
    for saying, who in ((hers, ada), (hers, ben), (his, ben)):
        press.may_be(page, saying, who)
    spoken = text("SELECT attribution_id FROM person_timeline WHERE what = 'spoken of'")
    assert [each.attribution_id for each in said_about(session, "Ada Cole")] == [his]
    assert session.scalars(spoken).all() == [his]


def test_a_document_of_one_who_proved_to_be_another_is_theirs(
    session: Session, press: Press
) -> None:
    page = press.article("A letter said it would rain.")
    ada, short = press.actor(Person, "Ada Cole"), press.actor(Person, "A. Cole")
    letter = press.actor(Document, "letter", parent_id=short)
    saying = press.says(page, letter, "it would rain")
    press.merge(short, ada)
    assert [each.attribution_id for each in said_by(session, "Ada Cole")] == [saying]


def test_who_was_struck_out_as_a_speaker_passes_nothing_on(
    session: Session, told: tuple[int, int]
) -> None:
    outer, inner = told

    def via() -> set[str | None]:
        [asked] = [each.via for each in said_by(session, "Ben Roe")]
        seen = text("SELECT via FROM said WHERE attribution_id = :id")
        return {asked, session.scalar(seen, {"id": inner})}

    assert via() == {"Ada Cole"}
    change(session, outer, {"status": "rejected"})
    assert via() == {None}
