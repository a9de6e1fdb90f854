"""Who belongs to a group: written with it, replaced by the next reading, gone with it."""

from dataclasses import replace

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from db.check import check
from loaders.text.records import Actor, ActorKind, Number
from tests.loaders.conftest import Store
from tests.loaders.readings import document, other, speaking
from tests.loaders.tables import Rows, ask

PEOPLE = tuple(Actor(ActorKind.PERSON, f"Ann {name}", (f"Ann {name}",)) for name in ("Lee", "Moe"))
STATE = Actor(ActorKind.ORGANIZATION, "Ruritania", ("Ruritania",))
GROUP = Actor(ActorKind.GROUP, "Lee and Moe", ("Lee and Moe",), method="members", members=(0, 1))
MEMBERS = (
    "SELECT one.name, member.name FROM actor_members JOIN actors one ON one.id = group_id"
    " JOIN actors member ON member.id = member_id ORDER BY group_id, member.name"
)
BOTH: Rows = [("Lee and Moe", "Ann Lee"), ("Lee and Moe", "Ann Moe")]


@pytest.mark.parametrize(
    ("actors", "members"),
    [
        ((*PEOPLE, STATE, GROUP), BOTH),
        ((STATE, *PEOPLE[::-1], replace(GROUP, members=(2, 1))), BOTH),  # in another order
        (
            (*PEOPLE, STATE, replace(GROUP, members=(2, 1))),
            [("Lee and Moe", "Ann Moe"), ("Lee and Moe", "Ruritania")],
        ),
        ((*PEOPLE, STATE, replace(GROUP, members=())), []),
        ((*PEOPLE, STATE), []),
        ((STATE,), []),  # the members are gone with the group
        (
            (*PEOPLE, STATE, Actor(ActorKind.UNNAMED, GROUP.name, ("both",), Number.SEVERAL)),
            [],  # it is no group any more
        ),
    ],
)
def test_members_are_those_of_the_latest_reading(
    engine: Engine, keep: Store, actors: tuple[Actor, ...], members: Rows
) -> None:
    keep(document(reading=speaking(*PEOPLE, STATE, GROUP)))
    assert ask(engine, MEMBERS) == BOTH
    keep(document(reading=speaking(*actors)))
    assert ask(engine, MEMBERS) == members
    names = {name for (name,) in ask(engine, "SELECT name FROM actors")}
    assert names == {each.name for each in actors}
    with Session(engine) as session:
        assert [each.violations for each in check(session) if each.wrong] == []


def test_every_article_has_groups_of_its_own(engine: Engine, keep: Store) -> None:
    reading = speaking(*PEOPLE, STATE, GROUP)
    keep(document(reading=reading), other("/b.txt", reading=reading))
    assert ask(engine, MEMBERS) == BOTH * 2
    assert ask(engine, "SELECT count(*) FROM actors WHERE kind = 'person'") == [(2,)]
    keep(document(reading=speaking(*PEOPLE)))
    assert ask(engine, MEMBERS) == BOTH
