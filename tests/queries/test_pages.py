"""A page holds what was read in the article, by a fixed number of statements."""

from sqlalchemy.orm import Session

from db.models import Claim, Quantity, Quote
from db.queries.pages import PageBlock, PageFact, PageMark, PageSaying, article_page
from tests.queries.planted import TEXT, full_article, span

WAIT = 'the "ghost ferries" would wait'


def test_a_page_holds_what_was_read(session: Session) -> None:
    full_article(session)
    page = article_page(session, 1)
    assert page is not None
    assert (page.headline, page.path, page.text) == (
        "Harbour bridge closed",
        "news/storm.txt",
        TEXT,
    )
    assert page.facts == (
        PageFact("outlet", "Coast Herald", "curated", "on the photocopy"),
        PageFact("published", "2024-05-01", "stated", None),
    )
    assert page.blocks == (
        PageBlock("headline", 0, 21),
        PageBlock("boilerplate", None, None),
        PageBlock("paragraph", 23, len(TEXT)),
    )
    assert page.edits == (("join", 2), ("mark", 1))


def test_marks_come_in_order_with_who_said_them_and_through_whom(session: Session) -> None:
    full_article(session)
    page = article_page(session, 1)
    assert page is not None
    hers = PageSaying("Mara Lindqvist", "She", "said", None, None, None, is_second_hand=False)
    his = PageSaying(
        "A diplomat", "A diplomat", "told", None, "Mara Lindqvist", "She", is_second_hand=True
    )
    assert [(mark.kind, TEXT[mark.start : mark.end], mark.saying) for mark in page.marks] == [
        ("own voice", "Harbour bridge closed", None),
        ("partial", "very slow", his),
        ("claim", 'the "ghost ferries" would wait', hers),
        ("scare", "ghost ferries", None),
    ]
    assert all(isinstance(mark, PageMark) for mark in page.marks)


def test_the_numbers_of_a_rejected_claim_stay_in_the_page(session: Session) -> None:
    full_article(session)
    claims = {each.text: each for each in session.query(Claim)}
    for words, claim in (("bridge", "Harbour bridge closed"), ("wait", WAIT)):
        where = {"claim_id": claims[claim].id, **span(words)}
        session.add(Quantity(article_id=1, kind="count", comparison="exactly", value=1, **where))
    claims[WAIT].status = "rejected"
    session.flush()
    page = article_page(session, 1)
    assert page is not None
    assert [(at, each.text) for at, each in page.figures] == [(TEXT.index("wait"), "wait")]
    told = {TEXT[mark.start : mark.end]: mark.figures for mark in page.marks}
    assert [each.text for each in told["Harbour bridge closed"]] == ["bridge"]


def test_the_number_of_statements_does_not_grow(session: Session, statements: list[str]) -> None:
    full_article(session)
    numbers = []
    for start in range(23, 43, 10):
        words = TEXT[start : start + 3]
        session.add(
            Quote(
                article_id=1,
                kind="scare",
                **(span(words) | {"start_char": start, "end_char": start + 3}),
            )
        )
        session.flush()
        statements.clear()
        article_page(session, 1)
        numbers.append(len(statements))
    assert numbers == [8, 8]


def test_there_is_no_page_of_an_unknown_article(session: Session) -> None:
    assert article_page(session, 1) is None
