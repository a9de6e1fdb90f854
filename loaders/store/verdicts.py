"""What people judged, as far as it binds the machine."""

from collections import defaultdict
from collections.abc import Collection

from sqlalchemy import BindParameter, Connection, bindparam, func, or_, select

from db.models import Actor, ActorName, Judgement
from loaders.store.clusters import ends_of
from loaders.store.rows import chunks, table_of

_ACTORS = table_of(Actor)
_JUDGEMENTS = table_of(Judgement)
_NAMES = table_of(ActorName)
_IDS: BindParameter[int] = bindparam("ids", expanding=True)
_ARE_OR_BECAME = select(_ACTORS.c.id).where(
    or_(_ACTORS.c.id.in_(_IDS), _ACTORS.c.merged_into_id.in_(_IDS))
)
_DIFFERENT = select(_JUDGEMENTS.c.actor_id, _JUDGEMENTS.c.other_id).where(
    or_(_JUDGEMENTS.c.actor_id.in_(_IDS), _JUDGEMENTS.c.other_id.in_(_IDS)),
    _JUDGEMENTS.c.verdict == "different",
    _JUDGEMENTS.c.undone_at.is_(None),
)
_END = func.coalesce(_ACTORS.c.merged_into_id, _ACTORS.c.id)


def judged(connection: Connection, actor_ids: Collection[int]) -> set[int]:
    """Return those of the actors that a judgement in force is about."""
    found: set[int] = set()
    columns = (_JUDGEMENTS.c.actor_id, _JUDGEMENTS.c.other_id)
    for some in chunks(actor_ids):
        for column in columns:
            query = select(column).where(column.in_(some), _JUDGEMENTS.c.undone_at.is_(None))
            found.update(connection.scalars(query))
    return found


def apart_from(connection: Connection, actor_ids: Collection[int]) -> dict[int, set[int]]:
    """Return for those of some actors who were judged different from others, from whom.

    The actors given and returned are those that nobody is merged beyond.
    """
    found: dict[int, set[int]] = defaultdict(set)
    for some in chunks(actor_ids):
        members = set(connection.scalars(_ARE_OR_BECAME, {"ids": some}))
        pairs = [pair for each in chunks(members) for pair in _different(connection, each)]
        ends = ends_of(connection, {each for pair in pairs for each in pair})
        for pair in pairs:
            for here, there in (pair, pair[::-1]):
                if ends[here] in actor_ids:
                    found[ends[here]].add(ends[there])
    return found


def bearing(connection: Connection, key: str) -> set[int]:
    """Return who bears a name, by its key, in any spelling that an article gives."""
    query = select(_END).join(_NAMES, _NAMES.c.actor_id == _ACTORS.c.id)
    return set(connection.scalars(query.where(_NAMES.c.name_key == key)))


def _different(connection: Connection, members: Collection[int]) -> list[tuple[int, int]]:
    rows = connection.execute(_DIFFERENT, {"ids": list(members)})
    return [(one, other) for one, other in rows]
