"""Utterances of several articles, each variant with its words, compared with the article's own."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.differences import Kind
from db.models import Attribution, Quote
from db.queries.variants import UtterancePage, utterance_of, utterances_in, variants_of
from loaders.run import load
from tests.loaders.newsroom import COPIES, lay_newsroom

AGENCY, COURIER, TERN, LAMP, GAZETTE, ALONE = 1, 2, 3, 4, 5, 6


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def newsroom(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Session]:
    """A session on the agency's story, its copies and two articles that are none."""
    engine = request.getfixturevalue(f"module_{request.param}_engine")
    names = (*COPIES, "gazette.txt", "choir.txt")
    load(lay_newsroom(tmp_path_factory.mktemp("newsroom"), names), engine)
    with Session(engine) as session:
        yield session


def page(session: Session, article_id: int, words: str) -> UtterancePage:
    """Return the page of the utterance whose own words begin so."""
    pages = utterances_in(session, article_id)
    [found] = [each for each in pages if each.own.words.pieces[0].strip('"“').startswith(words)]
    return found


def test_an_article_shows_its_utterances_in_order(newsroom: Session) -> None:
    rows = newsroom.execute(select(Attribution.id, Attribution.start_char))
    starts: dict[int, int] = {row.id: row.start_char for row in rows}
    for article_id in (AGENCY, COURIER, TERN, LAMP, GAZETTE):
        pages = utterances_in(newsroom, article_id)
        places = [starts[each.own.attribution_ids[0]] for each in pages]
        assert places == sorted(places)
        assert pages
        for each in pages:
            assert each.own.article_id == article_id
            assert article_id not in {other.variant.article_id for other in each.others}
    assert utterances_in(newsroom, ALONE) == utterances_in(newsroom, 99) == ()


def test_two_quotes_that_another_has_as_one_are_one_variant(newsroom: Session) -> None:
    found = page(newsroom, TERN, "The company has lied")
    agency = next(each for each in found.others if each.variant.article_id == AGENCY)
    assert len(agency.variant.attribution_ids) == 2
    assert len(found.own.attribution_ids) == 1
    assert agency.variant.speaker == "Mara Lindqvist"
    assert agency.variant.outlet == "Reuters"
    assert agency.variant.published_on == date(2024, 5, 3)
    assert not agency.variant.is_copy
    assert found.own.is_copy
    changed = {each.part: each.kind for each in agency.comparison.parts}
    assert changed["source_text"] is not Kind.SAME  # "she" is dropped
    assert changed["cue_text"] is not Kind.SAME  # and her "said"
    assert {each.kind for each in agency.comparison.words} <= {Kind.SAME, Kind.REPUNCTUATED}


def test_a_word_that_was_respelt_is_told(newsroom: Session) -> None:
    found = page(newsroom, TERN, "the guards had searched")
    [agency] = found.others
    respelt = [each for each in agency.comparison.words if each.kind is Kind.RESPELT]
    assert [(each.one.text.strip('" ”.'), each.other.text.strip('" ”.')) for each in respelt] == [
        ("ISIS", "Isis")
    ]


def test_words_that_were_left_out_are_told(newsroom: Session) -> None:
    found = page(newsroom, COURIER, "that inspectors")
    agency = next(each for each in found.others if each.variant.article_id == AGENCY)
    dropped = [each.one.text for each in agency.comparison.words if each.kind is Kind.DROPPED]
    assert dropped == ["and that their report was kept from the union"]


def test_an_utterance_tells_its_variants_the_earliest_first(newsroom: Session) -> None:
    own = page(newsroom, AGENCY, "The company has lied").own.attribution_ids[0]
    rows = utterance_of(newsroom, own)
    days = [row.published_on for row in rows]
    assert days == [*sorted(day for day in days if day), None]  # the Lamp's day is not known
    assert {row.article_id for row in rows} == {AGENCY, COURIER, TERN, LAMP, GAZETTE}
    key = page(newsroom, AGENCY, "The company has lied").utterance_id
    assert variants_of(newsroom, key) == rows
    assert variants_of(newsroom, 9999) == ()
    alone = newsroom.scalar(select(Quote.attribution_id).where(Quote.article_id == ALONE))
    assert alone is not None
    assert utterance_of(newsroom, alone) == utterance_of(newsroom, 9999) == ()
