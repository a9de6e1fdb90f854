"""Later loads keep to the judgements, and give what they add back when one is undone."""

from collections.abc import Callable

import pytest
from sqlalchemy import Engine

from db.engine import for_writing
from loaders.store.judgements import keep_apart, merge, rename, split, undo
from loaders.text.records import Actor, ActorKind
from tests.loaders.conftest import Store
from tests.loaders.judged import ACT, ACTORS, IDS, NAMES, links, person, planted, titled, wrong
from tests.loaders.readings import document, other, speaking
from tests.loaders.tables import ask

INES, LUZ, OMAR, IVO = (IDS[name] for name in NAMES)

Judge = Callable[..., int]


@pytest.fixture
def judge(engine: Engine) -> Judge:
    """Judge in a transaction of its own, on a database with the articles."""
    planted(engine)

    def judged(act: Callable[..., int | None], *arguments: object) -> int:
        with for_writing(engine).begin() as connection:
            return act(connection, *arguments, ACT) or 0

    return judged


def judged_split(connection: object, actor_id: int, article: int, *rest: object) -> int:
    return split(connection, actor_id, [article], *rest)  # type: ignore[arg-type]


def last(engine: Engine) -> list[tuple[str, str, str]]:
    """Return name, whom it is held to be and whom it was read as, in the newest article."""
    rows = ask(
        engine,
        "SELECT name_text, held.name, was.name FROM article_actors r"
        " JOIN actors held ON held.id = actor_id JOIN actors was ON was.id = read_as_id"
        " WHERE article_id = (SELECT max(article_id) FROM article_actors) ORDER BY r.id",
    )
    return [(row[0], row[1], row[2]) for row in rows]


AGAIN = [document(reading=speaking(*ACTORS, person("Abara"))), other("/b.txt", reading=titled())]


def test_loading_again_undoes_no_judgement(engine: Engine, keep: Store, judge: Judge) -> None:
    judge(merge, INES, LUZ)
    judge(judged_split, INES, 2)
    judge(rename, OMAR, "Omar al-Haddad")
    judge(rename, IDS["Abara"], "Zoe Abara")  # of one word, so of this article alone
    judge(keep_apart, INES, IVO)
    with engine.connect() as connection:
        before = links(connection)
    keep(*AGAIN, reader_version="2")
    keep(*AGAIN, reader_version="2")
    with engine.connect() as connection:
        assert links(connection) == before
        assert wrong(connection) == []


def test_a_reading_that_finds_less_leaves_what_was_judged(
    engine: Engine, keep: Store, judge: Judge
) -> None:
    number = judge(judged_split, INES, 2)
    judge(merge, OMAR, IVO)
    keep(other("/b.txt", reading=speaking()), reader_version="2")
    rows = "SELECT name_text FROM article_actors WHERE article_id = 2 ORDER BY id"
    assert ask(engine, rows) == [("Ines Abara",)]
    with for_writing(engine).begin() as connection:
        undo(connection, number, ACT)
        assert wrong(connection) == []


def test_a_new_article_meets_whom_somebody_proved_to_be(
    engine: Engine, keep: Store, judge: Judge
) -> None:
    number = judge(merge, INES, LUZ)
    keep(other("/d.txt", reading=speaking(person("Inés Abara-Luz"))))
    assert last(engine) == [("Inés Abara-Luz", "Ines Abara", "Inés Abara-Luz")]
    keep(other("/e.txt", reading=speaking(*map(person, ("Ines Abara", "Inés Abara-Luz")))))
    assert [row[1] for row in last(engine)] == ["Ines Abara"] * 2
    judge(undo, number)
    assert last(engine)[1] == ("Inés Abara-Luz",) * 3
    assert ask(engine, "SELECT count(*) FROM actors") == [(6,)]


def test_a_new_article_with_another_spelling_can_be_given_back(
    engine: Engine, keep: Store, judge: Judge
) -> None:
    number = judge(merge, INES, OMAR)
    keep(other("/d.txt", reading=speaking(person("Umar Hadad"))))
    assert last(engine) == [("Umar Hadad", "Ines Abara", "Omar Haddad")]
    judge(undo, number)
    assert last(engine) == [("Umar Hadad", "Omar Haddad", "Omar Haddad")]


