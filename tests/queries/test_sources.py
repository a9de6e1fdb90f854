"""Sources without a name: who is one, what is counted, which are described alike."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from db.errors import QuestionError
from db.models import (
    Article,
    ArticleActor,
    Attribution,
    Group,
    Organization,
    Person,
    UnnamedSource,
)
from db.queries.sources import described_alike, never_quoted_in_marks, quoted_without_name
from tests.queries.press import Press

TEXT = (
    "A pilot said it was late. “It is dark,” a pilot said. Two clerks said it would rain. "
    "Ada Cole said it was cold. The ministry said it was warm. Cole and a clerk said no."
)


@pytest.fixture
def told(press: Press) -> dict[str, int]:
    """A pilot, once in marks; two clerks; a person, a body and a group, who are none of them."""
    page = press.article(TEXT, "Brill Post", date(2024, 5, 1))
    pilot = press.actor(UnnamedSource, "pilot", number="one")
    clerks = press.actor(UnnamedSource, "two clerks", number="several")
    late = press.says(page, pilot, "it was late")
    dark = press.says(page, pilot, "“It is dark,”", kind="direct")
    press.quotes(page, dark, ["It is dark,"])
    rain = press.says(page, clerks, "it would rain")
    press.says(page, press.actor(Person, "Ada Cole"), "it was cold")
    press.says(page, press.actor(Organization, "the ministry"), "it was warm")
    press.says(page, press.actor(Group, "Cole and a clerk"), "no")
    return {
        "page": page,
        "pilot": pilot,
        "clerks": clerks,
        "late": late,
        "dark": dark,
        "rain": rain,
    }


def test_each_source_is_a_row_with_its_sayings(session: Session, told: dict[str, int]) -> None:
    rows = list(quoted_without_name(session))
    assert [(e.source, e.number, e.statements, e.in_marks, e.first_words) for e in rows] == [
        ("pilot", "one", 2, 1, "it was late"),
        ("two clerks", "several", 1, 0, "it would rain"),
    ]
    assert {(e.article_id, e.outlet, e.published_on) for e in rows} == {
        (told["page"], "Brill Post", date(2024, 5, 1))
    }
    assert [each.source_id for each in rows] == [told["pilot"], told["clerks"]]
    text = session.get_one(Article, told["page"]).text
    assert [text[e.start_char : e.end_char] for e in rows] == [e.first_words for e in rows]


def test_only_in_indirect_speech(session: Session, told: dict[str, int]) -> None:
    [row] = never_quoted_in_marks(session)
    assert row.source_id == told["clerks"]


NARROWED: list[tuple[dict[str, Any], int]] = [
    ({"outlet": "Brill Post"}, 2),
    ({"outlet": "Coast Herald"}, 0),
    ({"since": "2024-05-01", "until": "2024-05-01"}, 2),
    ({"since": "2024-05-02"}, 0),
    ({"until": "2024-04"}, 0),
]


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize(("narrowed", "number"), NARROWED)
def test_outlet_and_days_narrow(
    session: Session, press: Press, narrowed: dict[str, Any], number: int
) -> None:
    page = press.article("It rained.", "Coast Herald")
    press.says(page, None, "It rained.")
    assert quoted_without_name(session, **narrowed).count() == number


def test_what_was_struck_out_does_not_count(session: Session, told: dict[str, int]) -> None:
    session.get_one(Attribution, told["rain"]).status = "rejected"
    session.get_one(Attribution, told["late"]).status = "rejected"
    session.flush()
    [row] = quoted_without_name(session)
    assert (row.source, row.statements, row.first_words) == ("pilot", 1, "“It is dark,”")
    assert row.start_char == TEXT.index("“It is dark")
    assert not list(never_quoted_in_marks(session))


def test_a_source_that_was_struck_out_is_none(
    session: Session, press: Press, told: dict[str, int]
) -> None:
    press.names(told["page"], told["clerks"], status="rejected")
    assert [each.source for each in quoted_without_name(session)] == ["pilot"]


def test_whoever_proved_to_be_somebody_named_is_none(
    session: Session, press: Press, told: dict[str, int]
) -> None:
    known = press.actor(Person, "Ben Roe")
    press.names(told["page"], told["clerks"], actor_id=known)
    assert [each.source for each in quoted_without_name(session)] == ["pilot"]


def test_copies_count_only_if_asked_for(session: Session, told: dict[str, int]) -> None:
    for each in ("dark", "rain"):
        session.get_one(Attribution, told[each]).is_copy = True
    session.flush()
    [row] = quoted_without_name(session)
    assert (row.source, row.statements, row.in_marks) == ("pilot", 1, 0)
    assert [e.statements for e in quoted_without_name(session, with_copies=True)] == [2, 1]
    # The pilot is quoted in marks there, in words that the article has from another.
    assert not list(never_quoted_in_marks(session))
    [row] = never_quoted_in_marks(session, with_copies=True)
    assert row.source == "two clerks"


@pytest.fixture
def alike(press: Press) -> dict[str, int]:
    """Harbour officials in two articles, one of them twice; a U.S. official in one alone."""
    one, two = press.article("It rained. It froze. It blew."), press.article("It rained. It blew.")
    found: dict[str, int] = {"one": one, "two": two}
    for name, page, words, told, key in (
        ("a", one, "It rained.", "harbour official", "u:official: harbor"),
        ("b", one, "It froze.", "officials of the harbour", "u:official: harbor"),
        ("c", two, "It rained.", "an official of the harbour", "u:official: harbor"),
        ("d", two, "It blew.", "U.S. officials", "u:official: United States"),
    ):
        found[name] = press.actor(UnnamedSource, told, number="one")
        press.key(found[name], key)
        found[f"{name} says"] = press.says(page, found[name], words)
    return found


def test_alike_are_those_of_other_articles(session: Session, alike: dict[str, int]) -> None:
    rows = list(described_alike(session))
    assert [each.source_id for each in rows] == [alike["a"], alike["b"], alike["c"]]
    assert {(each.description, each.alike) for each in rows} == {("official: harbor", 2)}
    texts = [session.get_one(Article, each.article_id).text for each in rows]
    said = [text[each.start_char : each.end_char] for text, each in zip(texts, rows, strict=True)]
    assert said == ["It rained.", "It froze.", "It rained."]


WORDS = [
    ("harbour", 3),
    ("HARBOUR offic", 3),
    ("harbor", 3),
    ("arbour", 0),
    ("harbour pilot", 0),
    ("of the harbour", 3),
    ("US", 0),
    ("100%", 0),
]


@pytest.mark.usefixtures("alike")
@pytest.mark.parametrize(("words", "number"), WORDS)
def test_alike_by_words_of_one_description(session: Session, words: str, number: int) -> None:
    assert described_alike(session, words=words).count() == number


def test_abbreviations_are_found_with_and_without_points(
    session: Session, press: Press, alike: dict[str, int]
) -> None:
    again = press.actor(UnnamedSource, "American official", number="one")
    press.key(again, "u:official: United States")
    press.says(alike["one"], again, "It blew.")
    for words in ("US official", "U.S. officials", "American", "united states"):
        assert [e.source_id for e in described_alike(session, words=words)] == [again, alike["d"]]


@pytest.mark.usefixtures("alike")
def test_no_words_are_told(session: Session) -> None:
    with pytest.raises(QuestionError):
        described_alike(session, words=' "*" ')


def test_alike_in_one_article_alone_are_not_listed(session: Session, alike: dict[str, int]) -> None:
    session.get_one(Attribution, alike["c says"]).status = "rejected"
    session.flush()
    assert not list(described_alike(session))


def test_one_to_whom_somebody_speaks_is_no_source(
    session: Session, press: Press, alike: dict[str, int]
) -> None:
    session.get_one(Attribution, alike["c says"]).status = "rejected"
    press.says(alike["two"], None, "It rained.", **press.to(alike["two"], alike["c"]))
    assert not list(described_alike(session))


def test_copies_quote_one_source_not_two(session: Session, alike: dict[str, int]) -> None:
    session.get_one(Attribution, alike["c says"]).is_copy = True
    session.flush()
    assert not list(described_alike(session))
    assert described_alike(session, with_copies=True).count() == 3


def test_of_those_alike_whoever_is_quoted_in_a_copy_alone_is_not_listed(
    session: Session, press: Press, alike: dict[str, int]
) -> None:
    page = press.article("It rained.")
    copied = press.actor(UnnamedSource, "harbour official", number="one")
    press.key(copied, "u:official: harbor")
    press.says(page, copied, "It rained.", is_copy=True)
    assert copied not in [each.source_id for each in described_alike(session)]
    rows = list(described_alike(session, with_copies=True))
    assert [each.source_id for each in rows] == [alike["a"], alike["b"], alike["c"], copied]
    assert {each.alike for each in rows} == {3}


def test_sources_described_alike_stay_apart(session: Session, alike: dict[str, int]) -> None:
    list(described_alike(session))
    held = session.query(ArticleActor.actor_id).where(ArticleActor.actor_id != alike["d"])
    assert held.distinct().count() == 3
