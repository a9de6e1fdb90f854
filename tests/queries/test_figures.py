"""Numbers that articles give: whose they are, what narrows them."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from db.errors import NotOneError, QuestionError
from db.models import Attribution, Claim, Person
from db.queries.figures import numbers
from tests.queries.press import Press

MAY = date(2024, 5, 1)
TEXT = (
    "About 40 miners left, Ada Cole said. The dam is 90 km long. "
    "“Some 2 to 3 million crowns,” Cole said. Then 7 more."
)


@pytest.fixture
def told(press: Press) -> dict[str, int]:
    """A number in a claim of hers, one of the article, one in her words, one in no claim."""
    page = press.article(TEXT, "Brill Post", MAY)
    ada = press.actor(Person, "Ada Cole")
    left = press.says(page, ada, "About 40 miners left", words=("Ada Cole", "said"))
    cost = press.says(page, ada, "“Some 2 to 3 million crowns,”", said_on=date(2024, 4, 30))
    claim = press.claim(page, "About 40 miners left", left)
    dam = press.claim(page, "The dam is 90 km long")
    press.number(
        page,
        "About 40 miners",
        claim,
        value=40,
        comparison="about",
        unit="people",
        what_text="miners",
    )
    press.number(page, "90 km", dam, value=90, unit="km", kind="measure")
    press.number(
        page,
        "2 to 3 million crowns",
        value=2e6,
        value_to=3e6,
        comparison="between",
        unit="NOK",
        kind="money",
    )
    press.number(page, "7", value=7)
    return {"page": page, "left": left, "cost": cost, "claim": claim, "dam": dam}


@pytest.mark.usefixtures("told")
def test_own_voice_and_attributed_are_told_apart(session: Session) -> None:
    rows = list(numbers(session))
    assert [(each.value, each.unit, each.voice, each.speaker) for each in rows] == [
        (40, "people", "attributed", "Ada Cole"),
        (90, "km", "own voice", None),
        (2e6, "NOK", "attributed", "Ada Cole"),
        (7, None, "own voice", None),
    ]
    assert [each.dated_on for each in rows] == [MAY, MAY, date(2024, 4, 30), MAY]
    assert [each.statement for each in rows[:2]] == [
        "About 40 miners left",
        "The dam is 90 km long",
    ]
    assert (rows[0].comparison, rows[0].what_text) == ("about", "miners")
    # In no claim: the words around.
    assert rows[3].claim_id is None
    assert rows[3].statement in TEXT
    assert "Then 7 more." in rows[3].statement
    assert [TEXT[each.start_char : each.end_char] for each in rows] == [e.number for e in rows]


ASKED: list[tuple[dict[str, Any], list[float]]] = [
    ({"unit": "people"}, [40]),
    ({"unit": "nok"}, [2e6]),
    ({"at_least": 90.0}, [90, 2e6]),
    ({"at_most": 40.0}, [40, 7]),
    ({"at_least": 2.5e6}, [2e6]),
    ({"at_least": 3.5e6}, []),
    ({"at_most": 2.5e6, "at_least": 2.5e6}, [2e6]),
    ({"words": "dam"}, [90]),
    ({"words": "MINERS left"}, [40]),
    ({"words": "crowns"}, []),
    ({"outlet": "Brill Post", "unit": "km"}, [90]),
    ({"outlet": "Herald"}, []),
]


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize(("asked", "values"), ASKED)
def test_numbers_are_narrowed(
    session: Session, press: Press, asked: dict[str, Any], values: list[float]
) -> None:
    press.outlet("Herald")
    assert [each.value for each in numbers(session, **asked)] == values


@pytest.mark.usefixtures("told")
def test_a_unit_that_no_number_has_is_told_with_near_ones(session: Session) -> None:
    with pytest.raises(NotOneError) as caught:
        numbers(session, unit="peopel")
    assert caught.value.choices == ("people | numbers: 1",)


@pytest.mark.parametrize("words", ["", "…"])
def test_no_words_are_told(session: Session, words: str) -> None:
    with pytest.raises(QuestionError):
        numbers(session, words=words)


def test_a_claim_that_was_struck_out_leaves_its_number(
    session: Session, told: dict[str, int]
) -> None:
    session.get_one(Claim, told["claim"]).status = "rejected"
    session.flush()
    [row] = numbers(session, unit="people")
    # It still stands in what she is said to have said.
    assert (row.value, row.claim_id, row.voice, row.speaker) == (
        40,
        None,
        "attributed",
        "Ada Cole",
    )
    assert not list(numbers(session, words="miners"))


def test_whoever_was_struck_out_gave_no_number(session: Session, told: dict[str, int]) -> None:
    session.get_one(Attribution, told["left"]).status = "rejected"
    session.get_one(Attribution, told["cost"]).status = "rejected"
    session.flush()
    assert {(each.voice, each.speaker) for each in numbers(session)} == {("own voice", None)}


def test_copies_are_said_to_be_so(session: Session, press: Press, told: dict[str, int]) -> None:
    session.get_one(Attribution, told["left"]).is_copy = True
    first = press.article(TEXT, "Wire", MAY)
    dam = "The dam is 90 km long."
    press.shares(told["page"], first, dam, original_id=first, original_basis="it is earlier")
    assert [each.is_copy for each in numbers(session)] == [True, True, False, False]


def test_no_statement_a_number(
    session: Session, told: dict[str, int], statements: list[str]
) -> None:
    statements.clear()
    assert told
    assert len(numbers(session).first(50)) == 4
    assert len(statements) == 1