def test_whoever_was_renamed_is_met_by_both_names(
    engine: Engine, keep: Store, judge: Judge
) -> None:
    number = judge(rename, OMAR, "Karim Bellou")
    names = ("Omar Haddad", "Karim Bellou", "Umar Hadad", "Kareem Bellu")
    for at, name in enumerate(names):
        keep(other(f"/{at}.txt", reading=speaking(person(name))))
        assert last(engine) == [(name, "Karim Bellou", "Karim Bellou")]
    judge(undo, number)
    keep(other("/z.txt", reading=speaking(person("Karim Bellou"))))
    assert last(engine) == [("Karim Bellou",) * 3]


@pytest.mark.parametrize("name", ["Omar Haddad", "Umar Hadad"])
def test_nothing_decides_between_whoever_was_split(
    engine: Engine, keep: Store, judge: Judge, name: str
) -> None:
    number = judge(judged_split, OMAR, 2)
    keep(other("/1.txt", reading=speaking(person(name))))
    [row] = ask(engine, "SELECT evidence FROM article_actors WHERE is_ambiguous")
    assert f"[{OMAR}, 7]" in str(row[0])
    judge(merge, 8, 7)  # the new article means the one who was split off
    judge(undo, number)
    ends = "SELECT id, merged_into_id FROM actors WHERE id IN (3, 7, 8) ORDER BY id"
    assert ask(engine, ends) == [(OMAR, None), (7, 8), (8, None)]


def test_the_machine_does_not_meet_across_a_judgement(
    engine: Engine, keep: Store, judge: Judge
) -> None:
    """Of two judged different one bears the name in an article, the other sounds like it."""
    keep(
        other("/1.txt", reading=speaking(Actor(ActorKind.PERSON, "Hanna Roth", ("Umar Hadad",)))),
    )
    [(hanna,)] = ask(engine, "SELECT id FROM actors WHERE name = 'Hanna Roth'")
    judge(keep_apart, hanna, OMAR)
    keep(other("/2.txt", reading=speaking(person("Umar Hadad"))))
    assert last(engine) == [("Umar Hadad",) * 3]
    [row] = ask(engine, "SELECT evidence FROM article_actors ORDER BY id DESC LIMIT 1")
    assert f"[{OMAR}, {hanna}]" in str(row[0])
    keep(other("/3.txt", reading=speaking(person("Omar Hadad"))))
    assert "Omar" in last(engine)[0][1]


def test_a_ministry_stays_with_a_state_that_proved_to_be_another(
    engine: Engine, keep: Store, judge: Judge
) -> None:
    def state(name: str) -> tuple[Actor, ...]:
        return (
            Actor(ActorKind.ORGANIZATION, name, (name,)),
            Actor(ActorKind.ORGANIZATION, "Foreign Ministry", ("Foreign Ministry",), parent=0),
        )

    first = other("/1.txt", reading=speaking(*state("Lutha")))
    keep(first, other("/2.txt", reading=speaking(*state("Republic of Ruritania")[:1])))
    ids = {row[0]: row[1] for row in ask(engine, "SELECT name, id FROM actors")}
    judge(merge, ids["Republic of Ruritania"], ids["Lutha"])
    keep(first, reader_version="2")
    keep(other("/3.txt", reading=speaking(*state("Republic of Ruritania"))))
    assert last(engine)[1] == ("Foreign Ministry",) * 3
    names = ask(engine, "SELECT id FROM actors WHERE name = 'Foreign Ministry'")
    assert names == [(ids["Foreign Ministry"],)]
    parents = "SELECT parent FROM organizations WHERE name = 'Foreign Ministry'"
    assert ask(engine, parents) == [("Republic of Ruritania",)]


def test_the_body_of_a_title_stays_as_it_was_read(
    engine: Engine, keep: Store, judge: Judge
) -> None:
    body = Actor(ActorKind.ORGANIZATION, "Tern Lines", ("Tern Lines",))
    keep(other("/b.txt", reading=titled()), other("/d.txt", reading=speaking(body)))
    [(lines,)] = ask(engine, "SELECT id FROM actors WHERE name = 'Tern Lines'")
    before = ask(engine, "SELECT * FROM roles")
    assert len(before) == 1
    judge(merge, lines, IDS["Tern Line"])
    keep(other("/b.txt", reading=titled()), reader_version="2")
    assert ask(engine, "SELECT * FROM roles") == before
