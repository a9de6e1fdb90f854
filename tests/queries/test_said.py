"""What was said about somebody or on a subject, whose word it is, and what is second-hand."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from db.models import Attribution, Document, Group, Organization, Person, UnnamedSource
from db.queries.said import said_about, said_by, said_on
from db.queries.second_hand import second_hand
from db.queries.word_of import on_whose_word
from db.queries.wordings import who_said
from tests.queries.press import Press

MAY = date(2024, 5, 1)

TEXT = (
    "Ada Cole said Ben Roe had lied about the toll. "
    "Ben Roe denied that the toll was his. "
    "Ada Cole said he told Cy Dunn that Ben Roe knew of the toll. "
    "The toll is 4 crowns."
)


@pytest.fixture
def told(press: Press) -> dict[str, int]:
    """Ada speaks about Ben; Ben about himself; Dunn, by Ada's word, about Ben."""
    page = press.article(TEXT, "Brill Post", MAY)
    ada, ben, dunn = (press.actor(Person, name) for name in ("Ada Cole", "Ben Roe", "Cy Dunn"))
    lied = press.says(page, ada, "Ben Roe had lied about the toll", words=("Ada Cole", "said"))
    own = press.says(page, ben, "that the toll was his", words=("Ben Roe", "denied"))
    outer = press.says(page, ada, "he told Cy Dunn that Ben Roe knew of the toll")
    inner = press.says(page, dunn, "that Ben Roe knew of the toll", parent_id=outer)
    struck = press.says(page, ada, "The toll is 4 crowns", status="rejected")
    for saying, words in (
        (lied, "Ben Roe had lied about the toll"),
        (own, "the toll was his"),
        (inner, "Ben Roe knew of the toll"),
        (struck, "The toll is 4 crowns"),
    ):
        press.claim(page, words, saying)
    press.claim(page, "The toll is 4 crowns")
    for words, who in (("Ben Roe had", ben), ("his", ben), ("Ben Roe knew", ben)):
        press.mention(page, words, who)
    press.mention(page, "Cy Dunn", dunn)
    return {"lied": lied, "own": own, "outer": outer, "inner": inner, "struck": struck, "ben": ben}


def test_about_is_what_others_say_of_somebody_the_innermost_alone(
    session: Session, told: dict[str, int]
) -> None:
    found = [each.attribution_id for each in said_about(session, "Ben Roe")]
    assert found == [told["lied"], told["inner"]]
    # The words that tell of Dunn are Ada's own: who speaks by her word is named in them.
    assert [each.attribution_id for each in said_about(session, "Cy Dunn")] == [told["outer"]]
    assert not list(said_about(session, "Ada Cole"))


def test_about_can_be_by_one(session: Session, told: dict[str, int]) -> None:
    assert [e.attribution_id for e in said_about(session, "Ben Roe", by="Cy Dunn")] == [
        told["inner"]
    ]
    assert not list(said_about(session, "Ben Roe", by="Ben Roe"))


def test_a_name_in_the_source_is_not_about_it(session: Session, press: Press) -> None:
    page = press.article("“It rained,” Ada Cole said, “all day.”")
    ada, ben = press.actor(Person, "Ada Cole"), press.actor(Person, "Ben Roe")
    press.says(page, ben, "“It rained,”", "“all day.”")
    press.mention(page, "Ada Cole", ada)
    assert not list(said_about(session, "Ada Cole"))


def test_on_a_subject_are_quotes_and_claims_that_hold_the_words(
    session: Session, told: dict[str, int], press: Press
) -> None:
    page = press.article("“A toll is a tax,” said Ada Cole.", "Coast Herald", date(2024, 4, 1))
    saying = press.says(page, None, "“A toll is a tax,”")
    press.quotes(page, saying, ["A toll is a tax,"])
    press.quotes(page, saying, ["tax"], status="rejected")
    press.scare(page, "toll is")
    found = [each.attribution_id for each in said_on(session, "TOLL")]
    assert found == [saying, told["lied"], told["own"], told["inner"]]
    assert [e.attribution_id for e in said_on(session, "toll", outlet="Coast Herald")] == [saying]
    assert [e.attribution_id for e in said_on(session, "toll lied")] == [told["lied"]]
    assert not list(said_on(session, "crowns"))
    assert not list(said_on(session, "toll", since="2024-06"))


def test_second_hand_is_by_the_word_of_another(session: Session, told: dict[str, int]) -> None:
    [row] = second_hand(session)
    assert (row.attribution_id, row.speaker, row.via) == (told["inner"], "Cy Dunn", "Ada Cole")
    assert row.via_attribution_id == told["outer"]
    assert row.further_via is None
    assert list(second_hand(session, through="Ada Cole")) == [row]
    assert list(second_hand(session, by="Cy Dunn")) == [row]
    assert not list(second_hand(session, through="Cy Dunn"))


