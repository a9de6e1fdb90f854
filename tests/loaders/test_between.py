"""What a run must look through again: what killed ones left, and what another version made."""

import os
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.pool import NullPool

from db.engine import create_engine, for_writing
from loaders.between import weighed_until
from loaders.run import Progress, load
from loaders.store.log import Outcome, close_run, log, open_run
from loaders.text.reading import READER_VERSION
from tests.loaders.conftest import Store
from tests.loaders.files import article, lay
from tests.loaders.killed import At, write_and_kill, wrong
from tests.loaders.readings import other, speaking
from tests.loaders.tables import ask, change
from tests.loaders.test_bearers import COMPANY, LINKS, person

REST = "Ines Abara said the plan was fair. Tom Cole said it was not.\n"
NAMED = f"Harbour plan agreed\n\nMay 3, 2024\n\nBRILL — Ann Orme said it would close. {REST}"
BARE = f"Harbour plan disputed\n\nMay 5, 2024\n\nBRILL — Ms. Orme said it would not. {REST}"

HISTORIES = [
    ("", True),
    ("A a a.", True),
    ("A a", False),
    ("A", False),
    ("A a B b b.", True),
    ("A B a b b.", True),
    ("A B b a b.", False),
    ("A B b b.", True),
    ("A a B b b. a", False),
    ("A a B b a b.", False),
    ("A a B b b. a a.", True),
    ("A a B b a. b.", True),
    ("A a B b b. a C c c.", True),
    ("A a B b b. a C c.", False),
    ("A a B b b. a C c", False),
    ("A a B b b. C c a c.", False),
    ("A a B b C c c.", True),
    ("A a B b C c c. b", False),
]
"""What runs do, a letter each: "A" begins, "a" stores a file, "a." ends; one that does not end was
killed. Whether the next run need not look through what is stored already."""


@pytest.mark.parametrize(("history", "is_looked_through"), HISTORIES)
def test_a_run_finds_what_a_killed_one_left_whichever_began_last(
    engine: Engine, keep: Store, history: str, *, is_looked_through: bool
) -> None:
    keep(other("/0.txt", reading=speaking(person("Ann Orme"))), reader_version=READER_VERSION)
    change(engine, "UPDATE load_runs SET ended_at = started_at")
    runs: dict[str, int] = {}
    for number, step in enumerate(history.split(), 1):
        with for_writing(engine).begin() as connection:
            if step.isupper():
                runs[step.lower()] = open_run(connection, READER_VERSION)
            elif step.endswith("."):
                close_run(connection, runs[step[0]])
            else:
                log(connection, runs[step], [Outcome(f"/{number}.txt", "refused", None)])
    with for_writing(engine).begin() as connection:
        since = weighed_until(connection, open_run(connection, READER_VERSION))
    assert (since > 0) == is_looked_through


@pytest.mark.parametrize("ended_at", ["started_at", "NULL"])
def test_another_version_makes_all_keys_anew(engine: Engine, keep: Store, ended_at: str) -> None:
    keep(other("/1.txt", reading=speaking(person("Ann Orme"), *COMPANY)), reader_version="0")
    change(engine, f"UPDATE load_runs SET ended_at = {ended_at}")  # noqa: S608
    keys = ask(engine, "SELECT actor_id, key FROM actor_keys ORDER BY actor_id, key")
    change(engine, "DELETE FROM actor_keys")
    with for_writing(engine).begin() as connection:
        assert weighed_until(connection, open_run(connection, READER_VERSION)) == 0
    assert ask(engine, "SELECT actor_id, key FROM actor_keys ORDER BY actor_id, key") == keys != []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.usefixtures("small_batches")
def test_what_a_load_stored_and_did_not_weigh_is_found_though_a_later_one_ended_well(
    engine: Engine, tmp_path: Path
) -> None:
    """One is loaded beside it, and comes to its end, between two batches of one that is killed."""
    slow = lay(
        tmp_path / "slow", {f"{n}.txt": article(n) for n in range(4)} | {"z.txt": NAMED.encode()}
    )
    quick = lay(tmp_path / "quick", {"a.txt": BARE.encode()})

    def both(killed: Engine) -> None:
        others = [create_engine(killed.url, poolclass=NullPool)]

        def beside(_step: Progress) -> None:
            if others:
                load([quick], others.pop())

        load([slow], killed, progress=beside)

    # The run is opened, four files are stored, then one; killed before anything is weighed.
    assert write_and_kill(engine.url, both, At(commits=4)).killed
    assert ask(engine, "SELECT count(*) FROM articles") == [(6,)]
    assert ask(engine, "SELECT ended_at IS NULL FROM load_runs ORDER BY id") == [(1,), (0,)]
    [(bare, _)] = ask(engine, LINKS)
    assert ask(engine, LINKS) == [(bare, "Orme")]
    assert load([quick], engine).unchanged == 1
    assert ask(engine, LINKS) == [(bare, "Ann Orme")]
    assert wrong(engine) == []
