"""The keys that actors are found by from other articles, whatever the spelling of their names."""

from collections.abc import Collection, Mapping
from functools import lru_cache
from typing import NamedTuple

from sqlalchemy import Connection, delete, or_, select

from db.models import KEY_LIMIT, Actor, ActorKey, ArticleActor
from loaders.identity.bodies import is_state
from loaders.identity.descriptors import descriptor_key
from loaders.identity.organizations import organization_keys
from loaders.identity.persons import person_keys, surname_keys
from loaders.store.inserting import write
from loaders.store.known import DESCRIBED
from loaders.store.rows import Row, chunks, table_of

_ACTORS = table_of(Actor)
_KEYS = table_of(ActorKey)
_REFS = table_of(ArticleActor)
_KEPT = 1_000
"""Of how many actors the keys are kept: each is looked for and then stored."""

_AT_ONCE = 5_000
"""How many actors are keyed at a time, where all are keyed anew."""


class Named(NamedTuple):
    """An actor as it is compared: a kind of `actors.kind`, a name, and that of its parent."""

    kind: str
    name: str
    parent: str | None = None

    @property
    def state(self) -> str | None:
        """The parent if it is a state, None for any other body."""
        return self.parent if self.parent is not None and is_state(self.parent) else None


@lru_cache(maxsize=_KEPT)
def keys_of(named: Named) -> frozenset[str]:
    """Return the keys of an actor; documents and groups have none.

    Those of full names of persons hold a colon, those of surnames alone none; bodies have
    "o:" in front and unnamed sources "u:".
    """
    kind, name, _ = named
    if kind == "person":
        found = person_keys(name) | surname_keys(name)
    elif kind == "organization":
        found = organization_keys(name, named.state)
    elif kind == "unnamed":
        key = descriptor_key(name)
        found = frozenset() if key is None else frozenset({f"u:{key}"})
    else:
        found = frozenset()
    return frozenset(key for key in found if len(key) <= KEY_LIMIT)


def store_keys(
    connection: Connection, actors: Mapping[int, Collection[Named]], renamed: Collection[int]
) -> None:
    """Write the keys of actors under all their names; the renamed lose those they had."""
    for some in chunks(renamed):
        connection.execute(delete(_KEYS).where(_KEYS.c.actor_id.in_(some)))
    rows: list[Row] = [
        {"actor_id": actor_id, "key": key}
        for actor_id, names in actors.items()
        for key in sorted({key for named in names for key in keys_of(named)})
    ]
    write(connection, _KEYS, rows)


def renew_all_keys(connection: Connection) -> None:
    """Write the keys of all actors anew, as another version of the word lists makes them."""
    connection.execute(delete(_KEYS))
    parent = _ACTORS.alias("parent")
    query = select(_ACTORS.c.id, _ACTORS.c.kind, _ACTORS.c.name, parent.c.name)
    query = query.outerjoin(parent, parent.c.id == _ACTORS.c.parent_id).order_by(_ACTORS.c.id)
    described = select(_REFS.c.read_as_id).where(_REFS.c.method.startswith(DESCRIBED))
    query = query.where(or_(_ACTORS.c.kind != "organization", _ACTORS.c.id.not_in(described)))
    last = 0
    while rows := connection.execute(query.where(_ACTORS.c.id > last).limit(_AT_ONCE)).all():
        keyed = {actor_id: [Named(*named)] for actor_id, *named in rows}
        store_keys(connection, keyed, renamed=())
        last = rows[-1][0]
