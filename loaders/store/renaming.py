"""The names that judgements give to actors, and the keys they are found by under them."""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import Connection, select

from db.keys import clip, name_key
from db.models import ActorName
from loaders.store.actors import forget_names
from loaders.store.clusters import ACTORS, IN_FORCE, JUDGEMENTS
from loaders.store.identify import is_shared, sort_name
from loaders.store.inserting import write, write_numbered
from loaders.store.keys import Named, store_keys
from loaders.store.rows import Row, amend, fetch, id_of, number_of, table_of
from loaders.text.records import Actor, ActorKind

_NAMES = table_of(ActorName)
_IS_NAME = (JUDGEMENTS.c.verdict == "name") & IN_FORCE


def fullest_name(rows: Sequence[Row]) -> str:
    """Return the longest name that rows of articles have, the first of several."""
    return clip(max((str(row["name_text"]) for row in rows), key=len))


def new_actor(connection: Connection, like: Row, name: str, rows: Sequence[Row]) -> int:
    """Write an actor of this name that rows of articles mean, and return its key.

    In all but its names it is `like` another: its kind, number and parent.
    """
    row = {each: like[each] for each in ("kind", "number", "parent_id")}
    row |= {"name": name, "sort_name": sort_name(_named(like, name))}
    actor_id = write_numbered(connection, ACTORS, [row])[0]
    spellings = [
        clip(each)
        for row in rows
        if isinstance(row["evidence"], dict)
        for each in row["evidence"].get("spellings", ())
    ]
    texts = [clip(str(row["name_text"])) for row in rows]
    _add_names(connection, actor_id, [name, *texts, *spellings])
    _renew_keys(connection, {**like, "id": actor_id}, [name])
    return actor_id


def call(connection: Connection, actor: Row, name: str) -> None:
    """Give an actor another name, as a judgement says that is in force."""
    actor_id = id_of(actor)
    row: Row = {"name": name, "sort_name": sort_name(_named(actor, name))}
    amend(connection, ACTORS, {actor_id: row})
    _add_names(connection, actor_id, [name])
    before = select(JUDGEMENTS.c.name_before).where(_IS_NAME, JUDGEMENTS.c.actor_id == actor_id)
    _renew_keys(connection, actor, [name, *connection.scalars(before.order_by(JUDGEMENTS.c.id))])


def take_back(connection: Connection, judgement: Mapping[str, object]) -> None:
    """Let an actor be called what it is without a judgement that has just been undone.

    Where a later one gives it another name, that stays, with the name before corrected.
    """
    actor_id = number_of(judgement, "actor_id")
    [actor] = fetch(connection, ACTORS, ACTORS.c.id == actor_id)
    later = (JUDGEMENTS.c.actor_id == actor_id) & (JUDGEMENTS.c.id > judgement["id"])
    following = fetch(connection, JUDGEMENTS, _IS_NAME & later)
    if following:
        before = {"name_before": judgement["name_before"]}
        amend(connection, JUDGEMENTS, {id_of(following[0]): before})
    call(connection, actor, str(actor["name"] if following else judgement["name_before"]))
    forget_names(connection, {(actor_id, str(judgement["name"]))})


def _named(like: Row, name: str) -> Actor:
    return Actor(ActorKind(str(like["kind"])), name, (name,))


def _add_names(connection: Connection, actor_id: int, names: Collection[str]) -> None:
    known = {row["name"] for row in fetch(connection, _NAMES, _NAMES.c.actor_id == actor_id)}
    rows: list[Row] = [
        {"actor_id": actor_id, "name": name, "name_key": name_key(name)}
        for name in dict.fromkeys(names)
        if name not in known
    ]
    write(connection, _NAMES, rows)


def _renew_keys(connection: Connection, actor: Row, names: Collection[str]) -> None:
    """Let an actor be found by these names, and by no others."""
    kind, parent_id = str(actor["kind"]), actor["parent_id"]
    parent = connection.scalar(select(ACTORS.c.name).where(ACTORS.c.id == parent_id))
    found = [Named(kind, clip(name), parent) for name in names if is_shared(_named(actor, name))]
    actor_id = id_of(actor)
    store_keys(connection, {actor_id: found}, renamed=[actor_id])
