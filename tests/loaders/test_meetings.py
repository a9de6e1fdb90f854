"""Names in small articles: who meets and who does not, from the text to the database."""

import re
import shutil
from pathlib import Path

import pytest
from sqlalchemy import URL, Engine
from sqlalchemy.pool import NullPool

from db.engine import create_engine
from tests.loaders.meetings import CASES, Meeting, meetings, outcomes

_MISS = re.compile(r"(.+) => (\w+): .+")


def missed() -> dict[tuple[str, str], str]:
    """Return what is found by the reason of a case and its verdict."""
    found: dict[tuple[str, str], str] = {}
    reason = ""
    for line in (CASES / "meetings_missed.txt").read_text("utf-8").split("\n"):
        if line.startswith("== "):
            reason = line[3:]
        elif match := _MISS.fullmatch(line):
            found[reason, match[1]] = match[2]
    return found


MEETINGS, MISSED = meetings(), missed()


@pytest.fixture(scope="module")
def one_engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """An engine whose database each case lays anew: it keeps its compiled statements."""
    path = tmp_path_factory.mktemp("meetings") / "test.db"
    return create_engine(URL.create("sqlite", database=str(path)), poolclass=NullPool)


@pytest.mark.parametrize("meeting", MEETINGS, ids=lambda meeting: meeting.reason)
def test_actors_meet_or_stay_apart(
    meeting: Meeting, one_engine: Engine, sqlite_template: Path, tmp_path: Path
) -> None:
    database = Path(str(one_engine.url.database))
    for left in database.parent.glob("test.db*"):
        left.unlink()
    shutil.copyfile(sqlite_template, database)
    expected = [
        f"{verdict}: {MISSED.get((meeting.reason, str(verdict)), verdict.expected)}"
        for verdict in meeting.verdicts
    ]
    found = outcomes(meeting, one_engine, tmp_path)
    assert [f"{v}: {end}" for v, end in zip(meeting.verdicts, found, strict=True)] == expected


def test_what_is_missed_is_expected_otherwise() -> None:
    verdicts = {(m.reason, str(v)): v.expected for m in MEETINGS for v in m.verdicts}
    assert MISSED.keys() <= verdicts.keys()
    assert [miss for miss, found in MISSED.items() if verdicts[miss] == found] == []


def test_those_who_must_not_meet_are_as_many_as_those_who_must() -> None:
    every = [verdict.expected for meeting in MEETINGS for verdict in meeting.verdicts]
    apart = sum(each != "one" for each in every)
    assert apart >= len(every) - apart
    assert len({meeting.reason for meeting in MEETINGS}) == len(MEETINGS) > 200
