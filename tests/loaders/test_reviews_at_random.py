"""Whatever is reviewed, whatever reader comes next: the invariants hold, and undoing gives back."""

import random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine

from db.engine import for_writing
from db.errors import ReviewError
from db.readings import Reading
from loaders.store import store
from loaders.store.log import open_run
from loaders.store.reviews.acts import (
    confirm,
    correct_kind,
    correct_span,
    correct_speaker,
    correct_speaker_to_new,
    reject,
    undo,
)
from tests.loaders.readings import document
from tests.loaders.reviewed import ACT, broken
from tests.loaders.tables import ask, told
from tests.loaders.test_store_again import VARIANTS, WITHOUT_SHRINKING, Fresh, fresh
from tests.loaders.variants import Variant

__all__ = ["fresh"]

KINDS = ("direct", "partial", "scare", "own voice", "indirect", "mixed")
NAMES = ("Vera Lund", "Odd Aas", "Pelka")
REVIEWS = ("reviews", "review_changes")


def act_at_random(connection: Connection, choice: random.Random) -> None:
    """Decide something about some reading; what makes no sense is refused and changes nothing."""
    table = choice.choice(("attributions", "quotes", "claims"))
    ids = [row[0] for row in ask(connection, f"SELECT id FROM {table} ORDER BY id")]  # noqa: S608
    if not ids:
        return
    reading = Reading(table, choice.choice(ids))  # type: ignore[arg-type]
    actors = [None, *(row[0] for row in ask(connection, "SELECT id FROM actors ORDER BY id"))]
    place = sorted(choice.sample(range(180), 2))
    acts = (
        lambda: confirm(connection, reading, ACT),
        lambda: reject(connection, reading, ACT),
        lambda: correct_kind(connection, reading, choice.choice(KINDS), ACT),
        lambda: correct_span(connection, reading, place[0], place[1], ACT),
        lambda: correct_speaker(connection, reading, choice.choice(actors), ACT),
        lambda: correct_speaker_to_new(connection, reading, choice.choice(NAMES), ACT),
    )
    try:
        with connection.begin_nested():
            choice.choice(acts)()
    except ReviewError:
        pass


def stored(engine: Engine, variant: Variant) -> None:
    with for_writing(engine).begin() as connection:
        store(connection, document(reading=variant.reading()), open_run(connection, "1"))
    assert broken(engine) == []


@settings(
    max_examples=25,
    phases=WITHOUT_SHRINKING,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(before=VARIANTS, between=VARIANTS, after=VARIANTS, seed=st.integers(0, 10**9))
def test_any_reviews_hold_through_any_readers_and_can_be_undone(
    fresh: Fresh,  # the fixture of the other file
    before: Variant,
    between: Variant,
    after: Variant,
    seed: int,
) -> None:
    choice = random.Random(seed)  # noqa: S311  # no secret
    reviewed, afresh = fresh(), fresh()
    for variant in (before, between):
        stored(reviewed, variant)
        for _ in range(6):
            with for_writing(reviewed).begin() as connection:
                act_at_random(connection, choice)
        assert broken(reviewed) == []
    stored(reviewed, after)
    numbers = [row[0] for row in ask(reviewed, "SELECT id FROM reviews WHERE undone_at IS NULL")]
    choice.shuffle(numbers)
    for number in numbers:
        with for_writing(reviewed).begin() as connection:
            undo(connection, number, ACT)
    assert broken(reviewed) == []
    stored(reviewed, after)
    stored(afresh, after)
    one, other = told(reviewed), told(afresh)
    for name in REVIEWS:
        del one[name], other[name]
    assert one == other
