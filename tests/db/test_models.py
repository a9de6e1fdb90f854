"""The models over rows: kinds of actors, instants, what hangs on what."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine, delete, func, make_url, select, text, update
from sqlalchemy.exc import IntegrityError, StatementError
from sqlalchemy.orm import Session, configure_mappers

from db.models import (
    Actor,
    Article,
    ArticleActor,
    Attribution,
    AttributionSpan,
    Base,
    Claim,
    LoadRun,
    Mention,
    Organization,
    Person,
    Quote,
    Review,
    Role,
    UnnamedSource,
)
from db.models.base import UtcDateTime

SQLITE = make_url("sqlite://").get_dialect()()
POSTGRESQL = make_url("postgresql://").get_dialect()()
ZONES = st.timezones() | st.builds(
    timezone, st.timedeltas(min_value=timedelta(hours=-23), max_value=timedelta(hours=23))
)
INSTANTS = st.datetimes(timezones=ZONES).filter(lambda each: 1 < each.year < 9999)


@given(INSTANTS)
def test_an_instant_comes_back_from_text(instant: datetime) -> None:
    column = UtcDateTime()
    moment = instant.astimezone(UTC)
    stored = column.process_bind_param(instant, SQLITE)
    assert stored.endswith("Z")
    assert column.process_result_value(stored, SQLITE) == moment
    assert column.process_bind_param(instant, POSTGRESQL) == moment


@given(INSTANTS, INSTANTS)
def test_the_text_of_instants_sorts_as_they_do(one: datetime, other: datetime) -> None:
    stored = [UtcDateTime().process_bind_param(each, SQLITE) for each in (one, other)]
    assert (stored[0] < stored[1]) == (one.astimezone(UTC) < other.astimezone(UTC))


def test_an_instant_keeps_its_moment_and_comes_back_in_utc(engine: Engine) -> None:
    east = datetime(2026, 3, 2, 12, 0, 0, 5, tzinfo=timezone(timedelta(hours=5)))
    with Session(engine) as session:
        session.add(LoadRun(started_at=east, reader_version="1"))
        session.commit()
        session.expire_all()
        found = session.scalars(select(LoadRun)).one()
        assert found.started_at == east
        assert found.started_at.tzinfo is UTC
        assert found.ended_at is None


def test_an_instant_without_a_zone_is_refused(engine: Engine) -> None:
    with Session(engine) as session:
        session.add(LoadRun(started_at=datetime(2026, 3, 2), reader_version="1"))  # noqa: DTZ001
        with pytest.raises(StatementError, match="time zone"):
            session.flush()


def test_sqlite_shows_instants_as_text_with_z(planted: Engine) -> None:
    if planted.dialect.name == "sqlite":
        with planted.connect() as connection:
            found = connection.scalar(text("SELECT started_at FROM load_runs"))
        assert found == "2026-03-02T12:00:00.000000Z"


def test_actors_are_of_their_kind(planted: Engine) -> None:
    with Session(planted) as session:
        assert {person.name for person in session.scalars(select(Person))} == {
            "Ada Cole",
            "A. Cole",
        }
        assert [source.number for source in session.scalars(select(UnnamedSource))] == ["several"]
        council = session.get_one(Actor, 3)
        assert isinstance(council, Organization)
        assert council.parent is not None
        assert council.parent.name == "Brill"


def test_one_can_walk_from_an_article_to_who_said_what(planted: Engine) -> None:
    configure_mappers()
    with Session(planted) as session:
        quote = session.scalars(select(Quote).where(Quote.text == "fair")).one()
        attribution = quote.attribution
        assert attribution is not None
        assert attribution.speaker is not None
        assert attribution.speaker.name == "the council"
        assert attribution.parent is not None
        assert attribution.parent.addressee is not None
        assert attribution.parent.addressee.name == "The Brill Post"
        assert [each.text for each in attribution.quotes] == ["fair", "final"]
        assert [each.text for each in attribution.claims] == ["the plan “fair” and “final”"]
        article = quote.article
        assert article.outlet is not None
        assert article.outlet.name == "The Brill Post"
        assert [each.name_text for each in article.authors] == ["Ada Cole"]
        assert [each.kind for each in article.blocks] == ["headline", "boilerplate"]
        assert article.actors[0].actor.name == "Ada Cole"
        follows = session.scalars(select(Quote).where(Quote.text == "None.")).one()
        assert follows.continues is not None
        assert follows.continues.text == "We had no choice,"


def test_every_span_is_what_stands_there(planted: Engine) -> None:
    """As `substr` of the database counts it, so in code points on both."""
    for model in (Mention, Role, Quote, Claim):
        there = func.substr(Article.text, model.start_char + 1, model.end_char - model.start_char)
        with planted.connect() as connection:
            found = connection.execute(
                select(model.text, there).join(Article, Article.id == model.article_id)
            ).all()
        assert found
        assert all(stored == stands for stored, stands in found)


def test_relinking_an_actor_carries_to_all_that_hangs_on_it(planted: Engine) -> None:
    with planted.begin() as connection:
        connection.execute(update(ArticleActor).where(ArticleActor.id == 1).values(actor_id=6))
        for column in (Mention.actor_id, Role.actor_id):
            assert connection.scalars(select(column).where(column.is_not(None))).all() == [6]
        speakers = connection.scalars(select(Attribution.speaker_id).order_by(Attribution.id))
        assert speakers.all() == [6, 6, 3]
        assert connection.scalar(select(ArticleActor.read_as_id).where(ArticleActor.id == 1)) == 2


def test_an_article_takes_all_of_its_rows_with_it(planted: Engine) -> None:
    with planted.begin() as connection:
        connection.execute(delete(Article).where(Article.id == 1))
        for table in Base.metadata.sorted_tables:
            if "article_id" in table.columns and table.name != "reviews":
                assert connection.scalar(select(func.count()).select_from(table)) == 0, table.name
        # What somebody decided stays, though there is nothing left that it is about.
        assert connection.scalars(select(Review.article_id)).all() == [None] * 4
        assert connection.scalar(select(func.count()).select_from(AttributionSpan)) == 0
        assert connection.scalar(select(func.count()).select_from(Actor)) == 7


def test_an_actor_in_use_cannot_go(planted: Engine) -> None:
    with planted.connect() as connection, pytest.raises(IntegrityError, match=r"(?i)foreign key"):
        connection.execute(delete(Actor).where(Actor.id == 2))


def test_an_attribution_with_quotes_cannot_go(planted: Engine) -> None:
    with planted.connect() as connection, pytest.raises(IntegrityError, match=r"(?i)foreign key"):
        connection.execute(delete(Attribution).where(Attribution.id == 1))


def test_ids_of_articles_are_not_used_again(planted: Engine) -> None:
    new = {"source_file_id": 1, "load_run_id": 1, "text": "A."}
    with planted.begin() as connection:
        if planted.dialect.name == "postgresql":
            connection.execute(text("SELECT setval('articles_id_seq', 2)"))
        first = connection.execute(
            Base.metadata.tables["articles"].insert().values(position=5, **new)
        ).inserted_primary_key
        connection.execute(delete(Article).where(Article.position == 5))
        second = connection.execute(
            Base.metadata.tables["articles"].insert().values(position=6, **new)
        ).inserted_primary_key
    assert first is not None
    assert second is not None
    assert second[0] > first[0]
