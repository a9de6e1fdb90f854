"""One story in very many articles: what storing one more takes does not grow with them."""

import random
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from loaders.identity import counterparts
from loaders.run import load
from loaders.store.originals import settle_originals
from loaders.store.passages import forget_passages
from loaders.store.repeats import mark_copies
from tests.loaders.files import ARTICLE, lay
from tests.loaders.tables import ask, change

_FEW, _MANY, _LAST = 20, 60, 10
_MORE = """
Ann Sorley, who runs the ferry office, said on Friday that {part} of the island's boats had
been idle since the storm in March, when the quay wall gave way under the old crane.
"""

_MARKED = "SELECT id, is_copy FROM attributions ORDER BY id"

Work = list[Counter[str]]


@pytest.fixture
def work(sqlite_engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Iterator[Counter[str]]:
    """What storing has taken so far: statements, and alignments of two texts."""
    done: Counter[str] = Counter()
    align = counterparts.Alignment.__init__

    def note(*_: object) -> None:
        done["statements"] += 1

    def noted(*arguments: object) -> None:
        done["alignments"] += 1
        align(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(counterparts.Alignment, "__init__", noted)
    event.listen(sqlite_engine, "before_cursor_execute", note)
    yield done
    event.remove(sqlite_engine, "before_cursor_execute", note)


def copies(number: int) -> Iterator[tuple[str, bytes]]:
    """Yield a story as many houses print it, in no order of their dates; each cuts it elsewhere."""
    chance = random.Random(7)  # noqa: S311  # nothing secret
    paragraphs = ARTICLE.split("\n\n")
    for at in range(number):
        day = date(2024, 5, 3) + timedelta(days=chance.randrange(200))
        words = [*paragraphs, _MORE.format(part=f"{at + 3} per cent")]
        words[1] = f"{day:%B} {day.day}, {day.year}"
        del words[chance.choice((3, 4, 5))]
        yield f"{at:03}.txt", "\n\n".join([f"Story {at}", *words[1:]]).encode()


def test_one_more_copy_takes_no_more_than_those_before(
    sqlite_engine: Engine, work: Counter[str], tmp_path: Path
) -> None:
    taken: Work = []
    for name, content in copies(_MANY):
        before = Counter(work)
        load([lay(tmp_path / name, {name: content})], sqlite_engine)
        taken.append(work - before)
    few, many = taken[_FEW - _LAST : _FEW], taken[-_LAST:]
    for what in ("statements", "alignments"):
        assert max(each[what] for each in many) <= 1.2 * max(each[what] for each in few)


@pytest.mark.parametrize("gone", [3, 6])
def test_who_had_yielded_to_one_that_shares_nothing_any_more_is_marked_anew(
    engine: Engine, tmp_path: Path, gone: int
) -> None:
    load([lay(tmp_path, dict(copies(12)))], engine)
    with engine.begin() as connection:
        parted = forget_passages(connection, gone)
        settle_originals(connection, gone, parted)
    assert _marked_anew(engine) == []


def test_what_each_newcomer_changed_is_what_looking_at_all_finds(
    engine: Engine, tmp_path: Path
) -> None:
    load([lay(tmp_path, dict(copies(_FEW)))], engine)
    assert {bool(is_copy) for _, is_copy in ask(engine, _MARKED)} == {True, False}
    assert _marked_anew(engine) == []


def _marked_anew(engine: Engine) -> list[object]:
    """Mark all attributions from nothing, and return those that come out otherwise."""
    before = ask(engine, _MARKED)
    change(engine, "UPDATE attributions SET is_copy = (1 = 0)")
    with engine.begin() as connection:
        mark_copies(connection, [each for (each,) in ask(engine, "SELECT id FROM articles")])
    return [each for each in zip(before, ask(engine, _MARKED), strict=True) if each[0] != each[1]]
