"""Reviews outlive what happens to files and readers: read again, changed, renamed, deleted."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine

from loaders.run import load
from loaders.store.reviews.acts import (
    confirm,
    correct_kind,
    correct_span,
    correct_speaker,
    reject,
    undo,
)
from loaders.text.records import Edit, Reading
from tests.loaders.conftest import Store
from tests.loaders.judged import person
from tests.loaders.readings import SOURCE, TEXT, document, other, shifted, speaking
from tests.loaders.reviewed import (
    DIRECT,
    PARTIAL,
    PLAN,
    SCARE,
    WARNING,
    actor,
    broken,
    claim,
    decided,
    quote,
    saying,
    speaker,
    state,
    statuses,
    told,
)
from tests.loaders.tables import ask
from tests.loaders.variants import Variant

NOTHING = Variant(no_attributions=frozenset({0, 1, 2, 3}), no_actors=frozenset({0, 1}))
NOBODY = Variant(no_attributions=frozenset(range(4)), no_actors=frozenset(range(5)))
ORPHANED = "SELECT id FROM reviews WHERE is_orphaned AND undone_at IS NULL ORDER BY id"
SHORTER = 'the port would "close for good"'


@pytest.fixture
def kept(engine: Engine, keep: Store) -> Engine:
    """An article."""
    keep(document(reading=told()))
    return engine


def review_all(engine: Engine) -> dict[str, str]:
    """Review in every way, and return the statuses that come of it."""
    start = TEXT.index(SHORTER)
    decided(engine, correct_span, claim(engine, PLAN), start, start + len(SHORTER))
    decided(engine, correct_speaker, quote(engine, PARTIAL), actor(engine, "Marlow Council"))
    decided(engine, correct_kind, quote(engine, SCARE), "partial")
    decided(engine, reject, quote(engine, DIRECT))
    decided(engine, confirm, claim(engine, WARNING))
    return statuses(engine)


READERS: dict[str, Callable[[], Reading]] = {
    "the same reading": told,
    "another text": lambda: shifted(told()),
    "another order of actors": lambda: Variant(is_reversed=True).reading(),
    "nobody and nothing": NOTHING.reading,
    "nobody and nothing, in another text": lambda: shifted(NOTHING.reading()),
}


@pytest.mark.parametrize("name", READERS)
def test_reviews_outlive_a_newer_reader(kept: Engine, keep: Store, name: str) -> None:
    expected = review_all(kept)
    assert len(expected) == 8
    for version in ("2", "3"):
        keep(document(reading=READERS[name]()), reader_version=version)
        assert broken(kept) == []
        assert statuses(kept) == expected
        assert speaker(kept, "said Monday") == "Marlow Council"
        assert ask(kept, ORPHANED) == []


@pytest.mark.parametrize("name", ["another text", "the same reading"])
def test_undone_after_a_newer_reader_says_what_that_reads(
    kept: Engine, keep: Store, name: str
) -> None:
    review_all(kept)
    keep(document(reading=READERS[name]()), reader_version="2")
    for (number,) in ask(kept, "SELECT id FROM reviews ORDER BY id"):
        decided(kept, undo, number)
    after = state(kept)
    keep(document(reading=READERS[name]()), reader_version="3")
    again = state(kept)
    assert {table for table in after if after[table] != again[table]} <= {"source_files"}
    assert statuses(kept) == {}


def test_a_parent_goes_with_the_last_reading_that_names_it(kept: Engine, keep: Store) -> None:
    """While nobody is read, a review keeps a body and so its parent, which no row names."""
    council, marlow = 2, 3
    review = decided(kept, confirm, saying(kept, "told"))
    keep(document(reading=NOBODY.reading()), reader_version="2")
    names = "SELECT name FROM actors WHERE kind = 'organization' ORDER BY name"
    assert ask(kept, names) == [("Marlow",), ("Marlow Council",)]
    of_nobody = Variant(no_actors=frozenset({marlow}), renamed=frozenset({council}))
    keep(document(reading=of_nobody.reading()), reader_version="3")
    decided(kept, undo, review)
    assert ask(kept, names) == [("Marlow Council",)]
    assert broken(kept) == []


def test_what_was_rejected_does_not_come_back_when_it_is_found_again(
    kept: Engine, keep: Store
) -> None:
    decided(kept, reject, quote(kept, DIRECT))
    for reading in (NOTHING.reading(), told(), shifted(NOTHING.reading()), told()):
        keep(document(reading=reading), reader_version="2")
        assert statuses(kept)[DIRECT] == "rejected"
        assert broken(kept) == []


def respelt(found: Reading) -> Reading:
    """Return a reading of a reader that repairs a word of the direct quote, and finds none."""
    start = found.text.index("came late,")
    text = found.text.replace("came late,", "CAME late,")
    edits = (*found.edits, Edit(SOURCE.index("came late,"), start, "came", "CAME", "repair"))
    return replace(found, text=text, edits=edits)


def test_words_that_are_gone_leave_an_orphan_until_they_are_read_again(
    kept: Engine, keep: Store
) -> None:
    number = decided(kept, confirm, quote(kept, DIRECT))
    council = decided(kept, correct_speaker, quote(kept, PARTIAL), actor(kept, "Marlow Council"))
    keep(document(reading=respelt(replace(NOTHING.reading(), edits=told().edits))))
    assert ask(kept, ORPHANED) == [(number,)]
    assert statuses(kept) == {"said Monday": "corrected"}
    assert broken(kept) == []
    keep(document(reading=told()))
    assert ask(kept, ORPHANED) == []
    assert statuses(kept) == {DIRECT: "confirmed", "said": "confirmed", "said Monday": "corrected"}
    decided(kept, undo, council)
    assert speaker(kept, "said Monday") == "Ana Ruiz"


def test_a_corrected_speaker_whom_no_reader_finds_stays(kept: Engine, keep: Store) -> None:
    keep(other("/c.txt", reading=speaking(person("Inga Holt"))))
    number = decided(kept, correct_speaker, quote(kept, PARTIAL), actor(kept, "Inga Holt"))
    keep(other("/c.txt", reading=speaking()), reader_version="2")
    keep(document(reading=told()), reader_version="2")
    assert speaker(kept, "said Monday") == "Inga Holt"
    decided(kept, undo, number)
    assert speaker(kept, "said Monday") == "Ana Ruiz"


# A file that was changed is another article; that of before is kept, with its reviews.


def changed(words: str, instead: str) -> Reading:
    """Return the reading of a text in which as many other words stand in place of some."""
    assert len(words) == len(instead)
    return replace(told(), text=TEXT.replace(words, instead))


def test_reviews_follow_a_file_that_was_changed(kept: Engine, keep: Store) -> None:
    expected = review_all(kept)
    later = other("/news/harbour.txt", reading=changed("3 May", "4 May"))
    keep(later)
    assert statuses(kept, article=2) == expected == statuses(kept)
    assert speaker(kept, "said Monday", article=2) == "Marlow Council"
    carried = "SELECT carried_from_id FROM reviews WHERE article_id = 2 ORDER BY id"
    assert ask(kept, carried) == [(each,) for each in range(1, 6)]
    keep(later, reader_version="2")
    assert len(ask(kept, "SELECT id FROM reviews")) == 10
    assert broken(kept) == []


def test_reviews_of_words_that_a_file_has_no_more_are_orphaned(kept: Engine, keep: Store) -> None:
    decided(kept, reject, quote(kept, PARTIAL))
    decided(kept, reject, quote(kept, DIRECT))
    reading = changed("came late,", "came soon,")
    keep(other("/news/harbour.txt", reading=reading))
    assert statuses(kept, article=2) == {PARTIAL: "rejected"}
    assert ask(kept, ORPHANED) == [(4,)]
    assert broken(kept) == []


ARTICLE = """\
Harbour bridge closed

