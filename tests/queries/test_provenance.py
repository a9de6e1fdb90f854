"""Where articles are from: what they credit, what they share, how it is known."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from db.errors import NotOneError, QuestionError
from db.models import Article, ArticleEvidence
from db.queries.provenance import published, relies_on_agency
from tests.queries.press import Press

APRIL, MAY = date(2024, 4, 30), date(2024, 5, 1)
TEXT = "PORT HALLE (NSP) — The dam is closed. Ada Cole told the Herald why. It rained."


@pytest.fixture
def told(press: Press) -> dict[str, int]:
    """A wire story, an article that prints it and credits it, one that shares it unsaid."""
    press.outlet("North Sea Press", is_agency=True)
    wire = press.article("The dam is closed. It rained.", "North Sea Press", APRIL)
    post = press.article(TEXT, "Brill Post", MAY)
    blog = press.article("Read this. The dam is closed.", None, None)
    same = "The dam is closed."
    origin = {"original_id": wire, "original_basis": "it is the agency's own"}
    passage = press.shares(post, wire, same, **origin)
    press.credit(post, "North Sea Press", "dateline", "NSP")
    press.credit(post, "North Sea Press", "copy", None, passage_id=passage)
    press.credit(post, "Herald", "told", "the Herald")
    other = press.shares(blog, post, same)
    press.credit(blog, "North Sea Press", "copy", None, passage_id=other)
    # An outlet's mark in its own article is no reliance.
    press.credit(wire, "North Sea Press", "credit line", "It rained")
    return {"wire": wire, "post": post, "blog": blog}


def test_stated_and_proved_are_told_apart(session: Session, told: dict[str, int]) -> None:
    rows = list(relies_on_agency(session))
    assert [(e.article_id, e.agency, e.basis, e.kind, e.words) for e in rows] == [
        (told["post"], "North Sea Press", "stated", "dateline", "NSP"),
        (told["post"], "North Sea Press", "shared passage", "copy", None),
        (told["blog"], "North Sea Press", "shared passage", "copy", None),
    ]
    stated, copy, further = rows
    assert TEXT[stated.start_char : stated.end_char] == "NSP"
    assert stated.other_id is None
    assert (copy.other_id, copy.other_outlet) == (told["wire"], "North Sea Press")
    assert copy.shared_chars == len("The dam is closed.")
    assert TEXT[copy.start_char : copy.end_char] == "The dam is closed."
    assert (further.start_char, further.end_char) == (11, 29)
    assert (further.other_id, further.outlet) == (told["post"], None)


def test_the_article_that_was_copied_is_named_from_either_side(
    session: Session, press: Press
) -> None:
    post = press.article("The dam is closed. It snows.", "Brill Post", MAY)
    wire = press.article("NEWS: The dam is closed.", "Wire", APRIL)
    passage = press.shares(wire, post, "The dam is closed.")
    press.credit(post, "Wire", "copy", None, passage_id=passage)
    [row] = relies_on_agency(session)
    assert (row.article_id, row.other_id, row.is_agency) == (post, wire, False)
    assert (row.start_char, row.end_char) == (0, 18)


ASKED: list[tuple[dict[str, Any], list[str]]] = [
    ({"agency": "North Sea Press"}, ["post", "post", "blog"]),
    # Whoever is only said to have been told something is asked for by name.
    ({"agency": "Herald"}, ["post"]),
    ({"agency": "Brill Post"}, []),
    ({"outlet": "Brill Post"}, ["post", "post"]),
    ({"since": "2024-05-01", "until": "2024-05"}, ["post", "post"]),
    ({"until": "2024-04"}, []),
]


@pytest.mark.parametrize(("asked", "articles"), ASKED)
def test_agency_outlet_and_days_narrow(
    session: Session, told: dict[str, int], asked: dict[str, Any], articles: list[str]
) -> None:
    found = [each.article_id for each in relies_on_agency(session, **asked)]
    assert found == [told[each] for each in articles]


def test_to_be_told_something_by_an_agency_is_to_rely_on_it(
    session: Session, press: Press, told: dict[str, int]
) -> None:
    press.credit(told["blog"], "North Sea Press", "told", "this")
    kinds = [e.kind for e in relies_on_agency(session) if e.article_id == told["blog"]]
    assert kinds == ["copy", "told"]


@pytest.mark.usefixtures("told")
def test_an_agency_that_nobody_knows_is_told(session: Session) -> None:
    with pytest.raises(NotOneError):
        relies_on_agency(session, agency="South Sea Press")


def test_what_is_known_of_an_article_and_how(session: Session, press: Press) -> None:
    page = press.article("It rained.", "Brill Post", MAY)
    bare = press.article("It snowed.")
    for position, name in ((1, "Ben Roe"), (0, "Cy Dunn")):
        press.author(page, position, name)
    for field, basis, reason in (
        ("published", "inferred", "a day before the next"),
        ("published", "stated", "in the byline"),
        ("outlet", "stated", None),
        ("outlet", "curated", "on the photocopy"),
    ):
        session.add(
            ArticleEvidence(
                article_id=page, field=field, value_text="x", basis=basis, reason=reason
            )
        )
    article = session.get_one(Article, page)
    article.published_basis, article.outlet_basis = "stated", "curated"
    article.published_until = date(2024, 5, 31)
    session.flush()
    known, unknown = published(session)
    assert (known.published_on, known.published_until) == (MAY, date(2024, 5, 31))
    assert (known.published_basis, known.published_reason) == ("stated", "in the byline")
    assert (known.outlet, known.outlet_basis) == ("Brill Post", "curated")
    assert known.outlet_reason == "on the photocopy"
    assert known.authors == "Cy Dunn; Ben Roe"
    assert unknown.article_id == bare
    assert {
        unknown.published_on,
        unknown.published_basis,
        unknown.outlet,
        unknown.outlet_basis,
        unknown.authors,
        unknown.published_reason,
        unknown.outlet_reason,
    } == {None}


PUBLISHED: list[tuple[dict[str, Any], list[str]]] = [
    ({}, ["wire", "post", "blog"]),
    ({"outlet": "Brill Post"}, ["post"]),
    ({"since": "2024-05"}, ["post"]),
    ({"until": "2024-04-30"}, ["wire"]),
    ({"outlet": "Brill Post", "until": "2024-04-30"}, []),
]


@pytest.mark.parametrize(("asked", "articles"), PUBLISHED)
def test_publications_are_narrowed(
    session: Session, told: dict[str, int], asked: dict[str, Any], articles: list[str]
) -> None:
    assert [e.article_id for e in published(session, **asked)] == [told[e] for e in articles]


def test_a_day_that_is_none_is_told(session: Session) -> None:
    with pytest.raises(QuestionError):
        published(session, since="May")
