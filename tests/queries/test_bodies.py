"""What a body said, and through whom."""

import pytest
from sqlalchemy.orm import Session

from db.errors import NotOneError
from db.models import Document, Group, Organization, Person, UnnamedSource
from db.queries.bodies import said_by_body
from tests.queries.press import Press

TEXT = (
    "Norland said no. Its Ports Ministry said yes. A ministry report said maybe. "
    "Norland and Sudland said later. A Norland official said never. "
    "Minister Ada Cole said so. Former Ports Minister Ben Roe said what. Envoy Cy Dunn said who."
)


@pytest.fixture
def norland(press: Press) -> dict[str, int]:
    """A state, its ministry under two names, its report, a group, a source, three people."""
    page = press.article(TEXT)
    state = press.actor(Organization, "Norland")
    short = press.actor(Organization, "Ports Ministry", parent_id=state)
    long = press.actor(Organization, "Ministry of Ports")
    press.merge(short, long)
    actors = {
        "no": state,
        "yes": long,
        "maybe": press.actor(Document, "report", parent_id=short),
        "later": press.actor(Group, "Norland and Sudland"),
        "never": press.actor(UnnamedSource, "official", number="one", parent_id=state),
        "so": press.actor(Person, "Ada Cole"),
        "what": press.actor(Person, "Ben Roe"),
        "who": press.actor(Person, "Cy Dunn"),
    }
    press.group(actors["later"], state)
    for word, actor in actors.items():
        press.says(page, actor, word)
    press.role(page, "Minister Ada", actors["so"], organization_id=short)
    press.role(page, "Ports Minister", actors["what"], organization_id=state, is_former=True)
    press.role(page, "Envoy", actors["who"])
    return {"page": page, **actors}


def relations(session: Session, *, with_unnamed: bool = False) -> dict[str, str]:
    found = said_by_body(session, "Norland", with_unnamed=with_unnamed)
    return {each.text: each.relation for each in found}


@pytest.mark.usefixtures("norland")
def test_a_state_speaks_itself_through_its_parts_documents_and_holders_of_office(
    session: Session,
) -> None:
    told = {
        "no": "itself",
        "yes": "a part of it",
        "maybe": "its document",
        "later": "a group it is in",
        "so": "a holder of office",
    }
    assert relations(session) == told
    assert relations(session, with_unnamed=True) == {
        **told,
        "never": "an unnamed source of its own",
    }
    [row] = [each for each in said_by_body(session, "Norland") if each.text == "so"]
    assert (row.through, row.title) == ("Ada Cole", "Minister Ada")
    ministry = [each.text for each in said_by_body(session, "Ministry of Ports")]
    assert ministry == ["yes", "maybe", "so"]


def test_whose_office_it_is_another_article_may_say(
    session: Session, press: Press, norland: dict[str, int]
) -> None:
    other = press.article("Norland's Envoy Cy Dunn slept. Captain Ada Cole sang.")
    press.role(other, "Envoy", norland["who"], organization_id=norland["no"])
    assert relations(session)["who"] == "a holder of office"
    # What she said in an article that gives her no office of the state's is her own.
    press.says(other, norland["so"], "slept")
    press.role(other, "Captain", norland["so"])
    assert "slept" not in relations(session)


@pytest.mark.parametrize(
    ("title", "counts"), [("candidate", 0), ("professor of law", 0), ("governor", 1)]
)
def test_who_only_studies_or_woos_a_body_speaks_for_themselves(
    session: Session, press: Press, title: str, counts: int
) -> None:
    page = press.article(f"Sudland {title} Eve Orr said no.")
    state, eve = press.actor(Organization, "Sudland"), press.actor(Person, "Eve Orr")
    press.says(page, eve, "no")
    press.role(page, title, eve, organization_id=state)
    assert said_by_body(session, "Sudland").count() == counts


def test_what_is_struck_out_is_nobody_s(session: Session, press: Press) -> None:
    page = press.article("Sudland said no.")
    state = press.actor(Organization, "Sudland")
    press.says(page, state, "no", status="rejected")
    assert not list(said_by_body(session, "Sudland"))


def test_a_person_is_no_body(session: Session, press: Press) -> None:
    press.actor(Person, "Eve Orr")
    with pytest.raises(NotOneError):
        said_by_body(session, "Eve Orr")
