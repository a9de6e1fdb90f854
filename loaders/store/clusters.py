"""Who is one with whom in the database: brought to what judgements and machine hold.

`actors.merged_into_id` and `article_actors.actor_id` say what follows from the judgements
in force and from what the machine read. Nothing else need be remembered to undo one.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection, bindparam, exists, or_, select, update
from sqlalchemy.sql import ColumnElement

from db.models import Actor, ArticleActor, JudgedActor, Judgement, MachineJoin
from loaders.identity.judgements import Held, Join, ends, stray
from loaders.store.inserting import write
from loaders.store.rows import Row, chunks, table_of

ACTORS = table_of(Actor)
JUDGEMENTS = table_of(Judgement)
JUDGED = table_of(JudgedActor)
REFS = table_of(ArticleActor)
_JOINS = table_of(MachineJoin)

IN_FORCE = JUDGEMENTS.c.undone_at.is_(None)
_IS_RETURNED = (
    (JUDGEMENTS.c.verdict == "split") & ~IN_FORCE & JUDGEMENTS.c.name.is_not(None)
)  # the actor was made for a split that is undone


def adopt(connection: Connection, actor_ids: Collection[int]) -> None:
    """Note whom the machine joined since the last judgement about these actors.

    To be done before a judgement is written or undone: afterwards, joins by the machine
    could not be told from those by judgement.
    """
    family = _family(connection, actor_ids)
    held = _held(connection, family)
    merged = [Join(*each) for each in sorted(_merged(connection, family).items())]
    found = stray(held, merged)
    for some in chunks([each.actor_id for each in found]):
        connection.execute(_JOINS.delete().where(_JOINS.c.actor_id.in_(some)))
    rows: list[Row] = [{"actor_id": each.actor_id, "joined_id": each.into_id} for each in found]
    write(connection, _JOINS, rows)


def settle(connection: Connection, actor_ids: Collection[int]) -> None:
    """Bring these actors, and all that hang together with them, to what is held of them."""
    family = _family(connection, actor_ids)
    before = _merged(connection, family)
    after = ends(_held(connection, family))
    moved = {
        each: after.get(each) for each in sorted(family) if before.get(each) != after.get(each)
    }
    if not moved:
        return
    query = update(ACTORS).where(ACTORS.c.id == bindparam("key_id"))
    connection.execute(
        query.values(merged_into_id=bindparam("into_id")),
        [{"key_id": each, "into_id": into} for each, into in moved.items()],
    )
    _relink(connection, {each: (before.get(each, each), moved[each] or each) for each in moved})


def join_actors(connection: Connection, into: Mapping[int, int]) -> None:
    """Join actors with those they proved to be, as the machine holds; neither is judged.

    Those who had been joined with them follow, and so do the rows of articles.
    """
    if not into:
        return
    for some in chunks(into):
        connection.execute(_JOINS.delete().where(_JOINS.c.actor_id.in_(some)))
    noted: list[Row] = [{"actor_id": each, "joined_id": other} for each, other in into.items()]
    write(connection, _JOINS, noted)
    ends = {each: _last(into, each) for each in into}
    moved = {each: (each, end) for each, end in ends.items()}
    for some in chunks(ends):
        query = select(ACTORS.c.id, ACTORS.c.merged_into_id)
        for each, old in connection.execute(query.where(ACTORS.c.merged_into_id.in_(some))):
            moved[each] = (old, ends[old])
    joins = update(ACTORS).where(ACTORS.c.id == bindparam("key_id"))
    connection.execute(
        joins.values(merged_into_id=bindparam("into_id")),
        [{"key_id": each, "into_id": end} for each, (_, end) in moved.items()],
    )
    _relink(connection, moved)


def part_actors(connection: Connection, actor_ids: Collection[int]) -> None:
    """Take back that the machine joined actors; what people judged of them holds on."""
    for some in chunks(actor_ids):
        connection.execute(_JOINS.delete().where(_JOINS.c.actor_id.in_(some)))
    settle(connection, actor_ids)


def _last(into: Mapping[int, int], actor_id: int) -> int:
    while actor_id in into:
        actor_id = into[actor_id]
    return actor_id


def place(connection: Connection, row_ids: Collection[int]) -> None:
    """Link rows of articles to whom the latest split in force says, else to whom they read."""
    targets: dict[int, int] = {}
    for some in chunks(row_ids):
        read_as = select(REFS.c.id, REFS.c.read_as_id).where(REFS.c.id.in_(some))
        targets.update((row_id, actor_id) for row_id, actor_id in connection.execute(read_as))
        splits = (
            select(JUDGED.c.article_actor_id, JUDGEMENTS.c.other_id)
            .join(JUDGEMENTS, JUDGEMENTS.c.id == JUDGED.c.judgement_id)
            .where(JUDGED.c.article_actor_id.in_(some), IN_FORCE)
            .order_by(JUDGEMENTS.c.id)
        )
        targets.update((row_id, actor_id) for row_id, actor_id in connection.execute(splits))
    stand_for = ends_of(connection, set(targets.values()))
    query = update(REFS).where(REFS.c.id == bindparam("key_id"))
    query = query.where(REFS.c.actor_id != bindparam("end_id"))
    rows = [{"key_id": each, "end_id": stand_for[target]} for each, target in targets.items()]
    if rows:
        connection.execute(query.values(actor_id=bindparam("end_id")), rows)


def ends_of(connection: Connection, actor_ids: Collection[int]) -> dict[int, int]:
    """Return for each of the actors that there are whom it proved to be, or itself."""
    found: dict[int, int] = {}
    for some in chunks(actor_ids):
        query = select(ACTORS.c.id, ACTORS.c.merged_into_id).where(ACTORS.c.id.in_(some))
        found.update((each, into or each) for each, into in connection.execute(query))
    return found


def members(connection: Connection, actor_id: int) -> set[int]:
    """Return an actor and all who proved to be it."""
    query = select(ACTORS.c.id).where(_is_or_became([actor_id]))
    return set(connection.scalars(query))


def _is_or_became(actor_ids: Collection[int]) -> ColumnElement[bool]:
    return or_(ACTORS.c.id.in_(actor_ids), ACTORS.c.merged_into_id.in_(actor_ids))


def _relink(connection: Connection, moved: dict[int, tuple[int, int]]) -> None:
    """Let the rows of articles follow actors from one end to another.

    First by what they were read as, then by what a split says, then those that somebody
    linked by hand.
    """
    split = exists().where(
        JUDGED.c.article_actor_id == REFS.c.id, JUDGED.c.judgement_id == JUDGEMENTS.c.id, IN_FORCE
    )
    steps = [{"read_id": each, "old_id": old, "new_id": new} for each, (old, new) in moved.items()]
    query = update(REFS).where(REFS.c.read_as_id == bindparam("read_id"), ~split)
    query = query.where(REFS.c.actor_id == bindparam("old_id"))
    connection.execute(query.values(actor_id=bindparam("new_id")), steps)
    place(connection, _rows_split_to(connection, moved))
    by_hand = update(REFS).where(REFS.c.actor_id == bindparam("read_id"))
    gone = [each for each in steps if each["new_id"] != each["read_id"]]
    if gone:
        connection.execute(by_hand.values(actor_id=bindparam("new_id")), gone)


def _rows_split_to(connection: Connection, actor_ids: Iterable[int]) -> set[int]:
    found: set[int] = set()
    for some in chunks(set(actor_ids)):
        query = select(JUDGED.c.article_actor_id).join(
            JUDGEMENTS, JUDGEMENTS.c.id == JUDGED.c.judgement_id
        )
        found.update(connection.scalars(query.where(IN_FORCE, JUDGEMENTS.c.other_id.in_(some))))
    return found


def _family(connection: Connection, actor_ids: Collection[int]) -> set[int]:
    """Return the actors with all that anything joins with them, whether it holds or not."""
    found: set[int] = set()
    fresh = set(actor_ids)
    while fresh:
        found |= fresh
        near: set[int] = set()
        for some in chunks(fresh):
            for query in (
                select(ACTORS.c.id, ACTORS.c.merged_into_id).where(_is_or_became(some)),
                select(_JOINS.c.actor_id, _JOINS.c.joined_id).where(
                    or_(_JOINS.c.actor_id.in_(some), _JOINS.c.joined_id.in_(some))
                ),
                select(JUDGEMENTS.c.actor_id, JUDGEMENTS.c.other_id).where(
                    JUDGEMENTS.c.verdict.in_(("same", "split")),
                    or_(JUDGEMENTS.c.actor_id.in_(some), JUDGEMENTS.c.other_id.in_(some)),
                ),
            ):
                near.update(each for row in connection.execute(query) for each in row if each)
        fresh = near - found
    return found


def _merged(connection: Connection, family: Collection[int]) -> dict[int, int]:
    stored = ends_of(connection, family)
    return {each: end for each, end in stored.items() if end != each}


def _held(connection: Connection, family: Collection[int]) -> Held:
    judged: dict[str, list[Join]] = defaultdict(list)
    columns = (JUDGEMENTS.c.id, JUDGEMENTS.c.verdict, JUDGEMENTS.c.actor_id, JUDGEMENTS.c.other_id)
    rows: set[tuple[int, str, int, int]] = set()
    machine: set[Join] = set()
    for some in chunks(family):
        query = select(*columns).where(
            JUDGEMENTS.c.actor_id.in_(some),
            or_(IN_FORCE & JUDGEMENTS.c.verdict.in_(("same", "different")), _IS_RETURNED),
        )
        rows.update((*row,) for row in connection.execute(query))
        joins = select(_JOINS.c.actor_id, _JOINS.c.joined_id).where(_JOINS.c.actor_id.in_(some))
        machine.update(Join(*row) for row in connection.execute(joins))
    for _, verdict, actor_id, other_id in sorted(rows):
        judged[verdict].append(Join(other_id, actor_id))
    apart = [(each.actor_id, each.into_id) for each in judged["different"]]
    return Held(judged["same"], sorted(machine), judged["split"], apart)
