"""Who belongs to the groups of an article: "Russia and Iran"."""

from collections.abc import Collection

from sqlalchemy import Connection, select

from db.models import Actor, ActorMember, ArticleActor
from loaders.store.frame import Frame
from loaders.store.places import Key
from loaders.store.rows import (
    Row,
    chunks,
    fetch,
    id_of,
    is_reviewed,
    number_of,
    replace,
    table_of,
)
from loaders.text.records import Reading

_ACTORS = table_of(Actor)
_MEMBERS = table_of(ActorMember)
_REFS = table_of(ArticleActor)


def store_members(connection: Connection, frame: Frame, reading: Reading) -> None:
    """Write who belongs to each group, in place of what an earlier reading found.

    Groups and members are the actors that the article was read to name; whoever one of them
    proved to be, `actors.merged_into_id` says.
    """
    if frame.is_new and not any(actor.members for actor in reading.actors):
        return
    rows = fetch(connection, _REFS, _REFS.c.article_id == frame.article_id)
    read_as = {id_of(row): number_of(row, "read_as_id") for row in rows}
    actors = [read_as[ref[0]] for ref in frame.refs]
    read = {index: actors[index] for index, actor in enumerate(reading.actors) if actor.members}
    groups = _groups(connection, set(read.values()))
    wanted: dict[Key, Row] = {
        (group_id, actors[member]): {"group_id": group_id, "member_id": actors[member]}
        for index, group_id in read.items()
        if group_id in groups
        for member in reading.actors[index].members
    }
    # Those that the reading has no more are groups without members, until they are forgotten.
    known = {*actors, *(read_as[id_of(row)] for row in rows if not is_reviewed(row))}
    stored: dict[Key, Row] = {
        (row["group_id"], row["member_id"]): row
        for some in chunks(known)
        for row in fetch(connection, _MEMBERS, _MEMBERS.c.group_id.in_(some))
    }
    replace(connection, _MEMBERS, stored, wanted)


def _groups(connection: Connection, actor_ids: Collection[int]) -> set[int]:
    """Return those of the actors that are groups: a reviewed one stays what it was."""
    query = select(_ACTORS.c.id).where(_ACTORS.c.kind == "group")
    return {
        actor_id
        for some in chunks(actor_ids)
        for actor_id in connection.scalars(query.where(_ACTORS.c.id.in_(some)))
    }
