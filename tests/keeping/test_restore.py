"""Going back to a backup: looked through first, and what it replaces is kept."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db import errors
from db.check import check
from db.database import open_database
from db.engine import database_url
from db.keeping.backup import backup
from db.keeping.files import address
from db.keeping.restore import RestoreOptions, restore
from db.migrate import newest_revision
from tests.db.test_opening import engine_of, folder, foreign, newer, older, prose
from tests.keeping.conftest import (
    BROKEN_PROMISE,
    NOT_OURS,
    ONE_MORE_RUN,
    RUNS,
    ask,
    damage,
    dump,
    named,
    write,
)

UNFORCED = RestoreOptions()
FORCED = RestoreOptions(force=True)


@pytest.fixture
def kept(news: Path) -> Path:
    """A backup of the database, in a folder of its own."""
    (news.parent / "safe").mkdir()
    return backup(address(news), news.parent / "safe" / "kept.db").path


def test_it_is_restored_where_nothing_is(kept: Path, tmp_path: Path) -> None:
    done = restore(kept, address(tmp_path / "new.db"), UNFORCED)
    assert dump(tmp_path / "new.db") == dump(kept)
    assert (done.aside, done.kept.path, done.kept.wrong) == (None, tmp_path / "new.db", 0)


def test_a_database_is_replaced_when_asked_for_and_kept(kept: Path, news: Path) -> None:
    write(news, ONE_MORE_RUN)
    later = dump(news)
    with pytest.raises(errors.KeepingError, match=r"there is a database.*--force"):
        restore(kept, address(news), UNFORCED)
    assert dump(news) == later
    done = restore(kept, address(news), FORCED)
    assert dump(news) == dump(kept)
    assert done.aside is not None
    assert done.aside.name.startswith("news.replaced-2")
    assert dump(done.aside) == later


def test_each_that_is_replaced_has_a_name_of_its_own(kept: Path, news: Path) -> None:
    asides = {restore(kept, address(news), FORCED).aside for _ in range(3)}
    assert len(asides) == 3
    assert all(each and each.exists() for each in asides)


@pytest.mark.parametrize("make", [damage, prose, newer])
def test_what_cannot_be_used_is_replaced(kept: Path, news: Path, make: object) -> None:
    assert callable(make)
    if make is not damage:
        news.unlink()
    make(news)
    unusable = news.read_bytes()
    done = restore(kept, address(news), FORCED)
    assert dump(news) == dump(kept)
    assert done.aside is not None
    assert done.aside.read_bytes() == unusable


def test_what_a_crash_left_in_the_log_is_in_what_is_kept(kept: Path, news: Path) -> None:
    crashed = news.with_name("crashed.db")
    with closing(sqlite3.connect(news, isolation_level=None)) as writer:
        writer.execute("PRAGMA journal_mode = WAL")
        writer.execute(ONE_MORE_RUN)
        for side in ("", "-wal"):
            shutil.copyfile(f"{news}{side}", f"{crashed}{side}")
    done = restore(kept, address(crashed), FORCED)
    assert done.aside is not None
    assert ask(done.aside, RUNS) == [(2,)]
    assert ask(crashed, RUNS) == [(1,)]
    assert not list(crashed.parent.glob("*-wal"))


def test_a_damaged_database_goes_with_its_log(kept: Path, news: Path) -> None:
    crashed = news.with_name("crashed.db")
    with closing(sqlite3.connect(news, isolation_level=None)) as writer:
        writer.execute("PRAGMA journal_mode = WAL")
        writer.execute(ONE_MORE_RUN)
        for side in ("", "-wal"):
            shutil.copyfile(f"{news}{side}", f"{crashed}{side}")
    damage(crashed)
    done = restore(kept, address(crashed), FORCED)
    assert dump(crashed) == dump(kept)
    assert done.aside is not None
    assert not Path(f"{crashed}-wal").exists()


@pytest.mark.parametrize(
    ("make", "error"),
    [(foreign, errors.ForeignDatabaseError), (folder, errors.DatabaseAddressError)],
)
def test_somebody_elses_is_not_replaced(
    kept: Path, tmp_path: Path, make: object, error: type[errors.OnrecordError]
) -> None:
    assert callable(make)
    make(tmp_path / "x.db")
    before = named(tmp_path)
    with pytest.raises(error):
        restore(kept, address(tmp_path / "x.db"), FORCED)
    assert named(tmp_path) == before


@pytest.mark.parametrize(
    "begins", [("PRAGMA journal_mode = WAL", ONE_MORE_RUN), ("BEGIN IMMEDIATE", ONE_MORE_RUN)]
)
def test_a_database_in_use_is_not_replaced(
    kept: Path, news: Path, begins: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.keeping.restore._WAIT", 0.01)
    before = named(news.parent)
    with closing(sqlite3.connect(news, isolation_level=None)) as somebody:
        for statement in begins:
            somebody.execute(statement)
        with pytest.raises(errors.KeepingError, match="somebody else"):
            restore(kept, address(news), FORCED)
    assert named(news.parent) == before


@pytest.mark.parametrize(
    ("make", "error"),
    [*NOT_OURS, (older, errors.DatabaseTooOldError)],
)
def test_what_is_no_backup_of_ours_is_refused(
    news: Path, make: object, error: type[errors.OnrecordError]
) -> None:
    given = news.with_name("given.db")
    if callable(make):
        make(given)
    before = news.read_bytes()
    with pytest.raises(error, match=r"given\.db") as caught:
        restore(given, address(news), FORCED)
    assert caught.value.remedy or error is errors.DatabaseMissingError
    assert news.read_bytes() == before
    assert not list(news.parent.glob("*replaced*"))


def test_a_damaged_backup_replaces_nothing(kept: Path, news: Path) -> None:
    damage(kept)
    before = news.read_bytes()
    with pytest.raises(errors.OnrecordError, match=r"kept\.db: .*(damaged|malformed)"):
        restore(kept, address(news), FORCED)
    assert news.read_bytes() == before
    assert not list(news.parent.glob("*replaced*"))


def test_an_older_backup_is_brought_up_when_asked_for(tmp_path: Path) -> None:
    older(tmp_path / "old.db")
    before = (tmp_path / "old.db").read_bytes()
    with pytest.raises(errors.DatabaseTooOldError, match=r"revision 0001.*--upgrade"):
        restore(tmp_path / "old.db", address(tmp_path / "x.db"), UNFORCED)
    done = restore(tmp_path / "old.db", address(tmp_path / "x.db"), RestoreOptions(upgrade=True))
    assert done.kept.revision == newest_revision(engine_of(tmp_path / "x.db"))
    assert (tmp_path / "old.db").read_bytes() == before
    with open_database(str(tmp_path / "x.db")) as session:
        assert not any(result.wrong for result in check(session))


def test_an_older_backup_that_cannot_be_brought_up_is_told(tmp_path: Path) -> None:
    older(tmp_path / "old.db")
    write(tmp_path / "old.db", "CREATE TABLE propositions (id INTEGER)")
    told = r"x\.db: nothing was restored: .*from revision 0001 to .*at revision 0016.*propositions"
    with pytest.raises(errors.KeepingError, match=told) as caught:
        restore(tmp_path / "old.db", address(tmp_path / "x.db"), RestoreOptions(upgrade=True))
    assert ".partial" not in str(caught.value)
    assert caught.value.remedy
    assert named(tmp_path) == {"old.db"}


def test_a_backup_that_breaks_a_promise_needs_force(kept: Path, tmp_path: Path) -> None:
    write(kept, BROKEN_PROMISE)
    with pytest.raises(errors.KeepingError, match="break promises"):
        restore(kept, address(tmp_path / "x.db"), UNFORCED)
    assert not (tmp_path / "x.db").exists()
    assert restore(kept, address(tmp_path / "x.db"), FORCED).kept.wrong > 0


def test_the_database_is_no_backup_of_itself(news: Path) -> None:
    with pytest.raises(errors.KeepingError, match="the database itself"):
        restore(news, address(news), FORCED)


def test_without_links_on_the_disk_it_is_renamed(
    kept: Path, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise OSError

    monkeypatch.setattr("os.link", refused)
    later = dump(news)
    done = restore(kept, address(news), FORCED)
    assert done.aside is not None
    assert dump(done.aside) == later
    assert dump(news) == dump(kept)


def test_one_that_is_stopped_leaves_the_database(kept: Path, news: Path) -> None:
    def stopping(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    before = news.read_bytes(), named(news.parent)
    with pytest.raises(KeyboardInterrupt):
        restore(kept, address(news), FORCED, stopping)
    assert (news.read_bytes(), named(news.parent)) == before
    write(news, ONE_MORE_RUN)
    assert ask(news, RUNS)


def test_a_server_is_told_of_copy(kept: Path) -> None:
    with pytest.raises(errors.KeepingError, match="onrecord copy"):
        restore(kept, database_url("postgresql://host/news"), UNFORCED)


def test_a_backup_in_another_folder_stays(kept: Path, news: Path) -> None:
    before = shutil.copyfile(kept, kept.with_name("same.db")).read_bytes()
    restore(kept, address(news), FORCED)
    assert kept.read_bytes() == before


def test_a_link_to_the_database_stays_one(kept: Path, news: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.db"
    link.symlink_to(news)
    write(news, ONE_MORE_RUN)
    done = restore(kept, address(link), FORCED)
    assert link.is_symlink()
    assert dump(news) == dump(kept)
    assert done.aside is not None
    assert done.aside.parent == news.parent
