"""Which claims a search finds, in which order, and who stands behind each."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from db.errors import QuestionError
from db.models import (
    ActorMember,
    ArticleAuthor,
    Attribution,
    AttributionSpan,
    Claim,
    Document,
    Group,
    Mention,
    Proposition,
    PropositionClaim,
    Quantity,
)
from db.queries.claim_parts import Figure, Firmness, SameClaim, Voice
from db.queries.claims import ClaimSearch, find_claims
from db.queries.happened import about_both
from db.queries.places import at_place
from tests.queries.planted import actor, attribution, full_article, span

WAIT = 'the "ghost ferries" would wait'
CLOSED = "Harbour bridge closed"
SLOW = 'it was "very slow"'
PUBLISHED = date(2024, 5, 1)


@pytest.fixture
def planted(session: Session) -> Session:
    """The article of the pages, with a claim of the diplomat's within hers, and all it can give."""
    full_article(session)
    session.add(
        Claim(
            article_id=1,
            attribution_id=2,
            stance="denies",
            is_negated=True,
            hedge_text="very",
            **span(SLOW),
        )
    )
    own = session.query(Claim).filter_by(kind="own voice").one()
    own.check_worthiness, own.check_reasons = 0.5, "past event"
    session.add(ArticleAuthor(article_id=1, position=0, name_text="Jo Pask"))
    session.add(
        Mention(article_id=1, kind="name", actor_ref_id=2, actor_id=2, **span("ghost ferries"))
    )
    session.add(
        Quantity(
            article_id=1,
            claim_id=own.id,
            kind="count",
            comparison="about",
            value=3,
            unit="bridge",
            **span("bridge"),
        )
    )
    session.get_one(Attribution, 2).dated_on = date(2024, 4, 30)
    session.flush()
    return session


SEARCHES = [
    (ClaimSearch(), [SLOW, CLOSED, WAIT]),
    (ClaimSearch("WOULD ferries"), [WAIT]),
    (ClaimSearch("would bridge"), []),
    (ClaimSearch(by=1), [WAIT]),
    (ClaimSearch(by=2), [SLOW]),
    (ClaimSearch(by=3), []),
    (ClaimSearch(about=2), [WAIT]),
    (ClaimSearch(about=1), []),
    (ClaimSearch(numbers=True), [CLOSED]),
    (ClaimSearch(numbers=True, by=1), []),
    (ClaimSearch(since=date(2024, 5, 1)), [CLOSED, WAIT]),
    (ClaimSearch(until=date(2024, 4, 30)), [SLOW]),
    (ClaimSearch(since=date(2024, 5, 2)), []),
    (ClaimSearch(own_voice=True), [CLOSED]),
    (ClaimSearch(stance="denies"), [SLOW]),
    (ClaimSearch(stance="asserts"), []),
]


@pytest.mark.parametrize(("search", "found"), SEARCHES, ids=str)
def test_a_search_finds(planted: Session, search: ClaimSearch, found: list[str]) -> None:
    assert [each.text for each in find_claims(planted, search)] == found


@pytest.mark.parametrize(("mine", "theirs", "told"), [("41", "41", None), ("41", "43", "43")])
def test_the_same_claim_again_is_named(
    planted: Session, mine: str, theirs: str, told: str | None
) -> None:
    one, other = (planted.query(Claim).filter_by(text=words).one() for words in (SLOW, WAIT))
    planted.add(Proposition(id=1, method="same words"))
    planted.flush()
    for claim, numbers in ((one, mine), (other, theirs)):
        planted.add(
            PropositionClaim(
                claim_id=claim.id, proposition_id=1, method="same words", numbers=numbers
            )
        )
    planted.flush()
    found = {each.text: each.again for each in find_claims(planted, ClaimSearch())}
    assert found[SLOW] == (SameClaim(other.id, 1, told),)
    assert found[CLOSED] == ()
    assert {each.text: each.again_number for each in find_claims(planted, ClaimSearch())} == {
        SLOW: 1,
        CLOSED: 0,
        WAIT: 1,
    }
    other.status = "rejected"
    planted.flush()
    [alone] = find_claims(planted, ClaimSearch(by=2))
    assert (alone.again, alone.again_number) == ((), 0)


def test_of_many_that_claim_the_same_the_first_are_named_and_the_rest_counted(
    planted: Session,
) -> None:
    planted.add(Proposition(id=1, method="same words"))
    planted.flush()
    for number in range(10, 17):
        attribution(planted, number, WAIT)
        claim = Claim(id=number, article_id=1, attribution_id=number, **span(WAIT))
        claim.status = "rejected" if number == 11 else "read"
        planted.add(claim)
        planted.flush()
        planted.add(
            PropositionClaim(
                claim_id=number, proposition_id=1, method="same words", numbers=str(number)
            )
        )
    planted.flush()
    found = {each.id: each for each in find_claims(planted, ClaimSearch())}
    again = {key: [same.claim_id for same in found[key].again] for key in (10, 12, 16)}
    assert again == {10: [12, 13, 14], 12: [10, 13, 14], 16: [10, 12, 13]}
    assert [found[key].again_number for key in (10, 12, 16)] == [5, 5, 5]
    assert [same.numbers for same in found[16].again] == ["10", "12", "13"]