OWN: list[tuple[dict[str, Any], dict[str, Any], int]] = [
    ({"source_text": "They"}, {}, 1),
    ({"source_text": "I"}, {}, 0),
    ({"source_text": "They", "status": "rejected"}, {}, 0),
    ({"source_text": "They"}, {"status": "rejected"}, 0),
    ({"source_text": "They"}, {"speaker": None, "words": ("he", None)}, 1),
    ({"source_text": "He"}, {"speaker": None, "words": ("he", None)}, 0),
]


@pytest.mark.parametrize(("inner", "outer", "number"), OWN)
def test_what_one_tells_of_oneself_is_not_second_hand(
    session: Session, press: Press, inner: dict[str, Any], outer: dict[str, Any], number: int
) -> None:
    page = press.article("Ada Cole said he thinks that it will rain.")
    ada = press.actor(Person, "Ada Cole")
    outer = {"speaker": ada, **outer}
    around = press.says(page, outer.pop("speaker"), "he thinks that it will rain", **outer)
    saying = press.says(page, None, "that it will rain", parent_id=around)
    for name, value in inner.items():
        setattr(session.get_one(Attribution, saying), name, value)
    session.flush()
    assert second_hand(session).count() == number


def test_one_s_own_thoughts_are_not_second_hand(session: Session, press: Press) -> None:
    page = press.article("Ada Cole said she thinks that it will rain.")
    ada = press.actor(Person, "Ada Cole")
    around = press.says(page, ada, "she thinks that it will rain")
    press.says(page, ada, "that it will rain", parent_id=around)
    assert not list(second_hand(session))


BASES = [
    (Person, {}, "named"),
    (Group, {}, "named"),
    (Organization, {}, "body"),
    (Document, {}, "body"),
    (UnnamedSource, {"number": "one"}, "unnamed"),
    (None, {}, "unknown"),
]


@pytest.mark.parametrize(("kind", "columns", "basis"), BASES)
def test_whose_word_is_told_by_who_speaks(
    session: Session, press: Press, kind: type | None, columns: dict[str, str], basis: str
) -> None:
    page = press.article("It will rain, she said.", on=MAY)
    speaker = press.actor(kind, "Ada Cole", **columns) if kind else None
    saying = press.says(page, speaker, "It will rain")
    press.claim(page, "It will rain", saying)
    [row] = on_whose_word(session, "rain")
    assert (row.basis, row.attribution_id, row.claim_id) == (basis, saying, None)
    assert list(on_whose_word(session, "rain", basis=basis)) == [row]  # type: ignore[arg-type]
    assert not list(on_whose_word(session, "rain", basis="own voice"))


def test_own_voice_and_second_hand_are_told(session: Session, told: dict[str, int]) -> None:
    rows = [(each.basis, each.attribution_id) for each in on_whose_word(session, "toll")]
    assert rows == [
        ("named", told["lied"]),
        ("named", told["own"]),
        ("second-hand", told["inner"]),
        ("own voice", None),
    ]


def test_who_said_words_in_marks_or_without(session: Session, press: Press) -> None:
    page = press.article("Ada Cole called the toll “a tax on air” and a “joke”.", on=MAY)
    ada = press.actor(Person, "Ada Cole")
    saying = press.says(page, ada, "the toll “a tax on air”", words=("Ada Cole", "called"))
    press.quotes(page, saying, ["a tax on air"], kind="partial")
    press.claim(page, "the toll “a tax on air”", saying)
    press.scare(page, "joke")
    [row] = who_said(session, "tax air")
    assert (row.speaker, row.text, row.in_marks) == ("Ada Cole", "a tax on air", True)
    [row] = who_said(session, "toll tax")
    assert (row.speaker, row.text, row.in_marks) == ("Ada Cole", "the toll “a tax on air”", False)
    assert not list(who_said(session, "toll tax", in_marks=True))
    assert not list(who_said(session, "joke"))
    assert not list(who_said(session, "tax", until="2024-04"))


def test_somebody_in_a_group_has_said_what_it_said(session: Session, press: Press) -> None:
    page = press.article("Cole and Roe said it will rain. Cole said it will not.")
    ada, both = press.actor(Person, "Ada Cole"), press.actor(Group, "Cole and Roe")
    press.group(both, ada)
    press.says(page, both, "it will rain")
    press.says(page, ada, "it will not")
    assert [each.text for each in said_by(session, "Ada Cole")] == ["it will rain", "it will not"]
