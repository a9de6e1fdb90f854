"""Who is known from other articles: exact and cautious."""

import pytest
from sqlalchemy import Engine

from db.engine import for_writing
from loaders.store.identify import is_shared, sort_name
from loaders.store.keys import renew_all_keys
from loaders.text.records import Actor, ActorKind, Number
from tests.loaders.conftest import Store
from tests.loaders.readings import document, other, speaking
from tests.loaders.tables import ask, change


def person(name: str, *spellings: str) -> Actor:
    return Actor(ActorKind.PERSON, name, (name, *spellings))


def body(name: str, *spellings: str, parent: int | None = None) -> Actor:
    return Actor(ActorKind.ORGANIZATION, name, (name, *spellings), parent=parent)


def described(name: str, parent: int | None = None) -> Actor:
    return Actor(
        ActorKind.ORGANIZATION, name, (name,), parent=parent, method="description of a body"
    )


OFFICIALS = Actor(ActorKind.UNNAMED, "two officials", ("two officials",), Number.SEVERAL)

MEETINGS: dict[str, tuple[tuple[Actor, ...], tuple[Actor, ...], int]] = {
    "a full name": ((person("Ines Abara"),), (person("Ines Abara"),), 1),
    "a full name in other letters": ((person("Ines Abara"),), (person("INES  ABARA"),), 1),
    "other accents": ((person("Inés Abara"),), (person("Ines Abara"),), 1),
    "another transliteration": ((person("Walid al-Moualem"),), (person("Walid Muallem"),), 1),
    "another alphabet": ((person("Сергей Лавров"),), (person("Sergei Lavrov"),), 1),
    "another order": ((person("Xi Jinping"),), (person("Jinping Xi"),), 1),
    "a brother": ((person("Ines Abara"),), (person("Ivo Abara"),), 2),
    "a husband": ((person("Sergei Ivanov"),), (person("Sergei Ivanova"),), 2),
    "an initial": ((person("Ines Abara"),), (person("I. Abara"),), 2),
    "a nickname, which one measure knows alone": (
        (person("William Abara"),),
        (person("Bill Abara"),),
        2,
    ),
    "two who may be meant": (
        (person("Walid al-Moualem"), person("Walid Moallim")),
        (person("Walid Muallem"),),
        3,
    ),
    "a surname": ((person("Abara"),), (person("Abara"),), 2),
    "a surname that is a short form elsewhere": (
        (person("Ines Abara", "Abara"),),
        (person("Abara"),),
        2,
    ),
    "a full name that is a longer form elsewhere": (
        (person("Ines Luz Abara", "Ines Abara"),),
        (person("Ines Abara"),),
        1,
    ),
    "a body": ((body("Tern Line"),), (body("TERN LINE"),), 1),
    "a body of one word": ((body("Ternline"),), (body("Ternline"),), 1),
    "a body and a person": ((body("Marlow Finch"),), (person("Marlow Finch"),), 2),
    "the ministries of one state": (
        (body("Ruritania"), body("Foreign Ministry", parent=0)),
        (body("Foreign Ministry", parent=1), body("Ruritania")),
        2,
    ),
    "the ministries of two states": (
        (body("Ruritania"), body("Foreign Ministry", parent=0)),
        (body("Lutha"), body("Foreign Ministry", parent=0)),
        4,
    ),
    "a ministry of no known state": (
        (body("Ruritania"), body("Foreign Ministry", parent=0)),
        (body("Foreign Ministry"),),
        3,
    ),
    "a body by description": ((described("tribunal"),), (described("tribunal"),), 2),
    "a body by description, and one of that name": (
        (described("harbour board"),),
        (body("Harbour Board"),),
        2,
    ),
    "a body, and one described in words that are its name": (
        (body("Harbour Board"),),
        (described("harbour board"),),
        2,
    ),
    "bodies of one state by description": (
        (body("Ruritania"), described("transport ministry", parent=0)),
        (body("Ruritania"), described("transport ministry", parent=0)),
        3,
    ),
    "an unnamed source": ((OFFICIALS,), (OFFICIALS,), 2),
    "a group": (
        (Actor(ActorKind.GROUP, "Lutha and Ruritania", ()),),
        (Actor(ActorKind.GROUP, "Lutha and Ruritania", ()),),
        2,
    ),
    "a document": (
        (Actor(ActorKind.DOCUMENT, "Treaty of Marlow", ()),),
        (Actor(ActorKind.DOCUMENT, "Treaty of Marlow", ()),),
        2,
    ),
    "names that begin alike for longer than a key": (
        (person("Ines " + "Abara " * 50 + "One"),),
        (person("Ines " + "Abara " * 50 + "Two"),),
        2,
    ),
    "two of one name, one of them known": (
        (person("Ines Abara"),),
        (person("Ines Abara"), person("Ines Abara")),
        2,
    ),
    "two of one name in one article": ((person("Ines Abara"), person("Ines Abara")), (), 2),
}


@pytest.mark.parametrize("what", MEETINGS)
def test_who_meets_whom(engine: Engine, keep: Store, what: str) -> None:
    first, second, actors = MEETINGS[what]
    keep(document(reading=speaking(*first)), other("/b.txt", reading=speaking(*second)))
    assert len(ask(engine, "SELECT id FROM actors")) == actors
    assert len(ask(engine, "SELECT id FROM article_actors")) == len(first) + len(second)