@pytest.fixture
def split(planted: Session) -> Session:
    """A claim that the words for who says it interrupt, with numbers and names here and there."""
    hull = span('A diplomat told Mara Lindqvist it was "very slow"')
    attribution(planted, 4, str(hull["text"]))
    pieces = [span("A diplomat"), span('it was "very slow"')]
    planted.add_all(
        AttributionSpan(attribution_id=4, role="content", position=at, **piece)
        for at, piece in enumerate(pieces)
    )
    hull["text"] = " ".join(str(piece["text"]) for piece in pieces)
    planted.add(
        Claim(article_id=1, attribution_id=4, is_split=True, place_text="very slow", **hull)
    )
    mentioned = {1: "Mara Lindqvist", 2: "A diplomat"}
    planted.add_all(
        Mention(article_id=1, kind="name", actor_ref_id=who, actor_id=who, **span(words))
        for who, words in mentioned.items()
    )
    planted.add_all(
        Quantity(article_id=1, kind="count", comparison="exactly", value=1, **span(words))
        for words in ("Mara", "slow")
    )
    planted.flush()
    return planted


def test_what_interrupts_a_claim_is_not_in_it(split: Session) -> None:
    def found(search: ClaimSearch) -> list[str]:
        return [each.text for each in find_claims(split, search)]

    both = 'A diplomat it was "very slow"'
    assert found(ClaimSearch(about=1)) == []
    assert found(ClaimSearch(about=2)) == [both, WAIT]
    assert found(ClaimSearch(numbers=True)) == [SLOW, CLOSED, both]
    [claim] = find_claims(split, ClaimSearch("diplomat"))
    assert [each.text for each in claim.figures] == ["slow"]
    assert list(about_both(split, 1, 2)) == []
    assert [(each.text, each.who) for each in at_place(split, "slow")] == [(both, "A diplomat")]


def test_rejected_claims_are_left_out(planted: Session) -> None:
    for claim in planted.query(Claim):
        claim.status = "rejected"
    planted.flush()
    assert find_claims(planted, ClaimSearch()) == ()


def test_the_claimant_stands_first_and_then_through_whom(planted: Session) -> None:
    inner, own, outer = find_claims(planted, ClaimSearch())
    hers = Voice("Mara Lindqvist", "She", "said")
    assert inner.voices == (Voice("A diplomat", "A diplomat", "told"), hers)
    assert outer.voices == (hers,)
    assert (own.voices, own.authors, own.outlet) == ((), ("Jo Pask",), "Coast Herald")
    assert (inner.authors, inner.dated_on, own.dated_on) == ((), date(2024, 4, 30), PUBLISHED)
    assert inner.firmness == Firmness("denies", is_negated=True, hedge_text="very")
    assert own.figures == (Figure("bridge", "about", 3, None, None, "bridge"),)
    assert (own.check_worthiness, own.check_reasons) == (0.5, "past event")


@pytest.mark.parametrize("kind", ["group", "document"])
def test_whoever_speaks_in_a_group_or_a_document_is_behind_it(planted: Session, kind: str) -> None:
    if kind == "group":
        actor(planted, 4, Group(name="Both"))
        planted.add(ActorMember(group_id=4, member_id=2))
    else:
        actor(planted, 4, Document(name="Letter", parent_id=2))
    said = planted.get_one(Attribution, 1)
    said.speaker_ref_id = said.speaker_id = 4
    planted.flush()
    assert [each.text for each in find_claims(planted, ClaimSearch(by=2))] == [SLOW, WAIT]


def test_the_most_checkable_comes_first(planted: Session) -> None:
    for words, worth in ((SLOW, 0.75), (WAIT, None)):
        claim = planted.query(Claim).filter_by(text=words).one()
        claim.attribution_id, claim.kind = None, "own voice"
        claim.check_worthiness = worth
        claim.check_reasons = "number" if worth else None
    planted.flush()
    found = find_claims(planted, ClaimSearch(own_voice=True))
    assert [each.text for each in found] == [SLOW, CLOSED, WAIT]
    assert [each.text for each in find_claims(planted, ClaimSearch(own_voice=True), 1)] == [SLOW]


def test_the_number_of_statements_does_not_grow(planted: Session, statements: list[str]) -> None:
    numbers = []
    for number in (10, 11):
        attribution(planted, number, WAIT, source_text="She", cue_text="said")
        planted.add(Claim(article_id=1, attribution_id=number, **span(WAIT)))
        planted.flush()
        planted.expire_all()
        statements.clear()
        find_claims(planted, ClaimSearch())
        numbers.append(len(statements))
    assert numbers == [5, 5]


def test_words_without_a_letter_or_digit_are_told(planted: Session) -> None:
    with pytest.raises(QuestionError):
        find_claims(planted, ClaimSearch("%"))
