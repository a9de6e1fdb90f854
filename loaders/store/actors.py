"""Who is who in an article, and under which names."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import Connection, select

from db.keys import clip, name_key
from db.models import Actor as ActorRow
from db.models import ActorKey, ActorMember, ActorName, ArticleActor, MachineJoin
from loaders.store.among import among, matching
from loaders.store.frame import Ref
from loaders.store.identify import identify
from loaders.store.inserting import write
from loaders.store.links import Link
from loaders.store.places import Key
from loaders.store.rows import (
    Row,
    chunks,
    fetch,
    gone,
    number_of,
    remove,
    remove_unused,
    table_of,
    upsert,
)
from loaders.text.records import Actor

_ACTORS = table_of(ActorRow)
_NAMES = table_of(ActorName)
_KEYS = table_of(ActorKey)
_REFS = table_of(ArticleActor)
_MEMBERS = table_of(ActorMember)

_NAMES_OF = select(_NAMES.c.actor_id, _NAMES.c.name).where(among(_NAMES.c.actor_id))

_OWNED = (_NAMES, _KEYS, _MEMBERS, table_of(MachineJoin))
"""What goes with an actor: of joins and groups, those that are its own."""


def store_actors(
    connection: Connection, article_id: int, actors: Sequence[Actor], stored: Mapping[Key, Row]
) -> list[Ref]:
    """Write who is who in the article and return the row and the actor of each, in order.

    The `stored` rows of an earlier reading are left until `forget_actors`, since others point
    at them.
    """
    keys = _keys(actors)
    links = identify(connection, article_id, actors, [stored.get(key) for key in keys])
    wanted: dict[Key, Row] = {
        key: {
            "article_id": article_id,
            "name_key": key[0],
            "number": key[1],
            "actor_id": link.actor_id,
            "read_as_id": link.read_as_id,
            **_how(actor, link),
        }
        for key, actor, link in zip(keys, actors, links, strict=True)
    }
    ids = upsert(connection, _REFS, stored, wanted)
    _store_names(connection, actors, links)
    return [
        Ref(ids[key], link.actor_id, link.read_as_id) for key, link in zip(keys, links, strict=True)
    ]


def stored_actors(connection: Connection, article_id: int) -> dict[Key, Row]:
    """Return the rows of who is who in the article, by folded name and number."""
    rows = fetch(connection, _REFS, _REFS.c.article_id == article_id)
    return {(row["name_key"], row["number"]): row for row in rows}


def forget_actors(
    connection: Connection,
    article_id: int,
    actors: Sequence[Actor],
    before: Mapping[Key, Row],
    led: Collection[int],
) -> None:
    """Delete what the earlier reading knew of who is who and this one does not.

    `before` are the rows of the earlier reading, `led` whom they led to before this one was
    stored: those of them that nothing else names go as well.
    """
    remove_unused(connection, _REFS, gone(before, _keys(actors)))
    forget_unused(connection, led)
    now = stored_actors(connection, article_id).values()
    dropped = _spellings(before.values()) - _spellings(now)
    forget_names(connection, dropped)


def led_to(connection: Connection, rows: Iterable[Row]) -> set[int]:
    """Return the actors that rows of who is who are about, and all whom those lead to."""
    named = {number_of(row, name) for row in rows for name in ("actor_id", "read_as_id")}
    return _led_to(connection, named)


def forget_unused(connection: Connection, actor_ids: Collection[int]) -> None:
    """Delete those of the actors, and of whom they lead to, that nothing else points at."""
    remove_unused(connection, _ACTORS, _led_to(connection, actor_ids), owned=_OWNED)


def _led_to(connection: Connection, actor_ids: Collection[int]) -> set[int]:
    """Return actors and whom they lead to: parents, who they proved to be, members of groups."""
    ids: set[int] = set()
    waiting = set(actor_ids)
    while waiting:
        ids |= waiting
        led: set[int | None] = set()
        for some in chunks(waiting):
            for key, to in (
                (_ACTORS.c.id, _ACTORS.c.parent_id),
                (_ACTORS.c.id, _ACTORS.c.merged_into_id),
                (_MEMBERS.c.group_id, _MEMBERS.c.member_id),
            ):
                led.update(connection.scalars(select(to).where(key.in_(some))))
        waiting = {each for each in led if each is not None} - ids
    return ids


def _keys(actors: Sequence[Actor]) -> list[tuple[str, int]]:
    """Return the folded name of each actor, numbered from 1 among those of one name."""
    seen: Counter[str] = Counter()
    keys = []
    for actor in actors:
        key = name_key(actor.name)
        seen[key] += 1
        keys.append((key, seen[key]))
    return keys


def _how(actor: Actor, link: Link) -> Row:
    return {
        "name_text": actor.name,
        "method": actor.method,
        "score": link.score,
        "evidence": {"spellings": list(_names(actor)), **link.evidence},
        "is_ambiguous": "candidates" in link.evidence,
    }


def _names(actor: Actor) -> dict[str, None]:
    """Return every spelling once, the fullest first, within what the database can index."""
    return dict.fromkeys(clip(name) for name in (actor.name, *actor.spellings))


def _store_names(connection: Connection, actors: Sequence[Actor], links: Sequence[Link]) -> None:
    rows = matching(connection, _NAMES_OF, {link.read_as_id for link in links})
    known = {(actor_id, name) for actor_id, name in rows}
    wanted = {
        (link.read_as_id, name): None
        for actor, link in zip(actors, links, strict=True)
        for name in _names(actor)
    }
    fresh: list[Row] = [
        {"actor_id": actor_id, "name": name, "name_key": name_key(name)}
        for actor_id, name in wanted
        if (actor_id, name) not in known
    ]
    write(connection, _NAMES, fresh)


def _spellings(rows: Iterable[Row]) -> set[tuple[int, str]]:
    """Return the spellings that the rows found, each with its actor."""
    return {
        (number_of(row, "read_as_id"), name)
        for row in rows
        if isinstance(row["evidence"], dict)
        for name in row["evidence"].get("spellings", ())
    }


def forget_names(connection: Connection, dropped: Collection[tuple[int, str]]) -> None:
    """Delete those of the names, each with its actor, that no article spells any more."""
    for some in chunks({actor_id for actor_id, _ in dropped}):
        refs = fetch(connection, _REFS, _REFS.c.read_as_id.in_(some))
        kept = _spellings(refs) | {
            (actor_id, name)
            for actor_id, name in connection.execute(
                select(_ACTORS.c.id, _ACTORS.c.name).where(_ACTORS.c.id.in_(some))
            )
        }
        names = fetch(connection, _NAMES, _NAMES.c.actor_id.in_(some))
        stale = {(a, n) for a, n in dropped if a in set(some)} - kept
        remove(connection, _NAMES, [r for r in names if (r["actor_id"], r["name"]) in stale])
