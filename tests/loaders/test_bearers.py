"""Whom a bare surname means: by whom it can mean, and what the article says of its bearer."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from sqlalchemy import Engine

from db.engine import for_writing
from loaders.between import weighed_until
from loaders.identity.bearers import MOST_BEARERS, Bearer, Choice, Office, by_company, shortlist
from loaders.identity.persons import is_partial, person_keys, surname_keys
from loaders.store.bearers import join_surnames
from loaders.store.log import open_run
from loaders.text.reading import READER_VERSION
from loaders.text.records import Actor, ActorKind, Reading, Role
from tests.loaders.conftest import Store
from tests.loaders.readings import TEXT, other, span, speaking
from tests.loaders.tables import ask, change

MAYOR, JUDGE = Office("mayor", None), Office("judge", 7)


def bearer(number: int, name: str, *offices: Office, so: int = 1, companions: int = 0) -> Bearer:
    return Bearer(number, name, so, frozenset(offices), frozenset(range(100, 100 + companions)))


ANN, BEN = "Ann Orme", "Ben Orme"

CHOICES: dict[str, tuple[str, tuple[Office, ...], tuple[Bearer, ...], int | None]] = {
    "nobody of the name": ("Orme", (), (), None),
    "one, and nothing else speaks for it": ("Orme", (), (bearer(1, ANN),), None),
    "one companion": ("Orme", (), (bearer(1, ANN, companions=1),), None),
    "two companions": ("Orme", (), (bearer(1, ANN, companions=2),), 1),
    "the same office": ("Orme", (MAYOR,), (bearer(1, ANN, MAYOR),), 1),
    "an office of no known body": (
        "Orme",
        (Office("judge", None),),
        (bearer(1, ANN, JUDGE),),
        1,
    ),
    "the same office of another body": (
        "Orme",
        (Office("judge", 8),),
        (bearer(1, ANN, JUDGE),),
        None,
    ),
    "an office in other words": (
        "Orme",
        (Office("minister of foreign affairs", None),),
        (bearer(1, ANN, Office("foreign minister", None)),),
        1,
    ),
    "a deputy": (
        "Orme",
        (Office("deputy mayor", None),),
        (bearer(1, ANN, MAYOR, companions=9),),
        None,
    ),
    "another office, in the same company": (
        "Orme",
        (MAYOR,),
        (bearer(1, ANN, JUDGE, companions=9),),
        None,
    ),
    "two, in like company": (
        "Orme",
        (),
        (bearer(1, ANN, companions=3), bearer(2, BEN, companions=3)),
        None,
    ),
    "two, one with the office": (
        "Orme",
        (MAYOR,),
        (bearer(1, ANN, JUDGE, companions=9), bearer(2, BEN, MAYOR)),
        2,
    ),
    "two with the office": (
        "Orme",
        (MAYOR,),
        (bearer(1, ANN, MAYOR), bearer(2, BEN, MAYOR, companions=5)),
        None,
    ),
    "two, one of them called so": (
        "Orme",
        (),
        (bearer(1, ANN, companions=2), bearer(2, BEN, so=0, companions=9)),
        1,
    ),
    "two, one of them called so, in other company": (
        "Orme",
        (),
        (bearer(1, ANN, companions=1), bearer(2, BEN, so=0, companions=9)),
        None,
    ),
    "two, one of them called so far more often": (
        "Orme",
        (),
        (bearer(1, ANN, so=20, companions=2), bearer(2, BEN, so=2, companions=9)),
        1,
    ),
    "two, one of them called so more often": (
        "Orme",
        (),
        (bearer(1, ANN, so=20, companions=2), bearer(2, BEN, so=3, companions=9)),
        None,
    ),
    "a given name that sounds like a surname": (
        "Sean",
        (MAYOR,),
        (bearer(1, "Charlie Sheen", MAYOR, companions=9),),
        None,
    ),
    "a full name that may be the same by its sound": (
        "Joseph Orme",
        (),
        (bearer(1, "Joe Orme", companions=9),),
        None,
    ),
    "such a name with the office": (
        "Joseph Orme",
        (MAYOR,),
        (bearer(1, "Joe Orme", MAYOR),),
        1,
    ),
    "an initial that fits one": (
        "B. Orme",
        (),
        (bearer(1, ANN, companions=3), bearer(2, BEN, companions=3)),
        2,
    ),
    "an initial that fits nobody": ("C. Orme", (MAYOR,), (bearer(1, ANN, MAYOR),), None),
    "a surname of the same sound that is another": (
        "Smyth",
        (MAYOR,),
        (bearer(1, "Al Smith", MAYOR),),
        None,
    ),
    "too many": (
        "Orme",
        (MAYOR,),
        tuple(bearer(n, f"A{'b' * n} Orme", MAYOR) for n in range(MOST_BEARERS + 1)),
        None,
    ),
}


def choose(name: str, offices: frozenset[Office], bearers: Sequence[Bearer]) -> Choice:
    return by_company(shortlist(name, offices, bearers))


@pytest.mark.parametrize("what", CHOICES)
def test_who_is_meant(what: str) -> None:
    name, offices, bearers, expected = CHOICES[what]
    choice = choose(name, frozenset(offices), bearers)
    assert (choice.bearer.id if choice.bearer else None) == expected
    assert choice.bearer not in choice.others
    assert choose(name, frozenset(offices), bearers[::-1]).bearer == choice.bearer


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Orme", True),
        ("A. Orme", True),
        ("A. B. Orme", True),
        ("Dr Orme", False),  # two words: titles are no part of the names that are read
        ("Ann Orme", False),
        ("Ann B. Orme", False),
        ("", True),
    ],
)
def test_which_names_are_partial(name: str, *, expected: bool) -> None:
    assert is_partial(name) is expected


def test_keys_of_surnames_are_no_keys_of_full_names() -> None:
    assert surname_keys("Rashid") == surname_keys("Walid al-Rashid") != frozenset()
    assert not surname_keys("Walid al-Rashid") & person_keys("Walid al-Rashid")
    assert surname_keys("Nagy") != surname_keys("Kiss")


def person(name: str, *spellings: str) -> Actor:
    return Actor(ActorKind.PERSON, name, (name, *spellings))


COMPANY = (person("Ines Abara"), person("Tom Cole"))
LINKS = (
    "SELECT article_id, now.name FROM article_actors"
    " JOIN actors AS now ON now.id = actor_id JOIN actors AS read ON read.id = read_as_id"
    " WHERE read.name = 'Orme' ORDER BY article_id"
)


def weigh(engine: Engine, since: int = 0) -> None:
    with for_writing(engine).begin() as connection:
        join_surnames(connection, since)


def test_a_bare_surname_joins_in_whatever_order_files_come(engine: Engine, keep: Store) -> None:
    keep(other("/1.txt", reading=speaking(person("Orme"), *COMPANY)))
    weigh(engine)
    assert ask(engine, LINKS) == [(1, "Orme")]
    keep(other("/2.txt", reading=speaking(person("Ann Orme", "Orme"), *COMPANY)))
    keep(other("/3.txt", reading=speaking(person("Orme"), *COMPANY)))
    weigh(engine)
    assert ask(engine, LINKS) == [(1, "Ann Orme"), (3, "Ann Orme")]
    merged = "SELECT count(*) FROM actors WHERE merged_into_id IS NOT NULL"
    assert ask(engine, merged) == [(2,)]


def test_a_reading_once_more_leaves_a_joined_surname(engine: Engine, keep: Store) -> None:
    bare = other("/2.txt", reading=speaking(person("Orme"), *COMPANY))
    keep(other("/1.txt", reading=speaking(person("Ann Orme"), *COMPANY)), bare)
    weigh(engine)
    rows = ask(engine, "SELECT * FROM article_actors ORDER BY id")
    keep(bare, reader_version="2")
    weigh(engine)
    assert ask(engine, "SELECT * FROM article_actors ORDER BY id") == rows
    assert "companions" in str(rows)


def test_two_bearers_are_listed_and_nobody_is_chosen(engine: Engine, keep: Store) -> None:
    full = (person("Ann Orme", "Orme"), person("Ben Orme", "Orme"))
    for number, each in enumerate(full):
        keep(other(f"/{number}.txt", reading=speaking(each, *COMPANY)))
    keep(other("/9.txt", reading=speaking(person("Orme"), *COMPANY)))
    weigh(engine)
    ids = [
        row[0] for row in ask(engine, "SELECT id FROM actors WHERE name LIKE '%n Orme' ORDER BY id")
    ]
    [(evidence,)] = ask(engine, "SELECT evidence FROM article_actors WHERE is_ambiguous")
    assert f'"candidates": {ids}' in str(evidence).replace("'", '"')
    assert ask(engine, LINKS) == [(3, "Orme")]


def test_an_article_that_names_the_bearer_too_keeps_them_apart(engine: Engine, keep: Store) -> None:
    keep(other("/1.txt", reading=speaking(person("Ann Orme", "Orme"), *COMPANY)))
    keep(other("/2.txt", reading=speaking(person("Ann Orme"), person("Orme"), *COMPANY)))
    weigh(engine)
    assert ask(engine, LINKS) == [(2, "Orme")]


def test_an_office_tells_whose_surname_it_is(engine: Engine, keep: Store) -> None:
    at = span("chief", TEXT)

    def holding(name: str, title: str) -> Reading:
        return replace(speaking(person(name)), roles=(Role(at, 0, title),))

    keep(
        other("/1.txt", reading=holding("Ann Orme", "harbour chief")),
        other("/2.txt", reading=holding("Ben Orme", "judge")),
        other("/3.txt", reading=holding("Orme", "judge")),
    )
    weigh(engine)
    assert ask(engine, LINKS) == [(3, "Ben Orme")]


def test_only_the_new_are_weighed_unless_a_run_was_cut_short(engine: Engine, keep: Store) -> None:
    keep(other("/1.txt", reading=speaking(person("Ann Orme"), *COMPANY)))
    keep(other("/2.txt", reading=speaking(person("Orme"), *COMPANY)), reader_version=READER_VERSION)
    with for_writing(engine).begin() as connection:
        since = weighed_until(connection, open_run(connection, READER_VERSION))
    assert since > 0
    weigh(engine, since)
    assert ask(engine, LINKS) == [(2, "Orme")]
    with for_writing(engine).begin() as connection:
        assert weighed_until(connection, open_run(connection, READER_VERSION)) == 0
    change(engine, "UPDATE load_runs SET ended_at = started_at")
    with for_writing(engine).begin() as connection:
        assert weighed_until(connection, open_run(connection, "0")) == since
        assert weighed_until(connection, open_run(connection, "0")) == 0
