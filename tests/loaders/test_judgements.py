"""Judgements: what follows from each, and that undoing them gives everything back."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import URL, Connection, Engine, text
from sqlalchemy.pool import NullPool

from db.engine import create_engine, for_writing
from db.errors import ContradictionError, JudgementError
from loaders.store.judgements import Act, keep_apart, leave_open, merge, rename, split, undo
from tests.loaders.judged import ACT, IDS, NAMES, links, plant, planted, whoever, wrong

INES, LUZ, OMAR, IVO = (IDS[name] for name in NAMES)
BODY, BARE = IDS["Tern Line"], IDS["Abara"]


@pytest.fixture
def connection(engine: Engine) -> Iterator[Connection]:
    with for_writing(planted(engine)).connect() as connection:
        yield connection
        connection.rollback()


def merged(connection: Connection) -> dict[int, int]:
    query = "SELECT id, merged_into_id FROM actors WHERE merged_into_id IS NOT NULL"
    return {row[0]: row[1] for row in connection.execute(text(query))}


def test_a_merger_carries_all_that_hangs_on_either(connection: Connection) -> None:
    before = links(connection)
    number = merge(connection, INES, LUZ, ACT)
    assert merged(connection) == {LUZ: INES}
    assert {whoever(connection, name) for name in NAMES[:2]} == {INES}
    assert wrong(connection) == []
    row = connection.execute(text("SELECT * FROM judgements")).mappings().one()
    assert (row["verdict"], row["actor_id"], row["other_id"]) == ("same", INES, LUZ)
    assert (row["decided_by"], row["reason"]) == ("editor", "seen in person")
    undo(connection, number, ACT)
    assert links(connection) == before


def test_mergers_lead_to_one_end_and_undoing_one_leaves_the_others(connection: Connection) -> None:
    first = merge(connection, INES, LUZ, ACT)
    second = merge(connection, OMAR, INES, ACT)
    third = merge(connection, IVO, LUZ, ACT)  # who proved to be Omar by now
    assert merged(connection) == {INES: IVO, LUZ: IVO, OMAR: IVO}
    undo(connection, second, ACT)
    assert merged(connection) == {LUZ: INES, OMAR: IVO}
    undo(connection, first, ACT)
    assert merged(connection) == {OMAR: IVO}
    undo(connection, third, ACT)
    assert merged(connection) == {}
    assert wrong(connection) == []


def test_a_split_moves_the_rows_of_some_articles(connection: Connection) -> None:
    before = links(connection)
    number = split(connection, INES, [2, 3], ACT)
    new = whoever(connection, "Ines Abara", 2)
    assert new == whoever(connection, "Ines Abara", 3) > BARE
    assert whoever(connection, "Ines Abara", 1) == INES
    merge(connection, LUZ, INES, ACT)
    assert whoever(connection, "Ines Abara", 2) == new
    assert wrong(connection) == []
    undo(connection, number, ACT)
    assert whoever(connection, "Ines Abara", 2) == LUZ
    assert merged(connection) == {INES: LUZ, new: LUZ}
    undo(connection, number + 1, ACT)
    assert links(connection) == before
    assert merged(connection) == {new: INES}


def test_a_row_may_be_split_off_to_somebody_known_and_on_again(connection: Connection) -> None:
    first = split(connection, INES, [2], ACT, OMAR)
    assert whoever(connection, "Ines Abara", 2) == OMAR
    second = split(connection, OMAR, [2], ACT, "Ines Abara junior")
    assert whoever(connection, "Ines Abara", 2) == whoever(connection, "Omar Haddad", 2) > BARE
    undo(connection, first, ACT)
    assert whoever(connection, "Ines Abara", 2) > BARE
    undo(connection, second, ACT)
    assert whoever(connection, "Ines Abara", 2) == INES
    assert whoever(connection, "Omar Haddad", 2) == OMAR
    assert wrong(connection) == []


def test_names_go_back_to_what_they_were_in_any_order(connection: Connection) -> None:
    before = links(connection)
    first = rename(connection, INES, "Inés  Abara", ACT)
    second = rename(connection, INES, "Ines A. Abara", ACT)
    called = "SELECT name, sort_name FROM actors WHERE id = :id"
    undo(connection, first, ACT)
    row = connection.execute(text(called), {"id": INES}).one()
    assert tuple(row) == ("Ines A. Abara", "Abara, Ines A.")
    assert wrong(connection) == []
    undo(connection, second, ACT)
    assert links(connection) == before


def test_a_merger_against_an_earlier_judgement_asks_and_gives_it_back(
    connection: Connection,
) -> None:
    merge(connection, INES, LUZ, ACT)
    apart = keep_apart(connection, OMAR, LUZ, ACT)
    with pytest.raises(ContradictionError) as caught:
        merge(connection, INES, OMAR, ACT)
    assert caught.value.judgements == (apart,)
    number = merge(connection, OMAR, INES, ACT, overrule=True)
    assert wrong(connection) == []
    undo(connection, number, ACT)
    with pytest.raises(ContradictionError):
        merge(connection, INES, OMAR, ACT)
    assert wrong(connection) == []


def test_a_doubt_does_not_stand_in_the_way(connection: Connection) -> None:
    leave_open(connection, OMAR, INES, ACT)
    keep_apart(connection, OMAR, INES, ACT)
    leave_open(connection, OMAR, LUZ, ACT)
    merge(connection, LUZ, OMAR, ACT)
    in_force = "SELECT verdict FROM judgements WHERE undone_at IS NULL ORDER BY id"
    assert list(connection.scalars(text(in_force))) == ["different", "same"]


def test_what_was_judged_anew_is_not_brought_back(connection: Connection) -> None:
    leave_open(connection, INES, LUZ, ACT)
    part = merge(connection, OMAR, INES, ACT)
    whole = merge(connection, LUZ, OMAR, ACT)  # overrules the first
    undo(connection, part, ACT)
    again = leave_open(connection, INES, LUZ, ACT)
    undo(connection, whole, ACT)
    in_force = "SELECT id FROM judgements WHERE undone_at IS NULL"
    assert list(connection.scalars(text(in_force))) == [again]


def join(connection: Connection, actor_id: int, into_id: int) -> None:
    """Join two as the machine does: in `merged_into_id`, and in the rows."""
    for sql in (
        "UPDATE actors SET merged_into_id = :into WHERE id = :id",
        "UPDATE article_actors SET actor_id = :into WHERE actor_id = :id",
    ):
        connection.execute(text(sql), {"id": actor_id, "into": into_id})


def test_what_the_machine_joined_stays_joined_through_judgements(connection: Connection) -> None:
    join(connection, LUZ, INES)
    before = links(connection)
    number = merge(connection, OMAR, INES, ACT)
    assert merged(connection) == {LUZ: OMAR, INES: OMAR}
    undo(connection, number, ACT)
    assert links(connection) == before
    assert wrong(connection) == []


def test_a_judgement_parts_what_the_machine_joined(connection: Connection) -> None:
    before = links(connection)
    join(connection, LUZ, INES)
    joined = links(connection)
    number = keep_apart(connection, INES, LUZ, ACT)
    assert links(connection) == before
    undo(connection, number, ACT)
    assert links(connection) == joined
    assert wrong(connection) == []


REFUSED: dict[str, tuple[Callable[[Connection], object], str]] = {
    "oneself": (lambda c: merge(c, INES, INES, ACT), "one, not two"),
    "nobody": (lambda c: merge(c, INES, 99, ACT), "nobody with the number 99"),
    "two kinds": (lambda c: merge(c, INES, BODY, ACT), "of two kinds, person and organization"),
    "apart from oneself": (lambda c: keep_apart(c, INES, INES, ACT), "one, not two"),
    "no name": (lambda c: rename(c, INES, " \n", ACT), "the name is empty"),
    "the same name": (lambda c: rename(c, INES, "Ines Abara", ACT), "called so already"),
    "a name no text may hold": (lambda c: rename(c, INES, "Ines\0", ACT), "no database can hold"),
    "by nobody": (lambda c: merge(c, INES, LUZ, Act(" ")), "who judges is empty"),
    "no reason in words": (lambda c: merge(c, INES, LUZ, Act("x", "\udc80")), "the reason has"),
    "all articles": (lambda c: split(c, INES, [1, 2, 3], ACT), "nothing would be left"),
    "an article without": (lambda c: split(c, LUZ, [2, 3], ACT), "is not in article 3"),
    "to oneself": (lambda c: split(c, INES, [2], ACT, INES), "one, not two"),
    "to another kind": (lambda c: split(c, INES, [2], ACT, BODY), "of two kinds"),
    "undoing nothing": (lambda c: undo(c, 99, ACT), "there is no judgement 99"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_makes_no_sense_is_refused(connection: Connection, what: str) -> None:
    judge, told = REFUSED[what]
    with pytest.raises(JudgementError, match=told):
        judge(connection)


def test_what_was_judged_is_not_judged_again(connection: Connection) -> None:
    merge(connection, INES, LUZ, ACT)
    for judge in (merge, keep_apart, leave_open):
        with pytest.raises(JudgementError, match="one"):
            judge(connection, INES, LUZ, ACT)


def test_undoing_twice_is_refused(connection: Connection) -> None:
    number = merge(connection, INES, LUZ, ACT)
    undo(connection, number, ACT)
    with pytest.raises(JudgementError, match="was undone on 2026-03-02 by editor"):
        undo(connection, number, ACT)


ACTORS = st.sampled_from((INES, LUZ, OMAR, IVO, 7, 8))  # the last two are made by splits
ARTICLES = st.sets(st.integers(1, 3), min_size=1, max_size=2)
Step = Callable[[Connection], object]
STEPS = st.one_of(
    st.builds(lambda a, b: lambda c: merge(c, a, b, ACT, overrule=True), ACTORS, ACTORS),
    st.builds(lambda a, b: lambda c: keep_apart(c, a, b, ACT), ACTORS, ACTORS),
    st.builds(lambda a, b: lambda c: leave_open(c, a, b, ACT), ACTORS, ACTORS),
    st.builds(lambda a, s, to: lambda c: split(c, a, s, ACT, to), ACTORS, ARTICLES,
              st.none() | ACTORS),
    st.builds(lambda a, name: lambda c: rename(c, a, name, ACT), ACTORS,
              st.sampled_from(("Ann Lee", "Inés Abara-Luz", "Cho"))),
    st.builds(lambda number: lambda c: undo(c, number, ACT), st.integers(1, 8)),
)  # fmt: skip


@pytest.fixture(scope="module")
def ground(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """A database with the articles, whose first two persons the machine joined."""
    path = shutil.copyfile(sqlite_template, tmp_path_factory.mktemp("ground") / "ground.db")
    engine = create_engine(URL.create("sqlite", database=str(path)), poolclass=NullPool)
    with for_writing(engine).begin() as connection:
        plant(connection)
        join(connection, LUZ, INES)
    return engine


@settings(
    max_examples=60,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=st.lists(STEPS, max_size=9), order=st.randoms(use_true_random=False))
def test_undoing_all_in_any_order_gives_everything_back(
    ground: Engine, steps: list[Step], order: Random
) -> None:
    with for_writing(ground).connect() as connection:
        before = links(connection)
        for step in steps:
            point = connection.begin_nested()
            try:
                step(connection)
                point.commit()
            except JudgementError:
                point.rollback()
            assert wrong(connection) == []
        in_force = text("SELECT id FROM judgements WHERE undone_at IS NULL")
        while left := list(connection.scalars(in_force)):
            undo(connection, order.choice(left), ACT)
            assert wrong(connection) == []
        assert links(connection) == before
        connection.rollback()
