"""What no article should be is stored or refused with a clear message; the rest goes on."""

from pathlib import Path
from typing import NamedTuple

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.orm import Session

from db.check import check
from loaders.run import Balance, LoadOptions, load
from tests.hostile.cases import Case, cases
from tests.loaders.files import article, lay
from tests.loaders.tables import ask

CASES = cases()
OUTCOME = text(
    "SELECT outcome, code, message FROM load_files"
    " LEFT JOIN load_problems ON load_file_id = load_files.id"
    " WHERE path = :path ORDER BY load_files.id LIMIT 1"
)
GOOD = ("00 before.txt", "zz after.txt")
_LONGEST = 300
_SIZE_LIMIT = 100_000_000


class Loaded(NamedTuple):
    """All cases in one database, between two articles as they should be."""

    engine: Engine
    folder: Path
    balance: Balance


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def loaded(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    engine = request.getfixturevalue(f"module_{request.param}_engine")
    folder = tmp_path_factory.mktemp("hostile")
    lay(folder, {name: article(900 + n) for n, name in enumerate(GOOD)})
    lay(folder, {each.file: each.content for each in CASES})
    balance = load([folder], engine, LoadOptions(size_limit=_SIZE_LIMIT))
    return Loaded(engine, folder, balance)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_comes_is_what_the_case_says(loaded: Loaded, case: Case) -> None:
    path = str(loaded.folder / case.file)
    with loaded.engine.connect() as connection:
        outcome, code, message = connection.execute(OUTCOME, {"path": path}).one()
    assert (code or outcome) == case.comes
    if case.comes == "stored":
        assert message is None
        return
    assert outcome == "refused"
    assert case.says in message
    assert message.endswith(".")
    assert message.isprintable()
    assert len(message) < _LONGEST


def test_every_file_is_counted_and_nothing_is_left_half_done(loaded: Loaded) -> None:
    assert loaded.balance.files_seen == len(CASES) + len(GOOD)
    stored = len(GOOD) + sum(each.comes == "stored" for each in CASES)
    assert loaded.balance.stored == stored
    assert ask(loaded.engine, "SELECT count(*) FROM articles") == [(stored,)]
    assert ask(loaded.engine, "SELECT count(*) FROM load_runs WHERE ended_at IS NULL") == [(0,)]


def test_every_row_keeps_the_invariants(loaded: Loaded) -> None:
    """Among them: spans lie in the text, and the text leads back to the bytes."""
    with Session(loaded.engine) as session:
        assert [(each.name, each.violations) for each in check(session) if each.wrong] == []


def test_the_same_again_changes_nothing(loaded: Loaded) -> None:
    again = load([loaded.folder], loaded.engine, LoadOptions(size_limit=_SIZE_LIMIT))
    assert again.unchanged == loaded.balance.stored
    assert again.refused == loaded.balance.refused


def test_there_are_enough_cases_and_each_has_a_name() -> None:
    assert len({each.name for each in CASES}) == len(CASES) >= 60
    assert len({each.content for each in CASES}) == len(CASES)