def test_spellings_gather_under_whoever_bears_them(engine: Engine, keep: Store) -> None:
    first, second = person("Ines Abara", "Abara"), person("Ines Abara", "Ms. Abara", "Abara")
    keep(document(reading=speaking(first)), other("/b.txt", reading=speaking(second)))
    names = [("Abara",), ("Ines Abara",), ("Ms. Abara",)]
    assert ask(engine, "SELECT name FROM actor_names ORDER BY name") == names
    # The second article is read again by a reader that leaves titles out.
    keep(other("/b.txt", reading=speaking(first)), reader_version="2")
    assert ask(engine, "SELECT name FROM actor_names ORDER BY name") == names[:2]


def test_nothing_decides_between_two_of_one_name(engine: Engine, keep: Store) -> None:
    twins = (person("Ines Abara"), person("Ines Abara"))
    keep(
        document(reading=speaking(*twins)), other("/b.txt", reading=speaking(person("Ines Abara")))
    )
    rows = ask(
        engine, "SELECT number, is_ambiguous, evidence FROM article_actors ORDER BY article_id, id"
    )
    assert [(row[0], bool(row[1])) for row in rows] == [(1, False), (2, False), (1, True)]
    assert "candidates" in str(rows[2][2])
    assert "candidates" not in str(rows[0][2])
    assert ask(engine, "SELECT count(DISTINCT actor_id) FROM article_actors") == [(3,)]


def test_whoever_was_merged_is_met_as_who_they_proved_to_be(engine: Engine, keep: Store) -> None:
    keep(document(reading=speaking(person("Ines Abara"), person("Inés Abara"))))
    change(
        engine,
        "UPDATE actors SET merged_into_id = (SELECT min(id) FROM actors)"
        " WHERE id = (SELECT max(id) FROM actors)",
    )
    keep(other("/b.txt", reading=speaking(person("Inés Abara"))))
    met = "SELECT actors.name FROM article_actors JOIN actors ON actors.id = actor_id"
    assert ask(engine, f"{met} ORDER BY article_id DESC LIMIT 1") == [("Ines Abara",)]
    assert len(ask(engine, "SELECT id FROM actors")) == 2


def test_actors_that_only_a_misreading_named_go_with_it(engine: Engine, keep: Store) -> None:
    misread = (body("Ruritania"), body("Foreign Ministry", parent=0), person("Tern Line"))
    keep(document(reading=speaking(*misread)), other("/b.txt", reading=speaking(body("Ruritania"))))
    keep(document(reading=speaking(body("Tern Line"))), reader_version="2")
    assert ask(engine, "SELECT kind, name FROM actors ORDER BY name") == [
        ("organization", "Ruritania"),
        ("organization", "Tern Line"),
    ]


@pytest.mark.parametrize(
    ("actor", "expected"),
    [
        (person("Ines Abara"), True),
        (person("Abara"), False),
        (body("Abara"), True),
        (person("I. " + "x" * 300), False),
        (person("   "), False),
        (OFFICIALS, False),
        (Actor(ActorKind.GROUP, "Lutha and Ruritania", ()), False),
    ],
    ids=lambda value: getattr(value, "name", value) or "…",
)
def test_whose_name_may_be_known(actor: Actor, *, expected: bool) -> None:
    assert is_shared(actor) is expected


@pytest.mark.parametrize(
    ("actor", "expected"),
    [
        (person("Ines Abara"), "Abara, Ines"),
        (person("Ines Luz Abara"), "Abara, Ines Luz"),
        (person("Abara"), "Abara"),
        (body("Tern Line"), "Tern Line"),
        (OFFICIALS, "two officials"),
    ],
)
def test_what_lists_are_sorted_by(actor: Actor, expected: str) -> None:
    assert sort_name(actor) == expected


def test_people_of_an_older_version_get_their_keys(engine: Engine, keep: Store) -> None:
    keep(document(reading=speaking(person("Walid al-Rashid"), person("Rashid"))))
    change(engine, "DELETE FROM actor_keys")
    with for_writing(engine).begin() as connection:
        renew_all_keys(connection)
    before = ask(engine, "SELECT actor_id, key FROM actor_keys ORDER BY key")
    assert before
    with for_writing(engine).begin() as connection:
        renew_all_keys(connection)
    assert ask(engine, "SELECT actor_id, key FROM actor_keys ORDER BY key") == before
    keep(other("/b.txt", reading=speaking(person("Waleed Rasheed"))))
    found = ask(engine, "SELECT score, evidence FROM article_actors WHERE score IS NOT NULL")
    assert len(found) == 1


def test_a_renamed_person_is_found_by_the_new_name_alone(engine: Engine, keep: Store) -> None:
    keep(document(reading=speaking(person("Walid al-Rashid"))))
    keep(document(reading=speaking(person("Omar Haddad"))), reader_version="2")
    keep(other("/b.txt", reading=speaking(person("Waleed Rasheed"), person("Umar Hadad"))))
    names = ask(engine, "SELECT name FROM actors ORDER BY name")
    assert names == [("Omar Haddad",), ("Waleed Rasheed",)]


def test_whoever_may_be_meant_is_kept_as_a_candidate(engine: Engine, keep: Store) -> None:
    keep(document(reading=speaking(person("William Abara"))))
    keep(other("/b.txt", reading=speaking(person("Bill Abara"))))
    [(candidate,)] = ask(engine, "SELECT id FROM actors WHERE name = 'William Abara'")
    [row] = ask(engine, "SELECT evidence FROM article_actors WHERE is_ambiguous")
    assert f'"candidates": [{candidate}]' in str(row[0]).replace("'", '"')
