"""What is stored of claims: how firmly, when and where, how checkable; a split one's pieces."""

from dataclasses import replace
from datetime import date

from sqlalchemy import Engine

from loaders.text.records import (
    Anchor,
    Attribution,
    AttributionKind,
    CheckWorth,
    Claim,
    DateExpression,
    Moment,
    Precision,
    Speaker,
)
from tests.loaders.conftest import Store
from tests.loaders.readings import CLAIM, document, reading, span, within
from tests.loaders.tables import ask


def test_how_firmly_a_claim_is_put_forward_is_kept(engine: Engine, keep: Store) -> None:
    keep(document())
    assert ask(
        engine,
        "SELECT stance, is_negated, hedge_text, subject_text FROM claims ORDER BY start_char",
    ) == [("predicts", True, "would", "the port"), ("asserts", False, None, None)]
    assert ask(
        engine,
        "SELECT event_kind, event_state, happened_text, place_text, check_worthiness,"
        " check_reasons FROM claims WHERE event_kind IS NOT NULL",
    ) == [("visit", "called off", "June", "the port", 0.5, "date; number")]


def test_when_it_happens_is_told_in_days_where_the_words_tell(engine: Engine, keep: Store) -> None:
    june = DateExpression(
        span("June"), Anchor.DEICTIC, Precision.MONTH, Moment(Precision.MONTH, 2019, 6)
    )
    days = "SELECT happened_on, happened_until FROM claims ORDER BY start_char"
    keep(document())
    assert ask(engine, days) == [(None, None), (None, None)]
    keep(document(reading=replace(reading(), dates=(june,))))
    assert next(tuple(map(str, row)) for row in ask(engine, days)) == (
        str(date(2019, 6, 1)),
        str(date(2019, 6, 30)),
    )


def test_a_claim_in_the_articles_own_voice_has_no_act_of_saying(
    engine: Engine, keep: Store
) -> None:
    own = Claim(
        span("an official, who"), None, is_split=False, worth=CheckWorth(0.25, ("named actor",))
    )
    for claims in ((CLAIM, own), (own, CLAIM), (own,)):
        keep(document(reading=replace(reading(), claims=claims)))
        assert ask(
            engine,
            "SELECT kind, attribution_id, check_worthiness, stance FROM claims"
            " WHERE text = 'an official, who'",
        ) == [("own voice", None, 0.25, "asserts")]
    assert ask(engine, "SELECT count(*) FROM claims") == [(1,)]


def test_a_split_claim_is_told_without_what_interrupts_it(engine: Engine, keep: Store) -> None:
    content = (span("The so-called ‘rescue’ came late,"), span("who told the Marlow Council"))
    attribution = Attribution(
        AttributionKind.MIXED, (), (within("said an official", "said"),), content, "split"
    )
    hull = attribution.hull
    made = replace(
        reading(),
        attributions=(attribution,),
        speakers=(Speaker(None, "", "inferred"),),
        addressees=(None,),
        quotes=(),
        claims=(Claim(hull, 0, is_split=True),),
    )
    keep(document(reading=made))
    told = "The so-called ‘rescue’ came late, who told the Marlow Council"
    assert ask(engine, "SELECT text, start_char, end_char FROM claims") == [
        (told, hull.start, hull.end)
    ]
