"""Numbers are stored with the innermost claim that holds them, and read again in place."""

from dataclasses import replace

import pytest
from sqlalchemy import Engine

from loaders.text.records import (
    Attribution,
    AttributionKind,
    Claim,
    Comparison,
    Quantity,
    QuantityKind,
    Reading,
    Speaker,
)
from tests.loaders.conftest import Store
from tests.loaders.readings import document, reading, shifted, span, within
from tests.loaders.tables import ask, change

ROWS = (
    "SELECT q.text, q.kind, q.comparison, q.value, q.value_to, q.of_value, q.unit, q.unit_text,"
    " q.what_text, c.text FROM quantities AS q LEFT JOIN claims AS c ON c.id = q.claim_id"
    " ORDER BY q.start_char"
)
CLAIM = 'the port would "close for good" by June'
NUMBER = ("3", "measure", "exactly", 3.0, None, None, "km", None, None, None)
RANGE = ("June", "count", "between", 41.0, 44.5, 70.0, "people", "June", "June", CLAIM)


def counted(words: str) -> Quantity:
    return Quantity(span(words), QuantityKind.COUNT, Comparison.EXACTLY, 1.0)


def holders(*quantities: Quantity, claims: tuple[Claim, ...] | None = None) -> Reading:
    found = reading()
    return replace(found, quantities=quantities, claims=found.claims if claims is None else claims)


def claims_of(engine: Engine) -> list[tuple[str, str | None]]:
    return [(row[0], row[-1]) for row in ask(engine, ROWS)]


def test_all_of_a_number_is_stored(engine: Engine, keep: Store) -> None:
    keep(document())
    assert ask(engine, ROWS) == [NUMBER, RANGE]


def test_a_number_belongs_to_the_innermost_claim_that_holds_it(engine: Engine, keep: Store) -> None:
    outer, inner = "who told the Marlow Council that Ruiz had warned of it", "Ruiz had warned of it"
    claims = (
        Claim(span(CLAIM), 0, is_split=False),
        Claim(span(inner), 3, is_split=False),
        Claim(span(outer), 2, is_split=False),
    )
    keep(
        document(
            reading=holders(
                counted("chief"),
                counted("close for"),
                counted("Marlow Council"),
                counted("Council that Ruiz"),
                counted("warned"),
                claims=claims,
            )
        )
    )
    assert claims_of(engine) == [
        ("chief", None),
        ("close for", CLAIM),
        ("Marlow Council", outer),
        ("Council that Ruiz", outer),
        ("warned", inner),
    ]


def test_a_number_of_two_voices_with_one_claim_is_the_inner_ones(
    engine: Engine, keep: Store
) -> None:
    both = tuple(Claim(span("of it"), each, is_split=False) for each in (3, 2))
    keep(document(reading=holders(counted("of it"), claims=both)))
    found = ask(
        engine,
        "SELECT a.parent_id IS NOT NULL FROM quantities AS q JOIN claims AS c ON c.id = q.claim_id"
        " JOIN attributions AS a ON a.id = c.attribution_id",
    )
    assert [bool(row[0]) for row in found] == [True]


def test_numbers_outlive_a_claim_that_is_read_no_more(engine: Engine, keep: Store) -> None:
    keep(document())
    ids = ask(engine, "SELECT id FROM quantities ORDER BY id")
    keep(document(reading=replace(reading(), claims=reading().claims[1:])))
    assert ask(engine, ROWS) == [NUMBER, (*RANGE[:-1], None)]
    assert ask(engine, "SELECT id FROM quantities ORDER BY id") == ids
    assert ask(engine, "SELECT count(*) FROM claims") == [(1,)]


def test_a_rejected_claim_holds_nothing(engine: Engine, keep: Store) -> None:
    keep(document())
    change(engine, "UPDATE claims SET status = 'rejected'")
    keep(document())
    assert ask(engine, ROWS) == [NUMBER, (*RANGE[:-1], None)]


def test_another_value_and_another_text_keep_the_row(engine: Engine, keep: Store) -> None:
    keep(document())
    ids = ask(engine, "SELECT id FROM quantities ORDER BY id")
    first, second = reading().quantities
    changed = replace(reading(), quantities=(first, replace(second, value=2.5)))
    keep(document(reading=shifted(changed)))
    assert ask(engine, ROWS) == [NUMBER, (*RANGE[:3], 2.5, *RANGE[4:])]
    assert ask(engine, "SELECT id FROM quantities ORDER BY id") == ids


def test_what_is_no_number_any_more_goes(engine: Engine, keep: Store) -> None:
    keep(document())
    keep(document(reading=replace(reading(), quantities=())))
    assert ask(engine, "SELECT count(*) FROM quantities") == [(0,)]


def test_a_number_among_the_words_that_interrupt_a_claim_is_not_the_claims(
    engine: Engine, keep: Store
) -> None:
    content = (span("The so-called ‘rescue’ came late,"), span("who told the Marlow Council"))
    said = Attribution(
        AttributionKind.INDIRECT, (), (within("said an official", "said"),), content, "split"
    )
    quantities = map(counted, ("so-called", "an official", "Marlow Council", "Ruiz had"))
    made = replace(
        holders(*quantities, claims=(Claim(said.hull, 0, is_split=True),)),
        attributions=(said,),
        speakers=(Speaker(None, "", "inferred"),),
        addressees=(None,),
        quotes=(),
    )
    keep(document(reading=made))
    claim = "The so-called ‘rescue’ came late, who told the Marlow Council"
    assert claims_of(engine) == [
        ("so-called", claim),
        ("an official", None),
        ("Marlow Council", claim),
        ("Ruiz had", None),
    ]


@pytest.mark.parametrize(
    ("cues", "inner"),
    [(("told", None), "told"), (("Told", "told"), "told"), (("told", "warned"), "warned")],
)
@pytest.mark.parametrize("turned", [False, True])
def test_of_voices_with_one_claim_both_databases_choose_the_same(
    engine: Engine, keep: Store, *, cues: tuple[str | None, ...], inner: str, turned: bool
) -> None:
    both = tuple(Claim(span("of it"), each, is_split=False) for each in (0, 1))
    keep(document(reading=holders(counted("of it"), claims=both)))
    first, second = (row[0] for row in ask(engine, "SELECT attribution_id FROM claims ORDER BY 1"))
    for each, cue in zip((first, second), reversed(cues) if turned else cues, strict=True):
        columns = "cue_text = :cue, source_text = NULL, parent_id = NULL"
        change(engine, f"UPDATE attributions SET {columns} WHERE id = {each}", cue=cue)  # noqa: S608
    change(
        engine,
        "UPDATE attributions SET status = 'corrected'",
        "UPDATE quantities SET claim_id = NULL",
    )
    keep(document(reading=holders(counted("of it"), claims=both)))
    found = ask(
        engine,
        "SELECT a.cue_text FROM quantities AS q JOIN claims AS c ON c.id = q.claim_id"
        " JOIN attributions AS a ON a.id = c.attribution_id",
    )
    assert found == [(inner,)]