May 3, 2024

PORT HALLE — The bridge was closed. "Nobody asked us," engineer Mara Lindqvist said.

The bridge opens "{}," she said.
"""


def test_files_come_and_go(engine: Engine, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE.format("in June"), encoding="utf-8")
    load([path], engine)
    decided(engine, reject, quote(engine, "in June,"))
    decided(engine, confirm, quote(engine, "Nobody asked us,"))
    before = statuses(engine)
    path.rename(tmp_path / "b.txt")
    load([tmp_path], engine)
    assert statuses(engine) == before
    (tmp_path / "b.txt").unlink()
    (tmp_path / "c.txt").write_text(ARTICLE.format("in July"), encoding="utf-8")
    load([tmp_path], engine)
    assert statuses(engine) == before
    assert statuses(engine, article=2) == {}
    (tmp_path / "c.txt").write_text(ARTICLE.format("in June").replace("2024", "2023"))
    load([tmp_path], engine)
    assert statuses(engine, article=3) == {}
    assert ask(engine, ORPHANED) == []
    assert broken(engine) == []


def test_a_file_that_was_changed_and_set_back(engine: Engine, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE.format("in June"), encoding="utf-8")
    load([path], engine)
    decided(engine, reject, quote(engine, "in June,"))
    path.write_text(ARTICLE.format("in June").replace("2024", "2023"), encoding="utf-8")
    load([path], engine)
    assert statuses(engine, article=2)["in June,"] == "rejected"
    path.write_text(ARTICLE.format("in July"), encoding="utf-8")
    load([path], engine)
    assert statuses(engine, article=3) == {}
    # One for each article that the words are not in.
    assert len(ask(engine, ORPHANED)) == 1
    path.write_text(ARTICLE.format("in June"), encoding="utf-8")
    load([path], engine)
    assert statuses(engine)["in June,"] == "rejected"
    assert broken(engine) == []
