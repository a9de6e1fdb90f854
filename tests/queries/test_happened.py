"""What happened, in order, and what is reported of two together."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from db.errors import QuestionError
from db.models import Group, Person
from db.queries.happened import about_both, timeline
from db.queries.word_of import on_whose_word
from tests.queries.press import Press

MAY = date(2024, 5, 10)
CALL = date(2024, 5, 2)
TALKS = date(2024, 6, 1)

TEXT = (
    "Cole rang Roe on May 2. Cole will meet Roe in June, Dunn said. Cole was ill. Roe was not. "
    "“Cole and Roe are friends,” Dunn said. “Come in,” Cole told Roe. "
    "“Go away,” Roe told Cole. They signed the deal."
)


@pytest.fixture
def told(press: Press) -> dict[str, int]:
    """A call, a meeting that is announced, words about both and between them."""
    page = press.article(TEXT, "Brill Post", MAY)
    ada, ben, dunn = (press.actor(Person, name) for name in ("Ada Cole", "Ben Roe", "Cy Dunn"))
    both = press.actor(Group, "Cole and Roe")
    press.group(both, ada, ben)
    for words, who in (
        *((f"Cole {word}", ada) for word in ("rang", "will", "was ill", "and")),
        *((f"Roe {word}", ben) for word in ("on", "in", "was not", "are")),
        ("They", both),
    ):
        press.mention(page, words, who)
    press.mention(page, "Cole told", ada)
    call: dict[str, Any] = {"event_kind": "call", "event_state": "done", "happened_on": CALL}
    talks: dict[str, Any] = {"event_kind": "meeting", "event_state": "announced"}
    keys = {"call": press.claim(page, "Cole rang Roe on May 2", **call)}
    says = press.says(page, dunn, "Cole will meet Roe in June", words=("Dunn", "said"))
    keys["talks"] = press.claim(
        page, "Cole will meet Roe in June", says, happened_on=TALKS, **talks
    )
    press.claim(page, "Cole was ill. Roe was not", status="rejected")
    keys["friends"] = press.says(page, dunn, "“Cole and Roe are friends,”")
    press.quotes(page, keys["friends"], ["Cole and Roe are friends,"])
    keys["come"] = press.says(page, ada, "“Come in,”", **press.to(page, ben))
    keys["go"] = press.says(page, ben, "“Go away,”", **press.to(page, ada))
    press.says(page, ada, "They signed the deal", status="rejected", **press.to(page, ben))
    keys["deal"] = press.claim(page, "They signed the deal")
    press.claim(page, "Cole was ill")
    return keys


def test_both_are_named_together_or_one_speaks_to_the_other(
    session: Session, told: dict[str, int]
) -> None:
    rows = list(about_both(session, "Ada Cole", "Ben Roe"))
    found = [(each.day, each.day_of, each.claim_id or each.attribution_id) for each in rows]
    assert found == [
        (CALL, "happened", told["call"]),
        (MAY, "published", told["friends"]),
        (MAY, "published", told["come"]),
        (MAY, "published", told["go"]),
        (MAY, "published", told["deal"]),
        (TALKS, "happened", told["talks"]),
    ]
    assert [each.event_state for each in rows if each.event_kind] == ["done", "announced"]
    kinds = [each.kind for each in rows]
    assert kinds == ["own voice", "quoted", "quoted", "quoted", "own voice", "attributed"]
    events = about_both(session, "Ada Cole", "Ben Roe", events=True)
    assert [each.claim_id for each in events] == [told["call"], told["talks"]]
    assert [r.text for r in about_both(session, "Ben Roe", "Ada Cole")] == [r.text for r in rows]


def test_of_words_within_words_the_inner_ones_count(press: Press, session: Session) -> None:
    page = press.article("Cole said Roe feared the dam would burst. He sighed.", "Brill Post", MAY)
    ada, ben = press.actor(Person, "Ada Cole"), press.actor(Person, "Ben Roe")
    outer = press.says(page, ada, "Roe feared the dam would burst", words=("Cole", "said"))
    inner = press.says(page, ben, "the dam would burst", words=("Roe", "feared"), parent_id=outer)
    press.claim(page, "Roe feared the dam would burst", outer)
    within = press.claim(page, "the dam would burst", inner)
    assert [each.claim_id for each in timeline(session, "dam")] == [within]
    assert [each.claim_id for each in timeline(session, "feared dam")] != [within]
    assert [each.attribution_id for each in on_whose_word(session, "dam")] == [inner]
    assert [each.attribution_id for each in on_whose_word(session, "feared dam")] == [outer]


def test_the_days_of_both_can_be_narrowed(session: Session, told: dict[str, int]) -> None:
    asked = about_both(session, "Ada Cole", "Ben Roe", since="2024-06")
    assert [each.claim_id for each in asked] == [told["talks"]]
    asked = about_both(session, "Ada Cole", "Ben Roe", until="2024-05-02", outlet="Brill Post")
    assert [each.claim_id for each in asked] == [told["call"]]


@pytest.mark.usefixtures("told")
def test_two_are_two(session: Session) -> None:
    assert not list(about_both(session, "Ada Cole", "Cy Dunn"))
    with pytest.raises(QuestionError):
        about_both(session, "Ada Cole", "ada cole")


def test_an_outer_saying_is_not_about_both_again(session: Session, press: Press) -> None:
    page = press.article("Dunn said that Eve said Cole saw Roe.")
    ada, ben = press.actor(Person, "Ada Cole"), press.actor(Person, "Ben Roe")
    outer = press.says(page, None, "that Eve said Cole saw Roe")
    inner = press.says(page, None, "Cole saw Roe", parent_id=outer)
    press.mention(page, "Cole", ada)
    press.mention(page, "Roe", ben)
    assert [e.attribution_id for e in about_both(session, "Ada Cole", "Ben Roe")] == [inner]


def test_a_timeline_goes_by_what_happened_then_by_what_was_said(
    session: Session, press: Press
) -> None:
    page = press.article(
        "“The storm was bad,” Roe said. The storm came in April. Roe denied the storm hit Brill. "
        "“A storm,” he said in March. No storm came.",
        on=MAY,
    )
    april, march = date(2024, 4, 1), date(2024, 3, 1)
    quoted = press.says(page, None, "“The storm was bad,”")
    press.quotes(page, quoted, ["The storm was bad,"])
    press.claim(page, "The storm came in April", happened_on=april, happened_until=april)
    denied = press.says(page, None, "the storm hit Brill")
    press.claim(page, "the storm hit Brill", denied, stance="denies")
    early = press.says(page, None, "“A storm,”", said_on=march)
    press.quotes(page, early, ["A storm,"])
    press.claim(page, "“A storm,”", early)
    press.claim(page, "No storm came", status="rejected")
    rows = list(timeline(session, "storm"))
    assert [(each.day, each.day_of, each.kind, each.stance) for each in rows] == [
        (march, "said", "attributed", None),
        (april, "happened", "own voice", None),
        (MAY, "published", "quoted", None),
        (MAY, "published", "attributed", "denies"),
    ]
    assert [each.day for each in timeline(session, "storm", until="2024-04")] == [march, april]
    assert not list(timeline(session, "storm snow"))


def test_what_has_no_day_comes_last(session: Session, press: Press) -> None:
    undated = press.article("The storm was bad.")
    press.claim(undated, "The storm was bad")
    dated = press.article("A storm came.", on=MAY)
    press.claim(dated, "A storm came")
    assert [(e.day, e.day_of) for e in timeline(session, "storm")] == [
        (MAY, "published"),
        (None, None),
    ]
