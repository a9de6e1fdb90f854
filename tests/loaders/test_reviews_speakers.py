"""Who speaks instead, as a review says: somebody known, somebody from elsewhere, somebody new."""

import pytest
from sqlalchemy import Engine

from db.errors import JudgementError
from loaders.store.judgements import merge
from loaders.store.reviews.acts import correct_speaker, correct_speaker_to_new, undo
from tests.loaders.conftest import Store
from tests.loaders.judged import person
from tests.loaders.readings import document, other, speaking
from tests.loaders.reviewed import PARTIAL, actor, decided, quote, saying, speaker, state, told
from tests.loaders.tables import ask

NEW = "Vera Lund-Okafor"
VERAS = f"SELECT count(*) FROM actors WHERE name = '{NEW}'"  # noqa: S608
SINGLE_NAME = "Pelka"


@pytest.fixture
def kept(engine: Engine, keep: Store) -> Engine:
    """Two articles, the second a copy of the first."""
    keep(document("/a.txt", reading=told()), other("/b.txt", reading=told()))
    return engine


def test_a_speaker_from_elsewhere_is_made_one_of_the_article(kept: Engine, keep: Store) -> None:
    keep(other("/c.txt", reading=speaking(person("Inga Holt"))))
    jo = actor(kept, "Inga Holt")
    number = decided(kept, correct_speaker, saying(kept, "had warned"), jo)
    assert speaker(kept, "had warned") == "Inga Holt"
    method = "SELECT method FROM attributions WHERE cue_text = 'had warned' ORDER BY id"
    assert ask(kept, method)[0] == ("nested; review",)
    decided(kept, undo, number)
    assert speaker(kept, "had warned") is None


def test_a_speaker_who_proved_to_be_another_stays_corrected(kept: Engine) -> None:
    council, ruiz = actor(kept, "Marlow Council"), actor(kept, "Marlow")
    number = decided(kept, correct_speaker, quote(kept, PARTIAL), council)
    decided(kept, merge, ruiz, council)
    assert speaker(kept, "said Monday") == "Marlow"
    decided(kept, undo, number)
    assert speaker(kept, "said Monday") == "Ana Ruiz"


@pytest.mark.parametrize("name", [NEW, SINGLE_NAME])
def test_a_new_speaker_is_a_person_with_names_and_keys(kept: Engine, name: str) -> None:
    decided(kept, correct_speaker_to_new, quote(kept, PARTIAL), f"  {name} ")
    assert speaker(kept, "said Monday") == name
    key = actor(kept, name)
    assert ask(kept, f"SELECT kind, merged_into_id FROM actors WHERE id = {key}") == [  # noqa: S608
        ("person", None)
    ]
    assert ask(kept, f"SELECT name FROM actor_names WHERE actor_id = {key}") == [(name,)]  # noqa: S608
    assert ask(kept, f"SELECT sort_name FROM actors WHERE id = {key}") == [  # noqa: S608
        ("Lund-Okafor, Vera" if name == NEW else name,)
    ]
    keys = ask(kept, f"SELECT key FROM actor_keys WHERE actor_id = {key}")  # noqa: S608
    assert bool(keys) == (name == NEW)


def test_a_new_speaker_is_met_by_later_articles_and_stays_for_them(
    kept: Engine, keep: Store
) -> None:
    number = decided(kept, correct_speaker_to_new, quote(kept, PARTIAL), NEW)
    keep(other("/c.txt", reading=speaking(person(NEW))))
    assert ask(kept, VERAS) == [(1,)]
    keep(document("/a.txt", reading=told()))
    assert speaker(kept, "said Monday") == NEW
    decided(kept, undo, number)
    assert speaker(kept, "said Monday") == "Ana Ruiz"
    assert ask(kept, VERAS) == [(1,)]


def test_a_new_speaker_of_two_reviews_goes_with_the_last(kept: Engine) -> None:
    before = state(kept)
    first = decided(kept, correct_speaker_to_new, quote(kept, PARTIAL), NEW)
    second = decided(kept, correct_speaker, saying(kept, "told"), actor(kept, NEW))
    decided(kept, undo, first)
    assert ask(kept, VERAS) == [(1,)]
    assert speaker(kept, "told") == NEW
    decided(kept, undo, second)
    assert state(kept) == before


@pytest.mark.parametrize("name", ["", " \t", "a\0b"])
def test_a_new_speaker_has_a_name(kept: Engine, name: str) -> None:
    before = state(kept)
    with pytest.raises(JudgementError, match="the name"):
        decided(kept, correct_speaker_to_new, quote(kept, PARTIAL), name)
    assert state(kept) == before
