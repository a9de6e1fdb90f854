"""An article with its marks by keys: what was read, who said it, and nothing that was rejected."""

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from db.models import Attribution, AttributionSpan, Claim, Quote
from db.queries.pages import PageBlock, PageFact
from db.queries.readings import Edit, reading_of
from tests.queries.planted import TEXT, full_article, span


def test_a_reading_holds_the_article_and_its_marks(session: Session) -> None:
    full_article(session)
    reading = reading_of(session, 1)
    assert reading is not None
    assert (reading.headline, reading.outlet, reading.path) == (
        "Harbour bridge closed",
        "Coast Herald",
        "news/storm.txt",
    )
    assert reading.blocks[0] == PageBlock("headline", 0, 21)
    assert PageFact("outlet", "Coast Herald", "curated", "on the photocopy") in reading.facts
    assert [(mark.kind, TEXT[mark.start : mark.end]) for mark in reading.marks] == [
        ("own voice", "Harbour bridge closed"),
        ("partial", "very slow"),
        ("claim", 'the "ghost ferries" would wait'),
        ("scare", "ghost ferries"),
    ]
    assert all(mark.text == TEXT[mark.start : mark.end] for mark in reading.marks)
    assert all(isinstance(edit, Edit) for edit in reading.edits)
    assert [edit.start for edit in reading.edits] == sorted(edit.start for edit in reading.edits)


def test_each_mark_has_its_saying_but_own_voice_and_scare_quotes(session: Session) -> None:
    full_article(session)
    reading = reading_of(session, 1)
    assert reading is not None
    said = {mark.kind: reading.sayings.get(mark.attribution_id or 0) for mark in reading.marks}
    assert said["own voice"] is said["scare"] is None
    his, hers = said["partial"], said["claim"]
    assert his is not None
    assert hers is not None
    assert (hers.speaker, hers.source_text, hers.via) == ("Mara Lindqvist", "She", None)
    assert (his.speaker, his.via, his.via_text) == ("A diplomat", "Mara Lindqvist", "She")
    assert (his.parent_id, his.via_id) == (hers.id, hers.speaker_id)


def test_a_claim_that_the_cue_interrupts_is_marked_in_pieces(session: Session) -> None:
    full_article(session)
    whole = reading_of(session, 1)
    assert whole is not None
    claim = next(mark for mark in whole.marks if mark.kind == "claim")
    assert claim.pieces == ((claim.start, claim.end),)
    session.execute(update(Claim).where(Claim.id == claim.id).values(is_split=True))
    session.execute(delete(AttributionSpan))
    for position, (start, end) in enumerate(
        ((claim.start - 4, claim.start + 3), (claim.start + 9, claim.end))
    ):
        session.add(
            AttributionSpan(
                attribution_id=claim.attribution_id,
                role="content",
                position=position,
                start_char=start,
                end_char=end,
                text=TEXT[start:end],
            )
        )
    session.flush()
    reading = reading_of(session, 1)
    assert reading is not None
    split = next(mark for mark in reading.marks if mark.kind == "claim")
    assert split.pieces == (
        (claim.start, claim.start + 3),
        (claim.start + 9, claim.end),
    )


def test_rejected_rows_are_left_out(session: Session) -> None:
    full_article(session)
    session.execute(update(Quote).where(Quote.kind == "scare").values(status="rejected"))
    session.execute(
        update(Attribution).where(Attribution.parent_id.is_not(None)).values(status="rejected")
    )
    reading = reading_of(session, 1)
    assert reading is not None
    assert "scare" not in {mark.kind for mark in reading.marks}
    assert len(reading.sayings) == 1


def test_no_article_has_no_reading(session: Session) -> None:
    full_article(session)
    assert reading_of(session, 2) is None


def test_the_number_of_statements_does_not_grow(session: Session, statements: list[str]) -> None:
    full_article(session)
    numbers = []
    for start in range(23, 43, 10):
        place = span(TEXT[start : start + 3]) | {"start_char": start, "end_char": start + 3}
        session.add(Quote(article_id=1, kind="scare", **place))
        session.flush()
        statements.clear()
        assert reading_of(session, 1)
        numbers.append(len(statements))
    assert numbers == [10, 10]
