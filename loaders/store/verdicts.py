"""What people judged, as far as it binds the machine."""

from collections import defaultdict
from collections.abc import Collection

from sqlalchemy import Connection, func, or_, select

from db.models import Actor, ActorName, Judgement
from loaders.store.among import among, matching
from loaders.store.clusters import ends_of
from loaders.store.rows import table_of

_ACTORS = table_of(Actor)
_JUDGEMENTS = table_of(Judgement)
_NAMES = table_of(ActorName)
_ARE_OR_BECAME = select(_ACTORS.c.id).where(
    or_(among(_ACTORS.c.id), among(_ACTORS.c.merged_into_id))
)
_ABOUT = select(_JUDGEMENTS.c.actor_id, _JUDGEMENTS.c.other_id).where(
    or_(among(_JUDGEMENTS.c.actor_id), among(_JUDGEMENTS.c.other_id)),
    _JUDGEMENTS.c.undone_at.is_(None),
)
_DIFFERENT = _ABOUT.where(_JUDGEMENTS.c.verdict == "different")
_FIRST = select(_JUDGEMENTS.c.id).limit(1)
_END = func.coalesce(_ACTORS.c.merged_into_id, _ACTORS.c.id)


def judged(connection: Connection, actor_ids: Collection[int]) -> set[int]:
    """Return those of the actors that a judgement in force is about."""
    pairs = matching(connection, _ABOUT, actor_ids)
    return {each for pair in pairs for each in pair}.intersection(actor_ids)


def apart_from(connection: Connection, actor_ids: Collection[int]) -> dict[int, set[int]]:
    """Return for those of some actors who were judged different from others, from whom.

    The actors given and returned are those that nobody is merged beyond.
    """
    found: dict[int, set[int]] = defaultdict(set)
    if connection.scalar(_FIRST) is None:
        return found
    members = {each for (each,) in matching(connection, _ARE_OR_BECAME, actor_ids)}
    pairs = [(one, other) for one, other in matching(connection, _DIFFERENT, members)]
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
