"""A newer reader: rows are brought up to date in place, and what people reviewed stays."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import URL, Engine
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool

from db.check import check
from db.engine import create_engine, for_writing
from loaders.store import ReviewedError, store
from loaders.store.log import open_run
from loaders.text.records import Edit, Quote, QuoteKind, Reading, Span
from tests.loaders.conftest import Store
from tests.loaders.readings import document, speaking
from tests.loaders.tables import ask, change, dump, told
from tests.loaders.variants import Variant


def _some(number: int) -> st.SearchStrategy[frozenset[int]]:
    return st.frozensets(st.integers(0, number - 1))


VARIANTS = st.builds(
    Variant,
    no_actors=_some(5),
    no_attributions=_some(4),
    no_mentions=_some(5),
    no_facts=_some(8),
    no_credits=st.booleans(),
    renamed=_some(5),
    is_reversed=st.booleans(),
    is_shifted=st.booleans(),
)

# An example is small as it is, and making it smaller takes minutes.
WITHOUT_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)

Fresh = Callable[[], Engine]


@pytest.fixture
def fresh(sqlite_template: Path, tmp_path: Path) -> Fresh:
    """Make one new database after another."""
    numbers = count()

    def made() -> Engine:
        path = shutil.copyfile(sqlite_template, tmp_path / f"{next(numbers)}.db")
        return create_engine(URL.create("sqlite", database=str(path)), poolclass=NullPool)

    return made


def _store(engine: Engine, *readings: Reading) -> None:
    for reading in readings:
        with for_writing(engine).begin() as connection:
            store(connection, document(reading=reading), open_run(connection, "1"))


@settings(
    max_examples=25,
    phases=WITHOUT_SHRINKING,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(before=VARIANTS, after=VARIANTS)
def test_what_is_read_again_says_what_is_read_afresh(
    fresh: Fresh, before: Variant, after: Variant
) -> None:
    again, afresh = fresh(), fresh()
    _store(again, before.reading(), after.reading())
    _store(afresh, after.reading())
    assert told(again) == told(afresh)
    with Session(again) as session:
        assert [each.violations for each in check(session) if each.wrong] == []


@settings(
    max_examples=10,
    phases=WITHOUT_SHRINKING,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(before=VARIANTS, after=VARIANTS)
def test_reading_again_to_the_same_end_changes_no_row(
    fresh: Fresh, before: Variant, after: Variant
) -> None:
    engine = fresh()
    _store(engine, before.reading(), after.reading())
    once = dump(engine, without=("load_runs", "articles"))
    _store(engine, after.reading())
    assert dump(engine, without=("load_runs", "articles")) == once


WHOLE = Variant().reading()

KEYS = (
    "SELECT 'quotes', text, id FROM quotes UNION SELECT 'claims', text, id FROM claims"
    " UNION SELECT 'mentions', text, id FROM mentions UNION SELECT 'roles', text, id FROM roles"
    " UNION SELECT 'quantities', text, id FROM quantities"
    " UNION SELECT 'attributions', cue_text, id FROM attributions"
    " UNION SELECT 'article_actors', name_text, id FROM article_actors"
    " UNION SELECT 'actors', name, id FROM actors UNION SELECT 'articles', url, id FROM articles"
    " UNION SELECT 'blocks', kind, id FROM blocks WHERE position < 3"
)


def _ids(engine: Engine) -> dict[tuple[str, str], int]:
    return {(row[0], row[1]): row[2] for row in ask(engine, KEYS)}


@pytest.mark.parametrize(
    ("after", "gone"),
    [
        (Variant(is_shifted=True), set()),
        (Variant(is_reversed=True), set()),
        (Variant(renamed=frozenset({3})), set()),
        (
            Variant(no_attributions=frozenset({0}), is_shifted=True),
            {
                ("attributions", "said Monday"),
                ("claims", 'the port would "close for good" by June'),
                ("quotes", "close for good"),
            },
        ),
        (
            Variant(no_actors=frozenset({1})),
            {("actors", "an official"), ("article_actors", "an official")},
        ),
    ],
    ids=["another text", "another order", "another kind", "one fewer statement", "one fewer actor"],
)
def test_ids_live_on(
    engine: Engine, keep: Store, after: Variant, gone: set[tuple[str, str]]
) -> None:
    keep(document(reading=WHOLE))
    before = _ids(engine)
    keep(document(reading=after.reading()), reader_version="2")
    assert _ids(engine) == {key: each for key, each in before.items() if key not in gone}


@pytest.mark.parametrize("status", ["confirmed", "corrected", "rejected"])
@pytest.mark.parametrize(
    "after",
    [Variant(no_actors=frozenset({0, 1}), no_attributions=frozenset({0, 1, 2, 3})), Variant()],
    ids=["that no longer finds them", "that finds the same"],
)
def test_reviewed_rows_stay_with_all_they_hang_on(
    engine: Engine, keep: Store, after: Variant, status: str
) -> None:
    keep(document(reading=WHOLE))
    change(
        engine,
        "UPDATE quotes SET status = :status, kind = 'partial' WHERE kind = 'direct'",
        "UPDATE claims SET status = :status, text = upper(text) WHERE text LIKE 'Ruiz%'",
        "UPDATE attributions SET status = :status, said_text = 'then' WHERE cue_text = 'told'",
        "UPDATE attribution_spans SET text = 'Ruiz had warned', end_char = end_char - 6"
        " WHERE text = 'Ruiz had warned of it' AND :status <> ''",
        status=status,
    )
    reviewed = (
        (
            "SELECT quotes.id, quotes.kind, quotes.status, speaker_id FROM quotes"
            " JOIN attributions ON attributions.id = attribution_id WHERE quotes.status <> 'read'"
        ),
        "SELECT id, text, attribution_id FROM claims WHERE status <> 'read'",
        (
            "SELECT id, said_text, speaker_ref_id, addressee_id FROM attributions"
            " WHERE status <> 'read'"
        ),
        (
            "SELECT attribution_spans.text FROM attribution_spans JOIN attributions"
            " ON attributions.id = attribution_id WHERE status <> 'read' ORDER BY role"
        ),
    )
    before = [ask(engine, each) for each in reviewed]
    keep(document(reading=after.reading()), reader_version="2")
    assert [ask(engine, each) for each in reviewed] == before
    assert all(before)


def test_a_judgement_of_who_somebody_is_outlives_the_reading(engine: Engine, keep: Store) -> None:
    keep(document(reading=WHOLE))
    who = "SELECT id FROM actors WHERE name = 'Jo Pask'"
    change(
        engine,
        f"UPDATE article_actors SET actor_id = ({who}) WHERE name_text = 'Ana Ruiz'",  # noqa: S608
    )
    linked = (
        "SELECT name_text, now.name, earlier.name FROM article_actors"
        " JOIN actors now ON now.id = actor_id JOIN actors earlier ON earlier.id = read_as_id"
        " WHERE name_text = 'Ana Ruiz'"
    )
    keep(document(reading=Variant(is_shifted=True).reading()), reader_version="2")
    assert ask(engine, linked) == [("Ana Ruiz", "Jo Pask", "Ana Ruiz")]
    speaker = "SELECT name FROM attributions JOIN actors ON actors.id = speaker_id"
    assert ask(engine, f"{speaker} WHERE cue_text = 'said Monday'") == [("Jo Pask",)]


def test_another_text_does_not_take_reviewed_rows_their_place(engine: Engine, keep: Store) -> None:
    keep(document(reading=WHOLE))
    change(engine, "UPDATE quotes SET status = 'confirmed' WHERE kind = 'scare'")
    before = dump(engine)
    with pytest.raises(ReviewedError, match="by hand"):
        keep(document(reading=Variant(is_shifted=True).reading()), reader_version="2")
    assert dump(engine) == before


SMALL = "Words “a” “b” “c” “d” “e” “f”"


def _lettered(cut: str) -> Reading:
    """Return a reading of small quotes by a reader that cuts something off the front."""
    text = SMALL.removeprefix(cut)
    spans = [Span(i + 1, i + 2) for i, mark in enumerate(text) if mark == "“"]
    quotes = tuple(Quote(each, QuoteKind.SCARE, None, None, is_closed=True) for each in spans)
    edits = (Edit(0, 0, cut, "", "cut"),) if cut else ()
    return replace(speaking(), text=text, edits=edits, quotes=quotes)


@pytest.mark.parametrize(("before", "after"), [("Word", ""), ("", "Word")])
def test_rows_pass_one_another_on_the_way_to_their_new_place(
    engine: Engine, keep: Store, before: str, after: str
) -> None:
    keep(document(reading=_lettered(before)))
    ids = "SELECT text, id FROM quotes ORDER BY start_char"
    stood = ask(engine, ids)
    keep(document(reading=_lettered(after)), reader_version="2")
    assert ask(engine, ids) == stood
    assert [row[0] for row in stood] == list("abcdef")
